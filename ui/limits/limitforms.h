// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms over the write panel: an override, a quota, an application, a larger plan. Each says what is wrong with it.
#pragma once

#include "client/planapi.h"
#include "ui/widgets/labelledform.h"

namespace md {

class OverrideForm : public LabelledForm
{
    Q_OBJECT
public:
    explicit OverrideForm(const PlanLimit& limit, QWidget* parent = nullptr);

    //! Nothing while something is wrong; problem() says what.
    std::optional<LimitAgreement> agreement() const;
    QString problem(qint64 now) const;
    QLineEdit& limitField() { return *m_limit; }
    QLineEdit& untilField() { return *m_until; }

private:
    PlanLimit m_of;
    QLineEdit* m_limit;
    QLineEdit* m_until;
    SegmentedControl* m_kind = nullptr;
};

class QuotaForm : public LabelledForm
{
    Q_OBJECT
public:
    explicit QuotaForm(const QuotaTerms& terms, QWidget* parent = nullptr);

    QuotaTerms terms() const;
    QString problem() const;

private:
    QLineEdit* m_customer;
    QLineEdit* m_metric;
    QLineEdit* m_limit;
    SegmentedControl* m_period;
    SegmentedControl* m_kind;
};

class ApplicationForm : public LabelledForm
{
    Q_OBJECT
public:
    explicit ApplicationForm(QWidget* parent = nullptr);

    QString name() const;
    QString environment() const;
    QString problem() const;

private:
    QLineEdit* m_name;
    QLineEdit* m_environment;
};

class UpgradeForm : public LabelledForm
{
    Q_OBJECT
public:
    //! Those larger than the present one.
    explicit UpgradeForm(std::vector<PlanOffer> offers, QWidget* parent = nullptr);

    const PlanOffer& chosen() const;

private:
    std::vector<PlanOffer> m_offers;
    SegmentedControl* m_choice;
};

} // namespace md
