// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keydialog.h"

#include "ui/keys/keyproposals.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

KeyForm* formFor(const KeyFormFacts& facts, const std::optional<ApiKey>& key)
{
    auto* form = new KeyForm(facts, !key);
    if (key)
        form->setDraft(draftOf(*key));
    return form;
}

} // namespace

KeyDialog::KeyDialog(const WriteContext& context, const KeyFormFacts& facts, const std::optional<ApiKey>& key,
                     QWidget* parent)
    : KeyDialog(context, facts, key, parent, formFor(facts, key))
{}

KeyDialog::KeyDialog(const WriteContext& context, const KeyFormFacts& facts, const std::optional<ApiKey>& key,
                     QWidget* parent, KeyForm* form)
    : WriteDialog(context, proposal(key, *form, facts.who), parent, form, Form::Beside)
    , m_form(form)
{
    setObjectName(u"keyDialog"_s);
    connect(form, &KeyForm::changed, this,
            [this, key, who = facts.who] { panel().setProposal(proposal(key, *m_form, who)); });
}

WriteProposal KeyDialog::proposal(const std::optional<ApiKey>& key, const KeyForm& form, const WhoAmI& who)
{
    return key ? editKeyProposal(*key, form.draft(), form.fault(), key->id == who.key.id)
               : createKeyProposal(form.draft(), form.fault());
}

} // namespace md
