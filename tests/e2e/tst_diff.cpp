// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two events of a real server beside each other: by Ctrl and a click, by keys, and with the one before that is alike.
#include "tests/e2e/main.h"
#include "tests/e2e/streamdesk.h"
#include "ui/events/eventdiff.h"

#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestDiff : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const SignedApp app = createApp(m_server, u"checkout-web"_s);
        QVERIFY(sendPageView(m_server, app, u"kestrel-air"_s, u"production"_s, {{u"region"_s, u"eu-west-1"_s}}));
        QVERIFY(sendPageView(m_server, app, u"northwind"_s, u"production"_s, {{u"region"_s, u"eu-west-1"_s}}));
        QVERIFY(sendPageView(m_server, app, u"kestrel-air"_s, u"staging"_s,
                             {{u"region"_s, u"us-east-1"_s}, {u"beta"_s, true}}));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 3, 10'000);
    }

    void ctrlAndAClickComparesTwo()
    {
        m_console->clickRow(0);
        EventTable* table = eventTable(*m_console);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          table->visualRect(table->model()->index(1, EventTable::Column::Event)).center());
        QTRY_VERIFY(inspector()->isComparing());
        Operator op(*m_console);
        MD_READS(op, u"3 changed, 1 added"_s);
        MD_READS(op, u"customerId: northwind → kestrel-air"_s);
        MD_READS(op, u"environment: production → staging"_s);
        MD_READS(op, u"properties.region: eu-west-1 → us-east-1"_s);
    }

    void keysDoItToo()
    {
        m_console->clickRow(2);
        QTRY_VERIFY(!inspector()->isComparing());
        m_console->press(Qt::Key_D);
        Operator op(*m_console);
        MD_READS(op, u"Choose the event to compare this one with"_s);
        m_console->press(Qt::Key_Up);
        QTRY_VERIFY(inspector()->isComparing());
        MD_READS(op, u"customerId: kestrel-air → northwind"_s);
    }

    void theOneBeforeThatIsAlikeIsFoundByTheServer()
    {
        m_console->clickRow(0);
        QTRY_VERIFY(!inspector()->isComparing());
        m_console->press(Qt::Key_D, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(inspector()->isComparing(), 10'000);
        // Of the same customer, not the row below.
        const QString text = inspector()->diff().text();
        QVERIFY2(text.contains(u"  customerId: kestrel-air\n"_s), qPrintable(text));
        QVERIFY(text.contains(u"+ properties.beta: true\n"_s));
        m_console->click(m_console->find<QWidget>(u"diffCopy"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void asksOnlyWhatTheContractAllows()
    {
        QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    Inspector* inspector() { return m_console->find<Inspector>(u"inspector"_s); }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestDiff)
#include "tst_diff.moc"
