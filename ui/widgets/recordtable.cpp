// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordtable.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/whilevisible.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/recorddelegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int rowsAhead = 40; // older records are asked for before the end is in sight
constexpr std::chrono::seconds ageInterval{5};
constexpr double narrowerBy = 0.3; // a text may lose so much of its width to others
} // namespace

RecordTable::RecordTable(const QString& name, RecordTableModel& model, const TimeSettings& times, TimeSource now,
                         QWidget* parent)
    : TableView(name, parent)
    , m_model(model)
    , m_delegate(new RecordDelegate(times, std::move(now), this))
{
    // Its maker, not the table itself: that gives its place to other pages while there is nothing to show.
    if (parent)
        askWhileVisible(m_model, *parent);
    setItemDelegate(m_delegate);
    setModel(&m_model);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    static_cast<TableHeader*>(horizontalHeader())->setFirstPadding(metrics::panePadding);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorShown(false);
    measureColumns();
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &RecordTable::sortBy);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) { keepWidths(column); });
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, [this] {
        if (!m_arranging)
            emit columnsChanged();
    });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_resetting = true; });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RecordTable::keepCurrent);
    connect(&m_model, &RecordTableModel::countsChanged, this, &RecordTable::fetchWhatIsNear, Qt::QueuedConnection);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &RecordTable::watchScrolling);
    connect(&times, &TimeSettings::formatChanged, viewport(), qOverload<>(&QWidget::update));
    const auto& columns = m_model.columns();
    const auto has = [&columns](RecordColumn::Kind kind) {
        return std::any_of(columns.begin(), columns.end(),
                           [kind](const RecordColumn& column) { return column.kind == kind; });
    };
    const bool counts = has(RecordColumn::Kind::Countdown);
    if (counts || has(RecordColumn::Kind::Age)) {
        m_ageTimer.start(counts ? std::chrono::seconds(1) : ageInterval);
        connect(&m_ageTimer, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    }
}

void RecordTable::measureColumns()
{
    const QFontMetrics titles(md::font(FontRole::Label));
    m_widths.clear();
    for (const RecordColumn& column : m_model.columns()) {
        const bool isFirst = m_widths.empty();
        // The first one begins further in; times are measured so already.
        const int inset =
            isFirst && column.kind != RecordColumn::Kind::TimeOfDay ? metrics::panePadding - metrics::cellLeft : 0;
        const int title = titles.horizontalAdvance(column.title) +
                          (isFirst ? metrics::panePadding : metrics::cellLeft) +
                          (column.isRight() ? metrics::numberRight + 2 : metrics::cellRight);
        m_widths.push_back(std::max({column.width, RecordDelegate::sampleWidth(column) + inset, title}));
    }
    fitColumns();
}

int RecordTable::lastColumn() const
{
    const QHeaderView* head = horizontalHeader();
    for (int at = head->count() - 1; at >= 0; --at) {
        if (const int column = head->logicalIndex(at); !head->isSectionHidden(column))
            return column;
    }
    return -1;
}

//! What is a little too wide gives way where texts can be shortened, before anything is out of sight.
void RecordTable::fitColumns()
{
    const auto room = [this](int column) {
        switch (m_model.columns()[std::size_t(column)].kind) {
        case RecordColumn::Kind::Text:
        case RecordColumn::Kind::Strong:
        case RecordColumn::Kind::Address:
        case RecordColumn::Kind::Bar: return int(m_widths[std::size_t(column)] * narrowerBy);
        default: return 0;
        }
    };
    const QHeaderView* head = horizontalHeader();
    const int count = int(m_widths.size());
    const int last = lastColumn();
    int over = -viewport()->width();
    int give = 0;
    for (int column = 0; column < count; ++column) {
        if (head->isSectionHidden(column))
            continue;
        over += m_widths[std::size_t(column)];
        give += column == last ? 0 : room(column);
    }
    const bool helps = over > 0 && over <= give;
    m_arranging = true;
    for (int column = 0; column < count; ++column) {
        const int less = helps && column != last ? (room(column) * over + give - 1) / give : 0;
        setColumnWidth(column, m_widths[std::size_t(column)] - less);
    }
    m_arranging = false;
}

//! By hand: what stands there now is what is wanted. The last one is stretched over what is left, which is no width of
//! its own.
void RecordTable::keepWidths(int column)
{
    const int last = lastColumn();
    if (m_arranging || column == last)
        return;
    for (int i = 0; i < int(m_widths.size()); ++i) {
        if (i != last && !horizontalHeader()->isSectionHidden(i))
            m_widths[std::size_t(i)] = columnWidth(i);
    }
    emit columnsChanged();
}

void RecordTable::setOrderedBy(const QString& columnId, Qt::SortOrder order)
{
    m_orderedBy = m_model.columnOf(columnId);
    m_serverOrder = order;
    horizontalHeader()->setSortIndicatorShown(m_orderedBy >= 0);
    horizontalHeader()->setSortIndicator(m_orderedBy, order);
}

void RecordTable::sortBy(int section)
{
    QHeaderView* head = horizontalHeader();
    const RecordColumn& column = m_model.columns()[std::size_t(section)];
    if (!column.sortable || !m_model.isWhole()) {
        // Part of a list put in order would look like all of it.
        setOrderedBy(m_orderedBy < 0 ? QString() : m_model.columns()[std::size_t(m_orderedBy)].id, m_serverOrder);
        return;
    }
    head->setSortIndicatorShown(true);
    m_model.sort(section, head->sortIndicatorOrder());
}

QString RecordTable::currentId() const
{
    return currentIndex().isValid() ? m_model.idAt(currentIndex().row()) : QString();
}

bool RecordTable::setCurrentId(const QString& id)
{
    const int row = id.isEmpty() ? -1 : m_model.rowOfId(id);
    if (row < 0)
        return false;
    const int column = std::max(0, currentIndex().column());
    setCurrentIndex(m_model.index(row, horizontalHeader()->isSectionHidden(column) ? 0 : column));
    scrollTo(currentIndex());
    return true;
}

void RecordTable::clearCurrent()
{
    selectionModel()->clear();
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    TableView::currentChanged(current, previous);
    if (m_resetting)
        return;
    const QString id = current.isValid() ? m_model.idAt(current.row()) : QString();
    if (id == m_currentId)
        return;
    m_currentId = id;
    emit currentIdChanged(id);
}

void RecordTable::keepCurrent()
{
    m_resetting = false;
    const QString id = m_currentId;
    if (id.isEmpty() || setCurrentId(id))
        return;
    m_currentId.clear();
    emit currentIdChanged({});
}

void RecordTable::watchScrolling()
{
    const bool atTop = verticalScrollBar()->value() == 0;
    if (atTop != m_atTop) {
        m_atTop = atTop;
        emit atTopChanged(atTop);
    }
    fetchWhatIsNear();
}

void RecordTable::fetchWhatIsNear()
{
    if (!isVisible() || m_model.olderError())
        return; // a failed page is asked for again by hand
    const int last = rowAt(viewport()->height() - 1);
    if (last < 0 || last + rowsAhead >= m_model.rowCount())
        m_model.fetchOlder();
}

void RecordTable::resizeEvent(QResizeEvent* event)
{
    fitColumns();
    TableView::resizeEvent(event);
}

void RecordTable::showEvent(QShowEvent* event)
{
    TableView::showEvent(event);
    fetchWhatIsNear();
}

void RecordTable::updateGeometries()
{
    TableView::updateGeometries();
    fetchWhatIsNear();
}

QStringList RecordTable::columnState() const
{
    QStringList state;
    const QHeaderView* head = horizontalHeader();
    for (int at = 0; at < head->count(); ++at) {
        const int logical = head->logicalIndex(at);
        if (head->isSectionHidden(logical))
            continue;
        const RecordColumn& column = m_model.columns()[std::size_t(logical)];
        state.append(u"%1:%2"_s.arg(column.id).arg(m_widths[std::size_t(logical)]));
    }
    return state;
}

void RecordTable::setColumnState(const QStringList& state)
{
    if (state.isEmpty())
        return;
    m_arranging = true;
    QHeaderView* head = horizontalHeader();
    for (int i = 0; i < head->count(); ++i)
        head->hideSection(i);
    int place = 0;
    for (const QString& entry : state) {
        const int column = m_model.columnOf(entry.section(u':', 0, 0));
        if (column < 0)
            continue;
        head->showSection(column);
        head->moveSection(head->visualIndex(column), place++);
        if (const int width = entry.section(u':', 1).toInt(); width >= head->minimumSectionSize())
            m_widths[std::size_t(column)] = width;
    }
    if (place == 0)
        head->showSection(0);
    fitColumns();
}

QMenu* RecordTable::makeColumnMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (int i = 0; i < int(m_model.columns().size()); ++i) {
            QAction* action = menu->addAction(m_model.columns()[std::size_t(i)].title);
            action->setCheckable(true);
            action->setChecked(!horizontalHeader()->isSectionHidden(i));
            // One column stays: a table without any cannot be brought back by its head.
            action->setEnabled(!action->isChecked() ||
                               horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount() > 1);
            connect(action, &QAction::toggled, this, [this, i](bool shown) {
                horizontalHeader()->setSectionHidden(i, !shown);
                fitColumns();
                emit columnsChanged();
            });
        }
    });
    return menu;
}

QString RecordTable::rowsAsText(const QModelIndexList& rows) const
{
    std::vector<int> columns;
    for (int at = 0; at < horizontalHeader()->count(); ++at) {
        if (const int logical = horizontalHeader()->logicalIndex(at); !horizontalHeader()->isSectionHidden(logical))
            columns.push_back(logical);
    }
    QStringList lines;
    QStringList head;
    for (const int column : columns)
        head.append(m_model.columns()[std::size_t(column)].title);
    lines.append(head.join(u'\t'));
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(row.siblingAtColumn(column).data().toString().simplified());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void RecordTable::copyCell()
{
    const QString text = currentIndex().data().toString();
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    emit copied(m_model.columns()[std::size_t(currentIndex().column())].title);
}

void RecordTable::copyRows()
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto& one, const auto& other) { return one.row() < other.row(); });
    if (rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(rowsAsText(rows));
    emit copied(tr("%n row(s)", nullptr, int(rows.size())));
}

void RecordTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyCell();
    else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copyRows();
    else
        TableView::keyPressEvent(event);
}

void RecordTable::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex cell = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!cell.isValid() || m_model.isHead(cell.row()))
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_fillMenu)
        m_fillMenu(*menu, cell);
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(themedIcon(Icon::Copy), tr("Copy cell"), this, &RecordTable::copyCell);
    menu->addAction(tr("Copy rows"), this, &RecordTable::copyRows);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(cell).bottomLeft())
                                                               : event->globalPos());
}

bool RecordTable::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return TableView::viewportEvent(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex cell = indexAt(help->pos());
    const QString whole = cell.isValid() ? cell.data().toString() : QString();
    if (whole.isEmpty() || m_model.isHead(cell.row()))
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(whole), this, visualRect(cell));
    return true;
}

void RecordTable::changeEvent(QEvent* event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        measureColumns();
}

} // namespace md
