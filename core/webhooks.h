// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks as values: endpoints, deliveries with each of their attempts, replays; and the platform events that are
// delivered.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace md {

struct WebhookEndpoint
{
    enum class State : quint8 { Active, Failing, Paused, Disabled };

    QString id;
    QString url;
    QString description;
    QStringList eventTypes; //!< exact, "limit.*", or "*" for all
    State state = State::Active;
    qint64 stateSince = 0;
    QString disabledReason;
    double failureRate = 0; //!< 0 to 1, of the last 24 h
    qint64 deliveries24h = 0;
    std::optional<qint64> lastSuccessAt;
    qint64 concurrency = 0;
    QString secretPrefix;
    std::optional<qint64> oldSecretUntil; //!< after a rotation both secrets sign until then
    qint64 createdAt = 0;
    qint64 version = 0;
    QByteArray json; //!< the whole record

    bool operator==(const WebhookEndpoint&) const = default;

    //! "hooks.acme.example/metering": without what all of them have.
    QString shortUrl() const;
    bool takesAll() const;
    bool takes(const QString& eventType) const;
};

struct WebhookDelivery
{
    enum class State : quint8 { Pending, Delivered, Retrying, Failed, Skipped };

    qint64 sequence = 0;
    QString id;
    QString messageId;
    QString endpointId;
    QString endpointUrl;
    QString eventType;
    QString eventId;
    State state = State::Pending;
    QString reason; //!< a code or a sentence; of what was skipped or given up
    qint64 attempts = 0;
    std::optional<qint64> lastStatus;
    QString lastError;
    std::optional<qint64> lastDurationMs;
    std::optional<qint64> nextAttemptAt;
    qint64 createdAt = 0;
    std::optional<qint64> completedAt;
    QString correlationId;

    bool operator==(const WebhookDelivery&) const = default;

    QString shortUrl() const;
};

//! Why something was skipped or given up, as the contract spells it.
namespace reasoncode {
inline constexpr QLatin1StringView notSubscribed{"NOT_SUBSCRIBED"};
inline constexpr QLatin1StringView paused{"PAUSED"};
inline constexpr QLatin1StringView disabled{"ENDPOINT_DISABLED"};
inline constexpr QLatin1StringView deleted{"ENDPOINT_DELETED"};
inline constexpr QLatin1StringView gone{"ENDPOINT_GONE"};
inline constexpr QLatin1StringView exhausted{"ATTEMPTS_EXHAUSTED"};
inline constexpr QLatin1StringView resendFailed{"RESEND_FAILED"};
inline constexpr QLatin1StringView testFailed{"TEST_FAILED"};
} // namespace reasoncode

using HttpHeaders = std::vector<std::pair<QString, QString>>;

struct DeliveryAttempt
{
    qint64 number = 0;
    qint64 at = 0;
    qint64 durationMs = 0;
    QString url;
    HttpHeaders requestHeaders;
    std::optional<qint64> status; //!< nothing: no answer came
    HttpHeaders responseHeaders;
    QString responseBody;
    bool truncated = false; //!< more came than is kept
    QString error;
    QString address;       //!< that it was sent to
    bool underWay = false; //!< no answer yet, and still waiting for one

    bool operator==(const DeliveryAttempt&) const = default;

    bool succeeded() const { return status && *status >= 200 && *status < 300 && error.isEmpty(); }
    //! As it went out, and what came back, as text.
    QString requestText(const QByteArray& payload) const;
    QString responseText() const;
    QString asCurl(const QByteArray& payload) const;
};

struct DeliveryRecord
{
    WebhookDelivery delivery;
    QByteArray payload; //!< byte for byte what was signed
    std::vector<DeliveryAttempt> attempts;

    bool operator==(const DeliveryRecord&) const = default;
};

struct WebhookReplay
{
    enum class State : quint8 { DryRun, Running, Done, Cancelled };

    QString id;
    State state = State::DryRun;
    qint64 matched = 0;
    qint64 done = 0;
    qint64 succeeded = 0;
    qint64 failed = 0;
    qint64 skipped = 0; //!< matched, but their endpoint takes nothing now
    std::optional<qint64> startedAt;

    bool operator==(const WebhookReplay&) const = default;

    bool hasEnded() const { return state == State::Done || state == State::Cancelled; }
};

//! What happened on the platform: the twelve fields and their place in the order.
struct PlatformEvent
{
    enum class Severity : quint8 { Info, Warn, Error, Critical };

    qint64 sequence = 0;
    QString id;
    QString tenantId;
    QString type; //!< "webhook.disabled"
    QString source;
    Severity severity = Severity::Info;
    QString actorType;
    QString actorId;
    QString targetType;
    QString targetId;
    QByteArray payload; //!< JSON
    QString correlationId;
    qint64 createdAt = 0;

    bool operator==(const PlatformEvent&) const = default;
};

//! The types that an endpoint can take, by the word before the dot.
struct EventTypeFamily
{
    QString pattern; //!< "limit.*"
    QStringList types;
    bool operator==(const EventTypeFamily&) const = default;
};
std::vector<EventTypeFamily> eventTypeFamilies(const QStringList& types);

//! Whether a pattern ("limit.*", "*", "limit.overage") takes the type.
bool patternTakes(const QString& pattern, const QString& eventType);

//! "503 Service Unavailable"; of a number without a name the number.
QString httpStatusText(qint64 status);

} // namespace md
