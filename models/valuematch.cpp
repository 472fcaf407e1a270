// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/valuematch.h"

#include <algorithm>

namespace md {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool equal(std::string_view a, std::string_view b, bool ignoreCase)
{
    if (!ignoreCase)
        return a == b;
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

ValueMatch::ValueMatch(const std::vector<FilterValue>& values, bool ignoreCase)
    : m_ignoreCase(ignoreCase)
{
    for (const FilterValue& value : values) {
        if (value.match == FilterValue::Match::Present)
            m_present = true;
        else
            m_values.push_back({value.text.toStdString(), value.match == FilterValue::Match::Prefix});
    }
}

bool ValueMatch::matches(std::string_view text) const
{
    return m_present || std::any_of(m_values.begin(), m_values.end(), [&](const Value& value) {
               return equal(value.prefix ? text.substr(0, value.text.size()) : text, value.text, m_ignoreCase);
           });
}

bool ValueMatch::isExactOnly() const
{
    return !m_present && std::none_of(m_values.begin(), m_values.end(), [](const Value& v) { return v.prefix; });
}

} // namespace md
