// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 18: "The events are there, the organization is missing." Its id differs by case from the one that is looked
// for, or the events name none.
#include "tests/e2e/main.h"
#include "tests/e2e/organizationdesk.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom18 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const SignedApp app = createApp(m_server, u"web-console"_s);
        QCOMPARE(sendViews(m_server, app, "kestrel-air", 5), 202);
        QCOMPARE(sendViews(m_server, app, "Kestrel-Air", 2), 202);
        QCOMPARE(sendViews(m_server, app, "northwind", 3), 202);
        QCOMPARE(sendViews(m_server, app, {}, 4), 400);
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void itsIdDiffersByCase()
    {
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"organizations"_s), Qt::ControlModifier);
        MD_READS(op, u"2 ids differ only by case"_s);
        op.click(m_console->find<QWidget>(u"noticeTwins"_s));
        QTRY_COMPARE_WITH_TIMEOUT(organizationsPane(*m_console)->organizations().recordCount(), 2, 10'000);
        MD_READS(op, u"Kestrel-Air"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            organizationsPane(*m_console)->details().comparison().join(u' ').contains(u"Events ever"_s), 10'000);
        MD_ANSWERED(op);
    }

    void itsEventsNameNone()
    {
        Operator op(*m_console);
        op.shortcut(m_console->paneKey(u"organizations"_s), Qt::ControlModifier);
        MD_READS(op, u"4 events without an organization"_s);
        op.click(m_console->find<QWidget>(u"noticeWithout"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 4, 10'000);
        op.clickRow(m_console->events(), 0);
        MD_READS(op, u"customer_org_id"_s);
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

MD_E2E_MAIN(TestSymptom18)
#include "tst_symptom_18.moc"
