// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who still uses the old secret of a rotation: a row each, and one for all who have the new one.
#pragma once

#include "core/apikey.h"

#include <QWidget>

class QGridLayout;

namespace md {

class OldSecretUse : public QWidget
{
    Q_OBJECT
public:
    explicit OldSecretUse(QWidget* parent = nullptr);

    void show(const KeyRotation& rotation, qint64 now);
    //! "203.0.113.24 java/2.18.3 1588", for tests.
    QStringList lines() const { return m_lines; }

private:
    void addRow(const QString& address, const QString& client, qint64 count, const QString& last);
    void addNote(const QString& text, qint64 count);
    void clear();

    QGridLayout* m_grid;
    KeyRotation m_shown;
    QStringList m_lines;
};

} // namespace md
