// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that read plans and limits, and requests that change them.
#include "client/planapi.h"

#include "core/isotime.h"
#include "core/jsontext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace md {

namespace {

QString word(Enforcement enforcement)
{
    return enforcement == Enforcement::Block ? u"BLOCK"_s : u"ALERT"_s;
}

QString pathTo(const QString& list, const QString& id)
{
    return list + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id));
}

WriteRequest change(WriteRequest::Method method, const QString& path, const QByteArray& body,
                    std::optional<qint64> version = {})
{
    WriteRequest request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.version = version;
    return request;
}

JsonText termsText(const QuotaTerms& terms)
{
    JsonText text;
    text.add("customerId"_L1, terms.customerId)
        .add("metric"_L1, terms.metric)
        .add("limit"_L1, terms.limit)
        .add("period"_L1, terms.period == Quota::Period::Day ? u"DAY"_s : u"MONTH"_s)
        .add("enforcement"_L1, word(terms.enforcement));
    return text;
}

} // namespace

PlanApi::PlanApi(Transport& transport)
    : m_transport(transport)
    , m_limits(transport, u"/api/v1/limits"_s, decodeLimit)
    , m_quotas(transport, u"/api/v1/quotas"_s, decodeQuota)
    , m_apps(transport, u"/api/v1/apps"_s, decodeApplication)
    , m_plans(transport, u"/api/v1/plans"_s, decodePlanOffer)
{}

CallHandle PlanApi::plan(QObject* context, Callback<TenantPlan> callback)
{
    Request request;
    request.path = u"/api/v1/plan"_s;
    return m_transport.send<TenantPlan>(
        std::move(request),
        [](const Response& response) -> Result<TenantPlan> {
            auto data = envelopeData(response.body);
            return data ? decodeTenantPlan(*data) : Result<TenantPlan>(Unexpected{std::move(data).error()});
        },
        context, std::move(callback));
}

WriteRequest overrideRequest(const PlanLimit& limit, const LimitAgreement& wanted)
{
    JsonText exception;
    exception.add("limit"_L1, QString::number(wanted.limit));
    if (wanted.validUntil)
        exception.add("validUntil"_L1, isoTime(*wanted.validUntil));
    else
        exception.addNull("validUntil"_L1);
    JsonText body;
    body.addRaw("override"_L1, exception.json());
    if (wanted.enforcement)
        body.add("enforcement"_L1, word(*wanted.enforcement));
    return change(WriteRequest::Method::Put, pathTo(u"/api/v1/limits"_s, limit.key), body.json(), limit.version);
}

WriteRequest endOverrideRequest(const PlanLimit& limit)
{
    return change(WriteRequest::Method::Put, pathTo(u"/api/v1/limits"_s, limit.key),
                  JsonText().addNull("override"_L1).json(), limit.version);
}

WriteRequest upgradeRequest(const QString& plan)
{
    return change(WriteRequest::Method::Post, u"/api/v1/plan/upgrade-requests"_s,
                  JsonText().add("plan"_L1, plan).json());
}

WriteRequest newQuotaRequest(const QuotaTerms& terms)
{
    return change(WriteRequest::Method::Post, u"/api/v1/quotas"_s, termsText(terms).json());
}

WriteRequest quotaRequest(const Quota& quota, const QuotaTerms& terms)
{
    return change(WriteRequest::Method::Put, pathTo(u"/api/v1/quotas"_s, quota.id), termsText(terms).json(),
                  quota.version);
}

WriteRequest dropQuotaRequest(const Quota& quota)
{
    return change(WriteRequest::Method::Delete, pathTo(u"/api/v1/quotas"_s, quota.id), {}, quota.version);
}

WriteRequest newAppRequest(const QString& name, const QString& environment)
{
    JsonText body;
    body.add("name"_L1, name);
    if (!environment.isEmpty())
        body.add("environment"_L1, environment);
    return change(WriteRequest::Method::Post, u"/api/v1/apps"_s, body.json());
}

WriteRequest appStateRequest(const RegisteredApp& app, bool active)
{
    return change(WriteRequest::Method::Put, pathTo(u"/api/v1/apps"_s, app.uuid),
                  JsonText().add("active"_L1, active).json(), app.version);
}

WriteRequest rotateAppRequest(const RegisteredApp& app)
{
    return change(WriteRequest::Method::Post, pathTo(u"/api/v1/apps"_s, app.uuid) + u"/rotate-secret"_s, "{}",
                  app.version);
}

} // namespace md
