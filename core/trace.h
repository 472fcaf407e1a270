// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that hangs on one id, in the order of time, as the server answers; and such an answer as a bundle that
// needs no server.
#pragma once

#include "core/audit.h"
#include "core/requestlog.h"
#include "core/webhooks.h"

#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace md {

//! What an id can be. Unknown: anything that has no form of its own (an organization, an idempotency key).
enum class TraceIdKind : quint8 {
    Unknown,
    Request,
    Event,
    Correlation,
    Delivery,
    Attempt,
    Message,
    PlatformEvent,
    IdempotencyKey,
    Key,
    Application,
    Organization,
    AuditEntry
};
//! "IDEMPOTENCY_KEY", as the contract spells it; empty: Unknown.
QLatin1StringView traceIdKindName(TraceIdKind kind);
TraceIdKind traceIdKindFrom(QStringView name);

enum class TraceRowKind : quint8 { Request, UsageEvent, PlatformEvent, Delivery, AuditEntry };
QLatin1StringView traceRowKindName(TraceRowKind kind);
std::optional<TraceRowKind> traceRowKindFrom(QStringView name);

//! A usage event as far as a trace tells of it; the rest is in its record.
struct TracedEvent
{
    QString id;
    QString environment;
    QString app;
    QString appUuid;
    QString event;
    QString metric;
    QString unit;
    QString customer;
    QString quantity;
    QString status; //!< as on the wire
    QString code;
    QString reason;
    QString nearName;
    QString client;
    QString source;
    QString requestId;
    QString correlationId;
    QString idempotencyKey;
    QString keyPrefix;
    qint64 receivedAt = 0;
    bool late = false;
    QByteArray json;

    bool isAccepted() const { return status == QLatin1StringView("ACCEPTED"); }
    bool isRejected() const { return status == QLatin1StringView("REJECTED"); }
    bool operator==(const TracedEvent&) const = default;
};

using TraceItem = std::variant<RequestDetail, TracedEvent, PlatformEvent, DeliveryRecord, AuditEntry>;

struct TraceRow
{
    qint64 at = 0;
    bool direct = false; //!< bears the id itself, rather than hanging on what does
    TraceItem item;

    TraceRowKind kind() const { return TraceRowKind(item.index()); }
    bool operator==(const TraceRow&) const = default;
};

//! Something that was changed in the hour before.
struct TraceSuspect
{
    enum class Weight : quint8 { Likely, SameKey, Other };

    AuditEntry entry;
    Weight weight = Weight::Other;
    QString why; //!< RENAMED_UNIT, KEY_ROTATED, …: a code of the contract

    bool operator==(const TraceSuspect&) const = default;
};

struct TraceMatch
{
    TraceIdKind kind = TraceIdKind::Unknown;
    QString value;
    qint64 rows = 0;
    bool operator==(const TraceMatch&) const = default;
};

struct TraceShown
{
    TraceRowKind kind = TraceRowKind::Request;
    qint64 shown = 0;
    std::optional<qint64> total; //!< nothing: more than is shown, and not counted
    bool ofSuspects = false;     //!< of the changes before, not of the rows
    bool isAll() const { return total && *total <= shown; }
    bool operator==(const TraceShown&) const = default;
};

struct TraceWithheld
{
    QString kind;
    QString scope;
    bool operator==(const TraceWithheld&) const = default;
};

struct Trace
{
    QString id;
    std::vector<TraceMatch> matches;
    std::vector<TraceRow> rows;
    std::vector<TraceSuspect> suspects;
    std::vector<TraceShown> shown;
    std::vector<TraceWithheld> withheld;
    QStringList searched; //!< kinds of rows that were looked through
    QByteArray json;      //!< the answer's data as it came

    bool isEmpty() const { return rows.empty() && suspects.empty(); }
    int count(TraceRowKind kind) const;
    //! The request that was refused, else the first; nothing: there is none.
    const RequestDetail* request() const;
    //! A rejected one, else the first.
    const TracedEvent* event() const;
    bool operator==(const Trace&) const = default;
};

//! What a ticket needs of a trace, and what a colleague can look at without a server.
struct TraceBundle
{
    qint64 madeAt = 0;
    QString server; //!< its address, without path and user
    QString tenant;
    QString requestId;
    std::optional<qint64> at; //!< of the request
    int status = 0;           //!< 0: there is no request
    qint64 answerBytes = 0;
    QByteArray answer;
    QString curl;
    QByteArray trace; //!< the server's answer, JSON, as it came; secrets are taken out where it is written

    bool operator==(const TraceBundle&) const = default;
};

} // namespace md
