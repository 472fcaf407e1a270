// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/pastebox.h"

#include "ui/theme.h"
#include "ui/widgets/focus.h"

#include <QMimeData>
#include <QPainter>

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
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setViewportMargins(6, 4, 6, 4);
    viewport()->setAutoFillBackground(false);
    ringFocus(*this);
    restyle();
}

void PasteBox::restyle()
{
    const Tokens& t = tokens(this);
    setFont(md::font(FontRole::Mono));
    QPalette own = palette();
    own.setColor(QPalette::Base, t.surface);
    own.setColor(QPalette::Text, t.text);
    own.setColor(QPalette::PlaceholderText, t.secondText);
    if (own != palette())
        setPalette(own);
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

void PasteBox::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), tokens(this).surface);
    }
    QPlainTextEdit::paintEvent(event);
}

void PasteBox::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        restyle();
}

} // namespace md
