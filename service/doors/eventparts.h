// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every door does alike: who sent it, what is never stored, how long a text is, how the store's trouble is said.
#pragma once

#include "service/domain/usageevent.h"
#include "service/doors/jsondocument.h"
#include "service/http/clientname.h"
#include "service/http/message.h"
#include "service/http/problem.h"
#include "service/store/configview.h"
#include "service/store/eventstore.h"

#include <memory>
#include <string>
#include <string_view>

namespace meterd {

std::shared_ptr<const EventOrigin> originOf(const Request& request, EventSource source, std::string keyPrefix,
                                            std::string correlationId = {});

/// Contents of prompts and answers, and keys that a client put into its body.
bool isNeverStored(std::string_view key);

/// As Java and JavaScript count: the platforms' own limits are in UTF-16 code units.
std::size_t utf16Length(std::string_view text);
/// The longest front of a text within so many code units, cut between characters.
std::string_view utf16Front(std::string_view text, std::size_t units);

bool isUuid(std::string_view text);

std::optional<std::int64_t> integerOf(const JsonValue& value);
/// A number, or a string that holds one.
std::optional<Decimal> decimalOf(const JsonValue& value, DecimalFault* fault = nullptr);

/// The declared unit that the event counts for, by metric or else by conditions. False: its metric is not declared.
bool assignUnit(UsageEvent& event, const ConfigView& config, std::string_view tenantId);

void refuse(UsageEvent& event, std::string code, std::string reason);

Problem problemOf(StoreFault fault);

} // namespace meterd
