// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone.h"

#include "ui/theme.h"

#include <QPainter>

namespace md {

QColor toneColor(Tone tone, const Tokens& tokens)
{
    switch (tone) {
    case Tone::Text: return tokens.text;
    case Tone::Second: return tokens.secondText;
    case Tone::Ok: return tokens.ok;
    case Tone::Warning: return tokens.warning;
    case Tone::Bad: return tokens.bad;
    case Tone::Silent: return tokens.silent;
    case Tone::Accent: return tokens.accent;
    }
    Q_UNREACHABLE();
}

std::optional<Icon> signIcon(Sign sign)
{
    switch (sign) {
    case Sign::None: return std::nullopt;
    case Sign::Ok: return Icon::OkCircle;
    case Sign::Warning: return Icon::Warning;
    case Sign::Bad: return Icon::AlertCircle;
    case Sign::Failed: return Icon::BadCircle;
    case Sign::Silent: return Icon::SilentCircle;
    case Sign::Pause: return Icon::PauseCircle;
    case Sign::Clock: return Icon::Clock;
    case Sign::Retry: return Icon::Refresh;
    case Sign::Lock: return Icon::Lock;
    case Sign::Bell: return Icon::Bell;
    case Sign::Skip: return Icon::Minus;
    }
    Q_UNREACHABLE();
}

SignMark::SignMark(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(metrics::icon, metrics::icon);
    hide();
}

void SignMark::show(Sign sign, Tone tone)
{
    m_sign = sign;
    m_icon = signIcon(sign);
    m_tone = tone;
    setVisible(sign != Sign::None);
    update();
}

void SignMark::showIcon(Icon icon, Tone tone)
{
    m_icon = icon;
    m_tone = tone;
    setVisible(true);
    update();
}

void SignMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_icon)
        paintIcon(&painter, rect(), *m_icon, toneColor(m_tone, tokens(this)));
}

} // namespace md
