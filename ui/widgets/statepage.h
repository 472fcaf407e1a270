// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The five states of a pane, all in one place: loading, empty, filled, failed, not offered. Filled shows the pane's own
// content.
#pragma once

#include "core/apierror.h"
#include "ui/icons.h"
#include "ui/timeformat.h"
#include "ui/widgets/sentence.h"

#include <QStackedWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace md {

class Button;
class SentenceLabel;
class TextLabel;

struct StateAction
{
    QString text;
    QString hint; //!< the key, in words
    std::function<void()> run;
};

//! A line under the sentence: another way out ("Without the metric filter — 2,106 events"), or a fact.
struct StateLine
{
    QString label;
    QString value;
    std::function<void()> run; //!< set: the label is a link
    enum class Value { Words, Id } kind = Value::Words;
};

struct EmptyState
{
    QString title;
    Sentence text;
    std::optional<StateAction> primary;
    std::vector<StateLine> lines;
    Icon icon = Icon::Inbox;
};

struct FailedState
{
    ApiError error;
    QString title; //!< empty: as the error text says
    qint64 at = 0; //!< when it failed
    std::function<void()> retry;
    std::function<void()> fix; //!< for what a retry cannot mend: edit the connection, choose a file
    std::vector<StateLine> lines = {};
    Sentence text = {}; //!< empty: as the error text says
};

class StatePage : public QStackedWidget
{
    Q_OBJECT
public:
    enum class State { Loading, Empty, Filled, Failed, NotOffered };
    Q_ENUM(State)

    //! Takes the content as its child.
    StatePage(QWidget* content, const TimeSettings& times, QWidget* parent = nullptr);

    State state() const { return m_state; }
    void showFilled();
    void showLoading(const QString& what, std::function<void()> cancel = {});
    void showEmpty(const EmptyState& state);
    void showFailed(const FailedState& state);
    //! This server lacks what the pane shows; says which server.
    void showNotOffered(const QString& what, const QString& server);

    //! "tries again by itself in 12 s"; empty takes it away.
    void setNote(const QString& note);

signals:
    void stateChanged(md::StatePage::State state);
    void copied();

private:
    void begin(State state, Icon icon, bool bad, const QString& title, const Sentence& text);
    Button* addButton(const StateAction& action, bool primary);
    void addLine(const StateLine& line);
    void end();

    const TimeSettings& m_times;
    QWidget* m_content;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_column = nullptr;
    QGridLayout* m_lines = nullptr;
    TextLabel* m_note = nullptr;
    Button* m_first = nullptr;
    State m_state = State::Filled;
};

} // namespace md
