// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts lie in chunks that never move, so that readers need no lock to turn a number into its text.
#include "service/store/dictionary.h"

#include <mutex>

namespace meterd {

Dictionary::Dictionary() = default;

Dictionary::~Dictionary()
{
    for (const auto& chunk : m_chunks)
        delete chunk.load(std::memory_order_relaxed);
}

std::string_view Dictionary::put(std::uint32_t id, std::string_view text)
{
    auto& slot = m_chunks[id / chunkSize];
    Chunk* chunk = slot.load(std::memory_order_relaxed);
    if (!chunk) {
        chunk = new Chunk;
        slot.store(chunk, std::memory_order_release);
    }
    std::string& kept = (*chunk)[id % chunkSize];
    kept = text;
    if (id >= m_size.load(std::memory_order_relaxed))
        m_size.store(id + 1, std::memory_order_release);
    return kept;
}

std::uint32_t Dictionary::intern(DictKind kind, std::string_view text)
{
    if (text.empty())
        return 0;
    ByText& known = m_byText[std::size_t(kind)]; // only this thread changes it
    if (const auto found = known.find(text); found != known.end())
        return found->second;
    if (known.size() >= maxPerKind) {
        noteInline(kind);
        return inlineText;
    }
    const std::uint32_t id = m_size.load(std::memory_order_relaxed);
    const std::string_view kept = put(id, text);
    const std::unique_lock lock(m_mutex);
    known.emplace(kept, id);
    m_unsaved.emplace_back(id, kind);
    return id;
}

void Dictionary::load(std::uint32_t id, DictKind kind, std::string_view text)
{
    if (id == 0 || id / chunkSize >= chunkCount || std::size_t(kind) >= dictKinds)
        return;
    const std::string_view kept = put(id, text);
    const std::unique_lock lock(m_mutex);
    m_byText[std::size_t(kind)].emplace(kept, id);
}

std::string_view Dictionary::text(std::uint32_t id) const
{
    if (id == 0 || id >= m_size.load(std::memory_order_acquire))
        return {};
    return (*m_chunks[id / chunkSize].load(std::memory_order_acquire))[id % chunkSize];
}

std::optional<std::uint32_t> Dictionary::find(DictKind kind, std::string_view text) const
{
    const std::shared_lock lock(m_mutex);
    const ByText& known = m_byText[std::size_t(kind)];
    const auto found = known.find(text);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

std::size_t Dictionary::count(DictKind kind) const
{
    const std::shared_lock lock(m_mutex);
    return m_byText[std::size_t(kind)].size();
}

std::vector<std::uint32_t> Dictionary::findPrefix(DictKind kind, std::string_view prefix) const
{
    std::vector<std::uint32_t> ids;
    const std::shared_lock lock(m_mutex);
    for (const auto& [text, id] : m_byText[std::size_t(kind)]) {
        if (text.starts_with(prefix))
            ids.push_back(id);
    }
    return ids;
}

} // namespace meterd
