// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's business: what it sends, in which order, and that it can be stopped.
#include "service/demo/demo.h"
#include "service/demo/hurried.h"
#include "service/demo/newcomer.h"
#include "service/demo/rhythm.h"
#include "service/demo/traffic.h"
#include "service/domain/ids.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <mutex>
#include <set>

namespace meterd {
namespace {

namespace json = boost::json;
using namespace demo;

const TimePoint noon = *parseIso("2026-11-20T12:00:00Z");

Credentials someCredentials()
{
    Credentials held{.tenantId = "ten_0123456789"};
    for (const App& app : apps())
        held.apps[std::string(app.name)] = {"uuid of " + std::string(app.name), "secret of " + std::string(app.name)};
    for (const KeySlot& slot : keySlots())
        held.keys[slot.name()] = "sk_test_" + slot.name();
    return held;
}

std::vector<Request> sent(int happenings, std::uint64_t seed = 1)
{
    Traffic traffic(seed, someCredentials());
    std::vector<Request> all;
    for (int i = 0; i < happenings; ++i) {
        for (Request& request : traffic.next(noon + std::chrono::seconds(i), 1).requests)
            all.push_back(std::move(request));
    }
    return all;
}

std::size_t count(const std::vector<Request>& requests, const std::function<bool(const Request&)>& fits)
{
    return static_cast<std::size_t>(std::count_if(requests.begin(), requests.end(), fits));
}

bool holds(const Request& request, std::string_view text)
{
    return request.body.find(text) != std::string::npos;
}

TEST(DemoRhythm, isBusiestInTheAfternoonAndCalmOnSundays)
{
    for (int hour = 0; hour < 24 * 7; ++hour) {
        const double share = rhythmAt(noon + std::chrono::hours(hour));
        EXPECT_GE(share, .15);
        EXPECT_LE(share, 1);
    }
    EXPECT_GT(rhythmAt(noon), 2 * rhythmAt(noon - std::chrono::hours(9)));
    EXPECT_GT(rhythmAt(noon), rhythmAt(noon + std::chrono::hours(48)));
}

TEST(DemoRhythm, grewThroughTheWeek)
{
    EXPECT_EQ(growthAt(noon - std::chrono::hours(3), noon), 1);
    EXPECT_LT(growthAt(noon - std::chrono::hours(48), noon), .5);
    EXPECT_NEAR(growthAt(noon - std::chrono::hours(160), noon), 1.0 / 12, 1e-9);
}

TEST(DemoTraffic, isTheSameForTheSameSeed)
{
    const auto first = sent(3000, 7);
    const auto again = sent(3000, 7);
    const auto other = sent(3000, 8);
    ASSERT_EQ(first.size(), again.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        EXPECT_EQ(first[i].path, again[i].path);
        EXPECT_EQ(first[i].body, again[i].body);
        EXPECT_EQ(first[i].correlationId, again[i].correlationId);
    }
    EXPECT_NE(first.front().body, other.front().body);
}

TEST(DemoTraffic, writesWellFormedBodies)
{
    for (const Request& request : sent(5000)) {
        boost::system::error_code error;
        json::parse(request.body, error);
        EXPECT_FALSE(error) << request.path << ' ' << request.body;
    }
}

TEST(DemoTraffic, signsWithTheApplicationsSecretButForTheFaultsOnPurpose)
{
    const Credentials held = someCredentials();
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t strange = 0;
    for (const Request& request : sent(20'000)) {
        if (request.path != "/v1/events")
            continue;
        const std::string uuid(request.headers.get("x-app-uuid"));
        if (!uuid.starts_with("uuid of ")) {
            ++strange;
            continue;
        }
        const AppCredential& app = held.apps.at(uuid.substr(8));
        const bool fits = request.headers.get("x-signature") == toHex(hmacSha256(app.secret, request.body));
        ++(fits ? right : wrong);
    }
    EXPECT_GT(strange, 5U);
    EXPECT_GT(wrong, 20U);
    EXPECT_GT(right, 50 * wrong);
}

TEST(DemoTraffic, holdsEverySymptomThatTheSandboxOwesItsOperators)
{
    const auto all = sent(40'000);
    const auto in = [&](std::string_view text) {
        return count(all, [&](const Request& request) { return holds(request, text); });
    };
    EXPECT_GT(in("\"api_calls\""), 500U) << "an old SDK sends the old name";
    EXPECT_EQ(count(all, [](const Request& r) { return holds(r, "\"api_calls\"") && !holds(r, "\"kestrel-air\""); }),
              0U);
    EXPECT_EQ(count(all,
                    [](const Request& r) {
                        return holds(r, "\"api_calls\"") && r.headers.get("User-Agent") != "aforo-java/2.18.3";
                    }),
              0U);
    EXPECT_GT(in("\"Kestrel-Air\""), 5U) << "ids that differ only by case";
    EXPECT_GT(in("\"gpt-5.9-turbo-preview\""), 20U) << "unknown model";
    EXPECT_GT(in("\"local:llama-4-70b\""), 20U) << "missing price";
    EXPECT_GT(in("\"estimated_cost_eur\":0,"), 5U) << "explicit zero";
    EXPECT_GT(count(all, [](const Request& r) { return holds(r, "ai_call_completed") && !holds(r, "_tokens"); }), 20U)
        << "missing tokens";
    EXPECT_GT(in("system.session.heartbeat"), 100U);
    EXPECT_GT(in("\"replayed\":true"), 50U) << "late events";
    EXPECT_GT(in("\"quantity\":-3"), 10U);
    EXPECT_EQ(count(all, [](const Request& r) { return holds(r, "gpu-minutes") && holds(r, "staging"); }), 0U);

    std::set<std::string> keys;
    std::size_t repeated = 0;
    for (const Request& request : all) {
        if (request.path == "/v1/ingest" && !keys.insert(request.body).second)
            ++repeated;
    }
    EXPECT_GT(repeated, 50U) << "duplicates";
    std::size_t shortHashes = 0;
    for (const Request& request : all) {
        if (request.path != "/v1/events")
            continue;
        boost::system::error_code error;
        const json::value body = json::parse(request.body, error);
        const json::value* hash = body.as_object().if_contains("user_hash");
        shortHashes += hash && hash->as_string().size() == 63 ? 1U : 0U;
    }
    EXPECT_GT(shortHashes, 10U);
    for (const Organization& org : organizations())
        EXPECT_GT(in("\"" + std::string(org.id) + "\""), 0U) << org.id;
}

//! Answers as a server would, in the calling thread, and remembers what it was asked.
class FakeWire final : public Wire
{
public:
    void send(Request request, Done done) override
    {
        if (onSend)
            onSend(requests.size());
        const Response response = answer(request);
        requests.push_back(std::move(request));
        done(response);
    }
    bool carriesTime() const override { return true; }

    std::vector<Request> requests;
    std::function<void(std::size_t)> onSend;

private:
    Response answer(const Request& request)
    {
        if (!request.path.starts_with("/api/v1/") || request.path.starts_with("/api/v1/ingest"))
            return Response::json(202, R"({"accepted":true})");
        std::string data = R"({"content":[]})";
        if (request.method != Method::Get) {
            data = R"({"id":"i)" + std::to_string(requests.size()) + R"(","uuid":"u)" +
                   std::to_string(requests.size()) + R"(","secret":"s)" + std::to_string(requests.size()) + "\"}";
        } else if (request.path == "/api/v1/metrics" && declared) {
            data = R"({"content":[{"id":"met_1","name":")" + std::string(declared) + "\"}]}";
        }
        if (request.method == Method::Post && request.path == "/api/v1/metrics" && holds(request, oldUnitName))
            declared = oldUnitName.data();
        if (request.method == Method::Put)
            declared = newUnitName.data();
        Response response = Response::json(200, R"({"success":true,"data":)" + data + "}");
        response.headers.set("ETag", "\"1\"");
        return response;
    }
    const char* declared = nullptr;
};

TEST(Demo, livesAWeekInOrderAndRenamesTheUnitAnHourAgo)
{
    FakeWire wire;
    const ManualClock clock(noon);
    Demo demo(wire, clock, {.rate = .2, .tenantId = "ten_0123456789", .operatorKey = "sk_test_owner"});
    const auto summary = demo.prepare();
    ASSERT_TRUE(summary) << summary.error();
    EXPECT_GT(summary->events, 10'000U);

    TimePoint last{};
    std::size_t renames = 0;
    std::size_t lastDay = 0;
    std::size_t events = 0;
    for (const Request& request : wire.requests) {
        if (request.method == Method::Put && !request.path.starts_with("/api/v1/rate-limits/")) {
            ++renames;
            EXPECT_LE(request.receivedAt - (noon - std::chrono::minutes(65)), std::chrono::minutes(5));
            EXPECT_FALSE(request.headers.get("If-Match").empty());
        }
        const bool ingest = request.path.starts_with("/v1/") || request.path.starts_with("/api/v1/ingest");
        if (!ingest)
            continue;
        EXPECT_GE(request.receivedAt, last);
        EXPECT_LT(request.receivedAt, noon);
        last = request.receivedAt;
        ++events;
        lastDay += request.receivedAt > noon - std::chrono::hours(24) ? 1U : 0U;
    }
    EXPECT_EQ(renames, 1U);
    EXPECT_GT(lastDay, events / 3);
}

TEST(DemoHurried, comesTooFastInTheSameWayEachTime)
{
    FakeWire wire;
    Operator owner(wire, "ten_0123456789", "sk_test_owner");
    Credentials held;
    Hurried hurried("ten_0123456789");
    ASSERT_FALSE(hurried.found(owner, held, noon));
    EXPECT_EQ(wire.requests.back().path.find("/api/v1/rate-limits/"), 0U);
    int minutesOver = 0;
    for (int minute = 0; minute < 60; ++minute) {
        const TimePoint from = noon + std::chrono::minutes(minute);
        const auto whole = hurried.due(from, from + std::chrono::minutes(1));
        const auto sending = count(whole.requests, [](const Request& r) { return r.path == "/v1/ingest"; });
        EXPECT_GE(sending, 26U);
        EXPECT_LE(sending, 35U);
        minutesOver += sending > 30 ? 1 : 0;
        const auto first = hurried.due(from, from + std::chrono::seconds(17)).requests.size();
        const auto rest = hurried.due(from + std::chrono::seconds(17), from + std::chrono::minutes(1)).requests.size();
        EXPECT_EQ(first + rest, whole.requests.size());
    }
    EXPECT_GT(minutesOver, 5);
    EXPECT_LT(minutesOver, 55);
    Hurried again("ten_0123456789");
    const std::size_t asked = wire.requests.size();
    ASSERT_FALSE(again.found(owner, held, noon));
    EXPECT_EQ(wire.requests.size(), asked) << "its secrets are known";
}

TEST(DemoNewcomer, isYoungerThanTheRest)
{
    FakeWire wire;
    Operator colleague(wire, "ten_0123456789", "sk_test_owner");
    Credentials held = someCredentials();
    Newcomer newcomer(1);
    using std::chrono::hours;
    ASSERT_FALSE(newcomer.relive(colleague, held, noon - hours(160), noon - hours(100), noon));
    EXPECT_TRUE(wire.requests.empty()) << "its hour has not come";
    EXPECT_TRUE(newcomer.onBeat(noon, noon).requests.empty());
    ASSERT_FALSE(newcomer.relive(colleague, held, noon - hours(100), noon - hours(40), noon));
    ASSERT_EQ(wire.requests.size(), 1U);
    EXPECT_LT(wire.requests.front().receivedAt, noon - hours(48));
    newcomer.catchUp(colleague, held, noon);
    EXPECT_EQ(wire.requests.size(), 1U) << "made twice";
}

TEST(DemoNewcomer, signsInAnotherOrderSinceItsNextVersion)
{
    FakeWire wire;
    Operator colleague(wire, "ten_0123456789", "sk_test_owner");
    Credentials held = someCredentials();
    Newcomer newcomer(1);
    newcomer.catchUp(colleague, held, noon);
    const std::string& secret = held.apps.at(std::string(Newcomer::app)).secret;
    std::size_t right = 0;
    std::size_t otherOrder = 0;
    for (TimePoint time = noon - std::chrono::hours(40); time < noon; time += Traffic::beat) {
        for (const Request& request : newcomer.onBeat(time, noon).requests) {
            const std::string signature(request.headers.get("x-signature"));
            if (signature == toHex(hmacSha256(secret, request.body))) {
                ++right;
                continue;
            }
            EXPECT_GE(request.receivedAt, noon - std::chrono::hours(24));
            std::map<std::string, json::value> sorted;
            const json::value body = json::parse(request.body);
            for (const auto& [name, value] : body.as_object())
                sorted.emplace(name, value);
            std::string text;
            for (const auto& [name, value] : sorted)
                text += (text.empty() ? "{\"" : ",\"") + name + "\":" + json::serialize(value);
            EXPECT_EQ(signature, toHex(hmacSha256(secret, text + "}")));
            ++otherOrder;
        }
    }
    EXPECT_GT(otherOrder, 10U);
    EXPECT_GT(right, 10 * otherOrder);
}

TEST(Demo, keepsItsSecretsForItsNextLife)
{
    const auto folder = std::filesystem::temp_directory_path() / ("meterd-demo-" + newId(""));
    std::filesystem::create_directories(folder);
    const std::string file = (folder / "demo.json").string();
    const Credentials held = someCredentials();
    ASSERT_TRUE(saveCredentials(file, held));
    EXPECT_EQ(loadCredentials(file, held.tenantId), held);
    EXPECT_TRUE(loadCredentials(file, "ten_other").apps.empty());
    EXPECT_TRUE(loadCredentials((folder / "none").string(), held.tenantId).keys.empty());
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(file).permissions(), perms::owner_read | perms::owner_write);
    std::filesystem::remove_all(folder);
}

TEST(Demo, canBeStoppedInTheMiddleOfItsPast)
{
    FakeWire wire;
    const ManualClock clock(noon);
    Demo demo(wire, clock, {.tenantId = "ten_0123456789", .operatorKey = "sk_test_owner"});
    std::thread stopper;
    wire.onSend = [&](std::size_t at) {
        if (at == 2000)
            stopper = std::thread([&] { demo.stop(); });
    };
    const auto summary = demo.prepare();
    stopper.join();
    ASSERT_FALSE(summary);
    EXPECT_NE(summary.error().find("stopped"), std::string::npos);
}

TEST(Demo, saysWhatTheServerAnsweredWhenItCannotBegin)
{
    class RefusingWire final : public Wire
    {
    public:
        void send(Request, Done done) override
        {
            done(Response::json(401, R"({"detail":"This key is not known here."})"));
        }
        bool carriesTime() const override { return true; }
    };
    RefusingWire wire;
    const ManualClock clock(noon);
    Demo demo(wire, clock, {.tenantId = "ten_0123456789", .operatorKey = "sk_test_owner"});
    const auto summary = demo.prepare();
    ASSERT_FALSE(summary);
    EXPECT_NE(summary.error().find("This key is not known here."), std::string::npos);
}

} // namespace
} // namespace meterd
