// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhook endpoints in config.db and in its picture. Their secrets are sealed.
#include "service/store/configjson.h"
#include "service/store/configstore.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::array<std::string_view, 3> stateNames = {"ACTIVE", "PAUSED", "DISABLED"};

WebhookEndpoint::State stateFrom(std::string_view name)
{
    const auto found = std::find(stateNames.begin(), stateNames.end(), name);
    return found == stateNames.end() ? WebhookEndpoint::State::Active
                                     : WebhookEndpoint::State(found - stateNames.begin());
}

std::string contextOf(std::string_view id)
{
    return "webhook:" + std::string(id);
}

} // namespace

void ConfigChange::putEndpoint(const WebhookEndpointPtr& endpoint)
{
    const std::string types = listText(endpoint->eventTypes);
    const std::string secret = m_store.m_box.seal(endpoint->secret, contextOf(endpoint->id));
    const std::string old =
        endpoint->oldSecret.empty() ? std::string() : m_store.m_box.seal(endpoint->oldSecret, contextOf(endpoint->id));
    Statement row = m_store.m_database.prepare(
        "INSERT INTO webhook_endpoints (id, tenant, url, description, event_types, concurrency, secret, secret_prefix, "
        "old_secret, old_secret_until, state, state_since, disabled_reason, created_at, updated_at, version) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) "
        "ON CONFLICT (id) DO UPDATE SET url = ?3, description = ?4, event_types = ?5, concurrency = ?6, secret = ?7, "
        "secret_prefix = ?8, old_secret = ?9, old_secret_until = ?10, state = ?11, state_since = ?12, "
        "disabled_reason = ?13, updated_at = ?15, version = ?16");
    row.bind(1, std::string_view(endpoint->id)).bind(2, std::string_view(endpoint->tenantId));
    row.bind(3, std::string_view(endpoint->url)).bind(4, std::string_view(endpoint->description));
    row.bind(5, std::string_view(types)).bind(6, std::int64_t{endpoint->concurrency}).bindBlob(7, secret);
    row.bind(8, std::string_view(endpoint->secretPrefix));
    if (old.empty())
        row.bindNull(9);
    else
        row.bindBlob(9, old);
    if (endpoint->oldSecretUntil)
        row.bind(10, toMs(*endpoint->oldSecretUntil));
    else
        row.bindNull(10);
    row.bind(11, stateNames[static_cast<std::size_t>(endpoint->state)]).bind(12, toMs(endpoint->stateSince));
    row.bindTextOrNull(13, endpoint->disabledReason);
    row.bind(14, toMs(endpoint->createdAt)).bind(15, toMs(endpoint->updatedAt)).bind(16, endpoint->version);
    check(row.run());
    const auto found = std::find_if(m_rows.endpoints.begin(), m_rows.endpoints.end(),
                                    [&](const WebhookEndpointPtr& other) { return other->id == endpoint->id; });
    if (found != m_rows.endpoints.end())
        *found = endpoint;
    else
        m_rows.endpoints.push_back(endpoint);
}

void ConfigChange::removeEndpoint(const std::string& id)
{
    Statement row = m_store.m_database.prepare("DELETE FROM webhook_endpoints WHERE id = ?1");
    row.bind(1, std::string_view(id));
    check(row.run());
    std::erase_if(m_rows.endpoints, [&](const WebhookEndpointPtr& endpoint) { return endpoint->id == id; });
}

bool ConfigStore::loadEndpoints(ConfigRows& rows)
{
    Statement row = m_database.prepare(
        "SELECT id, tenant, url, description, event_types, concurrency, secret, secret_prefix, old_secret, "
        "old_secret_until, state, state_since, disabled_reason, created_at, updated_at, version "
        "FROM webhook_endpoints ORDER BY created_at, rowid");
    while (row.step()) {
        auto endpoint = std::make_shared<WebhookEndpoint>();
        endpoint->id = row.text(0);
        endpoint->tenantId = row.text(1);
        endpoint->url = row.text(2);
        endpoint->description = row.text(3);
        endpoint->eventTypes = listFrom(row.text(4));
        endpoint->concurrency = static_cast<int>(row.integer(5));
        auto secret = m_box.open(row.text(6), contextOf(endpoint->id));
        if (!secret)
            return false;
        endpoint->secret = std::move(*secret);
        endpoint->secretPrefix = row.text(7);
        if (!row.isNull(8))
            endpoint->oldSecret = m_box.open(row.text(8), contextOf(endpoint->id)).value_or("");
        if (!row.isNull(9))
            endpoint->oldSecretUntil = fromMs(row.integer(9));
        endpoint->state = stateFrom(row.text(10));
        endpoint->stateSince = fromMs(row.integer(11));
        endpoint->disabledReason = row.text(12);
        endpoint->createdAt = fromMs(row.integer(13));
        endpoint->updatedAt = fromMs(row.integer(14));
        endpoint->version = row.integer(15);
        rows.endpoints.push_back(std::move(endpoint));
    }
    return true;
}

WebhookEndpointPtr ConfigView::findEndpoint(std::string_view id) const
{
    for (const WebhookEndpointPtr& endpoint : m_rows.endpoints) {
        if (endpoint->id == id)
            return endpoint;
    }
    return nullptr;
}

WebhookEndpointPtr ConfigView::endpointById(std::string_view tenantId, std::string_view id) const
{
    const WebhookEndpointPtr endpoint = findEndpoint(id);
    return endpoint && endpoint->tenantId == tenantId ? endpoint : nullptr;
}

std::vector<WebhookEndpointPtr> ConfigView::endpoints(std::string_view tenantId) const
{
    std::vector<WebhookEndpointPtr> endpoints;
    for (const WebhookEndpointPtr& endpoint : m_rows.endpoints) {
        if (endpoint->tenantId == tenantId)
            endpoints.push_back(endpoint);
    }
    return endpoints;
}

} // namespace meterd
