// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wakes one coroutine from any thread. For http/ alone: it is the only folder that sees Asio.
#pragma once

#include <atomic>
#include <memory>
#include <utility>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace meterd {

//! A notice that comes before the wait is kept, several are one. The waiter looks at its own state again afterwards.
class Signal : public std::enable_shared_from_this<Signal>
{
public:
    explicit Signal(boost::asio::any_io_executor executor)
        : m_executor(std::move(executor))
    {}

    void notify()
    {
        if (m_state.exchange(State::Notified, std::memory_order_acq_rel) == State::Waiting)
            postResume();
    }

    //! Takes a notice that is there already, without a coroutine frame.
    bool tryTake()
    {
        auto expected = State::Notified;
        return m_state.compare_exchange_strong(expected, State::Idle, std::memory_order_acq_rel);
    }

    //! On the executor's thread only, one waiter at a time.
    boost::asio::awaitable<void> wait()
    {
        if (!tryTake()) {
            co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void()>(
                [this](auto handler) {
                    m_resume = std::make_unique<ResumeOf<decltype(handler)>>(std::move(handler));
                    auto idle = State::Idle;
                    if (!m_state.compare_exchange_strong(idle, State::Waiting, std::memory_order_acq_rel))
                        postResume();
                },
                boost::asio::use_awaitable);
            m_state.store(State::Idle, std::memory_order_release);
        }
    }

private:
    enum class State { Idle, Notified, Waiting };

    struct Resume
    {
        virtual ~Resume() = default;
        virtual void run() = 0;
    };
    template <class Handler>
    struct ResumeOf final : Resume
    {
        explicit ResumeOf(Handler given)
            : handler(std::move(given))
        {}
        void run() override { std::move(handler)(); }
        Handler handler;
    };

    void postResume()
    {
        boost::asio::post(m_executor, [self = shared_from_this()] {
            const auto resume = std::move(self->m_resume);
            resume->run();
        });
    }

    boost::asio::any_io_executor m_executor;
    std::atomic<State> m_state{State::Idle};
    std::unique_ptr<Resume> m_resume;
};

} // namespace meterd
