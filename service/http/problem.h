// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// application/problem+json: the one shape of a refusal in the operator's API and at Aforo's door.
#pragma once

#include "service/http/message.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct FieldError
{
    std::string field;
    std::string message;
    std::optional<int> position; //!< of a filter's first wrong character
    bool operator==(const FieldError&) const = default;
};

struct Problem
{
    int status = 500;
    std::string code;
    std::string detail;
    std::vector<FieldError> errors;
    std::optional<int> retryAfter;      //!< seconds
    std::string allow;                  //!< of a 405
    std::optional<std::string> current; //!< JSON of the present state, on 412
    PrincipalPtr proven = nullptr;      //!< whose key it was, where the request proves that much; never sent
};

//! The common ones in one word each; `detail` is a sentence for a person.
Problem badRequest(std::string detail, std::vector<FieldError> errors = {});
Problem unprocessable(std::string detail, std::vector<FieldError> errors);
Problem notFound(std::string detail);
Problem conflict(std::string detail);
//! Any other, without fields.
Problem problemOf(int status, std::string code, std::string detail);

//! `{"type":…,"title":…,"status":…,…}`
std::string toJson(const Problem& problem, const Request& request);
Response toResponse(const Problem& problem, const Request& request);

//! `RATE_LIMITED` to `rate-limited`
std::string kebab(std::string_view code);
std::string_view titleOf(int status);

//! Bytes that are no UTF-8 become U+FFFD.
std::string validUtf8(std::string_view text);
//! `text` as a JSON string with its quotes; bytes that are no UTF-8 become U+FFFD.
std::string jsonQuoted(std::string_view text);

} // namespace meterd
