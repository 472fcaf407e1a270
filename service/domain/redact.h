// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What may be kept of the body of a refused request.
#pragma once

#include <string>
#include <string_view>

namespace meterd {

//! Keys wherever they stand become `sk_test_***`; the values of members that are secrets by their name (`secret`,
//! `password`, `token`, `apiKey` …), and of those that are never stored (`prompt`, `messages`, `completion`, `output`,
//! `response_text`), become "(taken out)". The text need not be whole, nor JSON: what looks like a member is one.
std::string withoutSensitive(std::string_view body);

} // namespace meterd
