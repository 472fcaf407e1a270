// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of one font, laid out once: a table shows the same few hundred words on every frame.
#pragma once

#include <QCache>
#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QStaticText>

class QPainter;

namespace md {

class TextCache
{
public:
    explicit TextCache(const QFont& font);

    //! One line in the middle of the rectangle's height, shortened at the end where it does not fit; from the right
    //! where the painter's layout runs that way. Uses the painter's pen and sets its font.
    void draw(QPainter& painter, const QRectF& rect, const QString& text);
    qreal width(const QString& text);

private:
    struct Shaped
    {
        QStaticText text;
        qreal width = 0;
    };
    const Shaped& shaped(const QString& text);

    QFont m_font;
    QFontMetricsF m_metrics;
    QCache<QString, Shaped> m_shaped;
};

} // namespace md
