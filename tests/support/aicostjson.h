// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AI cost as the contract writes it: what the tests of its decoders and of its pane share.
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace md::test {

//! Resolved, explicit zero, unknown model, missing price, missing tokens.
struct AiCalls
{
    int resolved = 0;
    int zero = 0;
    int unknownModel = 0;
    int missingPrice = 0;
    int missingTokens = 0;

    int unknown() const { return unknownModel + missingPrice + missingTokens; }
    int all() const { return resolved + zero + unknown(); }
};

inline QByteArray aiAmount(const char* currency, const char* amount, int calls)
{
    return QByteArray("{\"currency\":\"") + currency + "\",\"amount\":\"" + amount +
           "\",\"calls\":" + QByteArray::number(calls) + '}';
}

inline QByteArray aiCounts(const AiCalls& calls, const QByteArrayList& cost)
{
    return "\"calls\":" + QByteArray::number(calls.all()) + ",\"cost\":[" + cost.join(',') +
           "],\"statuses\":{\"RESOLVED\":" + QByteArray::number(calls.resolved) +
           ",\"EXPLICIT_ZERO\":" + QByteArray::number(calls.zero) +
           ",\"UNKNOWN_MODEL\":" + QByteArray::number(calls.unknownModel) +
           ",\"MISSING_PRICE\":" + QByteArray::number(calls.missingPrice) +
           ",\"MISSING_TOKENS\":" + QByteArray::number(calls.missingTokens) +
           "},\"unknownCalls\":" + QByteArray::number(calls.unknown());
}

inline QByteArray aiSums(const AiCalls& calls, const QByteArrayList& cost)
{
    return aiCounts(calls, cost) + ",\"inputTokens\":" + QByteArray::number(calls.all() * 1200) +
           ",\"outputTokens\":" + QByteArray::number(calls.all() * 350);
}

//! `key` as JSON: quoted, or null.
inline QByteArray aiGroup(const QByteArray& key, const QByteArray& provider, const AiCalls& calls,
                          const QByteArrayList& cost)
{
    return "{\"key\":" + key + ",\"provider\":" + provider + ',' + aiSums(calls, cost) +
           ",\"lastSeen\":\"2026-11-20T14:40:00.000Z\"}";
}

inline QByteArray aiUsage(const QByteArray& groupBy, const AiCalls& totals, const QByteArrayList& cost,
                          const QByteArrayList& groups, const QByteArrayList& buckets = {})
{
    return "{\"groupBy\":\"" + groupBy +
           R"(","from":"2026-11-19T15:00:00.000Z","to":"2026-11-20T15:00:00.000Z","resolution":"HOUR","exact":true,"totals":{)" +
           aiSums(totals, cost) + "},\"groups\":[" + groups.join(',') +
           R"(],"otherGroups":0,"other":null,"series":{"bucketMs":3600000,"buckets":[)" + buckets.join(',') + "]}}";
}

inline QByteArray aiBucket(int hour, int calls, int unknown, const QByteArrayList& cost)
{
    // Hour 0 is 15:00 of the day before.
    const int clock = (15 + hour) % 24;
    const QByteArray day = 15 + hour < 24 ? "2026-11-19" : "2026-11-20";
    return "{\"at\":\"" + day + 'T' + QByteArray::number(clock).rightJustified(2, '0') +
           ":00:00.000Z\",\"calls\":" + QByteArray::number(calls) + ",\"unknownCalls\":" + QByteArray::number(unknown) +
           ",\"cost\":[" + cost.join(',') + "]}";
}

inline QByteArray aiRun(const char* state, bool dryRun, int looked, int changed, const QByteArray& before,
                        const QByteArray& after)
{
    return QByteArray("{\"id\":\"rer_1\",\"state\":\"") + state + "\",\"dryRun\":" + (dryRun ? "true" : "false") +
           ",\"from\":null,\"to\":null,\"filter\":\"\",\"priceVersion\":1,\"looked\":" + QByteArray::number(looked) +
           ",\"changed\":" + QByteArray::number(changed) + ",\"before\":{" + before + "},\"after\":{" + after +
           R"(},"startedAt":"2026-11-20T14:50:00.000Z","endedAt":null,"startedBy":"Dana","error":null})";
}

inline const QByteArray aiUnmapped =
    R"({"id":"unm_1","provider":"openai","model":"gpt-5.4-turbo","calls":120,"inputTokens":144000,"outputTokens":42000,
        "organizations":["kestrel-air","lumen-labs"],"features":["support-reply"],"firstSeen":"2026-11-18T09:00:00.000Z",
        "lastSeen":"2026-11-20T14:40:00.000Z","suggestions":[{"provider":"openai","model":"gpt-5.4"},
        {"provider":"openai","model":"gpt-5.4-mini"}],"resolvesTo":null})";

inline const QByteArray aiPrices =
    R"({"version":3,"updatedAt":"2026-11-19T10:00:00.000Z","catalogue":{"name":"Meterdesk list prices","asOf":"2026-11-01",
        "note":"Public list prices.","models":[{"provider":"openai","model":"gpt-5.4","inputPerMillion":"1.25",
        "outputPerMillion":"10","currency":"USD","validFrom":null},{"provider":"openai","model":"gpt-5.4-mini",
        "inputPerMillion":"0.25","outputPerMillion":"2","currency":"USD","validFrom":null}]},
        "prices":[{"provider":"local","model":"local:*","customerId":"kestrel-air","inputPerMillion":"0.2",
        "outputPerMillion":"0.4","currency":"EUR","validFrom":"2026-11-01T00:00:00.000Z"}]})";

inline const QByteArray aiAlias =
    R"({"id":"ali_1","provider":null,"model":"house-gpt","target":{"provider":"openai","model":"gpt-5.4"},
        "createdAt":"2026-11-19T10:00:00.000Z","createdBy":"Nadia Okafor","version":1})";

} // namespace md::test
