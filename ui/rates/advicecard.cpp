// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rates/advicecard.h"

#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

AdviceCard::AdviceCard(QWidget* parent)
    : Card(Kind::Outlined, parent)
    , m_title(new TextLabel({}, TextLabel::Ink::Text, this))
    , m_text(new SentenceLabel(this))
    , m_next(new SentenceLabel(this))
{
    setObjectName(u"adviceCard"_s);
    m_title->setObjectName(u"adviceTitle"_s);
    m_title->setFont(md::font(FontRole::Figure));
    m_title->setWordWrap(true);
    m_text->setObjectName(u"adviceText"_s);
    m_next->setObjectName(u"adviceNext"_s);
    body()->setSpacing(4);
    body()->addWidget(m_title);
    body()->addWidget(m_text);
    body()->addWidget(m_next);
    body()->addStretch(1);
    connect(this, &Card::clicked, this, [this] { emit rateAsked(m_advice.rateId); });
}

void AdviceCard::setAdvice(const RateAdvice& advice)
{
    m_advice = advice;
    m_title->setText(advice.title);
    m_text->setSentence(advice.text);
    m_next->setSentence({{advice.next, Span::Style::Second}});
    m_next->setVisible(!advice.next.isEmpty());
    const bool aboutSomebody = !advice.rateId.isEmpty();
    setEdge(aboutSomebody ? std::optional(advice.tone) : std::nullopt);
    setClickable(aboutSomebody);
    setAccessibleName(advice.title);
    setAccessibleDescription(plainText(advice.text) + u' ' + advice.next);
}

} // namespace md
