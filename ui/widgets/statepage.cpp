// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statepage.h"

#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/linkbutton.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

class BigIcon : public QWidget
{
public:
    BigIcon(Icon icon, bool bad, QWidget* parent)
        : QWidget(parent)
        , m_icon(icon)
        , m_bad(bad)
    {
        setFixedSize(24, 24);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), m_icon, m_bad ? tokens(this).bad : tokens(this).secondText);
    }

private:
    Icon m_icon;
    bool m_bad;
};

} // namespace

StatePage::StatePage(QWidget* content, const TimeSettings& times, QWidget* parent)
    : QStackedWidget(parent)
    , m_times(times)
    , m_content(content)
{
    setObjectName(u"statePage"_s);
    addWidget(content);
}

void StatePage::showFilled()
{
    setCurrentWidget(m_content);
    if (m_page) {
        m_page->deleteLater();
        m_page = nullptr;
    }
    if (m_state == State::Filled)
        return;
    m_state = State::Filled;
    emit stateChanged(m_state);
}

void StatePage::begin(State state, Icon icon, bool bad, const QString& title, const Sentence& text)
{
    if (m_page)
        m_page->deleteLater();
    m_note = nullptr;
    m_lines = nullptr;
    m_first = nullptr;
    m_state = state;
    m_page = new QWidget(this);
    m_page->setAccessibleName(title);
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(24, 56, 24, 24);
    m_column->setSpacing(0);
    m_column->addWidget(new BigIcon(icon, bad, m_page), 0, Qt::AlignHCenter);
    m_column->addSpacing(12);
    auto* head = new TextLabel(title, TextLabel::Ink::Text, m_page);
    head->setObjectName(u"stateTitle"_s);
    head->setFont(md::font(FontRole::Figure));
    head->setAlignment(Qt::AlignHCenter);
    head->setWordWrap(true);
    m_column->addWidget(head);
    m_column->addSpacing(8);
    auto* words = new SentenceLabel(m_page);
    words->setObjectName(u"stateText"_s);
    words->setSentence(text);
    words->setAlignment(Qt::AlignHCenter);
    m_column->addWidget(words);
    m_column->addSpacing(16);
}

Button* StatePage::addButton(const StateAction& action, bool primary)
{
    auto* button = new Button(action.text, primary ? Button::Kind::Primary : Button::Kind::Secondary, m_page);
    button->setShortcutHint(action.hint);
    connect(button, &Button::clicked, this, [run = action.run] { run(); });
    button->setAutoDefault(true);
    if (primary)
        m_first = button;
    return button;
}

void StatePage::addLine(const StateLine& line)
{
    if (!m_lines) {
        auto* frame = new QWidget(m_page);
        m_lines = new QGridLayout(frame);
        m_lines->setContentsMargins(0, 24, 0, 0);
        m_lines->setHorizontalSpacing(16);
        m_lines->setVerticalSpacing(4);
        m_column->addWidget(frame, 0, Qt::AlignHCenter);
    }
    const int row = m_lines->rowCount();
    m_lines->setRowMinimumHeight(row, 20);
    if (line.run) {
        auto* link = new LinkButton(line.label, m_page);
        connect(link, &LinkButton::clicked, this, [run = line.run] { run(); });
        m_lines->addWidget(link, row, 0, Qt::AlignLeft);
    } else {
        m_lines->addWidget(new TextLabel(line.label, TextLabel::Ink::Second, m_page), row, 0);
    }
    if (line.kind == StateLine::Value::Id) {
        auto* id = new ElidedIdLabel(line.label, ElidedIdLabel::Length::Full, m_page);
        id->setId(line.value);
        auto* copy = new Button(Icon::Copy, tr("Copy %1").arg(line.label), Button::Kind::Quiet, m_page);
        copy->setSmall(true);
        copy->setMaximumHeight(metrics::tokenHeight);
        connect(copy, &Button::clicked, this, [this, value = line.value] {
            QGuiApplication::clipboard()->setText(value);
            emit copied();
        });
        connect(id, &ElidedIdLabel::copied, this, &StatePage::copied);
        m_lines->addWidget(id, row, 1);
        m_lines->addWidget(copy, row, 2);
    } else {
        m_lines->addWidget(new TextLabel(line.value, line.run ? TextLabel::Ink::Second : TextLabel::Ink::Text, m_page),
                           row, 1);
    }
}

void StatePage::end()
{
    m_column->addStretch(1);
    addWidget(m_page);
    setCurrentWidget(m_page);
    // The one thing to do is under Enter, unless the operator is at work elsewhere in the window.
    if (m_first && (!window()->focusWidget() || isAncestorOf(window()->focusWidget())))
        m_first->setFocus(Qt::OtherFocusReason);
    emit stateChanged(m_state);
}

void StatePage::showLoading(const QString& what, std::function<void()> cancel)
{
    begin(State::Loading, Icon::Clock, false, what, {});
    auto* bar = new QProgressBar(m_page);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(160, 4);
    bar->setAccessibleName(what);
    m_column->addWidget(bar, 0, Qt::AlignHCenter);
    if (cancel) {
        m_column->addSpacing(16);
        Button* stop = addButton({tr("Cancel"), tr("Esc"), std::move(cancel)}, false);
        stop->setObjectName(u"stateCancel"_s);
        m_column->addWidget(stop, 0, Qt::AlignHCenter);
    }
    end();
}

void StatePage::showEmpty(const EmptyState& state)
{
    begin(State::Empty, state.icon, false, state.title, state.text);
    if (state.primary) {
        Button* button = addButton(*state.primary, true);
        button->setObjectName(u"statePrimary"_s);
        m_column->addWidget(button, 0, Qt::AlignHCenter);
    }
    for (const StateLine& line : state.lines)
        addLine(line);
    end();
}

void StatePage::showFailed(const FailedState& state)
{
    const ErrorText text = errorText(state.error);
    Sentence words = state.text;
    if (words.empty())
        words = {
            {state.title.isEmpty() ? text.sentence : u"%1. %2"_s.arg(text.title, text.sentence), Span::Style::Normal}};
    begin(State::Failed, Icon::Plug, true, state.title.isEmpty() ? text.title : state.title, words);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    const bool mend =
        state.fix && (text.action == ErrorAction::EditConnection || text.action == ErrorAction::ChooseFile);
    if (mend) {
        Button* fix = addButton({text.actionText, {}, state.fix}, true);
        fix->setObjectName(u"stateFix"_s);
        row->addWidget(fix);
    }
    if (state.retry) {
        Button* retry = addButton({tr("Retry"), tr("R"), state.retry}, !mend);
        retry->setObjectName(u"stateRetry"_s);
        retry->setGlyph(Icon::Refresh);
        retry->setShortcut(QKeySequence(Qt::Key_R));
        row->addWidget(retry);
    }
    Button* copy = addButton({tr("Copy details"),
                              {},
                              [this, error = state.error, at = state.at] {
                                  QGuiApplication::clipboard()->setText(errorDetails(error, at));
                                  emit copied();
                              }},
                             false);
    copy->setObjectName(u"stateCopyDetails"_s);
    copy->setGlyph(Icon::Copy);
    row->addWidget(copy);
    row->addStretch(1);
    m_column->addLayout(row);
    m_note = new TextLabel({}, TextLabel::Ink::Second, m_page);
    m_note->setAlignment(Qt::AlignHCenter);
    m_note->hide();
    m_column->addSpacing(8);
    m_column->addWidget(m_note);
    if (!state.error.correlationId.isEmpty())
        addLine({tr("Correlation id"), state.error.correlationId, {}, StateLine::Value::Id});
    if (!state.error.requestId.isEmpty())
        addLine({tr("Request id"), state.error.requestId, {}, StateLine::Value::Id});
    if (!state.error.path.isEmpty())
        addLine({tr("Request"), u"%1 %2"_s.arg(state.error.method, state.error.path), {}, StateLine::Value::Words});
    if (state.error.httpStatus > 0)
        addLine(
            {tr("Answer"), u"%1 %2"_s.arg(state.error.httpStatus).arg(state.error.code), {}, StateLine::Value::Words});
    if (state.at > 0)
        addLine({tr("At"), m_times.format().dateTime(state.at), {}, StateLine::Value::Words});
    for (const StateLine& line : state.lines)
        addLine(line);
    end();
}

void StatePage::showNotOffered(const QString& what, const QString& server)
{
    begin(State::NotOffered, Icon::InfoCircle, false, tr("%1: not offered by this server").arg(what),
          sentence(tr("%1 does not have it. Nothing is wrong; a newer or larger installation may."),
                   {{server, Span::Style::Strong}}));
    end();
}

void StatePage::setNote(const QString& note)
{
    if (!m_note)
        return;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace md
