// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a billable unit, for declaring one and for changing it.
#pragma once

#include "core/billableunit.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace md {

class UnitForm : public QWidget
{
    Q_OBJECT
public:
    //! Nothing: a new one.
    explicit UnitForm(const std::optional<BillableUnit>& before, QWidget* parent = nullptr);

    BillableUnit unit() const;
    void setUnit(const BillableUnit& unit);
    //! The old name stays as an alias.
    bool keepsAlias() const;
    //! Why it cannot be sent; empty: it can.
    QString fault() const;

signals:
    void changed();

private:
    struct ConditionRow
    {
        QWidget* row;
        QLineEdit* field;
        QComboBox* op;
        QLineEdit* value;
    };

    void addRow(const QString& text, QWidget* field, const QString& objectName);
    void addCondition(const UnitCondition& condition);
    void noteChange();

    std::optional<BillableUnit> m_before;
    QGridLayout* m_grid;
    QLineEdit* m_name;
    QCheckBox* m_keep;
    QLineEdit* m_aliases;
    QLineEdit* m_label;
    QLineEdit* m_unitLabel;
    QComboBox* m_aggregation;
    QLineEdit* m_field;
    QComboBox* m_product;
    QVBoxLayout* m_conditions;
    std::vector<ConditionRow> m_rows;
};

//! "Sum", "Count of events"…
QString aggregationText(const QString& aggregation);

} // namespace md
