// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in by other ways than an SDK: inbound webhook sources, and uploaded files with their refused rows.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace md {

struct SourceRefusal
{
    qint64 at = 0;
    QString code;
    QString reason;
    bool operator==(const SourceRefusal&) const = default;
};

//! Where a source's fields stand in a body, and what it takes. Null text: none.
struct SourceSettings
{
    QString name;
    QString provider;
    QString environment;
    QString signatureHeader;
    QString customerIdPath;
    QString metric; //!< of all its events; instead of a path
    QString metricKeyPath;
    QString quantityPath;
    QString timestampPath;
    QString idPath;
    QString eventTypePath;
    QStringList eventTypes;
    QString secret; //!< of a new source whose provider made one

    bool operator==(const SourceSettings&) const = default;
};

struct WebhookSource
{
    enum class State : quint8 { Active, Silent, Failing, Paused };

    QString id;
    State state = State::Silent;
    SourceSettings settings;
    QString ingestUrl;
    QString secretPrefix;
    std::optional<qint64> oldSecretUntil;
    std::optional<qint64> lastReceivedAt;
    std::optional<SourceRefusal> lastRefusal;
    qint64 received24h = 0;
    qint64 refused24h = 0;
    qint64 ignored24h = 0;
    qint64 createdAt = 0;
    qint64 version = 0;
    QByteArray json; //!< the whole record

    bool operator==(const WebhookSource&) const = default;
};

//! What a sample would become.
struct SourcePreview
{
    struct Fault
    {
        QString field; //!< "customerIdPath"
        QString message;
        bool operator==(const Fault&) const = default;
    };
    struct Event
    {
        QString event;
        QString customerId;
        QString metric;
        QString unit;
        QString quantity;
        QString environment;
        QString idempotencyKey;
        QString reason; //!< why it would be refused
        qint64 occurredAt = 0;
        bool accepted = false;
        bool operator==(const Event&) const = default;
    };
    std::optional<Event> event; //!< none: it would be ignored
    QString type;
    std::vector<Fault> faults;

    bool operator==(const SourcePreview&) const = default;
};

struct IngestJob
{
    enum class State : quint8 { Queued, Processing, Completed, Partial, Failed };

    QString id;
    State state = State::Queued;
    QString fileName;
    QString format;
    qint64 bytes = 0;
    qint64 totalRows = 0;
    qint64 rows = 0;
    qint64 accepted = 0;
    qint64 duplicates = 0;
    qint64 refused = 0;
    qint64 refusedKept = 0;
    QString reason; //!< what is wrong with the file as a whole
    qint64 resumed = 0;
    QString keyName;
    QString keyPrefix;
    QString owner;
    QString address;
    QString client;
    QString requestId; //!< its events bear it
    QString correlationId;
    qint64 createdAt = 0;
    std::optional<qint64> endedAt;

    bool operator==(const IngestJob&) const = default;
    bool isOver() const { return state != State::Queued && state != State::Processing; }
};

struct RefusedRow
{
    qint64 line = 0;
    QString field;
    QString code;
    QString reason;
    QString row; //!< as it was sent

    bool operator==(const RefusedRow&) const = default;
};

} // namespace md
