// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/token.h"

#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace md {

namespace {
constexpr int side = 6;
constexpr int gap = 4;
constexpr int cross = 12;
} // namespace

TokenChip::TokenChip(const QString& field, const QString& value, QWidget* parent)
    : QAbstractButton(parent)
    , m_field(field)
    , m_value(value)
{
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateName();
}

void TokenChip::setNegated(bool negated)
{
    m_negated = negated;
    updateName();
    updateGeometry();
    update();
}

void TokenChip::setMaximumTextWidth(int pixels)
{
    m_maximum = pixels;
    updateGeometry();
    update();
}

void TokenChip::updateName()
{
    const QString what = m_field.isEmpty() ? m_value : tr("%1 is %2").arg(m_field, m_value);
    setAccessibleName(m_negated ? tr("Filter: not %1").arg(what) : tr("Filter: %1").arg(what));
    setAccessibleDescription(tr("Delete removes it"));
    setToolTip(m_value.toHtmlEscaped());
}

QString TokenChip::shownValue() const
{
    return QFontMetrics(md::font(FontRole::Strong)).elidedText(m_value, Qt::ElideMiddle, m_maximum);
}

QSize TokenChip::sizeHint() const
{
    const QFontMetrics body(md::font(FontRole::Body));
    const QFontMetrics strong(md::font(FontRole::Strong));
    int width = side + strong.horizontalAdvance(shownValue()) + gap + cross + gap;
    if (!m_field.isEmpty())
        width += body.horizontalAdvance(m_field) + gap;
    if (m_negated)
        width += strong.horizontalAdvance(tr("not")) + gap;
    return {width, std::max(metrics::tokenHeight, body.height() + 2)};
}

QRect TokenChip::crossRect() const
{
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(width() - cross - gap, (height() - cross) / 2, cross, cross));
}

void TokenChip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    drawBox(&painter, rect(), m_negated ? t.badTint : t.token, QColor(), 3);
    int x = side;
    const auto draw = [&](const QString& text, FontRole role, const QColor& color) {
        const QFont font = md::font(role);
        const int width = QFontMetrics(font).horizontalAdvance(text);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width + 1, height())),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        x += width + gap;
    };
    if (m_negated)
        draw(tr("not"), FontRole::Strong, t.bad);
    if (!m_field.isEmpty())
        draw(m_field, FontRole::Body, t.secondText);
    draw(shownValue(), FontRole::Strong, t.text);
    const bool hot = underMouse() && crossRect().adjusted(-2, -4, 2, 4).contains(mapFromGlobal(QCursor::pos()));
    paintIcon(&painter, crossRect(), Icon::Close, hot ? t.text : t.secondText);
    if (showsFocus(this))
        drawFocus(&painter, rect(), t.accent);
}

void TokenChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && crossRect().adjusted(-2, -4, 2, 4).contains(event->pos())) {
        setDown(false);
        emit removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void TokenChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        emit removed();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace md
