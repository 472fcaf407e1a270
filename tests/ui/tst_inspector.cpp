// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector: cause in words, tree, raw text, the request, and its cURL for each door.
#include "models/eventcurl.h"
#include "tests/ui/eventtestmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/sampleevents.h"
#include "ui/events/inspector.h"
#include "ui/events/inspectortree.h"
#include "ui/events/requestfacts.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tabstrip.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace md::test {

class TestInspector : public QObject
{
    Q_OBJECT

private:
    static SampleEvent rejected()
    {
        SampleEvent event{.received = storyNow()};
        event.metric = u"api_calls"_s;
        event.status = EventStatus::Rejected;
        event.code = u"UNKNOWN_METRIC"_s;
        event.nearName = u"api-calls"_s;
        event.correlation = u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s;
        return event;
    }

    struct Bench
    {
        explicit Bench(const SampleEvent& event = rejected())
            : inspector(times)
        {
            inspector.setServer(u"https://meter.acme.example"_s, u"ten_acme"_s);
            inspector.setRecord(recordOf(event, 7));
            inspector.resize(288, 800);
            inspector.show();
            if (!QTest::qWaitForWindowExposed(&inspector))
                qWarning("the inspector was not exposed");
            inspector.activateWindow();
        }
        QModelIndex node(const QString& path) { return inspector.tree().json().indexOfPath(path); }

        TimeSettings times;
        Inspector inspector;
    };

private slots:
    void saysCauseAndNearNameInWords()
    {
        Bench bench;
        QCOMPARE(bench.inspector.causeText(), u"Metric api_calls is not declared. Did you mean api-calls?"_s);
        QCOMPARE(bench.inspector.tree().offendingPath(), u"metric"_s);
    }

    void saysWhyADuplicateWasNotMetered()
    {
        SampleEvent event{.received = storyNow()};
        event.status = EventStatus::Duplicate;
        Bench bench(event);
        QVERIFY(bench.inspector.causeText().contains(u"72 hours"_s));
    }

    void copiesValueAndPath()
    {
        Bench bench;
        InspectorTree& tree = bench.inspector.tree();
        tree.setCurrentIndex(bench.node(u"properties.http.size"_s));
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"1.50"_s);
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"properties.http.size"_s);
        tree.setCurrentIndex(bench.node(u"properties.http"_s));
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{\"method\":\"POST\",\"status\":201,\"size\":1.50}"_s);
    }

    void copiesTheWholeIdThoughItIsShownShort()
    {
        Bench bench;
        InspectorTree& tree = bench.inspector.tree();
        const QModelIndex id = bench.node(u"correlationId"_s);
        QCOMPARE(tree.shownValue(id.siblingAtColumn(1), 1000), u"7f3c9a…7b34"_s);
        tree.setCurrentIndex(id);
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s);
    }

    void findsTextAndUnfoldsWhatHidesIt()
    {
        Bench bench;
        InspectorTree& tree = bench.inspector.tree();
        tree.collapseAll();
        bench.inspector.startSearch();
        auto* field = bench.inspector.findChild<SearchField*>(u"inspectorSearch"_s);
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, u"eu-west"_s);
        QCOMPARE(tree.currentIndex().data(JsonTree::PathRole).toString(), u"properties.region"_s);
        QVERIFY(tree.isExpanded(bench.node(u"properties"_s)));
        QTest::keyClick(field, Qt::Key_Escape);
    }

    void makesAFilterOfANode()
    {
        Bench bench;
        QSignalSpy picked(&bench.inspector, &Inspector::valuePicked);
        bench.inspector.tree().setCurrentIndex(bench.node(u"customerId"_s));
        QTest::keyClick(&bench.inspector.tree(), Qt::Key_Equal);
        bench.inspector.tree().setCurrentIndex(bench.node(u"plan"_s));
        QTest::keyClick(&bench.inspector.tree(), Qt::Key_Minus);
        QCOMPARE(picked.size(), 2);
        QCOMPARE(picked[0][0].value<FilterField>(), FilterField::Customer);
        QCOMPARE(picked[0][1].value<std::optional<QString>>(), u"kestrel-air"_s);
        QCOMPARE(picked[1][1].value<std::optional<QString>>(), std::nullopt);
    }

    void rawIsThePrettyRecord()
    {
        Bench bench;
        const QString raw = bench.inspector.findChild<QPlainTextEdit*>(u"inspectorRaw"_s)->toPlainText();
        QVERIFY(raw.contains(u"\"metric\": \"api_calls\""_s));
        QVERIFY(raw.contains(u"1.50"_s));
        QVERIFY(raw.count(u'\n') > 20);
    }

    void theRequestSaysKeyAddressAndDelay()
    {
        Bench bench;
        bench.inspector.findChild<TabStrip*>(u"inspectorTabs"_s)->setCurrentIndex(2);
        const QString lines = bench.inspector.findChild<RequestFacts*>(u"requestFacts"_s)->lines().join(u'\n');
        QVERIFY(lines.contains(u"sk_live_9fQ2"_s));
        QVERIFY(lines.contains(u"203.0.113.24"_s));
        QVERIFY(lines.contains(u"14 ms after the event"_s));
        QVERIFY(lines.contains(u"Aforo, batch"_s));
        grab(bench.inspector, u"inspector-request-light"_s);
    }

    void anEventFromTheFutureIsToldFromALateOne()
    {
        Bench bench(SampleEvent{.received = storyNow(), .delay = -90'000});
        QVERIFY(bench.inspector.facts().delay().contains(u"clock is ahead"_s));
    }

    void whatIsNoJsonIsShownAsItIs()
    {
        Bench bench;
        bench.inspector.setRecord("{\"id\": oops");
        QVERIFY(bench.inspector.findChild<QPlainTextEdit*>(u"inspectorRaw"_s)->toPlainText().contains(u"oops"_s));
        QCOMPARE(bench.inspector.curl(), QString());
    }

    void everyDoorGetsItsOwnRequest_data()
    {
        QTest::addColumn<QString>("door");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        QTest::newRow("batch") << u"aforo-batch"_s << u"/v1/ingest/batch"_s << u"{\"events\":[{\"customerId\""_s;
        QTest::newRow("single") << u"aforo-single"_s << u"/v1/ingest"_s << u"\"metricName\":\"api_calls\""_s;
        QTest::newRow("event") << u"aforo-event"_s << u"/v1/ingest/events"_s << u"\"metricKey\":\"api_calls\""_s;
        QTest::newRow("async") << u"aforo-async"_s << u"/v1/ingest/async-batch"_s << u"[{\"customerId\""_s;
        QTest::newRow("compound") << u"aforo-compound"_s << u"/api/v1/ingest/compound"_s
                                  << u"\"measurements\":[{\"metricName\":\"api_calls\",\"quantity\":1}]"_s;
        QTest::newRow("meter") << u"aforo-meter"_s << u"/v1/meter"_s << u"X-Tenant-Id: ten_acme"_s;
        QTest::newRow("upload") << u"aforo-upload"_s << u"/v1/ingest/upload"_s << u"file=@-"_s;
        QTest::newRow("tracker") << u"saastracker"_s << u"/v1/events"_s << u"\"customer_org_id\":\"kestrel-air\""_s;
    }

    void everyDoorGetsItsOwnRequest()
    {
        QFETCH(QString, door);
        QFETCH(QString, path);
        QFETCH(QString, body);
        SampleEvent event = rejected();
        event.source = door;
        const QString curl = eventAsCurl(recordOf(event, 7), u"https://meter.acme.example"_s, u"ten_acme"_s);
        QVERIFY2(curl.contains(u"https://meter.acme.example"_s + path), qPrintable(curl));
        QVERIFY2(curl.contains(body), qPrintable(curl));
        QVERIFY(curl.contains(door == u"saastracker" ? u"$APP_SECRET"_s : u"$KEY"_s));

        // A shell takes it for what it is: nothing in it runs.
        QProcess shell;
        shell.start(u"sh"_s, {u"-n"_s, u"-c"_s, curl});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 0);
    }

    void noSecretGetsIntoTheCommand()
    {
        SampleEvent event = rejected();
        event.properties =
            "{\"note\":\"key sk_live_9fQ2aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa and whsec_c2VjcmV0c2VjcmV0\"}";
        for (const QString& door : {u"aforo-batch"_s, u"aforo-upload"_s, u"saastracker"_s}) {
            event.source = door;
            const QString curl = eventAsCurl(recordOf(event, 7), u"https://meter.acme.example"_s, {});
            QVERIFY2(!curl.contains(u"sk_live_9fQ2aaaa"_s), qPrintable(curl));
            QVERIFY2(!curl.contains(u"whsec_c2VjcmV0"_s), qPrintable(curl));
        }
    }

    void quotesFromTheEventDoNotBreakOut()
    {
        SampleEvent event = rejected();
        event.customer = u"x'; touch /tmp/pwned; echo '$(id)`id`"_s;
        event.source = u"aforo-single"_s;
        QString curl = eventAsCurl(recordOf(event, 7), u"https://meter.acme.example"_s, {});
        // printf instead of curl: what the shell would hand over.
        curl.replace(u"curl -sS -X POST"_s, u"printf '%s\\n'"_s);
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"KEY=k; "_s + curl});
        QVERIFY(shell.waitForFinished());
        QVERIFY(QString::fromUtf8(shell.readAllStandardOutput()).contains(u"touch /tmp/pwned; echo '$(id)`id`"_s));
        QVERIFY(!QFile::exists(u"/tmp/pwned"_s));
    }

    void numbersStayAsTheyWereWritten()
    {
        SampleEvent event = rejected();
        event.quantity = u"12345678901234.000001"_s;
        const QString curl = eventAsCurl(recordOf(event, 7), u"https://meter.acme.example"_s, {});
        QVERIFY2(curl.contains(u"\"quantity\":12345678901234.000001"_s), qPrintable(curl));
        QVERIFY2(curl.contains(u"\"size\":1.50"_s), qPrintable(curl));
    }
};

} // namespace md::test

MD_EVENT_TEST_MAIN(md::test::TestInspector)

#include "tst_inspector.moc"
