// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialog.h"

#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sentence.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int headHeight = 37;
}

Dialog::Dialog(const QString& title, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_body(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* head = new TextLabel(title, TextLabel::Ink::Text, this);
    head->setFont(md::font(FontRole::Heading));
    auto* cross = new Button(Icon::Close, tr("Close"), Button::Kind::Quiet, this);
    cross->setObjectName(u"dialogClose"_s);
    cross->setSmall(true);
    cross->setAutoDefault(false);
    connect(cross, &Button::clicked, this, &QDialog::reject);
    auto* headRow = new QHBoxLayout;
    headRow->setContentsMargins(metrics::panePadding, 0, 8, 0);
    headRow->addWidget(head);
    headRow->addStretch(1);
    headRow->addWidget(cross);
    headRow->addStrut(headHeight - 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(headRow);
    m_body->setContentsMargins(metrics::panePadding, metrics::panePadding, metrics::panePadding, metrics::panePadding);
    m_body->setSpacing(12);
    column->addLayout(m_body, 1);
    m_foot->setContentsMargins(metrics::panePadding, 4, metrics::panePadding, metrics::panePadding);
    m_foot->setSpacing(8);
    m_foot->addStretch(1);
    column->addLayout(m_foot);
}

Button* Dialog::addAside(const QString& text, Button::Kind kind)
{
    auto* button = new Button(text, kind, this);
    button->setAutoDefault(false);
    m_foot->insertWidget(m_asides++, button);
    return button;
}

Button* Dialog::addAction(const QString& text, Button::Kind kind)
{
    auto* button = new Button(text, kind, this);
    const bool main = kind != Button::Kind::Secondary && kind != Button::Kind::Quiet;
    button->setAutoDefault(main);
    button->setDefault(main);
    m_foot->addWidget(button);
    return button;
}

void Dialog::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    painter.fillRect(QRect(0, 0, width(), headHeight), t.surface);
    painter.fillRect(QRect(0, headHeight, width(), 1), t.line);
    drawBox(&painter, rect(), QColor(), t.dialogBorder, 0);
}

void Dialog::mousePressEvent(QMouseEvent* event)
{
    // Our head is the title bar: the window system moves the window.
    if (event->button() == Qt::LeftButton && event->position().y() < headHeight && windowHandle())
        windowHandle()->startSystemMove();
    QDialog::mousePressEvent(event);
}

bool Dialog::event(QEvent* event)
{
    const bool done = QDialog::event(event);
    // A top-level window asks no layout how high its width makes it: sentences that wrap would be cut.
    if ((event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest) && layout()->hasHeightForWidth()) {
        setMinimumHeight(layout()->totalHeightForWidth(width()));
        adjustSize();
    }
    return done;
}

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent)
    : Dialog(question.title, parent)
{
    setObjectName(u"confirmDialog"_s);
    setFixedWidth(440);
    auto* text = new SentenceLabel(this);
    text->setSentence({{question.text, Span::Style::Normal}});
    body()->addWidget(text);
    Button* cancel = addAction(tr("Cancel"));
    cancel->setObjectName(u"confirmCancel"_s);
    Button* go = addAction(question.action, question.kind);
    go->setObjectName(u"confirmGo"_s);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(go, &Button::clicked, this, &QDialog::accept);
    if (question.typed.isEmpty())
        return;
    auto* ask = new SentenceLabel(this);
    ask->setSentence(sentence(tr("Type %1 to go on."), {{question.typed, Span::Style::Strong}}));
    auto* field = new QLineEdit(this);
    field->setObjectName(u"confirmName"_s);
    field->setAccessibleName(tr("Type %1 to go on.").arg(question.typed));
    body()->addWidget(ask);
    body()->addWidget(field);
    go->setEnabled(false);
    connect(field, &QLineEdit::textChanged, go,
            [go, typed = question.typed](const QString& now) { go->setEnabled(now == typed); });
    field->setFocus();
}

} // namespace md
