// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Never the query, never a header but the correlation id: keys and customers' data stay out.
#include "service/http/accesslog.h"

namespace meterd {

void logRefusal(const Log& log, const Request& request, const Response& response, std::chrono::microseconds took)
{
    const LogLevel level = response.status >= 500 ? LogLevel::Warning : LogLevel::Info;
    if (!log.takes(level))
        return;
    // An escaped key in a path is not found by its letters.
    const bool hidden = carriesKey(request.path);
    Log::Fields fields = {{"method", toText(request.method)},
                          {"path", hidden ? std::string_view("(holds a key)") : std::string_view(request.path)},
                          {"status", std::int64_t(response.status)},
                          {"code", std::string_view(response.code)},
                          {"requestId", std::string_view(request.requestId)},
                          {"correlationId", std::string_view(request.correlationId)},
                          {"address", std::string_view(request.address)},
                          {"microseconds", took.count()}};
    if (request.principal) {
        fields.emplace_back("tenant", std::string_view(request.principal->tenantId));
        fields.emplace_back("keyPrefix", std::string_view(request.principal->keyPrefix));
    }
    log.write(level, "request refused", fields);
}

} // namespace meterd
