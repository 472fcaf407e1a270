// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tiles of the overview: large ones for what wants an operator, two abreast; what is well small and quiet under
// them; and at the end the last changes.
#pragma once

#include "ui/overview/overviewcard.h"

#include <QHash>
#include <QScrollArea>

class QVBoxLayout;

namespace md {

class OverviewGrid : public QScrollArea
{
    Q_OBJECT
public:
    //! `changes` stands under the tiles; it is taken as a child.
    explicit OverviewGrid(QWidget* changes, QWidget* parent = nullptr);

    void setTiles(const std::vector<OverviewTile>& tiles, const QString& environment);
    //! In the order shown.
    const std::vector<OverviewCard*>& cards() const { return m_order; }
    OverviewCard* card(const QString& id) const { return m_cards.value(id); }

signals:
    void placeChosen(const md::PanePlace& place);
    //! Where the tiles end, with a scroll bar and without: what stands under them ends there too.
    void rightPaddingChanged(int padding);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    OverviewCard* cardFor(const OverviewTile& tile);
    void arrange();
    int columns(OverviewCard::Size size) const;
    int rightPadding() const;
    void step(OverviewCard* from, int key);

    QWidget* m_content;
    QVBoxLayout* m_tilesColumn;
    QGridLayout* m_large;
    QGridLayout* m_small;
    TextLabel* m_wellHead;
    std::vector<OverviewTile> m_tiles;
    QString m_environment;
    QHash<QString, OverviewCard*> m_cards;
    std::vector<OverviewCard*> m_order;
    QString m_arranged;
};

} // namespace md
