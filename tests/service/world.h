// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The clients of a real meterd, for tests that kill, copy or restart it: an operator, a sender with a key, an
// application that signs.
#pragma once

#include "service/domain/ids.h"
#include "service/http/client.h"
#include "tests/service/meterdprocess.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace meterd::test {

struct World
{
    std::string address;
    std::string tenant;
    std::string operatorKey;
    std::string sendingKey;
    std::string appUuid;
    std::string appSecret;
};

class Caller
{
public:
    explicit Caller(const World& world)
        : m_world(world)
        , m_client(std::move(HttpClient::open(world.address, std::chrono::seconds(10))).value())
    {}

    Expected<Response, std::string> asOperator(Method method, std::string path, std::string query = {},
                                               std::string body = {})
    {
        Request request = plain(method, std::move(path), std::move(body));
        request.query = std::move(query);
        request.headers.add("Authorization", "Bearer " + m_world.operatorKey);
        request.headers.add("X-Tenant-Id", m_world.tenant);
        return m_client->send(request);
    }
    //! Changes what is there, whichever version it has.
    Expected<Response, std::string> change(Method method, std::string path, std::string body)
    {
        Request request = plain(method, std::move(path), std::move(body));
        request.headers.add("Authorization", "Bearer " + m_world.operatorKey);
        request.headers.add("X-Tenant-Id", m_world.tenant);
        request.headers.add("If-Match", "*");
        return m_client->send(request);
    }
    //! A CSV of events, one a key.
    Expected<Response, std::string> upload(const std::vector<std::string>& keys)
    {
        std::string file = "customerId,metricName,quantity,occurredAt,idempotencyKey\n";
        for (const std::string& key : keys)
            file += "kestrel-air,api-calls,1," + toIso(SystemClock().now()) + "," + key + "\n";
        Request request = plain(Method::Post, "/v1/ingest/upload",
                                "--x-b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"usage.csv\"\r\n"
                                "Content-Type: text/csv\r\n\r\n" +
                                    file + "\r\n--x-b--\r\n");
        request.headers.set("Content-Type", "multipart/form-data; boundary=x-b");
        request.headers.add("X-API-Key", m_world.sendingKey);
        return m_client->send(request);
    }
    Expected<Response, std::string> aforo(std::string path, std::string body)
    {
        Request request = plain(Method::Post, std::move(path), std::move(body));
        request.headers.add("X-API-Key", m_world.sendingKey);
        return m_client->send(request);
    }
    Expected<Response, std::string> saasTracker(std::string body)
    {
        Request request = plain(Method::Post, "/v1/events", std::move(body));
        request.headers.add("x-app-uuid", m_world.appUuid);
        request.headers.add("x-signature", toHex(hmacSha256(m_world.appSecret, request.body)));
        return m_client->send(request);
    }

private:
    static Request plain(Method method, std::string path, std::string body)
    {
        Request request;
        request.method = method;
        request.path = std::move(path);
        request.body = std::move(body);
        if (!request.body.empty())
            request.headers.add("Content-Type", "application/json");
        return request;
    }
    World m_world;
    std::unique_ptr<HttpClient> m_client;
};

inline std::string aforoEvent(const std::string& key)
{
    return R"({"customerId":"kestrel-air","metricName":"api-calls","quantity":1,"occurredAt":")" +
           toIso(SystemClock().now()) + R"(","productType":"API","idempotencyKey":")" + key + "\"}";
}

inline std::string batchOf(const std::vector<std::string>& keys)
{
    std::string body = R"({"events":[)";
    for (const std::string& key : keys)
        body += (body.back() == '[' ? "" : ",") + aforoEvent(key);
    return body + "]}";
}

inline boost::json::value dataOf(const Response& response)
{
    return boost::json::parse(response.body).at("data");
}

inline World worldOf(const Hello& hello)
{
    return {hello.address, hello.tenant, hello.key, {}, {}, {}};
}

//! A unit, an application and a key that sends.
inline void found(World& world)
{
    Caller caller(world);
    const auto unit =
        caller.asOperator(Method::Post, "/api/v1/metrics", {}, R"({"name":"api-calls","aggregation":"COUNT"})");
    ASSERT_TRUE(unit && unit->status == 201) << (unit ? unit->body : unit.error());
    const auto app = caller.asOperator(Method::Post, "/api/v1/apps", {}, R"({"name":"web"})");
    ASSERT_TRUE(app && app->status == 201) << (app ? app->body : app.error());
    world.appUuid = dataOf(*app).at("uuid").as_string().c_str();
    world.appSecret = dataOf(*app).at("secret").as_string().c_str();
    const auto key =
        caller.asOperator(Method::Post, "/api/v1/api-keys", {},
                          R"({"name":"load","role":"MEMBER","scopes":["events:write"],"ingestLimit":null})");
    ASSERT_TRUE(key && key->status == 201) << (key ? key->body : key.error());
    world.sendingKey = dataOf(*key).at("secret").as_string().c_str();
}

} // namespace meterd::test
