// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes too fast, with the figure and the next step.
#pragma once

#include "ui/rates/ratewords.h"
#include "ui/widgets/card.h"

namespace md {

class TextLabel;

class AdviceCard : public Card
{
    Q_OBJECT
public:
    explicit AdviceCard(QWidget* parent = nullptr);

    void setAdvice(const RateAdvice& advice);
    const RateAdvice& advice() const { return m_advice; }

signals:
    void rateAsked(const QString& rateId);

private:
    RateAdvice m_advice;
    TextLabel* m_title;
    SentenceLabel* m_text;
    SentenceLabel* m_next;
};

} // namespace md
