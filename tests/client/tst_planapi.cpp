// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans, limits, quotas and applications as the server writes them, and the bodies that change them.
#include "client/planapi.h"
#include "client/retentionapi.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace md;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

const char* const events =
    R"({"key":"events_per_month","label":"Events per month","unit":"events","enforcement":"ALERT","enforcements":["ALERT"],
    "limit":"1000000","used":"1043210","period":"MONTH","resetsAt":"2026-12-01T00:00:00.000Z",
    "forecast":{"exhaustedAt":null,"atReset":"1566000","low":"1500000","high":"1632000"},
    "overageSince":"2026-11-19T18:40:00.000Z","overage":"43210","source":"OVERRIDE","planLimit":"2000000",
    "override":{"limit":"1000000","validUntil":null,"reason":"pilot"},
    "daily":[{"at":"2026-11-01T00:00:00.000Z","used":"12"}],"version":4})";

} // namespace

class TestPlanApi : public QObject
{
    Q_OBJECT

private slots:
    void readsHowLongThingsAreKept()
    {
        const char* const json =
            R"({"asOf":"2026-11-20T14:00:00.000Z","kinds":[{"kind":"requests","days":30,"byPlan":false,
            "keptFrom":"2026-10-21T14:00:00.000Z","byteCap":2147483648,"onCap":"DROP_OLDEST","bytes":5000000000,
            "oldest":null,"newest":null,"nextPurge":null,
            "cut":{"at":"2026-11-20T10:00:00.000Z","before":"2026-11-12T00:00:00.000Z"},
            "heldBack":{"code":"STORAGE","reason":"The disk takes no writes.","since":"2026-11-20T10:00:00.000Z",
            "until":null}}]})";
        const auto retention = decodeRetention(object(json));
        QVERIFY(retention);
        const KeptKind* requests = retention->find(u"requests");
        QVERIFY(requests && requests->cut && requests->held);
        QCOMPARE(*requests->days, 30);
        QVERIFY(requests->isCut);
        QVERIFY(requests->share() > 2);
        QCOMPARE(requests->held->code, u"STORAGE"_s);
        QVERIFY(!requests->held->until);
        QVERIFY(!retention->find(u"letters"));
        QVERIFY(!decodeRetention(object(R"({"asOf":"2026-11-20T14:00:00.000Z","kinds":[{"kind":"requests"}]})")));
    }

    void readsALimit()
    {
        const auto limit = decodeLimit(object(events));
        QVERIFY(limit);
        QCOMPARE(limit->limit, 1'000'000);
        QCOMPARE(limit->over(), 43'210);
        QCOMPARE(limit->level(), UseLevel::Over);
        QCOMPARE(limit->forecast->atReset, 1'566'000);
        QVERIFY(!limit->forecast->exhaustedAt);
        QCOMPARE(limit->exception->reason, u"pilot"_s);
        QVERIFY(!limit->exception->validUntil);
        QVERIFY(!limit->enforcementIsFree);
        QCOMPARE(limit->days.size(), 1U);
        QCOMPARE(limit->version, 4);
    }

    void refusesWhatIsNoLimit()
    {
        for (const QString& missing : object(events).keys()) {
            if (missing == "overage"_L1 || missing == "period"_L1 || missing == "source"_L1)
                continue; // told by other members
            QJsonObject half = object(events);
            half.remove(missing);
            const bool optional = missing == "forecast"_L1 || missing == "override"_L1 ||
                                  missing == "overageSince"_L1 || missing == "resetsAt"_L1;
            QCOMPARE(decodeLimit(half).hasValue(), optional);
        }
        QJsonObject number = object(events);
        number["limit"_L1] = 5;
        QVERIFY(!decodeLimit(number));
        number["limit"_L1] = u"many"_s;
        QVERIFY(!decodeLimit(number));
    }

    void knowsWhatIsNearAndWhatIsReached()
    {
        PlanLimit limit;
        limit.limit = 10;
        const std::pair<qint64, UseLevel> steps[] = {
            {7, UseLevel::Ok}, {8, UseLevel::Near}, {10, UseLevel::Reached}, {11, UseLevel::Over}};
        for (const auto& [used, level] : steps) {
            limit.used = used;
            QCOMPARE(limit.level(), level);
        }
        limit.key = u"retention_days"_s;
        QCOMPARE(limit.level(), UseLevel::Ok);
    }

    void readsAQuotaAndAPlan()
    {
        const auto quota = decodeQuota(object(
            R"({"id":"quo_1","customerId":"kestrel-air","metric":"api-calls","limit":"100.5","period":"DAY","enforcement":"BLOCK",
            "used":"100.5","state":"WARN","since":"2026-11-19T18:40:00.000Z","resetsAt":"2026-11-20T00:00:00.000Z",
            "createdAt":"2026-11-01T00:00:00.000Z","version":2})"));
        QVERIFY(quota);
        QCOMPARE(quota->level, UseLevel::Reached);
        QCOMPARE(quota->period, Quota::Period::Day);
        QCOMPARE(quota->share(), 1.0);
        const auto plan = decodeTenantPlan(object(
            R"({"key":"STARTER","name":"Starter","since":"2026-03-01T00:00:00.000Z","limits":[],"version":2,
            "features":[{"key":"signals","label":"Signals","included":false,"fromPlan":"Growth"}],
            "upgradeRequests":[{"id":"upg_1","plan":"GROWTH","reason":"more","requestedAt":"2026-11-01T00:00:00.000Z","requestedBy":"dana@acme.example","state":"OPEN"}]})"));
        QVERIFY(plan);
        QCOMPARE(plan->features.front().fromPlan, u"Growth"_s);
        QCOMPARE(plan->upgrades.front().plan, u"GROWTH"_s);
        const QJsonObject half = object(R"({"key":"STARTER","name":"Starter","since":"2026-03-01T00:00:00.000Z",
            "features":[{"key":"signals"}],"upgradeRequests":[]})");
        QVERIFY(!decodeTenantPlan(half));
    }

    void keepsNoSecretInAnApplication()
    {
        const QByteArray made =
            R"({"uuid":"u1","name":"checkout-api","environment":null,"active":true,"ingestUrl":"here","secretPrefix":"abcdef",
            "createdAt":"2026-11-01T00:00:00.000Z","updatedAt":"2026-11-01T00:00:00.000Z","version":1,"secret":"abcdef-whole"})";
        const auto app = decodeAppSecret(made);
        QVERIFY(app);
        QCOMPARE(app->second, u"abcdef-whole"_s);
        QVERIFY(!app->first.json.contains("whole"));
        // Told before: null.
        QByteArray again = made;
        again.replace("\"abcdef-whole\"", "null,\"secretShown\":true");
        QVERIFY(!decodeAppSecret(again));
    }

    void writesWhatTheContractWants()
    {
        const PlanLimit limit = *decodeLimit(object(events));
        const WriteRequest request = overrideRequest(limit, {1'600'000, 1'796'083'200'000, Enforcement::Block});
        const QByteArray whole =
            R"({"override":{"limit":"1600000","validUntil":"2026-12-01T00:00:00.000Z"},"enforcement":"BLOCK"})";
        QCOMPARE(request.path, u"/api/v1/limits/events_per_month"_s);
        QCOMPARE(request.body, whole);
        QCOMPARE(request.version, 4);
        const QByteArray ended = R"({"override":null})";
        QCOMPARE(endOverrideRequest(limit).body, ended);
        const QByteArray upgrade = R"({"plan":"GROWTH"})";
        QCOMPARE(upgradeRequest(u"GROWTH"_s).body, upgrade);
        const QuotaTerms terms{u"kestrel-air"_s, u"api-calls"_s, u"5"_s, Quota::Period::Month, Enforcement::Alert};
        const QByteArray quota =
            R"({"customerId":"kestrel-air","metric":"api-calls","limit":"5","period":"MONTH","enforcement":"ALERT"})";
        QCOMPARE(newQuotaRequest(terms).body, quota);
        const QByteArray app = R"({"name":"x"})";
        QCOMPARE(newAppRequest(u"x"_s, {}).body, app);
    }
};

MD_TEST_MAIN(QCoreApplication, TestPlanApi)
#include "tst_planapi.moc"
