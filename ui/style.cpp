// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTableView>

namespace md {

namespace {

constexpr int scrollBarWidth = 12;

void drawButton(const QStyleOption& option, QPainter* painter)
{
    const Tokens& t = tokens(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    QColor fill = enabled ? t.raised : t.surface;
    if (enabled && pressed)
        fill = t.selection;
    else if (enabled && option.state & QStyle::State_MouseOver)
        fill = t.surface;
    drawBox(painter, option.rect, fill, Style::fieldBorder(option));
}

void drawIndicator(const QStyleOption& option, QPainter* painter, bool round)
{
    const Tokens& t = tokens(option.palette);
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor fill = on || partly ? (enabled ? t.accent : t.silent) : t.raised;
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    drawBox(painter, box, fill, on || partly ? fill : Style::fieldBorder(option), round ? box.height() / 2 : 3.0);
    if (!on && !partly)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.onAccent);
        painter->drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else {
        painter->setPen(QPen(t.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&box](qreal x, qreal y) {
            return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
        };
        const QPointF tick[] = {at(0.24, 0.52), at(0.43, 0.70), at(0.77, 0.32)};
        const QPointF dash[] = {at(0.26, 0.5), at(0.74, 0.5)};
        if (on)
            painter->drawPolyline(tick, 3);
        else
            painter->drawPolyline(dash, 2);
    }
    painter->restore();
}

} // namespace

QColor Style::fieldBorder(const QStyleOption& option)
{
    const Tokens& t = tokens(option.palette);
    if (option.state & QStyle::State_HasFocus)
        return t.accent;
    return option.state & QStyle::State_Enabled ? t.controlBorder : t.line;
}

void drawBox(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal hair = 1.0;
    painter->setPen(border.isValid() ? QPen(border, hair) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? hair / 2 : 0.0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter->restore();
}

void drawFocus(QPainter* painter, const QRectF& rect, const QColor& accent)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(accent, 2.0));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), 3.0, 3.0);
    painter->restore();
}

bool showsFocus(const QWidget* widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

Style::Style()
    : QProxyStyle(QStringLiteral("fusion"))
{}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuPanelWidth: return metric == PM_MenuPanelWidth ? 1 : 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 4;
    case PM_ScrollBarExtent: return scrollBarWidth;
    case PM_ScrollBarSliderMin: return 32;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SplitterWidth: return 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return metrics::icon;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_HeaderMargin: return metrics::cellLeft;
    // Item views pad their text by this and one: our tables begin where their heads do.
    case PM_FocusFrameHMargin:
        if (qobject_cast<const QTableView*>(widget))
            return metrics::cellLeft - 1;
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return metrics::panePadding;
    case PM_ToolTipLabelFrameWidth: return 6;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_MenuBar_AltKeyNavigation: return 1;
    case SH_UnderlineShortcut: return 0;
    case SH_Widget_Animation_Duration: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_ComboBox: result.setWidth(result.width() + 20); [[fallthrough]];
    case CT_LineEdit:
    case CT_PushButton: result.setHeight(std::max(metrics::control, size.height() + 8)); break;
    // The field inside has the height of a control already.
    case CT_SpinBox: result = QSize(result.width() + 16, std::max(metrics::control, size.height())); break;
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            result.setHeight(9);
        else
            result = QSize(result.width() + 16, std::max(metrics::control, size.height() + 8));
        break;
    }
    default: break;
    }
    return result;
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        // QLineEdit adds two pixels of its own: text begins 8 from the border.
        if (frame && frame->lineWidth > 0)
            return visualRect(option->direction, option->rect, option->rect.adjusted(6, 1, -6, -1));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                            const QWidget* widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox && subControl == SC_ComboBoxArrow)
        return visualRect(option->direction, rect, QRect(rect.right() - 27, rect.top(), 28, rect.height()));
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, rect, rect.adjusted(8, 1, -28, -1));
    if (control == CC_SpinBox) {
        const int half = rect.height() / 2;
        switch (subControl) {
        case SC_SpinBoxUp: return visualRect(option->direction, rect, QRect(rect.right() - 23, rect.top(), 24, half));
        case SC_SpinBoxDown:
            return visualRect(option->direction, rect,
                              QRect(rect.right() - 23, rect.top() + half, 24, rect.height() - half));
        case SC_SpinBoxEditField: return visualRect(option->direction, rect, rect.adjusted(6, 1, -24, -1));
        default: return rect;
        }
    }
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar)
            return QProxyStyle::subControlRect(control, option, subControl, widget);
        // No arrow buttons: the groove is the whole bar.
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? rect.width() : rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int slider = length;
        if (range > 0) {
            slider = int(qint64(bar->pageStep) * length / (range + bar->pageStep));
            slider = std::clamp(slider, std::min(32, length), length);
        }
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
        const auto along = [&](int from, int size) {
            const QRect part = horizontal ? QRect(rect.x() + from, rect.y(), size, rect.height())
                                          : QRect(rect.x(), rect.y() + from, rect.width(), size);
            return visualRect(bar->direction, rect, part);
        };
        switch (subControl) {
        case SC_ScrollBarGroove: return rect;
        case SC_ScrollBarSlider: return along(start, slider);
        case SC_ScrollBarSubPage: return along(0, start);
        case SC_ScrollBarAddPage: return along(start + slider, length - start - slider);
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const Tokens& t = tokens(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel: drawButton(*option, painter); return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        // A field inside another control (an editable combo, a spin box) draws no box of its own.
        if (frame && frame->lineWidth > 0)
            drawBox(painter, option->rect, option->state & State_Enabled ? t.window : t.surface,
                    Style::fieldBorder(*option));
        return;
    }
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox: drawIndicator(*option, painter, false); return;
    case PE_IndicatorRadioButton: drawIndicator(*option, painter, true); return;
    case PE_FrameFocusRect:
        // A current row shows itself by its fill; everything else by the ring.
        if (!qobject_cast<const QAbstractItemView*>(widget))
            drawFocus(painter, option->rect, t.accent);
        return;
    case PE_FrameMenu: drawBox(painter, option->rect, QColor(), t.controlBorder, 0); return;
    case PE_PanelMenu: painter->fillRect(option->rect, t.raised); return;
    case PE_PanelTipLabel: drawBox(painter, option->rect, t.raised, t.controlBorder, 0); return;
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView*>(widget))
            drawBox(painter, option->rect, QColor(), t.line, 0);
        else if (qobject_cast<const QPlainTextEdit*>(widget))
            drawBox(painter, option->rect, QColor(), Style::fieldBorder(*option));
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_PanelItemViewItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (option->state & State_Selected)
            painter->fillRect(option->rect, t.selection);
        else if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        return;
    }
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, t.window); return;
    case PE_PanelItemViewRow: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const Tokens& t = tokens(option->palette);
    switch (element) {
    case CE_PushButtonBevel: drawButton(*option, painter); return;
    case CE_Splitter: painter->fillRect(option->rect, t.line); return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.window);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.line);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, t.surface); return;
    case CE_MenuBarItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        painter->fillRect(option->rect, option->state & State_Selected ? t.selection : t.surface);
        if (item)
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         item->palette, true, item->text, QPalette::ButtonText);
        return;
    }
    case CE_MenuItem: drawMenuItem(option, painter); return;
    case CE_ProgressBarGroove: drawBox(painter, option->rect, t.line, QColor(), 2); return;
    case CE_ProgressBarContents: {
        const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        if (!bar)
            return;
        QRectF part = option->rect;
        const qreal range = qreal(bar->maximum) - bar->minimum;
        part.setWidth(range > 0 ? part.width() * (qreal(bar->progress) - bar->minimum) / range : part.width() / 3);
        drawBox(painter, visualRect(bar->direction, option->rect, part.toRect()), t.accent, QColor(), 2);
        return;
    }
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

} // namespace md
