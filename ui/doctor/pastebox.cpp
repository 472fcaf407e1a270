// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/pastebox.h"

#include "ui/theme.h"

#include <QMimeData>

namespace md {

namespace {

// More is no webhook's: it would take seconds to lay out.
constexpr qsizetype mostPasted = 1 << 20;

} // namespace

PasteBox::PasteBox(const QString& name, const QString& placeholder, int lines, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    setAccessibleName(name);
    setPlaceholderText(placeholder);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(md::font(FontRole::Mono));
}

QByteArray PasteBox::bytes() const
{
    const QString now = toPlainText();
    return (now == m_shown && !m_pasted.isNull() ? m_pasted : now).toUtf8();
}

void PasteBox::setBytes(const QByteArray& bytes)
{
    m_pasted = QString::fromUtf8(bytes);
    setPlainText(m_pasted);
    m_shown = toPlainText();
}

void PasteBox::forget()
{
    m_pasted.clear();
    m_shown.clear();
    clear();
    document()->clearUndoRedoStacks();
}

void PasteBox::insertFromMimeData(const QMimeData* source)
{
    const QString text = source->text().left(mostPasted);
    if (toPlainText().isEmpty() || textCursor().selectedText().size() == toPlainText().size()) {
        if (m_taker && m_taker(text.toUtf8()))
            return;
        setBytes(text.toUtf8());
        moveCursor(QTextCursor::End);
        return;
    }
    insertPlainText(text);
}

QSize PasteBox::sizeHint() const
{
    return {320, m_lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + 10};
}

void PasteBox::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(md::font(FontRole::Mono));
}

} // namespace md
