// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What bears the id, of every kind that it may be.
#include "service/api/tracefind.h"

#include "service/store/eventfilters.h"

#include <charconv>

namespace meterd {

namespace {

constexpr std::size_t mostDirect = 100;
//! The newest events of an organization may have to be looked for among millions: what is found by then is told.
constexpr int longestWalkMs = 15;

//! `whd_…/2`: the delivery, and which attempt of it.
std::optional<std::pair<std::string, int>> attemptOf(std::string_view id)
{
    const std::size_t slash = id.find('/');
    if (slash == std::string_view::npos || !id.starts_with("whd_"))
        return std::nullopt;
    const std::string_view digits = id.substr(slash + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number < 1)
        return std::nullopt;
    return std::pair(std::string(id.substr(0, slash)), number);
}

//! What was asked for beyond the limit only tells that there is more.
template <class Record, class Rows>
void cutTo(std::size_t limit, std::vector<Record>& found, Rows& rows)
{
    if (found.size() <= limit)
        return;
    found.resize(limit);
    rows.noteMore();
}

} // namespace

TraceFinder::TraceFinder(const TraceParts& parts, const Request& request, std::string id)
    : m_parts(parts)
    , m_view(parts.api.config.view())
    , m_tenant(request.principal->tenantId)
    , m_scopes(request.principal->scopes)
    , m_now(request.receivedAt)
{
    m_trace.id = std::move(id);
    for (const TraceKind kind : allTraceKinds) {
        const bool allowed = m_scopes.has(scopeOf(kind));
        m_may.set(static_cast<std::size_t>(kind), allowed);
        (allowed ? m_trace.searched : m_trace.withheld).push_back(kind);
    }
    m_deliveryId = m_trace.id;
    if (auto attempt = attemptOf(m_trace.id)) {
        m_deliveryId = std::move(attempt->first);
        m_attempt = attempt->second;
    }
}

Trace TraceFinder::find()
{
    m_parts.requests.flush();
    findEvents();
    findRequests();
    findPlatformEvents();
    findDeliveries();
    findAuditEntries();
    findOrganization();
    findApplication();
    m_keys = m_trace.id.starts_with("sk_") ? m_view->keysByPrefix(m_tenant, m_trace.id) : std::vector<ApiKeyPtr>();
    if (const ApiKeyPtr key = m_view->keyById(m_tenant, m_trace.id))
        m_keys.push_back(key);
    for (const ApiKeyPtr& key : m_keys)
        findKey(*key);
    nameMatches();
    findRelated();
    findSuspects();
    return std::move(m_trace);
}

void TraceFinder::addEvents(EventsFound found, TracedAs as)
{
    if (!found.total)
        m_trace.events.noteMore();
    else
        m_trace.events.noteMore(*found.total - found.events.size());
    for (UsageEvent& event : found.events)
        m_trace.events.add(event.sequence, std::move(event), as);
}

void TraceFinder::addRequests(std::vector<RequestRecord> found, std::size_t limit, TracedAs as)
{
    cutTo(limit, found, m_trace.requests);
    for (RequestRecord& record : found) {
        std::string id = record.id;
        m_trace.requests.add(id, std::move(record), as);
    }
}

void TraceFinder::addPlatformEvents(PlatformLookUp ask, TracedAs as)
{
    const std::size_t limit = ask.limit++;
    auto found = m_parts.api.config.platformEventsBy(m_tenant, ask);
    cutTo(limit, found, m_trace.platform);
    for (PlatformEvent& event : found)
        m_trace.platform.add(event.sequence, std::move(event), as);
}

void TraceFinder::addDeliveries(DeliveryRef by, const std::vector<std::string>& values, std::size_t limit, TracedAs as)
{
    DeliveryStore* store = m_parts.api.deliveries;
    if (!store || values.empty())
        return;
    auto found = store->lookUp(m_tenant, by, values, limit + 1);
    cutTo(limit, found, m_trace.deliveries);
    for (Delivery& delivery : found) {
        if (m_trace.deliveries.contains(delivery.sequence))
            continue;
        auto attempts = store->attempts(delivery);
        const std::int64_t sequence = delivery.sequence;
        m_trace.deliveries.add(sequence, {std::move(delivery), std::move(attempts)}, as);
    }
}

void TraceFinder::addAuditEntries(AuditLookUp ask, TracedAs as)
{
    const std::size_t limit = ask.limit++;
    auto found = m_parts.api.config.auditEntriesBy(m_tenant, ask);
    cutTo(limit, found, m_trace.audit);
    for (AuditRecord& entry : found)
        m_trace.audit.add(entry.sequence, std::move(entry), as);
}

void TraceFinder::findEvents()
{
    if (!may(TraceKind::UsageEvent))
        return;
    const std::string& id = m_trace.id;
    EventLookUp ask{m_tenant, {{EventField::Key, id}, {EventField::Correlation, id}}, mostDirect};
    if (id.starts_with("req_"))
        ask.texts.push_back({EventField::Request, id});
    addEvents(m_parts.events.lookUp(ask), TracedAs::Direct);
    if (auto event = m_parts.events.find(m_tenant, id))
        m_trace.events.add(event->sequence, std::move(*event), TracedAs::Direct);
}

void TraceFinder::findRequests()
{
    if (!may(TraceKind::Request))
        return;
    const std::string& id = m_trace.id;
    RequestLookUp ask;
    ask.correlations = {id};
    if (id.starts_with("req_"))
        ask.ids = {id};
    ask.limit = mostDirect + 1;
    addRequests(m_parts.requests.lookUp(m_tenant, ask), mostDirect, TracedAs::Direct);
    // One that proves nobody is nobody's: who holds its id is who sent it, or was told it by them.
    if (auto unproven = m_parts.requests.unproven(id))
        m_trace.requests.add(id, std::move(*unproven), TracedAs::Direct);
}

void TraceFinder::findPlatformEvents()
{
    if (!may(TraceKind::PlatformEvent))
        return;
    addPlatformEvents({PlatformLookUp::By::Correlation, m_trace.id, {}, {}, mostDirect}, TracedAs::Direct);
    if (m_trace.id.starts_with("pev_"))
        addPlatformEvents({PlatformLookUp::By::Id, m_trace.id, {}, {}, 1}, TracedAs::Direct);
}

void TraceFinder::findDeliveries()
{
    if (!may(TraceKind::Delivery))
        return;
    const std::string& id = m_trace.id;
    if (id.starts_with("whd_") && hasAttempt())
        addDeliveries(DeliveryRef::Id, {m_deliveryId}, 1, TracedAs::Direct);
    if (id.starts_with("msg_"))
        addDeliveries(DeliveryRef::Message, {id}, mostDirect, TracedAs::Direct);
    if (id.starts_with("pev_"))
        addDeliveries(DeliveryRef::Event, {id}, mostDirect, TracedAs::Direct);
    addDeliveries(DeliveryRef::TestCorrelation, {id}, mostDirect, TracedAs::Direct);
}

//! Where the id names one: that the delivery has it.
bool TraceFinder::hasAttempt() const
{
    if (!m_attempt)
        return true;
    DeliveryStore* store = m_parts.api.deliveries;
    const auto found = store ? store->lookUp(m_tenant, DeliveryRef::Id, {m_deliveryId}, 1) : std::vector<Delivery>();
    return !found.empty() && *m_attempt <= found.front().attempts;
}

void TraceFinder::findAuditEntries()
{
    if (!may(TraceKind::AuditEntry))
        return;
    const std::string& id = m_trace.id;
    addAuditEntries({AuditLookUp::By::Correlation, id, {}, {}, mostDirect}, TracedAs::Direct);
    if (id.starts_with("audit_"))
        addAuditEntries({AuditLookUp::By::Id, id, {}, {}, 1}, TracedAs::Direct);
    if (id.starts_with("whd_"))
        addAuditEntries({AuditLookUp::By::Target, m_deliveryId, {}, {}, mostDirect}, TracedAs::Direct);
}

//! Its newest events, as far as a moment goes.
void TraceFinder::addNewest(EventField field, const std::string& value, std::optional<std::int64_t> lastSeen)
{
    if (!may(TraceKind::UsageEvent))
        return;
    EventPageQuery query;
    query.selection.tenantId = m_tenant;
    query.selection.filter = isOneOf(field, {value});
    query.limit = mostDirect;
    query.mostMs = longestWalkMs;
    EventPage page = m_parts.events.page(query);
    const bool silent = page.cut && page.events.empty();
    // What was refused since is in no book: only who is rare or silent for long is looked for where one was accepted.
    if (silent && lastSeen) {
        query.selection.span.to = *lastSeen + 1;
        page = m_parts.events.page(query);
    }
    EventsFound found{std::move(page.events), std::nullopt};
    if (!page.resume && !page.cut && !silent)
        found.total = found.events.size();
    addEvents(std::move(found), TracedAs::Newest);
}

void TraceFinder::addRefused(RequestLookUp ask)
{
    if (!may(TraceKind::Request))
        return;
    ask.limit = mostDirect + 1;
    addRequests(m_parts.requests.lookUp(m_tenant, ask), mostDirect, TracedAs::Newest);
}

void TraceFinder::findOrganization()
{
    if (!m_scopes.has(Scope::EventsRead) && !m_scopes.has(Scope::OrgsRead))
        return;
    const std::string& id = m_trace.id;
    const auto seen = m_parts.organizations.find(m_tenant, id);
    m_isOrganization = seen || m_view->organizationNames(m_tenant)->byId.contains(id);
    if (seen)
        addNewest(EventField::Customer, id, seen->use.lastSeen);
}

void TraceFinder::findApplication()
{
    m_app = m_view->appById(m_tenant, m_trace.id);
    if (!m_app)
        return;
    // Events bear an application by its name.
    addNewest(EventField::App, m_app->name, std::nullopt);
    RequestLookUp ask;
    ask.apps = {m_app->uuid};
    addRefused(std::move(ask));
    if (may(TraceKind::PlatformEvent))
        addPlatformEvents({PlatformLookUp::By::Target, m_app->uuid, {}, {}, mostDirect}, TracedAs::Newest);
    if (may(TraceKind::AuditEntry))
        addAuditEntries({AuditLookUp::By::Target, m_app->uuid, {}, {}, mostDirect}, TracedAs::Newest);
}

void TraceFinder::findKey(const ApiKey& key)
{
    const std::string& id = key.principal->keyId;
    RequestLookUp ask;
    ask.keys = {id};
    addRefused(std::move(ask));
    // Which key an event came with stands on it, but in no index.
    if (may(TraceKind::UsageEvent))
        m_trace.events.noteMore();
    if (may(TraceKind::PlatformEvent)) {
        addPlatformEvents({PlatformLookUp::By::Target, id, {}, {}, mostDirect}, TracedAs::Newest);
        // Refused events are told by the prefix, as they came.
        addPlatformEvents({PlatformLookUp::By::Target, key.principal->keyPrefix, {}, {}, mostDirect}, TracedAs::Newest);
        for (const OldSecret& old : key.oldSecrets)
            addPlatformEvents({PlatformLookUp::By::Target, old.prefix, {}, {}, mostDirect}, TracedAs::Newest);
    }
    if (may(TraceKind::AuditEntry))
        addAuditEntries({AuditLookUp::By::Target, id, {}, {}, mostDirect}, TracedAs::Newest);
}

} // namespace meterd
