// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rates/ratecolumns.h"

#include "ui/numberformat.h"
#include "ui/rates/ratewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::RateColumns)
};

using Kind = RecordColumn::Kind;
using R = const RateLimit&;

RecordColumn column(const QString& id, const QString& title, Kind kind, int width, const QString& sample = {})
{
    return {id, title, kind, width, sample, true};
}

RecordCell number(qint64 value, Tone tone = Tone::Text)
{
    RecordCell cell{NumberFormat::count(value), tone};
    cell.sortKey = value;
    return cell;
}

//! Nothing is worth no ink.
RecordCell numberOrDash(qint64 value, Tone tone)
{
    RecordCell cell = number(value, tone);
    if (value == 0) {
        cell.text = u"–"_s;
        cell.tone = Tone::Second;
    }
    return cell;
}

RecordCell barCell(R rate, qint64 now)
{
    RecordCell cell;
    if (rate.limit && *rate.limit > 0) {
        cell.share = double(rate.usedAt(now)) / double(*rate.limit);
        cell.text = NumberFormat::percent(*cell.share);
    }
    cell.tone = rateBarTone(rate.level);
    cell.sortKey = cell.share.value_or(-1);
    return cell;
}

RecordCell resetCell(R rate, qint64 now)
{
    if (rate.usedAt(now) == 0)
        return RecordCell{u"–"_s, Tone::Second};
    RecordCell cell{{}, Tone::Second};
    cell.time = rate.resetsAt;
    return cell;
}

} // namespace

std::vector<RecordColumnOf<RateLimit>> rateColumns(TimeSource now, std::function<QString()> own)
{
    return {
        {column(u"state"_s, Heads::tr("State"), Kind::Status, 80, rateLook(RateLevel::Limited).word),
         [](R rate) {
             const RateLook look = rateLook(rate.level);
             RecordCell cell{look.word, look.tone, look.sign};
             cell.sortKey = -int(rate.level);
             return cell;
         }},
        {column(u"name"_s, Heads::tr("Key or application"), Kind::Strong, 176, u"checkout-api staging"_s),
         [own](R rate) {
             RecordCell cell{rate.subjectName};
             if (rate.isApp)
                 cell.second = Heads::tr("application");
             else if (rate.subjectId == own())
                 cell.second = Heads::tr("this console");
             return cell;
         }},
        {column(u"category"_s, Heads::tr("Category"), Kind::Text, 92, rateCategoryWord(u"admin"_s)),
         [](R rate) { return RecordCell{rateCategoryWord(rate.category)}; }},
        {column(u"used"_s, Heads::tr("Used"), Kind::Number, 56, u"88,888"_s),
         [now](R rate) { return number(rate.usedAt(now())); }},
        {column(u"limit"_s, Heads::tr("Limit"), Kind::Number, 68, u"88,888"_s),
         [](R rate) {
             if (!rate.limit) {
                 RecordCell none{Heads::tr("none"), Tone::Second};
                 none.sortKey = std::numeric_limits<qint64>::max();
                 return none;
             }
             return number(*rate.limit, rate.own ? Tone::Text : Tone::Second);
         }},
        {column(u"bar"_s, Heads::tr("Used of limit"), Kind::Bar, 144), [now](R rate) { return barCell(rate, now()); }},
        {column(u"left"_s, Heads::tr("Left"), Kind::Number, 60, u"88,888"_s),
         [now](R rate) {
             if (!rate.limit)
                 return RecordCell{u"–"_s, Tone::Second};
             return number(std::max<qint64>(0, *rate.limit - rate.usedAt(now())));
         }},
        {column(u"resets"_s, Heads::tr("Resets"), Kind::Countdown, 76, u"in 58 s"_s),
         [now](R rate) { return resetCell(rate, now()); }},
        {column(u"limited"_s, Heads::tr("429s, 24 h"), Kind::Number, 88, u"8,888"_s),
         [](R rate) { return numberOrDash(rate.limited24h, Tone::Bad); }},
        {column(u"perRequest"_s, Heads::tr("Per request"), Kind::Number, 88, u"888"_s),
         [](R rate) {
             const QString text = eventsPerRequest(rate);
             RecordCell cell{text.isEmpty() ? u"–"_s : text, text.isEmpty()      ? Tone::Second
                                                             : rate.isOneByOne() ? Tone::Warning
                                                                                 : Tone::Text};
             cell.sortKey =
                 rate.hourRequests > 0 && rate.hourEvents ? double(*rate.hourEvents) / double(rate.hourRequests) : -1.0;
             return cell;
         }},
        {column(u"hour"_s, Heads::tr("Requests, 1 h"), Kind::Number, 92, u"88,888"_s),
         [](R rate) { return number(rate.hourRequests); }},
        {column(u"before"_s, Heads::tr("Minute before"), Kind::Number, 92, u"88,888"_s),
         [](R rate) { return number(rate.usedBefore); }},
        {column(u"last"_s, Heads::tr("Last 429"), Kind::Age, 108),
         [](R rate) {
             RecordCell cell{Heads::tr("none"), Tone::Second};
             cell.time = rate.lastLimitedAt;
             cell.sortKey = rate.lastLimitedAt.value_or(0);
             return cell;
         }},
        {column(u"prefix"_s, Heads::tr("Prefix"), Kind::Code, 108, u"sk_live_Zr8W"_s),
         [](R rate) {
             return RecordCell{rate.prefix, Tone::Second};
         }},
    };
}

QStringList standardRateColumns()
{
    return {u"state"_s, u"name"_s,   u"category"_s, u"used"_s,      u"limit"_s,
            u"bar"_s,   u"resets"_s, u"limited"_s,  u"perRequest"_s};
}

} // namespace md
