// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/difftable.h"

#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/access.h"
#include "ui/widgets/idlabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int headHeight = 20;
constexpr int rowHeight = 24;
constexpr int rowGap = 2;
constexpr int cellGap = 4;
constexpr int signWidth = 18; //!< from the cell's edge to its text
const QString dash = u"–"_s;

//! One line: what breaks a line is shown as a sign, so that nothing hides behind it.
QString oneLine(QString text)
{
    return text.replace(u'\n', u'↵').replace(u'\t', u'⇥');
}

} // namespace

std::pair<qsizetype, qsizetype> sharedEnds(QStringView one, QStringView other)
{
    const qsizetype most = std::min(one.size(), other.size());
    qsizetype front = 0;
    while (front < most && one[front] == other[front])
        ++front;
    qsizetype back = 0;
    while (back < most - front && one[one.size() - 1 - back] == other[other.size() - 1 - back])
        ++back;
    return {front, back};
}

DiffTable::DiffTable(QWidget* parent)
    : QWidget(parent)
    , m_heads{tr("Before"), tr("After")}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setFocusPolicy(Qt::TabFocus);
}

void DiffTable::setChanges(std::vector<FieldChange> changes)
{
    m_changes = std::move(changes);
    int widest = 0;
    for (const FieldChange& change : m_changes)
        widest = std::max(widest, QFontMetrics(md::font(FontRole::Body)).horizontalAdvance(change.field));
    m_labelWidth = std::clamp(widest + 12, 80, 150);
    setAccessibleName(lines().join(u"; "_s));
    updateGeometry();
    update();
}

void DiffTable::setHeads(const Heads& heads)
{
    m_heads = heads;
    update();
}

void DiffTable::setLabelWidth(int width)
{
    m_labelWidth = width;
    update();
}

QStringList DiffTable::lines() const
{
    QStringList lines;
    for (const FieldChange& change : m_changes)
        lines.append(u"%1: %2 → %3"_s.arg(change.field, change.before.value_or(dash), change.after.value_or(dash)));
    return lines;
}

QSize DiffTable::sizeHint() const
{
    return {340, headHeight + int(m_changes.size()) * (rowHeight + rowGap)};
}

QSize DiffTable::minimumSizeHint() const
{
    return {m_labelWidth + 160, sizeHint().height()};
}

QRect DiffTable::cellRect(int row, Side side) const
{
    const int room = (width() - m_labelWidth - cellGap) / 2;
    const int x = m_labelWidth + (side == Side::Before ? 0 : room + cellGap);
    const QRect cell(x, headHeight + row * (rowHeight + rowGap), room, rowHeight);
    return QStyle::visualRect(layoutDirection(), rect(), cell);
}

int DiffTable::rowAt(int y) const
{
    const int row = (y - headHeight) / (rowHeight + rowGap);
    return y < headHeight || row >= int(m_changes.size()) ? -1 : row;
}

std::optional<QString> DiffTable::value(const FieldChange& change, Side side) const
{
    return side == Side::Before ? change.before : change.after;
}

void DiffTable::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.setFont(md::font(FontRole::Label));
    painter.setPen(t.secondText);
    const int flags = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::TextSingleLine;
    for (const auto& [side, head] : {std::pair{Side::Before, m_heads.before}, {Side::After, m_heads.after}}) {
        const QRect under = cellRect(0, side);
        painter.drawText(QRect(under.left() + 8, 0, under.width() - 8, headHeight - 4), flags, head);
    }
    for (int row = 0; row < int(m_changes.size()); ++row) {
        const FieldChange& change = m_changes[std::size_t(row)];
        painter.setFont(md::font(FontRole::Body));
        painter.setPen(t.text);
        const QRect before = cellRect(row, Side::Before);
        const QRect label =
            QStyle::visualRect(layoutDirection(), rect(), QRect(0, before.top(), m_labelWidth - 8, rowHeight));
        painter.drawText(label, flags | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(change.field, Qt::ElideMiddle, label.width()));
        paintCell(painter, before, change, Side::Before);
        paintCell(painter, cellRect(row, Side::After), change, Side::After);
    }
    if (hasFocus())
        drawFocus(&painter, rect(), t.accent);
}

void DiffTable::paintCell(QPainter& painter, const QRect& cell, const FieldChange& change, Side side) const
{
    const Tokens& t = tokens(this);
    const bool before = side == Side::Before;
    const auto shown = value(change, side);
    painter.setFont(md::font(FontRole::Mono));
    if (!shown) {
        painter.setPen(t.secondText);
        painter.drawText(cell.adjusted(8, 0, -4, 0), Qt::AlignVCenter | Qt::TextSingleLine, dash);
        return;
    }
    if (change.before == change.after) {
        painter.setPen(t.secondText);
        const QRect quiet = cell.adjusted(8, 0, -6, 0);
        painter.drawText(quiet, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(oneLine(*shown), Qt::ElideRight, quiet.width()));
        return;
    }
    painter.fillRect(cell, before ? t.badTint : t.okTint);
    painter.setPen(before ? t.bad : t.ok);
    painter.drawText(cell.adjusted(6, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, before ? u"-"_s : u"+"_s);

    const QString text = oneLine(*shown);
    const QString other = oneLine(value(change, before ? Side::After : Side::Before).value_or(QString()));
    const QRect room = cell.adjusted(signWidth, 0, -6, 0);
    const QFontMetricsF fm(painter.font());
    const auto [front, back] = sharedEnds(text, other);
    // Only a part: all of it is what the tint says already.
    if (front + back > 0 && front + back < text.size()) {
        const qreal x = fm.horizontalAdvance(text.left(front));
        const qreal width = fm.horizontalAdvance(text.mid(front, text.size() - front - back));
        const QRectF deep(room.left() + x, cell.top() + 3, width, cell.height() - 6);
        painter.fillRect(deep.intersected(QRectF(room)), before ? t.deepBad : t.deepOk);
    }
    painter.setPen(t.text);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fm.elidedText(text, Qt::ElideRight, room.width()));
}

bool DiffTable::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos().y());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const FieldChange& change = m_changes[std::size_t(row)];
    for (const Side side : {Side::Before, Side::After}) {
        if (cellRect(row, side).contains(help->pos()) && value(change, side))
            QToolTip::showText(help->globalPos(), plainToolTip(*value(change, side)), this, cellRect(row, side));
    }
    return true;
}

void DiffTable::contextMenuEvent(QContextMenuEvent* event)
{
    const int row = rowAt(event->pos().y());
    if (row < 0)
        return;
    const FieldChange change = m_changes[std::size_t(row)];
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const std::optional<QString>& copied) {
        if (copied)
            menu->addAction(themedIcon(Icon::Copy), text, this,
                            [copied] { QGuiApplication::clipboard()->setText(*copied); });
    };
    add(tr("Copy the value before"), change.before);
    add(tr("Copy the value after"), change.after);
    add(tr("Copy all changes"), lines().join(u'\n'));
    menu->popup(event->globalPos());
}

} // namespace md
