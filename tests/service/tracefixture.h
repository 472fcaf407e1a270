// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A platform whose parts all leave traces: doors, the request log, webhooks to a transport that the test holds.
#pragma once

#include "service/api/requestrecorder.h"
#include "service/api/requests.h"
#include "service/api/trace.h"
#include "service/delivery/dispatcher.h"
#include "service/domain/rejectiondigest.h"
#include "service/doors/aforo.h"
#include "service/doors/saastracker.h"
#include "tests/service/limitsfixture.h"

#include <set>

namespace meterd::test {

//! Answers every webhook alike.
class FixedTransport final : public DeliveryTransport
{
public:
    void post(OutboundRequest, std::function<void(OutboundAnswer)> done) override
    {
        OutboundAnswer answer;
        answer.status = status;
        answer.address = "192.0.2.1:443";
        done(std::move(answer));
    }
    int status = 200;
};

class TraceFixture : public LimitsFixture
{
protected:
    TraceFixture()
        : m_log(openLog())
        , m_recorder(*m_log, m_rates)
        , m_deliveries(*DeliveryStore::open(m_folder.path()))
        , m_organizations(*OrganizationBook::open(m_folder.path(), *m_events, {m_acme.tenantId, m_other.tenantId}))
    {
        m_events->onCommitted([this](const StoredBatch& batch) { m_digest.note(batch.tenantId, batch.events); });
        m_router.watchWith(m_recorder);
        m_parts.deliveries = m_deliveries.get();
        m_parts.webhookUrls = {.plain = true, .local = true};
        registerWebhooks(m_router, m_parts);
        registerTrace(m_router, {m_parts, *m_events, *m_organizations, *m_log});
        addAforoDoor(m_router, {*m_events, m_store->source(), m_clients, *m_counts});
        addSaasTrackerDoor(m_router, {*m_events, m_store->source(), m_limiter});
        m_dispatcher = std::make_unique<Dispatcher>(
            Dispatcher::Parts{*m_store, *m_deliveries, m_transport, m_clock, [] { return 0.; }, {}, nullptr});
        m_dispatcher->recover();
    }
    ~TraceFixture() override
    {
        m_events->stop();
        m_organizations->stop();
    }

    std::unique_ptr<RequestLog> openLog()
    {
        RequestLogOptions how;
        how.folder = m_folder.path() / "requests";
        return std::move(*RequestLog::open(std::move(how), m_clock));
    }

    //! What the event log says of refusals, and the webhooks of all that it says.
    void settle()
    {
        ASSERT_FALSE(m_store->emit(m_digest.take(m_now + std::chrono::minutes(2))));
        for (int i = 0; i < 50; ++i)
            m_dispatcher->turn();
    }

    static std::string escaped(std::string_view id)
    {
        std::string out;
        for (const char c : id) {
            static constexpr std::string_view hex = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            (out += '%') += hex[byte >> 4U];
            out += hex[byte & 15U];
        }
        return out;
    }
    boost::json::object trace(std::string_view id) const
    {
        const Answer answer = get("/api/v1/trace?id=" + escaped(id));
        EXPECT_EQ(answer.status, 200) << answer.text;
        return answer.data();
    }
    Answer traceAs(const Founded& tenant, const std::string& secret, std::string_view id) const
    {
        Request ask = request(Method::Get, "/api/v1/trace?id=" + escaped(id));
        ask.headers.set("Authorization", "Bearer " + secret);
        ask.headers.set("X-Tenant-Id", tenant.tenantId);
        return send(std::move(ask));
    }

    //! One event through Aforo's door, with a correlation id of its own.
    Answer send1(const std::string& metric, const std::string& key, const std::string& correlation,
                 const std::string& secret = {}) const
    {
        Request out =
            request(Method::Post, "/v1/ingest",
                    R"({"customerId":"kestrel-air","metricName":")" + metric + R"(","quantity":1,"occurredAt":")" +
                        toIso(m_now) + R"(","idempotencyKey":")" + key + "\"}");
        out.headers.add("Content-Type", "application/json");
        if (!secret.empty())
            out.headers.set("Authorization", "Bearer " + secret);
        out.correlationId = correlation;
        return send(std::move(out));
    }

    using Texts = std::vector<std::string>;
    //! "CORRELATION 3", in the order of the answer.
    static Texts matches(const boost::json::object& trace)
    {
        Texts out;
        for (const auto& match : trace.at("matches").as_array())
            out.push_back(std::string(match.at("kind").as_string()) + " " +
                          std::to_string(match.at("rows").as_int64()));
        return out;
    }
    //! "REQUEST direct" of each row.
    static Texts rows(const boost::json::object& trace)
    {
        Texts out;
        for (const auto& row : trace.at("rows").as_array())
            out.push_back(std::string(row.at("kind").as_string()) + " " + std::string(row.at("of").as_string()));
        return out;
    }
    static boost::json::array itemsOf(const boost::json::object& trace, std::string_view kind)
    {
        boost::json::array out;
        for (const auto& row : trace.at("rows").as_array()) {
            if (row.at("kind").as_string() == kind)
                out.push_back(row.at("item"));
        }
        return out;
    }
    //! "LIKELY RENAMED_UNIT METRIC_RENAMED" of each suspect.
    static Texts suspects(const boost::json::object& trace)
    {
        Texts out;
        for (const auto& one : trace.at("suspects").as_array())
            out.push_back(std::string(one.at("weight").as_string()) + " " + std::string(one.at("why").as_string()) +
                          " " + std::string(one.at("item").at("action").as_string()));
        return out;
    }
    //! Shown and total of a kind, -1 where it is not counted; none where it is not told.
    static std::optional<std::pair<std::int64_t, std::int64_t>> shown(const boost::json::object& trace,
                                                                      std::string_view kind)
    {
        for (const auto& one : trace.at("shown").as_array()) {
            if (one.at("kind").as_string() == kind)
                return std::pair(one.at("shown").as_int64(),
                                 one.at("total").is_null() ? -1 : one.at("total").as_int64());
        }
        return std::nullopt;
    }

    std::unique_ptr<RequestLog> m_log;
    RateBook m_rates;
    RequestRecorder m_recorder;
    RejectionDigest m_digest;
    ClientBook m_clients;
    FixedTransport m_transport;
    std::unique_ptr<DeliveryStore> m_deliveries;
    std::unique_ptr<OrganizationBook> m_organizations;
    std::unique_ptr<Dispatcher> m_dispatcher;
};

} // namespace meterd::test
