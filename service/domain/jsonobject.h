// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON object written member by member.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/jsontext.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

class JsonObject
{
public:
    JsonObject& text(std::string_view name, std::string_view value)
    {
        appendJsonString(key(name), value);
        return *this;
    }
    //! `null` for empty text.
    JsonObject& textUnlessEmpty(std::string_view name, std::string_view value)
    {
        appendJsonStringOrNull(key(name), value);
        return *this;
    }
    JsonObject& textOrNull(std::string_view name, const std::optional<std::string>& value)
    {
        return value ? text(name, *value) : raw(name, "null");
    }
    JsonObject& number(std::string_view name, std::int64_t value) { return raw(name, std::to_string(value)); }
    JsonObject& boolean(std::string_view name, bool value) { return raw(name, value ? "true" : "false"); }
    JsonObject& time(std::string_view name, TimePoint value) { return text(name, toIso(value)); }
    JsonObject& timeOrNull(std::string_view name, const std::optional<TimePoint>& value)
    {
        return value ? time(name, *value) : raw(name, "null");
    }
    JsonObject& texts(std::string_view name, const std::vector<std::string>& values)
    {
        std::string& out = key(name);
        out += '[';
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0)
                out += ',';
            appendJsonString(out, values[i]);
        }
        out += ']';
        return *this;
    }
    //! `json` is written as it is.
    JsonObject& raw(std::string_view name, std::string_view json)
    {
        key(name) += json;
        return *this;
    }

    std::string take()
    {
        m_out += '}';
        return std::move(m_out);
    }

private:
    std::string& key(std::string_view name)
    {
        if (m_out.size() > 1)
            m_out += ',';
        appendJsonString(m_out, name);
        m_out += ':';
        return m_out;
    }

    std::string m_out = "{";
};

//! `["a","b"]` of ready pieces.
inline std::string jsonArray(const std::vector<std::string>& items)
{
    std::string out = "[";
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            out += ',';
        out += items[i];
    }
    return out + "]";
}

} // namespace meterd
