// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The envelope of every 2xx answer: {"success":true,"data":…,"meta":{…}}.
#pragma once

#include "service/http/message.h"

#include <string_view>

namespace meterd {

//! `data` is JSON text, written as it is; `moreMeta` is members for "meta", each with its comma in front.
Response answer(const Request& request, std::string_view data, int status = 200, std::string_view moreMeta = {});

//! `{"requestId":"…","correlationId":"…"}`
std::string metaJson(const Request& request);

} // namespace meterd
