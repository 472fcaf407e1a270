// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/requestfacts.h"

#include "ui/events/plaintext.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/linkbutton.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

RequestFacts::RequestFacts(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(u"requestFacts"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ringFocus(*this);
}

void RequestFacts::setFacts(const EventFacts& facts, const TimeFormat& times, const QString& curl)
{
    m_lines.clear();
    m_body = new QWidget;
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(12);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);

    addLine(tr("Door"), facts.door(), false);
    addLine(tr("Client"), visibleText(facts.client), false);
    addLine(tr("Key"), visibleText(facts.keyPrefix), false);
    addLine(tr("Address"), visibleText(facts.address), false);
    if (facts.occurred)
        addLine(tr("Event time"), times.dateTime(*facts.occurred), false);
    if (facts.received)
        addLine(tr("Received"), times.dateTime(*facts.received), false);
    addLine(tr("Difference"), facts.delay(), false);
    addLine(tr("Request id"), facts.requestId, true);
    addLine(tr("Correlation id"), facts.correlationId, true);
    addLine(tr("Session"), facts.session, true);

    auto* head = new TextLabel(tr("As cURL, secrets out"), TextLabel::Ink::Second, m_body);
    head->setFont(md::font(FontRole::Label));
    column->addWidget(head);
    m_curl = new QPlainTextEdit(m_body);
    m_curl->setObjectName(u"requestCurl"_s);
    m_curl->setAccessibleName(tr("The request as a cURL command"));
    m_curl->setReadOnly(true);
    m_curl->setFont(md::font(FontRole::Mono));
    m_curl->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_curl->setWordWrapMode(QTextOption::WrapAnywhere);
    m_curl->setPlainText(curl);
    m_curl->setMinimumHeight(180);
    column->addWidget(m_curl, 1);
    setWidget(m_body);
}

void RequestFacts::addLine(const QString& label, const QString& value, bool isId)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->rowCount();
    m_grid->addWidget(new TextLabel(label, TextLabel::Ink::Second, m_body), row, 0, Qt::AlignLeft | Qt::AlignTop);
    if (isId) {
        auto* id = new ElidedIdLabel(label, ElidedIdLabel::Length::Full, m_body);
        id->setId(value);
        connect(id, &ElidedIdLabel::copied, this, [this, label] { emit copied(tr("%1 copied").arg(label)); });
        m_grid->addWidget(id, row, 1);
    } else {
        auto* words = new TextLabel(value, TextLabel::Ink::Text, m_body);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_grid->addWidget(words, row, 1);
    }
    m_lines.append(label + u": "_s + value);
}

} // namespace md
