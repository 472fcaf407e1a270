// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Status line and headers as bytes.
#pragma once

#include "service/http/message.h"

#include <string>
#include <string_view>

namespace meterd {

enum class Framing : std::uint8_t { Length, Chunked, UntilClose };

//! `out` is emptied first; its capacity is used again from answer to answer.
void writeHead(std::string& out, const Response& response, Framing framing, std::size_t length, bool keepAlive,
               std::string_view date);

//! `Sat, 21 Nov 2026 01:02:03 GMT`
std::string httpDate(TimePoint time);

} // namespace meterd
