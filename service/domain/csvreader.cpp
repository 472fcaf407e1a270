// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading CSV.
#include "service/domain/csvreader.h"

namespace meterd {

CsvReader::CsvReader(std::string_view text, char separator)
    : m_text(text)
    , m_separator(separator)
{
    if (m_text.starts_with("\xEF\xBB\xBF"))
        m_text.remove_prefix(3);
}

std::string CsvReader::cell()
{
    std::string out;
    if (m_at < m_text.size() && m_text[m_at] == '"') {
        ++m_at;
        bool open = true;
        while (open && m_at < m_text.size()) {
            const char c = m_text[m_at++];
            m_nextLine += c == '\n';
            if (c != '"') {
                out += c;
            } else if (m_at < m_text.size() && m_text[m_at] == '"') {
                out += '"';
                ++m_at;
            } else {
                open = false;
            }
        }
        m_broken = m_broken || open;
    }
    while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n' && m_text[m_at] != '\r')
        out += m_text[m_at++];
    return out;
}

std::optional<std::vector<std::string>> CsvReader::next()
{
    while (m_at < m_text.size()) {
        std::vector<std::string> record;
        m_line = m_nextLine;
        record.push_back(cell());
        while (m_at < m_text.size() && m_text[m_at] == m_separator) {
            ++m_at;
            record.push_back(cell());
        }
        if (m_at < m_text.size() && m_text[m_at] == '\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
        ++m_nextLine;
        if (record.size() > 1 || !record.front().empty())
            return record;
    }
    return std::nullopt;
}

} // namespace meterd
