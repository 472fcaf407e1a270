// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of this console's own budget, who in it asked most, and until when it holds back.
#pragma once

#include "ui/panes/pane.h"
#include "ui/widgets/card.h"

#include <QTimer>

namespace md {

class SentenceLabel;
class TextLabel;

class BudgetCard : public Card
{
    Q_OBJECT
public:
    explicit BudgetCard(const PaneContext& context, QWidget* parent = nullptr);

    QString headline() const;
    QString text() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showNumbers();

    PaneContext m_context;
    QTimer m_second;
    TextLabel* m_figure;
    SentenceLabel* m_words;
    SentenceLabel* m_panes;
};

} // namespace md
