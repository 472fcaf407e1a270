// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/replayform.h"

#include "core/isotime.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace md {

ReplayForm::ReplayForm(qint64 now, QWidget* parent)
    : QWidget(parent)
    , m_wanted(new QCheckBox(tr("Write what became of each into a file"), this))
    , m_path(new QLineEdit(this))
{
    setObjectName(u"replayForm"_s);
    m_wanted->setObjectName(u"replayResultWanted"_s);
    m_wanted->setChecked(true);
    m_path->setObjectName(u"replayResultFile"_s);
    m_path->setAccessibleName(tr("Result file"));
    const QString stamp = isoTime(now).left(16).remove(u':');
    m_path->setText(QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                        .filePath(u"webhook-replay-%1.csv"_s.arg(stamp)));
    auto* choose = new Button(tr("Choose…"), Button::Kind::Secondary, this);
    choose->setAutoDefault(false);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_wanted, 0, 0, 1, 2);
    grid->addWidget(m_path, 1, 0);
    grid->addWidget(choose, 1, 1);
    connect(m_wanted, &QCheckBox::toggled, this, [this, choose](bool wanted) {
        m_path->setEnabled(wanted);
        choose->setEnabled(wanted);
        emit changed();
    });
    connect(m_path, &QLineEdit::textChanged, this, &ReplayForm::changed);
    connect(choose, &Button::clicked, this, &ReplayForm::choose);
    leadFocus(this, m_wanted);
}

void ReplayForm::choose()
{
    auto* dialog = new QFileDialog(this, tr("Result file"), QFileInfo(m_path->text()).path(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(QFileInfo(m_path->text()).fileName());
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

QString ReplayForm::resultFile() const
{
    return m_wanted->isChecked() ? m_path->text().trimmed() : QString();
}

QString ReplayForm::fault() const
{
    if (!m_wanted->isChecked())
        return {};
    const QFileInfo file(m_path->text().trimmed());
    if (m_path->text().trimmed().isEmpty() || file.isRelative())
        return tr("The file needs a place");
    if (!file.dir().exists())
        return tr("Its folder is not there");
    return file.isDir() ? tr("That is a folder") : QString();
}

} // namespace md
