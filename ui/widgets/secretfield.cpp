// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretfield.h"

#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/access.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int fieldHeight = 44;
constexpr int padding = 12;
constexpr int buttonMargin = 8;
} // namespace

SecretField::SecretField(QString secret, QWidget* parent)
    : QWidget(parent)
    , m_secret(std::move(secret))
    , m_copy(new Button(tr("Copy"), Button::Kind::Primary, this))
{
    setAccessibleRole(this, QAccessible::StaticText);
    setObjectName(u"secretField"_s);
    setAccessibleName(tr("The secret. Ctrl+C copies it."));
    setFocusPolicy(Qt::StrongFocus);
    m_secret.detach();
    m_copy->setObjectName(u"secretCopy"_s);
    m_copy->setGlyph(Icon::Copy);
    m_copy->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(padding, 0, buttonMargin, 0);
    row->addStretch(1);
    row->addWidget(m_copy);
    connect(m_copy, &Button::clicked, this, &SecretField::copyRequested);
}

SecretField::~SecretField()
{
    m_secret.fill(QChar(0));
}

void SecretField::showCopied()
{
    m_copy->setText(tr("Copied"));
    m_copy->setGlyph(Icon::Check);
}

QSize SecretField::sizeHint() const
{
    const int text = QFontMetrics(md::font(FontRole::Secret)).horizontalAdvance(m_secret);
    return {padding + text + 2 * padding + m_copy->sizeHint().width() + buttonMargin, fieldHeight};
}

void SecretField::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    drawBox(&painter, rect(), t.surface, hasFocus() ? t.accent : t.controlBorder);
    painter.setFont(md::font(FontRole::Secret));
    painter.setPen(t.text);
    painter.drawText(rect().adjusted(padding, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter, m_secret);
}

void SecretField::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        emit copyRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace md
