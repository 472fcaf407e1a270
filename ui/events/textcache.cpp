// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/textcache.h"

#include "ui/events/plaintext.h"

#include <QPainter>

#include <cmath>

namespace md {

namespace {
constexpr int mostTexts = 4096;
//! No cell is that wide; laying out a megabyte of somebody's text would stall the frame.
constexpr qsizetype longestText = 512;
} // namespace

TextCache::TextCache(const QFont& font)
    : m_font(font)
    , m_metrics(font)
    , m_shaped(mostTexts)
{}

const TextCache::Shaped& TextCache::shaped(const QString& text)
{
    if (const Shaped* known = m_shaped.object(text))
        return *known;
    auto* fresh = new Shaped;
    const QString shown = visibleText(QStringView(text).left(longestText));
    fresh->text.setTextFormat(Qt::PlainText);
    fresh->text.setPerformanceHint(QStaticText::AggressiveCaching);
    fresh->text.setText(shown);
    fresh->text.prepare(QTransform(), m_font);
    fresh->width = m_metrics.horizontalAdvance(shown);
    m_shaped.insert(text, fresh);
    return *fresh;
}

qreal TextCache::width(const QString& text)
{
    return shaped(text).width;
}

void TextCache::draw(QPainter& painter, const QRectF& rect, const QString& text)
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    painter.setFont(m_font);
    const Shaped& known = shaped(text);
    const qreal top = rect.top() + std::round((rect.height() - m_metrics.height()) / 2);
    const bool fromRight = painter.layoutDirection() == Qt::RightToLeft;
    if (known.width <= rect.width() + 0.5) {
        painter.drawStaticText(QPointF(fromRight ? rect.right() - known.width : rect.left(), top), known.text);
        return;
    }
    const QString shown =
        m_metrics.elidedText(visibleText(QStringView(text).left(longestText)), Qt::ElideRight, rect.width());
    painter.drawText(QPointF(rect.left(), top + m_metrics.ascent()), shown);
}

} // namespace md
