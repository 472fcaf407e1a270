// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 22: "history is missing." The row at the end of the stream says why: the application did not exist before, or
// events are kept so long only; an application that there is not, or is asked for by a uuid, is named as that.
#include "tests/e2e/main.h"
#include "tests/e2e/streamdesk.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom22 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_app = createApp(m_server, u"checkout-web"_s);
        for (int i = 0; i < 3; ++i)
            QVERIFY(sendPageView(m_server, m_app, u"kestrel-air"_s));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theApplicationDidNotExistBefore()
    {
        eventsPane(*m_console)->setFilter(u"app:checkout-web"_s);
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"events"_s), Qt::ControlModifier);
        MD_READS(op, u"The range ends here. Click to look at all time."_s);
        op.shortcut(Qt::Key_E);
        MD_READS(op, u"the application checkout-web did not exist before"_s);
        op.shortcut(Qt::Key_E);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"limits"_s, 10'000);
        MD_READS(op, u"Applications"_s);
        MD_ANSWERED(op);
    }

    void theEndOfAllHistorySaysHowLongEventsAreKept()
    {
        QVERIFY(m_console->openPane(u"events"_s));
        eventsPane(*m_console)->setFilter({});
        Operator op(*m_console);
        op.shortcut(Qt::Key_End);
        MD_READS(op, u"This is the first event: the workspace was made on"_s);
        MD_READS(op, u"kept for"_s);
        op.shortcut(Qt::Key_E);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"limits"_s, 10'000);
        MD_READS(op, u"Retention"_s);
        MD_ANSWERED(op);
    }

    void anApplicationThatThereIsNotIsNamedAsThat()
    {
        QVERIFY(m_console->openPane(u"events"_s));
        eventsPane(*m_console)->setFilter(u"app:checkout-wbe"_s);
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"events"_s), Qt::ControlModifier);
        MD_READS(op, u"There is no application checkout-wbe. Near name: checkout-web."_s);
        op.shortcut(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 3, 10'000);
        MD_ANSWERED(op);
    }

    void aUuidIsKnownAsTheApplicationThatItIs()
    {
        QVERIFY(m_console->openPane(u"events"_s));
        eventsPane(*m_console)->setFilter(u"app:"_s + m_app.uuid);
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"events"_s), Qt::ControlModifier);
        MD_READS(op, u"is the application checkout-web. Events bear its name."_s);
        op.click(m_console->find<QWidget>(u"statePrimary"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 3, 10'000);
        MD_ANSWERED(op);
    }

    void aUuidThatThereIsNotIsNamedAsThat()
    {
        QVERIFY(m_console->openPane(u"events"_s));
        const QString mistaken = u"00000000-0000-4000-8000-000000000000"_s;
        eventsPane(*m_console)->setFilter(u"app:"_s + mistaken);
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"events"_s), Qt::ControlModifier);
        MD_READS(op, u"There is no application "_s + mistaken);
        op.click(m_console->find<QWidget>(u"statePrimary"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"limits"_s, 10'000);
        MD_READS(op, u"checkout-web"_s); // the right one is copied from there
        MD_ANSWERED(op);
    }

    //! A workspace that has lived a week, and an application that came on its way.
    void anApplicationIsYoungerThanItsWorkspace()
    {
        m_console.reset();
        QVERIFY2(m_weekOld.start({u"--demo"_s, u"1"_s}), qPrintable(m_weekOld.error()));
        m_console = std::make_unique<Console>(m_weekOld, m_folder.filePath(u"more.ndjson"_s));
        QVERIFY(m_console->connectNow());
        eventsPane(*m_console)->setRange(RangeChoice::all());
        eventsPane(*m_console)->setFilter(u"app:partner-portal customer:northwind"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_console->rowWith(u"northwind"_s) == 0 && m_console->rowWith(u"kestrel-air"_s) < 0,
                                 10'000);
        Operator op(*m_console);
        op.clickRow(m_console->events(), 0);
        op.shortcut(Qt::Key_End);
        MD_READS(op, u"the application partner-portal did not exist before"_s);
        op.shortcut(Qt::Key_E);
        QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"limits"_s, 10'000);
        MD_READS(op, u"partner-portal"_s);
        MD_ANSWERED(op);
    }

    void cleanupTestCase()
    {
        QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
        m_console.reset();
        QCOMPARE(requestsOutsideContract(m_folder.filePath(u"more.ndjson"_s)), QString());
        QVERIFY(m_weekOld.stop());
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    MeterdServer m_weekOld;
    SignedApp m_app;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom22)
#include "tst_symptom_22.moc"
