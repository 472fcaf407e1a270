// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A copy of a data folder that is being written to: whole, served again, and honest about what went wrong.
#include "service/store/backup.h"
#include "tests/service/world.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

namespace meterd {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using namespace meterd::test;

class BackupTest : public testing::Test
{
protected:
    MeterdProcess serve(const std::string& folder)
    {
        auto started = MeterdProcess::start(folder);
        if (!started)
            throw std::runtime_error(started.error());
        return std::move(*started);
    }
    static std::int64_t accepted(const World& world)
    {
        Caller caller(world);
        const auto answer =
            caller.asOperator(Method::Get, "/api/v1/usage-events/facets", "fields=status&filter=status:accepted");
        return answer && answer->status == 200 ? dataOf(*answer).at("total").as_int64() : -1;
    }

    TemporaryFolder m_folder;
    const std::string m_data = m_folder.path() + "/data";
    const std::string m_copy = m_folder.path() + "/copy";
};

TEST_F(BackupTest, holdsWhatWasAcknowledgedBeforeItWhileEventsGoOnComing)
{
    MeterdProcess server = serve(m_data);
    World world = worldOf(server.hello());
    ASSERT_NO_FATAL_FAILURE(found(world));
    std::atomic<int> acknowledged{0};
    std::atomic<bool> over{false};
    std::thread sender([&] {
        Caller caller(world);
        for (int i = 0; !over; ++i) {
            std::vector<std::string> keys;
            for (int k = 0; k < 20; ++k)
                keys.push_back("k-" + std::to_string(i) + "-" + std::to_string(k));
            const auto answer = caller.aforo("/v1/ingest/batch", batchOf(keys));
            if (!answer || answer->status != 202)
                return;
            acknowledged += 20;
        }
    });
    while (acknowledged < 1000)
        std::this_thread::yield();
    const int before = acknowledged;
    const auto report = backUp(m_data, m_copy);
    over = true;
    sender.join();
    ASSERT_TRUE(report) << report.error();
    EXPECT_GE(report->databases, 2U);
    EXPECT_TRUE(report->withKey);
    EXPECT_FALSE(fs::exists(m_copy + ".incomplete"));

    const MeterdProcess restored = serve(m_copy);
    World copy = world;
    copy.address = restored.hello().address;
    copy.operatorKey = restored.hello().key;
    EXPECT_GE(accepted(copy), before);
    EXPECT_LE(accepted(copy), acknowledged);
    Caller caller(copy);
    const auto verdict = caller.asOperator(Method::Get, "/api/v1/audit-log/verify");
    ASSERT_TRUE(verdict && verdict->status == 200);
    EXPECT_TRUE(dataOf(*verdict).at("ok").as_bool());
    EXPECT_GE(dataOf(*verdict).at("entries").as_int64(), 3);
    // Keys and secrets go on working, and a repeated event is known as one.
    const auto page = caller.saasTracker(R"({"event":"page_view","user_hash":")" + std::string(64, 'a') +
                                         R"(","customer_org_id":"org_1","path":"/p"})");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->status, 202) << page->body;
    const auto again = caller.aforo("/v1/ingest/batch", batchOf({"k-0-0"}));
    ASSERT_TRUE(again && again->status == 202);
    EXPECT_EQ(dataOf(*again).at("duplicates").as_int64(), 1);
}

TEST_F(BackupTest, copiesAFolderThatNoServerHolds)
{
    World world;
    {
        MeterdProcess server = serve(m_data);
        world = worldOf(server.hello());
        ASSERT_NO_FATAL_FAILURE(found(world));
        Caller caller(world);
        ASSERT_TRUE(caller.aforo("/v1/ingest/batch", batchOf({"a", "b"})));
        EXPECT_EQ(server.stop(), 0);
    }
    const auto report = backUp(m_data, m_copy);
    ASSERT_TRUE(report) << report.error();
    EXPECT_EQ(fs::status(m_copy + "/secret.key").permissions(), fs::perms::owner_read | fs::perms::owner_write);
    const MeterdProcess restored = serve(m_copy);
    world.address = restored.hello().address;
    world.operatorKey = restored.hello().key;
    EXPECT_EQ(accepted(world), 2);
}

TEST_F(BackupTest, writesOverNothing)
{
    {
        MeterdProcess server = serve(m_data);
    }
    fs::create_directory(m_copy);
    std::ofstream(m_copy + "/mine") << "kept";
    const auto report = backUp(m_data, m_copy);
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().find("is there already"), std::string::npos) << report.error();
    EXPECT_TRUE(fs::exists(m_copy + "/mine"));
}

TEST_F(BackupTest, saysThatAFolderIsNone)
{
    fs::create_directory(m_data);
    const auto report = backUp(m_data, m_copy);
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().find("no data folder"), std::string::npos) << report.error();
    EXPECT_FALSE(fs::exists(m_copy));
}

TEST_F(BackupTest, callsACopyFinishedOnlyWhenItIs)
{
    {
        MeterdProcess server = serve(m_data);
        EXPECT_EQ(server.stop(), 0); // so that no journal mends the file
    }
    std::ofstream(m_data + "/config.db", std::ios::binary | std::ios::trunc) << std::string(8192, 'x');
    const auto report = backUp(m_data, m_copy);
    ASSERT_FALSE(report);
    EXPECT_NE(report.error().find("config.db"), std::string::npos) << report.error();
    EXPECT_FALSE(fs::exists(m_copy));
}

} // namespace
} // namespace meterd
