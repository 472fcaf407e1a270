// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The webhooks' API: what a live server refuses, secrets that are shown once, and what the list says.
#include "service/domain/ids.h"
#include "tests/service/apifixture.h"

#include <fstream>
#include <sstream>

#include <sqlite3.h>

namespace meterd::test {
namespace {

class WebhooksApi : public ApiFixture
{
protected:
    WebhooksApi()
        : m_deliveries(*DeliveryStore::open(m_folder.path()))
    {
        m_parts.deliveries = m_deliveries.get(); // rules of a live server: https, public addresses
        m_parts.deliver = [this] { ++m_woken; };
        registerWebhooks(m_router, m_parts);
    }
    Answer made(const std::string& url = "https://hooks.example.com/a", const std::string& more = "") const
    {
        return post("/api/v1/webhook-endpoints", R"({"url":")" + url + "\"" + more + "}");
    }
    static std::string pathOf(const Answer& endpoint) { return "/api/v1/webhook-endpoints/" + endpoint.dataText("id"); }
    //! An attempt that came to its end, without a network.
    void attempt(const Answer& endpoint, std::optional<int> status, std::string error = {})
    {
        Delivery delivery;
        delivery.tenantId = m_acme.tenantId;
        delivery.id = newId("whd_");
        delivery.messageId = newId("msg_");
        delivery.endpointId = endpoint.dataText("id");
        delivery.endpointUrl = endpoint.dataText("url");
        delivery.eventType = "plan.changed";
        delivery.createdAt = toMs(m_now);
        delivery.nextAttemptAt = toMs(m_now);
        delivery.payload = "{}";
        ASSERT_TRUE(m_deliveries->add(delivery));
        DeliveryAttempt one;
        one.number = 1;
        one.url = delivery.endpointUrl;
        one.at = toMs(m_now);
        const std::vector<DeliveryStore::Begun> begun = {{delivery, one}};
        ASSERT_TRUE(m_deliveries->begin(begun));
        one.durationMs = 5;
        one.status = status;
        one.error = std::move(error);
        delivery.attempts = 1;
        delivery.lastStatus = one.status;
        delivery.lastError = one.error;
        delivery.nextAttemptAt.reset();
        delivery.state = one.succeeded() ? DeliveryState::Delivered : DeliveryState::Failed;
        ASSERT_TRUE(m_deliveries->end(delivery, one));
    }

    std::unique_ptr<DeliveryStore> m_deliveries;
    int m_woken = 0;
};

} // namespace

//! As a full disk would make it: nothing was audited, so nothing is sent.
TEST_F(WebhooksApi, sendsNothingOfWhichTheAuditLogDoesNotKnow)
{
    const Answer endpoint = made();
    attempt(endpoint, 500);
    const std::string failed = get("/api/v1/webhook-deliveries").content().front().at("id").as_string().c_str();
    const auto before = m_deliveries->count(m_acme.tenantId);
    const auto entries = m_store->auditCount(m_acme.tenantId);
    m_woken = 0;
    sqlite3_commit_hook(
        m_store->handle(), [](void*) { return 1; }, nullptr);
    EXPECT_GE(post(pathOf(endpoint) + "/test").status, 400);
    EXPECT_GE(post("/api/v1/webhook-deliveries/" + failed + "/resend").status, 400);
    EXPECT_GE(post("/api/v1/webhook-replays", R"({"filter":"state:failed"})").status, 400);
    EXPECT_EQ(m_deliveries->count(m_acme.tenantId), before);
    EXPECT_TRUE(m_deliveries->dueEndpoints().empty());
    EXPECT_TRUE(m_deliveries->runningReplays().empty());
    EXPECT_EQ(m_store->auditCount(m_acme.tenantId), entries);
    EXPECT_EQ(m_woken, 0);
    sqlite3_commit_hook(m_store->handle(), nullptr, nullptr);
    EXPECT_EQ(post(pathOf(endpoint) + "/test").status, 202);
    EXPECT_EQ(post("/api/v1/webhook-deliveries/" + failed + "/resend").status, 202);
    EXPECT_EQ(m_deliveries->dueEndpoints().size(), 1U);
    EXPECT_EQ(m_woken, 2);
}

//! The other way round: what could not be queued is not said to be on its way.
TEST_F(WebhooksApi, doesNotPromiseWhatTheDiskDidNotTake)
{
    const Answer endpoint = made();
    sqlite3_commit_hook(
        m_deliveries->handle(), [](void*) { return 1; }, nullptr);
    const Answer refused = post(pathOf(endpoint) + "/test");
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.code(), "STORAGE_FULL");
    sqlite3_commit_hook(m_deliveries->handle(), nullptr, nullptr);
    EXPECT_EQ(m_deliveries->count(m_acme.tenantId), 0);
    EXPECT_EQ(post(pathOf(endpoint) + "/test").status, 202);
}

TEST_F(WebhooksApi, takesOnALiveServerOnlyWhatIsSafe)
{
    for (const char* url : {"http://hooks.example.com/", "https://127.0.0.1/", "https://10.0.0.7/",
                            "https://localhost/", "https://169.254.169.254/latest/meta-data"}) {
        const Answer refused = made(url);
        EXPECT_EQ(refused.status, 422) << url;
        EXPECT_NE(refused.text.find("\"url\""), std::string::npos) << refused.text;
    }
    EXPECT_EQ(made().status, 201);
    const Answer endpoint = made();
    EXPECT_EQ(change(Method::Put, pathOf(endpoint), R"({"url":"https://192.168.0.1/"})", endpoint.etag()).status, 422);
}

TEST_F(WebhooksApi, showsASecretOnceAndKeepsItSealed)
{
    Request asked = request(Method::Post, "/api/v1/webhook-endpoints", R"({"url":"https://hooks.example.com/"})");
    asked.headers.add("Idempotency-Key", "one");
    const Answer first = send(asked);
    const Answer again = send(asked);
    const std::string secret = first.dataText("secret");
    EXPECT_TRUE(secret.starts_with("whsec_"));
    EXPECT_TRUE(secret.starts_with(first.dataText("secretPrefix")));
    EXPECT_TRUE(again.data().at("secret").is_null());
    EXPECT_EQ(again.data().at("secretShown"), true);
    EXPECT_EQ(get(pathOf(first)).text.find("\"secret\""), std::string::npos);
    EXPECT_EQ(get("/api/v1/audit-log").text.find(secret), std::string::npos);
    for (const char* name : {"config.db", "config.db-wal", "deliveries.db", "deliveries.db-wal"}) {
        std::ifstream file(m_folder.path() / name, std::ios::binary);
        std::stringstream bytes;
        bytes << file.rdbuf();
        EXPECT_EQ(bytes.str().find(secret), std::string::npos) << name;
    }
    const auto reopened = open();
    EXPECT_EQ(reopened->view()->findEndpoint(first.dataText("id"))->secret, secret);
}

TEST_F(WebhooksApi, rotatesWithAnOverlapThatEnds)
{
    const Answer endpoint = made();
    const Answer rotated =
        change(Method::Post, pathOf(endpoint) + "/rotate-secret", R"({"overlapSeconds":600})", endpoint.etag());
    EXPECT_EQ(rotated.dataText("oldSecretUntil"), toIso(m_now + std::chrono::seconds(600)));
    m_now += std::chrono::seconds(601);
    EXPECT_TRUE(get(pathOf(endpoint)).data().at("oldSecretUntil").is_null());
    change(Method::Put, pathOf(endpoint), R"({"description":"x"})", rotated.etag());
    EXPECT_TRUE(m_store->view()->findEndpoint(endpoint.dataText("id"))->oldSecret.empty());
}

TEST_F(WebhooksApi, saysHowAnEndpointFares)
{
    const Answer endpoint = made();
    attempt(endpoint, 200);
    attempt(endpoint, 500);
    attempt(endpoint, std::nullopt, "No connection.");
    EXPECT_EQ(get(pathOf(endpoint)).dataText("state"), "ACTIVE");
    attempt(endpoint, 503);
    const Answer shown = get(pathOf(endpoint));
    EXPECT_EQ(shown.dataText("state"), "FAILING");
    EXPECT_EQ(shown.data().at("failureRate").as_double(), .75);
    EXPECT_EQ(shown.data().at("deliveries24h"), 4);
    EXPECT_EQ(shown.dataText("lastSuccessAt"), toIso(start));
    EXPECT_EQ(get("/api/v1/webhook-endpoints?filter=state:failing").content().size(), 1U);
    EXPECT_EQ(get("/api/v1/webhook-endpoints?filter=state:active").content().size(), 0U);
    m_now += std::chrono::hours(25);
    EXPECT_EQ(get(pathOf(endpoint)).data().at("deliveries24h"), 0);
    attempt(endpoint, 200);
    EXPECT_EQ(get(pathOf(endpoint)).dataText("state"), "ACTIVE");
}

TEST_F(WebhooksApi, writesDownWhoDidWhatButNotWhoLooked)
{
    const Answer endpoint = made();
    post("/api/v1/webhook-replays", R"({"dryRun":true})");
    EXPECT_EQ(get("/api/v1/audit-log?filter=action:WEBHOOK_*").content().size(), 1U);
    post(pathOf(endpoint) + "/test", R"({"reason":"they asked"})");
    const Answer log = get("/api/v1/audit-log?filter=action:WEBHOOK_TESTED");
    ASSERT_EQ(log.content().size(), 1U);
    EXPECT_EQ(log.content()[0].at("metadata").at("reason"), "they asked");
    EXPECT_EQ(m_woken, 3);
}

TEST_F(WebhooksApi, findsDeliveriesByTheirFields)
{
    const Answer endpoint = made("https://one.example.com/");
    attempt(endpoint, 200);
    attempt(endpoint, 503);
    attempt(made("https://two.example.com/"), std::nullopt, "The name has no address.");
    const auto found = [&](const std::string& filter) {
        return get("/api/v1/webhook-deliveries?filter=" + filter).content().size();
    };
    EXPECT_EQ(found("state:delivered"), 1U);
    EXPECT_EQ(found("status%3E%3D500"), 1U);
    EXPECT_EQ(found("endpoint:" + endpoint.dataText("id")), 2U);
    EXPECT_EQ(found("endpoint:https://two*"), 1U);
    EXPECT_EQ(found("-status:*"), 1U);
    EXPECT_EQ(found("type:plan.*"), 3U);
    EXPECT_EQ(found("error:*"), 1U);
    const Answer page = get("/api/v1/webhook-deliveries?limit=2");
    EXPECT_EQ(page.data().at("total"), 3);
    EXPECT_EQ(get("/api/v1/webhook-deliveries?limit=2&cursor=" + page.dataText("nextCursor")).content().size(), 1U);
}

} // namespace meterd::test
