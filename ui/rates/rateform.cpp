// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rates/rateform.h"

#include "ui/numberformat.h"
#include "ui/rates/ratewords.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qint64 highest = 1'000'000;

} // namespace

RateForm::RateForm(const KeyRates& rates, const std::vector<RateBudget>& own, QWidget* parent)
    : LabelledForm(parent)
    , m_rates(rates)
    , m_own(own)
{
    for (const RateLimit& rate : m_rates.limits) {
        const QString label = tr("%1, requests a minute").arg(rateCategoryWord(rate.category));
        const QString empty =
            rate.limit ? tr("%1, as everybody").arg(NumberFormat::count(rate.defaultLimit)) : tr("no limit");
        QLineEdit* field = addField(label, u"rate-"_s + rate.category, empty);
        field->setText(shown(rate));
        m_fields[rate.category] = field;
    }
}

QString RateForm::shown(const RateLimit& rate)
{
    return rate.own && rate.limit ? QString::number(*rate.limit) : QString();
}

RateChanges RateForm::changes() const
{
    RateChanges changes;
    for (const RateLimit& rate : m_rates.limits) {
        const QString text = m_fields.at(rate.category)->text().trimmed();
        if (text == shown(rate))
            continue;
        changes[rate.category] = text.isEmpty() ? std::nullopt : std::optional(text.toLongLong());
    }
    return changes;
}

std::optional<qint64> RateForm::most(const QString& category) const
{
    for (const RateBudget& budget : m_own) {
        if (budget.category == category)
            return budget.limit ? std::optional<qint64>(*budget.limit) : std::nullopt;
    }
    return std::nullopt;
}

QString RateForm::problem() const
{
    for (const auto& [category, wanted] : changes()) {
        const QString word = rateCategoryWord(category);
        const QString text = m_fields.at(category)->text().trimmed();
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        const qint64 least = category == "ingest"_L1 ? 0 : 1;
        if (!text.isEmpty() && (!isNumber || value < least || value > highest))
            return tr("%1: not a whole number from %2 to %3").arg(word).arg(least).arg(NumberFormat::count(highest));
        const auto limit = most(category);
        const qint64 becomes = wanted.value_or(m_rates.find(category)->defaultLimit);
        if (limit && becomes > *limit)
            return tr("%1: your own key has %2, and cannot give more").arg(word, NumberFormat::count(*limit));
    }
    return changes().empty() ? tr("Nothing is changed yet") : QString();
}

QLineEdit* RateForm::field(const QString& category) const
{
    const auto at = m_fields.find(category);
    return at == m_fields.end() ? nullptr : at->second;
}

} // namespace md
