// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventtable.h"

#include "ui/events/eventdelegate.h"
#include "ui/theme.h"
#include "ui/widgets/idlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Column = EventTableModel::Column;

//! In sight until somebody chooses; widths from the design, in a window of 1440 with Inter.
struct StandardColumn
{
    Column column;
    int width;
};
constexpr StandardColumn standardColumns[] = {
    {Column::Received, 100}, {Column::Environment, 84}, {Column::Event, 96},
    {Column::Customer, 84},  {Column::Metric, 104},     {Column::Quantity, 64},
    {Column::Status, 92},    {Column::AiCost, 128},     {Column::CorrelationId, 92},
};

int designWidth(Column column)
{
    for (const StandardColumn& standard : standardColumns) {
        if (standard.column == column)
            return standard.width;
    }
    return 64;
}

std::optional<Column> columnByKey(QStringView key)
{
    for (int i = 0; i < Column::ColumnCount; ++i) {
        if (EventTableModel::columnKey(Column(i)) == key)
            return Column(i);
    }
    return std::nullopt;
}

} // namespace

EventTable::EventTable(QWidget* parent)
    : TableView(tr("Events"), parent)
    , m_model(new EventTableModel(this))
    , m_delegate(new EventDelegate(*m_model, this))
{
    setObjectName(u"eventTable"_s);
    setModel(m_model);
    setItemDelegate(m_delegate);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(Column::Received, Qt::DescendingOrder);
    resetColumns();
    connectModel();
}

void EventTable::connectModel()
{
    const auto arranged = [this] {
        if (!m_arranging)
            emit columnsChanged();
    };
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, arranged);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, arranged);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        tellVisibleRows();
        if (value > 0)
            emit leftTop();
    });
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &EventTable::orderBy);
    // The same numbers may now be other events.
    const auto tellAgain = [this] {
        m_toldRows = {-1, -1};
        tellVisibleRows();
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, tellAgain);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, tellAgain);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, tellAgain);
}

void EventTable::setSource(EventSource* source)
{
    m_model->setSource(source);
    horizontalHeader()->setSortIndicator(Column::Received, Qt::DescendingOrder);
    m_toldRows = {-1, -1};
    tellVisibleRows();
}

void EventTable::orderBy(int column)
{
    EventSource* source = m_model->source();
    if (!source || (column != Column::Received && column != Column::EventTime))
        return;
    const auto order = column == Column::EventTime ? EventView::Order::ByEventTime : EventView::Order::NewestFirst;
    if (!source->canOrder(order)) {
        emit orderRefused();
        return;
    }
    source->setOrder(order);
    horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
}

void EventTable::setTimeFormat(const TimeFormat& format)
{
    m_delegate->setTimeFormat(format);
    viewport()->update();
}

void EventTable::setShowsDate(bool shows)
{
    if (m_delegate->showsDate() == shows)
        return;
    m_delegate->setShowsDate(shows);
    const QScopedValueRollback arranging(m_arranging, true);
    for (const Column column : {Column::Received, Column::EventTime})
        measureColumn(column);
    // What the last one gave up for the day it takes back without it.
    fitLastColumn();
    viewport()->update();
}

void EventTable::measureColumn(Column column)
{
    // As wide as the design says, or as the usual text and the head in the font in use. The gap to the next column is
    // that column's left margin.
    const QFontMetricsF body(md::font(EventDelegate::isMono(column) ? FontRole::Mono : FontRole::Body));
    const QFontMetricsF label(md::font(FontRole::Label));
    const bool number = column == Column::Quantity;
    const qreal text = body.horizontalAdvance(EventDelegate::sample(column, m_delegate->showsDate())) +
                       EventDelegate::iconRoom(column) + (number ? metrics::numberRight + 4 : metrics::cellLeft);
    const qreal head = label.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) +
                       (number ? metrics::numberRight + 2 : metrics::cellLeft + 6);
    setColumnWidth(column, std::max(designWidth(column), int(std::ceil(std::max(text, head)))));
}

void EventTable::measureColumns()
{
    for (int i = 0; i < Column::ColumnCount; ++i)
        measureColumn(Column(i));
}

void EventTable::fitLastColumn()
{
    // A scroll bar for a pixel or two helps nobody: the last column gives them.
    // With the day in the first column it gives more: an id shortened once again is still known by its head.
    const int most = m_delegate->showsDate() ? 48 : 8;
    const int overflow = horizontalHeader()->length() - viewport()->width();
    if (overflow <= 0 || overflow > most)
        return;
    for (int visual = Column::ColumnCount - 1; visual >= 0; --visual) {
        const int last = horizontalHeader()->logicalIndex(visual);
        if (isColumnHidden(last))
            continue;
        const QScopedValueRollback arranging(m_arranging, true);
        setColumnWidth(last, columnWidth(last) - overflow);
        return;
    }
}

void EventTable::resetColumns()
{
    const QScopedValueRollback arranging(m_arranging, true);
    measureColumns();
    QHeaderView& header = *horizontalHeader();
    for (int i = 0; i < Column::ColumnCount; ++i)
        setColumnHidden(i, true);
    int place = 0;
    for (const StandardColumn& standard : standardColumns) {
        setColumnHidden(standard.column, false);
        header.moveSection(header.visualIndex(standard.column), place++);
    }
}

QStringList EventTable::columns() const
{
    QStringList columns;
    for (const Column column : columnOrder()) {
        if (!isColumnHidden(column))
            columns.append(EventTableModel::columnKey(column) + u':' + QString::number(columnWidth(column)));
    }
    // The last one takes what is left of the window: no width of its own.
    if (!columns.isEmpty())
        columns.last() = columns.last().section(u':', 0, 0);
    return columns;
}

void EventTable::setColumns(const QStringList& columns)
{
    const QScopedValueRollback arranging(m_arranging, true);
    resetColumns();
    int place = 0;
    std::vector<Column> named;
    for (const QString& entry : columns) {
        const QString key = entry.section(u':', 0, 0);
        const auto column = columnByKey(key);
        if (!column || std::find(named.begin(), named.end(), *column) != named.end())
            continue;
        named.push_back(*column);
        bool hasWidth = false;
        const int width = entry.section(u':', 1).toInt(&hasWidth);
        if (hasWidth && width >= 32 && width <= 2000)
            setColumnWidth(*column, width);
        setColumnHidden(*column, false);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(*column), place++);
    }
    // Nothing that we know of: the standard ones stay.
    if (named.empty())
        return;
    for (int i = 0; i < Column::ColumnCount; ++i)
        setColumnHidden(i, std::find(named.begin(), named.end(), Column(i)) == named.end());
}

std::vector<EventTable::Column> EventTable::columnOrder() const
{
    std::vector<Column> order;
    for (const bool hidden : {false, true}) {
        for (int visual = 0; visual < Column::ColumnCount; ++visual) {
            const int logical = horizontalHeader()->logicalIndex(visual);
            if (isColumnHidden(logical) == hidden)
                order.push_back(Column(logical));
        }
    }
    return order;
}

void EventTable::setColumnShown(Column column, bool shown)
{
    const bool isLast = !shown && columns().size() == 1;
    if (isColumnHidden(column) != shown || isLast)
        return;
    setColumnHidden(column, !shown);
    emit columnsChanged();
}

void EventTable::moveColumn(Column column, int place)
{
    QHeaderView& header = *horizontalHeader();
    header.moveSection(header.visualIndex(column), std::clamp(place, 0, Column::ColumnCount - 1));
}

void EventTable::setEndNote(const QString& note)
{
    if (m_endNote == note)
        return;
    m_endNote = note;
    setAccessibleDescription(note);
    updateGeometries();
    viewport()->update();
}

void EventTable::updateGeometries()
{
    TableView::updateGeometries();
    // One row of room after the last event for the note; with no need to scroll there is room anyhow.
    if (!m_endNote.isEmpty() && verticalScrollBar()->maximum() > 0)
        verticalScrollBar()->setMaximum(verticalScrollBar()->maximum() + 1);
}

void EventTable::scrollContentsBy(int dx, int dy)
{
    TableView::scrollContentsBy(dx, dy);
    // At the very end QTableView puts the last row at the bottom edge; the note wants its row below that.
    const int value = verticalScrollBar()->value();
    if (m_endNote.isEmpty() || value == 0 || value != verticalScrollBar()->maximum())
        return;
    verticalHeader()->setOffsetToSectionPosition(value);
    viewport()->update();
}

QRect EventTable::endNoteRect() const
{
    const int rows = m_model->rowCount();
    if (m_endNote.isEmpty() || rows == 0)
        return {};
    const int top = rowViewportPosition(rows - 1) + rowHeight(rows - 1);
    const QRect note(0, top, viewport()->width(), metrics::row);
    return top >= 0 && note.intersects(viewport()->rect()) ? note : QRect();
}

void EventTable::paintEvent(QPaintEvent* event)
{
    m_delegate->preparePass(*this, horizontalHeader()->logicalIndexAt(0));
    TableView::paintEvent(event);
    const QRect note = endNoteRect();
    if (note.isNull())
        return;
    QPainter painter(viewport());
    painter.setFont(md::font(FontRole::Label));
    painter.setPen(tokens(this).secondText);
    painter.drawText(note.adjusted(metrics::cellLeft, 0, -metrics::cellRight, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_endNote, Qt::ElideRight, note.width() - 24));
}

void EventTable::tellVisibleRows()
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int first = std::max(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    const std::pair told{first, below < 0 ? rows - 1 : below};
    if (told == m_toldRows)
        return;
    m_toldRows = told;
    emit visibleRowsChanged(told.first, told.second);
}

void EventTable::resizeEvent(QResizeEvent* event)
{
    TableView::resizeEvent(event);
    fitLastColumn();
    tellVisibleRows();
}

void EventTable::changeEvent(QEvent* event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        const QScopedValueRollback arranging(m_arranging, true);
        measureColumns();
    }
}

bool EventTable::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return TableView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex cell = indexAt(help->pos());
    const EventRow row = cell.isValid() ? m_model->row(cell.row()) : EventRow();
    QString text;
    if (row.isLoaded()) {
        text = EventTableModel::text(row, Column(cell.column()));
        if (const EventMark* mark = m_model->markOf(row); mark && horizontalHeader()->visualIndex(cell.column()) == 0)
            text += u'\n' + (mark->note.isEmpty() ? tr("Marked") : tr("Marked: %1").arg(mark->note));
        const QString reason = cell.column() == Column::Status ? row.member("reason") : QString();
        if (!reason.isEmpty())
            text += u'\n' + reason;
        const bool time = cell.column() == Column::Received || cell.column() == Column::EventTime;
        if (time && row.isLate())
            text +=
                u'\n' +
                tr("Late: the event says that it happened at %1.").arg(EventTableModel::text(row, Column::EventTime));
        else if (time && EventDelegate::isFromTheFuture(row))
            text += u'\n' + tr("From the future: the event says that it happened at %1.")
                                .arg(EventTableModel::text(row, Column::EventTime));
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

} // namespace md
