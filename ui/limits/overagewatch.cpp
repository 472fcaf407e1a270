// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/overagewatch.h"

#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace md {

OverageWatch::OverageWatch(Navigator& navigator, const TimeSettings& times, QObject* parent)
    : QObject(parent)
    , m_navigator(navigator)
    , m_times(times)
{}

void OverageWatch::see(const PlanLimit& limit)
{
    if (limit.key == "events_per_month"_L1)
        showBanner(limit);
    const UseLevel level = limit.level();
    const auto before = m_levels.constFind(limit.key);
    const bool risen = before != m_levels.constEnd() ? level > *before : m_begun && level > UseLevel::Ok;
    m_levels.insert(limit.key, level);
    if (risen)
        raise(limit);
}

void OverageWatch::seeTroubled(const std::vector<PlanLimit>& limits)
{
    QSet<QString> troubled;
    for (const PlanLimit& limit : limits) {
        troubled.insert(limit.key);
        see(limit);
    }
    m_begun = true;
    for (auto level = m_levels.begin(); level != m_levels.end(); ++level) {
        if (!troubled.contains(level.key()))
            *level = UseLevel::Ok;
    }
    if (!troubled.contains(u"events_per_month"_s) && std::exchange(m_offered, false))
        emit m_navigator.bannerWithdrawn(u"overage"_s);
}

qsizetype OverageWatch::reached() const
{
    return std::count_if(m_levels.begin(), m_levels.end(), [](UseLevel level) { return level >= UseLevel::Reached; });
}

void OverageWatch::showBanner(const PlanLimit& limit)
{
    if (limit.over() == 0) {
        if (std::exchange(m_offered, false))
            emit m_navigator.bannerWithdrawn(u"overage"_s);
        return;
    }
    const TimeFormat& format = m_times.format();
    QString text =
        tr("%1 of %2 events this month").arg(NumberFormat::count(limit.used), NumberFormat::count(limit.limit));
    if (limit.overSince)
        text += tr(", over since %1 %2").arg(format.day(*limit.overSince), format.hourMinute(*limit.overSince));
    text += tr(". Ingest goes on, nothing is dropped.");
    if (limit.forecast && limit.resetsAt)
        text += u' ' + tr("Forecast for %1: %2.")
                           .arg(format.day(*limit.resetsAt - 1), NumberFormat::count(limit.forecast->atReset));
    // An overage of this month and under this limit: put away once, it stays away until there is another.
    const QString episode = u"%1/%2"_s.arg(limit.resetsAt.value_or(0)).arg(limit.limit);
    const BannerContent banner{u"overage"_s, episode,      Tone::Warning, tr("Overage"),
                               text,         tr("Review"), u"limits"_s,   {{u"limit"_s, limit.key}}};
    if (m_offered && banner == m_banner)
        return;
    m_offered = true;
    m_banner = banner;
    emit m_navigator.bannerOffered(banner);
}

void OverageWatch::raise(const PlanLimit& limit)
{
    Alert alert;
    alert.group = u"limits"_s;
    alert.key = limit.key + u'/' + QString::number(int(limit.level()));
    alert.tone = levelTone(limit.level());
    alert.title = tr("%1: %2 of the limit").arg(limit.label, exactPercent(limit.share()));
    alert.text =
        tr("%1 of %2 %3. %4")
            .arg(NumberFormat::count(limit.used), NumberFormat::count(limit.limit), limit.unit, consequence(limit));
    alert.pane = u"limits"_s;
    alert.state = {{u"limit"_s, limit.key}};
    emit m_navigator.alertRaised(alert);
}

} // namespace md
