// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks with a transport and a clock that the test holds.
#pragma once

#include "service/api/foundation.h"
#include "service/delivery/dispatcher.h"
#include "tests/service/apifixture.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <vector>

namespace meterd::test {
//! Answers at once what each URL has to answer, or holds the request until it is let go.
class FakeTransport final : public DeliveryTransport
{
public:
    using Done = std::function<void(OutboundAnswer)>;
    struct Held
    {
        OutboundRequest request;
        Done done;
    };

    void post(OutboundRequest request, Done done) override
    {
        sent.push_back(request);
        if (holding.contains(request.url)) {
            held.push_back({std::move(request), std::move(done)});
            most[held.back().request.url] =
                std::max(most[held.back().request.url], ++underWay[held.back().request.url]);
            return;
        }
        done(answerOf(request.url));
    }
    OutboundAnswer answerOf(const std::string& url)
    {
        OutboundAnswer answer = answers.contains(url) ? answers.at(url) : status(200);
        answer.address = "192.0.2.1:443";
        return answer;
    }
    static OutboundAnswer status(int code, Headers headers = {})
    {
        OutboundAnswer answer;
        answer.status = code;
        answer.headers = std::move(headers);
        answer.body = "so it is";
        return answer;
    }
    static OutboundAnswer error(std::string sentence)
    {
        OutboundAnswer answer;
        answer.error = std::move(sentence);
        return answer;
    }
    std::size_t sentTo(const std::string& url) const
    {
        return static_cast<std::size_t>(
            std::count_if(sent.begin(), sent.end(), [&](const auto& request) { return request.url == url; }));
    }

    std::map<std::string, OutboundAnswer> answers;
    std::set<std::string> holding;
    std::map<std::string, int> underWay;
    std::map<std::string, int> most;
    std::vector<OutboundRequest> sent;
    std::deque<Held> held;
};

class Deliveries : public ApiFixture
{
protected:
    Deliveries()
        : m_clock(start)
        , m_deliveries(*DeliveryStore::open(m_folder.path()))
    {
        m_parts.deliveries = m_deliveries.get();
        m_parts.webhookUrls = {.plain = true, .local = true};
        registerWebhooks(m_router, m_parts);
        restart();
    }

    void restart()
    {
        m_dispatcher = std::make_unique<Dispatcher>(
            Dispatcher::Parts{*m_store, *m_deliveries, m_transport, m_clock, [] { return 0.; }, {}, nullptr});
        m_dispatcher->recover();
    }

    Answer endpoint(const std::string& url, const std::string& more = "")
    {
        m_now = m_clock.now();
        return post("/api/v1/webhook-endpoints", R"({"url":")" + url + "\"" + more + "}");
    }
    void emit(const std::string& type, int times = 1)
    {
        PlatformEventDraft draft;
        draft.tenantId = m_acme.tenantId;
        draft.type = type;
        draft.at = m_clock.now();
        draft.payload = R"({"n":1})";
        m_store->emit(std::vector<PlatformEventDraft>(static_cast<std::size_t>(times), draft));
    }
    //! All there is to do now.
    void settle()
    {
        for (int i = 0; i < 50; ++i)
            m_dispatcher->turn();
    }
    //! Lives on, from one thing to do to the next.
    void live(std::chrono::milliseconds time)
    {
        const TimePoint end = m_clock.now() + time;
        for (int i = 0; i < 5000; ++i) {
            const auto next = m_dispatcher->turn();
            if (!next || *next > end)
                break;
            m_clock.set(std::max(*next, m_clock.now() + std::chrono::milliseconds(1)));
        }
        m_clock.set(end);
        m_now = end;
        settle();
    }
    std::vector<Delivery> all() { return m_deliveries->deliveries(m_acme.tenantId, {}); }
    Delivery newest() { return all().front(); }
    std::string stateOf(const Answer& made) const
    {
        return get("/api/v1/webhook-endpoints/" + made.dataText("id")).dataText("state");
    }

    ManualClock m_clock;
    FakeTransport m_transport;
    std::unique_ptr<DeliveryStore> m_deliveries;
    std::unique_ptr<Dispatcher> m_dispatcher;
};

} // namespace meterd::test
