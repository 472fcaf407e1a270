// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeblock.h"

#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"

#include <QPainter>
#include <QRegularExpression>
#include <QSyntaxHighlighter>

using namespace Qt::StringLiterals;

namespace md {

//! A request line, header names, JSON keys.
class CodeBlock::Highlighter : public QSyntaxHighlighter
{
public:
    explicit Highlighter(QTextDocument* document)
        : QSyntaxHighlighter(document)
    {}

    void setColors(const QColor& accent, const QColor& second)
    {
        m_accent.setForeground(accent);
        m_second.setForeground(second);
        rehighlight();
    }

protected:
    void highlightBlock(const QString& line) override
    {
        static const QRegularExpression request(uR"(^(GET|POST|PUT|DELETE|HTTP/1\.1 \d{3}.*)\b)"_s);
        static const QRegularExpression header(uR"(^[A-Za-z0-9-]+:(?= ))"_s);
        static const QRegularExpression key(uR"(^\s*"(?:[^"\\]|\\.)*"\s*:)"_s);
        if (const auto match = request.match(line); match.hasMatch())
            setFormat(int(match.capturedStart()), int(match.capturedLength()), m_accent);
        for (const QRegularExpression& pattern : {header, key}) {
            if (const auto match = pattern.match(line); match.hasMatch())
                setFormat(int(match.capturedStart()), int(match.capturedLength()), m_second);
        }
    }

private:
    QTextCharFormat m_accent;
    QTextCharFormat m_second;
};

CodeBlock::CodeBlock(const QString& name, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new Highlighter(document()))
{
    setAccessibleName(name);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabChangesFocus(true);
    setViewportMargins(8, 4, 8, 4);
    viewport()->setAutoFillBackground(false);
    ringFocus(*this);
    restyle();
}

void CodeBlock::restyle()
{
    const Tokens& t = tokens(this);
    setFont(md::font(FontRole::Mono));
    QPalette own = palette();
    own.setColor(QPalette::Base, t.surface);
    own.setColor(QPalette::Text, t.text);
    if (own != palette())
        setPalette(own);
    m_highlighter->setColors(t.accent, t.secondText);
}

void CodeBlock::setCode(const QString& code)
{
    if (code == toPlainText())
        return;
    setPlainText(code);
    updateGeometry();
}

void CodeBlock::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    updateGeometry();
}

QSize CodeBlock::sizeHint() const
{
    // A plain text document counts its height in lines, wrapped ones included.
    const int lines = std::clamp(int(document()->size().height()), 1, m_maximumLines);
    return {340, lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + 10};
}

QSize CodeBlock::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void CodeBlock::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), tokens(this).surface);
    }
    QPlainTextEdit::paintEvent(event);
}

void CodeBlock::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // other breaks, other height
}

void CodeBlock::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        restyle();
}

} // namespace md
