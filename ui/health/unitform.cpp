// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/unitform.h"

#include "client/unitsapi.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int longestName = 255;

QString operatorText(const QString& op)
{
    static const QHash<QString, const char*> texts{
        {u"EQUALS"_s, QT_TRANSLATE_NOOP("md::UnitForm", "is")},
        {u"NOT_EQUALS"_s, QT_TRANSLATE_NOOP("md::UnitForm", "is not")},
        {u"IN"_s, QT_TRANSLATE_NOOP("md::UnitForm", "is one of")},
        {u"NOT_IN"_s, QT_TRANSLATE_NOOP("md::UnitForm", "is none of")},
        {u"CONTAINS"_s, QT_TRANSLATE_NOOP("md::UnitForm", "contains")},
        {u"NOT_CONTAINS"_s, QT_TRANSLATE_NOOP("md::UnitForm", "does not contain")},
        {u"GREATER_THAN"_s, QT_TRANSLATE_NOOP("md::UnitForm", "is more than")},
        {u"LESS_THAN"_s, QT_TRANSLATE_NOOP("md::UnitForm", "is less than")}};
    return UnitForm::tr(texts.value(op, ""));
}

} // namespace

QString aggregationText(const QString& aggregation)
{
    static const QHash<QString, const char*> texts{
        {u"SUM"_s, QT_TRANSLATE_NOOP("md::UnitForm", "Sum of the quantities")},
        {u"COUNT"_s, QT_TRANSLATE_NOOP("md::UnitForm", "Count of the events")},
        {u"UNIQUE"_s, QT_TRANSLATE_NOOP("md::UnitForm", "Count of different values")},
        {u"MAX"_s, QT_TRANSLATE_NOOP("md::UnitForm", "Highest value")},
        {u"AVG"_s, QT_TRANSLATE_NOOP("md::UnitForm", "Average")},
        {u"PERCENTILE_95"_s, QT_TRANSLATE_NOOP("md::UnitForm", "95th percentile")}};
    return texts.contains(aggregation) ? UnitForm::tr(texts.value(aggregation)) : aggregation;
}

UnitForm::UnitForm(const std::optional<BillableUnit>& before, QWidget* parent)
    : QWidget(parent)
    , m_before(before)
    , m_grid(new QGridLayout(this))
    , m_name(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep the old name as an alias"), this))
    , m_aliases(new QLineEdit(this))
    , m_label(new QLineEdit(this))
    , m_unitLabel(new QLineEdit(this))
    , m_aggregation(new QComboBox(this))
    , m_field(new QLineEdit(this))
    , m_product(new QComboBox(this))
    , m_conditions(new QVBoxLayout)
{
    setObjectName(u"unitForm"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("As events name it: api-calls"));
    m_aliases->setPlaceholderText(tr("Other names for it, with commas between"));
    m_label->setPlaceholderText(tr("As people call it: API calls"));
    m_unitLabel->setPlaceholderText(tr("What one of it is: call, GB, minute"));
    m_field->setPlaceholderText(tr("The field that is counted; empty: the quantity"));
    for (const QString& aggregation : unitAggregations())
        m_aggregation->addItem(aggregationText(aggregation), aggregation);
    m_product->addItem(tr("none"), QString());
    for (const QString& product : unitProductTypes())
        m_product->addItem(product, product);
    m_keep->setObjectName(u"unitKeepAlias"_s);
    m_keep->setChecked(true);
    m_keep->hide();
    addRow(tr("Name"), m_name, u"unitName"_s);
    m_grid->addWidget(m_keep, m_grid->rowCount(), 1);
    addRow(tr("Aliases"), m_aliases, u"unitAliases"_s);
    addRow(tr("Label"), m_label, u"unitLabel"_s);
    addRow(tr("Counted in"), m_unitLabel, u"unitUnitLabel"_s);
    addRow(tr("Counts"), m_aggregation, u"unitAggregation"_s);
    addRow(tr("Field"), m_field, u"unitField"_s);
    addRow(tr("Product"), m_product, u"unitProduct"_s);
    auto* conditions = new QWidget(this);
    auto* column = new QVBoxLayout(conditions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_conditions->setSpacing(4);
    auto* add = new Button(tr("Add a condition"), Button::Kind::Secondary, conditions);
    add->setObjectName(u"unitAddCondition"_s);
    add->setGlyph(Icon::Plus);
    column->addLayout(m_conditions);
    column->addWidget(add, 0, Qt::AlignLeft);
    addRow(tr("Only events where"), conditions, u"unitConditions"_s);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    connect(add, &Button::clicked, this, [this] {
        addCondition({u"event"_s, u"EQUALS"_s, {}});
        m_rows.back().value->setFocus();
        noteChange();
    });
    for (QLineEdit* line : {m_name, m_aliases, m_label, m_unitLabel, m_field})
        connect(line, &QLineEdit::textChanged, this, &UnitForm::noteChange);
    for (QComboBox* box : {m_aggregation, m_product})
        connect(box, &QComboBox::currentIndexChanged, this, &UnitForm::noteChange);
    connect(m_keep, &QCheckBox::toggled, this, &UnitForm::noteChange);
    leadFocus(this, m_name);
    if (before)
        setUnit(*before);
}

void UnitForm::addRow(const QString& text, QWidget* field, const QString& objectName)
{
    const int row = m_grid->rowCount();
    auto* label = new TextLabel(text, TextLabel::Ink::Second, this);
    label->setMinimumHeight(metrics::control);
    label->setBuddy(field);
    field->setObjectName(objectName);
    field->setAccessibleName(text);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(field, row, 1);
}

void UnitForm::addCondition(const UnitCondition& condition)
{
    ConditionRow row{new QWidget(this), nullptr, nullptr, nullptr};
    auto* line = new QHBoxLayout(row.row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    row.field = new QLineEdit(condition.field, row.row);
    row.field->setAccessibleName(tr("Field of the condition"));
    row.op = new QComboBox(row.row);
    row.op->setAccessibleName(tr("Comparison"));
    for (const QString& op : unitOperators())
        row.op->addItem(operatorText(op), op);
    row.op->setCurrentIndex(std::max(0, row.op->findData(condition.op)));
    row.value = new QLineEdit(condition.value, row.row);
    row.value->setAccessibleName(tr("Value"));
    auto* remove = new Button(Icon::Close, tr("Take the condition away"), Button::Kind::Quiet, row.row);
    line->addWidget(row.field, 2);
    line->addWidget(row.op);
    line->addWidget(row.value, 3);
    line->addWidget(remove);
    m_conditions->addWidget(row.row);
    m_rows.push_back(row);
    connect(row.field, &QLineEdit::textChanged, this, &UnitForm::noteChange);
    connect(row.value, &QLineEdit::textChanged, this, &UnitForm::noteChange);
    connect(row.op, &QComboBox::currentIndexChanged, this, &UnitForm::noteChange);
    connect(remove, &Button::clicked, this, [this, widget = row.row] {
        std::erase_if(m_rows, [widget](const ConditionRow& one) { return one.row == widget; });
        widget->hide();
        widget->deleteLater();
        noteChange();
    });
}

void UnitForm::setUnit(const BillableUnit& unit)
{
    m_name->setText(unit.name);
    m_aliases->setText(unit.aliases.join(u", "_s));
    m_label->setText(unit.label);
    m_unitLabel->setText(unit.unitLabel);
    m_aggregation->setCurrentIndex(std::max(0, m_aggregation->findData(unit.aggregation)));
    m_field->setText(unit.field);
    m_product->setCurrentIndex(
        unit.productTypes.isEmpty() ? 0 : std::max(0, m_product->findData(unit.productTypes.front())));
    // One can be chosen here; a unit of several keeps them.
    m_product->setEnabled(unit.productTypes.size() <= 1);
    for (const ConditionRow& row : std::exchange(m_rows, {}))
        row.row->deleteLater();
    for (const UnitCondition& condition : unit.conditions)
        addCondition(condition);
}

BillableUnit UnitForm::unit() const
{
    BillableUnit unit = m_before.value_or(BillableUnit());
    unit.name = m_name->text().trimmed();
    unit.aliases.clear();
    for (const QString& alias : m_aliases->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString name = alias.trimmed(); !name.isEmpty() && !unit.aliases.contains(name))
            unit.aliases.append(name);
    }
    unit.label = m_label->text().trimmed();
    unit.unitLabel = m_unitLabel->text().trimmed();
    unit.aggregation = m_aggregation->currentData().toString();
    unit.field = m_field->text().trimmed();
    if (m_product->isEnabled()) {
        const QString product = m_product->currentData().toString();
        unit.productTypes = product.isEmpty() ? QStringList() : QStringList{product};
    }
    unit.conditions.clear();
    for (const ConditionRow& row : m_rows)
        unit.conditions.push_back({row.field->text().trimmed(), row.op->currentData().toString(), row.value->text()});
    return unit;
}

bool UnitForm::keepsAlias() const
{
    return m_keep->isChecked();
}

QString UnitForm::fault() const
{
    const BillableUnit now = unit();
    if (now.name.isEmpty())
        return tr("The name is missing");
    for (const UnitCondition& condition : now.conditions) {
        if (condition.field.isEmpty() || condition.value.isEmpty())
            return tr("A condition is not complete");
    }
    if (m_before && unitRequest(now, &*m_before, true).body.isEmpty())
        return tr("Nothing was changed");
    return {};
}

void UnitForm::noteChange()
{
    m_keep->setVisible(m_before && m_name->text().trimmed() != m_before->name);
    emit changed();
}

} // namespace md
