// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/retry.h"

#include <QRandomGenerator>

namespace md {

namespace {

bool mayPass(const ApiError& error)
{
    switch (error.kind) {
    case ApiError::Kind::Network: return error.code != errorcode::proxy;
    case ApiError::Kind::RateLimited: return true;
    case ApiError::Kind::Server: return error.httpStatus != 501 && error.httpStatus != 505;
    case ApiError::Kind::Protocol: return error.code == errorcode::cutShort;
    case ApiError::Kind::Timeout: return error.code == errorcode::noAnswer;
    case ApiError::Kind::Cancelled:
    case ApiError::Kind::Tls:
    case ApiError::Kind::Unauthorised:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Rejected:
    case ApiError::Kind::Schema:
    case ApiError::Kind::Storage: return false;
    }
    Q_UNREACHABLE();
}

} // namespace

std::chrono::milliseconds backOff(const RetryPolicy& policy, int attempt)
{
    const int doublings = std::clamp(attempt - 1, 0, 20);
    const auto step = std::min(policy.cap, policy.base * (1 << doublings));
    const double random = policy.random ? policy.random() : QRandomGenerator::global()->generateDouble();
    return std::chrono::milliseconds(qint64(double(step.count()) * (0.5 + random / 2)));
}

std::optional<std::chrono::milliseconds> retryDelay(const RetryPolicy& policy, const ApiError& error, int attempt,
                                                    std::optional<std::chrono::milliseconds> left)
{
    if (attempt >= policy.attempts || !mayPass(error))
        return std::nullopt;
    // The server's word is a lower bound; jitter on top keeps a crowd of clients from coming back in one instant.
    const auto delay = backOff(policy, attempt) + error.retryAfter.value_or(std::chrono::milliseconds(0));
    if (left && delay >= *left)
        return std::nullopt;
    return delay;
}

} // namespace md
