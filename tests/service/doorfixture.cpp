// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The platform of the doors' tests.
#include "tests/service/doorfixture.h"

#include "service/domain/ids.h"

namespace meterd::test {

namespace {

ApiKeyPtr makeKey(const std::string& secret, const std::string& tenant, ScopeSet scopes,
                  std::optional<std::string> environment = {})
{
    auto principal = std::make_shared<Principal>();
    principal->tenantId = tenant;
    principal->tenantName = tenant;
    principal->keyId = "key_" + secret.substr(8, 4);
    principal->keyPrefix = secretPrefix(secret);
    principal->role = Role::Owner;
    principal->scopes = scopes;
    principal->environment = std::move(environment);
    if (principal->environment) {
        principal->appUuid = "ef37169d-6a9b-4574-945a-89bbd1a09052";
        principal->appName = "checkout-api";
    }
    auto key = std::make_shared<ApiKey>();
    key->hash = sha256(secret);
    key->principal = std::move(principal);
    return key;
}

ApplicationPtr makeApp(const std::string& uuid, const std::string& tenant, bool active)
{
    auto app = std::make_shared<Application>();
    app->uuid = uuid;
    app->tenantId = tenant;
    app->name = "website";
    app->active = active;
    app->secret = "test_secret";
    return app;
}

BillableUnitPtr makeUnit(const std::string& name, std::vector<std::string> aliases = {},
                         std::vector<UnitFilter> filters = {})
{
    auto unit = std::make_shared<BillableUnit>();
    unit->id = "met_" + name;
    unit->tenantId = tenantA;
    unit->name = name;
    unit->aliases = std::move(aliases);
    unit->filters = std::move(filters);
    return unit;
}

WebhookSourcePtr makeSource(const std::string& id, bool active)
{
    const auto path = [](std::string_view text) { return FieldPath::parse(text).value(); };
    auto source = std::make_shared<WebhookSource>();
    source->id = id;
    source->tenantId = tenantA;
    source->name = "payments";
    source->provider = "stripe";
    source->active = active;
    source->secret = "source-secret";
    source->customerId = path("$.data.customer");
    source->metricKey = path("$.data['metric key']");
    source->quantity = path("data.lines[1].amount");
    source->timestamp = path("$.created");
    source->eventType = path("$.type");
    source->eventTypes = {"usage.*"};
    return source;
}

ConfigViewPtr makeView()
{
    ConfigRows rows;
    rows.tenants = {{tenantA, "A", false, {}}, {tenantB, "B", false, {}}, {"ten_suspended", "S", true, {}}};
    rows.keys = {makeKey(std::string("sk_test_") + std::string(40, 'a'), tenantA, scopesOf(Role::Owner)),
                 makeKey(std::string("sk_test_") + std::string(40, 'b'), tenantA, {Scope::EventsWrite}, "staging"),
                 makeKey(std::string("sk_test_") + std::string(40, 'c'), tenantA, {Scope::EventsRead}),
                 makeKey(std::string("sk_test_") + std::string(40, 'd'), tenantB, scopesOf(Role::Owner))};
    auto partly = std::make_shared<Application>(*makeApp("22222222-6a9b-4574-945a-89bbd1a09052", tenantA, false));
    partly->activeIn["staging"] = true;
    rows.apps = {makeApp("ef37169d-6a9b-4574-945a-89bbd1a09052", tenantA, true),
                 makeApp("00000000-6a9b-4574-945a-89bbd1a09052", tenantA, false),
                 makeApp("11111111-6a9b-4574-945a-89bbd1a09052", "ten_suspended", true), partly};
    rows.units = {makeUnit("api-calls", {"calls"}), makeUnit("tokens"),
                  makeUnit("pages", {}, {{"event", UnitOperator::Equals, "page_view"}})};
    rows.sources = {makeSource("33333333-6a9b-4574-945a-89bbd1a09052", true),
                    makeSource("44444444-6a9b-4574-945a-89bbd1a09052", false)};
    return std::make_shared<const ConfigView>(std::move(rows));
}

/// Members of one object over those of another.
std::string merged(const std::string& base, const std::string& over, std::initializer_list<std::string_view> without)
{
    boost::json::value value = boost::json::parse(base);
    boost::json::object& object = value.as_object();
    const boost::json::value more = boost::json::parse("{" + over + "}");
    for (const auto& [name, member] : more.as_object())
        object[name] = member;
    for (const std::string_view name : without)
        object.erase(name);
    return boost::json::serialize(object);
}

} // namespace

std::string Answer::at(std::string_view pointer) const
{
    boost::system::error_code error;
    const auto* value = json.find_pointer(pointer, error);
    if (!value)
        return "(absent)";
    return value->is_string() ? std::string(value->as_string()) : boost::json::serialize(*value);
}

std::int64_t Answer::number(std::string_view pointer) const
{
    boost::system::error_code error;
    const auto* value = json.find_pointer(pointer, error);
    return value && value->is_int64() ? value->as_int64() : -1;
}

DoorTest::DoorTest()
    : config(makeView())
{}

void DoorTest::openDoors(std::optional<int> limit)
{
    if (!store)
        open();
    router = std::make_unique<Router>(Router::Parts{&authenticator, &limiter, &workers});
    if (!counts) {
        counts = std::make_unique<UsageCounts>(*store, config);
        EXPECT_FALSE(counts->open(clock.now(), {}));
    }
    if (!intake) {
        intake = *IntakeStore::open(options.folder.parent_path());
        uploads = std::make_unique<UploadRunner>(UploadRunnerParts{*store, config, clients, *intake, clock});
        uploads->start();
    }
    addAforoDoor(*router, {*store, config, clients, *counts, 90, uploads.get(), intake.get(), &workers});
    addSaasTrackerDoor(*router, {*store, config, limiter, limit});
    addOpenMonetizeDoor(*router, {*store, config, clients, *counts});
    addWebhookDoor(*router, {*store, config, limiter, sources, limit});
    registerUsageEvents(*router, {*store, workers});
    hub = std::make_unique<StreamHub>(*store, authenticator, clock, streamLimits);
    registerStream(*router, *hub);
}

Request DoorTest::request(Method method, std::string path, std::string body, std::string secret) const
{
    Request out;
    out.method = method;
    out.path = std::move(path);
    out.body = std::move(body);
    out.address = "203.0.113.9";
    out.receivedAt = clock.now();
    out.requestId = newId("req_");
    out.correlationId = newId("cor_");
    out.headers.add("X-API-Key", secret.empty() ? key : secret);
    out.headers.add("User-Agent", "aforo-node/1.3.1 (linux)");
    return out;
}

Answer DoorTest::send(Request out)
{
    const Response response = router->call(std::move(out));
    Answer answer{response.status, response.body, response.headers, {}};
    boost::system::error_code error;
    answer.json = boost::json::parse(answer.text, error);
    return answer;
}

Answer DoorTest::post(const std::string& path, const std::string& body)
{
    return send(request(Method::Post, path, body));
}

Answer DoorTest::get(const std::string& path, const std::string& query)
{
    Request out = request(Method::Get, path);
    out.query = query;
    out.headers.add("X-Tenant-Id", tenantA);
    return send(std::move(out));
}

Answer DoorTest::signedPost(const std::string& body, const std::string& uuid, const std::string& secret)
{
    Request out = request(Method::Post, "/v1/events", body);
    out.headers.clear();
    out.headers.add("x-app-uuid", uuid);
    out.headers.add("x-signature", toHex(hmacSha256(secret, body)));
    return send(std::move(out));
}

std::string DoorTest::aforo(const std::string& members, std::initializer_list<std::string_view> without) const
{
    return merged(R"({"customerId":"kestrel-air","metricName":"api-calls","quantity":1,"occurredAt":")" +
                      toIso(clock.now()) + R"(","idempotencyKey":")" + newId("k_") + "\"}",
                  members, without);
}

std::string DoorTest::saas(const std::string& members, std::initializer_list<std::string_view> without) const
{
    return merged(R"({"event":"page_view","customer_org_id":"org_1","path":"/","user_hash":")" + std::string(64, '0') +
                      "\"}",
                  members, without);
}

UsageEvent DoorTest::newest(const std::string& tenant) const
{
    EventPageQuery query{.selection = {tenant, {}, {}}, .from = std::nullopt, .limit = 1};
    const auto page = store->page(query);
    EXPECT_FALSE(page.events.empty());
    return page.events.empty() ? UsageEvent() : page.events.front();
}

} // namespace meterd::test
