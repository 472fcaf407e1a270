// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/limitcolumns.h"

#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::LimitColumns)
};

using Kind = RecordColumn::Kind;

RecordCell figure(const QString& text, const QVariant& order)
{
    RecordCell cell{text};
    cell.sortKey = order;
    return cell;
}

RecordCell barCell(double share, UseLevel level)
{
    RecordCell cell{exactPercent(share), barTone(level)};
    cell.share = share;
    return cell;
}

RecordCell percentCell(double share, UseLevel level)
{
    RecordCell cell{exactPercent(share), level == UseLevel::Ok ? Tone::Text : levelTone(level)};
    cell.sortKey = share;
    return cell;
}

RecordCell kindCell(Enforcement enforcement)
{
    return RecordCell{kindWord(enforcement), Tone::Second, kindSign(enforcement)};
}

RecordCell levelCell(UseLevel level)
{
    return RecordCell{levelWord(level), levelTone(level), levelSign(level)};
}

} // namespace

std::vector<RecordColumnOf<PlanLimit>> limitColumns()
{
    using L = const PlanLimit&;
    return {
        {{u"limit"_s, Heads::tr("Limit"), Kind::Code, 140, u"events_per_month"_s},
         [](L limit) { return RecordCell{limit.key}; }},
        {{u"kind"_s, Heads::tr("Kind"), Kind::Status, 68}, [](L limit) { return kindCell(limit.enforcement); }},
        {{u"atLimit"_s, Heads::tr("At limit"), Kind::Text, 60, u"Alert"_s},
         [](L limit) { return RecordCell{atLimitWord(limit.enforcement)}; }},
        {{u"used"_s, Heads::tr("Used"), Kind::Number, 84, u"8,888,888"_s},
         [](L limit) { return figure(NumberFormat::count(limit.used), limit.used); }},
        {{u"most"_s, Heads::tr("Limit", "the figure"), Kind::Number, 92, u"20,000,000"_s},
         [](L limit) { return figure(NumberFormat::count(limit.limit), limit.limit); }},
        {{u"bar"_s, Heads::tr("Used of limit"), Kind::Bar, 152},
         [](L limit) { return barCell(limit.share(), limit.level()); }},
        {{u"share"_s, Heads::tr("Share"), Kind::Number, 68, u"104.3 %"_s},
         [](L limit) { return percentCell(limit.share(), limit.level()); }},
        {{u"state"_s, Heads::tr("State"), Kind::Status, 92}, [](L limit) { return levelCell(limit.level()); }},
        {{u"resets"_s, Heads::tr("Resets"), Kind::Text, 60},
         [](L limit) {
             return RecordCell{resetsText(limit), Tone::Second};
         }},
        {{u"source"_s, Heads::tr("From"), Kind::Text, 84},
         [](L limit) {
             return limit.exception ? RecordCell{Heads::tr("override")} : RecordCell{Heads::tr("plan"), Tone::Second};
         }},
    };
}

std::vector<RecordColumnOf<Quota>> quotaColumns()
{
    using Q = const Quota&;
    return {
        {{u"customer"_s, Heads::tr("Customer"), Kind::Strong, 128, {}, true},
         [](Q quota) { return RecordCell{quota.customerId}; }},
        {{u"kind"_s, Heads::tr("Kind"), Kind::Status, 68, {}, true},
         [](Q quota) { return kindCell(quota.enforcement); }},
        {{u"metric"_s, Heads::tr("Billable unit"), Kind::Code, 108, {}, true},
         [](Q quota) { return RecordCell{quota.metric}; }},
        {{u"used"_s, Heads::tr("Used"), Kind::Number, 84, u"8,888,888"_s, true},
         [](Q quota) { return figure(NumberFormat::decimal(quota.used), quota.used.toDouble()); }},
        {{u"most"_s, Heads::tr("Quota"), Kind::Number, 84, u"8,888,888"_s, true},
         [](Q quota) { return figure(NumberFormat::decimal(quota.limit), quota.limit.toDouble()); }},
        {{u"bar"_s, Heads::tr("Used of quota"), Kind::Bar, 152},
         [](Q quota) { return barCell(quota.share(), quota.level); }},
        {{u"share"_s, Heads::tr("Share"), Kind::Number, 68, u"104.3 %"_s, true},
         [](Q quota) { return percentCell(quota.share(), quota.level); }},
        {{u"state"_s, Heads::tr("State"), Kind::Status, 92, {}, true}, [](Q quota) { return levelCell(quota.level); }},
        {{u"period"_s, Heads::tr("Period"), Kind::Text, 60, {}, true},
         [](Q quota) {
             return RecordCell{quota.period == Quota::Period::Day ? Heads::tr("day") : Heads::tr("month"),
                               Tone::Second};
         }},
        {{u"since"_s, Heads::tr("Used up since"), Kind::Moment, 116},
         [](Q quota) {
             RecordCell cell;
             cell.time = quota.since;
             return cell;
         }},
    };
}

} // namespace md
