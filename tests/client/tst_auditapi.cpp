// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Audit entries and verdicts as they come: whole, with gaps, and wrong in every way; what an undo is made of.
#include "client/auditapi.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray renamed = R"({"sequence":18199,"id":"audit_01JD4J2V0C","timestamp":"2026-11-20T13:46:41.207Z",
 "actor":{"keyId":"key_1","name":"Dana","email":"dana@acme.example","role":"OWNER","ip":"198.51.100.41"},
 "action":"METRIC_RENAMED","target":{"type":"metric","id":"met_1","name":"api-calls"},
 "changes":{"aliases":{"before":["calls"],"after":[]},"name":{"before":"api_calls","after":"api-calls"},
            "field":{"before":null,"after":12}},
 "metadata":{"reason":"align names with price list","request":"PUT /api/v1/metrics/met_1","client":"meterdesk/0.4.1"},
 "correlationId":"e02b71","hmac":"90d3f6"})";

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

AuditEntry entryOf(const QByteArray& request)
{
    AuditEntry entry;
    entry.request = QString::fromUtf8(request);
    entry.changes = {{u"name"_s, "\"a\"", "\"b\""}};
    return entry;
}

} // namespace

class TestAuditApi : public QObject
{
    Q_OBJECT

private slots:
    void readsAnEntryFieldByField()
    {
        const auto entry = decodeAuditEntry(object(renamed));
        MD_VERIFY_RESULT(entry);
        QCOMPARE(entry->sequence, 18199);
        QCOMPARE(entry->at, 1795182401207);
        QCOMPARE(entry->actor(), u"dana@acme.example"_s);
        QCOMPARE(entry->role, u"OWNER"_s);
        QCOMPARE(entry->address, u"198.51.100.41"_s);
        QCOMPARE(entry->targetName, u"api-calls"_s);
        QCOMPARE(entry->reason, u"align names with price list"_s);
        QCOMPARE(entry->client, u"meterdesk/0.4.1"_s);
        QCOMPARE(entry->hmac, u"90d3f6"_s);
        QCOMPARE(entry->changes.size(), 3u);
        const auto shown = entry->shownChanges();
        QCOMPARE(shown[0], (FieldChange{u"aliases"_s, u"[\"calls\"]"_s, u"[]"_s}));
        QCOMPARE(shown[1], (FieldChange{u"field"_s, std::nullopt, u"12"_s}));
        QCOMPARE(object(entry->json), object(renamed));
    }

    void anEntryOfTheServerItselfHasGaps()
    {
        QJsonObject json = object(renamed);
        json["actor"_L1] = QJsonObject{{u"keyId"_s, QJsonValue()},
                                       {u"name"_s, u"meterd"_s},
                                       {u"email"_s, u""_s},
                                       {u"role"_s, u""_s},
                                       {u"ip"_s, QJsonValue()}};
        json["metadata"_L1] = QJsonObject{};
        json["changes"_L1] = QJsonObject{};
        const auto entry = decodeAuditEntry(json);
        MD_VERIFY_RESULT(entry);
        QCOMPARE(entry->actor(), u"meterd"_s);
        QVERIFY(entry->reason.isEmpty() && entry->request.isEmpty() && entry->changes.empty());
        QVERIFY(entry->undoBody().isEmpty());
    }

    void refusesWhatIsNoEntry()
    {
        const QJsonObject whole = object(renamed);
        for (const QString& member : whole.keys()) {
            QJsonObject less = whole;
            less.remove(member);
            QVERIFY2(!decodeAuditEntry(less), qPrintable(member));
            for (const QJsonValue& wrong : {QJsonValue(true), QJsonValue(QJsonArray{}), QJsonValue()}) {
                QJsonObject other = whole;
                other[member] = wrong;
                QVERIFY2(!decodeAuditEntry(other), qPrintable(member));
            }
        }
        QVERIFY(!decodeAuditEntry({}));
        QJsonObject odd = whole;
        odd["changes"_L1] = QJsonObject{{u"name"_s, u"no sides"_s}};
        QVERIFY(!decodeAuditEntry(odd));
    }

    void surveysEveryCutOfAnAnswer()
    {
        const QByteArray body =
            envelope(R"({"entries":3,"ok":false,"firstBroken":2,"head":{"sequence":3,"hmac":"aa"}})");
        const auto verdict = decodeAuditVerdict(body);
        MD_VERIFY_RESULT(verdict);
        QCOMPARE(*verdict, (AuditVerdict{3, false, 2, {3, u"aa"_s}}));
        for (qsizetype length = 0; length < body.size(); ++length)
            QVERIFY(!decodeAuditVerdict(body.first(length)));
        QVERIFY(!decodeAuditVerdict(envelope(R"({"entries":"3","ok":1,"firstBroken":{},"head":[]})")));
    }

    void anUndoPutsTheOldValuesBackWhereTheyCameFrom()
    {
        const auto entry = decodeAuditEntry(object(renamed));
        QCOMPARE(entry->changedPath(), u"/api/v1/metrics/met_1"_s);
        QCOMPARE(object(entry->undoBody()), object(R"({"name":"api_calls","aliases":["calls"],"field":null})"));
        AuditEntry odd = entryOf("PUT /api/v1/apps/1");
        odd.changes = {{u"naïve \"field\""_s, "1", "2"}};
        QCOMPARE(object(odd.undoBody()), (QJsonObject{{u"naïve \"field\""_s, 1}}));
    }

    void whatWasNoEditOrLeadsAstrayIsNotUndone_data()
    {
        QTest::addColumn<QByteArray>("request");
        for (const char* request :
             {"", "POST /api/v1/apps", "DELETE /api/v1/metrics/met_1", "PUT //evil.example/api/", "PUT /api/../metrics",
              "PUT /elsewhere", "PUT /api/v1/apps/1?confirm=yes", "PUT /api/v1/apps/1#x", "PUT /api/v1/apps/1 HTTP/1.1",
              "PUT /api/v1/%2e%2e/x", "PUT https://evil.example/api/v1", "PUT /api/v1/apps/\r\nX: y"})
            QTest::newRow(request) << QByteArray(request);
    }
    void whatWasNoEditOrLeadsAstrayIsNotUndone()
    {
        QFETCH(QByteArray, request);
        QVERIFY(entryOf(request).changedPath().isEmpty());
        QVERIFY(entryOf(request).undoBody().isEmpty());
    }

    void asksForNeighboursAndForWhatIsThere()
    {
        HostileServer server;
        Transport transport(Endpoint{server.url(), u"ten_1"_s, "sk_test_9fQ2secret", {}});
        AuditApi api(transport);
        server.then([](Exchange exchange) {
            exchange.reply(
                200, "application/json",
                envelope("{\"content\":[" + renamed + "],\"nextCursor\":null,\"prevCursor\":null,\"total\":1}"));
        });
        Answer<std::vector<AuditEntry>> around;
        const CallHandle first = api.around(18199, this, around.callback());
        QTRY_VERIFY(around.came());
        MD_VERIFY_RESULT(around.result());
        QCOMPARE(around.value().size(), 1u);
        QCOMPARE(server.requests().back().target,
                 "/api/v1/audit-log?filter=sequence%3E%3D18198%20sequence%3C%3D18200&limit=3");

        server.then([](Exchange exchange) {
            exchange.reply(200, "application/json", envelope(R"({"name":"b","version":7})"));
        });
        Answer<CurrentRecord> current;
        const CallHandle second = api.current(u"/api/v1/metrics/met_1"_s, this, current.callback());
        QTRY_VERIFY(current.came());
        MD_VERIFY_RESULT(current.result());
        QCOMPARE(current.value().version, std::optional<qint64>(7));
        QCOMPARE(current.value().json, QByteArray(R"({"name":"b","version":7})"));
    }
};

MD_TEST_MAIN(QCoreApplication, TestAuditApi)
#include "tst_auditapi.moc"
