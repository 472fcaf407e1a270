// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what an export is to hold and where it goes.
#pragma once

#include "models/eventtablemodel.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace md {

class Button;
class SegmentedControl;
class TextLabel;

struct ExportChoice
{
    QString path;
    bool csv = false;
    std::vector<EventTableModel::Column> columns; //!< of CSV
    bool operator==(const ExportChoice&) const = default;
};

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    struct Question
    {
        std::optional<qint64> count;
        QString filter;
        QString range; //!< in words
        std::vector<EventTableModel::Column> shown;
        QString folder;
    };

    ExportDialog(const Question& question, QWidget* parent = nullptr);

    ExportChoice choice() const;

signals:
    void chosen(const md::ExportChoice& choice);

private:
    void check();
    void browse();
    void formatChanged();

    Question m_question;
    SegmentedControl* m_format = nullptr;
    QCheckBox* m_allColumns = nullptr;
    QLineEdit* m_path = nullptr;
    TextLabel* m_note = nullptr;
    Button* m_go = nullptr;
};

} // namespace md
