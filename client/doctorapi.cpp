// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doctorapi.h"

#include "client/accountdecoder.h"
#include "client/auditapi.h"
#include "client/jsonfields.h"
#include "client/transport.h"
#include "client/unitsapi.h"
#include "core/isotime.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int mostRefused = 200;
constexpr int mostChanges = 50;

//! The answer's head, which the value alone does not have.
template <class T>
using Headed = std::pair<ResponseHead, T>;

template <class T>
CallHandle ask(Transport& transport, Request request, std::function<Result<T>(const QByteArray&)> decode,
               QObject* context, ProbeCallback<T> callback)
{
    // Somebody waits in front of it: one try, and soon.
    request.retry = Request::Retry::Never;
    request.deadline = std::chrono::seconds(10);
    request.idleTimeout = std::chrono::seconds(8);
    CheckStep step;
    step.asked = u"GET "_s + request.path;
    QElapsedTimer clock;
    clock.start();
    return transport.send<Headed<T>>(
        std::move(request),
        [decode = std::move(decode)](const Response& response) -> Result<Headed<T>> {
            auto value = decode(response.body);
            if (!value)
                return Unexpected{std::move(value).error()};
            return Headed<T>{response.head, std::move(*value)};
        },
        context,
        [step, clock, callback = std::move(callback)](Result<Headed<T>> answer) mutable {
            Probed<T> probed;
            step.ms = clock.elapsed();
            if (answer) {
                step.status = answer->first.status;
                step.requestId = answer->first.requestId;
                probed.value = std::move(answer->second);
            } else {
                step.status = answer.error().httpStatus;
                step.code = answer.error().code;
                step.requestId = answer.error().requestId;
                probed.error = answer.error();
            }
            probed.step = step;
            callback(std::move(probed));
        });
}

Request get(const QString& path)
{
    Request request;
    request.path = path;
    return request;
}

template <class T>
Result<std::vector<T>> decodeContent(const QByteArray& body, Result<T> (*decode)(const QJsonObject&))
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    std::vector<T> out;
    for (const QJsonValue& item : fields.array("content"_L1)) {
        auto record = decode(item.toObject());
        if (!record)
            return Unexpected{std::move(record).error()};
        out.push_back(std::move(*record));
    }
    return ifGood(fields, std::move(out));
}

} // namespace

Result<std::vector<RefusedUnit>> decodeRefusedUnits(const QByteArray& body)
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    std::vector<RefusedUnit> out;
    for (const QJsonValue& item : fields.array("content"_L1)) {
        JsonFields event(item.toObject());
        RefusedUnit unit{event.textOrNull("metric"_L1), event.textOrNull("nearName"_L1),
                         event.textOrNull("environment"_L1), event.time("receivedAt"_L1), 1};
        fields.adopt(event);
        const auto known = std::find_if(out.begin(), out.end(), [&unit](const RefusedUnit& other) {
            return other.name == unit.name && other.environment == unit.environment;
        });
        if (known == out.end())
            out.push_back(std::move(unit));
        else
            ++known->count;
    }
    return ifGood(fields, std::move(out));
}

DoctorApi::DoctorApi(Transport& transport)
    : m_transport(transport)
{}

CallHandle DoctorApi::whoami(QObject* context, ProbeCallback<WhoAmI> callback)
{
    return ask<WhoAmI>(m_transport, get(u"/api/v1/whoami"_s), decodeWhoAmI, context, std::move(callback));
}

CallHandle DoctorApi::health(QObject* context, ProbeCallback<bool> callback)
{
    const auto decode = [](const QByteArray& body) -> Result<bool> {
        auto health = decodeHealth(body);
        if (!health)
            return Unexpected{std::move(health).error()};
        return health->up;
    };
    return ask<bool>(m_transport, get(u"/health"_s), decode, context, std::move(callback));
}

CallHandle DoctorApi::units(QObject* context, ProbeCallback<std::vector<BillableUnit>> callback)
{
    Request request = get(u"/api/v1/metrics"_s);
    request.query = {{u"limit"_s, u"1000"_s}};
    return ask<std::vector<BillableUnit>>(
        m_transport, std::move(request),
        [](const QByteArray& body) { return decodeContent<BillableUnit>(body, decodeUnit); }, context,
        std::move(callback));
}

CallHandle DoctorApi::refusedUnits(qint64 since, QObject* context, ProbeCallback<std::vector<RefusedUnit>> callback)
{
    Request request = get(u"/api/v1/usage-events"_s);
    request.query = {{u"filter"_s, u"code:UNKNOWN_METRIC"_s},
                     {u"from"_s, isoTime(since)},
                     {u"limit"_s, QString::number(mostRefused)}};
    return ask<std::vector<RefusedUnit>>(m_transport, std::move(request), decodeRefusedUnits, context,
                                         std::move(callback));
}

CallHandle DoctorApi::changes(qint64 since, QObject* context, ProbeCallback<std::vector<AuditEntry>> callback)
{
    Request request = get(u"/api/v1/audit-log"_s);
    request.query = {{u"from"_s, isoTime(since)}, {u"limit"_s, QString::number(mostChanges)}};
    return ask<std::vector<AuditEntry>>(
        m_transport, std::move(request),
        [](const QByteArray& body) { return decodeContent<AuditEntry>(body, decodeAuditEntry); }, context,
        std::move(callback));
}

} // namespace md
