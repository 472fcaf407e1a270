// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing text without regard to the case of ASCII letters; other letters compare as they are.
#pragma once

#include <string>
#include <string_view>

namespace meterd {

constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string asciiLower(std::string_view text);

bool equalAnyCase(std::string_view a, std::string_view b);

/// Is `lowered` (already in lower case) in `text`?
bool containsAnyCase(std::string_view text, std::string_view lowered);

} // namespace meterd
