// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to servers of others, many at once: a socket each, the address judged on it, no redirect followed.
#pragma once

#include "service/http/message.h"
#include "service/http/webhookurl.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace meterd {

struct OutboundRequest
{
    std::string url;
    Headers headers;
    std::string body;
};

struct OutboundAnswer
{
    std::optional<int> status;
    Headers headers;
    std::string body;
    bool cut = false;    //!< more of the body would have come
    std::string error;   //!< a sentence; empty when an answer came whole
    std::string address; //!< that it went to; empty when there was no connection
    std::chrono::milliseconds duration{0};
};

struct OutboundLimits
{
    std::chrono::milliseconds time{15'000}; //!< for all of it: name, connection, TLS, answer
    std::size_t body = 64U << 10U;
};

class Outbound
{
public:
    using Done = std::function<void(OutboundAnswer)>;

    explicit Outbound(WebhookUrlRules rules, OutboundLimits limits = {});
    ~Outbound();

    //! Posts. `done` is called once, from this client's own thread; not at all when stop() came first.
    void post(OutboundRequest request, Done done);
    //! Breaks off what is under way.
    void stop();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace meterd
