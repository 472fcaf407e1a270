// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one worker for filters, counts and sorts: pure functions on values in, one queued call back out.
#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace md {

//! Tells running work that nobody wants its answer any more. Copies share the flag.
class StaleFlag
{
public:
    StaleFlag()
        : m_flag(std::make_shared<std::atomic_bool>(false))
    {}
    void set() const { m_flag->store(true, std::memory_order_relaxed); }
    bool isSet() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

class QueryThread : public QObject
{
    Q_OBJECT

public:
    explicit QueryThread(QObject* parent = nullptr);
    //! Waits for the work that runs; mark it stale first.
    ~QueryThread() override;

    //! Runs `work()` on the worker, then `done(its result)` here, unless `context` is gone by then. In order.
    template <class Work, class Done>
    void run(QObject* context, Work work, Done done)
    {
        // The guard is copied on the worker but looked into here only; this object outlives the worker.
        QPointer<QObject> guard(context);
        m_pool.start([this, guard, work = std::move(work), done = std::move(done)]() mutable {
            auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                this,
                [guard, done = std::move(done), result]() mutable {
                    if (guard)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }

private:
    QThreadPool m_pool;
};

} // namespace md
