// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/exportdialog.h"

#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

ExportDialog::ExportDialog(const Question& question, QWidget* parent)
    : QDialog(parent)
    , m_question(question)
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export events"));
    setMinimumWidth(480);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);

    auto* head = new TextLabel(
        question.count
            ? tr("%1 events match and are written, not only those loaded.").arg(NumberFormat::count(*question.count))
            : tr("All events that match are written, not only those loaded."),
        TextLabel::Ink::Text, this);
    head->setWordWrap(true);
    column->addWidget(head);

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    auto* filter = new TextLabel(question.filter.isEmpty() ? tr("none") : visibleText(question.filter),
                                 TextLabel::Ink::Second, this);
    filter->setWordWrap(true);
    form->addRow(tr("Filter"), filter);
    form->addRow(tr("Range"), new TextLabel(question.range, TextLabel::Ink::Second, this));
    m_format = new SegmentedControl(tr("Format"), this);
    m_format->setObjectName(u"exportFormat"_s);
    m_format->addSegment(tr("NDJSON"));
    m_format->addSegment(tr("CSV"));
    form->addRow(tr("Format"), m_format);
    m_allColumns = new QCheckBox(tr("All columns, not only those shown"), this);
    m_allColumns->setObjectName(u"exportAllColumns"_s);
    form->addRow(QString(), m_allColumns);
    auto* place = new QHBoxLayout;
    m_path = new QLineEdit(QDir(question.folder).filePath(u"events.ndjson"_s), this);
    m_path->setObjectName(u"exportPath"_s);
    m_path->setAccessibleName(tr("File"));
    auto* choose = new Button(tr("Choose …"), Button::Kind::Secondary, this);
    place->addWidget(m_path, 1);
    place->addWidget(choose);
    form->addRow(tr("File"), place);
    column->addLayout(form);

    m_note = new TextLabel({}, TextLabel::Ink::Second, this);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new Button(tr("Cancel"), Button::Kind::Secondary, this);
    m_go = new Button(tr("Export"), Button::Kind::Primary, this);
    m_go->setObjectName(u"exportStart"_s);
    m_go->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    column->addLayout(buttons);

    connect(m_format, &SegmentedControl::currentChanged, this, &ExportDialog::formatChanged);
    connect(choose, &Button::clicked, this, &ExportDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_go, &Button::clicked, this, [this] {
        emit chosen(choice());
        accept();
    });
    formatChanged();
}

void ExportDialog::formatChanged()
{
    const bool csv = m_format->current() == 1;
    m_allColumns->setEnabled(csv);
    QString path = m_path->text();
    const QLatin1StringView other = csv ? ".ndjson"_L1 : ".csv"_L1;
    if (path.endsWith(other))
        m_path->setText(path.chopped(other.size()) + (csv ? ".csv"_L1 : ".ndjson"_L1));
    check();
}

void ExportDialog::check()
{
    const QFileInfo file(m_path->text());
    const bool usable = !m_path->text().isEmpty() && !file.isDir() && file.absoluteDir().exists();
    m_go->setEnabled(usable);
    if (!usable) {
        m_note->setInk(TextLabel::Ink::Bad);
        m_note->setText(file.isDir() ? tr("This is a folder. Give the file a name.") : tr("There is no such folder."));
        return;
    }
    m_note->setInk(file.exists() ? TextLabel::Ink::Warning : TextLabel::Ink::Second);
    const QString beside = tr("Filter and range are noted beside it, in %1.").arg(file.fileName() + u".filter.txt"_s);
    m_note->setText(file.exists() ? tr("The file is there already and will be replaced.") + u' ' + beside : beside);
}

void ExportDialog::browse()
{
    const bool csv = m_format->current() == 1;
    auto* dialog = new QFileDialog(this, tr("Export events"), m_path->text(),
                                   csv ? tr("CSV (*.csv)") : tr("NDJSON (*.ndjson *.jsonl)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // Replacing is asked about here, once.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice{m_path->text(), m_format->current() == 1, m_question.shown};
    if (m_allColumns->isChecked()) {
        choice.columns.clear();
        for (int i = 0; i < EventTableModel::ColumnCount; ++i)
            choice.columns.push_back(EventTableModel::Column(i));
    }
    return choice;
}

} // namespace md
