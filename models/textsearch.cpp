// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textsearch.h"

#include <bit>

#include <cstdint>

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace md {

namespace {

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || isUpper(c);
}

char lower(char c)
{
    return isUpper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

//! How often a letter stands in records like ours, roughly; only the order counts.
int frequency(char c)
{
    constexpr std::string_view common = "\"e,:atinrodsc0lu1mp2345678-9_.vhgbyfkw{}";
    const auto at = common.find(c);
    return at == std::string_view::npos ? 0 : static_cast<int>(common.size() - at);
}

} // namespace

TextSearch::TextSearch(std::string_view needle)
    : m_needle(needle)
{
    for (char& c : m_needle)
        c = lower(c);
    for (std::size_t i = 1; i < m_needle.size(); ++i) {
        if (frequency(m_needle[i]) < frequency(m_needle[m_firstAt]))
            m_firstAt = i;
    }
    m_secondAt = m_firstAt == 0 && m_needle.size() > 1 ? 1 : 0;
    for (std::size_t i = 0; i < m_needle.size(); ++i) {
        if (i != m_firstAt && frequency(m_needle[i]) < frequency(m_needle[m_secondAt]))
            m_secondAt = i;
    }
}

bool TextSearch::matchesAt(const char* at) const
{
    for (std::size_t i = 0; i < m_needle.size(); ++i) {
        if (lower(at[i]) != m_needle[i])
            return false;
    }
    return true;
}

#if defined(__SSE2__)

namespace {

//! Two letters of a needle, where they stand in it, and the bit to be set before comparing: bit 5 makes a letter lower
//! case.
struct Anchors
{
    char first;
    char second;
    std::size_t firstAt;
    std::size_t secondAt;

    char firstFold() const { return isLetter(first) ? 0x20 : 0; }
    char secondFold() const { return isLetter(second) ? 0x20 : 0; }
};

//! Calls with (place, mask of candidates from there on) until it answers true; returns the first place not looked at.
template <class Candidates>
std::size_t scanBy16(const char* hay, std::size_t at, std::size_t end, const Anchors& anchors, Candidates candidates)
{
    const __m128i first = _mm_set1_epi8(anchors.first);
    const __m128i second = _mm_set1_epi8(anchors.second);
    const __m128i firstFold = _mm_set1_epi8(anchors.firstFold());
    const __m128i secondFold = _mm_set1_epi8(anchors.secondFold());
    for (; at + 16 <= end; at += 16) {
        const __m128i a = _mm_loadu_si128(reinterpret_cast<const __m128i*>(hay + at + anchors.firstAt));
        const __m128i b = _mm_loadu_si128(reinterpret_cast<const __m128i*>(hay + at + anchors.secondAt));
        const __m128i hits = _mm_and_si128(_mm_cmpeq_epi8(_mm_or_si128(a, firstFold), first),
                                           _mm_cmpeq_epi8(_mm_or_si128(b, secondFold), second));
        const auto mask = static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(hits)));
        if (mask != 0 && candidates(at, mask))
            return at;
    }
    return at;
}

//! The same, 64 places a turn, for processors that can.
template <class Candidates>
__attribute__((target("avx2"))) std::size_t scanBy64(const char* hay, std::size_t at, std::size_t end,
                                                     const Anchors& anchors, Candidates candidates)
{
    const __m256i first = _mm256_set1_epi8(anchors.first);
    const __m256i second = _mm256_set1_epi8(anchors.second);
    const __m256i firstFold = _mm256_set1_epi8(anchors.firstFold());
    const __m256i secondFold = _mm256_set1_epi8(anchors.secondFold());
    for (; at + 64 <= end; at += 64) {
        const auto* a = reinterpret_cast<const __m256i*>(hay + at + anchors.firstAt);
        const auto* b = reinterpret_cast<const __m256i*>(hay + at + anchors.secondAt);
        const __m256i low =
            _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_or_si256(_mm256_loadu_si256(a), firstFold), first),
                             _mm256_cmpeq_epi8(_mm256_or_si256(_mm256_loadu_si256(b), secondFold), second));
        const __m256i high =
            _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_or_si256(_mm256_loadu_si256(a + 1), firstFold), first),
                             _mm256_cmpeq_epi8(_mm256_or_si256(_mm256_loadu_si256(b + 1), secondFold), second));
        const __m256i any = _mm256_or_si256(low, high);
        if (_mm256_testz_si256(any, any))
            continue;
        const auto mask = static_cast<std::uint64_t>(static_cast<unsigned>(_mm256_movemask_epi8(low))) |
                          static_cast<std::uint64_t>(static_cast<unsigned>(_mm256_movemask_epi8(high))) << 32;
        if (candidates(at, mask))
            return at;
    }
    return at;
}

const bool hasAvx2 = __builtin_cpu_supports("avx2");

} // namespace

#endif

std::size_t TextSearch::find(std::string_view hay, std::size_t from) const
{
    if (m_needle.empty())
        return from <= hay.size() ? from : NotFound;
    if (hay.size() < m_needle.size())
        return NotFound;
    const std::size_t end = hay.size() - m_needle.size() + 1; // past the last place where it can begin
    std::size_t at = from;
#if defined(__SSE2__)
    std::size_t found = NotFound;
    const auto candidates = [&](std::size_t base, std::uint64_t mask) {
        for (; mask != 0; mask &= mask - 1) {
            const std::size_t place = base + static_cast<std::size_t>(std::countr_zero(mask));
            if (matchesAt(hay.data() + place)) {
                found = place;
                return true;
            }
        }
        return false;
    };
    const Anchors anchors{m_needle[m_firstAt], m_needle[m_secondAt], m_firstAt, m_secondAt};
    if (hasAvx2)
        at = scanBy64(hay.data(), at, end, anchors, candidates);
    if (found == NotFound)
        at = scanBy16(hay.data(), at, end, anchors, candidates);
    if (found != NotFound)
        return found;
#endif
    for (; at < end; ++at) {
        if (matchesAt(hay.data() + at))
            return at;
    }
    return NotFound;
}

} // namespace md
