// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 16: "events were sent, the stream is empty." The environment that is chosen hides them: the empty stream
// names the one that has them, and one click shows them.
#include "tests/e2e/main.h"
#include "tests/e2e/streamdesk.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom16 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const SignedApp app = createApp(m_server, u"checkout-web"_s);
        for (int i = 0; i < 12; ++i)
            QVERIFY(sendPageView(m_server, app, u"kestrel-air"_s));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
        // Left so by whoever sat here before.
        eventsPane(*m_console)->setFilter(u"environment:staging"_s);
    }

    void theEmptyStreamNamesTheEnvironmentThatHasThem()
    {
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"events"_s), Qt::ControlModifier);
        MD_READS(op, u"No events in staging"_s);
        MD_READS(op, u"12 events in production"_s);
        op.click(m_console->find<QWidget>(u"statePrimary"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 12, 10'000);
        QVERIFY(m_console->row(0).contains(u"production"_s));
        QCOMPARE(eventsPane(*m_console)->question().filter, u"environment:production"_s);
        MD_ANSWERED(op);
    }

    void cleanupTestCase()
    {
        QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom16)
#include "tst_symptom_16.moc"
