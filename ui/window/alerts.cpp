// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/alerts.h"

#include "ui/window/notices.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qsizetype listed = 3;       // lines of a group before "and 4 more"
constexpr qsizetype mostTold = 1'000; // names come from a server
const QString onName = u"Alerts/On"_s;
const QString snoozeName = u"Alerts/SnoozedUntil"_s;

Notice::Tone noticeTone(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return Notice::Tone::Ok;
    case Tone::Warning: return Notice::Tone::Warning;
    case Tone::Bad: return Notice::Tone::Bad;
    default: return Notice::Tone::Info;
    }
}

int gravity(Tone tone)
{
    return tone == Tone::Bad ? 2 : tone == Tone::Warning ? 1 : 0;
}

} // namespace

Alerts::Alerts(Navigator& navigator, Notices& notices, UiMemory& memory, TimeSource now, QObject* parent)
    : QObject(parent)
    , m_notices(notices)
    , m_memory(memory)
    , m_now(std::move(now))
    , m_on(!memory.recall(onName).isValid() || memory.recall(onName).toBool())
    , m_snoozedUntil(memory.recall(snoozeName).toLongLong())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(gathering);
    connect(&m_timer, &QTimer::timeout, this, &Alerts::tell);
    connect(&navigator, &Navigator::alertRaised, this, &Alerts::take);
}

void Alerts::setOn(bool on)
{
    m_on = on;
    m_memory.remember(onName, on);
    if (!on)
        m_waiting.clear();
    emit changed();
}

std::optional<qint64> Alerts::snoozedUntil() const
{
    return m_snoozedUntil > m_now() ? std::optional(m_snoozedUntil) : std::nullopt;
}

void Alerts::snooze(std::chrono::minutes span)
{
    m_snoozedUntil = m_now() + std::chrono::milliseconds(span).count();
    m_memory.remember(snoozeName, m_snoozedUntil);
    m_waiting.clear();
    emit changed();
}

void Alerts::wake()
{
    m_snoozedUntil = 0;
    m_memory.remember(snoozeName, m_snoozedUntil);
    emit changed();
}

void Alerts::take(const Alert& alert)
{
    const QString name = alert.group + u'/' + alert.key;
    const auto told = m_told.constFind(name);
    const bool same = told != m_told.constEnd() && told->second == alert.title &&
                      m_now() - told->first < std::chrono::milliseconds(repeatAfter).count();
    if (same)
        return;
    if (m_told.size() >= mostTold)
        m_told.clear();
    m_told.insert(name, {m_now(), alert.title});
    m_notices.add({m_now(), noticeTone(alert.tone), alert.title, alert.text});
    if (!m_on || snoozedUntil())
        return;
    m_waiting.push_back(alert);
    if (!m_timer.isActive())
        m_timer.start();
}

void Alerts::tell()
{
    while (!m_waiting.empty()) {
        const QString group = m_waiting.front().group;
        std::vector<Alert> together;
        std::copy_if(m_waiting.begin(), m_waiting.end(), std::back_inserter(together),
                     [&group](const Alert& alert) { return alert.group == group; });
        std::erase_if(m_waiting, [&group](const Alert& alert) { return alert.group == group; });
        const Alert& worst =
            *std::max_element(together.begin(), together.end(), [](const Alert& one, const Alert& other) {
                return gravity(one.tone) < gravity(other.tone);
            });
        if (together.size() == 1) {
            emit announced({worst.tone, worst.title, worst.text, worst.pane, worst.state});
            continue;
        }
        QStringList lines;
        for (const Alert& alert : together)
            lines.append(alert.title);
        if (const qsizetype more = lines.size() - listed; more > 0) {
            lines = lines.first(listed);
            lines.append(tr("and %n more", nullptr, int(more)));
        }
        emit announced({worst.tone,
                        tr("%n thing(s) need a look", nullptr, int(together.size())),
                        lines.join(u'\n'),
                        worst.pane,
                        {}});
    }
}

} // namespace md
