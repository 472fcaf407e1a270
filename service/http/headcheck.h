// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with a request before any handler sees it. For http/ alone.
#pragma once

#include "service/http/limits.h"
#include "service/http/message.h"
#include "service/http/problem.h"

#include <optional>
#include <string_view>

#include <boost/system/error_code.hpp>

namespace meterd {

class RequestParser;

//! A refused request's body is read up to this much, so that its connection can go on.
inline constexpr std::size_t refusedBodyLimit = 64U << 10U;

//! Its request id, and the client's correlation id when that is 1 to 128 of [A-Za-z0-9._:-].
void nameRequest(Request& request);

std::optional<Problem> checkHead(const RequestParser& parser);

//! What an ending server tells whoever is in the middle of a request.
Problem stoppingProblem();
Problem headProblem(const boost::system::error_code& error, const HttpLimits& limits);
Problem timeoutProblem(std::string_view part);
Problem tooLarge(std::size_t limit);

} // namespace meterd
