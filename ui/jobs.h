// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes a while, in one list: the status bar shows it, its progress, and the way to stop it.
#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace md {

class Job : public QObject
{
    Q_OBJECT
public:
    enum class State { Running, Finished, Failed, Cancelled };
    Q_ENUM(State)

    QString title() const { return m_title; }
    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running; }
    qint64 done() const { return m_done; }
    //! -1 while nobody knows.
    qint64 total() const { return m_total; }
    //! 0 to 1; nothing is known: 0.
    double share() const;
    //! How it ended, in a sentence; empty while it runs.
    QString sentence() const { return m_sentence; }

    void setProgress(qint64 done, qint64 total);
    void finish(const QString& sentence);
    void fail(const QString& sentence);
    //! Asks the owner to stop; the job counts as cancelled from here on.
    void cancel();

signals:
    void changed();
    void cancelled();

private:
    friend class JobList;
    Job(const QString& title, QObject* parent);
    void end(State state, const QString& sentence);

    QString m_title;
    QString m_sentence;
    State m_state = State::Running;
    qint64 m_done = 0;
    qint64 m_total = -1;
};

class JobList : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    //! Listed until clearEnded(); owned by the list.
    Job* start(const QString& title);
    const std::vector<Job*>& jobs() const { return m_jobs; }
    std::vector<Job*> running() const;
    void clearEnded();

signals:
    void changed();
    void jobEnded(md::Job* job);

private:
    std::vector<Job*> m_jobs;
};

} // namespace md
