// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewgrid.h"

#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

// The measures of the cards of metering health.
constexpr int padding = metrics::panePadding;
constexpr int largeGap = 12;
constexpr int smallGap = 8;
constexpr int largeWidth = 480;
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

OverviewCard::Size sizeOf(const OverviewTile& tile)
{
    return tile.wantsAttention() ? OverviewCard::Size::Large : OverviewCard::Size::Small;
}

} // namespace

OverviewGrid::OverviewGrid(QWidget* changes, QWidget* parent)
    : QScrollArea(parent)
    , m_content(new QWidget(this))
    , m_tilesColumn(new QVBoxLayout)
    , m_large(new QGridLayout)
    , m_small(new QGridLayout)
    , m_wellHead(new TextLabel({}, TextLabel::Ink::Text, m_content))
{
    setObjectName(u"overviewGrid"_s);
    setAccessibleName(tr("Overview"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_large->setSpacing(largeGap);
    m_small->setSpacing(smallGap);
    m_wellHead->setFont(md::font(FontRole::Heading));
    m_wellHead->setContentsMargins(0, 8, 0, 0);
    changes->setParent(m_content);
    m_tilesColumn->setSpacing(8);
    m_tilesColumn->addLayout(m_large);
    m_tilesColumn->addWidget(m_wellHead);
    m_tilesColumn->addLayout(m_small);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, padding);
    column->setSpacing(16);
    column->addLayout(m_tilesColumn);
    column->addWidget(changes);
    column->addStretch(1);
    setWidget(m_content);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

void OverviewGrid::setTiles(const std::vector<OverviewTile>& tiles, const QString& environment)
{
    m_tiles = tiles;
    m_environment = environment;
    arrange();
}

OverviewCard* OverviewGrid::cardFor(const OverviewTile& tile)
{
    OverviewCard* card = m_cards.value(tile.id);
    const bool hadFocus = card && card->hasFocus();
    if (card && card->size() != sizeOf(tile)) {
        card->hide();
        card->deleteLater();
        card = nullptr;
    }
    if (!card) {
        card = new OverviewCard(sizeOf(tile), m_content);
        card->installEventFilter(this);
        connect(card, &OverviewCard::placeChosen, this, &OverviewGrid::placeChosen);
        m_cards.insert(tile.id, card);
        card->show();
        if (hadFocus)
            card->setFocus();
    }
    const QString scope = m_environment.isEmpty()  ? QString()
                          : tile.ofAllEnvironments ? tr("all environments")
                                                   : m_environment;
    card->setTile(tile, scope);
    return card;
}

void OverviewGrid::arrange()
{
    m_order.clear();
    QString arranged = u"%1 %2"_s.arg(columns(OverviewCard::Size::Large)).arg(columns(OverviewCard::Size::Small));
    int well = 0;
    for (const OverviewTile& tile : m_tiles) {
        m_order.push_back(cardFor(tile));
        well += tile.tone == Tone::Ok ? 1 : 0;
        arranged += tile.id + (tile.wantsAttention() ? u'+' : u'-');
    }
    m_wellHead->setText(tr("%n OK", nullptr, well));
    if (arranged == m_arranged)
        return;
    m_arranged = arranged;
    empty(m_large);
    empty(m_small);
    int large = 0;
    int small = 0;
    for (OverviewCard* card : m_order) {
        const bool isLarge = card->size() == OverviewCard::Size::Large;
        int& at = isLarge ? large : small;
        const int wide = columns(card->size());
        (isLarge ? m_large : m_small)->addWidget(card, at / wide, at % wide);
        ++at;
    }
    m_wellHead->setVisible(large > 0 && small > 0);
    for (int column = 0; column < columns(OverviewCard::Size::Large); ++column)
        m_large->setColumnStretch(column, 1);
    for (int column = 0; column < columns(OverviewCard::Size::Small); ++column)
        m_small->setColumnStretch(column, 1);
    for (std::size_t i = 1; i < m_order.size(); ++i)
        setTabOrder(m_order[i - 1], m_order[i]);
}

int OverviewGrid::columns(OverviewCard::Size size) const
{
    const bool large = size == OverviewCard::Size::Large;
    const int room = viewport()->width() - padding - rightPadding();
    const int gap = large ? largeGap : smallGap;
    return std::clamp((room + gap) / ((large ? largeWidth : smallWidth) + gap), 1, large ? mostLarge : mostSmall);
}

int OverviewGrid::rightPadding() const
{
    return std::max(0, padding - (width() - viewport()->width()));
}

void OverviewGrid::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_tilesColumn->setContentsMargins(padding, 0, rightPadding(), 0);
    emit rightPaddingChanged(rightPadding());
    arrange();
}

bool OverviewGrid::eventFilter(QObject* watched, QEvent* event)
{
    auto* card = qobject_cast<OverviewCard*>(watched);
    if (card && event->type() == QEvent::KeyPress) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (isCardStep(*press)) {
            step(card, press->key());
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void OverviewGrid::step(OverviewCard* from, int key)
{
    const auto at = std::find(m_order.begin(), m_order.end(), from);
    if (at == m_order.end())
        return;
    const int to = cardStepped(key, int(at - m_order.begin()), columns(from->size()), int(m_order.size()));
    OverviewCard* card = m_order[std::size_t(to)];
    card->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(card, 0, largeGap);
}

} // namespace md
