// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a tone and a sign of a record look like: the one place where a meaning becomes a colour.
#pragma once

#include "models/recordcell.h"
#include "ui/icons.h"

#include <QColor>
#include <QWidget>

namespace md {

struct Tokens;

QColor toneColor(Tone tone, const Tokens& tokens);
//! Nothing for Sign::None.
std::optional<Icon> signIcon(Sign sign);

//! A sign on its own, 16 px, before a word.
class SignMark : public QWidget
{
    Q_OBJECT
public:
    explicit SignMark(QWidget* parent = nullptr);

    void show(Sign sign, Tone tone);
    //! Another icon than a sign's.
    void showIcon(Icon icon, Tone tone);
    Sign sign() const { return m_sign; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sign m_sign = Sign::None;
    std::optional<Icon> m_icon;
    Tone m_tone = Tone::Text;
};

} // namespace md
