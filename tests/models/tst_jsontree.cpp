// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's tree, and the list of saved views.
#include "models/jsontree.h"
#include "models/savedviews.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace md;

namespace {

const QByteArray sample =
    "{\"id\":\"evt_1\",\"n\":1.50e300,\"big\":12345678901234567890123,\"ai\":{\"cost\":\"0.01\",\"tags\":[\"a\","
    "{\"x y\":true}]},\"none\":null,\"empty\":{},\"b\":\"<b>\u00fc\n\"}";

} // namespace

class TestJsonTree : public QObject
{
    Q_OBJECT

private slots:
    void showsKeysAndValuesAsWritten()
    {
        JsonTree tree;
        QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(tree.setJson(sample));
        QCOMPARE(tree.rowCount(), 7);
        const auto value = [&tree](int row) { return tree.index(row, JsonTree::ValueColumn).data().toString(); };
        QCOMPARE(value(0), u"evt_1"_s);
        QCOMPARE(value(1), u"1.50e300"_s);
        QCOMPARE(value(2), u"12345678901234567890123"_s);
        QCOMPARE(value(3), u"{2}"_s);
        QCOMPARE(value(4), u"null"_s);
        QCOMPARE(value(5), u"{0}"_s);
        QCOMPARE(value(6), u"<b>ü\n"_s);
        QVERIFY(!tree.hasChildren(tree.index(5, 0)));
        const QModelIndex tags = tree.indexOfPath(u"ai.tags"_s);
        QCOMPARE(tags.data(JsonTree::ValueRole).toString(), u"[2]"_s);
        QCOMPARE(tree.index(1, 0, tags).data().toString(), u"[1]"_s);
        QCOMPARE(tags.data(JsonTree::RawRole).toByteArray(), QByteArray("[\"a\",{\"x y\":true}]"));
    }

    void namesThePathOfANodeAndFindsItAgain()
    {
        JsonTree tree;
        QVERIFY(tree.setJson(sample));
        for (const QString& path : {u"id"_s, u"ai.tags[0]"_s, u"ai.tags[1][\"x y\"]"_s, u"none"_s}) {
            const QModelIndex index = tree.indexOfPath(path);
            QVERIFY2(index.isValid(), qPrintable(path));
            QCOMPARE(index.data(JsonTree::PathRole).toString(), path);
        }
        QVERIFY(!tree.indexOfPath(u"ai.nope"_s).isValid());
        QVERIFY(!tree.indexOfPath(QString()).isValid());
    }

    void searchesKeysAndValues()
    {
        JsonTree tree;
        QVERIFY(tree.setJson(sample));
        QCOMPARE(tree.find(u"COST"_s).size(), 1);
        QCOMPARE(tree.find(u"true"_s).size(), 1);
        QCOMPARE(tree.find(u"ü"_s).size(), 1);
        QCOMPARE(tree.find(u"1"_s, 2).size(), 2);
        QVERIFY(tree.find(QString()).isEmpty());
    }

    void refusesWhatIsNotJson()
    {
        JsonTree tree;
        QVERIFY(tree.setJson(sample));
        QVERIFY(!tree.setJson("{\"a\":"));
        QCOMPARE(tree.rowCount(), 0);
        QVERIFY(!tree.errorText().isEmpty());
        QVERIFY(!tree.setJson(QByteArray(100'000, '[')));
        for (qsizetype size = 0; size < sample.size(); ++size)
            QVERIFY(!tree.setJson(QByteArray(sample.constData(), size)));
    }

    void savesViewsAndReadsThemAgain()
    {
        QByteArray saved;
        SavedViews views([&saved](const QByteArray& bytes) { saved = bytes; });
        QAbstractItemModelTester tester(&views, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const SavedView one{u"Rejected, prod"_s, u"status:rejected env:production"_s, {1000, 2000}, {},
                            TimeBasis::Received, {u"received"_s, u"event"_s}};
        const SavedView two{u"Late"_s, u"late:true"_s, {}, 3'600'000, TimeBasis::Occurred, {}};
        views.put(one);
        views.put(two);
        views.rename(1, u"Rejected, prod"_s); // taken
        views.move(1, 0);
        SavedViews again({});
        QVERIFY(again.load(saved));
        QCOMPARE(again.views(), (std::vector<SavedView>{two, one}));
        views.remove(0);
        views.rename(0, u"Prod"_s);
        QVERIFY(again.load(saved));
        QCOMPARE(again.rowCount(), 1);
        QCOMPARE(again.index(0).data().toString(), u"Prod"_s);
        QVERIFY(!again.load("not json"));
        QVERIFY(again.load("[{\"name\":5},{\"name\":\"a\",\"filter\":\"x\"},{\"name\":\"a\",\"filter\":\"y\"},7]"));
        QCOMPARE(again.rowCount(), 1);
    }
};

MD_TEST_MAIN(QCoreApplication, TestJsonTree)
#include "tst_jsontree.moc"
