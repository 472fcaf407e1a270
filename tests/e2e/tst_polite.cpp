// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How little the console asks of a busy server: every pane there is, opened and watched for a minute altogether while
// 1,000 events come in each second. Counted where it matters, in the server's own request log.
#include "tests/e2e/console.h"
#include "tests/e2e/main.h"
#include "tests/e2e/steadytraffic.h"
#include "ui/panes/eventlogpane.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int watched = 60'000;
constexpr int mostRequests = 60;
constexpr int eventsASecond = 1'000;

} // namespace

class TestPolite : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void countsWhatTheConsoleAsks();
    void opensAndWatchesEveryPaneForAMinute();
    void hiddenPanesAskForNothing();
    void cleanupTestCase();

private:
    //! As the server counted them.
    qsizetype asked(const QString& filter = {}) const
    {
        const QString path = u"/api/v1/requests?limit=1000&filter=client:meterdesk*"_s + filter;
        return m_server.operatorCall("GET", path).json()["data"_L1]["content"_L1].toArray().size();
    }
    QString byPath(qsizetype since = 0) const
    {
        QMap<QString, int> counts;
        for (const QString& path : m_console->traffic().paths().mid(since))
            ++counts[path];
        QStringList lines;
        for (auto count = counts.constBegin(); count != counts.constEnd(); ++count)
            lines.append(u"%1 %2"_s.arg(count.value()).arg(count.key()));
        return lines.join(u'\n');
    }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<SteadyTraffic> m_traffic;
};

void TestPolite::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QCOMPARE(
        m_server
            .operatorCall("POST", u"/api/v1/metrics"_s, {{u"name"_s, u"api-calls"_s}, {u"aggregation"_s, u"COUNT"_s}})
            .status,
        201);
    m_traffic = std::make_unique<SteadyTraffic>(m_server, eventsASecond);
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
}

void TestPolite::countsWhatTheConsoleAsks()
{
    QCOMPARE(asked(), 0);
    QVERIFY(m_console->connectNow());
    QTRY_VERIFY(m_console->application().session()->live().state() == LiveStream::State::Live);
    const auto passed = [this] {
        QStringList paths = m_console->traffic().paths();
        paths.removeAll(u"/api/v1/stream"_s); // written down when it ends
        return paths.size();
    };
    QTRY_COMPARE(asked(u"%20-path:/api/v1/stream*"_s), passed());
    QVERIFY(asked() > 2);
    QVERIFY(m_console->openPane(u"overview"_s));
    QTest::qWait(1'000); // what it asks for at first
    QTRY_COMPARE(asked(u"%20-path:/api/v1/stream*"_s), passed());
    const qsizetype before = asked();
    for (int i = 1; i <= 5; ++i) { // one that asks too much is seen
        m_console->press(Qt::Key_F5);
        QTRY_COMPARE(asked(), before + i);
    }
    m_console->application().disconnectFromServer();
}

void TestPolite::opensAndWatchesEveryPaneForAMinute()
{
    m_traffic->start();
    const qsizetype before = asked();
    const qsizetype first = m_console->traffic().requestCount();
    QVERIFY(m_console->connectNow());
    const QStringList panes = m_console->window().paneIds();
    QVERIFY(panes.size() >= 8);
    for (const QString& id : panes) {
        QVERIFY2(m_console->openPane(id), qPrintable(id));
        // Under a filter only the server can tell what belongs to the list.
        if (auto* log = qobject_cast<EventLogPane*>(m_console->window().pane(id)))
            log->setFilter(EventLogPane::Requests, u"status>=400"_s);
        QTest::qWait(watched / int(panes.size()));
    }
    QVERIFY(m_traffic->acknowledged() > 0);
    QVERIFY(m_traffic->refused() > 0);
    const qsizetype count = asked() - before;
    qInfo("%lld requests for %lld panes, %lld events came in meanwhile", count, panes.size(),
          m_traffic->acknowledged());
    QVERIFY2(count < mostRequests, qPrintable(byPath(first)));
    QVERIFY2(count > panes.size(), "the panes asked for nothing: nothing was tested");
}

void TestPolite::hiddenPanesAskForNothing()
{
    QVERIFY(m_console->openPane(u"audit"_s));
    QTest::qWait(1'000); // what it asks for at first
    const qsizetype before = m_console->traffic().requestCount();
    const qint64 events = m_traffic->acknowledged();
    QTest::qWait(20'000);
    QVERIFY(m_traffic->acknowledged() > events);
    QStringList others = m_console->traffic().paths().mid(before);
    others.removeIf([](const QString& path) { return path.startsWith(u"/api/v1/audit-log"_s); });
    // What the rail says of all panes is one request, now and then.
    const qsizetype rail = others.removeAll(u"/api/v1/overview"_s);
    QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
    QVERIFY(rail <= 1);
}

void TestPolite::cleanupTestCase()
{
    QVERIFY(m_traffic->stop());
    m_console.reset();
    m_traffic.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestPolite)
#include "tst_polite.moc"
