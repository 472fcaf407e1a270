// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion with hairlines: flat fields, buttons, heads and scroll bars in the colours of the palette.
#pragma once

#include <QProxyStyle>

namespace md {

class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                         const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

    //! The border of a field or a button: accent where the keys go.
    static QColor fieldBorder(const QStyleOption& option);

private:
    void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter) const;
    void drawComboBox(const QStyleOptionComplex* option, QPainter* painter) const;
    void drawSpinBox(const QStyleOptionComplex* option, QPainter* painter) const;
    void drawMenuItem(const QStyleOption* option, QPainter* painter) const;
};

//! A box with round corners and a one-pixel border that stays one device pixel at every scale.
void drawBox(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius = 4.0);
//! The keyboard focus of a control that has no field border: two pixels of accent, inside the rectangle.
void drawFocus(QPainter* painter, const QRectF& rect, const QColor& accent);

//! Whether the ring is to be seen: the widget has the focus and the operator went there by keyboard.
bool showsFocus(const QWidget* widget);

} // namespace md
