// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the envelope as text: the ids are our own or checked, so they need no escapes.
#include "service/http/answer.h"

namespace meterd {

std::string metaJson(const Request& request)
{
    std::string out;
    out.reserve(64 + request.requestId.size() + request.correlationId.size());
    out += "{\"requestId\":\"";
    out += request.requestId;
    out += "\",\"correlationId\":\"";
    out += request.correlationId;
    out += "\"}";
    return out;
}

Response answer(const Request& request, std::string_view data, int status, std::string_view moreMeta)
{
    std::string body;
    body.reserve(data.size() + moreMeta.size() + 160);
    body += R"({"success":true,"data":)";
    body += data;
    body += R"(,"meta":)";
    body += metaJson(request);
    body.insert(body.size() - 1, moreMeta);
    body += '}';
    return Response::json(status, std::move(body));
}

} // namespace meterd
