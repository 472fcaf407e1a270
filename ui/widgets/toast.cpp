// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

Toast::Toast(QWidget* parent)
    : QWidget(parent)
    , m_text(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_action(new LinkButton({}, this))
{
    setObjectName(u"toast"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_action);
    m_timer.setSingleShot(true);
    m_timer.setInterval(5s);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &LinkButton::clicked, this, [this] {
        hide();
        emit activated();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::show(const QString& text, const QString& action)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    place();
    QWidget::show();
    raise();
    m_timer.start();
}

QString Toast::text() const
{
    return m_text->text();
}

void Toast::place()
{
    const int width = std::min(sizeHint().width(), parentWidget()->width() - 32);
    resize(width, sizeHint().height());
    move((parentWidget()->width() - width) / 2, parentWidget()->height() - height() - metrics::statusBar - 16);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parent())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawBox(&painter, rect(), tokens(this).raised, tokens(this).dialogBorder);
}

} // namespace md
