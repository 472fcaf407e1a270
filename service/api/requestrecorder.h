// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From an answered request to what the log keeps of it, and what the book of rates counts.
#pragma once

#include "service/domain/ratebook.h"
#include "service/http/requestwatch.h"
#include "service/store/requestlog.h"

#include <functional>

namespace meterd {

class RequestRecorder final : public RequestWatch
{
public:
    RequestRecorder(RequestLog& log, RateBook& rates)
        : m_log(log)
        , m_rates(rates)
    {}

    //! Called for each request over its limit, from any thread: its rate and whose it is are in it.
    void onOverLimit(std::function<void(const Request&)> told) { m_overLimit = std::move(told); }

    void answered(const Request& request, const Response& response, std::chrono::microseconds took,
                  std::uint64_t sent) override;

private:
    std::unique_ptr<RequestRecord> recordOf(const Request& request, const Response& response) const;
    void keepBody(RequestRecord& record, const Request& request, const Response& response) const;

    void noteRate(const Request& request, const Response& response) const;

    RequestLog& m_log;
    RateBook& m_rates;
    std::function<void(const Request&)> m_overLimit;
};

} // namespace meterd
