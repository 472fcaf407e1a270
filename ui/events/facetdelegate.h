// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a facet row: the share of the total as a bar behind the text, the count at the right.
#pragma once

#include "ui/widgets/figures.h"

#include <QStyledItemDelegate>

namespace md {

class FacetList;

class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FacetDelegate(const FacetList& list, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const FacetList& m_list;
    mutable Figures m_figures; //!< of the font painted with last
};

} // namespace md
