// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's API without a socket: two tenants in a temporary folder, and requests straight into the router.
#pragma once

#include "service/api/foundation.h"
#include "service/api/identity.h"
#include "service/api/parts.h"
#include "service/store/configstore.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

namespace meterd::test {

class TempFolder
{
public:
    TempFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "meterd-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }
    ~TempFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

struct Answer
{
    int status = 0;
    Headers headers;
    std::string text;
    boost::json::value body;

    std::string code() const { return textAt("code"); }
    std::string detail() const { return textAt("detail"); }
    std::string textAt(std::string_view member) const
    {
        const auto* value = body.is_object() ? body.as_object().if_contains(member) : nullptr;
        return value && value->is_string() ? std::string(value->as_string()) : std::string();
    }
    const boost::json::object& data() const { return body.at("data").as_object(); }
    const boost::json::array& content() const { return data().at("content").as_array(); }
    std::string dataText(std::string_view member) const
    {
        const auto& value = data().at(member);
        return value.is_string() ? std::string(value.as_string()) : boost::json::serialize(value);
    }
    std::string etag() const { return std::string(headers.get("ETag")); }
};

class ApiFixture : public testing::Test
{
protected:
    static constexpr TimePoint start = TimePoint(std::chrono::milliseconds(1'795'000'040'000)); // 20 s into a minute

    ApiFixture()
        : m_store(open())
        , m_authenticator(m_store->source(), true)
        , m_writes(*m_store)
        , m_parts{*m_store, m_writes, m_limiter, m_workers, true, start, "http://127.0.0.1:1/v1/events", {}, {}}
        , m_router({&m_authenticator, &m_limiter, nullptr})
    {
        const auto first = foundTenant(*m_store, {true, "Acme", "dana@acme.test"}, start);
        const auto second = foundTenant(*m_store, {true, "Other", "eve@other.test"}, start);
        m_acme = *first;
        m_other = *second;
        registerHealth(m_router, m_parts);
        registerWhoami(m_router, m_parts);
        registerApps(m_router, m_parts);
        registerApiKeys(m_router, m_parts);
        registerMetrics(m_router, m_parts);
        registerAuditLog(m_router, m_parts);
        registerPlatformEvents(m_router, m_parts);
        registerErrorCodes(m_router);
    }

    std::unique_ptr<ConfigStore> open()
    {
        SecretBox::Key key{};
        key.fill(7);
        auto opened = ConfigStore::open(m_folder.path(), SecretBox(key));
        if (!opened)
            throw std::runtime_error(opened.error());
        return std::move(*opened);
    }

    //! A request as the first key of the first tenant, unless told otherwise.
    Request request(Method method, std::string_view target, std::string_view body = {}) const
    {
        Request out;
        out.method = method;
        const std::size_t question = target.find('?');
        out.path = target.substr(0, question);
        if (question != std::string_view::npos)
            out.query = target.substr(question + 1);
        out.body = body;
        out.address = "192.0.2.7";
        out.receivedAt = m_now;
        out.headers.add("Authorization", "Bearer " + m_acme.secret);
        out.headers.add("X-Tenant-Id", m_acme.tenantId);
        return out;
    }

    Answer send(Request request) const
    {
        const Response response = m_router.call(std::move(request));
        Answer answer;
        answer.status = response.status;
        answer.headers = response.headers;
        answer.text = response.body;
        boost::system::error_code error;
        answer.body = boost::json::parse(response.body, error);
        return answer;
    }

    Answer get(std::string_view target) const { return send(request(Method::Get, target)); }
    Answer post(std::string_view target, std::string_view body = "{}") const
    {
        return send(request(Method::Post, target, body));
    }
    Answer change(Method method, std::string_view target, std::string_view body, std::string_view etag) const
    {
        Request out = request(method, target, body);
        out.headers.add("If-Match", etag);
        return send(std::move(out));
    }

    Answer as(const std::string& secret, Request request) const
    {
        request.headers.set("Authorization", "Bearer " + secret);
        return send(std::move(request));
    }

    //! The secret of a new key of the first tenant.
    std::string makeKey(std::string_view members) const
    {
        const Answer made = post("/api/v1/api-keys", "{\"name\":\"test\"," + std::string(members) + "}");
        EXPECT_EQ(made.status, 201) << made.text;
        return made.dataText("secret");
    }

    TempFolder m_folder;
    std::unique_ptr<ConfigStore> m_store;
    KeyAuthenticator m_authenticator;
    RateLimiter m_limiter;
    Writes m_writes;
    Workers m_workers{1, 64};
    ApiParts m_parts;
    Router m_router;
    Founded m_acme;
    Founded m_other;
    TimePoint m_now = start;
};

} // namespace meterd::test
