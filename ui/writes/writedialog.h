// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A write in a dialog of its own: a form on top where there is one, and the write panel.
#pragma once

#include "ui/dialogs/dialog.h"
#include "ui/writes/writepanel.h"

namespace md {

class WriteDialog : public Dialog
{
    Q_OBJECT
public:
    //! A form that is as high as the panel stands beside it, so that both fit a screen.
    enum class Form { Above, Beside };

    //! The form is taken over; it calls panel().setProposal() when it changes. Closes itself when it was written or
    //! theirs were taken.
    WriteDialog(const WriteContext& context, const WriteProposal& proposal, QWidget* parent, QWidget* form = nullptr,
                Form place = Form::Above);

    WritePanel& panel() { return *m_panel; }

signals:
    void written(const md::WriteAnswer& answer);
    void theirsTaken(const QByteArray& current);

private:
    WritePanel* m_panel;
};

} // namespace md
