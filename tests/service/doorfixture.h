// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A platform with doors and usage events, but without sockets: two tenants, some keys, applications and units.
#pragma once

#include "service/api/identity.h"
#include "service/api/stream.h"
#include "service/api/usageevents.h"
#include "service/doors/aforo.h"
#include "service/doors/openmonetize.h"
#include "service/doors/saastracker.h"
#include "service/doors/uploadrunner.h"
#include "service/doors/webhookdoor.h"
#include "tests/service/eventfixture.h"

#include <boost/json.hpp>

namespace meterd::test {

struct Answer
{
    int status = 0;
    std::string text;
    Headers headers;
    boost::json::value json;

    std::string at(std::string_view pointer) const;
    std::int64_t number(std::string_view pointer) const;
};

class DoorTest : public StoreTest
{
protected:
    DoorTest();

    /// With the store open; `limit` is what one application may send in a minute.
    void openDoors(std::optional<int> limit = 10'000);
    Answer send(Request request);
    Request request(Method method, std::string path, std::string body = {}, std::string key = {}) const;
    Answer post(const std::string& path, const std::string& body);
    Answer get(const std::string& path, const std::string& query = {});
    Answer signedPost(const std::string& body, const std::string& uuid = appUuid,
                      const std::string& secret = "test_secret");
    /// An Aforo event with everything that is required; members replace or add, "x":undefined is not JSON: leave out by
    /// name.
    std::string aforo(const std::string& members = {}, std::initializer_list<std::string_view> without = {}) const;
    std::string saas(const std::string& members = {}, std::initializer_list<std::string_view> without = {}) const;
    UsageEvent newest(const std::string& tenant = tenantA) const;

    static inline const std::string key = "sk_test_" + std::string(40, 'a');
    static inline const std::string stagingKey = "sk_test_" + std::string(40, 'b');
    static inline const std::string readingKey = "sk_test_" + std::string(40, 'c');
    static inline const std::string otherKey = "sk_test_" + std::string(40, 'd');
    static inline const std::string appUuid = "ef37169d-6a9b-4574-945a-89bbd1a09052";
    static inline const std::string sleepingUuid = "00000000-6a9b-4574-945a-89bbd1a09052";
    static inline const std::string suspendedUuid = "11111111-6a9b-4574-945a-89bbd1a09052";
    static inline const std::string partlyUuid = "22222222-6a9b-4574-945a-89bbd1a09052";

    static inline const std::string sourceId = "33333333-6a9b-4574-945a-89bbd1a09052";
    static inline const std::string sleepingSourceId = "44444444-6a9b-4574-945a-89bbd1a09052";

    SourceBook sources;
    ConfigSource config;
    KeyAuthenticator authenticator{config, false};
    RateLimiter limiter;
    ClientBook clients;
    Workers workers{2, 64};
    std::unique_ptr<UsageCounts> counts;
    std::unique_ptr<IntakeStore> intake;
    std::unique_ptr<UploadRunner> uploads;
    std::unique_ptr<Router> router;
    std::unique_ptr<StreamHub> hub;
    StreamLimits streamLimits;
};

} // namespace meterd::test
