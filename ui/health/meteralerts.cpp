// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/meteralerts.h"

#include "ui/health/meterwords.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::MeterAlerts)
};

} // namespace

void MeterAlerts::note(const std::vector<Meter>& meters, qint64 now)
{
    for (const Meter& meter : meters) {
        const auto known = m_known.constFind(meter.id);
        const bool isNew = m_begun && meter.since >= m_newSince;
        const bool fell = meter.isSilent() && (known == m_known.constEnd() ? isNew : *known != meter.state);
        m_known.insert(meter.id, meter.state);
        if (!fell || meter.snoozedUntil.value_or(0) > now)
            continue;
        const MeterLook look = meterLook(meter);
        const MeterHeadline headline = meterHeadline(meter, now);
        Alert alert;
        alert.group = u"health"_s;
        alert.key = u"%1/%2"_s.arg(meter.id).arg(meter.since);
        alert.tone = look.tone;
        alert.title = Words::tr("%1 in %2: %3").arg(meter.unit, meter.environment, look.word);
        alert.text = headline.figure + u", "_s + headline.note;
        alert.pane = u"health"_s;
        alert.state = {{u"id"_s, meter.id}};
        emit m_navigator.alertRaised(alert);
    }
}

void MeterAlerts::begin(const std::vector<Meter>& meters)
{
    if (std::exchange(m_begun, true))
        return;
    for (const Meter& meter : meters)
        m_known.insert(meter.id, meter.state);
}

void MeterAlerts::noteAll(const std::vector<Meter>& meters, qint64 now)
{
    begin(meters);
    m_newSince = 0;
    note(meters, now);
    QSet<QString> there;
    for (const Meter& meter : meters)
        there.insert(meter.id);
    m_known.removeIf([&there](const auto& known) { return !there.contains(known.key()); });
}

void MeterAlerts::noteTroubled(const std::vector<Meter>& meters, bool areAll, qint64 at)
{
    if (!m_begun && !areAll)
        m_newSince = at;
    begin(meters);
    note(meters, at);
    if (!areAll)
        return;
    QSet<QString> bad;
    for (const Meter& meter : meters)
        bad.insert(meter.id);
    for (auto known = m_known.begin(); known != m_known.end(); ++known) {
        if (!bad.contains(known.key()))
            *known = MeterState::Ok;
    }
}

qsizetype MeterAlerts::troubled() const
{
    return std::count_if(m_known.begin(), m_known.end(), [](MeterState state) { return state != MeterState::Ok; });
}

} // namespace md
