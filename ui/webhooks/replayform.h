// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the result of a replay is written to, if it is wanted.
#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace md {

class ReplayForm : public QWidget
{
    Q_OBJECT
public:
    explicit ReplayForm(qint64 now, QWidget* parent = nullptr);

    //! Empty: none is wanted.
    QString resultFile() const;
    //! Why it cannot be written there; empty: it can.
    QString fault() const;

signals:
    void changed();

private:
    void choose();

    QCheckBox* m_wanted;
    QLineEdit* m_path;
};

} // namespace md
