// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Usage events as rows of a CSV file that a spreadsheet opens without running anything.
#pragma once

#include "service/domain/usageevent.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

/// One cell: quoted where it has to be; what a spreadsheet would take for a formula gets an apostrophe in front.
void appendCsvCell(std::string& out, std::string_view text);

class UsageCsv
{
public:
    /// All columns.
    UsageCsv();
    /// Comma separated JSON names (`ai.model` for a member of `ai`); the name that is none, when there is one.
    static std::optional<std::string> select(std::string_view names, UsageCsv& out);

    void appendHeader(std::string& out) const;
    void appendRow(std::string& out, const UsageEvent& event) const;

private:
    std::vector<std::size_t> m_columns;
};

} // namespace meterd
