// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewcard.h"

#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tone.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int figureWidth = 180; // as on the cards of metering health

TextLabel::Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return TextLabel::Ink::Ok;
    case Tone::Warning: return TextLabel::Ink::Warning;
    case Tone::Bad: return TextLabel::Ink::Bad;
    default: return TextLabel::Ink::Second;
    }
}

} // namespace

OverviewCard::OverviewCard(Size size, QWidget* parent)
    : Card(size == Size::Large ? Kind::Outlined : Kind::Quiet, parent)
    , m_size(size)
    , m_sign(new SignMark(this))
    , m_word(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_name(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_scope(new TextLabel({}, TextLabel::Ink::Second, this))
    , m_figure(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_note(new TextLabel({}, TextLabel::Ink::Second, this))
    , m_spark(new Sparkline(this))
{
    m_word->setFont(md::font(FontRole::Strong));
    m_name->setFont(md::font(size == Size::Large ? FontRole::Heading : FontRole::Strong));
    m_scope->setFont(md::font(FontRole::Label));
    m_note->setElided(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(5);
    head->addWidget(m_sign);
    head->addWidget(m_word);
    head->addSpacing(3);
    head->addWidget(m_name);
    head->addStretch(1);
    head->addWidget(m_scope);
    body()->addLayout(head);
    if (size == Size::Large)
        buildLarge();
    else
        buildSmall();
    connect(this, &Card::clicked, this, [this] { emit placeChosen(m_tile.place); });
}

void OverviewCard::buildLarge()
{
    m_figure->setFont(md::font(FontRole::Figure));
    auto* figure = new QVBoxLayout;
    figure->setSpacing(2);
    figure->addWidget(m_figure);
    figure->addWidget(m_note);
    figure->addStretch(1);
    m_middle = new QGridLayout;
    m_middle->setHorizontalSpacing(12);
    m_middle->setColumnMinimumWidth(0, figureWidth);
    m_middle->setColumnStretch(0, 2);
    m_middle->addLayout(figure, 0, 0, Qt::AlignLeft);
    m_middle->addWidget(m_spark, 0, 1, Qt::AlignTop);
    m_lines = new QGridLayout;
    m_lines->setHorizontalSpacing(8);
    m_lines->setVerticalSpacing(4);
    m_lines->setColumnStretch(4, 1);
    body()->setSpacing(8);
    body()->addLayout(m_middle);
    body()->addLayout(m_lines);
    body()->addStretch(1);
}

void OverviewCard::buildSmall()
{
    m_figure->setFont(md::font(FontRole::Figure));
    m_spark->setDim(true);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_figure);
    middle->addWidget(m_spark, 1, Qt::AlignBottom);
    body()->setSpacing(2);
    body()->addLayout(middle);
    body()->addWidget(m_note);
    body()->addStretch(1);
}

void OverviewCard::setTile(const OverviewTile& tile, const QString& scope)
{
    m_scope->setText(scope);
    m_scope->setVisible(!scope.isEmpty());
    if (m_tile == tile)
        return;
    m_tile = tile;
    setObjectName(u"tile-"_s + tile.id);
    setClickable(!tile.place.pane.isEmpty());
    m_sign->show(tile.sign, tile.tone);
    m_word->setText(tile.word);
    m_word->setInk(inkOf(tile.tone));
    m_name->setText(tile.name);
    m_figure->setText(tile.figure);
    m_figure->setVisible(!tile.figure.isEmpty());
    m_note->setText(tile.note);
    m_spark->setBars(tile.bars);
    m_spark->setVisible(!tile.bars.empty());
    setAccessibleName(u"%1: %2. %3, %4"_s.arg(tile.name, tile.word, tile.figure, tile.note));
    if (m_size == Size::Large) {
        m_middle->setColumnStretch(1, tile.bars.empty() ? 0 : 3);
        setEdge(tile.tone);
        showLines();
    }
}

//! Made anew only when they are others: the focus stays on a link while figures change.
void OverviewCard::showLines()
{
    if (m_shownLines == m_tile.lines)
        return;
    m_shownLines = m_tile.lines;
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int row = 0;
    for (const OverviewTile::Line& line : m_shownLines) {
        auto* sign = new SignMark(this);
        sign->show(line.sign, line.tone);
        auto* word = new TextLabel(line.word, inkOf(line.tone), this);
        auto* name = new LinkButton(line.name, this);
        name->setObjectName(u"line%1-%2"_s.arg(row).arg(m_tile.id));
        auto* note = new TextLabel(line.note, TextLabel::Ink::Second, this);
        note->setElided(true);
        connect(name, &LinkButton::clicked, this, [this, place = line.place] { emit placeChosen(place); });
        m_lines->addWidget(sign, row, 0);
        m_lines->addWidget(word, row, 1);
        m_lines->addWidget(name, row, 2);
        m_lines->addWidget(note, row, 3);
        ++row;
    }
}

} // namespace md
