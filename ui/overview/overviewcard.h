// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A tile of the overview as a card: a large one for what wants an operator, a small quiet one for what is well.
#pragma once

#include "ui/overview/overviewtiles.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace md {

class SignMark;
class TextLabel;

class OverviewCard : public Card
{
    Q_OBJECT
public:
    enum class Size { Large, Small };

    OverviewCard(Size size, QWidget* parent = nullptr);

    //! `scope`: which environments it is of, said only where it is not clear.
    void setTile(const OverviewTile& tile, const QString& scope);
    const OverviewTile& tile() const { return m_tile; }
    Size size() const { return m_size; }

signals:
    void placeChosen(const md::PanePlace& place);

private:
    void buildLarge();
    void buildSmall();
    void showLines();

    const Size m_size;
    OverviewTile m_tile;
    SignMark* m_sign;
    TextLabel* m_word;
    TextLabel* m_name;
    TextLabel* m_scope;
    TextLabel* m_figure;
    TextLabel* m_note;
    Sparkline* m_spark;
    QGridLayout* m_middle = nullptr; //!< figure and bars, of a large one
    QGridLayout* m_lines = nullptr;
    std::vector<OverviewTile::Line> m_shownLines;
};

} // namespace md
