// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The AI cost pane over a server with calls of every kind, whose past can be resolved again.
#pragma once

#include "tests/support/aicostjson.h"
#include "tests/ui/serverbench.h"
#include "ui/panes/aicostpane.h"
#include "ui/writes/writedialog.h"

namespace md::test {

inline const AiCalls allCalls{960, 40, 120, 60, 20};
inline const QByteArrayList bothCosts{aiAmount("EUR", "12.4", 300), aiAmount("USD", "412.803", 700)};

inline QByteArray aiPage(const QByteArrayList& records)
{
    return envelope("{\"content\":[" + records.join(',') +
                    "],\"nextCursor\":null,\"prevCursor\":null,\"total\":" + QByteArray::number(records.size()) + '}');
}

inline QByteArrayList aiDay()
{
    QByteArrayList buckets;
    for (int hour = 0; hour < 24; ++hour) {
        const int calls = 20 + hour * 7 % 31;
        const QByteArray amount = QByteArray::number(8 + hour * 5 % 17) + ".4";
        buckets.append(aiBucket(hour, calls, hour % 5 == 0 ? 0 : hour % 7,
                                {aiAmount("EUR", "0.5", 12), aiAmount("USD", amount.constData(), calls - 12)}));
    }
    return buckets;
}

inline QByteArrayList aiOrganizations()
{
    return {aiGroup("\"kestrel-air\"", "null", {500, 0, 100, 60, 0}, {aiAmount("USD", "301.2", 500)}),
            aiGroup("\"lumen-labs\"", "null", {460, 0, 20, 0, 0},
                    {aiAmount("EUR", "12.4", 260), aiAmount("USD", "111.603", 200)}),
            aiGroup("\"orchard-hr\"", "null", {0, 40, 0, 0, 0}, {aiAmount("EUR", "0", 40)}),
            aiGroup("null", "null", {0, 0, 0, 0, 20}, {})};
}

struct AiCostBench : ServerBench<AiCostPane>
{
    AiCostBench()
    {
        server.always([this](const Exchange& exchange) { answer(exchange); });
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.features = {QStringLiteral("ai-cost")};
        who.scopes = {QStringLiteral("ai:read"), QStringLiteral("ai:write")};
        signIn(who, {});
    }

    void answer(const Exchange& exchange)
    {
        const SeenRequest& request = exchange.request();
        const QByteArray& target = request.target;
        targets.append(request.method + ' ' + target);
        if (silent)
            return;
        const auto json = [&exchange](const QByteArray& body, int status = 200) {
            exchange.reply(status, "application/json", body);
        };
        if (failing)
            exchange.reply(503, "application/problem+json", problem(503, "STORAGE_BUSY", "no room"));
        else if (request.method == "POST" || request.method == "PUT")
            take(request, json);
        else if (target.startsWith("/api/v1/ai/usage"))
            json(envelope(usage(target)));
        else if (target.startsWith("/api/v1/ai/unmapped"))
            json(aiPage(unmapped));
        else if (target.startsWith("/api/v1/ai/aliases"))
            json(aiPage({aiAlias}));
        else if (target.startsWith("/api/v1/ai/prices"))
            json(envelope(aiPrices));
        else if (target.startsWith("/api/v1/ai/re-resolve/"))
            json(envelope(run("DONE", lastWasDry)));
    }

    void take(const SeenRequest& request, const std::function<void(const QByteArray&, int)>& json)
    {
        bodies.append(request.body);
        if (request.target.startsWith("/api/v1/ai/aliases")) {
            json(envelope(aiAlias), 201);
        } else if (request.target.startsWith("/api/v1/ai/prices")) {
            json(envelope(aiPrices), 200);
        } else {
            lastWasDry = request.body.contains("\"dryRun\":true");
            json(envelope(run("RUNNING", lastWasDry)), 202);
        }
    }

    QByteArray usage(const QByteArray& target) const
    {
        if (none)
            return aiUsage("org", {}, {}, {});
        if (target.contains("MISSING_PRICE"))
            return target.contains("groupBy=org")
                       ? aiUsage("org", {0, 0, 0, 60, 0}, {},
                                 {aiGroup("\"kestrel-air\"", "null", {0, 0, 0, 60, 0}, {})})
                       : aiUsage("model", {0, 0, 0, 60, 0}, {},
                                 {aiGroup("\"local:llama-4\"", "\"local\"", {0, 0, 0, 60, 0}, {})});
        if (target.contains("MISSING_TOKENS"))
            return target.contains("groupBy=feature")
                       ? aiUsage("feature", {0, 0, 0, 0, 20}, {},
                                 {aiGroup("\"ticket-triage\"", "null", {0, 0, 0, 0, 20}, {})})
                       : aiUsage("org", {0, 0, 0, 0, 20}, {},
                                 {aiGroup("\"orchard-hr\"", "null", {0, 0, 0, 0, 20}, {})});
        if (target.contains("groupBy=model"))
            return aiUsage("model", allCalls, bothCosts, {aiGroup("\"gpt-5.4\"", "\"openai\"", allCalls, bothCosts)},
                           aiDay());
        return aiUsage("org", allCalls, bothCosts, aiOrganizations(), aiDay());
    }

    static QByteArray run(const char* state, bool dryRun)
    {
        if (qstrcmp(state, "RUNNING") == 0)
            return aiRun(state, dryRun, 0, 0, aiCounts({}, {}), aiCounts({}, {}));
        return aiRun(state, dryRun, 1200, 120, aiCounts(allCalls, bothCosts),
                     aiCounts({1080, 40, 0, 60, 20}, {aiAmount("EUR", "12.4", 300), aiAmount("USD", "415.1", 820)}));
    }

    int asked(const QByteArray& start) const
    {
        return int(std::count_if(targets.begin(), targets.end(),
                                 [&](const QByteArray& target) { return target.startsWith(start); }));
    }
    template <class T>
    T& child(const char* name)
    {
        T* found = pane->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no child %s", name);
        return *found;
    }
    //! The newest one.
    WriteDialog* dialog() const
    {
        const auto all = pane->window()->findChildren<WriteDialog*>();
        return all.isEmpty() ? nullptr : all.back();
    }

    bool failing = false;
    bool none = false;
    bool lastWasDry = true;
    QByteArrayList unmapped{aiUnmapped};
    QByteArrayList targets;
    QByteArrayList bodies;
};

} // namespace md::test
