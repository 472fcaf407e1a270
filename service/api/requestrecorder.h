// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From an answered request to what the log keeps of it.
#pragma once

#include "service/http/requestwatch.h"
#include "service/store/requestlog.h"

namespace meterd {

class RequestRecorder final : public RequestWatch
{
public:
    explicit RequestRecorder(RequestLog& log)
        : m_log(log)
    {}

    void answered(const Request& request, const Response& response, std::chrono::microseconds took,
                  std::uint64_t sent) override;

private:
    std::unique_ptr<RequestRecord> recordOf(const Request& request, const Response& response) const;
    void keepBody(RequestRecord& record, const Request& request, const Response& response) const;

    RequestLog& m_log;
};

} // namespace meterd
