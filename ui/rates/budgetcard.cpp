// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rates/budgetcard.h"

#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sentence.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

constexpr std::size_t panesNamed = 4;

TextLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(text, TextLabel::Ink::Second, parent);
    label->setFont(md::font(FontRole::Label));
    return label;
}

} // namespace

BudgetCard::BudgetCard(const PaneContext& context, QWidget* parent)
    : Card(Kind::Outlined, parent)
    , m_context(context)
    , m_figure(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_words(new SentenceLabel(this))
    , m_panes(new SentenceLabel(this))
{
    setObjectName(u"budgetCard"_s);
    m_figure->setObjectName(u"budgetFigure"_s);
    m_figure->setFont(md::font(FontRole::Heading));
    m_words->setObjectName(u"budgetWords"_s);
    m_panes->setObjectName(u"budgetPanes"_s);
    body()->setSpacing(2);
    body()->addWidget(heading(tr("This console's own requests"), this));
    body()->addWidget(m_figure);
    body()->addWidget(m_words);
    body()->addWidget(m_panes);
    body()->addStretch(1);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &BudgetCard::showNumbers);
    connect(&context.session, &SessionState::budgetChanged, this, &BudgetCard::showNumbers);
    connect(&context.session.requests(), &RequestMeter::pauseChanged, this, &BudgetCard::showNumbers);
    showNumbers();
}

void BudgetCard::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    showNumbers();
    m_second.start();
}

void BudgetCard::hideEvent(QHideEvent* event)
{
    m_second.stop();
    Card::hideEvent(event);
}

void BudgetCard::showNumbers()
{
    SessionState& session = m_context.session;
    const RequestMeter& meter = session.requests();
    const qint64 now = m_context.now();
    const auto rest = [now](qint64 time) { return QString::number(std::max<qint64>(0, (time - now + 999) / 1000)); };
    const auto paused = meter.pausedUntil(now);
    const auto& budget = session.budget();
    const bool over = budget && budget->resetsAt && *budget->resetsAt <= now;
    const bool counted = budget && budget->limit;
    const int left = !counted ? 0 : over ? *budget->limit : budget->remaining;
    const bool few = counted && left * 10 < *budget->limit;
    if (paused)
        m_figure->setText(tr("Backing off for %1 s").arg(rest(*paused)));
    else if (counted)
        m_figure->setText(
            tr("%1 of %2 requests left").arg(NumberFormat::count(left), NumberFormat::count(*budget->limit)));
    else
        m_figure->setText(tr("No limit"));
    setEdge(paused ? std::optional(Tone::Bad) : few ? std::optional(Tone::Warning) : std::nullopt);
    if (paused)
        m_words->setSentence(
            sentence(tr("%1 was refused with 429. What reads it waits as long as Retry-After said, and "
                        "is asked again by itself."),
                     {{meter.pausedPath(), Span::Style::Mono}}));
    else if (counted && !over && budget->resetsAt)
        m_words->setSentence(
            sentence(tr("The minute begins anew in %1 s."), {{rest(*budget->resetsAt), Span::Style::Strong}}));
    else
        m_words->setSentence(
            sentence(counted ? tr("Nothing was asked in this minute.") : tr("This key may ask as often as it wants.")));
    Sentence panes =
        sentence(tr("%1 in the last minute"), {{NumberFormat::count(meter.inLastMinute(now)), Span::Style::Strong}});
    const auto parts = meter.parts(now);
    QStringList names;
    for (std::size_t i = 0; i < std::min(parts.size(), panesNamed); ++i)
        names.append(u"%1 %2"_s.arg(parts[i].who, NumberFormat::count(parts[i].requests)));
    if (!names.isEmpty())
        panes.push_back({u": "_s + names.join(u", "_s), Span::Style::Second});
    m_panes->setSentence(panes);
}

QString BudgetCard::headline() const
{
    return m_figure->text();
}

QString BudgetCard::text() const
{
    return m_words->text() + u' ' + m_panes->text();
}

} // namespace md
