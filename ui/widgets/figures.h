// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that line up. Qt 6.4 cannot switch on a font's tabular figures, so digits are set here on one fixed advance.
#pragma once

#include <QFont>
#include <QRawFont>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace md {

//! Draws and measures short texts of one font with every digit as wide as the widest.
//! Characters that the font lacks go the ordinary way. Make one per font and keep it: it holds the glyphs of the font.
class Figures
{
public:
    Figures() = default;
    explicit Figures(const QFont& font);

    const QFont& font() const { return m_font; }
    qreal width(const QString& text) const;
    qreal digitWidth() const { return m_digit; }
    //! Cut at the end, with an ellipsis, where it is wider.
    QString elided(const QString& text, qreal width) const;
    //! Draws one line with the pen's colour; returns its width. Right alignment ends exactly at the rectangle's edge.
    qreal draw(QPainter* painter, const QRectF& rect, const QString& text,
               Qt::Alignment alignment = Qt::AlignLeft) const;

private:
    struct Line
    {
        QVector<quint32> glyphs;
        QVector<QPointF> positions;
        qreal width = 0;
    };
    bool shape(const QString& text, Line& line) const;

    QFont m_font;
    QRawFont m_raw;
    qreal m_digit = 0;
    qreal m_ascent = 0;
    qreal m_height = 0;
};

//! A label for counts and clocks that change in place: nothing beside it moves when a digit does.
class FigureLabel : public QWidget
{
    Q_OBJECT
public:
    explicit FigureLabel(QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const { return m_text; }
    void setFigureFont(const QFont& font);
    //! An invalid colour is the palette's text.
    void setColor(const QColor& color);
    void setAlignment(Qt::Alignment alignment);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Figures m_figures;
    QColor m_color;
    Qt::Alignment m_alignment = Qt::AlignLeft;
};

} // namespace md
