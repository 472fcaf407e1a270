// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs.h"

namespace md {

Job::Job(const QString& title, QObject* parent)
    : QObject(parent)
    , m_title(title)
{}

double Job::share() const
{
    return m_total > 0 ? std::clamp(double(m_done) / double(m_total), 0.0, 1.0) : 0.0;
}

void Job::setProgress(qint64 done, qint64 total)
{
    if (!isRunning() || (m_done == done && m_total == total))
        return;
    m_done = done;
    m_total = total;
    emit changed();
}

void Job::finish(const QString& sentence)
{
    end(State::Finished, sentence);
}

void Job::fail(const QString& sentence)
{
    end(State::Failed, sentence);
}

void Job::cancel()
{
    if (!isRunning())
        return;
    end(State::Cancelled, tr("Stopped"));
    emit cancelled();
}

void Job::end(State state, const QString& sentence)
{
    // A late answer of work that was cancelled changes nothing any more.
    if (!isRunning())
        return;
    m_state = state;
    m_sentence = sentence;
    emit changed();
}

Job* JobList::start(const QString& title)
{
    auto* job = new Job(title, this);
    m_jobs.push_back(job);
    connect(job, &Job::changed, this, [this, job] {
        emit changed();
        if (!job->isRunning())
            emit jobEnded(job);
    });
    emit changed();
    return job;
}

std::vector<Job*> JobList::running() const
{
    std::vector<Job*> result;
    std::copy_if(m_jobs.begin(), m_jobs.end(), std::back_inserter(result),
                 [](const Job* job) { return job->isRunning(); });
    return result;
}

void JobList::clearEnded()
{
    std::erase_if(m_jobs, [](Job* job) {
        if (job->isRunning())
            return false;
        job->deleteLater();
        return true;
    });
    emit changed();
}

} // namespace md
