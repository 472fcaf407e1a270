// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Declaring the business through the operator's API: units, applications, keys, and the rename that went wrong.
#pragma once

#include "service/demo/credentials.h"
#include "service/demo/wire.h"
#include "service/domain/clock.h"
#include "service/domain/expected.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>

namespace meterd::demo {

//! The operator's API over a wire, one call at a time.
class Operator
{
public:
    //! Where they sit and what they use, as the audit log says it.
    struct Look
    {
        std::string address = "127.0.0.1";
        std::string client = "meterd-demo";
    };
    Operator(Wire& wire, std::string tenantId, std::string key);
    Operator(Wire& wire, std::string tenantId, std::string key, Look look);

    struct Answer
    {
        boost::json::value data;
        std::string etag;
    };
    struct Ask
    {
        Method method = Method::Get;
        std::string path;
        std::string query = {};
        std::string body = {};
        std::string ifMatch = {};
        std::string reason = {};
    };
    //! The error is a sentence that names the path and the server's own words.
    Expected<Answer, std::string> call(const Ask& ask, TimePoint at);

private:
    Wire& m_wire;
    std::string m_tenantId;
    std::string m_key;
    Look m_look;
};

//! Makes what is not there yet; secrets that `known` does not hold are had by making or rotating.
Expected<Credentials, std::string> foundBusiness(Operator& owner, Credentials known, TimePoint at);

Expected<bool, std::string> hasEvents(Operator& owner, TimePoint at);

//! A colleague renames `api_calls` and keeps no alias. Does nothing when that has happened already.
Expected<bool, std::string> renameUnit(Operator& colleague, TimePoint at);

} // namespace meterd::demo
