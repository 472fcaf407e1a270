// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads as jobs: kept before they are acknowledged, taken in once however often they are interrupted.
#include "tests/service/doorfixture.h"

#include "service/domain/ids.h"

#include <condition_variable>

namespace meterd::test {
namespace {

class Uploads : public DoorTest
{
protected:
    Uploads() { open(); }

    void openIntake() { intake = *IntakeStore::open(options.folder.parent_path()); }
    std::unique_ptr<UploadRunner> runner(std::size_t rowsAtOnce = 2)
    {
        return std::make_unique<UploadRunner>(
            UploadRunnerParts{*store, config, clients, *intake, clock, 90, rowsAtOnce});
    }
    static std::string rows(int count, int broken = -1)
    {
        std::string out = "customerId,metricName,quantity,occurredAt\n";
        for (int i = 0; i < count; ++i)
            out += "c" + std::to_string(i) + ",api-calls," + (i == broken ? "0" : "1") + "," +
                   toIso(fromMs(startOfTest)) + "\n";
        return out;
    }
    IngestJob job(const std::string& content) const
    {
        IngestJob out;
        out.tenantId = tenantA;
        out.id = newId("job_");
        out.format = "CSV";
        out.fileName = "usage.csv";
        out.bytes = static_cast<std::int64_t>(content.size());
        out.requestId = newId("req_");
        out.correlationId = "cor";
        out.createdAt = toMs(clock.now());
        return out;
    }
    //! Until the job is over or the server ends.
    IngestJob runToEnd(UploadRunner& runner, const IngestJob& given, const std::string& content)
    {
        std::mutex mutex;
        std::condition_variable told;
        std::optional<IngestJob> end;
        EXPECT_FALSE(runner.submit(given, content, [&](const IngestJob& over, std::optional<StoreFault>) {
            const std::lock_guard lock(mutex);
            end = over;
            told.notify_all();
        }));
        std::unique_lock lock(mutex);
        told.wait(lock, [&] { return end.has_value(); });
        return *end;
    }
    void waitUntilOver(const std::string& id)
    {
        while (!intake->job(tenantA, id)->isOver())
            std::this_thread::yield();
    }
};

TEST_F(Uploads, areCountedRowByRow)
{
    openIntake();
    auto run = runner();
    run->start();
    const std::string content = rows(5, 3);
    const IngestJob end = runToEnd(*run, job(content), content);
    EXPECT_EQ(end.state, IngestJob::State::Partial);
    EXPECT_EQ(end.rows, 5);
    EXPECT_EQ(end.accepted, 4);
    EXPECT_EQ(end.refused, 1);
    const auto refused = intake->refusedRows(end.id);
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused.front().line, 5);
    EXPECT_EQ(refused.front().field, "quantity");
    EXPECT_EQ(refused.front().text, "c3,api-calls,0," + toIso(fromMs(startOfTest)));
    EXPECT_TRUE(intake->content(end.id).empty()); // the file went
    EXPECT_EQ(all(tenantA, "request:" + end.requestId).size(), 5U);
}

TEST_F(Uploads, goOnAfterAStopWithNoRowTwice)
{
    openIntake();
    const std::string content = rows(7, 1);
    IngestJob stopped = job(content);
    // As a server leaves it that was killed between storing the second batch and keeping the job.
    ASSERT_FALSE(intake->add(stopped, content));
    stopped.state = IngestJob::State::Processing;
    stopped.startedAt = stopped.createdAt;
    stopped.rows = stopped.stored = 2;
    stopped.accepted = 1;
    stopped.refused = 1;
    ASSERT_TRUE(intake->keep(stopped, {{3, "quantity", "BAD_REQUEST", "r", "t"}}));
    std::vector<UsageEvent> stored;
    for (int i = 0; i < 4; ++i) {
        UsageEvent one = event({}, "c" + std::to_string(i));
        one.origin = origin(stopped.requestId);
        if (i == 1)
            one.status = EventStatus::Rejected;
        stored.push_back(std::move(one));
    }
    append(batch(std::move(stored)));
    intake.reset();
    openIntake();
    auto run = runner();
    run->start();
    waitUntilOver(stopped.id);
    const IngestJob end = *intake->job(tenantA, stopped.id);
    EXPECT_EQ(end.state, IngestJob::State::Partial);
    EXPECT_EQ(end.rows, 7);
    EXPECT_EQ(end.accepted, 6);
    EXPECT_EQ(end.refused, 1);
    EXPECT_EQ(end.resumed, 1);
    const auto events = all(tenantA, "request:" + stopped.requestId);
    EXPECT_EQ(events.size(), 7U);
    for (int i = 0; i < 7; ++i)
        EXPECT_EQ(all(tenantA, "customer:c" + std::to_string(i)).size(), 1U) << i;
}

TEST_F(Uploads, keepNoMoreRefusedRowsThanTheyCount)
{
    openIntake();
    auto run = runner(100);
    run->start();
    std::string content = "customerId,metricName,quantity\n";
    for (int i = 0; i < 1200; ++i)
        content += "c,api-calls,0\n";
    const IngestJob end = runToEnd(*run, job(content), content);
    EXPECT_EQ(end.state, IngestJob::State::Failed);
    EXPECT_EQ(end.refused, 1200);
    EXPECT_EQ(intake->refusedRows(end.id).size(), 1000U);
}

TEST_F(Uploads, areAnsweredAtOnceWhereTheClientPrefersIt)
{
    openDoors();
    Request out = request(Method::Post, "/v1/ingest/upload",
                          "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"u.csv\"\r\n\r\n" + rows(3) +
                              "\r\n--b--\r\n");
    out.headers.add("Content-Type", "multipart/form-data; boundary=b");
    out.headers.add("Prefer", "respond-async");
    const Answer answer = send(std::move(out));
    ASSERT_EQ(answer.status, 202) << answer.text;
    EXPECT_EQ(answer.at("/status"), "QUEUED");
    EXPECT_EQ(answer.number("/rows"), 3);
    waitUntilOver(answer.at("/jobId"));
    EXPECT_EQ(intake->job(tenantA, answer.at("/jobId"))->accepted, 3);
}

TEST_F(Uploads, keepAFileThatIsBrokenAsAWholeAsAFailedJob)
{
    openDoors();
    Request out = request(
        Method::Post, "/v1/ingest/upload",
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"u.json\"\r\n\r\n{\"a\":\r\n--b--\r\n");
    out.headers.add("Content-Type", "multipart/form-data; boundary=b");
    EXPECT_EQ(send(std::move(out)).status, 400);
    const auto jobs = intake->jobs(tenantA);
    ASSERT_EQ(jobs.size(), 1U);
    EXPECT_EQ(jobs.front().state, IngestJob::State::Failed);
    EXPECT_NE(jobs.front().reason.find("not valid JSON"), std::string::npos);
}

TEST_F(Uploads, restoreHowSourcesFare)
{
    openIntake();
    SourceBook book;
    book.took("a", SourceBook::What::Received, startOfTest);
    book.refused("a", "SIGNATURE_INVALID", "why", startOfTest + 5);
    ASSERT_TRUE(intake->save(book));
    ASSERT_TRUE(intake->save(book));
    SourceBook again;
    intake->restore(again);
    EXPECT_EQ(again.use("a"), book.use("a"));
}

} // namespace
} // namespace meterd::test
