// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plan, limits, quotas and applications of a server; and the bodies of what is written to them.
#pragma once

#include "client/recordlist.h"
#include "core/plan.h"
#include "core/write.h"

namespace md {

Result<PlanLimit> decodeLimit(const QJsonObject& object);
Result<Quota> decodeQuota(const QJsonObject& object);
Result<RegisteredApp> decodeApplication(const QJsonObject& object);
Result<PlanOffer> decodePlanOffer(const QJsonObject& object);
Result<TenantPlan> decodeTenantPlan(const QJsonObject& object);
//! Of an answer to POST /apps or to a rotation; nothing when it was told before.
std::optional<std::pair<RegisteredApp, QString>> decodeAppSecret(const QByteArray& data);

class PlanApi
{
public:
    explicit PlanApi(Transport& transport);

    CallHandle plan(QObject* context, Callback<TenantPlan> callback);
    RecordList<PlanLimit>& limits() { return m_limits; }
    RecordList<Quota>& quotas() { return m_quotas; }
    RecordList<RegisteredApp>& apps() { return m_apps; }
    RecordList<PlanOffer>& plans() { return m_plans; }

private:
    Transport& m_transport;
    RecordList<PlanLimit> m_limits;
    RecordList<Quota> m_quotas;
    RecordList<RegisteredApp> m_apps;
    RecordList<PlanOffer> m_plans;
};

//! What an operator wants of a limit.
struct LimitAgreement
{
    qint64 limit = 0;
    std::optional<qint64> validUntil;
    std::optional<Enforcement> enforcement; //!< only where it is another one
};

WriteRequest overrideRequest(const PlanLimit& limit, const LimitAgreement& wanted);
WriteRequest endOverrideRequest(const PlanLimit& limit);
WriteRequest upgradeRequest(const QString& plan);

struct QuotaTerms
{
    QString customerId;
    QString metric;
    QString limit;
    Quota::Period period = Quota::Period::Month;
    Enforcement enforcement = Enforcement::Block;
    bool operator==(const QuotaTerms&) const = default;
};

WriteRequest newQuotaRequest(const QuotaTerms& terms);
WriteRequest quotaRequest(const Quota& quota, const QuotaTerms& terms);
WriteRequest dropQuotaRequest(const Quota& quota);

WriteRequest newAppRequest(const QString& name, const QString& environment);
WriteRequest appStateRequest(const RegisteredApp& app, bool active);
WriteRequest rotateAppRequest(const RegisteredApp& app);

} // namespace md
