// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/filterline.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

FilterLine::FilterLine(QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(u"filterLine"_s);
    setAccessibleName(tr("Filter"));
    setFrame(false);
    // The language is written from the left, whatever the reader's own runs like.
    setLayoutDirection(Qt::LeftToRight);
    // What is typed is strong, what only shows the way is not.
    const auto weigh = [this](const QString& text) {
        setFont(md::font(text.isEmpty() ? FontRole::Body : FontRole::Strong));
    };
    connect(this, &QLineEdit::textChanged, this, weigh);
    weigh({});
    setTextMargins(0, 0, 0, 0);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

void FilterLine::setGhost(const QString& rest)
{
    if (m_ghost == rest)
        return;
    m_ghost = rest;
    update();
}

QString FilterLine::ghost() const
{
    return cursorPosition() == text().size() && !hasSelectedText() ? m_ghost : QString();
}

void FilterLine::setFault(std::optional<int> position)
{
    if (m_fault == position)
        return;
    m_fault = position;
    update();
}

QSize FilterLine::minimumSizeHint() const
{
    return {120, QLineEdit::minimumSizeHint().height()};
}

bool FilterLine::event(QEvent* event)
{
    // Tab belongs to the focus chain, unless there is something to complete.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab &&
        !ghost().isEmpty()) {
        emit completionTaken();
        return true;
    }
    // J, K, F … are shortcuts of the pane; in here they are letters.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::ShiftModifier) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    const bool atStart = cursorPosition() == 0 && !hasSelectedText();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: emit committed(); return;
    case Qt::Key_Escape: emit escaped(); return;
    case Qt::Key_Up: emit stepped(-1); return;
    case Qt::Key_Down: emit stepped(1); return;
    case Qt::Key_Space:
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            emit completionsAsked();
            return;
        }
        break;
    case Qt::Key_Left:
        if (atStart) {
            emit leftAtStart();
            return;
        }
        break;
    case Qt::Key_Backspace:
        if (atStart) {
            emit erasedAtStart();
            return;
        }
        break;
    case Qt::Key_Right:
        if (!ghost().isEmpty()) {
            emit completionTaken();
            return;
        }
        break;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const QString rest = ghost();
    QPainter painter(this);
    const Tokens& t = tokens(this);
    if (!rest.isEmpty()) {
        QFont face = font();
        face.setWeight(QFont::Normal);
        painter.setFont(face);
        painter.setPen(t.secondText);
        // cursorRect() is wider than the cursor by a margin on either side.
        const int left = cursorRect().center().x() + 1;
        painter.drawText(QRect(left, 0, width() - left, height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, rest);
    }
    if (m_fault && *m_fault <= text().size()) {
        const QFontMetrics metrics(font());
        // Measured from the cursor, which knows how far the line is scrolled.
        const int cursorX = cursorRect().center().x();
        const int offset =
            metrics.horizontalAdvance(text().left(*m_fault)) - metrics.horizontalAdvance(text().left(cursorPosition()));
        const int wide = std::max(6, metrics.horizontalAdvance(text().mid(*m_fault, 1)));
        painter.fillRect(QRect(cursorX + offset, height() - 4, wide, 2), t.bad);
    }
}

} // namespace md
