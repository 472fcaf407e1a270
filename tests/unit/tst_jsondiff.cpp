// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two records.
#include "core/jsondiff.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace md;

namespace {

//! "~ a.b: 1 → 2", "+ c: 3", "- d: 4", "= e: 5".
QStringList told(const char* before, const char* after)
{
    QStringList lines;
    for (const JsonDifference& one : jsonDifferences(before, after)) {
        switch (one.kind) {
        case JsonDifference::Kind::Same: lines << u"= "_s + one.path; break;
        case JsonDifference::Kind::Added: lines << u"+ %1: %2"_s.arg(one.path, one.after.value_or(u"null"_s)); break;
        case JsonDifference::Kind::Removed: lines << u"- %1: %2"_s.arg(one.path, one.before.value_or(u"null"_s)); break;
        case JsonDifference::Kind::Changed: lines << u"~ %1: %2 → %3"_s.arg(one.path, *one.before, *one.after); break;
        }
    }
    return lines;
}

} // namespace

class TestJsonDiff : public QObject
{
    Q_OBJECT

private slots:
    void tellsMembersApart()
    {
        QCOMPARE(
            told(R"({"a":1,"b":"x","c":{"d":true,"e":[1,2]}})", R"({"a":1,"b":"y","n":0,"c":{"d":false,"e":[1,2]}})"),
            QStringList({u"= a"_s, u"~ b: x → y"_s, u"+ n: 0"_s, u"~ c.d: true → false"_s, u"= c.e"_s}));
        QCOMPARE(told(R"({"a":1})", R"({})"), QStringList{u"- a: 1"_s});
    }

    void nothingAndNullAreTheSameToAReader()
    {
        QCOMPARE(told(R"({"a":null})", R"({"a":5})"), QStringList{u"+ a: 5"_s});
        QCOMPARE(told(R"({"a":"x"})", R"({"a":null})"), QStringList{u"- a: x"_s});
    }

    void spacesAndTheOrderOfMembersAreNoDifference()
    {
        QCOMPARE(told(R"({ "a": {"x":1, "y":2} })", R"({"a":{"y":2,"x":1}})"), QStringList{u"= "_s});
    }

    void anItemThatWasPutInMovesNoOther()
    {
        QCOMPARE(told(R"({"l":[1,2,3]})", R"({"l":[1,9,2,3]})"),
                 QStringList({u"= l[0]"_s, u"+ l[1]: 9"_s, u"= l[2]"_s, u"= l[3]"_s}));
        QCOMPARE(told(R"({"l":[1,2,3]})", R"({"l":[1,3]})"), QStringList({u"= l[0]"_s, u"- l[1]: 2"_s, u"= l[1]"_s}));
        QCOMPARE(
            told(R"({"l":[{"sku":"a","n":1},{"sku":"b","n":2}]})", R"({"l":[{"sku":"a","n":1},{"sku":"b","n":3}]})"),
            QStringList({u"= l[0]"_s, u"= l[1].sku"_s, u"~ l[1].n: 2 → 3"_s}));
    }

    void aValueMayBecomeOfAnotherKind()
    {
        QCOMPARE(told(R"({"a":[1]})", R"({"a":{"b":1}})"), QStringList{u"~ a: [1] → {\"b\":1}"_s});
        QCOMPARE(told(R"({"a":"1"})", R"({"a":1})"), QStringList{u"~ a: 1 → 1"_s});
    }

    void keysThatAreNoNamesAreQuoted()
    {
        QCOMPARE(told(R"({"p":{"a b":1}})", R"({"p":{"a b":2}})"), QStringList{u"~ p[\"a b\"]: 1 → 2"_s});
    }

    void longListsAndDeepOnesAreComparedToo()
    {
        QByteArray one = "[", other = "[";
        for (int i = 0; i < 400; ++i) {
            one += QByteArray::number(i) + ',';
            other += QByteArray::number(i == 200 ? -1 : i) + ',';
        }
        one += "0]";
        other += "0]";
        const auto found = jsonDifferences(one, other);
        QCOMPARE(std::count_if(found.begin(), found.end(),
                               [](const auto& d) { return d.kind != JsonDifference::Kind::Same; }),
                 1);
        const QByteArray deep = QByteArray(500, '[') + '1' + QByteArray(500, ']');
        const QByteArray deeper = QByteArray(500, '[') + '2' + QByteArray(500, ']');
        QCOMPARE(jsonDifferences(deep, deeper).size(), 1u);
    }

    void anyBytesAreSafe()
    {
        QRandomGenerator random(7);
        const QByteArray good = R"({"a":[1,{"b":"c"}],"d":null})";
        for (int i = 0; i < 2000; ++i) {
            QByteArray bad = good;
            for (int k = 0; k < 3; ++k)
                bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
            bad.truncate(random.bounded(int(bad.size()) + 1));
            jsonDifferences(good, bad);
            jsonDifferences(bad, good);
        }
    }
};

MD_TEST_MAIN(QCoreApplication, TestJsonDiff)
#include "tst_jsondiff.moc"
