// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/replayjob.h"

#include "client/savefile.h"
#include "core/filter.h"
#include "core/isotime.h"
#include "core/quoting.h"
#include "ui/errortext.h"
#include "ui/jobs.h"
#include "ui/numberformat.h"
#include "ui/webhooks/webhookcolumns.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {
constexpr auto interval = 1s;
constexpr int patience = 5; // looks in a row that may fail
constexpr int pageSize = 500;
} // namespace

ReplayJob::ReplayJob(const Order& order, WebhooksApi& api, WriteSender send, JobList& jobs, QObject* parent)
    : QObject(parent)
    , m_order(order)
    , m_replay(order.replay)
    , m_api(api)
    , m_send(std::move(send))
    , m_job(jobs.start(tr("Replay of %n deliveries", nullptr, int(order.replay.matched))))
{
    m_job->setProgress(m_replay.done, m_replay.matched);
    connect(m_job, &Job::cancelled, this, &ReplayJob::cancel);
    connect(&m_tick, &QTimer::timeout, this, &ReplayJob::look);
    m_tick.start(interval);
    if (m_replay.hasEnded())
        QMetaObject::invokeMethod(this, &ReplayJob::finish, Qt::QueuedConnection);
}

void ReplayJob::look()
{
    if (m_call.isPending())
        return;
    m_call = m_api.replay(m_replay.id, this, [this](Result<WebhookReplay> replay) {
        m_call.abandon();
        if (replay) {
            m_failures = 0;
            take(*replay);
        } else if (++m_failures >= patience || replay.error().kind == ApiError::Kind::NotFound) {
            fail(replay.error());
        }
    });
}

void ReplayJob::take(const WebhookReplay& replay)
{
    m_replay = replay;
    m_job->setProgress(replay.done, replay.matched);
    emit progressed(replay);
    if (replay.hasEnded())
        finish();
}

//! What was sent before stays sent: the file says which.
void ReplayJob::cancel()
{
    m_tick.stop();
    m_call.abandon();
    m_cancelCall = m_send(cancelReplay(m_replay.id), this, [this](const Result<WriteAnswer>& answer) {
        if (answer) {
            if (const auto replay = replayOf(answer->data))
                m_replay = *replay;
            m_replay.state = WebhookReplay::State::Cancelled;
        }
        finish();
    });
}

void ReplayJob::finish()
{
    m_tick.stop();
    if (m_order.resultFile.isEmpty())
        writeResults();
    else
        askResults({});
}

void ReplayJob::askResults(const QString& cursor)
{
    const RecordQuery query{u"replay:"_s + filterQuoted(m_replay.id), {}};
    m_call = m_api.deliveries().page(query, cursor, pageSize, this, [this](Result<RecordPage<WebhookDelivery>> page) {
        if (!page) {
            fail(page.error());
            return;
        }
        std::move(page->records.begin(), page->records.end(), std::back_inserter(m_results));
        if (page->nextCursor.isEmpty())
            writeResults();
        else
            askResults(page->nextCursor);
    });
}

void ReplayJob::writeResults()
{
    QString words = summary();
    if (!m_order.resultFile.isEmpty()) {
        QSaveFile file(m_order.resultFile);
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(replayResults(m_results)) >= 0 && saveWhole(file);
        words += u' ' + (written ? tr("Written to %1.").arg(QFileInfo(m_order.resultFile).fileName())
                                 : tr("The result could not be written: %1").arg(file.errorString()));
    }
    if (m_job->isRunning())
        m_job->finish(words);
    emit ended(m_replay);
    deleteLater();
}

void ReplayJob::fail(const ApiError& error)
{
    m_tick.stop();
    const ErrorText why = errorText(error);
    if (m_job->isRunning())
        m_job->fail(tr("What became of the replay is not known. %1").arg(why.title + u". "_s + why.sentence));
    emit ended(m_replay);
    deleteLater();
}

QString ReplayJob::summary() const
{
    QString words = tr("%1 sent again, %2 delivered, %3 failed.")
                        .arg(NumberFormat::count(m_replay.done), NumberFormat::count(m_replay.succeeded),
                             NumberFormat::count(m_replay.failed));
    if (m_replay.skipped > 0)
        words +=
            u' ' + tr("%1 were left out: their endpoints take nothing now.").arg(NumberFormat::count(m_replay.skipped));
    return words;
}

QByteArray replayResults(const std::vector<WebhookDelivery>& deliveries)
{
    QString text = u"delivery,message,endpoint,address,type,event,state,attempts,status,error,created,completed\r\n"_s;
    for (const WebhookDelivery& delivery : deliveries) {
        const QStringList cells{delivery.id,
                                delivery.messageId,
                                delivery.endpointId,
                                delivery.endpointUrl,
                                delivery.eventType,
                                delivery.eventId,
                                deliveryFilterValue(delivery, u"state"_s),
                                QString::number(delivery.attempts),
                                delivery.lastStatus ? QString::number(*delivery.lastStatus) : QString(),
                                delivery.lastError,
                                isoTime(delivery.createdAt),
                                delivery.completedAt ? isoTime(*delivery.completedAt) : QString()};
        QStringList quoted;
        for (const QString& cell : cells)
            quoted.append(csvCell(cell));
        text += quoted.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace md
