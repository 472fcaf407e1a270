// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON written straight into a string, where building a document first would cost more than the answer.
#pragma once

#include <string>
#include <string_view>

namespace meterd {

/// Quoted and escaped. The text has to be UTF-8.
void appendJsonString(std::string& out, std::string_view text);

/// As above, and `null` for empty text.
void appendJsonStringOrNull(std::string& out, std::string_view text);

} // namespace meterd
