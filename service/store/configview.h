// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is configured, as one immutable picture in memory: a look-up takes no SQL and no lock.
#pragma once

#include "service/domain/application.h"
#include "service/domain/billableunit.h"
#include "service/domain/clock.h"
#include "service/domain/healthmodel.h"
#include "service/domain/metersettings.h"
#include "service/domain/organizationimport.h"
#include "service/domain/plan.h"
#include "service/domain/pricebook.h"
#include "service/domain/quota.h"
#include "service/domain/webhookendpoint.h"
#include "service/domain/webhooksource.h"
#include "service/store/apikey.h"

#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace meterd {

struct Tenant
{
    std::string id; //!< ten_…
    std::string name;
    bool suspended = false;
    TimePoint createdAt{};
    PlanTier plan = PlanTier::Starter;
};

using ApplicationPtr = std::shared_ptr<const Application>;
using BillableUnitPtr = std::shared_ptr<const BillableUnit>;
using MeterSettingsPtr = std::shared_ptr<const MeterSettings>;

//! Everything a picture is made of, in the order of creation.
struct ConfigRows
{
    std::vector<Tenant> tenants;
    std::vector<ApiKeyPtr> keys;
    std::vector<ApplicationPtr> apps;
    std::vector<BillableUnitPtr> units;
    std::vector<MeterSettingsPtr> meters;
    std::vector<LimitSetting> limits;
    std::vector<QuotaPtr> quotas;
    std::vector<LimitMark> marks;
    std::vector<UpgradeRequest> upgrades;
    std::vector<HealthModel> healthModels;
    std::vector<WebhookEndpointPtr> endpoints;
    std::vector<WebhookSourcePtr> sources;
    std::vector<AiPricingPtr> aiPricing;
    std::vector<OrganizationNamesPtr> organizationNames; //!< one a tenant
};

//! Whose secret it is.
struct FoundKey
{
    ApiKeyPtr key;
    PrincipalPtr principal;         //!< with the prefix of the secret that was sent
    const OldSecret* old = nullptr; //!< when the secret is one that was replaced; part of the key

    explicit operator bool() const { return key != nullptr; }
};

class ConfigView
{
public:
    explicit ConfigView(ConfigRows rows);

    const Tenant* tenant(std::string_view id) const;
    const std::vector<Tenant>& tenants() const { return m_rows.tenants; }

    //! By the secret itself: one SHA-256 and a look-up. Revoked and expired keys are found too, and replaced secrets.
    FoundKey findSecret(std::string_view secret) const;
    ApiKeyPtr keyById(std::string_view tenantId, std::string_view keyId) const;
    std::vector<ApiKeyPtr> keys(std::string_view tenantId) const;
    //! Whose secret, or one that it replaced, begins so: mostly one.
    std::vector<ApiKeyPtr> keysByPrefix(std::string_view tenantId, std::string_view prefix) const;

    //! Of any tenant, with its secret in clear: for the door that verifies signatures.
    ApplicationPtr findApp(std::string_view uuid) const;
    ApplicationPtr appById(std::string_view tenantId, std::string_view uuid) const;
    std::vector<ApplicationPtr> apps(std::string_view tenantId) const;

    //! The unit of that name or alias.
    BillableUnitPtr findUnit(std::string_view tenantId, std::string_view nameOrAlias) const;
    BillableUnitPtr unitById(std::string_view tenantId, std::string_view id) const;
    //! All units of a tenant, oldest first.
    const std::vector<BillableUnitPtr>& units(std::string_view tenantId) const;
    //! How a unit's meters are watched; as every unit's are when nobody has said otherwise.
    MeterSettingsPtr meterSettings(std::string_view unitId) const;
    //! The declared name that an unknown one was probably meant to be.
    std::optional<std::string> nearName(std::string_view tenantId, std::string_view name) const;

    //! What was agreed on a limit; with version 0 when nothing was.
    LimitSetting limitSetting(std::string_view tenantId, LimitKey key) const;
    //! The plan's limit, or the exception that is valid.
    std::int64_t limitAt(std::string_view tenantId, LimitKey key, TimePoint now) const;
    Enforcement enforcementOf(std::string_view tenantId, LimitKey key) const;
    bool hasFeature(std::string_view tenantId, std::string_view feature) const;
    QuotaPtr quotaById(std::string_view tenantId, std::string_view id) const;
    std::vector<QuotaPtr> quotas(std::string_view tenantId) const;
    const std::vector<QuotaPtr>& quotas() const { return m_rows.quotas; }
    std::vector<LimitMark> marks(std::string_view tenantId) const;
    std::vector<UpgradeRequest> upgradeRequests(std::string_view tenantId) const;
    HealthModel healthModel(std::string_view tenantId) const;
    //! Of any tenant.
    WebhookEndpointPtr findEndpoint(std::string_view id) const;
    WebhookEndpointPtr endpointById(std::string_view tenantId, std::string_view id) const;
    std::vector<WebhookEndpointPtr> endpoints(std::string_view tenantId) const;
    //! Of any tenant, with its secret in clear: for the door that verifies signatures.
    WebhookSourcePtr findSource(std::string_view id) const;
    WebhookSourcePtr sourceById(std::string_view tenantId, std::string_view id) const;
    std::vector<WebhookSourcePtr> sources(std::string_view tenantId) const;
    //! What AI calls are priced by: the catalogue alone where nothing was set.
    AiPricingPtr aiPricing(std::string_view tenantId) const;

    //! Of organizations; empty where none was imported.
    OrganizationNamesPtr organizationNames(std::string_view tenantId) const;

    //! The same picture with one thing added or exchanged; everything else is shared.
    ConfigRows rows() const { return m_rows; }

private:
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    struct DigestHash
    {
        std::size_t operator()(const Digest& digest) const noexcept
        {
            std::size_t hash;
            std::memcpy(&hash, digest.data(), sizeof hash);
            return hash;
        }
    };
    template <class Value>
    using ByText = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;
    struct TenantUnits
    {
        std::vector<BillableUnitPtr> all;
        ByText<BillableUnitPtr> byName; //!< aliases too
        std::vector<std::string> names;
    };

    ConfigRows m_rows;
    std::unordered_map<Digest, FoundKey, DigestHash> m_keysByHash;
    ByText<ApiKeyPtr> m_keysById;
    ByText<std::vector<ApiKeyPtr>> m_keysByPrefix;
    ByText<ApplicationPtr> m_appsByUuid;
    ByText<BillableUnitPtr> m_unitsById;
    ByText<TenantUnits> m_units;
    ByText<MeterSettingsPtr> m_meters; //!< by the unit's id
};
using ConfigViewPtr = std::shared_ptr<const ConfigView>;

//! Where the present picture is had. Each request takes it once and keeps it to its end.
class ConfigSource
{
public:
    explicit ConfigSource(ConfigViewPtr first)
        : m_view(std::move(first))
    {}

    ConfigViewPtr view() const
    {
        const std::lock_guard lock(m_mutex);
        return m_view;
    }
    void publish(ConfigViewPtr next)
    {
        const std::lock_guard lock(m_mutex);
        m_view.swap(next);
    }

private:
    // Not std::atomic<shared_ptr>: libstdc++ 12's trips the thread sanitizer and locks all the same.
    mutable std::mutex m_mutex;
    ConfigViewPtr m_view;
};

} // namespace meterd
