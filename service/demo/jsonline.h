// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A body written member by member, in the order of the calls, as the platforms' clients write theirs.
#pragma once

#include "service/domain/jsontext.h"

#include <string>
#include <string_view>
#include <utility>

namespace meterd::demo {

class JsonLine
{
public:
    JsonLine& open(char bracket)
    {
        separate();
        m_text += bracket;
        m_first = true;
        return *this;
    }
    JsonLine& open(std::string_view key, char bracket)
    {
        name(key);
        m_text += bracket;
        m_first = true;
        return *this;
    }
    JsonLine& close(char bracket)
    {
        m_text += bracket;
        m_first = false;
        return *this;
    }
    JsonLine& text(std::string_view key, std::string_view value)
    {
        name(key);
        appendJsonString(m_text, value);
        return *this;
    }
    //! Left out when empty.
    JsonLine& textIf(std::string_view key, std::string_view value) { return value.empty() ? *this : text(key, value); }
    //! A number, true, false, null or a whole object.
    JsonLine& raw(std::string_view key, std::string_view json)
    {
        name(key);
        m_text += json;
        return *this;
    }
    JsonLine& number(std::string_view key, long long value) { return raw(key, std::to_string(value)); }
    JsonLine& item(std::string_view json)
    {
        separate();
        m_text += json;
        return *this;
    }
    JsonLine& itemText(std::string_view value)
    {
        separate();
        appendJsonString(m_text, value);
        return *this;
    }

    const std::string& str() const { return m_text; }
    std::string take() { return std::move(m_text); }

private:
    void separate()
    {
        if (!m_first)
            m_text += ',';
        m_first = false;
    }
    void name(std::string_view key)
    {
        separate();
        appendJsonString(m_text, key);
        m_text += ':';
    }

    std::string m_text;
    bool m_first = true;
};

} // namespace meterd::demo
