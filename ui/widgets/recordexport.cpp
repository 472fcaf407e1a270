// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordexport.h"

#include "ui/errortext.h"
#include "ui/jobs.h"
#include "ui/numberformat.h"

#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace md {

void RecordExport::ask(const Order& order, JobList& jobs, QWidget* window)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(window, tr("Export %1").arg(order.what), folder,
                                   tr("CSV, a row for each field (*.csv);;NDJSON, a record a line (*.ndjson)"));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(order.fileName + u".csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains("ndjson"_L1) ? u"ndjson"_s : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, window,
            [order, &jobs, window](const QString& file) { new RecordExport(order, file, jobs, window); });
    dialog->open();
}

RecordExport::RecordExport(const Order& order, const QString& file, JobList& jobs, QObject* parent)
    : QObject(parent)
    , m_order(order)
    , m_file(file)
    , m_job(jobs.start(tr("Export %1").arg(QFileInfo(file).fileName())))
{
    m_job->setProgress(0, order.expected.value_or(-1));
    connect(m_job, &Job::cancelled, this, [this] {
        m_call.abandon(); // takes the unfinished file away
        deleteLater();
    });
    const bool csv = file.endsWith(".csv"_L1, Qt::CaseInsensitive);
    m_call = m_order.start(
        file, csv ? ExportFormat::Csv : ExportFormat::Ndjson,
        [this](const ExportProgress& progress) { m_job->setProgress(progress.events, m_order.expected.value_or(-1)); },
        this, [this](const Result<ExportSummary>& summary) { end(summary); });
}

void RecordExport::end(const Result<ExportSummary>& summary)
{
    if (summary) {
        m_job->finish(tr("%1 records written to %2 (%3).")
                          .arg(NumberFormat::count(summary->events), QFileInfo(m_file).fileName(),
                               NumberFormat::bytes(summary->bytes)));
    } else {
        const ErrorText why = errorText(summary.error());
        m_job->fail(tr("Export failed, nothing was written. %1").arg(why.title + u". "_s + why.sentence));
    }
    deleteLater();
}

} // namespace md
