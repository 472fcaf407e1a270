// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Records of a CSV file (RFC 4180): quoted cells may hold separators, quotes and line ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

class CsvReader
{
public:
    explicit CsvReader(std::string_view text, char separator = ',');

    /// The next record that is not empty; nothing at the end.
    std::optional<std::vector<std::string>> next();
    /// Of the record read last, from 1.
    std::size_t line() const { return m_line; }
    /// A quoted cell is still open at the end of the file.
    bool isBroken() const { return m_broken; }

private:
    std::string cell();

    std::string_view m_text;
    const char m_separator;
    std::size_t m_at = 0;
    std::size_t m_line = 0;
    std::size_t m_nextLine = 1;
    bool m_broken = false;
};

} // namespace meterd
