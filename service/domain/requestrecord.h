// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One request as the log keeps it: what was asked, by whom, what was answered and how long that took.
#pragma once

#include "service/domain/ratelimit.h"

#include <cstdint>
#include <optional>
#include <string>

namespace meterd {

struct RequestRecord
{
    //! What is kept of a refused request's body.
    enum class Body : std::uint8_t {
        None,     //!< there was none, or the request was not refused
        Kept,     //!< its secrets taken out
        OverLimit //!< the key has its hundred of this hour
    };

    std::int64_t sequence = 0;
    std::int64_t at = 0;  //!< ms since 1970
    std::string tenantId; //!< empty: the request proves none
    std::string id;
    std::string correlationId;
    std::string method;
    std::string path;  //!< without the query
    std::string route; //!< "/api/v1/apps/{uuid}"; empty: no route fits
    RateCategory category = RateCategory::None;
    int status = 0;
    std::string code;   //!< of a refusal
    std::string reason; //!< its sentence
    std::string hint;   //!< what would have fitted: a refused signature
    std::int64_t durationUs = 0;
    std::string keyId;
    std::string keyPrefix;
    std::string keyName;
    std::string appUuid;
    std::string appName;
    std::string address;
    std::string client;
    std::int64_t requestBytes = 0;
    std::int64_t responseBytes = 0;

    Body bodyKept = Body::None;
    bool bodyTruncated = false;
    std::string body;
    std::string answer; //!< of a refusal, as it was sent

    static constexpr std::size_t longestBody = 16'384;

    bool isRefused() const { return status >= 400; }
};

//! As a list has it.
std::string toJson(const RequestRecord& record);
//! With the bodies.
std::string toDetailJson(const RequestRecord& record);

} // namespace meterd
