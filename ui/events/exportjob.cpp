// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/exportjob.h"

#include "client/savefile.h"
#include "core/isotime.h"
#include "ui/errortext.h"
#include "ui/events/localexport.h"
#include "ui/jobs.h"
#include "ui/numberformat.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace md {

ExportJob::ExportJob(const Order& order, JobList& jobs, QObject* parent)
    : QObject(parent)
    , m_order(order)
    , m_job(jobs.start(tr("Export %1").arg(QFileInfo(order.choice.path).fileName())))
{
    progress(0);
    connect(m_job, &Job::cancelled, this, &ExportJob::stop);
}

ExportJob::~ExportJob()
{
    // The connection or the file went away under it.
    if (Job* job = m_job; job && job->isRunning())
        job->fail(tr("Export ended with what it was made from. Nothing was written."));
}

void ExportJob::progress(qint64 events)
{
    if (m_job)
        m_job->setProgress(events, m_order.expected.value_or(-1));
}

void ExportJob::fromServer(const ExportToFile& exportToFile)
{
    EventExportRequest request{
        m_order.query, m_order.choice.csv ? ExportFormat::Csv : ExportFormat::Ndjson, {}, m_order.choice.path};
    if (m_order.choice.csv) {
        for (const EventTableModel::Column column : m_order.choice.columns)
            request.columns.append(wireName(column));
    }
    m_request = exportToFile(
        request, [this](const ExportProgress& written) { progress(written.events); },
        [this](const Result<ExportSummary>& summary) {
            if (summary)
                finish(summary->events, summary->bytes);
            else if (summary.error().kind != ApiError::Kind::Cancelled)
                fail(errorText(summary.error()).sentence);
        });
}

void ExportJob::fromRows(const EventSource& source)
{
    m_local = new LocalExport(source, m_order.choice.path,
                              m_order.choice.csv ? LocalExport::Format::Csv : LocalExport::Format::Ndjson,
                              m_order.choice.columns, this);
    connect(m_local, &LocalExport::progressed, this, &ExportJob::progress);
    connect(m_local, &LocalExport::finished, this, &ExportJob::finish);
    connect(m_local, &LocalExport::failed, this, &ExportJob::fail);
    m_local->start();
}

void ExportJob::stop()
{
    // Dropping the request takes the unfinished file away.
    m_request.reset();
    if (m_local)
        m_local->cancel();
    emit ended(tr("Export stopped. Nothing was written."));
    deleteLater();
}

void ExportJob::finish(qint64 events, qint64 bytes)
{
    QString sentence =
        tr("%1 events written to %2 (%3).")
            .arg(NumberFormat::count(events), QFileInfo(m_order.choice.path).fileName(), NumberFormat::bytes(bytes));
    if (!writeNote(events))
        sentence += u' ' + tr("The note with the filter could not be written.");
    if (m_job)
        m_job->finish(sentence);
    emit ended(sentence);
    deleteLater();
}

void ExportJob::fail(const QString& why)
{
    const QString sentence = tr("Export failed, nothing was written. %1").arg(why);
    if (m_job)
        m_job->fail(sentence);
    emit ended(sentence);
    deleteLater();
}

bool ExportJob::writeNote(qint64 events) const
{
    const auto edge = [](const std::optional<qint64>& at) { return at ? isoTime(*at) : u"open"_s; };
    const QStringList lines{
        u"file: "_s + QFileInfo(m_order.choice.path).fileName(),
        u"events: "_s + QString::number(events),
        u"filter: "_s + (m_order.query.filter.isEmpty() ? u"(all)"_s : m_order.query.filter),
        u"from: "_s + edge(m_order.query.range.from),
        u"to: "_s + edge(m_order.query.range.to),
        u"time: "_s + (m_order.query.basis == TimeBasis::Occurred ? u"event"_s : u"received"_s),
        u"source: "_s + m_order.server,
        u"exported: "_s + isoTime(m_order.at),
    };
    QSaveFile note(m_order.choice.path + u".filter.txt"_s);
    return note.open(QIODevice::WriteOnly) && note.write(lines.join(u'\n').toUtf8() + '\n') > 0 && saveWhole(note);
}

QString ExportJob::wireName(EventTableModel::Column column)
{
    using Column = EventTableModel::Column;
    switch (column) {
    case Column::Received: return u"receivedAt"_s;
    case Column::EventTime: return u"occurredAt"_s;
    case Column::Environment: return u"environment"_s;
    case Column::App: return u"app"_s;
    case Column::Event: return u"event"_s;
    case Column::Customer: return u"customerId"_s;
    case Column::User: return u"userHash"_s;
    case Column::Feature: return u"feature"_s;
    case Column::Metric: return u"metric"_s;
    case Column::Unit: return u"unit"_s;
    case Column::Quantity: return u"quantity"_s;
    case Column::Status: return u"status"_s;
    case Column::Code: return u"code"_s;
    case Column::AiCost: return u"ai.costStatus"_s;
    case Column::Source: return u"source"_s;
    case Column::Late: return u"late"_s;
    case Column::CorrelationId: return u"correlationId"_s;
    case Column::RequestId: return u"requestId"_s;
    case Column::Id: return u"id"_s;
    case Column::IdempotencyKey: return u"idempotencyKey"_s;
    case Column::Session: return u"sessionId"_s;
    case Column::Path: return u"path"_s;
    case Column::Plan: return u"plan"_s;
    case Column::Key: return u"keyPrefix"_s;
    case Column::Address: return u"address"_s;
    case Column::ColumnCount: break;
    }
    return {};
}

} // namespace md
