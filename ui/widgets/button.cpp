// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QPainter>
#include <QStyle>

namespace md {

namespace {

constexpr int gap = 6;

int textWidth(const QFont& font, const QString& text)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

Button::Button(const QString& text, Kind kind, QWidget* parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Button::Button(Icon icon, const QString& name, Kind kind, QWidget* parent)
    : Button(QString(), kind, parent)
{
    m_icon = icon;
    setAccessibleName(name);
    setToolTip(name.toHtmlEscaped());
}

void Button::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setGlyph(std::optional<Icon> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    m_small = small;
    updateGeometry();
    update();
}

void Button::setShortcutHint(const QString& hint)
{
    m_hint = hint;
    updateGeometry();
    update();
}

std::optional<Icon> Button::glyph() const
{
    return m_kind == Kind::Locked ? Icon::Lock : m_icon;
}

QFont Button::textFont() const
{
    const bool filled = m_kind == Kind::Primary || m_kind == Kind::Live;
    return md::font(filled ? FontRole::Strong : FontRole::Body);
}

QSize Button::sizeHint() const
{
    const int height = std::max(m_small ? metrics::smallControl : metrics::control,
                                QFontMetrics(textFont()).height() + (m_small ? 6 : 8));
    if (text().isEmpty())
        return {height, height};
    int width = textWidth(textFont(), text()) + 2 * (m_small || glyph() ? 8 : 10) + 2;
    if (glyph())
        width += metrics::icon + gap;
    if (!m_hint.isEmpty())
        width += textWidth(md::font(FontRole::Label), m_hint) + gap;
    return {width, height};
}

Button::Colors Button::colors() const
{
    const Tokens& t = tokens(this);
    const bool hot = underMouse() && isEnabled();
    const bool held = isDown() || isChecked();
    if (!isEnabled())
        return {m_kind == Kind::Quiet ? QColor() : t.surface, m_kind == Kind::Quiet ? QColor() : t.line, t.secondText,
                t.secondText};
    const auto filled = [&](const QColor& fill, const QColor& ink) {
        return Colors{held || hot ? fill.darker(held ? 116 : 107) : fill, QColor(), ink, ink};
    };
    const QColor raised = held ? t.selection : hot ? t.surface : t.raised;
    switch (m_kind) {
    case Kind::Primary: return filled(t.accent, t.onAccent);
    case Kind::Live: return filled(t.live, t.onLive);
    case Kind::Danger: return {raised, t.controlBorder, t.bad, t.bad};
    case Kind::LiveOutline: return {raised, t.live, t.live, t.live};
    case Kind::Locked: return {t.surface, t.line, t.secondText, t.secondText};
    case Kind::Quiet: return {held ? t.selection : hot ? t.token : QColor(), QColor(), t.secondText, t.secondText};
    case Kind::Secondary: return {raised, t.controlBorder, t.text, t.secondText};
    }
    Q_UNREACHABLE();
}

void Button::paintEvent(QPaintEvent*)
{
    const Colors c = colors();
    QPainter painter(this);
    drawBox(&painter, rect(), c.fill, c.border);
    const QFont strong = textFont();
    const QFont label = md::font(FontRole::Label);
    int width = textWidth(strong, text());
    if (glyph())
        width += metrics::icon + (text().isEmpty() ? 0 : gap);
    if (!m_hint.isEmpty())
        width += gap + textWidth(label, m_hint);
    int x = (this->width() - width) / 2;
    const auto place = [this](int left, int w) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, w, height()));
    };
    if (const auto icon = glyph()) {
        QRect box = place(x, metrics::icon);
        paintIcon(&painter, box, *icon, c.glyph);
        x += metrics::icon + gap;
    }
    painter.setPen(c.ink);
    painter.setFont(strong);
    const int advance = textWidth(strong, text());
    painter.drawText(place(x, advance + 1), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    if (!m_hint.isEmpty()) {
        painter.setFont(label);
        if (m_kind == Kind::Secondary)
            painter.setPen(tokens(this).secondText);
        painter.drawText(place(x + advance + gap, textWidth(label, m_hint) + 1),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_hint);
    }
    if (showsFocus(this)) {
        const bool isFilled = m_kind == Kind::Primary || m_kind == Kind::Live;
        drawFocus(&painter, isFilled ? QRectF(rect()).adjusted(2, 2, -2, -2) : QRectF(rect()),
                  isFilled ? c.ink : tokens(this).accent);
    }
}

DropDownButton::DropDownButton(const QString& label, QWidget* parent)
    : QPushButton(parent)
    , m_label(label)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateName();
}

void DropDownButton::setLabel(const QString& label)
{
    m_label = label;
    updateName();
}

void DropDownButton::setValue(const QString& value)
{
    m_value = value;
    updateName();
}

void DropDownButton::setGlyph(Icon icon)
{
    m_glyph = icon;
    updateGeometry();
    update();
}

void DropDownButton::setQuiet(bool quiet)
{
    m_quiet = quiet;
    updateName();
}

void DropDownButton::updateName()
{
    setAccessibleName(m_label.isEmpty() ? m_value : tr("%1: %2").arg(m_label, m_value));
    updateGeometry();
    update();
}

QSize DropDownButton::sizeHint() const
{
    const QFont valueFont = md::font(m_quiet ? FontRole::Label : FontRole::Body);
    const int label =
        m_label.isEmpty() ? 0 : textWidth(md::font(m_quiet ? FontRole::Label : FontRole::Body), m_label) + gap;
    const int side = m_quiet ? 4 : 10;
    const int height =
        m_quiet ? metrics::tokenHeight : std::max(metrics::control, QFontMetrics(valueFont).height() + 8);
    const int front = m_glyph ? metrics::icon + gap : 0;
    return {side + front + label + textWidth(valueFont, m_value) + gap + metrics::icon + (m_quiet ? 2 : 8), height};
}

void DropDownButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const bool hot = underMouse() && isEnabled();
    if (!m_quiet)
        drawBox(&painter, rect(),
                isDown()              ? t.selection
                : hot || !isEnabled() ? t.surface
                                      : t.raised,
                isEnabled() ? t.controlBorder : t.line);
    else if (hot || isDown())
        drawBox(&painter, rect(), t.token, QColor());
    const auto place = [this](int left, int w) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, w, height()));
    };
    int x = m_quiet ? 4 : 10;
    if (m_glyph) {
        QRect box(0, 0, metrics::icon, metrics::icon);
        box.moveCenter(place(x, metrics::icon).center());
        paintIcon(&painter, box, *m_glyph, t.secondText);
        x += metrics::icon + gap;
    }
    const auto draw = [&](const QString& text, const QFont& font, const QColor& color) {
        if (text.isEmpty())
            return;
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(place(x, textWidth(font, text) + 1), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         text);
        x += textWidth(font, text) + gap;
    };
    draw(m_label, md::font(m_quiet ? FontRole::Label : FontRole::Body), t.secondText);
    draw(m_value, md::font(m_quiet ? FontRole::Label : FontRole::Body), m_quiet ? t.secondText : t.text);
    const int side = m_quiet ? 12 : metrics::icon;
    QRect box(0, 0, side, side);
    box.moveCenter(place(width() - (m_quiet ? 4 : 8) - metrics::icon, metrics::icon).center());
    paintIcon(&painter, box, Icon::ChevronDown, t.secondText);
    if (showsFocus(this))
        drawFocus(&painter, rect(), t.accent);
}

} // namespace md
