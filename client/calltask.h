// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a call does with the answer's bytes: collect and decode, or take them as they come.
#pragma once

#include "client/call.h"
#include "client/request.h"

namespace md {

class CallTask
{
public:
    CallTask() = default;
    virtual ~CallTask() = default;
    Q_DISABLE_COPY_MOVE(CallTask)

    //! True: the body of a 2xx answer goes to take(), piece by piece; else it is collected and goes to decode().
    virtual bool streams() const { return false; }
    virtual void begin(const ResponseHead&) {}
    //! An error ends the call with it.
    virtual std::optional<ApiError> take(const QByteArray&) { return std::nullopt; }

    //! The answer is whole as far as HTTP can tell. May run on the decode thread; touches only this task.
    virtual void decode(Response&& response) = 0;
    //! There is no answer.
    virtual void fail(ApiError error) = 0;
    //! GUI thread, once, after decode() or fail(): tells the caller. Gives the error, if it was one.
    virtual const ApiError* error() const = 0;
    virtual void deliver() = 0;
};

//! Fills in which request the error belongs to; a body that is not the contract's may simply have been cut short, which
//! Qt 6.4 reports as success for chunked replies in 40 to 95 % of all cases.
ApiError judged(ApiError error, const Response& response);

//! Collects, runs one pure function over the body, hands its result to a callback.
template <class T>
class DecodeTask final : public CallTask
{
public:
    using Decode = std::function<Result<T>(const Response&)>;

    DecodeTask(Decode decode, Callback<T> callback)
        : m_decode(std::move(decode))
        , m_callback(std::move(callback))
    {}

    void decode(Response&& response) override
    {
        m_result.emplace(m_decode(response));
        if (!*m_result)
            m_result.emplace(Unexpected{judged(std::move(m_result->error()), response)});
    }
    void fail(ApiError error) override { m_result.emplace(Unexpected{std::move(error)}); }
    const ApiError* error() const override { return *m_result ? nullptr : &m_result->error(); }
    void deliver() override { m_callback(std::move(*m_result)); }

private:
    Decode m_decode;
    Callback<T> m_callback;
    std::optional<Result<T>> m_result; // of the last attempt
};

} // namespace md
