// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paneregistry.h"

#include "ui/panes/aicostpane.h"
#include "ui/panes/auditpane.h"
#include "ui/panes/closedpane.h"
#include "ui/panes/doctorpane.h"
#include "ui/panes/eventlogpane.h"
#include "ui/panes/eventspane.h"
#include "ui/panes/healthpane.h"
#include "ui/panes/keyspane.h"
#include "ui/panes/limitspane.h"
#include "ui/panes/organizationspane.h"
#include "ui/panes/overviewpane.h"
#include "ui/panes/ratelimitspane.h"
#include "ui/panes/tracepane.h"
#include "ui/panes/webhookspane.h"
#include "ui/serveraccess.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {

class Titles
{
    Q_DECLARE_TR_FUNCTIONS(md::Panes)
};

template <class P, class Access>
std::function<Pane*(const PaneContext&, QWidget*)> maker(Access& access)
{
    return [&access](const PaneContext& context, QWidget* parent) -> Pane* { return new P(context, access, parent); };
}

//! A bundle needs no server.
std::function<Pane*(const PaneContext&, QWidget*)> traceMaker(ServerAccess* server)
{
    return [server](const PaneContext& context, QWidget* parent) -> Pane* {
        return new TracePane(context, server, parent);
    };
}

struct Opens
{
    const char* pane;
    PaneNeeds needs;
};

//! What opens a pane, by its id; what is not here opens to every key on every server.
const std::vector<Opens>& opening()
{
    static const std::vector<Opens> table{
        {"eventlog", {{u"requests"_s, u"platform-events"_s}, u"requests:read"_s}},
        {"health", {{u"metering-health"_s}, u"health:read"_s}},
        {"limits", {{u"limits"_s}, u"limits:read"_s}},
        {"webhooks", {{u"webhooks"_s}, u"webhooks:read"_s}},
        {"audit", {{u"audit-log"_s}, u"audit:read"_s}},
        {"keys", {{u"keys"_s}, u"keys:read"_s}},
        {"organizations", {{u"organizations"_s}, u"orgs:read"_s}},
        {"ai-cost", {{}, u"ai:read"_s}},
        {"rate-limits", {{u"rate-limits"_s}, u"limits:read"_s}},
    };
    return table;
}

//! A pane that is closed stays in the rail, and says what opens it.
void guard(PaneEntry& entry)
{
    for (const Opens& opens : opening()) {
        if (entry.id != QLatin1StringView(opens.pane))
            continue;
        entry.create = [needs = opens.needs, title = entry.title, create = entry.create](const PaneContext& context,
                                                                                         QWidget* parent) -> Pane* {
            if (isClosed(context.session, needs))
                return new ClosedPane(context, title, needs, parent);
            return create(context, parent);
        };
    }
}

PaneEntry doctorEntry(DoctorAccess& doctor)
{
    return {u"doctor"_s, Titles::tr("Doctor"), Icon::Doctor, {}, 5, maker<DoctorPane>(doctor)};
}

} // namespace

std::vector<PaneEntry> paneRegistry(const PaneParts& parts)
{
    std::vector<PaneEntry> panes{
        {u"events"_s, Titles::tr("Events"), Icon::Events, {}, 1, maker<EventsPane>(parts.events)},
    };
    const PaneEntry trace{u"trace"_s, Titles::tr("Trace"), Icon::Trace, {}, 1, traceMaker(parts.server)};
    if (!parts.server) {
        // A file is looked at: the rest needs a server.
        panes.push_back(trace);
        if (parts.doctor)
            panes.push_back(doctorEntry(*parts.doctor));
        return panes;
    }
    ServerAccess& server = *parts.server;
    panes.insert(panes.begin(),
                 {u"overview"_s, Titles::tr("Overview"), Icon::Overview, {}, 0, maker<OverviewPane>(server)});
    panes.insert(panes.end(),
                 {
                     {u"eventlog"_s, Titles::tr("Event log"), Icon::EventLog, {}, 1, maker<EventLogPane>(server)},
                     trace,
                     {u"health"_s, Titles::tr("Health"), Icon::Health, {}, 2, maker<HealthPane>(server)},
                     {u"limits"_s, Titles::tr("Limits"), Icon::Limits, {}, 2, maker<LimitsPane>(server)},
                     {u"webhooks"_s, Titles::tr("Webhooks"), Icon::Webhooks, {}, 2, maker<WebhooksPane>(server)},
                     {u"audit"_s, Titles::tr("Audit"), Icon::Audit, {}, 3, maker<AuditPane>(server)},
                     {u"keys"_s, Titles::tr("Keys"), Icon::Keys, {}, 3, maker<KeysPane>(server)},
                     {u"organizations"_s, Titles::tr("Orgs"), Icon::Orgs, {}, 3, maker<OrganizationsPane>(server)},
                     {u"ai-cost"_s, Titles::tr("AI cost"), Icon::AiCost, {}, 4, maker<AiCostPane>(server)},
                     {u"rate-limits"_s, Titles::tr("Rates"), Icon::RateLimits, {}, 4, maker<RateLimitsPane>(server)},
                 });
    if (parts.doctor)
        panes.push_back(doctorEntry(*parts.doctor));
    std::for_each(panes.begin(), panes.end(), guard);
    return panes;
}

std::vector<PaneEntry> doctorAlone(DoctorAccess& doctor)
{
    return {doctorEntry(doctor)};
}

} // namespace md
