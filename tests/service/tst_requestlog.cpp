// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The request log's store: durable, bounded, told apart by tenant, and never silent about what it could not keep.
#include "service/store/requestlog.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace meterd {

namespace {

constexpr std::int64_t start = 1'795'000'020'000; // on the minute

class RequestLogTest : public testing::Test
{
protected:
    RequestLogTest()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "meterd-XXXXXX").string();
        m_folder = ::mkdtemp(pattern.data());
        m_how.folder = m_folder / "requests";
        for (const std::string name : {"ten_a", "ten_b"}) {
            auto principal = std::make_shared<Principal>();
            principal->tenantId = name;
            principal->keyId = "key_" + name;
            principal->keyName = "Key of " + name;
            m_who[name] = principal;
        }
    }
    ~RequestLogTest() override
    {
        m_log.reset();
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    void open()
    {
        m_log.reset();
        auto opened = RequestLog::open(m_how, m_clock);
        ASSERT_TRUE(opened) << opened.error();
        m_log = std::move(*opened);
    }

    AnsweredRequest request(const std::string& id, int status = 200, const std::string& tenant = "ten_a") const
    {
        AnsweredRequest out;
        out.method = "GET";
        out.route = "/api/v1/apps";
        out.category = RateCategory::Admin;
        out.status = status;
        out.at = toMs(m_clock.now());
        out.durationUs = 1500;
        out.record = std::make_unique<RequestRecord>();
        RequestRecord& record = *out.record;
        record.id = id;
        record.correlationId = "cor_" + id;
        record.at = out.at;
        record.method = "GET";
        record.path = "/api/v1/apps";
        record.route = "/api/v1/apps";
        record.status = status;
        record.code = status >= 400 ? "BAD_REQUEST" : "";
        record.durationUs = 1500;
        record.address = "192.0.2.1";
        if (!tenant.empty()) {
            out.principal = m_who.at(tenant);
            record.tenantId = tenant;
            record.keyId = out.principal->keyId;
            record.keyName = out.principal->keyName;
        }
        return out;
    }

    std::vector<std::string> ids(RequestRange range = {}, std::string_view tenant = "ten_a") const
    {
        std::vector<std::string> out;
        for (const RequestRecord& record : m_log->read(tenant, range))
            out.push_back(record.id);
        return out;
    }

    std::filesystem::path m_folder;
    RequestLogOptions m_how;
    ManualClock m_clock{fromMs(start)};
    std::map<std::string, PrincipalPtr> m_who;
    std::unique_ptr<RequestLog> m_log;
};

} // namespace

TEST_F(RequestLogTest, keepsWhatWasNotedOverARestart)
{
    open();
    m_log->note(request("r1"));
    m_log->note(request("r2", 400));
    m_log->flush();
    EXPECT_EQ(ids(), (std::vector<std::string>{"r2", "r1"}));
    open();
    m_log->note(request("r3"));
    m_log->flush();
    EXPECT_EQ(ids(), (std::vector<std::string>{"r3", "r2", "r1"}));
    EXPECT_EQ(m_log->rows("ten_a"), 3);
    RequestRange newer;
    newer.after = 1;
    EXPECT_EQ(ids(newer), (std::vector<std::string>{"r2", "r3"}));
    const auto routes = m_log->counts().latencies("ten_a", start, start + 60'000, 60'000);
    ASSERT_EQ(routes.size(), 1U);
    EXPECT_EQ(routes[0].times.count(), 3U) << "the minute went on after the restart";
    EXPECT_EQ(routes[0].refused, 1);
}

TEST_F(RequestLogTest, endsWithAllThatWasNoted)
{
    open();
    for (int i = 0; i < 500; ++i)
        m_log->note(request("r" + std::to_string(i)));
    m_log->stop();
    open();
    EXPECT_EQ(m_log->rows("ten_a"), 500);
}

TEST_F(RequestLogTest, tellsTenantsApart)
{
    open();
    m_log->note(request("mine"));
    m_log->note(request("theirs", 400, "ten_b"));
    m_log->flush();
    EXPECT_EQ(ids(), (std::vector<std::string>{"mine"}));
    EXPECT_TRUE(m_log->one("ten_b", "theirs"));
    EXPECT_FALSE(m_log->one("ten_a", "theirs"));
    RequestRange exact;
    exact.correlationId = "cor_theirs";
    EXPECT_TRUE(ids(exact).empty());
    EXPECT_EQ(ids(exact, "ten_b").size(), 1U);
    EXPECT_TRUE(m_log->counts().refusals("ten_a", start, start + 60'000).empty());
    EXPECT_EQ(m_log->counts().latencies("ten_b", start, start + 60'000, 60'000).size(), 1U);
}

TEST_F(RequestLogTest, goesOnInANewFileAndReadsOverAll)
{
    m_how.rowsPerFile = 10;
    open();
    for (int i = 0; i < 35; ++i) {
        m_log->note(request("r" + std::to_string(i)));
        m_log->flush();
    }
    EXPECT_EQ(m_log->status().files, 4U);
    RequestRange page;
    page.before = 33;
    page.limit = 30;
    const auto found = ids(page);
    ASSERT_EQ(found.size(), 30U);
    EXPECT_EQ(found.front(), "r31");
    EXPECT_EQ(found.back(), "r2");
    open();
    EXPECT_EQ(m_log->rows("ten_a"), 35);
    EXPECT_TRUE(m_log->one("ten_a", "r0"));
}

TEST_F(RequestLogTest, keepsAMonth)
{
    m_how.rowsPerFile = 2;
    open();
    for (int i = 0; i < 4; ++i) {
        m_log->note(request("old" + std::to_string(i)));
        m_log->flush();
    }
    m_clock.advance(std::chrono::hours(31 * 24));
    EXPECT_EQ(ids().size(), 4U) << "the clock alone makes nothing go";
    m_log->keepFrom(toMs(m_clock.now()) - 30LL * 24 * 3'600'000);
    EXPECT_TRUE(ids().empty()) << "found no more, wherever it stands";
    m_log->note(request("new"));
    m_log->flush();
    m_log->note(request("newer"));
    m_log->flush();
    EXPECT_EQ(ids(), (std::vector<std::string>{"newer", "new"}));
    EXPECT_EQ(m_log->status().files, 1U);
    EXPECT_TRUE(m_log->counts().latencies("ten_a", start, start + 60'000, 60'000).empty());
}

TEST_F(RequestLogTest, dropsTheOldestFilesWhenItGrowsTooLarge)
{
    m_how.rowsPerFile = 50;
    m_how.mostBytes = 400'000;
    open();
    for (int i = 0; i < 300; ++i) {
        AnsweredRequest big = request("r" + std::to_string(i), 400);
        big.record->body = std::string(4'000, 'x');
        m_log->note(std::move(big));
        if (i % 50 == 49)
            m_log->flush();
    }
    m_clock.advance(std::chrono::minutes(2));
    m_log->note(request("last"));
    m_log->flush();
    m_log->flush();
    EXPECT_LT(m_log->status().bytes, 900'000U);
    EXPECT_EQ(ids().front(), "last");
    EXPECT_FALSE(m_log->one("ten_a", "r0"));
    ASSERT_TRUE(m_log->status().cut);
    EXPECT_EQ(m_log->status().cut->upTo, start);
}

TEST_F(RequestLogTest, countsWhatItCouldNotTake)
{
    m_how.queue = 10;
    m_how.gather = std::chrono::hours(1); // nobody looks while the test fills the queue
    open();
    for (int i = 0; i < 25; ++i)
        m_log->note(request("r" + std::to_string(i)));
    EXPECT_EQ(m_log->status().lost, 15U);
    m_log->flush();
    EXPECT_EQ(m_log->rows("ten_a"), 10);
}

TEST_F(RequestLogTest, keepsRequestsWithoutTheirBodiesWhenThoseAreTooMuch)
{
    m_how.queueBytes = 1'000;
    m_how.gather = std::chrono::hours(1);
    open();
    for (const std::string id : {"first", "second"}) {
        AnsweredRequest big = request(id, 400);
        big.record->body = std::string(800, 'x');
        big.record->bodyKept = RequestRecord::Body::Kept;
        m_log->note(std::move(big));
    }
    m_log->flush();
    EXPECT_EQ(m_log->one("ten_a", "first")->bodyKept, RequestRecord::Body::Kept);
    EXPECT_EQ(m_log->one("ten_a", "second")->bodyKept, RequestRecord::Body::OverLimit);
    EXPECT_EQ(m_log->status().lost, 0U);
}

TEST_F(RequestLogTest, allowsAHundredBodiesAKeyAndHour)
{
    open();
    int kept = 0;
    for (int i = 0; i < 150; ++i)
        kept += m_log->mayKeepBody("key_1", start) ? 1 : 0;
    EXPECT_EQ(kept, 100);
    EXPECT_TRUE(m_log->mayKeepBody("key_2", start));
    EXPECT_TRUE(m_log->mayKeepBody("key_1", start + 3'600'000));
}

TEST_F(RequestLogTest, keepsNoSecretOfABody)
{
    open();
    AnsweredRequest one = request("r1", 400);
    one.record->body = R"({"apiKey":"hush","note":"sk_test_0123456789abcdef0123456789abcdef01234567"})";
    one.record->answer = R"({"detail":"not sk_live_0123456789abcdef"})";
    m_log->note(std::move(one));
    m_log->stop();
    for (const auto& entry : std::filesystem::directory_iterator(m_how.folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(file)), {});
        EXPECT_EQ(bytes.find("hush"), std::string::npos) << entry.path();
        EXPECT_EQ(bytes.find("0123456789abcdef"), std::string::npos) << entry.path();
    }
}

TEST_F(RequestLogTest, findsWhatProvesNobodyByItsExactIdOnly)
{
    m_how.unprovenPerMinute = 3;
    m_how.unproven = 5;
    open();
    for (int i = 0; i < 6; ++i)
        m_log->note(request("stranger" + std::to_string(i), 401, ""));
    m_log->flush();
    EXPECT_TRUE(m_log->unproven("stranger2"));
    EXPECT_FALSE(m_log->unproven("stranger3")) << "limited per address";
    EXPECT_FALSE(m_log->unproven("stranger"));
    EXPECT_TRUE(ids().empty());
    EXPECT_TRUE(ids({}, "").empty());
    for (int i = 0; i < 3; ++i) {
        m_clock.advance(std::chrono::minutes(1));
        m_log->note(request("later" + std::to_string(i), 401, ""));
    }
    m_log->flush();
    EXPECT_FALSE(m_log->unproven("stranger0")) << "a bounded ring";
    EXPECT_TRUE(m_log->unproven("later2"));
}

TEST_F(RequestLogTest, countsRequestsThatLeaveNoRow)
{
    open();
    for (int i = 0; i < 100; ++i) {
        AnsweredRequest ingest = request("", 202);
        ingest.route = "/v1/ingest";
        ingest.method = "POST";
        ingest.durationUs = i < 95 ? 1'000 : 80'000;
        ingest.record.reset();
        m_log->note(std::move(ingest));
    }
    m_clock.advance(std::chrono::minutes(3));
    m_log->note(request("r1"));
    m_log->flush();
    EXPECT_EQ(m_log->rows("ten_a"), 1);
    const auto routes = m_log->counts().latencies("ten_a", start, start + 600'000, 120'000);
    ASSERT_EQ(routes.size(), 2U);
    const RouteLatency& ingest = routes[1];
    EXPECT_EQ(ingest.method + " " + ingest.route, "POST /v1/ingest");
    EXPECT_EQ(ingest.times.count(), 100U);
    EXPECT_NEAR(double(ingest.times.percentile(0.5)), 1'000, 125);
    EXPECT_NEAR(double(ingest.times.percentile(0.99)), 80'000, 10'000);
    ASSERT_EQ(routes[0].slots.size(), 1U);
    EXPECT_EQ(routes[0].slots[0].at, start + 120'000);
}

TEST_F(RequestLogTest, countsRefusalsByCodeAndSender)
{
    open();
    for (int i = 0; i < 5; ++i)
        m_log->note(request("bad" + std::to_string(i), 400));
    AnsweredRequest unsignedOne = request("app", 401, "");
    auto app = std::make_shared<Application>();
    app->uuid = "ef37169d";
    app->tenantId = "ten_a";
    unsignedOne.app = app;
    unsignedOne.record->tenantId = "ten_a";
    unsignedOne.record->appUuid = app->uuid;
    unsignedOne.record->appName = "checkout";
    unsignedOne.record->code = "SIGNATURE_INVALID";
    m_log->note(std::move(unsignedOne));
    m_log->flush();
    const auto counts = m_log->counts().refusals("ten_a", start, start + 60'000);
    ASSERT_EQ(counts.size(), 2U);
    EXPECT_EQ(counts[0].code, "BAD_REQUEST");
    EXPECT_EQ(counts[0].count, 5);
    EXPECT_EQ(counts[0].senderName, "Key of ten_a");
    EXPECT_EQ(counts[0].lastRequestId, "bad4");
    EXPECT_TRUE(counts[1].isApp);
    EXPECT_EQ(counts[1].senderName, "checkout");
    EXPECT_EQ(m_log->counts().refusals("ten_a", start, start + 100LL * 3'600'000).size(), 2U) << "from the hours";
}

} // namespace meterd
