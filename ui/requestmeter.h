// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What this console itself asks of the server: how many requests in the last minute and for which pane, and the pause
// that the server asked for.
#pragma once

#include "ui/timeformat.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <optional>
#include <vector>

namespace md {

class Pane;
class Transport;

class RequestMeter : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 window = 60'000; //!< ms

    using QObject::QObject;

    //! From now on, for as long as the transport lives.
    void watch(Transport& transport, TimeSource now = systemClock());
    //! Another server: nothing was asked of it yet.
    void clear();

    struct Part
    {
        QString who; //!< the pane's title
        int requests = 0;
        bool operator==(const Part&) const = default;
    };
    int inLastMinute(qint64 now) const;
    //! Most first.
    std::vector<Part> parts(qint64 now) const;

    //! Until when reading is held back; nothing: it is not.
    std::optional<qint64> pausedUntil(qint64 now) const;
    //! What was refused: "/api/v1/ai/usage".
    const QString& pausedPath() const { return m_pausedPath; }

    void note(const QString& path, QObject* context, qint64 at);
    void notePause(const QString& path, qint64 until);

signals:
    void pauseChanged();

private:
    struct Sent
    {
        qint64 at = 0;
        QPointer<Pane> pane;
        QString path;
    };

    std::deque<Sent> m_sent; //!< of the last minute, oldest first
    std::optional<qint64> m_pausedUntil;
    QString m_pausedPath;
};

} // namespace md
