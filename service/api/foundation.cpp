// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that no request asks for. They leave audit entries too; the actor is meterd.
#include "service/api/foundation.h"

#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/domain/ratelimit.h"

namespace meterd {

namespace {

AuditDraft draftOf(const std::string& tenantId, TimePoint now, std::string action, AuditDraft::Target target,
                   std::string reason)
{
    AuditDraft draft;
    draft.tenantId = tenantId;
    draft.at = now;
    draft.actor = {"", "meterd", "", "", ""};
    draft.action = std::move(action);
    draft.target = std::move(target);
    draft.reason = std::move(reason);
    draft.correlationId = newId("cor_");
    return draft;
}

std::string nameOf(const std::string& email)
{
    return email.substr(0, email.find('@'));
}

ApiKeyPtr makeKey(const Tenant& tenant, const std::string& name, Owner owner, bool live, std::optional<int> ingestLimit,
                  const std::string& secret, TimePoint now)
{
    auto principal = std::make_shared<Principal>();
    principal->tenantId = tenant.id;
    principal->tenantName = tenant.name;
    principal->tenantSuspended = tenant.suspended;
    principal->keyId = newId("key_");
    principal->keyPrefix = secretPrefix(secret);
    principal->keyName = name;
    principal->owner = std::move(owner);
    principal->role = Role::Owner;
    principal->scopes = scopesOf(Role::Owner);
    principal->ingestLimit = ingestLimit;
    auto key = std::make_shared<ApiKey>();
    key->hash = sha256(secret);
    key->live = live;
    key->createdAt = now;
    key->principal = std::move(principal);
    return key;
}

std::string sentence(ConfigFault fault)
{
    switch (fault) {
    case ConfigFault::Full: return "The disk is full.";
    case ConfigFault::ReadOnly: return "The data folder takes no writes.";
    case ConfigFault::Conflict: return "It is there already.";
    case ConfigFault::Failed: break;
    }
    return "The database failed.";
}

} // namespace

Expected<Founded, std::string> foundTenant(ConfigStore& store, const Founding& founding, TimePoint now)
{
    const std::string mode = founding.live ? "live" : "sandbox";
    const std::string present = store.mode();
    if (!present.empty() && present != mode)
        return Unexpected{"This data folder is of the mode '" + present + "', not '" + mode + "'."};
    const ConfigViewPtr held = store.view(); // a range's temporary does not live as long as its loop
    for (const Tenant& tenant : held->tenants()) {
        if (tenant.name == founding.tenantName) {
            return Unexpected{"The data folder has a tenant named '" + tenant.name +
                              "' already. Give another --tenant to add one."};
        }
    }
    const Tenant tenant{newId("ten_"), founding.tenantName, false, now, founding.plan};
    const std::string secret = newKeySecret(founding.live);
    const auto limit = founding.live ? defaultLimit(RateCategory::Ingest) : std::nullopt;
    const Owner owner{Owner::Type::Person, nameOf(founding.ownerEmail), founding.ownerEmail};
    const ApiKeyPtr key = makeKey(tenant, "First operator key", owner, founding.live, limit, secret, now);
    if (const auto fault = store.setMode(mode))
        return Unexpected{sentence(*fault)};
    const auto fault = store.change([&](ConfigChange& change) {
        change.putTenant(tenant);
        change.putKey(key);
        change.audit(draftOf(tenant.id, now, "TENANT_CREATED", {"tenant", tenant.id, tenant.name}, "meterd init"));
        change.audit(draftOf(tenant.id, now, "API_KEY_CREATED",
                             {"api-key", key->principal->keyId, key->principal->keyName}, "meterd init"));
        return true;
    });
    if (fault)
        return Unexpected{sentence(*fault)};
    return Founded{tenant.id, tenant.name, key->principal->keyId, secret};
}

Expected<Founded, std::string> addOwnerKey(ConfigStore& store, const std::string& tenantId,
                                           const std::string& ownerEmail, TimePoint now)
{
    const ConfigViewPtr view = store.view();
    const Tenant* tenant = view->tenant(tenantId);
    if (!tenant)
        return Unexpected{"The data folder has no tenant '" + tenantId + "'."};
    const bool live = store.mode() == "live";
    const std::string secret = newKeySecret(live);
    const auto limit = live ? defaultLimit(RateCategory::Ingest) : std::nullopt;
    const Owner owner{Owner::Type::Person, nameOf(ownerEmail), ownerEmail};
    const ApiKeyPtr key = makeKey(*tenant, "Operator key", owner, live, limit, secret, now);
    const auto fault = store.change([&](ConfigChange& change) {
        change.putKey(key);
        change.audit(draftOf(tenant->id, now, "API_KEY_CREATED",
                             {"api-key", key->principal->keyId, key->principal->keyName}, "meterd key"));
        return true;
    });
    if (fault)
        return Unexpected{sentence(*fault)};
    return Founded{tenant->id, tenant->name, key->principal->keyId, secret};
}

Expected<Founded, std::string> replaceOwnKey(ConfigStore& store, const std::string& name, TimePoint now)
{
    const ConfigViewPtr view = store.view();
    if (view->tenants().empty())
        return Unexpected{std::string("The data folder has no tenant.")};
    const Tenant tenant = view->tenants().front();
    const Owner owner{Owner::Type::Service, "meterd", "meterd@localhost"};
    const std::string secret = newKeySecret(false);
    const ApiKeyPtr key = makeKey(tenant, name, owner, false, std::nullopt, secret, now);
    const auto fault = store.change([&](ConfigChange& change) {
        for (const ApiKeyPtr& old : view->keys(tenant.id)) {
            if (old->principal->owner == owner && old->principal->keyName == name)
                change.removeKey(old->principal->keyId);
        }
        change.putKey(key);
        change.audit(draftOf(tenant.id, now, "API_KEY_REPLACED", {"api-key", key->principal->keyId, name},
                             "made at the start of a sandbox server"));
        return true;
    });
    if (fault)
        return Unexpected{sentence(*fault)};
    return Founded{tenant.id, tenant.name, key->principal->keyId, secret};
}

std::optional<ConfigFault> setSuspended(ConfigStore& store, const std::string& tenantId, bool suspended, TimePoint now)
{
    return store.change([&](ConfigChange& change) {
        const Tenant* found = change.before().tenant(tenantId);
        if (!found || found->suspended == suspended)
            return false;
        Tenant tenant = *found;
        tenant.suspended = suspended;
        change.putTenant(tenant);
        AuditDraft draft = draftOf(tenantId, now, suspended ? "TENANT_SUSPENDED" : "TENANT_ACTIVATED",
                                   {"tenant", tenantId, tenant.name}, "");
        draft.changes = suspended ? R"({"state":{"before":"ACTIVE","after":"SUSPENDED"}})"
                                  : R"({"state":{"before":"SUSPENDED","after":"ACTIVE"}})";
        change.audit(draft);
        return true;
    });
}

std::optional<ConfigFault> setPlan(ConfigStore& store, const std::string& tenantId, PlanTier plan, TimePoint now)
{
    return store.change([&](ConfigChange& change) {
        const Tenant* found = change.before().tenant(tenantId);
        if (!found || found->plan == plan)
            return false;
        Tenant tenant = *found;
        tenant.plan = plan;
        change.putTenant(tenant);
        for (const UpgradeRequest& request : change.before().upgradeRequests(tenantId)) {
            if (request.plan <= plan)
                change.removeUpgradeRequest(request);
        }
        AuditDraft draft = draftOf(tenantId, now, "PLAN_CHANGED", {"plan", tenantId, std::string(nameOf(plan))}, "");
        JsonObject pair;
        pair.text("before", toText(found->plan)).text("after", toText(plan));
        JsonObject changes;
        changes.raw("plan", pair.take());
        draft.changes = changes.take();
        change.audit(draft);
        PlatformEventDraft event;
        event.tenantId = tenantId;
        event.type = "plan.changed";
        event.at = now;
        event.targetType = "plan";
        event.targetId = toText(plan);
        event.payload = draft.changes;
        event.correlationId = draft.correlationId;
        change.emit(event);
        return true;
    });
}

} // namespace meterd
