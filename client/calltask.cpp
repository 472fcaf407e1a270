// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/calltask.h"

#include "client/problem.h"

using namespace Qt::StringLiterals;

namespace md {

ApiError judged(ApiError error, const Response& response)
{
    ApiError judged = errorFor(response.head, error.kind, {}, error.detail);
    judged.code =
        error.code.isEmpty() && error.kind == ApiError::Kind::Schema ? QString(errorcode::wrongShape) : error.code;
    judged.fields = std::move(error.fields);
    if (judged.kind == ApiError::Kind::Schema && !isWholeJson(response.body)) {
        judged.kind = ApiError::Kind::Protocol;
        judged.code = errorcode::cutShort;
    }
    return judged;
}

} // namespace md
