// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/iconword.h"

#include <QPainter>
#include <QStyle>

namespace md {

namespace {

constexpr int gap = 5;

QColor colorOf(IconWord::Ink ink, const Tokens& t)
{
    switch (ink) {
    case TextLabel::Ink::Text: return t.text;
    case TextLabel::Ink::Second: return t.secondText;
    case TextLabel::Ink::Ok: return t.ok;
    case TextLabel::Ink::Warning: return t.warning;
    case TextLabel::Ink::Bad: return t.bad;
    case TextLabel::Ink::Accent: return t.accent;
    }
    return t.text;
}

} // namespace

IconWord::IconWord(FontRole role, QWidget* parent)
    : QWidget(parent)
    , m_role(role)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconWord::setWord(Icon icon, const QString& word, Ink iconInk, Ink wordInk)
{
    m_icon = icon;
    m_word = word;
    m_iconInk = iconInk;
    m_wordInk = wordInk;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize IconWord::sizeHint() const
{
    return {metrics::icon + gap + QFontMetrics(md::font(m_role)).horizontalAdvance(m_word) + 1, 20};
}

void IconWord::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const QRect box(0, (height() - metrics::icon) / 2, metrics::icon, metrics::icon);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), box), m_icon, colorOf(m_iconInk, t));
    painter.setFont(md::font(m_role));
    painter.setPen(colorOf(m_wordInk, t));
    const QRect words = rect().adjusted(metrics::icon + gap, 0, 0, 0);
    painter.drawText(
        QStyle::visualRect(layoutDirection(), rect(), words),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine, m_word);
}

} // namespace md
