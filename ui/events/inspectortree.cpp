// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/inspectortree.h"

#include "core/isotime.h"
#include "ui/events/plaintext.h"
#include "ui/events/slimscroll.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/idlabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int keyColumnWidth = 110;
constexpr int chevron = 14;

class NodeDelegate : public QStyledItemDelegate
{
public:
    explicit NodeDelegate(InspectorTree& tree)
        : QStyledItemDelegate(&tree)
        , m_tree(tree)
    {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {60, metrics::row}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens(option.palette);
        const bool isKey = index.column() == JsonTree::KeyColumn;
        const QRect cell = option.rect.adjusted(isKey ? 2 : 0, 0, -2, 0);
        painter->save();
        painter->setFont(md::font(isKey ? FontRole::Body : FontRole::Mono));
        if (isKey) {
            painter->setPen(t.secondText);
            const QString key = painter->fontMetrics().elidedText(visibleText(index.data(JsonTree::KeyRole).toString()),
                                                                  Qt::ElideRight, cell.width());
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, key);
        } else {
            painter->setPen(ink(index, t));
            const QString value = m_tree.shownValue(index, cell.width());
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, value);
            if (!m_tree.delay().isEmpty() && index.data(JsonTree::PathRole).toString() == "receivedAt"_L1) {
                const int after = painter->fontMetrics().horizontalAdvance(value) + 5;
                painter->setFont(md::font(FontRole::Label));
                painter->setPen(t.secondText);
                painter->drawText(QStyle::visualRect(option.direction, cell, cell.adjusted(after, 0, 0, 0)),
                                  Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_tree.delay());
            }
        }
        painter->restore();
    }

private:
    QColor ink(const QModelIndex& index, const Tokens& t) const
    {
        const QString path = index.data(JsonTree::PathRole).toString();
        const auto type = JsonTree::Type(index.data(JsonTree::TypeRole).toInt());
        if (path == m_tree.offendingPath() && !path.isEmpty())
            return t.bad;
        const QString value = index.data(JsonTree::ValueRole).toString();
        if (path == "code"_L1 || (path == "status"_L1 && value == "REJECTED"_L1))
            return type == JsonTree::Type::Null ? t.secondText : t.bad;
        switch (type) {
        case JsonTree::Type::Null:
        case JsonTree::Type::Array:
        case JsonTree::Type::Object: return t.secondText;
        default: return t.text;
        }
    }

    InspectorTree& m_tree;
};

} // namespace

InspectorTree::InspectorTree(QWidget* parent)
    : QTreeView(parent)
    , m_json(new JsonTree(this))
{
    setObjectName(u"inspectorTree"_s);
    setAccessibleName(tr("Record of the event"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setIndentation(16);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new NodeDelegate(*this));
    setModel(m_json);
    new SlimScroll(*this);
    ringFocus(*this);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(40);
    layOutColumns();
}

bool InspectorTree::setRecord(const QByteArray& record)
{
    m_found.clear();
    m_foundAt = -1;
    const bool ok = m_json->setJson(record);
    // One object deep is what one wants to see; what is deeper is unfolded by hand.
    for (int row = 0; row < m_json->rowCount(); ++row) {
        const QModelIndex top = m_json->index(row, JsonTree::KeyColumn);
        const int children = m_json->rowCount(top);
        if (children > 0 && children <= 12)
            expand(top);
    }
    return ok;
}

void InspectorTree::setTimeFormat(const TimeFormat& format)
{
    m_times = format;
    viewport()->update();
}

void InspectorTree::setOffendingPath(const QString& path)
{
    m_offending = path;
    viewport()->update();
}

void InspectorTree::setDelay(const QString& delay)
{
    m_delay = delay;
    viewport()->update();
}

int InspectorTree::search(const QString& text)
{
    m_found.clear();
    m_foundAt = -1;
    if (!text.isEmpty()) {
        for (const QModelIndex& index : m_json->find(text))
            m_found.append(QPersistentModelIndex(index.siblingAtColumn(JsonTree::KeyColumn)));
    }
    viewport()->update();
    stepFound(1);
    return int(m_found.size());
}

void InspectorTree::stepFound(int steps)
{
    if (m_found.isEmpty())
        return;
    const int count = int(m_found.size());
    m_foundAt = m_foundAt < 0 ? (steps > 0 ? 0 : count - 1) : (m_foundAt + steps % count + count) % count;
    const QModelIndex index = m_found[m_foundAt];
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        expand(up);
    setCurrentIndex(index);
    scrollTo(index);
}

bool InspectorTree::isFound(const QModelIndex& index) const
{
    return m_found.contains(QPersistentModelIndex(index.siblingAtColumn(JsonTree::KeyColumn)));
}

std::optional<FilterField> InspectorTree::fieldOf(const QString& path)
{
    static const QHash<QString, FilterField> fields{
        {u"environment"_s, FilterField::Environment},
        {u"app"_s, FilterField::App},
        {u"event"_s, FilterField::Event},
        {u"metric"_s, FilterField::Metric},
        {u"customerId"_s, FilterField::Customer},
        {u"userHash"_s, FilterField::User},
        {u"feature"_s, FilterField::Feature},
        {u"quantity"_s, FilterField::Quantity},
        {u"status"_s, FilterField::Status},
        {u"code"_s, FilterField::Code},
        {u"source"_s, FilterField::Source},
        {u"ai.costStatus"_s, FilterField::Cost},
        {u"correlationId"_s, FilterField::Correlation},
        {u"requestId"_s, FilterField::Request},
        {u"id"_s, FilterField::Id},
        {u"idempotencyKey"_s, FilterField::Key},
        {u"sessionId"_s, FilterField::Session},
        {u"path"_s, FilterField::Path},
        {u"plan"_s, FilterField::Plan},
        {u"late"_s, FilterField::Late},
        {u"ai.provider"_s, FilterField::Provider},
        {u"ai.model"_s, FilterField::Model},
    };
    const auto found = fields.constFind(path);
    return found == fields.cend() ? std::nullopt : std::optional(*found);
}

QString InspectorTree::shownValue(const QModelIndex& index, int width) const
{
    const QString path = index.data(JsonTree::PathRole).toString();
    QString value = index.data(JsonTree::ValueRole).toString();
    if (JsonTree::Type(index.data(JsonTree::TypeRole).toInt()) == JsonTree::Type::Text) {
        if (path == "occurredAt"_L1 || path == "receivedAt"_L1) {
            if (const auto at = parseIsoTime(value))
                value = m_times.time(*at);
        } else if (const auto field = fieldOf(path); field == FilterField::Id || field == FilterField::Correlation ||
                                                     field == FilterField::Request || field == FilterField::Key ||
                                                     field == FilterField::User || field == FilterField::Session) {
            value = shortId(value);
        }
    }
    // Before the metrics see it: a value may be megabytes.
    constexpr qsizetype longest = 400;
    const QFontMetrics mono(md::font(FontRole::Mono));
    return mono.elidedText(visibleText(QStringView(value).left(longest)), Qt::ElideRight, width);
}

void InspectorTree::copyValue(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto type = JsonTree::Type(index.data(JsonTree::TypeRole).toInt());
    const bool whole = type == JsonTree::Type::Object || type == JsonTree::Type::Array;
    QGuiApplication::clipboard()->setText(whole ? QString::fromUtf8(index.data(JsonTree::RawRole).toByteArray())
                                                : index.data(JsonTree::ValueRole).toString());
    emit copied(tr("Value copied"));
}

void InspectorTree::copyPath(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    QGuiApplication::clipboard()->setText(index.data(JsonTree::PathRole).toString());
    emit copied(tr("Path copied"));
}

void InspectorTree::pick(const QModelIndex& index, TermEdit edit)
{
    const auto field = index.isValid() ? fieldOf(index.data(JsonTree::PathRole).toString()) : std::nullopt;
    if (!field)
        return;
    const bool absent = JsonTree::Type(index.data(JsonTree::TypeRole).toInt()) == JsonTree::Type::Null;
    emit valuePicked(*field, absent ? std::nullopt : std::optional(index.data(JsonTree::ValueRole).toString()), edit);
}

void InspectorTree::keyPressEvent(QKeyEvent* event)
{
    const auto both = Qt::ControlModifier | Qt::ShiftModifier;
    if (event->matches(QKeySequence::Copy))
        copyValue(currentIndex());
    else if (event->key() == Qt::Key_C && event->modifiers() == both)
        copyPath(currentIndex());
    else if (event->key() == Qt::Key_Equal || event->key() == Qt::Key_Plus)
        pick(currentIndex(), TermEdit::Include);
    else if (event->key() == Qt::Key_Minus && event->modifiers() == Qt::NoModifier)
        pick(currentIndex(), TermEdit::Exclude);
    else if (!event->text().isEmpty() && event->text().front().isLetterOrNumber() &&
             event->modifiers() == Qt::NoModifier)
        event->ignore(); // shortcuts of the pane, not a search by QAbstractItemView
    else
        QTreeView::keyPressEvent(event);
}

void InspectorTree::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex at = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!at.isValid())
        return;
    const QPersistentModelIndex keep(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"inspectorMenu"_s);
    menu->addAction(tr("Copy value\tCtrl+C"), this, [this, keep] { copyValue(keep); });
    menu->addAction(tr("Copy path\tCtrl+Shift+C"), this, [this, keep] { copyPath(keep); });
    if (fieldOf(at.data(JsonTree::PathRole).toString())) {
        const QString shown = menuText(at.data(JsonTree::ValueRole).toString());
        menu->addSeparator();
        menu->addAction(tr("Only %1\t=").arg(shown), this, [this, keep] { pick(keep, TermEdit::Include); });
        menu->addAction(tr("Without %1\t-").arg(shown), this, [this, keep] { pick(keep, TermEdit::Exclude); });
    }
    menu->addSeparator();
    menu->addAction(tr("Unfold all"), this, &QTreeView::expandAll);
    menu->addAction(tr("Fold all"), this, &QTreeView::collapseAll);
    menu->popup(event->globalPos());
}

void InspectorTree::layOutColumns()
{
    const int wanted =
        std::max(keyColumnWidth,
                 QFontMetrics(md::font(FontRole::Body)).horizontalAdvance(u"idempotencyKey"_s) + indentation() + 7);
    setColumnWidth(JsonTree::KeyColumn, std::min(wanted, std::max(60, viewport()->width() / 2)));
}

void InspectorTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    layOutColumns();
}

void InspectorTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (!m_json->hasChildren(index))
        return;
    const QRect box(rect.right() - chevron, rect.center().y() - chevron / 2 + 1, chevron, chevron);
    paintIcon(painter, box, isExpanded(index) ? Icon::ChevronDown : Icon::ChevronRight, tokens(this).secondText);
}

void InspectorTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = tokens(this);
    const bool current = index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0);
    if (!m_offending.isEmpty() && index.data(JsonTree::PathRole).toString() == m_offending)
        painter->fillRect(option.rect, t.badTint);
    else if (current && hasFocus())
        painter->fillRect(option.rect, t.selection);
    else if (isFound(index))
        painter->fillRect(option.rect, t.warningTint);
    QStyleOptionViewItem plain(option);
    plain.showDecorationSelected = false;
    plain.state &= ~QStyle::State_Selected;
    QTreeView::drawRow(painter, plain, index);
    if (current && hasFocus())
        painter->fillRect(currentMark(visualRect(index.siblingAtColumn(JsonTree::KeyColumn))), t.accent);
}

} // namespace md
