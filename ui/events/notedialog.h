// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The note on a marked event.
#pragma once

#include "ui/dialogs/dialog.h"

class QPlainTextEdit;

namespace md {

class NoteDialog : public Dialog
{
    Q_OBJECT
public:
    NoteDialog(const QString& note, qsizetype longest, QWidget* parent);

signals:
    void written(const QString& note);

private:
    void check();

    qsizetype m_longest;
    QPlainTextEdit* m_text;
    Button* m_keep;
};

} // namespace md
