// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How everything on the server stands, for the overview and for what the window says of panes that nobody opened yet:
// one request at the start, then one when the stream said that something happened, and not for each.
#pragma once

#include "client/livestream.h"
#include "client/overviewapi.h"
#include "models/politetimer.h"

namespace md {

class OverviewFeed : public QObject
{
    Q_OBJECT

public:
    //! `transport` and `live` outlive it.
    OverviewFeed(Transport& transport, LiveStream& live, QObject* parent = nullptr);

    //! Of all environments: what the rail, the banner and the alerts go by.
    const std::optional<Overview>& whole() const { return m_whole; }
    //! Of the environment that is looked at.
    const std::optional<Overview>& shown() const { return m_environment.isEmpty() ? m_whole : m_part; }
    //! Why shown() is not of now, or not there.
    const std::optional<ApiError>& error() const { return m_error; }
    bool isAsking() const { return m_shownCall.isPending(); }

    //! Asks for the first time.
    void start();
    void reload();
    void setEnvironment(const QString& environment);
    //! Somebody looks at it: it is asked for more often.
    void setWatched(bool watched);
    //! Something happened that the stream's own words do not tell: usage events came.
    void noteChange();

signals:
    void shownChanged(); //!< shown(), error() or isAsking()
    void wholeChanged();

private:
    void askShown();
    void askWhole();
    void take(const QString& environment, Result<Overview> overview);

    OverviewApi m_api;
    QString m_environment;
    std::optional<Overview> m_whole;
    std::optional<Overview> m_part;
    std::optional<ApiError> m_error;
    CallHandle m_shownCall;
    CallHandle m_wholeCall;
    PoliteTimer m_shownTimer{{std::chrono::seconds(1), std::chrono::seconds(10), std::chrono::seconds(20)}};
    //! For the rail alone, which is always in sight.
    PoliteTimer m_wholeTimer{{std::chrono::seconds(60), std::chrono::seconds(60), std::chrono::seconds(300)}};
    QTimer m_silence; //!< silence makes no event, and counts go down by it
};

} // namespace md
