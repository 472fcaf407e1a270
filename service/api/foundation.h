// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What exists before anybody can ask: the first tenant and key, and the keys that a server makes for its own use.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/expected.h"
#include "service/store/configstore.h"

#include <string>

namespace meterd {

struct Founding
{
    bool live = true;
    std::string tenantName;
    std::string ownerEmail;
    PlanTier plan = PlanTier::Starter;
};

struct Founded
{
    std::string tenantId;
    std::string tenantName;
    std::string keyId;
    std::string secret; //!< shown once
};

//! A tenant and its first OWNER key. In a sandbox the key has no ingest limit, for benches and the demo.
Expected<Founded, std::string> foundTenant(ConfigStore& store, const Founding& founding, TimePoint now);

//! Another OWNER key of a tenant, for who lost the last one.
Expected<Founded, std::string> addOwnerKey(ConfigStore& store, const std::string& tenantId,
                                           const std::string& ownerEmail, TimePoint now);

//! An OWNER key of the oldest tenant, without limit, in the place of the one of that name from the last start. For
//! sandboxes.
Expected<Founded, std::string> replaceOwnKey(ConfigStore& store, const std::string& name, TimePoint now);

//! Suspends or reactivates a tenant.
std::optional<ConfigFault> setSuspended(ConfigStore& store, const std::string& tenantId, bool suspended, TimePoint now);

//! Another plan. Requests for it, and for smaller ones, are granted by it.
std::optional<ConfigFault> setPlan(ConfigStore& store, const std::string& tenantId, PlanTier plan, TimePoint now);

} // namespace meterd
