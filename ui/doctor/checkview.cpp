// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/checkview.h"

#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int titleWidth = 132;

} // namespace

CheckRow::CheckRow(FirstCheck check, QWidget* parent)
    : QWidget(parent)
    , m_sign(new SignMark(this))
    , m_title(new TextLabel(checkTitle(check), TextLabel::Ink::Second, this))
    , m_answer(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_text(new SentenceLabel(this))
    , m_evidence(new TextLabel({}, TextLabel::Ink::Second, this))
    , m_next(new LinkButton({}, this))
{
    setObjectName(u"check-%1"_s.arg(int(check)));
    m_answer->setFont(md::font(FontRole::Strong));
    m_answer->setWordWrap(true);
    m_evidence->setFont(md::font(FontRole::Mono));
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_evidence->setWordWrap(true);
    m_title->setFixedWidth(titleWidth);
    m_next->setObjectName(u"checkNext-%1"_s.arg(int(check)));
    m_sign->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_answer);
    words->addWidget(m_text);
    words->addWidget(m_next, 0, Qt::AlignLeft);
    words->addSpacing(2);
    words->addWidget(m_evidence);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_title, 0, Qt::AlignTop);
    row->addLayout(words, 4);
    row->addStretch(1); // a line of a thousand pixels is not read
    connect(m_next, &LinkButton::clicked, this, &CheckRow::stepTaken);
}

void CheckRow::setResult(const CheckResult& result, const CheckWords& words)
{
    m_sign->show(words.sign, words.tone);
    const bool over = result.state != CheckState::Waiting && result.state != CheckState::Running;
    m_answer->setText(words.answer);
    m_answer->setInk(result.state == CheckState::Bad    ? TextLabel::Ink::Bad
                     : result.state == CheckState::Note ? TextLabel::Ink::Warning
                     : over                             ? TextLabel::Ink::Text
                                                        : TextLabel::Ink::Second);
    m_text->setSentence(words.text);
    m_text->setVisible(!words.text.empty());
    m_next->setText(words.next);
    m_next->setVisible(!words.next.isEmpty());
    QStringList lines;
    for (const CheckStep& step : result.evidence) {
        lines.append(evidenceLine(step));
        if (!step.requestId.isEmpty())
            lines.last() += u"  "_s + step.requestId;
    }
    m_evidence->setText(lines.join(u'\n'));
    m_evidence->setVisible(!lines.isEmpty());
    setAccessibleName(u"%1: %2"_s.arg(words.title, words.answer));
}

QString CheckRow::text() const
{
    return u"%1: %2. %3"_s.arg(m_title->text(), m_answer->text(), m_text->text());
}

CheckView::CheckView(const PaneContext& context, const DoctorAccess& access, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_access(access)
    , m_runner(access, context.now)
{
    setObjectName(u"checkView"_s);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildRows(), 1);
    m_state = new StatePage(content, m_context.times, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_state);
    leadFocus(this, m_run);
    connect(&m_runner, &CheckRunner::changed, this, &CheckView::showResults);
    connect(m_run, &Button::clicked, this, [this] { m_runner.isRunning() ? m_runner.cancel() : run(); });
    connect(m_unit, &QLineEdit::returnPressed, this, &CheckView::run);
    if (!access.transport) {
        EmptyState none;
        none.icon = Icon::Plug;
        none.title = tr("No connection to check");
        none.text = sentence(tr("Choose one: the checks are asked of its server, whether or not it lets you in."));
        none.primary = StateAction{
            tr("Connect to a server…"), {}, [this] { emit m_context.navigator.connectionDialogRequested(); }};
        m_state->showEmpty(none);
        return;
    }
    showResults();
}

QWidget* CheckView::buildHead()
{
    auto* head = new QWidget(this);
    m_headline = new TextLabel({}, TextLabel::Ink::Text, head);
    m_headline->setObjectName(u"checkHeadline"_s);
    m_headline->setFont(md::font(FontRole::Figure));
    m_headline->setWordWrap(true);
    m_about = new SentenceLabel(head);
    m_about->setSentence(
        sentence(tr("%1 at %2, tenant %3, key %4"), {{m_access.connection.name, Span::Style::Strong},
                                                     {m_access.connection.server, Span::Style::Mono},
                                                     {m_access.connection.tenant, Span::Style::Mono},
                                                     {m_access.connection.keyPrefix + u'…', Span::Style::Mono}}));
    m_progress = new TextLabel({}, TextLabel::Ink::Second, head);
    m_progress->setObjectName(u"checkProgress"_s);
    m_unit = new QLineEdit(head);
    m_unit->setObjectName(u"checkUnit"_s);
    m_unit->setAccessibleName(tr("Billable unit to look for"));
    m_unit->setPlaceholderText(tr("A unit's name, if one is in question"));
    m_unit->setFixedWidth(240);
    m_run = new Button(tr("Run the checks"), Button::Kind::Primary, head);
    m_run->setObjectName(u"checkRun"_s);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_about);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 8, metrics::panePadding, 20);
    row->setSpacing(8);
    row->addLayout(words, 1);
    row->addWidget(m_progress, 0, Qt::AlignBottom);
    row->addWidget(m_unit, 0, Qt::AlignBottom);
    row->addWidget(m_run, 0, Qt::AlignBottom);
    return head;
}

QWidget* CheckView::buildRows()
{
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, metrics::panePadding);
    column->setSpacing(20);
    for (const CheckResult& result : m_runner.results()) {
        auto* row = new CheckRow(result.check, rows);
        connect(row, &CheckRow::stepTaken, this, [this, check = result.check] { takeStep(check); });
        column->addWidget(row);
        m_rows.push_back(row);
        if (result.check != FirstCheck::Address)
            continue;
        m_others = new QWidget(rows);
        m_otherButtons = new QVBoxLayout(m_others);
        m_otherButtons->setContentsMargins(metrics::icon + 8 + titleWidth + 8, 0, 0, 0);
        m_otherButtons->setSpacing(4);
        column->addWidget(m_others);
        m_others->hide();
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void CheckView::run()
{
    m_runner.run(m_unit->text());
}

void CheckView::focusField()
{
    m_unit->setFocus();
}

void CheckView::showResults()
{
    const qint64 now = m_context.now();
    const TimeFormat& times = m_context.times.format();
    for (const CheckResult& result : m_runner.results())
        m_rows[std::size_t(result.check)]->setResult(result, checkWords(result, m_access.connection, times, now));
    const bool running = m_runner.isRunning();
    if (!m_runner.hasRun())
        m_headline->setText(tr("Five questions before anything else"));
    else if (running)
        m_headline->setText(tr("Asking %1…").arg(m_access.connection.name));
    else
        m_headline->setText(checkHeadline(m_runner.results(), m_access.connection, times, now));
    m_progress->setText(running ? tr("%1 of %2").arg(m_runner.done()).arg(m_rows.size()) : QString());
    m_run->setText(running ? tr("Stop") : m_runner.hasRun() ? tr("Run again") : tr("Run the checks"));
    showOthers();
}

//! A key goes to another server only by a button that names it.
void CheckView::showOthers()
{
    const bool doubted = m_runner.result(FirstCheck::Address).finding == CheckFinding::AddressDoubted;
    if (doubted && m_otherButtons->count() == 0) {
        for (const DoctorPeer& other : m_access.others) {
            auto* button = new Button(tr("Try it at %1").arg(other.name), Button::Kind::Secondary, m_others);
            button->setObjectName(u"checkOther"_s);
            button->setToolTip(tr("Asks %1 with this key").arg(other.server).toHtmlEscaped());
            m_otherButtons->addWidget(button, 0, Qt::AlignLeft);
            connect(button, &Button::clicked, this, [this, id = other.id] { m_runner.tryOther(id); });
        }
    }
    m_others->setVisible(doubted);
}

void CheckView::takeStep(FirstCheck check)
{
    const CheckWords words =
        checkWords(m_runner.result(check), m_access.connection, m_context.times.format(), m_context.now());
    if (words.pane.isEmpty())
        emit m_context.navigator.connectionDialogRequested();
    else
        emit m_context.navigator.paneRequested(words.pane, words.state);
}

QString CheckView::headline() const
{
    return m_headline->text();
}

QStringList CheckView::rowTexts() const
{
    QStringList texts;
    for (const CheckRow* row : m_rows)
        texts.append(row->text());
    return texts;
}

} // namespace md
