// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ASCII case folding; the search looks for the first letter in both cases with memchr, which is vectorised.
#include "service/domain/asciicase.h"

#include <algorithm>
#include <cstring>

namespace meterd {

namespace {

const char* findEither(const char* from, const char* end, char lower, char upper)
{
    const auto size = static_cast<std::size_t>(end - from);
    const auto* a = static_cast<const char*>(std::memchr(from, lower, size));
    if (lower == upper)
        return a;
    const auto* b = static_cast<const char*>(std::memchr(from, upper, a ? static_cast<std::size_t>(a - from) : size));
    return b ? b : a;
}

bool startsWith(const char* at, std::string_view lowered)
{
    return std::equal(lowered.begin(), lowered.end(), at,
                      [](char want, char have) { return want == asciiLower(have); });
}

} // namespace

std::string asciiLower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return asciiLower(c); });
    return out;
}

bool equalAnyCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return asciiLower(x) == asciiLower(y); });
}

bool containsAnyCase(std::string_view text, std::string_view lowered)
{
    if (lowered.empty())
        return true;
    if (lowered.size() > text.size())
        return false;
    const char lower = lowered.front();
    const char upper = lower >= 'a' && lower <= 'z' ? static_cast<char>(lower - 'a' + 'A') : lower;
    const char* last = text.data() + (text.size() - lowered.size()) + 1;
    for (const char* at = text.data(); at < last; ++at) {
        at = findEither(at, last, lower, upper);
        if (!at)
            return false;
        if (startsWith(at, lowered))
            return true;
    }
    return false;
}

} // namespace meterd
