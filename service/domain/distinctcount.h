// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many different texts were seen, in at most 8 KiB however many there are, and in less where memory is short.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

//! Keeps the smallest hashes (k minimum values): exact below `size()`, within about 1/√size above it.
class DistinctCount
{
public:
    static constexpr std::size_t most = 1024; //!< within about 3 %
    static constexpr std::size_t least = 64;  //!< within about 12 %

    void add(std::string_view text);
    void add(const DistinctCount& other);
    //! Keeps no more than that many hashes from now on.
    void shrinkTo(std::size_t size);
    std::size_t size() const { return m_size; }
    std::size_t hashes() const { return m_smallest.size(); }

    std::uint64_t count() const;
    bool isExact() const { return m_smallest.size() < m_size; }

    //! For the disk; nothing when the bytes are none of ours.
    std::string bytes() const;
    static std::optional<DistinctCount> fromBytes(std::string_view bytes);

    bool operator==(const DistinctCount&) const = default;

private:
    void addHash(std::uint64_t hash);

    std::vector<std::uint64_t> m_smallest; //!< ascending
    std::size_t m_size = most;
};

} // namespace meterd
