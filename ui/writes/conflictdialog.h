// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two operators at once: what was loaded, what is there now, what was about to be sent, side by side; and the choice.
#pragma once

#include "core/fieldchange.h"
#include "ui/dialogs/dialog.h"

namespace md {

class ConflictDialog : public Dialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title; //!< of the change
        QByteArray base;
        QByteArray theirs;
        QByteArray mine; //!< the body: what it leaves out, it leaves alone
    };

    ConflictDialog(const Question& question, QWidget* parent);

    const std::vector<FieldConflict>& conflicts() const { return m_conflicts; }

signals:
    void theirsTaken();
    void mineKept();

private:
    std::vector<FieldConflict> m_conflicts;
};

} // namespace md
