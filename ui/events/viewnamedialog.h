// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the name of a view; says when one of that name will be replaced.
#pragma once

#include <QDialog>

class QLineEdit;

namespace md {

class Button;
class TextLabel;

class ViewNameDialog : public QDialog
{
    Q_OBJECT
public:
    ViewNameDialog(const QStringList& taken, const QString& suggestion, QWidget* parent = nullptr);

signals:
    void named(const QString& name);

private:
    void check();

    QStringList m_taken;
    QLineEdit* m_name = nullptr;
    TextLabel* m_note = nullptr;
    Button* m_save = nullptr;
};

} // namespace md
