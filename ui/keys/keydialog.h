// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A key being made or changed: its fields at the left, what is going to be sent at the right.
#pragma once

#include "ui/keys/keyform.h"
#include "ui/writes/writedialog.h"

namespace md {

class KeyDialog : public WriteDialog
{
    Q_OBJECT
public:
    //! Nothing: a new one.
    KeyDialog(const WriteContext& context, const KeyFormFacts& facts, const std::optional<ApiKey>& key,
              QWidget* parent);

    KeyForm& form() { return *m_form; }

private:
    KeyDialog(const WriteContext& context, const KeyFormFacts& facts, const std::optional<ApiKey>& key, QWidget* parent,
              KeyForm* form);
    static WriteProposal proposal(const std::optional<ApiKey>& key, const KeyForm& form, const WhoAmI& who);

    KeyForm* m_form;
};

} // namespace md
