// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/textsearch.h"

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
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

std::size_t TextSearch::find(std::string_view hay, std::size_t from) const
{
    if (m_needle.empty())
        return from <= hay.size() ? from : NotFound;
    if (hay.size() < m_needle.size())
        return NotFound;
    const std::size_t last = hay.size() - m_needle.size(); // the last place where it can begin
    std::size_t at = from;
#ifdef __SSE2__
    // A letter with bit 5 set is its lower case; what else becomes equal by that is sorted out by matchesAt().
    const char first = m_needle[m_firstAt];
    const char second = m_needle[m_secondAt];
    const __m128i firstWanted = _mm_set1_epi8(first);
    const __m128i secondWanted = _mm_set1_epi8(second);
    const __m128i firstFold = _mm_set1_epi8(isLetter(first) ? 0x20 : 0);
    const __m128i secondFold = _mm_set1_epi8(isLetter(second) ? 0x20 : 0);
    const auto load = [&hay](std::size_t place) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(hay.data() + place));
    };
    const auto hits = [&](std::size_t place) {
        const __m128i a = _mm_cmpeq_epi8(_mm_or_si128(load(place + m_firstAt), firstFold), firstWanted);
        const __m128i b = _mm_cmpeq_epi8(_mm_or_si128(load(place + m_secondAt), secondFold), secondWanted);
        return _mm_and_si128(a, b);
    };
    while (at + 31 <= last) {
        const __m128i low = hits(at);
        const __m128i high = hits(at + 16);
        auto mask = static_cast<unsigned>(_mm_movemask_epi8(low)) | static_cast<unsigned>(_mm_movemask_epi8(high))
                                                                        << 16;
        for (; mask != 0; mask &= mask - 1) {
            const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(mask));
            if (matchesAt(hay.data() + place))
                return place;
        }
        at += 32;
    }
#endif
    for (; at <= last; ++at) {
        if (matchesAt(hay.data() + at))
            return at;
    }
    return NotFound;
}

} // namespace md
