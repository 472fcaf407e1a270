// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/aiwords.h"

#include "ui/events/eventdelegate.h"
#include "ui/events/filteredit.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::AiCostWords)
};

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isZero(QStringView decimal)
{
    return std::all_of(decimal.begin(), decimal.end(), [](QChar c) { return c == u'0' || c == u'.' || c == u'-'; });
}

//! The next whole number, of any length.
QString plusOne(QString digits)
{
    for (qsizetype at = digits.size(); at-- > 0;) {
        if (digits[at] != u'9') {
            digits[at] = QChar(digits[at].unicode() + 1);
            return digits;
        }
        digits[at] = u'0';
    }
    return u'1' + digits;
}

QString term(const QString& field, const QString& value)
{
    return value.isNull() ? u"-%1:*"_s.arg(field) : field + u':' + filterQuoted(value);
}

} // namespace

Tone costTone(CostStatus status)
{
    if (status == CostStatus::Resolved)
        return Tone::Ok;
    return isUnknownCost(status) ? Tone::Warning : Tone::Second;
}

Sign costSign(CostStatus status)
{
    if (status == CostStatus::Resolved)
        return Sign::Ok;
    return isUnknownCost(status) ? Sign::Warning : Sign::Skip;
}

bool isUnknownCost(CostStatus status)
{
    return status == CostStatus::UnknownModel || status == CostStatus::MissingPrice ||
           status == CostStatus::MissingTokens;
}

QString centsText(const QString& amount)
{
    const auto point = amount.indexOf(u'.');
    const QString whole = point < 0 ? amount : amount.left(point);
    const QString fraction = point < 0 ? QString() : amount.mid(point + 1);
    if (whole.isEmpty() || !isDigits(whole) || !isDigits(fraction))
        return NumberFormat::decimal(amount);
    QString digits = whole + fraction.left(2).leftJustified(2, u'0');
    if (fraction.size() > 2 && fraction[2] >= u'5')
        digits = plusOne(digits);
    const QString cents = digits.chopped(2) + u'.' + digits.right(2);
    if (isZero(cents) && !isZero(amount))
        return u'<' + NumberFormat::decimal(u"0.01"_s);
    return NumberFormat::decimal(cents);
}

QString moneyText(const AiAmount& amount)
{
    return centsText(amount.amount) + u' ' + amount.currency;
}

QString exactMoneyText(const AiAmount& amount)
{
    return NumberFormat::decimal(amount.amount) + u' ' + amount.currency;
}

std::vector<AiAmount> paidAmounts(const AiSums& sums)
{
    std::vector<AiAmount> paid = sums.cost;
    std::erase_if(paid, [](const AiAmount& amount) { return isZero(amount.amount); });
    return paid;
}

QString costText(const AiSums& sums)
{
    QStringList parts;
    for (const AiAmount& amount : paidAmounts(sums))
        parts.append(moneyText(amount));
    if (!parts.isEmpty())
        return parts.join(u" · "_s);
    if (sums.unknown() > 0)
        return Words::tr("unknown");
    return sums.of(CostStatus::ExplicitZero) > 0 ? Words::tr("explicit zero") : NumberFormat::count(0);
}

Tone costTextTone(const AiSums& sums)
{
    if (!paidAmounts(sums).empty())
        return Tone::Text;
    return sums.unknown() > 0 ? Tone::Warning : Tone::Second;
}

QString axisWord(AiAxis axis)
{
    switch (axis) {
    case AiAxis::Organization: return Words::tr("Organization");
    case AiAxis::Feature: return Words::tr("Feature");
    case AiAxis::Model: return Words::tr("Model");
    case AiAxis::Provider: return Words::tr("Provider");
    case AiAxis::Environment: break;
    }
    return Words::tr("Environment");
}

QString axisField(AiAxis axis)
{
    switch (axis) {
    case AiAxis::Organization: return u"customer"_s;
    case AiAxis::Feature: return u"feature"_s;
    case AiAxis::Model: return u"model"_s;
    case AiAxis::Provider: return u"provider"_s;
    case AiAxis::Environment: break;
    }
    return u"environment"_s;
}

QString groupName(AiAxis axis, const AiGroup& group, qint64 others)
{
    if (group.isOther)
        return Words::tr("%Ln other(s)", nullptr, int(others));
    if (!group.key.isNull())
        return group.key;
    switch (axis) {
    case AiAxis::Organization: return Words::tr("no organization");
    case AiAxis::Feature: return Words::tr("no feature");
    case AiAxis::Model: return Words::tr("no model");
    case AiAxis::Provider: return Words::tr("no provider");
    case AiAxis::Environment: break;
    }
    return Words::tr("no environment");
}

QString groupId(const AiGroup& group)
{
    // A name is never empty, so these meet none.
    if (group.isOther)
        return u"/"_s;
    return group.key.isNull() ? u"//"_s : group.provider + u'/' + group.key;
}

QString groupFilter(AiAxis axis, const AiGroup& group)
{
    if (group.isOther)
        return {};
    if (axis == AiAxis::Model && !group.key.isNull())
        return modelFilter({group.provider, group.key});
    return term(axisField(axis), group.key);
}

QString costFilter(CostStatus status)
{
    return u"cost:"_s + toWire(status);
}

QString modelFilter(const AiModelName& name)
{
    return term(u"model"_s, name.model) + u' ' + term(u"provider"_s, name.provider);
}

QString joinedFilter(const QString& one, const QString& other)
{
    if (one.isEmpty() || other.isEmpty())
        return one + other;
    return bothFilters(one, other);
}

FilterWords aiFilterWords()
{
    using Kind = FilterWords::Kind;
    QStringList statuses;
    for (const CostStatus status : AiSums::statuses)
        statuses.append(toWire(status));
    return FilterWords({
        {u"org"_s, Kind::Text},
        {u"feature"_s, Kind::Text},
        {u"provider"_s, Kind::Text},
        {u"model"_s, Kind::Text},
        {u"environment"_s, Kind::Text},
        {u"cost"_s, Kind::Text, statuses},
        {u"currency"_s, Kind::Text},
        {u"customer"_s, Kind::Text},
        {u"customerId"_s, Kind::Text},
        {u"customer_org_id"_s, Kind::Text},
        {u"env"_s, Kind::Text},
        {u"costStatus"_s, Kind::Text, statuses},
    });
}

CountsView::Subject aiCostSubject(const QString& loading)
{
    return {u"ai-cost"_s, Words::tr("AI cost"), loading, Icon::AiCost};
}

} // namespace md
