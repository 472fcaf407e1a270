// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A view that is asked for as a whole, and now and then again while it is looked at; its five states. A view that
// nobody sees asks for nothing.
#pragma once

#include "models/recordtablemodel.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"
#include "ui/widgets/statepage.h"

#include <QTimer>

class QVBoxLayout;

namespace md {

class RecordTable;
class TextLabel;

class CountsView : public QWidget
{
    Q_OBJECT
public:
    //! What is counted, in words.
    struct Subject
    {
        QString feature; //!< of the server
        QString name;    //!< what a server without it lacks: "The request log"
        QString loading; //!< "Counting requests"
        Icon icon;       //!< of the empty page
    };

    CountsView(Subject subject, const PaneContext& context, ServerAccess& server, QWidget* parent);
    ~CountsView() override;

    //! Asks now when it is seen, else as soon as it is. `open`: the range goes on, so it is asked again by itself.
    void setRange(const TimeRange& range, bool open);
    void reload();
    StatePage& statePage() { return *m_state; }

protected:
    static constexpr std::chrono::seconds refreshEvery{30};

    //! Another question about the same time.
    void askAnew();
    //! Sets the call; ends in shown() or failed().
    virtual CallHandle ask(const TimeRange& range) = 0;
    void buildAround(QWidget* content);
    //! An answer is there and drawn; `empty` says why there is nothing to see.
    void shown(bool empty, const QString& title, const QString& text);
    //! The same with ways out; the icon is the subject's.
    void shownEmpty(EmptyState state);
    void failed(const ApiError& error, const QString& title);
    void showEvent(QShowEvent* event) override;

    const Subject m_subject;
    PaneContext m_context;
    ServerAccess& m_server;
    StatePage* m_state = nullptr;

private:
    TimeRange m_range;
    bool m_open = false;
    bool m_due = false;
    bool m_asking = false;
    bool m_hasAnswer = false;
    qint64 m_failedAt = 0;
    CallHandle m_call;
    QTimer m_refresh;
    TextLabel* m_stale = nullptr;
};

} // namespace md
