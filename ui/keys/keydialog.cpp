// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keydialog.h"

#include "ui/keys/keyproposals.h"
#include "ui/theme.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int formWidth = 440;
constexpr int panelWidth = 380;
constexpr int columnGap = 24;

QString titleOf(const std::optional<ApiKey>& key)
{
    return key ? KeyDialog::tr("Edit key %1").arg(key->name) : KeyDialog::tr("Create a key");
}

} // namespace

KeyDialog::KeyDialog(const WriteContext& context, const KeyFormFacts& facts, const std::optional<ApiKey>& key,
                     QWidget* parent)
    : Dialog(titleOf(key), parent)
    , m_key(key)
    , m_own(key && key->id == facts.who.key.id)
    , m_form(new KeyForm(facts, !key, this))
    , m_panel(new WritePanel(context, this))
{
    setObjectName(u"keyDialog"_s);
    m_form->setFixedWidth(formWidth);
    m_panel->setFixedWidth(panelWidth);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(columnGap);
    columns->addWidget(m_form, 0, Qt::AlignTop);
    columns->addWidget(m_panel, 0, Qt::AlignTop);
    body()->addLayout(columns);
    if (key)
        m_form->setDraft(draftOf(*key));
    propose();
    connect(m_form, &KeyForm::changed, this, &KeyDialog::propose);
    connect(m_panel, &WritePanel::cancelled, this, &QDialog::reject);
    connect(m_panel, &WritePanel::written, this, [this](const WriteAnswer& answer) {
        emit written(answer);
        accept();
    });
    connect(m_panel, &WritePanel::theirsTaken, this, [this](const QByteArray& current) {
        emit theirsTaken(current);
        reject();
    });
    m_form->setFocus();
}

void KeyDialog::propose()
{
    m_panel->setProposal(m_key ? editKeyProposal(*m_key, m_form->draft(), m_form->fault(), m_own)
                               : createKeyProposal(m_form->draft(), m_form->fault()));
}

} // namespace md
