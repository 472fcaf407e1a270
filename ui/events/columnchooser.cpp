// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/columnchooser.h"

#include "ui/events/eventtable.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

ColumnChooser::ColumnChooser(EventTable& table, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_table(table)
{
    setObjectName(u"columnChooser"_s);
    setAccessibleName(tr("Columns"));
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    auto* hint = new TextLabel(tr("Tick to show; drag, or Alt and arrows, to move."), TextLabel::Ink::Second, this);
    hint->setFont(md::font(FontRole::Label));
    column->addWidget(hint);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"columnList"_s);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    column->addWidget(m_list);
    auto* reset = new Button(tr("Standard columns"), Button::Kind::Secondary, this);
    reset->setObjectName(u"resetColumns"_s);
    reset->setSmall(true);
    column->addWidget(reset, 0, Qt::AlignLeft);
    resize(260, 440);

    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling)
            return;
        m_table.setColumnShown(EventTable::Column(item->data(Qt::UserRole).toInt()), item->checkState() == Qt::Checked);
        fill();
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::applyOrder);
    connect(reset, &Button::clicked, this, [this] {
        m_table.resetColumns();
        emit m_table.columnsChanged();
        fill();
    });
    fill();
}

void ColumnChooser::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const EventTable::Column column : m_table.columnOrder()) {
        auto* item = new QListWidgetItem(
            m_table.events().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), m_list);
        item->setData(Qt::UserRole, int(column));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(m_table.isColumnHidden(column) ? Qt::Unchecked : Qt::Checked);
        item->setSizeHint({100, metrics::row});
    }
    m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
}

void ColumnChooser::applyOrder()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_table.moveColumn(EventTable::Column(m_list->item(row)->data(Qt::UserRole).toInt()), row);
}

void ColumnChooser::moveCurrent(int places)
{
    const int from = m_list->currentRow();
    const int to = from + places;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        m_list->insertItem(to, m_list->takeItem(from));
    }
    m_list->setCurrentRow(to);
    applyOrder();
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool alt = key->modifiers().testFlag(Qt::AltModifier);
        if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ColumnChooser::popupUnder(QWidget* button)
{
    fill();
    move(button->mapToGlobal(QPoint(button->width() - width(), button->height() + 4)));
    show();
    m_list->setFocus();
}

} // namespace md
