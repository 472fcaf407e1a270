// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One export under way: from the server or from the rows held here, shown as a job, stopped from there.
#pragma once

#include "ui/events/eventsaccess.h"
#include "ui/events/exportdialog.h"

#include <QPointer>

namespace md {

class Job;
class JobList;
class LocalExport;

class ExportJob : public QObject
{
    Q_OBJECT
public:
    struct Order
    {
        EventQuery query;
        ExportChoice choice;
        std::optional<qint64> expected; //!< how many events, for the progress
        QString server;                 //!< for the note beside the file
        qint64 at = 0;                  //!< when it was asked for
    };

    //! Deletes itself when it has ended.
    ExportJob(const Order& order, JobList& jobs, QObject* parent = nullptr);
    ~ExportJob() override;

    void fromServer(const ExportToFile& exportToFile);
    void fromRows(const EventSource& source);
    Job& job() { return *m_job; }

    //! The contract's name of a column, for the server's CSV.
    static QString wireName(EventTableModel::Column column);

signals:
    void ended(const QString& sentence);

private:
    void progress(qint64 events);
    void finish(qint64 events, qint64 bytes);
    void fail(const QString& why);
    void stop();
    bool writeNote(qint64 events) const;

    Order m_order;
    QPointer<Job> m_job;
    PendingRequestPtr m_request;
    LocalExport* m_local = nullptr;
};

} // namespace md
