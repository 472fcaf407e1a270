// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A key's life: made, used, limited to addresses, rotated while both secrets work, revoked; and what its operator is
// told of all that.
#include "tests/service/apifixture.h"

#include "service/api/keywatch.h"

namespace meterd::test {

namespace {

using namespace std::chrono_literals;

class Keys : public ApiFixture
{
protected:
    struct Made
    {
        std::string id;
        std::string secret;
        std::string path() const { return "/api/v1/api-keys/" + id; }
    };

    Made make(std::string_view members) const
    {
        const Answer made = post("/api/v1/api-keys", "{\"name\":\"k\"" + std::string(members) + "}");
        EXPECT_EQ(made.status, 201) << made.text;
        return {made.dataText("id"), made.dataText("secret")};
    }
    Answer act(const Made& key, std::string_view what, std::string_view body) const
    {
        return change(Method::Post, key.path() + std::string(what), body, get(key.path()).etag());
    }
    Answer edit(const Made& key, std::string_view body) const
    {
        return change(Method::Put, key.path(), body, get(key.path()).etag());
    }
    Answer whoami(const std::string& secret, std::string_view address = "192.0.2.7", std::string_view agent = {}) const
    {
        Request ask = request(Method::Get, "/api/v1/whoami");
        ask.address = address;
        if (!agent.empty())
            ask.headers.add("User-Agent", agent);
        return as(secret, std::move(ask));
    }
    void reopen()
    {
        EXPECT_FALSE(m_store->saveKeyUse());
        const_cast<ConfigSource&>(m_store->source()).publish(open()->view());
    }
    std::vector<std::string> idsOf(std::string_view filter) const
    {
        const Answer answer = get("/api/v1/api-keys?filter=" + std::string(filter));
        EXPECT_EQ(answer.status, 200) << answer.text;
        std::vector<std::string> ids;
        for (const auto& key : answer.content())
            ids.emplace_back(key.at("id").as_string());
        return ids;
    }
};

TEST_F(Keys, workFromTheirAddressesAlone)
{
    const Made key = make(R"(,"role":"VIEWER","scopes":["events:read"],"addresses":["203.0.113.0/26","2001:db8::7"])");
    EXPECT_EQ(whoami(key.secret, "203.0.113.63").status, 200);
    EXPECT_EQ(whoami(key.secret, "::ffff:203.0.113.1").status, 200);
    EXPECT_EQ(whoami(key.secret, "2001:db8::7").status, 200);
    for (const std::string_view foreign : {"203.0.113.64", "2001:db8::8", "192.0.2.7"}) {
        const Answer refused = whoami(key.secret, foreign);
        EXPECT_EQ(refused.status, 403);
        EXPECT_EQ(refused.code(), "ADDRESS_NOT_ALLOWED");
        EXPECT_NE(refused.detail().find(foreign), std::string::npos);
        EXPECT_EQ(refused.detail().find("203.0.113.0"), std::string::npos)
            << "tells the list to whoever has the secret";
    }
    // A header that claims another address moves nothing: the socket's counts.
    Request forged = request(Method::Get, "/api/v1/whoami");
    forged.headers.add("X-Forwarded-For", "203.0.113.1");
    EXPECT_EQ(as(key.secret, std::move(forged)).status, 403);

    EXPECT_EQ(edit(key, R"({"addresses":[]})").status, 200);
    EXPECT_EQ(whoami(key.secret, "192.0.2.7").status, 200);
}

TEST_F(Keys, refuseAddressesThatAreNone)
{
    const auto messageOf = [&](std::string_view address) {
        const Answer refused =
            post("/api/v1/api-keys", R"({"name":"k","addresses":["192.0.2.1",")" + std::string(address) + "\"]}");
        EXPECT_EQ(refused.status, 422) << address;
        const auto& error = refused.body.at("errors").as_array().at(0).as_object();
        EXPECT_EQ(error.at("field").as_string(), "addresses[1]");
        return std::string(error.at("message").as_string());
    };
    messageOf("office");
    messageOf("203.0.113.0/33");
    messageOf("203.0.113.0/");
    messageOf("203.0.113.0/2x");
    messageOf("2001:db8::/129");
    messageOf("fe80::1%eth0");
    EXPECT_NE(messageOf("203.0.113.7/26").find("203.0.113.0/26"), std::string::npos);
}

TEST(AddressRanges, areOneKindForBothFamilies)
{
    const auto text = [](std::string_view range) { return AddressRange::parse(range)->toText(); };
    EXPECT_EQ(text("203.0.113.7/32"), "203.0.113.7");
    EXPECT_EQ(text("0.0.0.0/0"), "0.0.0.0/0");
    EXPECT_EQ(text("2001:DB8:0::/32"), "2001:db8::/32");
    EXPECT_EQ(text("::/0"), "::/0");
    EXPECT_TRUE(AddressRange::parse("0.0.0.0/0")->contains("198.51.100.1"));
    EXPECT_FALSE(AddressRange::parse("0.0.0.0/0")->contains("2001:db8::1"));
    EXPECT_TRUE(AddressRange::parse("::/0")->contains("198.51.100.1"));
    EXPECT_FALSE(AddressRange::parse("::/0")->contains("nonsense"));
    EXPECT_TRUE(AddressRange::parse("fe80::/10")->contains("fe80::1%eth0"));
}

TEST_F(Keys, haveTwoSecretsWhileTheyRotate)
{
    const Made key = make(R"(,"role":"VIEWER","scopes":["events:read"])");
    const Answer rotated = act(key, "/rotate", R"({"graceSeconds":3600})");
    ASSERT_EQ(rotated.status, 200) << rotated.text;
    const std::string fresh = rotated.dataText("secret");
    EXPECT_EQ(rotated.dataText("state"), "ROTATING");
    EXPECT_EQ(rotated.dataText("prefix"), fresh.substr(0, 12));
    const auto& rotation = rotated.data().at("rotation").as_object();
    EXPECT_EQ(rotation.at("oldPrefix").as_string(), key.secret.substr(0, 12));
    EXPECT_EQ(rotation.at("startedAt").as_string(), toIso(m_now));
    EXPECT_EQ(rotation.at("graceUntil").as_string(), toIso(m_now + 1h));
    EXPECT_EQ(whoami(key.secret).status, 200);
    EXPECT_EQ(whoami(fresh).status, 200);

    m_now += 1h - 1ms;
    EXPECT_EQ(whoami(key.secret).status, 200);
    m_now += 1ms;
    const Answer late = whoami(key.secret);
    EXPECT_EQ(late.status, 401);
    EXPECT_EQ(late.code(), "KEY_REVOKED");
    EXPECT_NE(late.detail().find("replaced"), std::string::npos);
    EXPECT_EQ(whoami(fresh).status, 200);
    const Answer now = get(key.path());
    EXPECT_EQ(now.dataText("state"), "ACTIVE");
    EXPECT_TRUE(now.data().at("rotation").is_null());
    EXPECT_EQ(now.data().at("lastDenied").at("code").as_string(), "KEY_REVOKED");
}

TEST_F(Keys, rotateOverARestart)
{
    const Made key = make(R"(,"role":"VIEWER","scopes":["events:read"],"addresses":["192.0.2.0/24"])");
    const std::string fresh = act(key, "/rotate", R"({"graceSeconds":300})").dataText("secret");
    whoami(key.secret, "192.0.2.9", "aforo-java/2.18.3");
    whoami(fresh);
    whoami(fresh, "198.51.100.1");
    reopen();
    EXPECT_EQ(whoami(key.secret, "192.0.2.9", "aforo-java/2.18.3").status, 200);
    EXPECT_EQ(whoami(fresh, "198.51.100.1").status, 403) << "the addresses are kept";
    const Answer now = get(key.path());
    EXPECT_EQ(now.dataText("requests24h"), "3");
    EXPECT_EQ(now.data().at("lastDenied").at("count24h").as_int64(), 2);
    const auto& rotation = now.data().at("rotation");
    EXPECT_EQ(rotation.at("oldUses").at(0).at("count").as_int64(), 2);
    EXPECT_EQ(rotation.at("newUses").as_int64(), 1);
    m_now += 300s;
    EXPECT_EQ(whoami(key.secret).status, 401);
    EXPECT_EQ(whoami(fresh).status, 200);
}

TEST_F(Keys, tellWhoStillSendsTheOldSecret)
{
    const Made key = make(R"(,"role":"VIEWER","scopes":["events:read"])");
    const std::string fresh = act(key, "/rotate", R"({"graceSeconds":3600})").dataText("secret");
    EXPECT_TRUE(get(key.path()).data().at("rotation").at("oldLastUsedAt").is_null());
    whoami(key.secret, "203.0.113.24", "aforo-java/2.18.3 (linux)");
    whoami(key.secret, "203.0.113.24", "aforo-java/2.18.3 (linux)");
    m_now += 5s;
    whoami(key.secret, "203.0.113.61", "curl/8.5");
    for (int i = 0; i < 3; ++i)
        whoami(fresh, "203.0.113.25", "aforo-java/2.19.0");
    const Answer now = get(key.path());
    const auto& rotation = now.data().at("rotation").as_object();
    EXPECT_EQ(boost::json::serialize(rotation.at("oldUses")),
              R"([{"address":"203.0.113.61","client":"curl/8.5","count":1,"lastAt":")" + toIso(m_now) +
                  R"("},{"address":"203.0.113.24","client":"aforo-java/2.18.3","count":2,"lastAt":")" +
                  toIso(m_now - 5s) + "\"}]");
    EXPECT_EQ(rotation.at("oldLastUsedAt").as_string(), toIso(m_now));
    EXPECT_EQ(rotation.at("newUses").as_int64(), 3);
    EXPECT_EQ(now.dataText("requests24h"), "6");
    // The prefix says which of the two was sent.
    EXPECT_EQ(whoami(key.secret).data().at("key").at("prefix").as_string(), key.secret.substr(0, 12));
    EXPECT_EQ(whoami(fresh).data().at("key").at("prefix").as_string(), fresh.substr(0, 12));
}

TEST_F(Keys, keepNoMoreUsersOfAnOldSecretThanFit)
{
    OldSecretUse use;
    for (std::size_t i = 0; i < 2 * OldSecretUse::most; ++i)
        use.note(m_now + std::chrono::milliseconds(i), "203.0.113." + std::to_string(i), "x");
    const auto all = use.all();
    EXPECT_EQ(all.size(), OldSecretUse::most + 1);
    EXPECT_EQ(all.front().address, OldSecretUse::others);
    EXPECT_EQ(all.front().count, std::int64_t(OldSecretUse::most));
}

TEST_F(Keys, haveAGraceThatCanBeExtendedAndEnded)
{
    const Made key = make(R"(,"role":"VIEWER","scopes":["events:read"])");
    EXPECT_EQ(act(key, "/grace", R"({"graceSeconds":600})").status, 409) << "there is none";
    act(key, "/rotate", R"({"graceSeconds":300})");
    EXPECT_EQ(act(key, "/rotate", R"({"graceSeconds":300})").status, 409) << "one at a time";
    m_now += 200s;
    const Answer extended = act(key, "/grace", R"({"graceSeconds":604800})");
    EXPECT_EQ(extended.status, 200) << extended.text;
    EXPECT_EQ(extended.data().at("rotation").at("graceUntil").as_string(), toIso(m_now + 604800s));
    EXPECT_FALSE(extended.data().contains("secret"));
    m_now += 604799s;
    EXPECT_EQ(whoami(key.secret).status, 200);
    const Answer ended = act(key, "/grace", R"({"graceSeconds":0})");
    EXPECT_EQ(ended.dataText("state"), "ACTIVE");
    EXPECT_EQ(whoami(key.secret).code(), "KEY_REVOKED");
    // The next rotation begins anew.
    EXPECT_EQ(act(key, "/rotate", R"({"graceSeconds":300})").status, 200);

    const Answer log = get("/api/v1/audit-log?filter=type:api-key%20target:" + key.id);
    std::string actions;
    for (const auto& entry : log.content())
        actions += std::string(entry.at("action").as_string()) + " ";
    EXPECT_EQ(actions, "API_KEY_ROTATED API_KEY_GRACE_ENDED API_KEY_GRACE_CHANGED API_KEY_ROTATED API_KEY_CREATED ");
    EXPECT_EQ(log.text.find(key.secret), std::string::npos);
    EXPECT_EQ(log.text.find("oldUses"), std::string::npos) << "use is no setting";
}

TEST_F(Keys, areOnTheEventLogWithoutTheirSecrets)
{
    const Made key = make("");
    const std::string fresh = act(key, "/rotate", R"({"graceSeconds":300})").dataText("secret");
    act(key, "/revoke", "{}");
    const Answer events = get("/api/v1/events?limit=3");
    std::string types;
    for (const auto& event : events.content()) {
        types += std::string(event.at("eventType").as_string()) + " ";
        EXPECT_EQ(event.at("targetId").as_string(), key.id);
    }
    EXPECT_EQ(types, "api_key.revoked api_key.rotated api_key.created ");
    EXPECT_EQ(events.text.find(key.secret.substr(12)), std::string::npos);
    EXPECT_EQ(events.text.find(fresh.substr(12)), std::string::npos);
}

TEST_F(Keys, judgeTheGrace)
{
    const Made key = make("");
    for (const std::string_view body :
         {"{}", R"({"graceSeconds":299})", R"({"graceSeconds":604801})", R"({"graceSeconds":"1h"})",
          R"({"graceSeconds":0})", R"({"graceSeconds":300,"x":1})"})
        EXPECT_EQ(act(key, "/rotate", body).status, 422) << body;
    EXPECT_EQ(change(Method::Post, key.path() + "/rotate", R"({"graceSeconds":300})", "\"9\"").status, 412);
    EXPECT_EQ(post(key.path() + "/rotate", R"({"graceSeconds":300})").status, 428);
    act(key, "/rotate", R"({"graceSeconds":300})");
    for (const std::string_view body : {"{}", R"({"graceSeconds":1})", R"({"graceSeconds":604801})"})
        EXPECT_EQ(act(key, "/grace", body).status, 422) << body;
}

TEST_F(Keys, tellANewSecretOnce)
{
    const Made key = make("");
    Request rotate = request(Method::Post, key.path() + "/rotate", R"({"graceSeconds":300})");
    rotate.headers.add("If-Match", "\"1\"");
    rotate.headers.add("Idempotency-Key", "r1");
    const Answer first = send(rotate);
    const Answer again = send(rotate);
    EXPECT_EQ(first.dataText("secret").size(), 48U);
    EXPECT_TRUE(again.data().at("secret").is_null());
    EXPECT_TRUE(again.data().at("secretShown").as_bool());
    EXPECT_EQ(again.dataText("version"), first.dataText("version")) << "rotated once";
    EXPECT_EQ(get("/api/v1/api-keys").text.find(first.dataText("secret")), std::string::npos);
}

TEST_F(Keys, stopWithBothSecretsWhenRevoked)
{
    const Made key = make(R"(,"role":"VIEWER","scopes":["events:read"])");
    const std::string fresh = act(key, "/rotate", R"({"graceSeconds":3600})").dataText("secret");
    const Answer revoked = act(key, "/revoke", "{}");
    EXPECT_EQ(revoked.dataText("state"), "REVOKED");
    EXPECT_EQ(revoked.dataText("revokedAt"), toIso(m_now));
    EXPECT_TRUE(revoked.data().at("rotation").is_null());
    EXPECT_EQ(whoami(key.secret).code(), "KEY_REVOKED");
    EXPECT_EQ(whoami(fresh).code(), "KEY_REVOKED");
    EXPECT_EQ(act(key, "/rotate", R"({"graceSeconds":300})").status, 409);
    EXPECT_EQ(act(key, "/grace", R"({"graceSeconds":0})").status, 409);
    EXPECT_EQ(edit(key, R"({"name":"x"})").status, 409);
}

TEST_F(Keys, endStreamsThatWereBegunWithTheOldSecret)
{
    using Standing = Authenticator::Standing;
    const Made key = make(R"(,"role":"VIEWER","scopes":["events:read"])");
    const std::string fresh = act(key, "/rotate", R"({"graceSeconds":300})").dataText("secret");
    const auto bearer = [&](const std::string& secret) {
        Request ask = request(Method::Get, "/api/v1/whoami");
        ask.headers.set("Authorization", "Bearer " + secret);
        return *m_authenticator.authenticate(ask, TenantHeader::Required);
    };
    const PrincipalPtr old = bearer(key.secret);
    const PrincipalPtr present = bearer(fresh);
    EXPECT_EQ(m_authenticator.standing(*old, Scope::EventsRead, m_now), Standing::Good);
    EXPECT_EQ(m_authenticator.standing(*old, Scope::EventsRead, m_now + 300s), Standing::KeyRevoked);
    EXPECT_EQ(m_authenticator.standing(*present, Scope::EventsRead, m_now + 300s), Standing::Good);
}

TEST_F(Keys, rememberWhatTheyWereDenied)
{
    const Made key = make(R"(,"role":"MEMBER","scopes":["events:read"])");
    EXPECT_TRUE(get(key.path()).data().at("lastDenied").is_null());
    Request ask = request(Method::Get, "/api/v1/audit-log");
    ask.address = "203.0.113.9";
    ask.headers.add("User-Agent", "curl/8.5");
    ask.correlationId = "cor-of-the-refusal";
    EXPECT_EQ(as(key.secret, ask).status, 403);
    EXPECT_EQ(as(key.secret, ask).status, 403);
    EXPECT_EQ(boost::json::serialize(get(key.path()).data().at("lastDenied")),
              R"({"at":")" + toIso(m_now) +
                  R"(","code":"FORBIDDEN","scope":"audit:read","method":"GET","path":"/api/v1/audit-log",)"
                  R"("address":"203.0.113.9","client":"curl/8.5","correlationId":"cor-of-the-refusal","count24h":2})");
    m_now += 24h;
    EXPECT_EQ(get(key.path()).data().at("lastDenied").at("count24h").as_int64(), 0);
    // Only what bears the secret is noted: a wrong key of the same prefix is somebody else's.
    EXPECT_EQ(idsOf("denied:audit:read"), std::vector<std::string>{key.id});
}

TEST_F(Keys, countTheRequestsOfADay)
{
    const Made key = make(R"(,"role":"VIEWER","scopes":["events:read"])");
    whoami(key.secret);
    whoami(key.secret);
    m_now += 12h;
    whoami(key.secret, "203.0.113.5");
    Answer now = get(key.path());
    EXPECT_EQ(now.dataText("requests24h"), "3");
    EXPECT_EQ(now.dataText("lastUsedAt"), toIso(m_now));
    EXPECT_EQ(now.dataText("lastUsedFrom"), "203.0.113.5");
    m_now += 13h;
    EXPECT_EQ(get(key.path()).dataText("requests24h"), "1");
    reopen();
    EXPECT_EQ(get(key.path()).dataText("requests24h"), "1");
    m_now += 24h;
    EXPECT_EQ(get(key.path()).dataText("requests24h"), "0");
}

TEST_F(Keys, areFoundByTheirFilter)
{
    const Made sending =
        make(R"(,"environment":"staging","owner":{"type":"service","name":"worker","email":"w@acme.test"})");
    const Made reading = make(R"(,"role":"VIEWER","scopes":["events:read"],"expiresAt":"2027-01-01")");
    const Made gone = make("");
    act(gone, "/revoke", "{}");
    act(reading, "/rotate", R"({"graceSeconds":300})");
    using Ids = std::vector<std::string>;
    EXPECT_EQ(idsOf("state:revoked"), Ids{gone.id});
    EXPECT_EQ(idsOf("state:rotating"), Ids{reading.id});
    EXPECT_EQ(idsOf("role:viewer"), Ids{reading.id});
    EXPECT_EQ(idsOf("scope:events:write%20state:active%20-role:owner"), Ids{sending.id});
    EXPECT_EQ(idsOf("env:staging"), Ids{sending.id});
    EXPECT_EQ(idsOf("owner:w@acme.test"), Ids{sending.id});
    EXPECT_EQ(idsOf("prefix:" + reading.secret.substr(0, 12)), Ids{reading.id}) << "an old secret's prefix too";
    EXPECT_EQ(idsOf("expires%3C2028-01-01"), Ids{reading.id});
    EXPECT_EQ(idsOf("id:" + gone.id), Ids{gone.id});
    EXPECT_EQ(get("/api/v1/api-keys?filter=nope:1").code(), "BAD_FILTER");
}

TEST_F(Keys, tellTheLiveStreamWhatChanged)
{
    ManualClock clock(m_now);
    ChangeTopic topic("keys", Scope::KeysRead, start, {});
    const Made key = make(R"(,"role":"VIEWER","scopes":["events:read"])");
    KeyWatch watch(m_store->source(), clock, topic);
    std::uint64_t place = topic.newest(m_acme.tenantId);
    const auto states = [&] {
        watch.look();
        const TopicItems items = topic.after(m_acme.tenantId, place, 100);
        place = items.upTo;
        std::string out;
        for (const std::string& item : items.items) {
            const auto json = boost::json::parse(item);
            EXPECT_FALSE(json.as_object().contains("secret"));
            if (json.at("id").as_string() == key.id)
                out += std::string(json.at("state").as_string()) + " " +
                       boost::json::serialize(json.at("requests24h")) + ";";
        }
        return out;
    };
    EXPECT_EQ(states(), "");
    whoami(key.secret);
    EXPECT_EQ(states(), "ACTIVE 1;");
    EXPECT_EQ(states(), "");
    act(key, "/rotate", R"({"graceSeconds":300})");
    EXPECT_EQ(states(), "ROTATING 1;");
    clock.advance(300s);
    EXPECT_EQ(states(), "ACTIVE 1;") << "a grace that is over is told without a write";
    EXPECT_EQ(topic.after(m_other.tenantId, topic.newest(m_other.tenantId), 9).items.size(), 0U);
}

} // namespace

} // namespace meterd::test
