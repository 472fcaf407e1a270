// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A replay under way: one job in the one list, its progress as the server tells it, the way to stop it, and the file
// that says what became of each delivery.
#pragma once

#include "client/webhooksapi.h"
#include "client/writeapi.h"

#include <QObject>
#include <QTimer>

namespace md {

class Job;
class JobList;

class ReplayJob : public QObject
{
    Q_OBJECT
public:
    struct Order
    {
        WebhookReplay replay; //!< as it was started
        QString resultFile;   //!< CSV; empty: none is wanted
    };

    //! Deletes itself when all is done.
    ReplayJob(const Order& order, WebhooksApi& api, WriteSender send, JobList& jobs, QObject* parent);

    const WebhookReplay& replay() const { return m_replay; }

signals:
    void progressed(const md::WebhookReplay& replay);
    void ended(const md::WebhookReplay& replay);

private:
    void look();
    void take(const WebhookReplay& replay);
    void cancel();
    void finish();
    void askResults(const QString& cursor);
    void writeResults();
    void fail(const ApiError& error);
    QString summary() const;

    Order m_order;
    WebhookReplay m_replay;
    WebhooksApi& m_api;
    WriteSender m_send;
    Job* m_job;
    QTimer m_tick;
    CallHandle m_call;
    CallHandle m_cancelCall;
    std::vector<WebhookDelivery> m_results;
    int m_failures = 0;
};

//! The rows of a result file, with a head.
QByteArray replayResults(const std::vector<WebhookDelivery>& deliveries);

} // namespace md
