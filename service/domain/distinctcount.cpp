// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sketch of k minimum values.
#include "service/domain/distinctcount.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace meterd {

namespace {

//! FNV-1a, stirred at the end so that its high bits are as even as its low ones. It goes to the disk: never changed.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    hash = (hash ^ (hash >> 33U)) * 0xff51afd7ed558ccdU;
    hash = (hash ^ (hash >> 33U)) * 0xc4ceb9fe1a85ec53U;
    return hash ^ (hash >> 33U);
}

} // namespace

void DistinctCount::add(std::string_view text)
{
    addHash(hashOf(text));
}

void DistinctCount::add(const DistinctCount& other)
{
    shrinkTo(other.m_size);
    for (const std::uint64_t hash : other.m_smallest)
        addHash(hash);
}

void DistinctCount::shrinkTo(std::size_t size)
{
    m_size = std::clamp(size, least, m_size);
    if (m_smallest.size() <= m_size)
        return;
    m_smallest.resize(m_size);
    m_smallest.shrink_to_fit();
}

void DistinctCount::addHash(std::uint64_t hash)
{
    const bool full = m_smallest.size() == m_size;
    if (full && hash >= m_smallest.back())
        return;
    const auto at = std::lower_bound(m_smallest.begin(), m_smallest.end(), hash);
    if (at != m_smallest.end() && *at == hash)
        return;
    m_smallest.insert(at, hash);
    if (full)
        m_smallest.pop_back();
}

std::uint64_t DistinctCount::count() const
{
    if (isExact())
        return m_smallest.size();
    // The k-th smallest of n even values lies at k/n of the whole range.
    constexpr long double range = 18446744073709551616.0L;
    const long double share = static_cast<long double>(m_smallest.back()) / range;
    return static_cast<std::uint64_t>(static_cast<long double>(m_size - 1) / share);
}

std::string DistinctCount::bytes() const
{
    const std::uint64_t size = m_size;
    std::string out((1 + m_smallest.size()) * sizeof size, '\0');
    std::memcpy(out.data(), &size, sizeof size);
    if (!m_smallest.empty())
        std::memcpy(out.data() + sizeof size, m_smallest.data(), out.size() - sizeof size);
    return out;
}

std::optional<DistinctCount> DistinctCount::fromBytes(std::string_view bytes)
{
    std::uint64_t size = 0;
    if (bytes.size() < sizeof size || bytes.size() % sizeof size != 0)
        return std::nullopt;
    std::memcpy(&size, bytes.data(), sizeof size);
    bytes.remove_prefix(sizeof size);
    if (size < least || size > most || bytes.size() > size * sizeof size)
        return std::nullopt;
    DistinctCount count;
    count.m_size = size;
    count.m_smallest.resize(bytes.size() / sizeof size);
    if (!bytes.empty())
        std::memcpy(count.m_smallest.data(), bytes.data(), bytes.size());
    const auto unsorted = std::adjacent_find(count.m_smallest.begin(), count.m_smallest.end(), std::greater_equal<>());
    if (unsorted != count.m_smallest.end())
        return std::nullopt;
    return count;
}

} // namespace meterd
