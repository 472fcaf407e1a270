// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a data folder, taken while a server writes to it.
#pragma once

#include "service/domain/expected.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace meterd {

struct BackupReport
{
    std::uint64_t databases = 0;
    std::uint64_t bytes = 0;
    bool withKey = false; //!< false: the key came from the environment, and is not in the copy
};

//! Copies `data` to `to`, which must not be there yet, and reads each database again. What was acknowledged before the
//! call is in the copy; configuration and audit log are at least as new as the events. A copy that was not finished is
//! called `to`.incomplete. The error is a sentence.
Expected<BackupReport, std::string> backUp(const std::filesystem::path& data, const std::filesystem::path& to);

} // namespace meterd
