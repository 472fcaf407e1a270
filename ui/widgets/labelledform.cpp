// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labelledform.h"

#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace md {

LabelledForm::LabelledForm(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

QLineEdit* LabelledForm::addField(const QString& label, const QString& name, const QString& placeholder)
{
    auto* head = new TextLabel(label, TextLabel::Ink::Second, this);
    head->setFont(md::font(FontRole::Label));
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(placeholder);
    m_column->addWidget(head);
    m_column->addWidget(field);
    m_column->addSpacing(8);
    connect(field, &QLineEdit::textChanged, this, &LabelledForm::changed);
    return field;
}

SegmentedControl* LabelledForm::addChoice(const QString& label, const QString& name, const QStringList& choices)
{
    auto* head = new TextLabel(label, TextLabel::Ink::Second, this);
    head->setFont(md::font(FontRole::Label));
    auto* choice = new SegmentedControl(label, this);
    choice->setObjectName(name);
    for (const QString& text : choices)
        choice->addSegment(text);
    m_column->addWidget(head);
    m_column->addWidget(choice, 0, Qt::AlignLeft);
    m_column->addSpacing(8);
    connect(choice, &SegmentedControl::currentChanged, this, &LabelledForm::changed);
    return choice;
}

} // namespace md
