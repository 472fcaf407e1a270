// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ratelimitsapi.h"

#include "core/jsontext.h"

#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QString& ratesPath()
{
    static const QString path = u"/api/v1/rate-limits"_s;
    return path;
}

RateLevel readLevel(JsonFields& fields)
{
    const QString text = fields.text("state"_L1);
    if (text == "LIMITED"_L1)
        return RateLevel::Limited;
    if (text == "NEAR"_L1)
        return RateLevel::Near;
    if (text != "OK"_L1)
        fields.blame("state"_L1, "OK, NEAR or LIMITED");
    return RateLevel::Ok;
}

} // namespace

Result<RateLimit> decodeRateLimit(const QJsonObject& object)
{
    JsonFields fields(object);
    JsonFields subject = fields.object("subject"_L1);
    JsonFields hour = fields.object("lastHour"_L1);
    RateLimit rate;
    rate.id = fields.text("id"_L1);
    rate.isApp = subject.text("type"_L1) == "APPLICATION"_L1;
    rate.subjectId = subject.text("id"_L1);
    rate.subjectName = subject.text("name"_L1);
    rate.prefix = subject.textOrNull("prefix"_L1);
    rate.category = fields.text("category"_L1);
    rate.level = readLevel(fields);
    rate.limit = fields.numberOrNull("limit"_L1);
    rate.defaultLimit = fields.number("defaultLimit"_L1);
    rate.own = fields.flag("own"_L1);
    rate.used = fields.number("used"_L1);
    rate.remaining = fields.numberOrNull("remaining"_L1);
    rate.resetsAt = fields.time("resetsAt"_L1);
    rate.refused = fields.number("refused"_L1);
    rate.usedBefore = fields.number("usedBefore"_L1);
    rate.limited24h = fields.number("limited24h"_L1);
    rate.lastLimitedAt = fields.timeOrNull("lastLimitedAt"_L1);
    rate.lastLimitedRequestId = fields.textOrNull("lastLimitedRequestId"_L1);
    rate.hourRequests = hour.number("requests"_L1);
    rate.hourRefused = hour.number("refused"_L1);
    rate.hourEvents = hour.numberOrNull("events"_L1);
    rate.version = fields.numberOrNull("version"_L1);
    fields.adopt(subject);
    fields.adopt(hour);
    return ifGood(fields, std::move(rate));
}

Result<KeyRates> decodeKeyRates(const QJsonObject& object)
{
    JsonFields fields(object);
    KeyRates rates;
    rates.keyId = fields.text("keyId"_L1);
    rates.prefix = fields.text("prefix"_L1);
    rates.name = fields.text("name"_L1);
    rates.version = fields.number("version"_L1);
    const QJsonArray limits = fields.array("limits"_L1);
    for (const QJsonValue& value : limits) {
        auto limit = decodeRateLimit(value.toObject());
        if (!limit)
            return Unexpected{std::move(limit).error()};
        rates.limits.push_back(std::move(*limit));
    }
    rates.json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return ifGood(fields, std::move(rates));
}

Result<KeyRates> decodeWrittenRates(const QByteArray& data)
{
    return decodeKeyRates(QJsonDocument::fromJson(data).object());
}

RateLimitsApi::RateLimitsApi(Transport& transport)
    : m_list(transport, ratesPath(), decodeRateLimit)
    , m_keys(transport, ratesPath(), decodeKeyRates)
{}

CallHandle RateLimitsApi::key(const QString& id, QObject* context, Callback<KeyRates> callback)
{
    return m_keys.one(id, context, std::move(callback));
}

WriteRequest rateLimitsRequest(const KeyRates& rates, const RateChanges& changes)
{
    JsonText limits;
    for (const auto& [category, perMinute] : changes)
        limits.addOrNull(QLatin1StringView(category.toLatin1()), perMinute);
    WriteRequest request;
    request.method = WriteRequest::Method::Put;
    request.path = ratesPath() + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(rates.keyId));
    request.body = changes.empty() ? QByteArray() : JsonText().addRaw("limits"_L1, limits.json()).json();
    request.version = rates.version;
    return request;
}

} // namespace md
