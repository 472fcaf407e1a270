// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a signature does not fit a body, when it fits what the sender meant: the same JSON written in another way, or the
// same bytes signed in another way.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace meterd {

//! A sentence for a person ("The signature fits the body without spaces: …"), or nothing when none of the known
//! mistakes explains it. The work grows with the body: callers bound how often they ask.
std::optional<std::string> signatureHint(std::string_view secret, std::string_view body, std::string_view signature);

} // namespace meterd
