// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for one answer, and saying in the test's output why it was an error.
#pragma once

#include "core/apierror.h"

#include <QTest>

#include <functional>
#include <optional>

namespace md::test {

//! Keeps what a callback was given, and how often.
template <class T>
class Answer
{
public:
    std::function<void(Result<T>)> callback()
    {
        return [this](Result<T> result) {
            ++m_times;
            m_result.emplace(std::move(result));
        };
    }

    int times() const { return m_times; }
    bool came() const { return m_times > 0; }
    const Result<T>& result() const { return *m_result; }
    bool isValue() const { return m_result && m_result->hasValue(); }
    const T& value() const { return **m_result; }
    ApiError error() const { return m_result && !*m_result ? m_result->error() : ApiError{}; }

private:
    int m_times = 0;
    std::optional<Result<T>> m_result;
};

} // namespace md::test

#define MD_VERIFY_RESULT(result)                                                                                       \
    QVERIFY2((result).hasValue(), (result).hasValue() ? "" : qPrintable(md::toLogLine((result).error())))
