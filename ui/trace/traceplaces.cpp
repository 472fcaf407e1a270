// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/traceplaces.h"

#include "core/filter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::TracePlaces)
};

using Kind = TraceLine::Kind;

PanePlace filtered(const QString& pane, const QString& filter, const QVariantMap& more = {})
{
    QVariantMap state{{u"filter"_s, filter}, {u"range"_s, u"all"_s}};
    state.insert(more);
    return {pane, state};
}

PanePlace auditPlace(const AuditEntry& entry)
{
    return filtered(u"audit"_s, u"id:"_s + filterQuoted(entry.id), {{u"id"_s, entry.id}});
}

PanePlace rowPlace(const TraceRow& row)
{
    if (const auto* detail = std::get_if<RequestDetail>(&row.item))
        return {u"eventlog"_s,
                {{u"view"_s, u"requests"_s},
                 {u"range"_s, u"all"_s},
                 {u"filter"_s, u"id:"_s + filterQuoted(detail->request.id)},
                 {u"id"_s, detail->request.id}}};
    if (const auto* event = std::get_if<TracedEvent>(&row.item))
        return filtered(u"events"_s, u"id:"_s + filterQuoted(event->id));
    if (const auto* event = std::get_if<PlatformEvent>(&row.item))
        return {u"eventlog"_s,
                {{u"view"_s, u"platform"_s},
                 {u"range"_s, u"all"_s},
                 {u"platformFilter"_s, u"id:"_s + filterQuoted(event->id)},
                 {u"id"_s, event->id}}};
    if (const auto* record = std::get_if<DeliveryRecord>(&row.item))
        return filtered(u"webhooks"_s, u"id:"_s + filterQuoted(record->delivery.id),
                        {{u"endpoint"_s, record->delivery.endpointId}});
    return auditPlace(std::get<AuditEntry>(row.item));
}

//! All of a kind that hang on the id, of which the trace shows some.
PanePlace allOf(const Trace& trace, TraceRowKind kind)
{
    const QString id = filterQuoted(trace.id);
    const auto is = [&trace](TraceIdKind what) {
        return std::any_of(trace.matches.begin(), trace.matches.end(),
                           [what](const TraceMatch& match) { return match.kind == what; });
    };
    QString name = u"correlation:"_s;
    if (is(TraceIdKind::Key) || (is(TraceIdKind::IdempotencyKey) && kind == TraceRowKind::UsageEvent))
        name = u"key:"_s;
    else if (is(TraceIdKind::Organization))
        name = u"customer:"_s;
    else if (is(TraceIdKind::Application))
        name = u"app:"_s;
    else if (is(TraceIdKind::Request))
        name = u"request:"_s;
    switch (kind) {
    case TraceRowKind::UsageEvent:
        // Events know the prefix of their key by another name: as a substring it is found all the same.
        return filtered(u"events"_s, is(TraceIdKind::Key) ? id : name + id);
    case TraceRowKind::Request: return filtered(u"eventlog"_s, name + id, {{u"view"_s, u"requests"_s}});
    case TraceRowKind::PlatformEvent:
        return {u"eventlog"_s, {{u"view"_s, u"platform"_s}, {u"range"_s, u"all"_s}, {u"platformFilter"_s, id}}};
    case TraceRowKind::Delivery: return filtered(u"webhooks"_s, id);
    case TraceRowKind::AuditEntry: break;
    }
    return filtered(u"audit"_s, id);
}

} // namespace

PanePlace placeOf(const Trace& trace, const TraceLine& line)
{
    const std::size_t at = std::size_t(line.index);
    switch (line.kind) {
    case Kind::Suspect: return auditPlace(trace.suspects[at].entry);
    case Kind::Row:
    case Kind::Body:
    case Kind::Attempt:
    case Kind::Due: return rowPlace(trace.rows[at]);
    case Kind::Cut: return allOf(trace, trace.shown[at].kind);
    case Kind::SuspectsHead:
    case Kind::Head:
    case Kind::Day:
    case Kind::Withheld: break;
    }
    return {};
}

QString placeName(const PanePlace& place)
{
    if (place.pane == "events"_L1)
        return Words::tr("Events");
    if (place.pane == "eventlog"_L1)
        return Words::tr("Event log");
    if (place.pane == "webhooks"_L1)
        return Words::tr("Webhooks");
    return Words::tr("Audit");
}

QString idOf(const Trace& trace, const TraceLine& line)
{
    if (line.kind == Kind::Suspect)
        return trace.suspects[std::size_t(line.index)].entry.id;
    if (line.kind != Kind::Row && line.kind != Kind::Body && line.kind != Kind::Attempt && line.kind != Kind::Due)
        return {};
    struct Id
    {
        QString operator()(const RequestDetail& detail) const { return detail.request.id; }
        QString operator()(const TracedEvent& event) const { return event.id; }
        QString operator()(const PlatformEvent& event) const { return event.id; }
        QString operator()(const DeliveryRecord& record) const { return record.delivery.id; }
        QString operator()(const AuditEntry& entry) const { return entry.id; }
    };
    return std::visit(Id{}, trace.rows[std::size_t(line.index)].item);
}

} // namespace md
