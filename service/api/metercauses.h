// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a meter is not well: worked out from what was refused, from where else its events come, from who changed what.
#pragma once

#include "service/api/recentchanges.h"
#include "service/domain/clientbook.h"
#include "service/store/meterbook.h"

#include <optional>
#include <string>
#include <vector>

namespace meterd {

//! A pane of the console with a filter set.
struct MeterLink
{
    std::string pane;
    std::string filter;
};

struct MeterCause
{
    std::string code;
    std::string text;
    std::string evidence = "{}"; //!< JSON: the figures and names of the text
    std::optional<MeterLink> link;
};

struct MeterContext
{
    const ConfigView& config;
    const RecentChanges& changes;
    const std::vector<SeenClient>& clients;
    std::int64_t now = 0;
};

//! Its own events, as the filter of usage events finds them.
std::string eventsFilter(const MeterPicture& meter);

//! Most telling first.
std::vector<MeterCause> causesOf(const MeterPicture& meter, const MeterContext& context);

//! Clients that beat under a key of this environment and have never sent usage.
std::vector<SeenClient> silentClients(const MeterPicture& meter, const MeterContext& context);

} // namespace meterd
