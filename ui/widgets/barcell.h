// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much of a limit is used, as a bar with a mark at 100 %; what is over stands past the mark.
#pragma once

#include "models/recordcell.h"

#include <QWidget>

class QColor;
class QPainter;

namespace md {

struct Tokens;

//! 136×12: track 4 high, a mark of 1 px at 100 %, the part over it in the colour for bad. `tone` colours the used part;
//! Tone::Accent is the chart's blue.
void drawLimitBar(QPainter* painter, const QRectF& rect, double share, Tone tone, const Tokens& tokens);

//! A track filled to a share of 0 to 1, without a limit to mark.
void drawShareBar(QPainter* painter, const QRectF& rect, double share, const QColor& color, const Tokens& tokens);

class LimitBar : public QWidget
{
    Q_OBJECT
public:
    explicit LimitBar(QWidget* parent = nullptr);

    void setShare(double share, Tone tone = Tone::Accent);
    double share() const { return m_share; }

    QSize sizeHint() const override { return {136, 12}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = 0;
    Tone m_tone = Tone::Accent;
};

} // namespace md
