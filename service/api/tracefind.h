// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gathering a trace: what bears the id, then what hangs on that, then what may be to blame. Every step goes by an
// index and has a bound.
#pragma once

#include "service/api/trace.h"
#include "service/api/tracerows.h"
#include "service/api/tracesuspects.h"

#include <bitset>
#include <optional>
#include <string>
#include <vector>

namespace meterd {

class TraceFinder
{
public:
    TraceFinder(const TraceParts& parts, const Request& request, std::string id);

    //! Once.
    Trace find();

private:
    // tracefind.cpp: what bears the id.
    void findEvents();
    void findRequests();
    void findPlatformEvents();
    void findDeliveries();
    void findAuditEntries();
    void findOrganization();
    void findApplication();
    void findKey(const ApiKey& key);
    void addNewest(EventField field, const std::string& value, std::optional<std::int64_t> lastSeen);
    void addRefused(RequestLookUp ask);
    bool hasAttempt() const;

    // tracematches.cpp: which kinds of id it is.
    void nameMatches();
    void nameRows();
    void nameKey(const ApiKey& key);
    void nameApplication();

    // tracerelated.cpp: what hangs on it.
    void findRelated();
    void findCausesOfDeliveries();
    void followCorrelations(const std::vector<std::string>& correlations);
    void findNamedEvents();
    void findDigests();
    void findDeliveriesOfEvents();
    void findEndOfKeys();
    void findEndOfNames();
    std::vector<std::string> correlations() const;

    // traceblame.cpp: what may be to blame.
    void findSuspects();

    bool may(TraceKind kind) const { return m_may.test(static_cast<std::size_t>(kind)); }
    void addEvents(EventsFound found, TracedAs as);
    void addRequests(std::vector<RequestRecord> found, std::size_t limit, TracedAs as);
    void addPlatformEvents(PlatformLookUp ask, TracedAs as);
    void addDeliveries(DeliveryRef by, const std::vector<std::string>& values, std::size_t limit, TracedAs as);
    void addAuditEntries(AuditLookUp ask, TracedAs as);

    const TraceParts& m_parts;
    const ConfigViewPtr m_view;
    const std::string m_tenant;
    const ScopeSet m_scopes;
    const TimePoint m_now;
    std::bitset<allTraceKinds.size()> m_may;
    std::optional<int> m_attempt; //!< that the id names, of a delivery
    std::string m_deliveryId;
    std::vector<ApiKeyPtr> m_keys;
    ApplicationPtr m_app;
    bool m_isOrganization = false;
    Trace m_trace;
};

//! A text of a platform event; empty where it has none.
struct PlatformGist
{
    std::string correlationId;
    std::string targetId;
    std::string code;                  //!< of refusals that it counts
    std::vector<std::string> eventIds; //!< usage events that it names
};
PlatformGist gistOf(const PlatformEvent& event);

} // namespace meterd
