// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What asking a server for something gives: a handle that is the caller's hold on the answer.
#pragma once

#include "core/apierror.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace md {

//! Runs on the GUI thread: exactly once, never before the function that takes it has returned, and never after its
//! context object, its CallHandle or the transport died.
template <class T>
using Callback = std::function<void(Result<T>)>;

//! A call that has not answered yet, as its handle sees it.
class PendingCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool isPending() const = 0;
    //! Stops asking; the callback still comes, with Kind::Cancelled.
    virtual void cancel() = 0;
    //! Stops asking; the callback never comes.
    virtual void abandon() = 0;
};

//! Move-only; abandons its call when it dies or is given another. So a pane keeps one handle a question, and an answer
//! to an older question cannot arrive.
class [[nodiscard]] CallHandle
{
public:
    CallHandle() = default;
    explicit CallHandle(PendingCall* call);
    CallHandle(CallHandle&& other) noexcept;
    CallHandle& operator=(CallHandle&& other) noexcept;
    CallHandle(const CallHandle&) = delete;
    CallHandle& operator=(const CallHandle&) = delete;
    ~CallHandle();

    bool isPending() const;
    void cancel();
    void abandon();

private:
    QPointer<PendingCall> m_call;
};

} // namespace md
