// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as the benches print them.
#pragma once

#include <array>
#include <cstdio>
#include <string>

namespace meterd::bench {

inline std::string fixed(double value, int places)
{
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(), text.size(), "%.*f", places, value);
    return {text.data(), static_cast<std::size_t>(size)};
}

inline std::string withCommas(double value)
{
    std::string digits = fixed(value, 0);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

} // namespace meterd::bench
