// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sentence.h"

#include "ui/theme.h"

#include <QPainter>

#include <cmath>

namespace md {

Sentence sentence(const QString& pattern, std::initializer_list<Span> parts)
{
    Sentence result;
    qsizetype from = 0;
    for (qsizetype i = 0; i + 1 < pattern.size(); ++i) {
        if (pattern[i] != QLatin1Char('%') || !pattern[i + 1].isDigit())
            continue;
        const auto index = size_t(pattern[i + 1].digitValue());
        if (index == 0 || index > parts.size())
            continue;
        if (i > from)
            result.push_back({pattern.mid(from, i - from), Span::Style::Normal});
        result.push_back(parts.begin()[index - 1]);
        from = i + 2;
        ++i;
    }
    if (from < pattern.size())
        result.push_back({pattern.mid(from), Span::Style::Normal});
    return result;
}

QString plainText(const Sentence& sentence)
{
    QString text;
    for (const Span& span : sentence)
        text += span.text;
    return text;
}

SentenceLabel::SentenceLabel(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SentenceLabel::setSentence(const Sentence& sentence)
{
    if (m_sentence == sentence)
        return;
    m_sentence = sentence;
    setAccessibleName(text());
    updateGeometry();
    update();
}

void SentenceLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

int SentenceLabel::lineHeight()
{
    return std::max(20, QFontMetrics(md::font(FontRole::Body)).height() + 4);
}

qreal SentenceLabel::layOut(QTextLayout& layout, qreal width, qreal* natural) const
{
    const Tokens& t = tokens(this);
    layout.setText(text());
    layout.setFont(md::font(FontRole::Body));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    option.setAlignment(m_alignment);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    int at = 0;
    for (const Span& span : m_sentence) {
        QTextCharFormat format;
        format.setForeground(span.style == Span::Style::Second ? t.secondText
                             : span.style == Span::Style::Bad  ? t.bad
                                                               : palette().color(QPalette::WindowText));
        if (span.style == Span::Style::Strong)
            format.setFont(md::font(FontRole::Strong));
        else if (span.style == Span::Style::Mono)
            format.setFont(md::font(FontRole::Mono));
        formats.append({at, int(span.text.size()), format});
        at += int(span.text.size());
    }
    layout.setFormats(formats);
    qreal y = 0;
    qreal widest = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        // Mono inside a sentence must not raise the line.
        line.setPosition(QPointF(0, y + (lineHeight() - line.height()) / 2));
        y += lineHeight();
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    if (natural)
        *natural = widest;
    return y;
}

QSize SentenceLabel::sizeHint() const
{
    QTextLayout layout;
    qreal natural = 0;
    const qreal height = layOut(layout, 10000, &natural);
    return {int(std::ceil(natural)) + 1, int(height)};
}

int SentenceLabel::heightForWidth(int width) const
{
    QTextLayout layout;
    return int(layOut(layout, width));
}

void SentenceLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QTextLayout layout;
    layOut(layout, width());
    layout.draw(&painter, QPointF(0, 0));
}

} // namespace md
