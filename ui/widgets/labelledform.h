// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A form as a column of labelled fields, which tells when anything in it changes.
#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace md {

class SegmentedControl;

//! A column of labelled fields, as the forms over a write panel have them.
class LabelledForm : public QWidget
{
    Q_OBJECT
public:
    explicit LabelledForm(QWidget* parent = nullptr);

signals:
    void changed();

protected:
    QLineEdit* addField(const QString& label, const QString& name, const QString& placeholder = {});
    SegmentedControl* addChoice(const QString& label, const QString& name, const QStringList& choices);

private:
    QVBoxLayout* m_column;
};

} // namespace md
