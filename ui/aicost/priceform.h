// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a million tokens of a model cost, for one customer or for all, from when on.
#pragma once

#include "core/aicost.h"
#include "ui/widgets/labelledform.h"

namespace md {

class PriceForm : public LabelledForm
{
    Q_OBJECT
public:
    explicit PriceForm(const ModelPrice& price, QWidget* parent = nullptr);

    //! Meaningful where fault() is empty.
    ModelPrice price() const;
    QString fault() const;

private:
    QLineEdit* m_provider;
    QLineEdit* m_model;
    QLineEdit* m_customer;
    QLineEdit* m_input;
    QLineEdit* m_output;
    QLineEdit* m_currency;
    QLineEdit* m_from;
};

} // namespace md
