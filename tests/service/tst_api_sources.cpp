// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inbound webhook sources over the operator's API: secrets shown once and sealed at rest, faults named, changes on the
// record.
#include "service/domain/ids.h"
#include "tests/service/apifixture.h"

#include <fstream>
#include <sstream>

namespace meterd::test {
namespace {

class SourcesApi : public ApiFixture
{
protected:
    SourcesApi()
    {
        m_parts.sources = &m_book;
        m_parts.webhookUrl = "https://meter.example/v1/ingest/webhook/";
        m_parts.trySource = [](const ConfigView&, const WebhookSource& source, std::string body,
                               TimePoint) -> Expected<std::string, FieldError> {
            return "{\"name\":\"" + source.name + "\",\"body\":" + body + "}";
        };
        registerWebhookSources(m_router, m_parts);
    }

    Answer made(const std::string& more = "") const
    {
        return post("/api/v1/webhook-sources",
                    R"({"name":"payments","customerIdPath":"$.customer","metric":"api-calls")" + more + "}");
    }
    static std::string pathOf(const Answer& source) { return "/api/v1/webhook-sources/" + source.dataText("id"); }

    SourceBook m_book;
};

TEST_F(SourcesApi, showsASecretOnceAndKeepsItSealed)
{
    const Answer source = made();
    ASSERT_EQ(source.status, 201) << source.text;
    const std::string secret = source.dataText("secret");
    EXPECT_EQ(secret.size(), 48U);
    EXPECT_EQ(source.dataText("signatureHeader"), "X-Hub-Signature-256");
    EXPECT_EQ(source.dataText("ingestUrl"), "https://meter.example/v1/ingest/webhook/" + source.dataText("id"));
    EXPECT_FALSE(get(pathOf(source)).data().contains("secret"));
    EXPECT_EQ(get("/api/v1/audit-log").text.find(secret), std::string::npos);
    for (const auto& file : std::filesystem::directory_iterator(m_folder.path())) {
        std::ifstream in(file.path(), std::ios::binary);
        std::stringstream all;
        all << in.rdbuf();
        EXPECT_EQ(all.str().find(secret), std::string::npos) << file.path();
    }
}

TEST_F(SourcesApi, takesTheSecretThatAProviderMade)
{
    const Answer source = made(R"(,"secret":"whsec_of_the_provider")");
    EXPECT_EQ(source.dataText("secret"), "whsec_of_the_provider");
    EXPECT_EQ(m_store->view()->findSource(source.dataText("id"))->secret, "whsec_of_the_provider");
}

TEST_F(SourcesApi, isThereWithItsSecretAfterARestart)
{
    const Answer source = made(R"(,"quantityPath":"$.lines[0].amount","idPath":null,"provider":"stripe")");
    m_store.reset();
    m_store = open();
    const auto found = m_store->view()->findSource(source.dataText("id"));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->secret, source.dataText("secret"));
    EXPECT_EQ(found->quantity.text(), "$.lines[0].amount");
    EXPECT_EQ(found->customerId.steps().front().name, "customer");
    EXPECT_TRUE(found->eventId.isEmpty());
}

TEST_F(SourcesApi, namesTheCharacterThatAPathFailsAt)
{
    const Answer answer = made(R"(,"quantityPath":"$.lines[*].amount")");
    EXPECT_EQ(answer.status, 422);
    EXPECT_NE(answer.text.find("\"quantityPath\""), std::string::npos);
    EXPECT_NE(answer.text.find("(at character 9)"), std::string::npos) << answer.text;
}

TEST_F(SourcesApi, needsAUnitOrAPathToOneButNotBoth)
{
    EXPECT_EQ(made(R"(,"metricKeyPath":"$.m")").status, 422);
    EXPECT_EQ(post("/api/v1/webhook-sources", R"({"name":"x","customerIdPath":"$.c"})").status, 422);
    EXPECT_EQ(post("/api/v1/webhook-sources", R"({"name":"x","customerIdPath":"$.c","metricKeyPath":"$.m"})").status,
              201);
}

TEST_F(SourcesApi, saysHowASourceFares)
{
    const Answer source = made();
    const std::string id = source.dataText("id");
    EXPECT_EQ(source.dataText("state"), "SILENT");
    m_book.took(id, SourceBook::What::Received, toMs(m_now));
    EXPECT_EQ(get(pathOf(source)).dataText("state"), "ACTIVE");
    for (int i = 0; i < 3; ++i)
        m_book.refused(id, "SIGNATURE_INVALID", "The signature does not fit the body.", toMs(m_now));
    const Answer failing = get(pathOf(source));
    EXPECT_EQ(failing.dataText("state"), "FAILING");
    EXPECT_EQ(failing.dataText("received24h"), "1");
    EXPECT_EQ(failing.dataText("refused24h"), "3");
    EXPECT_NE(failing.dataText("lastRefusal").find("SIGNATURE_INVALID"), std::string::npos);
    EXPECT_EQ(get("/api/v1/webhook-sources?filter=state:failing").content().size(), 1U);
    EXPECT_EQ(get("/api/v1/webhook-sources?filter=state:active").content().size(), 0U);
}

TEST_F(SourcesApi, triesASampleByTheSettingsOverTheSource)
{
    const Answer source = made();
    const std::size_t before = get("/api/v1/audit-log").content().size();
    const Answer tried = post("/api/v1/webhook-sources/preview", R"({"sourceId":")" + source.dataText("id") +
                                                                     R"(","source":{"name":"other"},"sample":"{}"})");
    ASSERT_EQ(tried.status, 200) << tried.text;
    EXPECT_EQ(tried.dataText("name"), "other");
    EXPECT_EQ(get("/api/v1/audit-log").content().size(), before);
}

} // namespace
} // namespace meterd::test
