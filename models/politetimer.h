// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// When to ask a server again while things keep changing there: soon after the first change, ever later while they go
// on, and not at all while nobody looks.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace md {

class PoliteTimer : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        std::chrono::milliseconds soon{500};    //!< after the first change
        std::chrono::milliseconds least{2000};  //!< between two, doubled as long as changes go on
        std::chrono::milliseconds most{16'000}; //!< and never more than this
    };

    explicit PoliteTimer(const Pace& pace, QObject* parent = nullptr);

    //! Something changed.
    void want();
    //! It was asked anyway: what changed before is known.
    void forget() { m_wanted = false; }
    //! Changes while nobody looks are kept for when somebody does.
    void setWatched(bool watched);
    bool isWatched() const { return m_watched; }

    bool isWanted() const { return m_wanted; }
    //! It waits longer than after a first change.
    bool isHoldingBack() const { return m_wanted && m_resting; }
    std::chrono::milliseconds rest() const { return m_rest; }

signals:
    void due();

private:
    void timePassed();

    const Pace m_pace;
    QTimer m_timer;
    std::chrono::milliseconds m_rest;
    bool m_wanted = false;
    bool m_watched = true;
    bool m_resting = false;
};

} // namespace md
