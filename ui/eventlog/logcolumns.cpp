// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventlog/logcolumns.h"

#include "ui/eventlog/requestwords.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::LogColumns)
};

using Kind = RecordColumn::Kind;

RecordCell textCell(const QString& text, Tone tone = Tone::Text)
{
    return RecordCell{text, tone};
}

RecordCell timeCell(qint64 at)
{
    RecordCell cell;
    cell.time = at;
    cell.sortKey = at;
    return cell;
}

RecordCell numberCell(const QString& text, qint64 key, Tone tone = Tone::Text)
{
    RecordCell cell = textCell(text, tone);
    cell.sortKey = key;
    return cell;
}

RecordCell durationCell(qint64 us)
{
    // Beyond a second somebody waits.
    return numberCell(durationText(us), us, us >= 1'000'000 ? Tone::Warning : Tone::Text);
}

RecordCell countCell(qint64 count, Tone tone = Tone::Text)
{
    return count == 0 ? numberCell({}, 0, Tone::Second) : numberCell(NumberFormat::count(count), count, tone);
}

} // namespace

std::vector<RecordColumnOf<LoggedRequest>> requestColumns()
{
    using R = const LoggedRequest&;
    return {
        {{u"time"_s, Heads::tr("Time"), Kind::TimeOfDay, 100, u"08:08:08.888"_s}, [](R r) { return timeCell(r.at); }},
        {{u"method"_s, Heads::tr("Method"), Kind::Text, 68, u"DELETE"_s},
         [](R r) { return textCell(r.method, Tone::Second); }},
        {{u"path"_s, Heads::tr("Path"), Kind::Code, 212}, [](R r) { return textCell(r.path); }},
        {{u"status"_s, Heads::tr("Status"), Kind::Status, 72, u"888"_s},
         [](R r) {
             return RecordCell{QString::number(r.status), statusTone(r.status), statusSign(r.status)};
         }},
        {{u"code"_s, Heads::tr("Code"), Kind::Code, 160, u"SIGNATURE_INVALID"_s}, [](R r) { return textCell(r.code); }},
        {{u"sender"_s, Heads::tr("Key or app"), Kind::Text, 132}, [](R r) { return textCell(r.sender()); }},
        {{u"duration"_s, Heads::tr("Duration"), Kind::Number, 84, u"8.88 ms"_s},
         [](R r) { return durationCell(r.durationUs); }},
        {{u"category"_s, Heads::tr("Category"), Kind::Text, 84},
         [](R r) { return textCell(r.category, Tone::Second); }},
        {{u"client"_s, Heads::tr("Client"), Kind::Text, 124}, [](R r) { return textCell(r.client, Tone::Second); }},
        {{u"address"_s, Heads::tr("Address"), Kind::Code, 124, u"203.0.113.124"_s},
         [](R r) { return textCell(r.address, Tone::Second); }},
        {{u"in"_s, Heads::tr("Sent"), Kind::Number, 76},
         [](R r) { return numberCell(NumberFormat::bytes(r.requestBytes), r.requestBytes, Tone::Second); }},
        {{u"out"_s, Heads::tr("Answered"), Kind::Number, 76},
         [](R r) { return numberCell(NumberFormat::bytes(r.responseBytes), r.responseBytes, Tone::Second); }},
        {{u"correlation"_s, Heads::tr("Correlation id"), Kind::Id, 108, u"7f3c9a…7b34"_s},
         [](R r) { return textCell(r.correlationId, Tone::Second); }},
        {{u"id"_s, Heads::tr("Request id"), Kind::Id, 108, u"req_01…7b34"_s},
         [](R r) { return textCell(r.id, Tone::Second); }},
    };
}

std::vector<RecordColumnOf<PlatformEvent>> platformColumns()
{
    using E = const PlatformEvent&;
    return {
        {{u"time"_s, Heads::tr("Time"), Kind::TimeOfDay, 100, u"08:08:08.888"_s},
         [](E e) { return timeCell(e.createdAt); }},
        {{u"severity"_s, Heads::tr("Severity"), Kind::Status, 96, u"Warning"_s},
         [](E e) {
             return RecordCell{severityWord(e.severity), severityTone(e.severity), severitySign(e.severity)};
         }},
        {{u"type"_s, Heads::tr("Type"), Kind::Code, 160, u"plan.upgrade_requested"_s},
         [](E e) { return textCell(e.type); }},
        {{u"target"_s, Heads::tr("Target"), Kind::Text, 204}, [](E e) { return textCell(platformTarget(e)); }},
        {{u"actor"_s, Heads::tr("Actor"), Kind::Text, 128},
         [](E e) { return e.actorId.isEmpty() ? textCell(Heads::tr("system"), Tone::Second) : textCell(e.actorId); }},
        {{u"source"_s, Heads::tr("Source"), Kind::Text, 96}, [](E e) { return textCell(e.source, Tone::Second); }},
        {{u"correlation"_s, Heads::tr("Correlation id"), Kind::Id, 108, u"7f3c9a…7b34"_s},
         [](E e) { return textCell(e.correlationId, Tone::Second); }},
        {{u"id"_s, Heads::tr("Event id"), Kind::Id, 108, u"pev_01…7b34"_s},
         [](E e) { return textCell(e.id, Tone::Second); }},
    };
}

std::vector<RecordColumnOf<RouteLatency>> latencyColumns()
{
    using L = const RouteLatency&;
    return {
        {{u"route"_s, Heads::tr("Route"), Kind::Code, 320, {}, true}, [](L l) { return textCell(l.name()); }},
        {{u"count"_s, Heads::tr("Requests"), Kind::Number, 92, {}, true}, [](L l) { return countCell(l.times.count); }},
        {{u"p50"_s, u"p50"_s, Kind::Number, 88, u"8.88 ms"_s, true}, [](L l) { return durationCell(l.times.p50Us); }},
        {{u"p95"_s, u"p95"_s, Kind::Number, 88, u"8.88 ms"_s, true}, [](L l) { return durationCell(l.times.p95Us); }},
        {{u"p99"_s, u"p99"_s, Kind::Number, 88, u"8.88 ms"_s, true}, [](L l) { return durationCell(l.times.p99Us); }},
        {{u"max"_s, Heads::tr("Longest"), Kind::Number, 88, u"8.88 ms"_s, true},
         [](L l) { return durationCell(l.times.maxUs); }},
        {{u"refused"_s, Heads::tr("Refused"), Kind::Number, 84, {}, true},
         [](L l) { return countCell(l.refused, Tone::Warning); }},
        {{u"failed"_s, Heads::tr("Failed"), Kind::Number, 76, {}, true},
         [](L l) { return countCell(l.failed, Tone::Bad); }},
        {{u"category"_s, Heads::tr("Category"), Kind::Text, 88, {}, true},
         [](L l) { return textCell(l.category, Tone::Second); }},
    };
}

std::vector<RecordColumnOf<RefusalCount>> refusalColumns(std::function<qint64()> refused)
{
    using C = const RefusalCount&;
    return {
        {{u"code"_s, Heads::tr("Code"), Kind::Code, 188, u"TENANT_HEADER_MISSING"_s, true},
         [](C c) { return textCell(c.code); }},
        {{u"status"_s, Heads::tr("Status"), Kind::Status, 72, u"888"_s, true},
         [](C c) {
             return RecordCell{QString::number(c.status), statusTone(c.status), statusSign(c.status)};
         }},
        {{u"sender"_s, Heads::tr("Key or app"), Kind::Text, 172, {}, true},
         [](C c) { return textCell(c.senderName.isEmpty() ? c.sender : c.senderName); }},
        {{u"count"_s, Heads::tr("Requests"), Kind::Number, 88, {}, true}, [](C c) { return countCell(c.count); }},
        {{u"share"_s, Heads::tr("Of all refused"), Kind::Bar, 152},
         [refused](C c) {
             RecordCell cell;
             const qint64 all = std::max<qint64>(1, refused());
             cell.share = double(c.count) / double(all);
             cell.text = NumberFormat::percent(*cell.share);
             cell.tone = statusTone(c.status);
             return cell;
         }},
        {{u"last"_s, Heads::tr("Last"), Kind::Age, 112, u"88 min ago"_s, true}, [](C c) { return timeCell(c.lastAt); }},
    };
}

std::pair<QString, QString> requestTerm(const LoggedRequest& r, const QString& columnId)
{
    const QHash<QString, std::pair<QString, QString>> terms{
        {u"method"_s, {u"method"_s, r.method}},
        {u"path"_s, r.route.isEmpty() ? std::pair{u"path"_s, r.path} : std::pair{u"route"_s, r.route}},
        {u"status"_s, {u"status"_s, QString::number(r.status)}},
        {u"sender"_s, r.keyId.isEmpty() ? std::pair{u"app"_s, r.appName} : std::pair{u"key"_s, r.keyPrefix}},
        {u"code"_s, {u"code"_s, r.code}},
        {u"category"_s, {u"category"_s, r.category}},
        {u"client"_s, {u"client"_s, r.client}},
        {u"address"_s, {u"address"_s, r.address}},
        {u"correlation"_s, {u"correlation"_s, r.correlationId}},
        {u"id"_s, {u"id"_s, r.id}},
    };
    return terms.value(columnId);
}

std::pair<QString, QString> platformTerm(const PlatformEvent& e, const QString& columnId)
{
    static const QStringList severities{u"INFO"_s, u"WARN"_s, u"ERROR"_s, u"CRITICAL"_s};
    const QHash<QString, std::pair<QString, QString>> terms{
        {u"severity"_s, {u"severity"_s, severities.value(int(e.severity))}},
        {u"type"_s, {u"type"_s, e.type}},
        {u"target"_s, {u"target"_s, e.targetId}},
        {u"actor"_s, {u"actor"_s, e.actorId}},
        {u"source"_s, {u"source"_s, e.source}},
        {u"correlation"_s, {u"correlation"_s, e.correlationId}},
        {u"id"_s, {u"id"_s, e.id}},
    };
    return terms.value(columnId);
}

} // namespace md
