// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sidepanel.h"

#include "ui/theme.h"
#include "ui/widgets/access.h"
#include "ui/widgets/button.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

TextLabel::Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok: return TextLabel::Ink::Ok;
    case Tone::Warning: return TextLabel::Ink::Warning;
    case Tone::Bad: return TextLabel::Ink::Bad;
    case Tone::Second:
    case Tone::Silent: return TextLabel::Ink::Second;
    default: return TextLabel::Ink::Text;
    }
}

void deleteItems(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            deleteItems(inner);
        }
        delete item;
    }
}

} // namespace

SidePanel::SidePanel(const QString& name, int width, QWidget* parent)
    : QWidget(parent)
    , m_width(width)
    , m_mark(new SignMark(this))
    , m_word(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_name(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_id(new ElidedIdLabel(tr("Id"), ElidedIdLabel::Length::Short, this))
    , m_close(new Button(Icon::Close, tr("Close"), Button::Kind::Quiet, this))
    , m_title(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_subtitle(new SentenceLabel(this))
    , m_actions(new QHBoxLayout)
    , m_actionRow(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_sections(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    setObjectName(u"sidePanel"_s);
    setAccessibleRole(this, QAccessible::Pane);
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    m_word->setFont(md::font(FontRole::Strong));
    m_word->setObjectName(u"sidePanelWord"_s);
    m_name->setElided(true);
    m_close->setSmall(true);
    m_close->setObjectName(u"sidePanelClose"_s);
    m_title->setFont(md::font(FontRole::Figure));
    m_title->setWordWrap(true);
    m_title->setObjectName(u"sidePanelTitle"_s);
    m_id->hide();
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_mark), static_cast<QWidget*>(m_word), static_cast<QWidget*>(m_name)})
        head->addWidget(widget);
    head->addStretch(1);
    head->addWidget(m_id);
    head->addWidget(m_close);
    m_actions->setContentsMargins(0, 8, 0, 0);
    m_actions->setSpacing(8);
    m_actionRow->setLayout(m_actions);
    m_actionRow->hide();

    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(metrics::panePadding, 12, metrics::panePadding, 12);
    inside->setSpacing(0);
    m_sections->setSpacing(0);
    inside->addLayout(m_sections);
    inside->addStretch(1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto* top = new QVBoxLayout;
    top->setContentsMargins(metrics::panePadding + 1, 8, metrics::panePadding - 4, 0);
    top->setSpacing(0);
    top->addLayout(head);
    top->addSpacing(4);
    top->addWidget(m_title);
    top->addSpacing(2);
    top->addWidget(m_subtitle);
    top->addWidget(m_actionRow);
    m_foot->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_scroll, 1);
    column->addLayout(m_foot);
    connect(m_close, &Button::clicked, this, &SidePanel::closed);
    connect(m_id, &ElidedIdLabel::copied, this, &SidePanel::copied);
}

QSize SidePanel::sizeHint() const
{
    return {m_width, 400};
}

void SidePanel::setHead(Sign sign, Tone tone, const QString& word, const QString& name, const QString& id)
{
    m_mark->show(sign, tone);
    m_word->setText(word);
    m_word->setInk(inkOf(tone));
    m_word->setVisible(!word.isEmpty());
    m_name->setText(name);
    m_id->setVisible(!id.isEmpty());
    m_id->setId(id);
}

void SidePanel::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void SidePanel::setSubtitle(const Sentence& sentence)
{
    m_subtitle->setSentence(sentence);
    m_subtitle->setVisible(!sentence.empty());
}

QString SidePanel::title() const
{
    return m_title->text();
}

QString SidePanel::subtitle() const
{
    return m_subtitle->text();
}

void SidePanel::addAction(Button* button)
{
    button->setParent(m_actionRow);
    if (m_actions->count() == 0)
        m_actions->addStretch(1);
    m_actions->insertWidget(m_actions->count() - 1, button);
    button->show();
    m_actionRow->show();
}

void SidePanel::clearActions()
{
    deleteItems(m_actions);
    m_actionRow->hide();
}

QVBoxLayout* SidePanel::addSection(const QString& heading)
{
    auto* section = new QWidget(m_content);
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, m_sections->isEmpty() ? 0 : 16, 0, 0);
    layout->setSpacing(4);
    if (!heading.isEmpty()) {
        auto* label = new TextLabel(heading, TextLabel::Ink::Text, section);
        label->setFont(md::font(FontRole::Heading));
        layout->addWidget(label);
    }
    m_sections->addWidget(section);
    section->show();
    return layout;
}

void SidePanel::clearSections()
{
    deleteItems(m_sections);
}

void SidePanel::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height()), hasFocus() ? t.accent : t.line);
}

void SidePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace md
