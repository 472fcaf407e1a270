// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Before and after, field by field: minus and plus with a tint, and the characters that changed on a deeper one.
#pragma once

#include "core/fieldchange.h"

#include <QStringList>
#include <QWidget>

namespace md {

class DiffTable : public QWidget
{
    Q_OBJECT
public:
    struct Heads
    {
        QString before;
        QString after;
    };

    explicit DiffTable(QWidget* parent = nullptr);

    //! One whose before and after are the same is shown without sign and tint.
    void setChanges(std::vector<FieldChange> changes);
    const std::vector<FieldChange>& changes() const { return m_changes; }
    //! Other words over the columns: "Now", "After this".
    void setHeads(const Heads& heads);
    void setLabelWidth(int width);

    //! "name: api_calls → api-calls", for tests and for copying.
    QStringList lines() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Side { Before, After };
    QRect cellRect(int row, Side side) const;
    int rowAt(int y) const;
    void paintCell(QPainter& painter, const QRect& cell, const FieldChange& change, Side side) const;
    std::optional<QString> value(const FieldChange& change, Side side) const;

    std::vector<FieldChange> m_changes;
    Heads m_heads;
    int m_labelWidth = 80;
};

//! The part in which two texts differ: the lengths of what they share in front and behind.
std::pair<qsizetype, qsizetype> sharedEnds(QStringView one, QStringView other);

} // namespace md
