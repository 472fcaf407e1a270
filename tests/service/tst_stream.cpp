// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The live stream: no gap, no repeat, nothing skipped in silence.
#include "tests/service/doorfixture.h"
#include "tests/service/fakebody.h"

#include <thread>

namespace meterd::test {

namespace {

struct Message
{
    std::string event; //!< empty: a message of items
    std::string id;
    boost::json::value data;
};

/// Takes whole messages off a text of server-sent events; comments are passed over.
std::vector<Message> messagesOf(const std::string& text)
{
    std::vector<Message> out;
    std::size_t at = 0;
    for (std::size_t end = text.find("\n\n"); end != std::string::npos; at = end + 2, end = text.find("\n\n", at)) {
        Message message;
        std::string_view block = std::string_view(text).substr(at, end - at);
        while (!block.empty()) {
            const std::size_t eol = std::min(block.find('\n'), block.size());
            const std::string_view line = block.substr(0, eol);
            block.remove_prefix(std::min(eol + 1, block.size()));
            if (line.starts_with("event: "))
                message.event = line.substr(7);
            else if (line.starts_with("id: "))
                message.id = line.substr(4);
            else if (line.starts_with("data: "))
                message.data = boost::json::parse(line.substr(6));
        }
        if (!message.data.is_null())
            out.push_back(std::move(message));
    }
    return out;
}

std::vector<std::int64_t> sequencesOf(const std::vector<Message>& messages)
{
    std::vector<std::int64_t> out;
    for (const Message& message : messages) {
        if (!message.event.empty())
            continue;
        for (const auto& item : message.data.at("items").as_array())
            out.push_back(item.at("sequence").as_int64());
    }
    return out;
}

class StreamTest : public DoorTest
{
protected:
    StreamTest()
    {
        options.segmentRows = 500;
        options.liveEvents = 200;
        streamLimits.gather = std::chrono::milliseconds(5);
    }

    std::shared_ptr<FakeBody> follow(const std::string& query = "topics=usage", const std::string& lastEventId = {},
                                     std::size_t room = std::size_t(-1))
    {
        Request out = request(Method::Get, "/api/v1/stream");
        out.query = query;
        out.headers.add("X-Tenant-Id", tenantA);
        if (!lastEventId.empty())
            out.headers.add("Last-Event-ID", lastEventId);
        const Response response = router->call(std::move(out));
        EXPECT_EQ(response.status, 200) << response.body;
        auto body = std::make_shared<FakeBody>(room);
        if (response.stream)
            response.stream(body);
        return body;
    }

    void appendMany(int batches, int each, const std::string& environment = "production")
    {
        for (int i = 0; i < batches; ++i) {
            UsageEvent one = event();
            one.environment = environment;
            store->appendAndWait(batch(std::vector<UsageEvent>(std::size_t(each), one))).value();
        }
    }
};

} // namespace

TEST_F(StreamTest, saysHelloAndThenWhatComes)
{
    openDoors();
    appendMany(1, 3);
    const auto body = follow();
    ASSERT_TRUE(body->waitFor("event: hello"));
    EXPECT_EQ(messagesOf(body->text())[0].id, "n.3");
    EXPECT_EQ(messagesOf(body->text())[0].data.at("cursor").as_string(), "n.3");
    append(batch({event()}, tenantB));
    appendMany(1, 2);
    ASSERT_TRUE(body->waitFor("\"sequence\":6"));
    EXPECT_EQ(sequencesOf(messagesOf(body->text())), (std::vector<std::int64_t>{5, 6}));
    EXPECT_EQ(messagesOf(body->text()).back().id, "n.6");
}

TEST_F(StreamTest, showsOnlyWhatTheFilterFinds)
{
    openDoors();
    const auto body = follow("topics=usage&filter.usage=env:staging");
    ASSERT_TRUE(body->waitFor("event: hello"));
    appendMany(2, 3);
    appendMany(1, 2, "staging");
    ASSERT_TRUE(body->waitFor("\"sequence\":8"));
    EXPECT_EQ(sequencesOf(messagesOf(body->text())), (std::vector<std::int64_t>{7, 8}));
}

TEST_F(StreamTest, goesOnAfterAReconnectWithNoGapAndNoRepeat)
{
    openDoors();
    std::atomic<bool> going{true};
    std::vector<std::thread> writers;
    for (int w = 0; w < 2; ++w) {
        writers.emplace_back([this, &going, w] {
            for (int i = 0; i < 400 && going; ++i)
                append(batch(std::vector<UsageEvent>(1 + std::size_t(i % 7), event()), i % 3 == w ? tenantB : tenantA));
        });
    }
    std::vector<std::int64_t> seen;
    std::string cursor = "n.0";
    std::mt19937 random(3);
    for (int connection = 0; connection < 25; ++connection) {
        const auto body = follow("topics=usage", cursor);
        ASSERT_TRUE(body->waitFor("event: hello"));
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 20));
        body->hangUp();
        // A client may have read any front of what was sent.
        auto messages = messagesOf(body->text());
        messages.resize(random() % (messages.size() + 1));
        const auto more = sequencesOf(messages);
        seen.insert(seen.end(), more.begin(), more.end());
        if (!messages.empty())
            cursor = messages.back().id;
    }
    for (auto& writer : writers)
        writer.join();
    const auto last = follow("topics=usage", cursor);
    std::vector<std::int64_t> wanted;
    for (const UsageEvent& one : all())
        wanted.insert(wanted.begin(), std::int64_t(one.sequence));
    const bool isWhole = !seen.empty() && seen.back() == wanted.back();
    ASSERT_TRUE(isWhole || last->waitFor("\"sequence\":" + std::to_string(wanted.back()) + ","));
    const auto rest = sequencesOf(messagesOf(last->text()));
    seen.insert(seen.end(), rest.begin(), rest.end());
    EXPECT_EQ(seen, wanted);
}

TEST_F(StreamTest, catchesUpFromTheStoreAsFastAsItsClientReads)
{
    openDoors();
    appendMany(20, 100);
    const auto body = follow("topics=usage&cursor=n.0", {}, 1);
    ASSERT_TRUE(body->waitFor("event: hello"));
    ASSERT_TRUE(body->readUntil("\"sequence\":2000,"));
    const auto seen = sequencesOf(messagesOf(body->text()));
    ASSERT_EQ(seen.size(), 2000U);
    for (std::size_t i = 0; i < seen.size(); ++i)
        ASSERT_EQ(seen[i], std::int64_t(i) + 1);
    for (const Message& message : messagesOf(body->text())) {
        if (!message.event.empty())
            continue;
        EXPECT_LE(message.data.at("items").as_array().size(), streamLimits.itemsPerMessage);
    }
}

TEST_F(StreamTest, tellsASlowClientWhatItMissedAndWhereToFetchIt)
{
    streamLimits.mostBehind = 300;
    streamLimits.itemsPerMessage = 1;
    openDoors();
    const auto body = follow("topics=usage&filter.usage=env:staging", {}, 1);
    ASSERT_TRUE(body->waitFor("event: hello"));
    body->read();
    appendMany(1, 1, "staging");
    ASSERT_TRUE(body->waitFor("\"sequence\":1,"));
    // It does not read: one message waits, the others gather behind.
    appendMany(1, 1, "staging");
    appendMany(5, 100, "staging");
    appendMany(2, 50, "staging");
    ASSERT_TRUE(body->readUntil("event: dropped"));
    appendMany(1, 1, "staging");
    ASSERT_TRUE(body->readUntil("\"sequence\":603,"));
    std::size_t shown = 0;
    std::int64_t missed = 0;
    for (const Message& message : messagesOf(body->text())) {
        if (message.event == "dropped") {
            missed += message.data.at("count").as_int64();
            const Answer rest = get("/api/v1/usage-events", "limit=1000&filter=env:staging&cursor=" +
                                                                std::string(message.data.at("cursor").as_string()));
            EXPECT_GE(std::int64_t(rest.json.at("data").at("content").as_array().size()), missed);
        } else if (message.event.empty()) {
            shown += message.data.at("items").as_array().size();
        }
    }
    EXPECT_GT(missed, 0);
    EXPECT_EQ(std::int64_t(shown) + missed, 603);
}

TEST_F(StreamTest, endsWithAReasonAndACount)
{
    openDoors();
    const auto body = follow();
    ASSERT_TRUE(body->waitFor("event: hello"));
    appendMany(1, 4);
    ASSERT_TRUE(body->waitFor("\"sequence\":4"));
    body->stopServer();
    ASSERT_TRUE(body->waitForEnd());
    EXPECT_TRUE(body->isEnded());
    const Message end = messagesOf(body->text()).back();
    EXPECT_EQ(end.event, "end");
    EXPECT_EQ(end.data.at("reason").as_string(), "SHUTDOWN");
    EXPECT_EQ(end.data.at("count").as_int64(), 4);
    const auto other = follow();
    hub->stop();
    EXPECT_TRUE(other->waitForEnd());
}

TEST_F(StreamTest, endsWhenItsKeyMayNoLongerRead)
{
    streamLimits.standing = std::chrono::milliseconds(1);
    openDoors();
    const auto body = follow();
    ASSERT_TRUE(body->waitFor("event: hello"));
    ConfigRows rows = config.view()->rows();
    auto revoked = std::make_shared<ApiKey>(*rows.keys[0]);
    revoked->revokedAt = clock.now();
    rows.keys[0] = revoked;
    config.publish(std::make_shared<const ConfigView>(std::move(rows)));
    ASSERT_TRUE(body->waitForEnd());
    EXPECT_EQ(messagesOf(body->text()).back().data.at("reason").as_string(), "KEY_REVOKED");
}

TEST_F(StreamTest, saysThatItLivesWhenThereIsNothingToSay)
{
    streamLimits.keepAlive = std::chrono::milliseconds(1);
    openDoors();
    const auto body = follow();
    EXPECT_TRUE(body->waitFor(": keep-alive\n\n"));
}

TEST_F(StreamTest, refusesWhatItCannotFollow)
{
    openDoors();
    const auto status = [this](const std::string& query) { return get("/api/v1/stream", query).status; };
    EXPECT_EQ(status(""), 400);
    EXPECT_EQ(status("topics=audit"), 400);
    EXPECT_EQ(status("topics=usage&cursor=yesterday"), 400);
    EXPECT_EQ(status("topics=usage&colour=red"), 400);
    const Answer answer = get("/api/v1/stream", "topics=usage&filter.usage=(");
    EXPECT_EQ(answer.at("/code"), "BAD_FILTER");
    EXPECT_EQ(answer.at("/errors/0/field"), "filter.usage");
}

} // namespace meterd::test
