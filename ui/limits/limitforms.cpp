// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/limitforms.h"

#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"
#include "ui/widgets/segmented.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace md {

OverrideForm::OverrideForm(const PlanLimit& limit, QWidget* parent)
    : LabelledForm(parent)
    , m_of(limit)
{
    m_limit = addField(tr("Limit, %1").arg(limit.unit), u"overrideLimit"_s);
    m_limit->setText(NumberFormat::count(limit.exception ? limit.exception->limit : limit.limit));
    m_until = addField(tr("Valid until, UTC"), u"overrideUntil"_s, tr("2026-12-01 00:00, or nothing: for good"));
    if (limit.exception && limit.exception->validUntil)
        m_until->setText(utcMinute(*limit.exception->validUntil));
    else if (!limit.exception && limit.resetsAt)
        m_until->setText(utcMinute(*limit.resetsAt));
    if (limit.enforcementIsFree) {
        m_kind = addChoice(tr("Kind"), u"overrideKind"_s, {tr("Hard, blocks"), tr("Soft, alerts only")});
        m_kind->setCurrent(limit.enforcement == Enforcement::Block ? 0 : 1);
    }
}

std::optional<LimitAgreement> OverrideForm::agreement() const
{
    const auto limit = countFrom(m_limit->text());
    const QString until = m_until->text().trimmed();
    const auto time = fromUtcMinute(until);
    if (!limit || (!until.isEmpty() && !time))
        return std::nullopt;
    LimitAgreement wanted{*limit, time, {}};
    if (m_kind) {
        const Enforcement chosen = m_kind->current() == 0 ? Enforcement::Block : Enforcement::Alert;
        if (chosen != m_of.enforcement)
            wanted.enforcement = chosen;
    }
    return wanted;
}

QString OverrideForm::problem(qint64 now) const
{
    if (!countFrom(m_limit->text()))
        return tr("The limit is not a whole number");
    const QString until = m_until->text().trimmed();
    const auto time = fromUtcMinute(until);
    if (!until.isEmpty() && !time)
        return tr("The time is not like 2026-12-01 00:00");
    if (time && *time <= now)
        return tr("The time is over already");
    const auto wanted = agreement();
    const bool same =
        wanted && wanted->limit == m_of.limit && !wanted->enforcement &&
        (m_of.exception ? m_of.exception->validUntil == wanted->validUntil : wanted->limit == m_of.planLimit);
    return same ? tr("Nothing was changed") : QString();
}

QuotaForm::QuotaForm(const QuotaTerms& terms, QWidget* parent)
    : LabelledForm(parent)
{
    m_customer = addField(tr("Customer"), u"quotaCustomer"_s, tr("as the events name it, e.g. kestrel-air"));
    m_metric = addField(tr("Billable unit"), u"quotaMetric"_s, tr("a declared unit, e.g. api-calls"));
    m_limit = addField(tr("Quota"), u"quotaLimit"_s, tr("e.g. 100000"));
    m_period = addChoice(tr("Period, UTC"), u"quotaPeriod"_s, {tr("Day"), tr("Month")});
    m_kind = addChoice(tr("Kind"), u"quotaKind"_s, {tr("Hard, quota/check denies"), tr("Soft, alerts only")});
    m_customer->setText(terms.customerId);
    m_metric->setText(terms.metric);
    m_limit->setText(terms.limit);
    m_period->setCurrent(terms.period == Quota::Period::Day ? 0 : 1);
    m_kind->setCurrent(terms.enforcement == Enforcement::Block ? 0 : 1);
}

QuotaTerms QuotaForm::terms() const
{
    return {m_customer->text().trimmed(), m_metric->text().trimmed(), m_limit->text().trimmed(),
            m_period->current() == 0 ? Quota::Period::Day : Quota::Period::Month,
            m_kind->current() == 0 ? Enforcement::Block : Enforcement::Alert};
}

QString QuotaForm::problem() const
{
    const QuotaTerms now = terms();
    if (now.customerId.isEmpty())
        return tr("The customer is missing");
    if (now.metric.isEmpty())
        return tr("The billable unit is missing");
    const QByteArray limit = now.limit.toLatin1();
    const auto sign = compareDecimals({limit.constData(), std::size_t(limit.size())}, "0");
    if (!sign || *sign == std::strong_ordering::less)
        return tr("The quota is not a decimal");
    return {};
}

ApplicationForm::ApplicationForm(QWidget* parent)
    : LabelledForm(parent)
{
    m_name = addField(tr("Name"), u"applicationName"_s, tr("e.g. checkout-api"));
    m_environment = addField(tr("Environment"), u"applicationEnvironment"_s, tr("empty: each event says its own"));
}

QString ApplicationForm::name() const
{
    return m_name->text().trimmed();
}

QString ApplicationForm::environment() const
{
    return m_environment->text().trimmed();
}

QString ApplicationForm::problem() const
{
    return name().isEmpty() ? tr("The name is missing") : QString();
}

UpgradeForm::UpgradeForm(std::vector<PlanOffer> offers, QWidget* parent)
    : LabelledForm(parent)
    , m_offers(std::move(offers))
{
    QStringList names;
    for (const PlanOffer& offer : m_offers)
        names.append(offer.name);
    m_choice = addChoice(tr("Plan"), u"upgradePlan"_s, names);
    m_choice->setCurrent(0);
}

const PlanOffer& UpgradeForm::chosen() const
{
    return m_offers[std::size_t(std::max(0, m_choice->current()))];
}

} // namespace md
