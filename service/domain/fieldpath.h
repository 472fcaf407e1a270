// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a value stands in a JSON body: `$.data.object.id`, `$.lines[0].amount`, `$['odd name']`. One place, never
// several.
#pragma once

#include "service/domain/expected.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct FieldPathFault
{
    std::size_t position = 0; //!< of the first wrong character, in bytes
    std::string message;      //!< a rule without its subject: "must …"
};

class FieldPath
{
public:
    static constexpr std::size_t longest = 255;
    static constexpr std::size_t deepest = 16;

    struct Step
    {
        std::string name;                 //!< of a member; unless there is an index
        std::optional<std::size_t> index; //!< in a list, from 0
        bool operator==(const Step&) const = default;
    };

    FieldPath() = default; //!< none: finds nothing
    //! `$.` in front may be left out.
    static Expected<FieldPath, FieldPathFault> parse(std::string_view text);

    const std::vector<Step>& steps() const { return m_steps; }
    const std::string& text() const { return m_text; } //!< as it was written
    bool isEmpty() const { return m_steps.empty(); }
    bool operator==(const FieldPath&) const = default;

private:
    std::string m_text;
    std::vector<Step> m_steps;
};

} // namespace meterd
