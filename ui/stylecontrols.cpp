// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Style: controls of several parts, and the rows of menus.
#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace md {

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar: drawScrollBar(option, painter); return;
    case CC_ComboBox: drawComboBox(option, painter); return;
    case CC_SpinBox: drawSpinBox(option, painter); return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Style::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter) const
{
    const Tokens& t = tokens(option->palette);
    painter->fillRect(option->rect, t.window);
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const bool held = option->state & State_Sunken && option->activeSubControls & SC_ScrollBarSlider;
    const bool hot = option->state & State_MouseOver && option->activeSubControls & SC_ScrollBarSlider;
    const QRectF slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    drawBox(painter, slider.adjusted(3, 3, -3, -3), held || hot ? t.silent : t.controlBorder, QColor(), 3);
}

void Style::drawComboBox(const QStyleOptionComplex* option, QPainter* painter) const
{
    const Tokens& t = tokens(option->palette);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    QColor fill = t.raised;
    if (combo && combo->editable)
        fill = t.window;
    else if (!(option->state & State_Enabled) || option->state & State_MouseOver)
        fill = t.surface;
    drawBox(painter, option->rect, fill, fieldBorder(*option));
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, nullptr);
    QRect box(0, 0, metrics::icon, metrics::icon);
    box.moveCenter(arrow.center());
    paintIcon(painter, box, Icon::ChevronDown, t.secondText);
}

void Style::drawSpinBox(const QStyleOptionComplex* option, QPainter* painter) const
{
    const Tokens& t = tokens(option->palette);
    drawBox(painter, option->rect, option->state & State_Enabled ? t.window : t.surface, fieldBorder(*option));
    for (const auto& [part, icon] : {std::pair{SC_SpinBoxUp, Icon::ChevronUp}, {SC_SpinBoxDown, Icon::ChevronDown}}) {
        QRect box(0, 0, 10, 10);
        box.moveCenter(subControlRect(CC_SpinBox, option, part, nullptr).center());
        box.translate(0, part == SC_SpinBoxUp ? 2 : -1);
        const bool held = option->state & State_Sunken && option->activeSubControls & part;
        paintIcon(painter, box, icon, held ? t.accent : t.secondText);
    }
}

void Style::drawMenuItem(const QStyleOption* option, QPainter* painter) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    const Tokens& t = tokens(option->palette);
    painter->fillRect(item->rect, t.raised);
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(item->rect.left(), item->rect.center().y(), item->rect.width(), 1), t.line);
        return;
    }
    const bool enabled = item->state & State_Enabled;
    const QRect row = item->rect.adjusted(4, 0, -4, 0);
    if (enabled && item->state & State_Selected)
        drawBox(painter, row, t.selection, QColor());
    const auto place = [&](const QRect& rect) { return visualRect(item->direction, item->rect, rect); };
    const QRect mark(row.left() + 8, row.center().y() - 7, metrics::icon, metrics::icon);
    const QColor ink = enabled ? t.text : t.secondText;
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked)
            paintIcon(painter, place(mark), Icon::Check, t.accent);
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, place(mark), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QRect text = row.adjusted(8 + metrics::icon + 8, 0, -8, 0);
    const auto tab = item->text.indexOf(QLatin1Char('\t'));
    painter->setFont(item->font);
    painter->setPen(ink);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextHideMnemonic;
    painter->drawText(place(text), flags | int(visualAlignment(item->direction, Qt::AlignLeft)),
                      tab < 0 ? item->text : item->text.left(tab));
    if (tab >= 0) {
        painter->setFont(md::font(FontRole::Label));
        painter->setPen(t.secondText);
        painter->drawText(place(text), flags | int(visualAlignment(item->direction, Qt::AlignRight)),
                          item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect chevron(row.right() - 8 - metrics::icon, row.center().y() - 7, metrics::icon, metrics::icon);
        const bool mirrored = item->direction == Qt::RightToLeft;
        paintIcon(painter, place(chevron), mirrored ? Icon::ChevronLeft : Icon::ChevronRight, t.secondText);
    }
}

} // namespace md
