// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a multipart/form-data body.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct FormPart
{
    std::string name;
    std::string fileName; //!< empty: a plain field
    std::string contentType;
    std::string_view content; //!< lies in the body
};

/// Nothing when the type has no boundary, or the body is cut short.
std::optional<std::vector<FormPart>> parseMultipart(std::string_view contentType, std::string_view body);

} // namespace meterd
