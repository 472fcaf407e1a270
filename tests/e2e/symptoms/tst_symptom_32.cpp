// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 32: "The SDK does not track usage." Its heartbeats come and no usage does: the meter names the client, its
// key and what is missing.
#include "tests/e2e/healthdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/panes/keyspane.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom32 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theMeterNamesTheClientThatSendsNothing();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestSymptom32::initTestCase()
{
    // A client that was only just seen is not yet called silent: the sandbox's has been so for days.
    QVERIFY2(m_server.start({u"--demo"_s, u"2"_s}), qPrintable(m_server.error()));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom32::theMeterNamesTheClientThatSendsNothing()
{
    Operator op(*m_console);
    op.shortcut(m_console->paneKey(u"health"_s), Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(meterCard(*m_console, u"pick-lines"_s, u"production"_s), 10'000);
    MeterCard* card = meterCard(*m_console, u"pick-lines"_s, u"production"_s);
    healthPane(*m_console)->grid().ensureWidgetVisible(card);
    MD_READS(op, u"Client seen, nothing sent"_s);
    MD_READS(op, u"aforo-ruby/0.9.2"_s);
    MD_READS(op, u"nothing calls it to record"_s);
    op.click(card->findChild<QWidget*>(u"causeAction0"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"keys"_s, 10'000);
    auto* keys = qobject_cast<KeysPane*>(m_console->window().pane(u"keys"_s));
    const QString prefix = card->meter().causes.front().fact(u"key"_s);
    QTRY_COMPARE_WITH_TIMEOUT(keys->keys().recordCount(), 1, 10'000);
    MD_READS(op, prefix);
    MD_ANSWERED(op);
}

void TestSymptom32::cleanupTestCase()
{
    QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom32)
#include "tst_symptom_32.moc"
