// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where an export of any list goes, writes it as a job, and says how it ended.
#pragma once

#include "client/call.h"
#include "client/usageeventsapi.h"

#include <QObject>

class QWidget;

namespace md {

class Job;
class JobList;

class RecordExport : public QObject
{
    Q_OBJECT
public:
    //! Begins to write into the file; RecordList::exportToFile with the list's question.
    using Start =
        std::function<CallHandle(const QString& file, ExportFormat format, std::function<void(ExportProgress)> progress,
                                 QObject* context, Callback<ExportSummary> callback)>;

    struct Order
    {
        QString what;     //!< "audit log": for the job and the file's name
        QString fileName; //!< without ending
        std::optional<qint64> expected;
        Start start;
    };

    //! Opens the file dialog over `window`; everything deletes itself.
    static void ask(const Order& order, JobList& jobs, QWidget* window);
    //! Without a dialog.
    RecordExport(const Order& order, const QString& file, JobList& jobs, QObject* parent);

private:
    void end(const Result<ExportSummary>& summary);

    Order m_order;
    QString m_file;
    Job* m_job;
    CallHandle m_call;
};

} // namespace md
