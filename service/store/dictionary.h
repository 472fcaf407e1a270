// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that repeat in a segment, as small numbers.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace meterd {

enum class DictKind : std::uint8_t {
    Tenant,
    Environment,
    App,
    AppUuid,
    Event,
    Metric,
    Unit,
    Customer,
    Code,
    Feature,
    Plan,
    Provider,
    Model,
    Client,
    KeyPrefix,
    Address
};
inline constexpr std::size_t dictKinds = 16;

/// One writer adds; any thread reads. A number is never taken back, and 0 is the empty text.
class Dictionary
{
public:
    /// A client that invents names without end fills no memory: past this a text stands in its row instead.
    static constexpr std::uint32_t maxPerKind = 65'536;
    static constexpr std::uint32_t inlineText = 0xffffffffU;

    Dictionary();
    ~Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    /// The number of a text, given a new one where needed; inlineText when the kind is full.
    std::uint32_t intern(DictKind kind, std::string_view text);
    /// As read from the segment's file.
    void load(std::uint32_t id, DictKind kind, std::string_view text);

    std::string_view text(std::uint32_t id) const;
    std::optional<std::uint32_t> find(DictKind kind, std::string_view text) const;
    std::vector<std::uint32_t> findPrefix(DictKind kind, std::string_view prefix) const;
    std::size_t count(DictKind kind) const;
    bool hasInline(DictKind kind) const { return m_full[std::size_t(kind)].load(std::memory_order_relaxed); }
    void noteInline(DictKind kind) { m_full[std::size_t(kind)].store(true, std::memory_order_relaxed); }

    /// Numbers that are not in the file yet: written with the next group, forgotten when it is committed.
    const std::vector<std::pair<std::uint32_t, DictKind>>& unsaved() const { return m_unsaved; }
    void saved() { m_unsaved.clear(); }

private:
    static constexpr std::size_t chunkSize = 1024;
    static constexpr std::size_t chunkCount = dictKinds * maxPerKind / chunkSize + 1;
    using Chunk = std::array<std::string, chunkSize>;
    using ByText = std::unordered_map<std::string_view, std::uint32_t>;

    std::string_view put(std::uint32_t id, std::string_view text);

    std::array<std::atomic<Chunk*>, chunkCount> m_chunks{};
    std::atomic<std::uint32_t> m_size{1};
    mutable std::shared_mutex m_mutex; // of m_byText
    std::array<ByText, dictKinds> m_byText;
    std::array<std::atomic<bool>, dictKinds> m_full{};
    std::vector<std::pair<std::uint32_t, DictKind>> m_unsaved;
};

} // namespace meterd
