// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a JSON body member by member, and telling everything that is wrong with it at once.
#pragma once

#include "service/domain/clock.h"
#include "service/http/problem.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/json/object.hpp>

namespace meterd {

class Fields
{
public:
    explicit Fields(boost::json::object body)
        : m_body(std::move(body))
    {}

    bool has(std::string_view name) const { return m_body.if_contains({name.data(), name.size()}) != nullptr; }
    bool isNull(std::string_view name);
    bool empty() const { return m_body.empty(); }
    //! Why the change is made, as the audit entry has it.
    const std::string& reason() const { return m_reason; }
    void setReason(std::string reason) { m_reason = std::move(reason); }

    // Nothing when the member is absent, null or wrong; what is wrong is kept as an error.
    std::optional<std::string> text(std::string_view name, std::size_t longest = 255, std::size_t shortest = 0);
    std::optional<bool> boolean(std::string_view name);
    std::optional<std::int64_t> integer(std::string_view name, std::int64_t least, std::int64_t most);
    std::optional<TimePoint> time(std::string_view name);
    std::optional<std::vector<std::string>> texts(std::string_view name, std::size_t most, std::size_t longest = 255);
    std::optional<std::map<std::string, bool>> flags(std::string_view name, std::size_t most);
    //! The members of an object, or of each object of a list; they are named `owner.email`, `filters[0].field`.
    const boost::json::object* object(std::string_view name);
    const boost::json::array* objects(std::string_view name, std::size_t most);

    //! "is required", when it is not there.
    bool require(std::string_view name);
    void fail(std::string field, std::string message);
    //! A Fields over a nested object whose errors are named after it and belong to this one.
    Fields nested(std::string prefix, const boost::json::object& body) const;
    void adopt(const Fields& nested);

    //! 422 with every fault, unknown members among them; nothing when all is well.
    std::optional<Problem> problem();
    bool good() const { return m_errors.empty(); }

private:
    const boost::json::value* take(std::string_view name);

    boost::json::object m_body;
    std::string m_prefix;
    std::string m_reason;
    std::set<std::string, std::less<>> m_known;
    std::vector<FieldError> m_errors;
};

//! The request's body as an object: 415 when it is announced as something else, 400 when it is not JSON.
std::variant<boost::json::object, Problem> jsonBody(const Request& request);

} // namespace meterd
