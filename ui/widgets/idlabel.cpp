// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/idlabel.h"

#include "ui/events/plaintext.h"
#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/access.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

QString shortId(const QString& id)
{
    const auto underscore = id.indexOf(u'_');
    const qsizetype prefix = underscore > 0 && underscore <= 5 ? underscore + 1 : 0;
    const qsizetype head = prefix + 6;
    constexpr qsizetype tail = 4;
    if (id.size() <= head + tail + 1)
        return id;
    return id.left(head) + u'…' + id.right(tail);
}

QString plainToolTip(const QString& text)
{
    constexpr qsizetype limit = 2000;
    QStringList lines = text.left(limit).split(u'\n');
    std::transform(lines.begin(), lines.end(), lines.begin(), [](const QString& line) { return visibleText(line); });
    QString shown = lines.join(u'\n');
    if (text.size() > limit)
        shown += u'…';
    return u"<p style='white-space:pre-wrap'>"_s + shown.toHtmlEscaped() + u"</p>"_s;
}

ElidedIdLabel::ElidedIdLabel(const QString& what, Length length, QWidget* parent)
    : QWidget(parent)
    , m_what(what)
    , m_length(length)
{
    setAccessibleRole(this, QAccessible::StaticText);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(length == Length::Short ? QSizePolicy::Fixed : QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedIdLabel::setId(const QString& id)
{
    m_id = id;
    setAccessibleName(u"%1 %2"_s.arg(m_what, id));
    setToolTip(plainToolTip(id));
    updateGeometry();
    update();
}

QString ElidedIdLabel::shownText() const
{
    if (m_length == Length::Short)
        return shortId(m_id);
    return QFontMetrics(md::font(FontRole::Mono)).elidedText(m_id, Qt::ElideMiddle, width());
}

QSize ElidedIdLabel::sizeHint() const
{
    const QFontMetrics fm(md::font(FontRole::Mono));
    const QString text = m_length == Length::Short ? shortId(m_id) : m_id;
    return {fm.horizontalAdvance(text) + 2, std::max(metrics::tokenHeight, fm.height() + 4)};
}

QSize ElidedIdLabel::minimumSizeHint() const
{
    const QFontMetrics fm(md::font(FontRole::Mono));
    return {std::min(sizeHint().width(), fm.horizontalAdvance(shortId(m_id)) + 2), sizeHint().height()};
}

void ElidedIdLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(md::font(FontRole::Mono));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shownText());
    if (showsFocus(this))
        drawFocus(&painter, rect(), tokens(this).accent);
}

void ElidedIdLabel::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(Icon::Copy), tr("Copy %1").arg(m_what), this, &ElidedIdLabel::copy);
    menu->popup(event->globalPos());
}

void ElidedIdLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void ElidedIdLabel::mouseDoubleClickEvent(QMouseEvent*)
{
    copy();
}

void ElidedIdLabel::copy()
{
    QGuiApplication::clipboard()->setText(m_id);
    emit copied(m_id);
}

} // namespace md
