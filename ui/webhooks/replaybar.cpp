// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/replaybar.h"

#include "ui/errortext.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int barHeight = 52;
constexpr std::array rates{1, 5, 20, 100};
const QString writeScope = u"webhooks:write"_s;
} // namespace

ReplayBar::ReplayBar(const PaneContext& context, const ServerAccess& server, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_server(server)
    , m_mark(new SignMark(this))
    , m_text(new SentenceLabel(this))
    , m_rates(new DropDownButton(tr("Rate"), this))
    , m_count(new Button(tr("Dry run"), Button::Kind::Secondary, this))
    , m_go(new Button(QString(), Button::Kind::Secondary, this))
{
    setObjectName(u"replayBar"_s);
    setFixedHeight(barHeight);
    m_text->setObjectName(u"replayText"_s);
    m_rates->setObjectName(u"replayRate"_s);
    m_count->setObjectName(u"replayDryRun"_s);
    m_go->setObjectName(u"replayStart"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::panePadding, 1, metrics::panePadding, 0);
    row->setSpacing(8);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1, Qt::AlignVCenter);
    row->addWidget(m_rates);
    row->addWidget(m_count);
    row->addWidget(m_go);
    fillRates();
    connect(m_count, &Button::clicked, this, &ReplayBar::dryRun);
    connect(m_go, &Button::clicked, this, &ReplayBar::replayAsked);
    connect(&context.session, &SessionState::writesLockedChanged, this, &ReplayBar::showState);
    connect(&context.session, &SessionState::whoAmIChanged, this, &ReplayBar::showState);
    showState();
}

void ReplayBar::fillRates()
{
    auto* menu = new QMenu(m_rates);
    for (const int rate : rates) {
        QAction* action = menu->addAction(tr("%1 a second").arg(rate));
        connect(action, &QAction::triggered, this, [this, rate] {
            m_rate = rate;
            m_rates->setValue(tr("%1/s").arg(rate));
        });
    }
    m_rates->setMenu(menu);
    m_rates->setValue(tr("%1/s").arg(m_rate));
}

void ReplayBar::setQuery(const RecordQuery& query, const QString& words)
{
    if (m_query.filter != query.filter || m_rangeWords != words) {
        m_matched.reset();
        m_fault.clear();
        m_call.abandon();
    }
    m_query = query;
    m_rangeWords = words;
    showState();
}

void ReplayBar::setRunning(const std::optional<WebhookReplay>& replay)
{
    m_running = replay;
    if (!replay)
        m_matched.reset();
    showState();
}

//! Counts and changes nothing: no preview is asked for it.
void ReplayBar::dryRun()
{
    m_fault.clear();
    m_call = m_server.send(startReplay(m_query, m_rate, true), this,
                           [this](const Result<WriteAnswer>& answer) { counted(answer); });
    showState();
}

void ReplayBar::counted(const Result<WriteAnswer>& answer)
{
    m_call.abandon();
    m_matched.reset();
    if (!answer) {
        const ErrorText why = errorText(answer.error());
        m_fault = why.title + u". "_s + why.sentence;
    } else if (const auto replay = replayOf(answer->data)) {
        m_matched = replay->matched;
    } else {
        m_fault = errorText(replay.error()).sentence;
    }
    showState();
}

Sentence ReplayBar::words() const
{
    if (m_running)
        return sentence(
            tr("Replay runs: %1 of %2, %3 failed"),
            {{NumberFormat::count(m_running->done), Span::Style::Strong},
             {NumberFormat::count(m_running->matched), Span::Style::Strong},
             {NumberFormat::count(m_running->failed), m_running->failed > 0 ? Span::Style::Bad : Span::Style::Normal}});
    if (m_call.isPending())
        return {{tr("Counting…"), Span::Style::Second}};
    if (!m_fault.isEmpty())
        return {{m_fault, Span::Style::Bad}};
    const QString of = m_query.filter.isEmpty() ? m_rangeWords : m_query.filter + u", "_s + m_rangeWords;
    if (!m_matched)
        return {{tr("Send again what is shown"), Span::Style::Strong}, {u"  "_s + of, Span::Style::Second}};
    if (*m_matched == 0)
        return {{tr("Nothing to send again"), Span::Style::Strong}, {u"  "_s + of, Span::Style::Second}};
    return {{tr("%n would be sent again", nullptr, int(*m_matched)), Span::Style::Strong},
            {u"  "_s + of, Span::Style::Second}};
}

QString ReplayBar::text() const
{
    return m_text->text();
}

void ReplayBar::showState()
{
    const SessionState& session = m_context.session;
    const bool may = session.whoAmI() && session.whoAmI()->hasScope(writeScope);
    const bool locked = session.isLive() && session.writesLocked();
    m_text->setSentence(words());
    m_mark->showIcon(Icon::Refresh, m_running ? Tone::Accent : Tone::Second);
    m_rates->setEnabled(!m_running);
    m_count->setEnabled(may && !m_running && !m_call.isPending());
    m_count->setText(m_matched ? tr("Dry run again") : tr("Dry run"));
    m_go->setKind(locked ? Button::Kind::Locked : Button::Kind::Secondary);
    m_go->setText(m_matched.value_or(0) > 0 ? tr("Replay %1…").arg(NumberFormat::count(*m_matched)) : tr("Replay…"));
    m_go->setEnabled(may && !m_running && m_matched.value_or(0) > 0);
    m_go->setToolTip(!may        ? tr("This key lacks the scope %1").arg(writeScope)
                     : m_matched ? QString()
                                 : tr("The dry run comes first: it says how many it would be"));
}

void ReplayBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
}

} // namespace md
