// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GET /api/v1/error-codes and /{code}: cause, fix, where to look.
#include "service/api/errorcodetable.h"
#include "service/api/listing.h"
#include "service/api/parts.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>

namespace meterd {

namespace {

std::string toJson(const ErrorCode& code)
{
    JsonObject out;
    out.text("code", code.code)
        .number("status", code.status)
        .text("title", code.title)
        .text("cause", code.cause)
        .text("fix", code.fix)
        .text("where", code.where);
    return out.take();
}

Response listCodes(Request& request)
{
    // In the order of the table: a reader wants them by status, not by age. Lists are kept the other way round.
    std::vector<const ErrorCode*> codes;
    for (const ErrorCode& code : errorCodes())
        codes.push_back(&code);
    std::reverse(codes.begin(), codes.end());
    return listAnswer(
        request, codes, [](const ErrorCode* code) { return std::string(code->code); },
        [](const ErrorCode* code) { return toJson(*code); });
}

Response getCode(Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto codes = errorCodes();
    const auto found = std::find_if(codes.begin(), codes.end(),
                                    [&](const ErrorCode& code) { return code.code == request.param("code"); });
    if (found == codes.end())
        return toResponse(notFound("There is no such error code."), request);
    return answer(request, toJson(*found));
}

} // namespace

void registerErrorCodes(Router& router)
{
    Route list;
    list.pattern = "/api/v1/error-codes";
    list.handler = listCodes;
    router.add(std::move(list));
    Route one;
    one.pattern = "/api/v1/error-codes/{code}";
    one.handler = getCode;
    router.add(std::move(one));
}

} // namespace meterd
