// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/templateform.h"

#include "ui/errortext.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/linkbutton.h"

#include <QComboBox>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int listHeight = 220;

} // namespace

TemplateForm::TemplateForm(UnitsApi& api, QWidget* parent)
    : QWidget(parent)
    , m_api(api)
    , m_product(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_note(new TextLabel({}, TextLabel::Ink::Second, this))
{
    setObjectName(u"templateForm"_s);
    m_product->setObjectName(u"templateProduct"_s);
    m_product->setAccessibleName(tr("Product"));
    m_list->setObjectName(u"templateList"_s);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setFixedHeight(listHeight);
    m_note->setWordWrap(true);
    for (const QString& product : unitProductTypes())
        m_product->addItem(product, product);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_product);
    column->addWidget(m_list);
    column->addWidget(m_note);
    leadFocus(this, m_product);
    connect(m_product, &QComboBox::currentIndexChanged, this, &TemplateForm::load);
    connect(m_list, &QListWidget::itemChanged, this, &TemplateForm::changed);
    load();
}

QString TemplateForm::productType() const
{
    return m_product->currentData().toString();
}

QStringList TemplateForm::chosen() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            names.append(m_list->item(i)->data(Qt::UserRole).toString());
    }
    return names;
}

void TemplateForm::load()
{
    m_list->clear();
    m_note->setText(tr("Loading the templates…"));
    emit changed();
    m_call = m_api.templates(productType(), this, [this](Result<std::vector<UnitTemplate>> templates) {
        if (templates)
            fill(*templates);
        else
            m_note->setText(tr("The templates could not be loaded. %1").arg(errorText(templates.error()).sentence));
    });
}

void TemplateForm::fill(const std::vector<UnitTemplate>& templates)
{
    for (const UnitTemplate& item : templates) {
        auto* row =
            new QListWidgetItem(item.description.isEmpty() ? item.name : u"%1 — %2"_s.arg(item.name, item.description));
        row->setData(Qt::UserRole, item.name);
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Unchecked);
        m_list->addItem(row);
    }
    m_note->setText(templates.empty() ? tr("There is no template for this product.") : QString());
}

} // namespace md
