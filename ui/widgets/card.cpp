// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/access.h"
#include "ui/widgets/tone.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace md {

namespace {
constexpr int edgeWidth = 4;
}

Card::Card(Kind kind, QWidget* parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_body(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_Hover);
    m_body->setSpacing(0);
    if (kind == Kind::Outlined)
        m_body->setContentsMargins(20, 12, 16, 12);
    else
        m_body->setContentsMargins(12, 8, 12, 8);
}

void Card::setEdge(std::optional<Tone> tone)
{
    if (m_edge == tone)
        return;
    m_edge = tone;
    update();
}

void Card::setClickable(bool clickable)
{
    m_clickable = clickable;
    setAccessibleRole(this, clickable ? QAccessible::Button : QAccessible::Grouping);
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    if (clickable)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void Card::setSelected(bool selected)
{
    if (m_selected == selected)
        return;
    m_selected = selected;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const bool hovered = m_clickable && underMouse();
    if (m_kind == Kind::Quiet)
        drawBox(&painter, rect(), hovered ? t.selection : t.surface, m_selected ? t.accent : QColor(Qt::transparent));
    else
        drawBox(&painter, rect(), t.window, m_selected ? t.accent : hovered ? t.controlBorder : t.line);
    if (m_edge) {
        QPainterPath box;
        box.addRoundedRect(QRectF(rect()), metrics::radius, metrics::radius);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(box);
        painter.fillRect(isRightToLeft() ? QRect(width() - edgeWidth, 0, edgeWidth, height())
                                         : QRect(0, 0, edgeWidth, height()),
                         toneColor(*m_edge, t));
        painter.setClipping(false);
    }
    // The frame of the chosen one has the same colour.
    if (hasFocus())
        drawFocus(&painter, m_selected ? QRectF(rect()).adjusted(2, 2, -2, -2) : QRectF(rect()), t.accent);
}

void Card::mouseReleaseEvent(QMouseEvent* event)
{
    QFrame::mouseReleaseEvent(event);
    if (m_clickable && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void Card::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (m_clickable && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        emit clicked();
    else
        QFrame::keyPressEvent(event);
}

bool isCardStep(const QKeyEvent& press)
{
    constexpr std::array keys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_J, Qt::Key_K};
    return press.modifiers() == Qt::NoModifier && std::find(keys.begin(), keys.end(), press.key()) != keys.end();
}

int cardStepped(int key, int at, int inRow, int count)
{
    const int by = key == Qt::Key_Left || key == Qt::Key_K ? -1
                   : key == Qt::Key_Up                     ? -inRow
                   : key == Qt::Key_Down                   ? inRow
                                                           : 1;
    return std::clamp(at + by, 0, count - 1);
}

} // namespace md
