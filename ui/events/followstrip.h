// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The strip under the table: following or paused, what is new, what was dropped, where the rows come from and how many.
#pragma once

#include "models/eventsource.h"

#include <QWidget>

namespace md {

class Button;
class FigureLabel;
class IconWord;
class LinkButton;
class TextLabel;

struct FollowState
{
    enum class Live {
        Following,   //!< what arrives is shown
        Paused,      //!< rows stay; what arrives is counted
        Interrupted, //!< the connection broke and comes back by itself
        Ended,       //!< the server ended the stream, or nothing could be loaded
        None         //!< a file, or no server
    };

    Live live = Live::None;
    QString pausedAt; //!< "14:35:08"
    quint32 newCount = 0;
    QString why; //!< of Interrupted and Ended
    qint64 dropped = 0;
    bool gap = false; //!< events are missing, nobody knows how many
    EventSource::Kind kind = EventSource::Kind::Server;
    QString fileName;
    std::optional<qint64> known; //!< before any filter
    std::optional<qint64> matches;
    qint64 fromServer = 0;
    qint64 fromHere = 0;
    int filters = 0;
    qint64 badLines = 0; //!< of a file
    bool exact = true;

    bool operator==(const FollowState&) const = default;
};

class FollowStrip : public QWidget
{
    Q_OBJECT
public:
    explicit FollowStrip(QWidget* parent = nullptr);

    void setState(const FollowState& state);
    const FollowState& state() const { return m_state; }
    //! What stands at the left and at the right, for tests and screen readers.
    QString text() const;

    QSize sizeHint() const override;

signals:
    void followToggled();
    void newRowsAsked();
    void droppedAsked();
    void badLinesAsked();
    void fileClosed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void showCounts();
    void recolor();

    FollowState m_state;
    IconWord* m_word = nullptr;
    TextLabel* m_detail = nullptr;
    Button* m_new = nullptr;
    Button* m_toggle = nullptr;
    TextLabel* m_dropped = nullptr;
    LinkButton* m_fetch = nullptr;
    LinkButton* m_bad = nullptr;
    LinkButton* m_closeFile = nullptr;
    TextLabel* m_source = nullptr;
    FigureLabel* m_known = nullptr;
    FigureLabel* m_matches = nullptr;
    TextLabel* m_filters = nullptr;
};

} // namespace md
