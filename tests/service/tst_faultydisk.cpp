// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fills up under load, and one that takes no writes: clients are told, nothing acknowledged is lost,
// reading goes on, and so does the server as soon as it can.
#include "tests/service/chaosbench.h"
#include "tests/service/diskfaults.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace meterd::test {
namespace {

namespace json = boost::json;
using namespace std::chrono_literals;

class FaultyDiskTest : public ChaosBench
{
protected:
    FaultyDiskTest()
    {
        const std::string path = m_control.path() + "/faults";
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0 || ::ftruncate(file, sizeof(DiskFaults)) != 0)
            throw std::runtime_error("no page to control the disk with");
        void* page = ::mmap(nullptr, sizeof(DiskFaults), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        ::close(file);
        m_faults = static_cast<DiskFaults*>(page);
        m_environment = {"LD_PRELOAD=" + std::string(std::getenv("MD_FAULTY_DISK")), "MD_DISK_FAULTS=" + path,
                         // The sanitizer's own library comes after ours.
                         "ASAN_OPTIONS=detect_leaks=0:verify_asan_link_order=0"};
    }
    ~FaultyDiskTest() override
    {
        m_server.reset();
        ::munmap(m_faults, sizeof(DiskFaults));
    }

    void disk(DiskFault fault, std::int64_t room = 0)
    {
        m_faults->room = room;
        m_faults->fault = static_cast<std::uint32_t>(fault);
    }
    void begin()
    {
        startServer();
        if (!HasFatalFailure())
            foundWorld();
    }
    static std::string codeOf(const Expected<Response, std::string>& answer)
    {
        const json::value problem = answer ? json::parse(answer->body) : json::value(json::object());
        const auto* code = problem.as_object().if_contains("code");
        return code ? std::string(code->as_string()) : answer ? answer->body : answer.error();
    }
    void expectRefused(const Expected<Response, std::string>& answer, std::string_view code, std::string_view words)
    {
        ASSERT_TRUE(answer) << answer.error();
        EXPECT_EQ(answer->status, 503) << answer->body;
        EXPECT_EQ(codeOf(answer), code);
        EXPECT_TRUE(answer->headers.find("Retry-After"));
        EXPECT_NE(answer->body.find(words), std::string::npos) << answer->body;
    }
    //! Every door and the operator's API say so; what is there can be read.
    void expectRefusedEverywhere(std::string_view code, std::string_view words)
    {
        Caller caller(m_world);
        expectRefused(caller.aforo("/v1/ingest", aforoEvent("refused-1")), code, words);
        expectRefused(caller.aforo("/v1/ingest/batch", batchOf({"refused-2", "refused-3"})), code, words);
        expectRefused(caller.upload({"refused-4"}), code, words);
        // This door's answers know no codes.
        const auto page = caller.saasTracker(R"({"event":"page_view","user_hash":")" + std::string(64, 'a') +
                                             R"(","customer_org_id":"org_1","path":"/refused"})");
        ASSERT_TRUE(page) << page.error();
        EXPECT_EQ(page->status, 503);
        EXPECT_TRUE(page->headers.find("Retry-After"));
        EXPECT_NE(page->body.find(words), std::string::npos) << page->body;
        expectRefused(
            caller.asOperator(Method::Post, "/api/v1/metrics", {}, R"({"name":"refused","aggregation":"SUM"})"), code,
            words);
        for (const char* path : {"/api/v1/usage-events", "/api/v1/audit-log", "/api/v1/metrics", "/api/v1/retention",
                                 "/api/v1/webhook-deliveries", "/api/v1/whoami", "/api/v1/requests"}) {
            const auto answer = caller.asOperator(Method::Get, path);
            EXPECT_TRUE(answer && answer->status == 200) << path << ' ' << (answer ? answer->body : answer.error());
        }
        const auto health = caller.asOperator(Method::Get, "/health");
        ASSERT_TRUE(health);
        EXPECT_EQ(health->status, 503);
        EXPECT_NE(health->body.find("DOWN"), std::string::npos);
    }
    //! Without a restart, and nothing of what was refused is there.
    void expectRecovered()
    {
        Caller caller(m_world);
        m_ledger.attempted({"later-1", "refused-1"});
        for (const char* key : {"later-1", "refused-1"}) {
            const auto answer = caller.aforo("/v1/ingest", aforoEvent(key));
            ASSERT_TRUE(answer) << answer.error();
            ASSERT_EQ(answer->status, 202) << answer->body;
            EXPECT_EQ(json::parse(answer->body).at("data").at("accepted").as_int64(), 1) << "it was never accepted";
            m_ledger.acknowledged({key});
        }
        const auto unit = caller.asOperator(Method::Post, "/api/v1/metrics", {},
                                            R"({"name":"w-later","aggregation":"SUM","reason":"w-later"})");
        ASSERT_TRUE(unit && unit->status == 201) << (unit ? unit->body : unit.error());
        m_ledger.written("w-later");
        const auto health = caller.asOperator(Method::Get, "/health");
        EXPECT_TRUE(health && health->status == 200);
    }
    void checkAll()
    {
        checkEvents();
        checkWrites();
        checkDeliveries();
    }

    TemporaryFolder m_control;
    DiskFaults* m_faults = nullptr;
};

TEST_F(FaultyDiskTest, saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom)
{
    begin();
    if (HasFatalFailure())
        return;
    disk(DiskFault::Full);
    expectRefusedEverywhere("STORAGE_FULL", "full");
    disk(DiskFault::None);
    expectRecovered();
    checkAll();
    EXPECT_EQ(m_server->stop(), 0);
}

TEST_F(FaultyDiskTest, saysThatTheDiskTakesNoWritesAndGoesOnWhenItDoes)
{
    begin();
    if (HasFatalFailure())
        return;
    disk(DiskFault::ReadOnly);
    expectRefusedEverywhere("STORAGE_READ_ONLY", "write");
    disk(DiskFault::None);
    expectRecovered();
    checkAll();
    EXPECT_EQ(m_server->stop(), 0);
}

//! It fills up in the middle of whatever is written, again and again; and once the server is killed while it is full.
TEST_F(FaultyDiskTest, losesNothingWhenTheDiskFillsUpUnderLoad)
{
    std::mt19937 random(seed());
    begin();
    if (HasFatalFailure())
        return;
    for (int round = 0; round < 6; ++round) {
        beginLoad(std::to_string(round), random, 2'000 * static_cast<std::size_t>(round + 1));
        std::this_thread::sleep_for(100ms);
        disk(DiskFault::Full, static_cast<std::int64_t>(random() % 400'000));
        std::this_thread::sleep_for(200ms);
        if (round == 3)
            m_server->kill();
        disk(DiskFault::None);
        std::this_thread::sleep_for(200ms);
        endLoad();
        if (round == 3)
            startServer();
        if (HasFatalFailure())
            return;
        repeatUnheard();
    }
    EXPECT_GT(m_ledger.refusals()["STORAGE_FULL"], 0) << "no full disk, no proof";
    EXPECT_GT(m_faults->refused.load(), 0U);
    EXPECT_GT(m_ledger.acknowledgedCount(), 100U);
    checkAll();
    EXPECT_EQ(m_server->stop(), 0);
}

TEST_F(FaultyDiskTest, doesNotStartOnAFolderThatTakesNoWritesAndSaysWhy)
{
    begin();
    if (HasFatalFailure())
        return;
    ASSERT_EQ(m_server->stop(), 0);
    disk(DiskFault::ReadOnly);
    std::string command;
    for (const std::string& setting : m_environment)
        command += "'" + setting + "' ";
    command = "env " + command + std::getenv("METERD") + " serve --listen 127.0.0.1:0 --data '" + m_folder.path() +
              "' 2>&1 </dev/null";
    std::FILE* pipe = ::popen(command.c_str(), "r");
    ASSERT_TRUE(pipe);
    std::array<char, 1024> said{};
    const std::string words(said.data(), std::fread(said.data(), 1, said.size(), pipe));
    const int status = ::pclose(pipe);
    EXPECT_EQ(WEXITSTATUS(status), 1);
    EXPECT_NE(words.find(m_folder.path()), std::string::npos) << words;
    EXPECT_NE(words.find("Read-only file system"), std::string::npos) << words;
    disk(DiskFault::None);
    startServer();
}

} // namespace
} // namespace meterd::test
