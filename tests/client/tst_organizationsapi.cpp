// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Organizations on the wire: pages with their summary, one with its days, an import, right and wrong.
#include "client/organizationsapi.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray organizationJson = R"({"id":"kestrel-air","name":"Kestrel Air","seen":true,"events":12,"eventsEver":40,
    "firstSeen":"2026-11-01T09:00:00.000Z","lastSeen":"2026-11-20T14:35:08.310Z","users":{"count":1400,"exact":false},
    "environments":[{"environment":"production","events":40,"lastSeen":"2026-11-20T14:35:08.310Z"}],
    "ai":{"calls":5,"unknownCalls":2,"cost":[{"currency":"EUR","amount":"0.25"}],
          "statuses":{"RESOLVED":2,"EXPLICIT_ZERO":1,"UNKNOWN_MODEL":1,"MISSING_PRICE":0,"MISSING_TOKENS":1}},
    "caseTwins":["Kestrel-Air"]})";

//! `@` stands for the organization.
QByteArray withOrganization(QByteArray json)
{
    return json.replace("@", organizationJson);
}

const QByteArray pageJson = withOrganization(R"({"success":true,"data":{"content":[@],"nextCursor":"o.1",
    "prevCursor":null,"total":9},"meta":{"requestId":"r","correlationId":"c","summary":{"organizations":9,"named":4,
    "namedOnly":1,"orgsMax":100,"caseGroups":[["Kestrel-Air","kestrel-air"]],"caseGroupCount":1,"caseIds":2,
    "withoutOrganization":{"total":7,"accepted":2,"rejected":5,"duplicate":0,"exact":true},
    "otherEvents":3,"whole":false}}})");

const QByteArray detailJson = withOrganization(R"({"organization":@,"twins":[@],"recent":{
    "from":"2026-10-22T00:00:00.000Z","to":"2026-11-21T00:00:00.000Z","days":[{"at":"2026-11-20T00:00:00.000Z",
    "events":12}],"topEvents":[{"event":"page_view","count":9}],"otherEvents":3,"rejected":1,"duplicate":0,
    "exact":true}})");

const QByteArray importJson = R"({"dryRun":true,"rows":3,"new":1,"changed":0,"unchanged":1,"unknown":1,"refused":1,
    "names":[{"line":2,"id":"a","before":null,"name":"B","seen":false,"caseTwins":["A"]}],
    "refusedRows":[{"line":4,"field":null,"value":"x","reason":"has too few columns"}]})";

const QByteArray importBody = "{\"csv\":\"id,name\\n\\\"a\\\",B\\n\",\"dryRun\":true}";

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestOrganizationsApi : public QObject
{
    Q_OBJECT

private slots:
    void readsAnOrganization()
    {
        const auto read = decodeOrganization(object(organizationJson));
        MD_VERIFY_RESULT(read);
        QCOMPARE(read->name, u"Kestrel Air"_s);
        QCOMPARE(read->eventsEver, 40);
        QCOMPARE(read->users, 1400);
        QVERIFY(!read->usersExact);
        QCOMPARE(read->environments.front().events, 40);
        QCOMPARE(read->ai.unknown(), 2);
        QCOMPARE(read->ai.of(CostStatus::ExplicitZero), 1);
        QCOMPARE(read->ai.cost.front().amount, u"0.25"_s);
        QCOMPARE(read->caseTwins, QStringList{u"Kestrel-Air"_s});
    }

    void refusesWhatIsMissingOrOfAnotherType()
    {
        const QJsonObject whole = object(organizationJson);
        for (const QString& name : whole.keys()) {
            QJsonObject other = whole;
            other.remove(name);
            const bool optional = name == "name"_L1 || name == "firstSeen"_L1 || name == "lastSeen"_L1;
            QVERIFY2(bool(decodeOrganization(other)) == optional, qPrintable(name));
            other.insert(name, 7.5);
            QVERIFY2(!decodeOrganization(other), qPrintable(name));
        }
    }

    void readsAPageWithWhatHoldsForAll()
    {
        const auto page = decodeOrganizationPage(pageJson);
        MD_VERIFY_RESULT(page);
        QCOMPARE(page->page.records.size(), std::size_t(1));
        QCOMPARE(page->page.nextCursor, u"o.1"_s);
        QCOMPARE(page->summary.without, 7);
        QCOMPARE(page->summary.withoutRefused, 5);
        QCOMPARE(page->summary.caseGroups.front(), (QStringList{u"Kestrel-Air"_s, u"kestrel-air"_s}));
        QCOMPARE(page->summary.otherEvents, 3);
        QVERIFY(!page->summary.whole);
        QVERIFY(!decodeOrganizationPage(QByteArray(pageJson).replace("\"caseIds\":2,", "")));
        QVERIFY(!decodeOrganizationPage(QByteArray(pageJson).replace("\"summary\"", "\"other\"")));
        for (qsizetype cut = 0; cut < pageJson.size(); ++cut)
            QVERIFY(!decodeOrganizationPage(pageJson.left(cut)));
    }

    void readsADetail()
    {
        const auto detail = decodeOrganizationDetail(object(detailJson));
        MD_VERIFY_RESULT(detail);
        QCOMPARE(detail->days.front().events, 12);
        QCOMPARE(detail->topEvents.front().event, u"page_view"_s);
        QCOMPARE(detail->twins.size(), std::size_t(1));
        QVERIFY(!decodeOrganizationDetail(object(QByteArray(detailJson).replace("\"days\"", "\"weeks\""))));
    }

    void sendsTheFileAndReadsWhatItDoes()
    {
        const WriteRequest request = importOrganizations(u"id,name\n\"a\",B\n"_s, true);
        QCOMPARE(request.path, u"/api/v1/organizations/import"_s);
        QCOMPARE(request.body, importBody);
        const auto import = organizationImportOf(importJson);
        MD_VERIFY_RESULT(import);
        QCOMPARE(import->names.front().caseTwins, QStringList{u"A"_s});
        QVERIFY(import->names.front().before.isEmpty());
        QCOMPARE(import->refused.front().line, 4);
        QVERIFY(import->refused.front().field.isEmpty());
        QVERIFY(!organizationImportOf("{}"));
    }
};

MD_TEST_MAIN(QCoreApplication, TestOrganizationsApi)
#include "tst_organizationsapi.moc"
