// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A key being made or changed: its fields at the left, what is going to be sent at the right.
#pragma once

#include "ui/dialogs/dialog.h"
#include "ui/keys/keyform.h"
#include "ui/writes/writepanel.h"

namespace md {

class KeyDialog : public Dialog
{
    Q_OBJECT
public:
    //! Nothing: a new one.
    KeyDialog(const WriteContext& context, const KeyFormFacts& facts, const std::optional<ApiKey>& key,
              QWidget* parent);

    KeyForm& form() { return *m_form; }
    WritePanel& panel() { return *m_panel; }

signals:
    void written(const md::WriteAnswer& answer);
    void theirsTaken(const QByteArray& current);

private:
    void propose();

    std::optional<ApiKey> m_key;
    bool m_own;
    KeyForm* m_form;
    WritePanel* m_panel;
};

} // namespace md
