// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of codes, as docs/api/error-codes.json has it.
#include "service/api/errorcodetable.h"

#include <array>

namespace meterd {

namespace {

constexpr std::array table = {
#include "md_error_codes.inc"
};

} // namespace

std::span<const ErrorCode> errorCodes()
{
    return table;
}

} // namespace meterd
