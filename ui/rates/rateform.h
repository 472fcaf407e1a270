// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The limits that a key is going to have: a field a category. An empty one is the default.
#pragma once

#include "core/ratebudget.h"
#include "core/ratelimit.h"
#include "ui/widgets/labelledform.h"

#include <map>

namespace md {

class RateForm : public LabelledForm
{
    Q_OBJECT
public:
    //! `own`: what the asking key has itself, as the server said at sign-in: nobody gives more.
    RateForm(const KeyRates& rates, const std::vector<RateBudget>& own, QWidget* parent = nullptr);

    //! What differs from what is there.
    RateChanges changes() const;
    QString problem() const;
    QLineEdit* field(const QString& category) const;

private:
    //! What stands in a field when nothing is set there.
    static QString shown(const RateLimit& rate);
    std::optional<qint64> most(const QString& category) const;

    KeyRates m_rates;
    std::vector<RateBudget> m_own;
    std::map<QString, QLineEdit*> m_fields;
};

} // namespace md
