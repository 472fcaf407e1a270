// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a text in bytes without regard to ASCII case, sixteen places at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace md {

class TextSearch
{
public:
    static constexpr std::size_t NotFound = std::string_view::npos;

    explicit TextSearch(std::string_view needle);

    //! The first place at or after `from`.
    std::size_t find(std::string_view hay, std::size_t from = 0) const;
    std::size_t size() const { return m_needle.size(); }

private:
    bool matchesAt(const char* at) const;

    std::string m_needle; //!< lower case
    // The two rarest letters of the needle: both must stand where they should before the rest is compared.
    std::size_t m_firstAt = 0;
    std::size_t m_secondAt = 0;
};

} // namespace md
