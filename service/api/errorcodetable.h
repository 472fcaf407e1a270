// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every code that this server answers with, and what to do about it.
#pragma once

#include <span>
#include <string_view>

namespace meterd {

struct ErrorCode
{
    std::string_view code;
    int status = 0; //!< 202: told per event, within an accepted request
    std::string_view title;
    std::string_view cause;
    std::string_view fix;
    std::string_view where; //!< where to look
};

std::span<const ErrorCode> errorCodes();

} // namespace meterd
