// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two records, what clashes between two operators, and what is sent after that.
#include "core/fieldchange.h"
#include "core/jsontext.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace md;
using namespace Qt::StringLiterals;

class TestFieldChange : public QObject
{
    Q_OBJECT

private slots:
    void writesMembersInTheirOrder()
    {
        const std::optional<QString> none;
        QCOMPARE(
            JsonText()
                .add("name"_L1, u"a \"b\"\n"_s)
                .add("limit"_L1, 5)
                .add("on"_L1, true)
                .add("aliases"_L1, QStringList{u"x"_s, u"y"_s})
                .addOrNull("until"_L1, none)
                .addRaw("raw"_L1, "{\"a\":1}")
                .json(),
            QByteArray(
                "{\"name\":\"a "
                "\\\"b\\\"\\n\",\"limit\":5,\"on\":true,\"aliases\":[\"x\",\"y\"],\"until\":null,\"raw\":{\"a\":1}}"));
        QCOMPARE(JsonText().json(), QByteArray("{}"));
    }

    void tellsWhatAPutWouldChange()
    {
        const QByteArray before = R"({"id":"m","name":"api_calls","aliases":["calls"],"version":6,"field":null})";
        const QByteArray after = R"({"name":"api-calls","aliases":[],"field":null,"label":"Calls"})";
        const std::vector<FieldChange> changes = fieldChanges(before, after);
        QCOMPARE(changes.size(), 3u);
        QCOMPARE(changes[0], (FieldChange{u"name"_s, u"api_calls"_s, u"api-calls"_s}));
        QCOMPARE(changes[1], (FieldChange{u"aliases"_s, u"[\"calls\"]"_s, u"[]"_s}));
        QCOMPARE(changes[2], (FieldChange{u"label"_s, std::nullopt, u"Calls"_s}));
    }

    void spacesAndOrderAreNoChange()
    {
        QVERIFY(sameJson(R"({"a":1,"b":[1,2]})", R"({ "b": [1, 2], "a": 1 })"));
        QVERIFY(!sameJson("1", "\"1\""));
        QVERIFY(fieldChanges(R"({"a":{"x":1,"y":2}})", R"({"a":{"y":2, "x":1}})").empty());
    }

    void survivesWhatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"a\":\"b");
        QTest::newRow("a list") << QByteArray("[1,2]");
        QTest::newRow("words") << QByteArray("no json");
    }
    void survivesWhatIsNoJson()
    {
        QFETCH(QByteArray, text);
        fieldChanges(text, R"({"a":1})");
        fieldChanges(R"({"a":1})", text);
        fieldConflicts(text, text, text);
        rebasedBody(text, text, text);
    }

    void namesWhatBothChanged()
    {
        const QByteArray base = R"({"name":"a","limit":"10","label":"L","version":1,"updatedAt":"x"})";
        const QByteArray theirs = R"({"name":"b","limit":"20","label":"L","version":2,"updatedAt":"y"})";
        const QByteArray mine = R"({"name":"a","limit":"30","label":"M"})";
        const auto conflicts = fieldConflicts(base, theirs, mine);
        QCOMPARE(conflicts.size(), 3u);
        QCOMPARE(conflicts[0].field, u"limit"_s); // clashes first
        QVERIFY(conflicts[0].isClash());
        QCOMPARE(conflicts[0].base, std::optional(u"10"_s));
        QCOMPARE(conflicts[0].theirs, std::optional(u"20"_s));
        QCOMPARE(conflicts[0].mine, std::optional(u"30"_s));
        QCOMPARE(conflicts[1].field, u"name"_s);
        QVERIFY(!conflicts[1].isClash());
        QVERIFY(!conflicts[1].touchedByMe);
        QCOMPARE(conflicts[2].field, u"label"_s);
        QVERIFY(!conflicts[2].touchedByThem);
    }

    void theSameChangeByBothIsNoClash()
    {
        const auto conflicts = fieldConflicts(R"({"a":1})", R"({"a":2})", R"({"a":2})");
        QCOMPARE(conflicts.size(), 1u);
        QVERIFY(!conflicts[0].isClash());
    }

    void putsMineOnTopAndLeavesTheirs()
    {
        QCOMPARE(rebasedBody(R"({"name":"a","limit":"10"})", R"({"name":"b","limit":"20","version":2})",
                             R"({"name":"a","limit":"30","keepAlias":true})"),
                 QByteArray(R"({"name":"b","limit":"30","keepAlias":true})"));
    }
};

MD_TEST_MAIN(QCoreApplication, TestFieldChange)
#include "tst_fieldchange.moc"
