// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A registered application that signs what it sends.
#pragma once

#include "service/domain/clock.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace meterd {

struct Application
{
    std::string uuid;
    std::string tenantId;
    std::string name;
    std::optional<std::string> environment;
    bool active = true;
    std::map<std::string, bool> activeIn; //!< environments where it differs from `active`
    std::string secret;                   //!< in memory only; at rest it is encrypted
    std::string secretPrefix;
    TimePoint createdAt{};
    TimePoint updatedAt{};
    std::int64_t version = 1;

    bool isActiveIn(const std::string& where) const
    {
        const auto found = activeIn.find(where);
        return found == activeIn.end() ? active : found->second;
    }
};

} // namespace meterd
