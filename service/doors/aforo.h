// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Aforo's door: the paths of both generations of its SDKs, with their answers.
#pragma once

#include "service/domain/clientbook.h"
#include "service/http/router.h"
#include "service/store/configview.h"
#include "service/store/eventstore.h"
#include "service/store/usagecounts.h"

namespace meterd {

class IntakeStore;
class UploadRunner;
class Workers;

/// What the door works with; all of it outlives the router.
struct AforoParts
{
    EventStore& store;
    const ConfigSource& config;
    ClientBook& clients;
    UsageCounts& counts;
    int maxAgeDays = 90;
    // Of uploads; without them the path is not there.
    UploadRunner* uploads = nullptr;
    IntakeStore* intake = nullptr;
    Workers* workers = nullptr;
};

void addAforoDoor(Router& router, const AforoParts& parts);

} // namespace meterd
