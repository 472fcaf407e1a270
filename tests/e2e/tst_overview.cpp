// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The overview in the real window on a real meterd: it is the pane one starts at, it says what the server says, and
// each tile leads to its pane with the filter set.
#include "tests/e2e/console.h"
#include "tests/e2e/main.h"
#include "tests/e2e/steadytraffic.h"
#include "ui/overview/overviewgrid.h"
#include "ui/panes/overviewpane.h"
#include "ui/widgets/recordtable.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int patience = 10'000;

HttpAnswer sendBatch(const MeterdServer& server, const QByteArray& key, const QByteArray& body)
{
    return http("POST", QUrl(server.url().toString() + u"/v1/ingest/batch"_s),
                {{"Content-Type", "application/json"}, {"X-API-Key", key}}, body);
}

} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void isWhereAConsoleStarts();
    void saysWhatTheServerSays();
    void eachTileLeadsToItsPaneWithTheFilterSet_data();
    void eachTileLeadsToItsPaneWithTheFilterSet();
    void aLineOfAMeterLeadsToItsCard();
    void aChangeLeadsToItsEntry();
    void followsWhatHappens();
    void asksOnlyWhatTheContractAllows();
    void cleanupTestCase();

private:
    OverviewPane* pane() { return qobject_cast<OverviewPane*>(m_console->window().pane(u"overview"_s)); }
    OverviewCard* card(const QString& id)
    {
        OverviewCard* made = nullptr;
        if (!QTest::qWaitFor([&] { return (made = pane()->grid().card(id)) != nullptr; }, patience))
            qWarning("there is no tile %s", qPrintable(id));
        return made;
    }
    HttpAnswer operatorCall(const QByteArray& method, const QString& path, const QJsonObject& body = {}) const
    {
        return m_server.operatorCall(method, path, body);
    }

    QTemporaryDir m_folder;
    QString m_recording;
    MeterdServer m_server;
    QByteArray m_key;
    std::unique_ptr<Console> m_console;
};

void TestOverview::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    const QJsonObject unit{{u"name"_s, u"api-calls"_s}, {u"aggregation"_s, u"COUNT"_s}};
    QCOMPARE(operatorCall("POST", u"/api/v1/metrics"_s, unit).status, 201);
    m_key = operatorCall("POST", u"/api/v1/api-keys"_s, {{u"name"_s, u"sender"_s}})
                .json()["data"_L1]["secret"_L1]
                .toString()
                .toUtf8();
    // Every fifth under a name that is not declared.
    QCOMPARE(sendBatch(m_server, m_key, batchOfEvents("first", "api-calls", 100, 5)).status, 202);
    m_recording = m_folder.filePath(u"requests.ndjson"_s);
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow());
}

void TestOverview::isWhereAConsoleStarts()
{
    QCOMPARE(m_console->window().paneIds().front(), u"overview"_s);
    m_console->press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(m_console->window().currentPane(), u"overview"_s);
}

void TestOverview::saysWhatTheServerSays()
{
    QCOMPARE(card(u"success"_s)->tile().figure, u"80 %"_s);
    QCOMPARE(card(u"success"_s)->tile().note, u"20 of 100 rejected"_s);
    QVERIFY(card(u"success"_s)->tile().wantsAttention());
    const QJsonValue overview = operatorCall("GET", u"/api/v1/overview"_s).json()["data"_L1];
    QCOMPARE(overview["usage"_L1]["rejected"_L1].toInt(), 20);
    QVERIFY(pane()->headline().contains(u"to look at"_s));
}

void TestOverview::eachTileLeadsToItsPaneWithTheFilterSet_data()
{
    QTest::addColumn<QString>("tile");
    for (const char* tile : {"events", "success", "meters", "limits", "webhooks", "requests", "ratelimits", "ai"})
        QTest::newRow(tile) << QString::fromLatin1(tile);
}

void TestOverview::eachTileLeadsToItsPaneWithTheFilterSet()
{
    QFETCH(QString, tile);
    QVERIFY(m_console->openPane(u"overview"_s));
    OverviewCard* shown = card(tile);
    QVERIFY(shown);
    const PanePlace place = shown->tile().place;
    QVERIFY(m_console->window().paneIds().contains(place.pane));
    shown->setFocus();
    m_console->press(Qt::Key_Return);
    QTRY_COMPARE(m_console->window().currentPane(), place.pane);
    const QVariantMap now = m_console->window().pane(place.pane)->saveState();
    for (const QString& name : {u"filter"_s, u"range"_s}) {
        if (place.state.contains(name))
            QCOMPARE(now.value(name).toString(), place.state.value(name).toString());
    }
}

void TestOverview::aLineOfAMeterLeadsToItsCard()
{
    QVERIFY(m_console->openPane(u"overview"_s));
    QVERIFY(card(u"meters"_s)->tile().wantsAttention());
    auto* line = m_console->find<QWidget>(u"line0-meters"_s);
    QVERIFY(line);
    m_console->click(line);
    QTRY_COMPARE(m_console->window().currentPane(), u"health"_s);
}

void TestOverview::aChangeLeadsToItsEntry()
{
    QVERIFY(m_console->openPane(u"overview"_s));
    QTableView* changes = &pane()->changes();
    QTRY_VERIFY(Console::rowWith(changes, u"sender"_s) >= 0);
    m_console->clickRow(changes, Console::rowWith(changes, u"sender"_s));
    m_console->press(Qt::Key_Return);
    QTRY_COMPARE(m_console->window().currentPane(), u"audit"_s);
    auto* table = m_console->find<QTableView>(u"auditTable"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(table, u"sender"_s) >= 0, patience);
}

void TestOverview::followsWhatHappens()
{
    QVERIFY(m_console->openPane(u"overview"_s));
    QCOMPARE(operatorCall("POST", u"/api/v1/api-keys"_s, {{u"name"_s, u"a later one"_s}}).status, 201);
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(&pane()->changes(), u"a later one"_s) >= 0, 3 * patience);
}

void TestOverview::asksOnlyWhatTheContractAllows()
{
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestOverview::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestOverview)
#include "tst_overview.moc"
