// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linkbutton.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace md {

LinkButton::LinkButton(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
}

void LinkButton::setText(const QString& text)
{
    QAbstractButton::setText(text);
    updateGeometry();
    update();
}

void LinkButton::setStrong(bool strong)
{
    m_strong = strong;
    updateGeometry();
    update();
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics fm(md::font(m_strong ? FontRole::Strong : FontRole::Body));
    return {fm.horizontalAdvance(text()) + 1, std::max(20, fm.height() + 2)};
}

void LinkButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    QFont font = md::font(m_strong ? FontRole::Strong : FontRole::Body);
    font.setUnderline(isEnabled() && underMouse());
    painter.setFont(font);
    painter.setPen(isEnabled() ? t.accent : t.secondText);
    painter.drawText(
        rect(), int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine,
        text());
    if (showsFocus(this))
        drawFocus(&painter, rect(), t.accent);
}

TextLabel::TextLabel(const QString& text, Ink ink, QWidget* parent)
    : QLabel(text, parent)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    recolor();
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    recolor();
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Maximum : QSizePolicy::Preferred, QSizePolicy::Preferred);
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(hint.width(), 24), hint.height()) : hint;
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    if (!m_elided || fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void TextLabel::recolor()
{
    const Tokens& t = tokens(this);
    QColor color = t.text;
    switch (m_ink) {
    case Ink::Text: break;
    case Ink::Second: color = t.secondText; break;
    case Ink::Ok: color = t.ok; break;
    case Ink::Warning: color = t.warning; break;
    case Ink::Bad: color = t.bad; break;
    case Ink::Accent: color = t.accent; break;
    }
    if (palette().color(QPalette::WindowText) == color)
        return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

} // namespace md
