// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/metercard.h"

#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/tone.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int figureWidth = 180;
constexpr int causeLines = 2;
constexpr std::size_t shownActions = 3;

TextLabel::Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return TextLabel::Ink::Ok;
    case Tone::Warning: return TextLabel::Ink::Warning;
    case Tone::Bad: return TextLabel::Ink::Bad;
    default: return TextLabel::Ink::Second;
    }
}

std::vector<Sparkline::Bar> barsOf(const Meter& meter)
{
    std::vector<Sparkline::Bar> bars;
    for (std::size_t i = 0; i < meter.sparkline.size(); ++i)
        bars.push_back({meter.sparkline[i], meter.sparklineRejected[i]});
    return bars;
}

QHBoxLayout* row(int spacing)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    return row;
}

} // namespace

MeterCard::MeterCard(Size size, const TimeSettings& times, QWidget* parent)
    : Card(size == Size::Large ? Kind::Outlined : Kind::Quiet, parent)
    , m_size(size)
    , m_times(times)
    , m_sign(new SignMark(this))
    , m_word(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_unit(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_environment(new TextLabel({}, TextLabel::Ink::Second, this))
    , m_spark(new Sparkline(this))
{
    setClickable(true);
    m_word->setFont(md::font(FontRole::Strong));
    m_unit->setFont(md::font(size == Size::Large ? FontRole::Heading : FontRole::Strong));
    m_unit->setElided(true);
    QHBoxLayout* head = row(5);
    head->addWidget(m_sign);
    head->addWidget(m_word);
    head->addSpacing(3);
    head->addWidget(m_unit);
    head->addSpacing(3);
    head->addWidget(m_environment);
    head->addStretch(1);
    body()->addLayout(head);
    if (size == Size::Large) {
        m_since = new TextLabel({}, TextLabel::Ink::Second, this);
        m_since->setFont(md::font(FontRole::Label));
        head->addWidget(m_since);
        buildLarge();
    } else {
        buildSmall();
    }
    connect(&m_times, &TimeSettings::formatChanged, this, &MeterCard::refresh);
}

void MeterCard::buildLarge()
{
    m_figure = new TextLabel({}, TextLabel::Ink::Text, this);
    m_figure->setFont(md::font(FontRole::Figure));
    m_note = new TextLabel({}, TextLabel::Ink::Second, this);
    m_note->setElided(true);
    m_cause = new SentenceLabel(this);
    m_cause->setObjectName(u"meterCause"_s);
    m_links = row(16);
    auto* figure = new QVBoxLayout;
    figure->setContentsMargins(0, 0, 0, 0);
    figure->setSpacing(2);
    figure->addWidget(m_figure);
    figure->addWidget(m_note);

    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, figureWidth);
    grid->setColumnStretch(1, 1);
    grid->addLayout(figure, 0, 0);
    grid->addWidget(m_spark, 0, 1, Qt::AlignBottom);
    QHBoxLayout* facts = row(0);
    facts->addWidget(buildFact(tr("Accepted"), m_accepted), 1);
    facts->addWidget(buildFact(tr("Rejected"), m_rejected), 1);
    facts->addWidget(buildFact(tr("Late"), m_late), 1);
    facts->addWidget(buildFact(tr("Duplicate"), m_duplicate), 1);
    grid->addWidget(buildFact(tr("Last event"), m_last), 1, 0);
    grid->addLayout(facts, 1, 1);
    body()->setSpacing(8);
    body()->addLayout(grid);
    m_cause->setMinimumHeight(causeLines * 20);
    body()->addWidget(m_cause);
    body()->addLayout(m_links);
    body()->addStretch(1);
}

QWidget* MeterCard::buildFact(const QString& label, FigureLabel*& value)
{
    auto* fact = new QWidget(this);
    auto* column = new QVBoxLayout(fact);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* name = new TextLabel(label, TextLabel::Ink::Second, fact);
    name->setFont(md::font(FontRole::Label));
    value = new FigureLabel(fact);
    column->addWidget(name);
    column->addWidget(value);
    return fact;
}

void MeterCard::buildSmall()
{
    m_spark->setDim(true);
    m_last = new FigureLabel(this);
    m_rhythm = new TextLabel({}, TextLabel::Ink::Second, this);
    m_rhythm->setElided(true);
    m_trouble = new TextLabel({}, TextLabel::Ink::Second, this);
    QHBoxLayout* foot = row(8);
    foot->addWidget(m_last);
    foot->addWidget(m_rhythm, 1);
    foot->addWidget(m_trouble);
    body()->setSpacing(2);
    body()->addWidget(m_spark);
    body()->addLayout(foot);
}

void MeterCard::setMeter(const Meter& meter, qint64 now)
{
    m_meter = meter;
    m_now = now;
    refresh();
}

void MeterCard::setNow(qint64 now)
{
    m_now = now;
    refresh();
}

void MeterCard::refresh()
{
    const MeterLook look = meterLook(m_meter);
    setObjectName(u"meter_%1_%2"_s.arg(m_meter.unit, m_meter.environment));
    m_sign->show(look.sign, look.tone);
    m_word->setText(look.word);
    m_word->setInk(inkOf(look.tone));
    m_unit->setText(m_meter.unit);
    m_environment->setText(m_meter.environment);
    m_spark->setBars(barsOf(m_meter));
    m_last->setText(lastEventText(m_meter, m_times.format(), m_now));
    const MeterHeadline headline = meterHeadline(m_meter, m_now);
    setAccessibleName(
        tr("%1 %2: %3, %4").arg(m_meter.unit, m_meter.environment, look.word, headline.figure + u' ' + headline.note));
    if (m_size == Size::Large)
        showLarge();
    else
        showSmall();
}

void MeterCard::recolor()
{
    if (m_size == Size::Small)
        return;
    const Tokens& t = tokens(this);
    m_rejected->setColor(m_meter.rejected > 0 ? t.bad : QColor());
    m_late->setColor(m_meter.late > 0 ? t.warning : QColor());
}

void MeterCard::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_rejected)
        recolor();
}

void MeterCard::showLarge()
{
    const MeterHeadline headline = meterHeadline(m_meter, m_now);
    setEdge(meterTone(m_meter.state));
    m_since->setText(m_meter.snoozedUntil
                         ? tr("snoozed until %1").arg(momentText(*m_meter.snoozedUntil, m_times.format(), m_now))
                         : tr("since %1").arg(momentText(m_meter.since, m_times.format(), m_now)));
    m_figure->setText(headline.figure);
    m_note->setText(headline.note);
    m_accepted->setText(NumberFormat::count(m_meter.accepted));
    m_rejected->setText(NumberFormat::count(m_meter.rejected));
    m_late->setText(NumberFormat::count(m_meter.late));
    m_duplicate->setText(NumberFormat::count(m_meter.duplicate));
    QString note;
    if (m_meter.state == MeterState::NoData && m_meter.rejected == 0)
        note = tr("nothing in %1").arg(spanText(qint64(m_meter.windowMinutes) * 60'000));
    else if (m_meter.state == MeterState::Down && m_meter.lastEventAt)
        note = tr("nothing since %1").arg(m_times.format().hourMinute(*m_meter.lastEventAt));
    m_spark->setNote(note);
    m_cause->setSentence(m_meter.causes.empty()
                             ? sentence(tr("No cause was found. The sender itself may have stopped."))
                             : causeSentence(m_meter.causes.front(), m_meter, m_times.format(), m_now));
    recolor();
    showActions();
}

//! Made anew only when they are others: the focus stays on a link while figures change.
void MeterCard::showActions()
{
    const auto actions =
        m_meter.causes.empty() ? std::vector<CauseAction>() : causeActions(m_meter.causes.front(), m_meter);
    QString shown;
    for (const CauseAction& action : actions)
        shown += action.text + action.filter + u'\n';
    if (shown == m_shownActions)
        return;
    m_shownActions = shown;
    while (QLayoutItem* item = m_links->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < std::min(actions.size(), shownActions); ++i) {
        auto* link = new LinkButton(actions[i].text, this);
        link->setObjectName(u"causeAction%1"_s.arg(i));
        connect(link, &LinkButton::clicked, this, [this, action = actions[i]] { emit actionChosen(action); });
        m_links->addWidget(link);
    }
    m_links->addStretch(1);
}

void MeterCard::showSmall()
{
    m_rhythm->setText(rhythmText(m_meter));
    QString trouble;
    if (m_meter.rejected > 0)
        trouble = tr("%1 rejected").arg(NumberFormat::count(m_meter.rejected));
    else if (m_meter.late > 0)
        trouble = tr("%1 late").arg(NumberFormat::count(m_meter.late));
    else if (m_meter.duplicate > 0)
        trouble = tr("%1 duplicate").arg(NumberFormat::count(m_meter.duplicate));
    m_trouble->setText(trouble);
}

} // namespace md
