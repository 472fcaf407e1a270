// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewfeed.h"

using namespace std::chrono_literals;

namespace md {

OverviewFeed::OverviewFeed(Transport& transport, LiveStream& live, QObject* parent)
    : QObject(parent)
    , m_api(transport)
{
    m_shownTimer.setWatched(false);
    m_silence.setInterval(60s);
    connect(&m_shownTimer, &PoliteTimer::due, this, &OverviewFeed::askShown);
    connect(&m_wholeTimer, &PoliteTimer::due, this, &OverviewFeed::askWhole);
    connect(&m_silence, &QTimer::timeout, &m_shownTimer, &PoliteTimer::want);
    connect(&live, &LiveStream::recordsArrived, this, &OverviewFeed::noteChange);
    connect(&live, &LiveStream::recordsDropped, this, &OverviewFeed::noteChange);
    connect(&live, &LiveStream::gapFound, this, &OverviewFeed::noteChange);
}

void OverviewFeed::start()
{
    askWhole();
}

void OverviewFeed::reload()
{
    askShown();
}

void OverviewFeed::setEnvironment(const QString& environment)
{
    if (m_environment == environment)
        return;
    m_environment = environment;
    m_part.reset();
    m_error.reset();
    m_shownCall.abandon();
    m_shownTimer.want();
    if (m_shownTimer.isWatched() && !shown())
        askShown();
    else
        emit shownChanged();
}

void OverviewFeed::setWatched(bool watched)
{
    // What is wanted at once when nothing is here yet.
    if (watched && !shown() && !m_wholeCall.isPending())
        m_shownTimer.want();
    m_shownTimer.setWatched(watched);
    if (watched)
        m_silence.start();
    else
        m_silence.stop();
}

void OverviewFeed::noteChange()
{
    m_shownTimer.want();
    m_wholeTimer.want();
}

void OverviewFeed::askShown()
{
    m_shownTimer.forget();
    if (m_environment.isEmpty())
        m_wholeTimer.forget();
    m_shownCall = m_api.ask(m_environment, this, [this, environment = m_environment](Result<Overview> overview) {
        m_shownCall.abandon();
        take(environment, std::move(overview));
    });
    emit shownChanged();
}

void OverviewFeed::askWhole()
{
    m_wholeTimer.forget();
    if (m_environment.isEmpty())
        m_shownTimer.forget();
    m_wholeCall = m_api.ask({}, this, [this](Result<Overview> overview) {
        m_wholeCall.abandon();
        take({}, std::move(overview));
    });
}

void OverviewFeed::take(const QString& environment, Result<Overview> overview)
{
    const bool isShown = environment == m_environment;
    if (overview) {
        if (isShown)
            m_error.reset();
        (environment.isEmpty() ? m_whole : m_part) = std::move(*overview);
        if (environment.isEmpty())
            emit wholeChanged();
    } else if (isShown) {
        m_error = overview.error();
    }
    if (isShown)
        emit shownChanged();
}

} // namespace md
