// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many different texts were seen, in at most 8 KiB however many there are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

//! Keeps the smallest hashes (k minimum values): exact below `kept`, within about 3 % above it.
class DistinctCount
{
public:
    static constexpr std::size_t kept = 1024;

    void add(std::string_view text);
    void add(const DistinctCount& other);

    std::uint64_t count() const;
    bool isExact() const { return m_smallest.size() < kept; }

    //! For the disk; nothing when the bytes are none of ours.
    std::string bytes() const;
    static std::optional<DistinctCount> fromBytes(std::string_view bytes);

    bool operator==(const DistinctCount&) const = default;

private:
    void addHash(std::uint64_t hash);

    std::vector<std::uint64_t> m_smallest; //!< ascending
};

} // namespace meterd
