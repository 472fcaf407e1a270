// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The query parameters that every resource over usage events shares.
#pragma once

#include "service/domain/expected.h"
#include "service/http/message.h"
#include "service/http/problem.h"
#include "service/store/eventstore.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

/// The query itself; refuses parameters that are not in `known`.
Expected<Query, Problem> readQuery(const Request& request, std::initializer_list<std::string_view> known);

/// `filter`, `from`, `to` and `time`, of the request's tenant.
Expected<EventSelection, Problem> readSelection(const Request& request, const Query& query);
/// 400 BAD_FILTER with the place.
Expected<FilterNode, Problem> readFilter(std::string_view parameter, std::string_view text);

/// A whole number between `least` and `most`.
Expected<std::size_t, Problem> readNumber(const Query& query, std::string_view parameter, std::size_t otherwise,
                                          std::size_t least, std::size_t most);

/// A cursor's place in the order of sequence.
std::optional<std::uint64_t> sequenceFrom(std::string_view anchor);

Problem badParameter(std::string_view parameter, const std::string& rule);

} // namespace meterd
