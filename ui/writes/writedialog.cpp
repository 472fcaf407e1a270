// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writes/writedialog.h"

#include "ui/theme.h"
#include "ui/widgets/button.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int dialogWidth = 520;
}

WriteDialog::WriteDialog(const WriteContext& context, const WriteProposal& proposal, QWidget* parent, QWidget* form)
    : Dialog(proposal.title, parent)
    , m_panel(new WritePanel(context, this))
{
    setObjectName(u"writeDialog"_s);
    setFixedWidth(dialogWidth);
    if (form)
        body()->addWidget(form);
    body()->addWidget(m_panel);
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
