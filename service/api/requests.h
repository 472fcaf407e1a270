// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The request log's resource and its live topic.
#pragma once

#include "service/api/parts.h"
#include "service/api/topic.h"
#include "service/store/requestlog.h"

namespace meterd {

struct RequestParts
{
    RequestLog& log;
    Workers& workers; //!< for exports
    const Clock& clock;
};

//! `parts` is copied; what it refers to must outlive the router.
void registerRequests(Router& router, const RequestParts& parts);

//! Requests as they are kept. Reading the log is not told: whoever asks because something is new would never end.
class RequestTopic final : public Topic
{
public:
    explicit RequestTopic(const RequestLog& log)
        : m_log(log)
    {}

    std::string_view name() const override { return "requests"; }
    Scope scope() const override { return Scope::RequestsRead; }
    std::uint64_t newest(const std::string& tenantId) const override;
    TopicItems after(const std::string& tenantId, std::uint64_t place, std::size_t limit) override;

private:
    const RequestLog& m_log;
};

} // namespace meterd
