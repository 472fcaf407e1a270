// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rates/ratewords.h"

#include "core/filter.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::RateWords)
};

constexpr qint64 goodBatch = 100;

QString levelName(RateLevel level)
{
    return level == RateLevel::Limited ? u"LIMITED"_s : level == RateLevel::Near ? u"NEAR"_s : u"OK"_s;
}

Span strong(const QString& text)
{
    return {text, Span::Style::Strong};
}

Span figure(qint64 count)
{
    return {NumberFormat::count(count), Span::Style::Strong};
}

//! A batch counts as one request: what this one gives away, in its own figures.
RateAdvice oneByOne(const RateLimit& rate)
{
    RateAdvice advice;
    advice.rateId = rate.id;
    advice.tone = rate.level == RateLevel::Limited ? Tone::Bad : Tone::Warning;
    advice.title = Words::tr("A batch counts as one request");
    advice.text = sentence(
        Words::tr("1,000 events in one batch = 1 request. %1 sent %2 requests for %3 events in the "
                  "last hour, and was refused %4 times."),
        {strong(rate.subjectName), figure(rate.hourRequests), figure(*rate.hourEvents), figure(rate.hourRefused)});
    const qint64 batches = (rate.hourRequests + rate.hourRefused + goodBatch - 1) / goodBatch;
    advice.next = Words::tr("Let it collect events and post them to /v1/ingest/batch: by %1 at a time that is %2 "
                            "requests an hour.")
                      .arg(goodBatch)
                      .arg(NumberFormat::count(batches));
    return advice;
}

RateAdvice tooFast(const RateLimit& rate)
{
    RateAdvice advice;
    advice.rateId = rate.id;
    advice.tone = Tone::Bad;
    advice.title = Words::tr("%1 is over its limit").arg(rate.subjectName);
    advice.text =
        sentence(Words::tr("It has %1 requests a minute in %2, and was refused %3 times in 24 hours."),
                 {figure(rate.limit.value_or(0)), strong(rateCategoryWord(rate.category)), figure(rate.limited24h)});
    advice.next = Words::tr("Let it wait as long as Retry-After says and ask less often, or give it a higher limit.");
    return advice;
}

RateAdvice nearLimit(const RateLimit& rate)
{
    RateAdvice advice;
    advice.rateId = rate.id;
    advice.tone = Tone::Warning;
    advice.title = Words::tr("%1 is near its limit").arg(rate.subjectName);
    advice.text = sentence(Words::tr("It used %1 of its %2 requests a minute in %3."),
                           {figure(std::max(rate.used, rate.usedBefore)), figure(rate.limit.value_or(0)),
                            strong(rateCategoryWord(rate.category))});
    advice.next = Words::tr("What is over the limit is refused until the next minute. Give it a higher limit in time.");
    return advice;
}

} // namespace

const QStringList& rateCategories()
{
    static const QStringList categories{u"ingest"_s,    u"admin"_s,      u"billing"_s,
                                        u"analytics"_s, u"storefront"_s, u"ai"_s};
    return categories;
}

QString rateCategoryWord(const QString& category)
{
    if (category == "ingest"_L1)
        return Words::tr("Ingest");
    if (category == "admin"_L1)
        return Words::tr("Operator API");
    if (category == "billing"_L1)
        return Words::tr("Billing");
    if (category == "analytics"_L1)
        return Words::tr("Analytics");
    if (category == "storefront"_L1)
        return Words::tr("Storefront");
    if (category == "ai"_L1)
        return Words::tr("AI");
    return category;
}

RateLook rateLook(RateLevel level)
{
    switch (level) {
    case RateLevel::Ok: return {Words::tr("OK"), Tone::Ok, Sign::Ok};
    case RateLevel::Near: return {Words::tr("Near"), Tone::Warning, Sign::Warning};
    case RateLevel::Limited: return {Words::tr("Limited"), Tone::Bad, Sign::Bad};
    }
    Q_UNREACHABLE();
}

Tone rateBarTone(RateLevel level)
{
    return level == RateLevel::Ok ? Tone::Accent : rateLook(level).tone;
}

QString eventsPerRequest(const RateLimit& rate)
{
    if (!rate.hourEvents || rate.hourRequests == 0)
        return {};
    const double ratio = double(*rate.hourEvents) / double(rate.hourRequests);
    return ratio < 10 ? NumberFormat::decimal(QString::number(ratio, 'f', 1)) : NumberFormat::count(qRound64(ratio));
}

RateAdvice rateAdvice(const RateLimit& rate)
{
    const bool refused = rate.limited24h > 0 || rate.level == RateLevel::Limited;
    if (rate.isOneByOne() && (refused || rate.level == RateLevel::Near))
        return oneByOne(rate);
    if (refused)
        return tooFast(rate);
    return rate.level == RateLevel::Near ? nearLimit(rate) : RateAdvice{};
}

RateAdvice rateAdvice(const std::vector<RateLimit>& rates)
{
    // Who gives most away by not batching is told first: that is mended without a higher limit.
    const RateLimit* first = nullptr;
    for (const RateLimit& rate : rates) {
        const RateAdvice advice = rateAdvice(rate);
        if (advice.rateId.isEmpty())
            continue;
        const bool better = !first || (rate.isOneByOne() && !first->isOneByOne()) ||
                            (rate.isOneByOne() == first->isOneByOne() && isMoreUrgent(rate, *first));
        if (better)
            first = &rate;
    }
    if (first)
        return rateAdvice(*first);
    RateAdvice calm;
    calm.title = Words::tr("Nobody is near a limit");
    calm.text = sentence(Words::tr("Limits count requests a minute; a batch of 1,000 events is one request."));
    return calm;
}

bool isMoreUrgent(const RateLimit& a, const RateLimit& b)
{
    if (a.level != b.level)
        return a.level > b.level;
    return (a.limited24h > 0) && (b.limited24h == 0);
}

FilterWords rateFilterWords()
{
    using Kind = FilterWords::Kind;
    return FilterWords({{u"key"_s},
                        {u"app"_s},
                        {u"category"_s, Kind::Text, rateCategories()},
                        {u"state"_s, Kind::Text, {u"OK"_s, u"NEAR"_s, u"LIMITED"_s}},
                        {u"own"_s, Kind::Text, {u"true"_s, u"false"_s}},
                        {u"used"_s, Kind::Decimal},
                        {u"limited"_s, Kind::Decimal},
                        {u"id"_s}});
}

std::pair<QString, QString> rateTerm(const RateLimit& rate, const QString& columnId)
{
    if (columnId == "name"_L1)
        return {rate.isApp ? u"app"_s : u"key"_s, rate.subjectName};
    if (columnId == "prefix"_L1 && !rate.isApp)
        return {u"key"_s, rate.prefix};
    if (columnId == "category"_L1)
        return {u"category"_s, rate.category};
    if (columnId == "state"_L1)
        return {u"state"_s, levelName(rate.level)};
    return {};
}

QString limitedRequestsFilter(const RateLimit& rate)
{
    return u"status:429 category:%1 %2:%3"_s.arg(rate.category, rate.isApp ? u"app"_s : u"key"_s,
                                                 filterQuoted(rate.subjectId));
}

} // namespace md
