// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a text is one of a filter term's values.
#pragma once

#include "core/filter.h"

#include <string>
#include <string_view>
#include <vector>

namespace md {

class ValueMatch
{
public:
    ValueMatch(const std::vector<FilterValue>& values, bool ignoreCase);

    //! Of a value that is there; one that is absent matches nothing.
    bool matches(std::string_view text) const;
    bool hasPresent() const { return m_present; }
    //! Values to be equal to, when there are no others.
    bool isExactOnly() const;
    struct Value
    {
        std::string text;
        bool prefix = false;
    };
    const std::vector<Value>& values() const { return m_values; }

private:
    std::vector<Value> m_values;
    bool m_present = false;
    bool m_ignoreCase;
};

} // namespace md
