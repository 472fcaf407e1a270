// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writes/writedialog.h"

#include "ui/theme.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int dialogWidth = 520;
// Of two columns.
constexpr int formWidth = 440;
constexpr int panelWidth = 400;
constexpr int columnGap = 24;
} // namespace

WriteDialog::WriteDialog(const WriteContext& context, const WriteProposal& proposal, QWidget* parent, QWidget* form,
                         Form place)
    : Dialog(proposal.title, parent)
    , m_panel(new WritePanel(context, this))
{
    setObjectName(u"writeDialog"_s);
    if (form && place == Form::Beside) {
        form->setFixedWidth(formWidth);
        m_panel->setFixedWidth(panelWidth);
        auto* columns = new QHBoxLayout;
        columns->setSpacing(columnGap);
        columns->addWidget(form, 0, Qt::AlignTop);
        columns->addWidget(m_panel, 0, Qt::AlignTop);
        body()->addLayout(columns);
    } else {
        setFixedWidth(dialogWidth);
        if (form)
            body()->addWidget(form);
        body()->addWidget(m_panel);
    }
    m_panel->setProposal(proposal);
    m_panel->sendButton().setDefault(true);
    connect(m_panel, &WritePanel::cancelled, this, &QDialog::reject);
    connect(m_panel, &WritePanel::sessionEnded, this, &QDialog::reject);
    connect(m_panel, &WritePanel::written, this, [this](const WriteAnswer& answer) {
        emit written(answer);
        accept();
    });
    connect(m_panel, &WritePanel::theirsTaken, this, [this](const QByteArray& current) {
        emit theirsTaken(current);
        reject();
    });
    if (form)
        form->setFocus();
    else
        m_panel->reasonField().setFocus();
}

} // namespace md
