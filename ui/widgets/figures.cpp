// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figures.h"

#include "ui/theme.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>

#include <cmath>

namespace md {

Figures::Figures(const QFont& font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
{
    const QFontMetricsF fm(font);
    m_ascent = fm.ascent();
    m_height = fm.height();
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        m_digit = std::max(m_digit, fm.horizontalAdvance(QChar(digit)));
}

bool Figures::shape(const QString& text, Line& line) const
{
    if (!m_raw.isValid())
        return false;
    line.glyphs = m_raw.glyphIndexesForString(text);
    // A surrogate pair or a missing glyph: the ordinary way knows about font fallback.
    if (line.glyphs.size() != text.size() || line.glyphs.contains(0U))
        return false;
    const QVector<QPointF> advances = m_raw.advancesForGlyphIndexes(line.glyphs, QRawFont::SeparateAdvances);
    line.positions.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qreal own = advances[i].x();
        const bool digit = text[i] >= QLatin1Char('0') && text[i] <= QLatin1Char('9');
        line.positions.append(QPointF(line.width + (digit ? (m_digit - own) / 2 : 0.0), 0.0));
        line.width += digit ? m_digit : own;
    }
    return true;
}

qreal Figures::width(const QString& text) const
{
    Line line;
    return shape(text, line) ? line.width : QFontMetricsF(m_font).horizontalAdvance(text);
}

QString Figures::elided(const QString& text, qreal room) const
{
    if (width(text) <= room)
        return text;
    QString shown = text;
    do {
        shown.chop(1);
    } while (!shown.isEmpty() && width(shown + u'…') > room);
    return shown + u'…';
}

qreal Figures::draw(QPainter* painter, const QRectF& rect, const QString& text, Qt::Alignment alignment) const
{
    Line line;
    if (!shape(text, line)) {
        painter->setFont(m_font);
        painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        return QFontMetricsF(m_font).horizontalAdvance(text);
    }
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - line.width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - line.width / 2;
    const qreal baseline = std::round(rect.top() + (rect.height() - m_height) / 2 + m_ascent);
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(line.glyphs);
    run.setPositions(line.positions);
    painter->drawGlyphRun(QPointF(x, baseline), run);
    return line.width;
}

FigureLabel::FigureLabel(QWidget* parent)
    : QWidget(parent)
    , m_figures(md::font(FontRole::Body))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FigureLabel::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void FigureLabel::setFigureFont(const QFont& font)
{
    m_figures = Figures(font);
    updateGeometry();
    update();
}

void FigureLabel::setColor(const QColor& color)
{
    m_color = color;
    update();
}

void FigureLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize FigureLabel::sizeHint() const
{
    return {int(std::ceil(m_figures.width(m_text))), QFontMetrics(m_figures.font()).height()};
}

void FigureLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_color.isValid() ? m_color : palette().color(QPalette::WindowText));
    m_figures.draw(&painter, rect(), m_text, m_alignment);
}

} // namespace md
