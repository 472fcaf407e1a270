// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan has and what it has not, with the plan that has it.
#pragma once

#include "core/plan.h"

#include <QWidget>

class QGridLayout;

namespace md {

class FeatureList : public QWidget
{
    Q_OBJECT
public:
    explicit FeatureList(QWidget* parent = nullptr);

    void setFeatures(const std::vector<PlanFeature>& features);
    //! "health_model_config: Not in plan, comes with Growth", for tests.
    QStringList lines() const { return m_lines; }

private:
    QGridLayout* m_grid;
    QStringList m_lines;
};

} // namespace md
