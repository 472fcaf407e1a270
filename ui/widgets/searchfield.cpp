// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace md {

int keyHintWidth(const QString& hint)
{
    return hint.isEmpty() ? 0 : QFontMetrics(md::font(FontRole::Label)).horizontalAdvance(hint) + 10;
}

int drawKeyHint(QPainter* painter, const QRect& rect, const QString& hint, const QColor& line, const QColor& ink)
{
    const int width = keyHintWidth(hint);
    QRect box(0, 0, width, 18);
    box.moveCenter(rect.center());
    box.moveRight(rect.right());
    drawBox(painter, box, QColor(), line, 3);
    painter->setFont(md::font(FontRole::Label));
    painter->setPen(ink);
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, hint);
    return width;
}

SearchField::SearchField(const QString& placeholder, Icon icon, QWidget* parent)
    : QLineEdit(parent)
    , m_icon(icon)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(metrics::icon + 8, 0, 0, 0);
}

void SearchField::setKeyHint(const QString& hint)
{
    m_hint = hint;
    update();
}

QSize SearchField::sizeHint() const
{
    return {240, std::max(metrics::control, fontMetrics().height() + 8)};
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(9, (height() - 16) / 2, 16, 16));
    paintIcon(&painter, box, m_icon, t.secondText);
    if (text().isEmpty() && !m_hint.isEmpty() && !isRightToLeft())
        drawKeyHint(&painter, rect().adjusted(0, 0, -8, 0), m_hint, t.controlBorder, t.secondText);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit left();
        else
            clear();
        return;
    case Qt::Key_Down: emit stepped(1); return;
    case Qt::Key_Up: emit stepped(-1); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

} // namespace md
