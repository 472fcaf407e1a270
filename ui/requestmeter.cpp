// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requestmeter.h"

#include "client/transport.h"
#include "ui/panes/pane.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace md {

namespace {

Pane* paneOf(QObject* context)
{
    for (; context; context = context->parent()) {
        if (auto* pane = qobject_cast<Pane*>(context))
            return pane;
    }
    return nullptr;
}

} // namespace

void RequestMeter::watch(Transport& transport, TimeSource now)
{
    connect(&transport, &Transport::sent, this,
            [this, now](const QString& path, QObject* context) { note(path, context, now()); });
    connect(&transport, &Transport::limited, this, &RequestMeter::notePause);
}

void RequestMeter::clear()
{
    m_sent.clear();
    m_pausedUntil.reset();
    m_pausedPath.clear();
    emit pauseChanged();
}

void RequestMeter::note(const QString& path, QObject* context, qint64 at)
{
    while (!m_sent.empty() && m_sent.front().at <= at - window)
        m_sent.pop_front();
    m_sent.push_back({at, paneOf(context), path});
}

void RequestMeter::notePause(const QString& path, qint64 until)
{
    m_pausedPath = path;
    m_pausedUntil = std::max(until, m_pausedUntil.value_or(0));
    emit pauseChanged();
}

int RequestMeter::inLastMinute(qint64 now) const
{
    return int(std::count_if(m_sent.begin(), m_sent.end(), [now](const Sent& sent) { return sent.at > now - window; }));
}

std::vector<RequestMeter::Part> RequestMeter::parts(qint64 now) const
{
    std::map<QString, int> counts;
    for (const Sent& sent : m_sent) {
        if (sent.at <= now - window)
            continue;
        // Its title comes after its first request: it is looked up now.
        if (sent.pane)
            ++counts[sent.pane->accessibleName()];
        else if (sent.path.startsWith("/api/v1/usage-events"_L1))
            ++counts[tr("Events")];
        else
            ++counts[sent.path == "/api/v1/stream"_L1 ? tr("Live stream") : tr("The window")];
    }
    std::vector<Part> parts;
    for (const auto& [who, requests] : counts)
        parts.push_back({who, requests});
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.requests > b.requests; });
    return parts;
}

std::optional<qint64> RequestMeter::pausedUntil(qint64 now) const
{
    return m_pausedUntil && *m_pausedUntil > now ? m_pausedUntil : std::nullopt;
}

} // namespace md
