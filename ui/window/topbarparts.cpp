// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/topbarparts.h"

#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/searchfield.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int longestName = 200;

int widthOf(FontRole role, const QString& text)
{
    return QFontMetrics(md::font(role)).horizontalAdvance(text);
}

} // namespace

ProfileChip::ProfileChip(QWidget* parent)
    : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    show(Mode::None, {});
}

void ProfileChip::show(Mode mode, const QString& name)
{
    m_mode = mode;
    m_name = name;
    setAccessibleName(mode == Mode::None ? tr("Not connected") : tr("%1, %2").arg(name, tag()));
    setToolTip(u"<p style='white-space:pre-wrap'>"_s + name.toHtmlEscaped() + u"</p>"_s);
    updateGeometry();
    update();
}

QString ProfileChip::tag() const
{
    switch (m_mode) {
    case Mode::None: return {};
    case Mode::Live: return tr("LIVE");
    case Mode::Sandbox: return tr("SANDBOX");
    }
    Q_UNREACHABLE();
}

QColor ProfileChip::modeColor() const
{
    const Tokens& t = tokens(this);
    switch (m_mode) {
    case Mode::None: return t.controlBorder;
    case Mode::Live: return t.live;
    case Mode::Sandbox: return t.sandbox;
    }
    Q_UNREACHABLE();
}

QString ProfileChip::shownName() const
{
    const QString name = m_name.isEmpty() ? tr("Not connected") : m_name;
    return QFontMetrics(md::font(FontRole::Heading)).elidedText(name, Qt::ElideMiddle, longestName);
}

QSize ProfileChip::sizeHint() const
{
    int width = 5 + widthOf(FontRole::Heading, shownName()) + 8 + metrics::icon + 7;
    width += m_mode == Mode::None ? 5 : widthOf(FontRole::Tag, tag()) + 12 + 8;
    return {width, std::max(metrics::control, QFontMetrics(md::font(FontRole::Heading)).height() + 8)};
}

void ProfileChip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const QColor tint = m_mode == Mode::Live ? t.liveTint : m_mode == Mode::Sandbox ? t.sandboxTint : t.raised;
    drawBox(&painter, rect(), isDown() || underMouse() ? tint.darker(104) : tint, modeColor());
    const auto place = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
    };
    int x = 5;
    if (m_mode != Mode::None) {
        const int width = widthOf(FontRole::Tag, tag()) + 12;
        QRect box = place(x, width);
        box = QRect(box.left(), (height() - 18) / 2, width, 18);
        drawBox(&painter, box, modeColor(), QColor(), 3);
        painter.setFont(md::font(FontRole::Tag));
        painter.setPen(m_mode == Mode::Live ? t.onLive : t.onSandbox);
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, tag());
        x += width + 8;
    } else {
        x += 5;
    }
    const int name = widthOf(FontRole::Heading, shownName());
    painter.setFont(md::font(FontRole::Heading));
    painter.setPen(m_mode == Mode::None ? t.secondText : t.text);
    painter.drawText(place(x, name + 1), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shownName());
    paintIcon(&painter, place(width() - 7 - metrics::icon, metrics::icon), Icon::ChevronDown,
              m_mode == Mode::None ? t.secondText : modeColor());
    if (showsFocus(this))
        drawFocus(&painter, rect(), t.accent);
}

SearchBox::SearchBox(const QString& prompt, const QString& keyHint, QWidget* parent)
    : QPushButton(prompt, parent)
    , m_keyHint(keyHint)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
    setAccessibleName(prompt);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(400);
}

QSize SearchBox::sizeHint() const
{
    return {400, std::max(metrics::control, fontMetrics().height() + 8)};
}

QSize SearchBox::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void SearchBox::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    drawBox(&painter, rect(), t.window, hasFocus() ? t.accent : t.controlBorder);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), QRect(9, (height() - 16) / 2, 16, 16));
    paintIcon(&painter, icon, Icon::Search, t.secondText);
    const int hint = keyHintWidth(m_keyHint);
    const QRect room = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(33, 0, -hint - 16, 0));
    painter.setFont(md::font(FontRole::Body));
    painter.setPen(t.secondText);
    painter.drawText(
        room, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - hint - 8, 0, hint, height()));
    drawKeyHint(&painter, box, m_keyHint, t.controlBorder, t.secondText);
}

} // namespace md
