// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/metergrid.h"

#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <tuple>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int padding = 24;
constexpr int largeGap = 12;
constexpr int smallGap = 8;
constexpr int largeWidth = 480; // under this a card's facts and links no longer fit
constexpr int smallWidth = 240;
constexpr int mostLarge = 2;
constexpr int mostSmall = 4;

void empty(QGridLayout* grid)
{
    while (QLayoutItem* item = grid->takeAt(0))
        delete item;
    for (int column = 0; column < mostSmall; ++column)
        grid->setColumnStretch(column, 0);
}

} // namespace

MeterGrid::MeterGrid(const TimeSettings& times, QWidget* parent)
    : QScrollArea(parent)
    , m_times(times)
    , m_content(new QWidget(this))
    , m_large(new QGridLayout)
    , m_small(new QGridLayout)
    , m_okHead(new QWidget(m_content))
    , m_okCount(new TextLabel({}, TextLabel::Ink::Text, m_okHead))
{
    setObjectName(u"meterGrid"_s);
    setAccessibleName(tr("Meters"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_large->setSpacing(largeGap);
    m_small->setSpacing(smallGap);
    m_okCount->setFont(md::font(FontRole::Heading));
    auto* head = new QHBoxLayout(m_okHead);
    head->setContentsMargins(0, 8, 0, 0);
    head->setSpacing(8);
    head->addWidget(m_okCount);
    head->addWidget(new TextLabel(tr("last event, and what is usual"), TextLabel::Ink::Second, m_okHead));
    head->addStretch(1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(padding, 0, padding, padding);
    column->setSpacing(8);
    column->addLayout(m_large);
    column->addWidget(m_okHead);
    column->addLayout(m_small);
    column->addStretch(1);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

void MeterGrid::setOrder(Order order)
{
    m_wanted = order;
    arrange();
}

void MeterGrid::setMeters(const std::vector<Meter>& meters, qint64 now)
{
    m_meters = meters;
    m_now = now;
    arrange();
}

void MeterGrid::setNow(qint64 now)
{
    m_now = now;
    for (MeterCard* card : m_order)
        card->setNow(now);
}

bool MeterGrid::isLarge(const Meter& meter) const
{
    return !meter.isOk() && m_wanted != Order::All;
}

MeterCard* MeterGrid::cardFor(const Meter& meter, qint64 now)
{
    const auto size = isLarge(meter) ? MeterCard::Size::Large : MeterCard::Size::Small;
    MeterCard* card = m_cards.value(meter.id);
    const bool hadFocus = card && card->hasFocus();
    if (card && card->size() != size) {
        card->hide();
        card->deleteLater();
        card = nullptr;
    }
    if (!card) {
        card = new MeterCard(size, m_times, m_content);
        card->installEventFilter(this);
        const QString id = meter.id;
        connect(card, &Card::clicked, this, [this, id] {
            setCurrentId(id);
            emit opened(id);
        });
        connect(card, &MeterCard::actionChosen, this,
                [this, id](const CauseAction& action) { emit actionChosen(id, action); });
        m_cards.insert(meter.id, card);
        card->setSelected(id == m_current);
        card->show();
        if (hadFocus)
            card->setFocus();
    }
    card->setMeter(meter, now);
    return card;
}

void MeterGrid::arrange()
{
    std::vector<Meter> shown = m_meters;
    if (m_wanted == Order::TroubleOnly)
        std::erase_if(shown, [](const Meter& meter) { return meter.isOk(); });
    if (m_wanted == Order::All) {
        std::sort(shown.begin(), shown.end(), [](const Meter& one, const Meter& other) {
            return std::tie(one.unit, one.environment) < std::tie(other.unit, other.environment);
        });
    } else {
        std::sort(shown.begin(), shown.end(), comesBefore);
    }
    m_order.clear();
    QHash<QString, MeterCard*> gone = m_cards;
    QString arranged = u"%1 %2 "_s.arg(columns(MeterCard::Size::Large)).arg(columns(MeterCard::Size::Small));
    int quiet = 0;
    for (const Meter& meter : shown) {
        m_order.push_back(cardFor(meter, m_now));
        gone.remove(meter.id);
        quiet += isLarge(meter) ? 0 : 1;
        arranged += meter.id + (isLarge(meter) ? u'+' : u'-');
    }
    for (auto card = gone.begin(); card != gone.end(); ++card) {
        m_cards.remove(card.key());
        card.value()->hide();
        card.value()->deleteLater();
    }
    m_okHead->setVisible(quiet > 0 && m_wanted == Order::TroubleFirst);
    m_okCount->setText(tr("%1 OK").arg(quiet));
    if (arranged == m_arranged)
        return;
    m_arranged = arranged;
    empty(m_large);
    empty(m_small);
    int large = 0;
    int small = 0;
    for (MeterCard* card : m_order) {
        const bool isLargeOne = card->size() == MeterCard::Size::Large;
        QGridLayout* grid = isLargeOne ? m_large : m_small;
        int& at = isLargeOne ? large : small;
        const int wide = columns(card->size());
        grid->addWidget(card, at / wide, at % wide);
        ++at;
    }
    for (int column = 0; column < columns(MeterCard::Size::Large); ++column)
        m_large->setColumnStretch(column, 1);
    for (int column = 0; column < columns(MeterCard::Size::Small); ++column)
        m_small->setColumnStretch(column, 1);
    QWidget* before = nullptr;
    for (MeterCard* card : m_order) {
        if (before)
            setTabOrder(before, card);
        before = card;
    }
}

int MeterGrid::columns(MeterCard::Size size) const
{
    const bool large = size == MeterCard::Size::Large;
    const int room = viewport()->width() - padding - rightPadding();
    const int gap = large ? largeGap : smallGap;
    return std::clamp((room + gap) / ((large ? largeWidth : smallWidth) + gap), 1, large ? mostLarge : mostSmall);
}

int MeterGrid::rightPadding() const
{
    return std::max(0, padding - (width() - viewport()->width()));
}

void MeterGrid::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    // The cards end where the line over them does, with a scroll bar and without.
    m_content->layout()->setContentsMargins(padding, 0, rightPadding(), padding);
    arrange();
}

bool MeterGrid::setCurrentId(const QString& id)
{
    MeterCard* card = m_cards.value(id);
    if (!id.isEmpty() && !card)
        return false;
    if (MeterCard* old = m_cards.value(m_current))
        old->setSelected(false);
    const bool changed = m_current != id;
    m_current = id;
    if (card) {
        card->setSelected(true);
        ensureWidgetVisible(card, 0, largeGap);
    }
    if (changed)
        emit currentIdChanged(id);
    return true;
}

bool MeterGrid::eventFilter(QObject* watched, QEvent* event)
{
    auto* card = qobject_cast<MeterCard*>(watched);
    if (card && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (isCardStep(*press)) {
            step(card, press->key());
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void MeterGrid::step(MeterCard* from, int key)
{
    const auto at = std::find(m_order.begin(), m_order.end(), from);
    if (at == m_order.end())
        return;
    const int to = cardStepped(key, int(at - m_order.begin()), columns(from->size()), int(m_order.size()));
    MeterCard* card = m_order[std::size_t(to)];
    card->setFocus(Qt::TabFocusReason);
    setCurrentId(card->meter().id);
}

} // namespace md
