// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inbound webhook sources in config.db and in its picture. Their secrets are sealed.
#include "service/store/configjson.h"
#include "service/store/configstore.h"

#include <algorithm>

namespace meterd {

namespace {

std::string contextOf(std::string_view id)
{
    return "source:" + std::string(id);
}

// Written only after it was read once: it cannot be wrong.
FieldPath pathOf(std::string_view text)
{
    auto path = FieldPath::parse(text);
    return path ? std::move(*path) : FieldPath();
}

} // namespace

void ConfigChange::putSource(const WebhookSourcePtr& source)
{
    const WebhookSource& s = *source;
    const std::string types = listText(s.eventTypes);
    const std::string secret = m_store.m_box.seal(s.secret, contextOf(s.id));
    const std::string old = s.oldSecret.empty() ? std::string() : m_store.m_box.seal(s.oldSecret, contextOf(s.id));
    Statement row = m_store.m_database.prepare(
        "INSERT INTO webhook_sources (id, tenant, name, provider, description, environment, active, signature_header, "
        "metric, customer_path, metric_path, quantity_path, timestamp_path, id_path, type_path, event_types, secret, "
        "secret_prefix, old_secret, old_secret_until, created_at, updated_at, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
        "?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23) ON CONFLICT (id) DO UPDATE "
        "SET name = ?3, provider = ?4, description = ?5, environment = ?6, active = ?7, signature_header = ?8, metric "
        "= ?9, customer_path = ?10, metric_path = ?11, quantity_path = ?12, timestamp_path = ?13, id_path = ?14, "
        "type_path = ?15, event_types = ?16, secret = ?17, secret_prefix = ?18, old_secret = ?19, old_secret_until = "
        "?20, updated_at = ?22, version = ?23");
    row.bind(1, std::string_view(s.id)).bind(2, std::string_view(s.tenantId)).bind(3, std::string_view(s.name));
    row.bind(4, std::string_view(s.provider)).bind(5, std::string_view(s.description));
    row.bind(6, std::string_view(s.environment)).bind(7, std::int64_t{s.active});
    row.bind(8, std::string_view(s.signatureHeader)).bind(9, std::string_view(s.metric));
    int column = 10;
    for (const FieldPath* path : {&s.customerId, &s.metricKey, &s.quantity, &s.timestamp, &s.eventId, &s.eventType})
        row.bind(column++, std::string_view(path->text()));
    row.bind(16, std::string_view(types)).bindBlob(17, secret).bind(18, std::string_view(s.secretPrefix));
    if (old.empty())
        row.bindNull(19);
    else
        row.bindBlob(19, old);
    if (s.oldSecretUntil)
        row.bind(20, toMs(*s.oldSecretUntil));
    else
        row.bindNull(20);
    row.bind(21, toMs(s.createdAt)).bind(22, toMs(s.updatedAt)).bind(23, s.version);
    check(row.run());
    const auto found = std::find_if(m_rows.sources.begin(), m_rows.sources.end(),
                                    [&](const WebhookSourcePtr& other) { return other->id == s.id; });
    if (found != m_rows.sources.end())
        *found = source;
    else
        m_rows.sources.push_back(source);
}

void ConfigChange::removeSource(const std::string& id)
{
    Statement row = m_store.m_database.prepare("DELETE FROM webhook_sources WHERE id = ?1");
    row.bind(1, std::string_view(id));
    check(row.run());
    std::erase_if(m_rows.sources, [&](const WebhookSourcePtr& source) { return source->id == id; });
}

bool ConfigStore::loadSources(ConfigRows& rows)
{
    Statement row = m_database.prepare(
        "SELECT id, tenant, name, provider, description, environment, active, signature_header, metric, customer_path, "
        "metric_path, quantity_path, timestamp_path, id_path, type_path, event_types, secret, secret_prefix, "
        "old_secret, old_secret_until, created_at, updated_at, version FROM webhook_sources ORDER BY created_at, "
        "rowid");
    while (row.step()) {
        auto source = std::make_shared<WebhookSource>();
        source->id = row.text(0);
        source->tenantId = row.text(1);
        source->name = row.text(2);
        source->provider = row.text(3);
        source->description = row.text(4);
        source->environment = row.text(5);
        source->active = row.integer(6) != 0;
        source->signatureHeader = row.text(7);
        source->metric = row.text(8);
        source->customerId = pathOf(row.text(9));
        source->metricKey = pathOf(row.text(10));
        source->quantity = pathOf(row.text(11));
        source->timestamp = pathOf(row.text(12));
        source->eventId = pathOf(row.text(13));
        source->eventType = pathOf(row.text(14));
        source->eventTypes = listFrom(row.text(15));
        auto secret = m_box.open(row.text(16), contextOf(source->id));
        if (!secret)
            return false;
        source->secret = std::move(*secret);
        source->secretPrefix = row.text(17);
        if (!row.isNull(18))
            source->oldSecret = m_box.open(row.text(18), contextOf(source->id)).value_or("");
        if (!row.isNull(19))
            source->oldSecretUntil = fromMs(row.integer(19));
        source->createdAt = fromMs(row.integer(20));
        source->updatedAt = fromMs(row.integer(21));
        source->version = row.integer(22);
        rows.sources.push_back(std::move(source));
    }
    return true;
}

WebhookSourcePtr ConfigView::findSource(std::string_view id) const
{
    const auto found = std::find_if(m_rows.sources.begin(), m_rows.sources.end(),
                                    [&](const WebhookSourcePtr& source) { return source->id == id; });
    return found == m_rows.sources.end() ? nullptr : *found;
}

WebhookSourcePtr ConfigView::sourceById(std::string_view tenantId, std::string_view id) const
{
    WebhookSourcePtr source = findSource(id);
    return source && source->tenantId == tenantId ? source : nullptr;
}

std::vector<WebhookSourcePtr> ConfigView::sources(std::string_view tenantId) const
{
    std::vector<WebhookSourcePtr> own;
    std::copy_if(m_rows.sources.begin(), m_rows.sources.end(), std::back_inserter(own),
                 [&](const WebhookSourcePtr& source) { return source->tenantId == tenantId; });
    return own;
}

} // namespace meterd
