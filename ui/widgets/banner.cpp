// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Colors
{
    QColor fill, ink;
    Icon icon;
};

Colors colorsOf(Banner::Tone tone, const Tokens& t)
{
    switch (tone) {
    case Banner::Tone::Info: return {t.selection, t.accent, Icon::InfoCircle};
    case Banner::Tone::Warning: return {t.warningTint, t.warning, Icon::Warning};
    case Banner::Tone::Bad: return {t.badTint, t.bad, Icon::BadCircle};
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_action(new LinkButton({}, this))
    , m_close(new Button(Icon::Close, tr("Dismiss"), Button::Kind::Quiet, this))
{
    setObjectName(u"banner"_s);
    setFixedHeight(metrics::banner);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(md::font(FontRole::Heading));
    m_close->setSmall(true);
    m_text->setElided(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12 + metrics::icon + 8, 0, 8, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(2);
    layout->addWidget(m_action);
    layout->addStretch(1);
    layout->addWidget(m_close);
    connect(m_action, &LinkButton::clicked, this, &Banner::activated);
    connect(m_close, &Button::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    hide();
}

void Banner::show(Tone tone, const QString& title, const QString& text, const QString& action)
{
    m_tone = tone;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setToolTip(text.toHtmlEscaped());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(u"%1. %2"_s.arg(title, text));
    recolor();
    QWidget::show();
    update();
}

QString Banner::title() const
{
    return m_title->text();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::recolor()
{
    const QColor ink = colorsOf(m_tone, tokens(this)).ink;
    if (m_title->palette().color(QPalette::WindowText) == ink)
        return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, ink);
    m_title->setPalette(own);
}

void Banner::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void Banner::paintEvent(QPaintEvent*)
{
    const Colors c = colorsOf(m_tone, tokens(this));
    QPainter painter(this);
    painter.fillRect(rect(), c.fill);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), QRect(12, (height() - 16) / 2, 16, 16)), c.icon,
              c.ink);
}

} // namespace md
