// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/viewnamedialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

ViewNameDialog::ViewNameDialog(const QStringList& taken, const QString& suggestion, QWidget* parent)
    : QDialog(parent)
    , m_taken(taken)
{
    constexpr int longestName = 60;
    setObjectName(u"viewNameDialog"_s);
    setWindowTitle(tr("Save this view"));
    setMinimumWidth(360);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(
        new TextLabel(tr("Filter, range and columns are kept under this name."), TextLabel::Ink::Second, this));
    m_name = new QLineEdit(suggestion.left(longestName), this);
    m_name->setObjectName(u"viewName"_s);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setMaxLength(longestName);
    m_name->selectAll();
    column->addWidget(m_name);
    m_note = new TextLabel({}, TextLabel::Ink::Warning, this);
    column->addWidget(m_note);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), Button::Kind::Secondary, this);
    m_save = new Button(tr("Save"), Button::Kind::Primary, this);
    m_save->setObjectName(u"viewSave"_s);
    m_save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);

    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    connect(m_save, &Button::clicked, this, [this] {
        emit named(m_name->text().trimmed());
        accept();
    });
    check();
}

void ViewNameDialog::check()
{
    const QString name = m_name->text().trimmed();
    m_save->setEnabled(!name.isEmpty());
    m_note->setText(m_taken.contains(name) ? tr("A view of this name is there and will be replaced.") : QString());
}

} // namespace md
