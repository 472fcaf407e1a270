// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/symptoms.md is made of: one record and one picture for each way in which a symptom was answered.
#pragma once

#include <QImage>
#include <QStringList>

class QWidget;

namespace md::test {

struct AnswerRecord
{
    QString test; //!< tst_symptom_NN: the number is the row's
    QString function;
    QString dataTag; //!< empty: not data-driven
    QStringList actions;
    qint64 milliseconds = 0; //!< from the first action on; read, never judged
};

//! The window as it stands, with what has opened over it, in at most 256 colours.
QImage pictureOf(QWidget& window);

//! Writes NN-function.json and NN-function.png; false, and a warning, when that fails.
bool write(const AnswerRecord& record, const QImage& picture, const QString& folder);

} // namespace md::test
