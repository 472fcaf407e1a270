// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads in the real window on a real meterd: a file with refused rows arrives while one looks, its rows say why, and
// lead to the events that were taken.
#include "tests/e2e/limitsdesk.h"
#include "tests/e2e/main.h"
#include "ui/limits/uploadstab.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tabstrip.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int patience = 10'000;

} // namespace

class TestUploadsDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsAFileAsItComes();
    void saysWhyRowsWereRefused();
    void leadsToItsEvents();
    void asksOnlyWhatTheContractAllows();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    QString m_recording;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    LimitsPane* m_pane = nullptr;
    UploadsTab* m_tab = nullptr;
};

void TestUploadsDesk::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY(declareUnit(m_server, u"api-calls"_s));
    m_recording = m_folder.filePath(u"requests.ndjson"_s);
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow());
    QVERIFY(m_console->openPane(u"limits"_s));
    m_pane = qobject_cast<LimitsPane*>(m_console->window().pane(u"limits"_s));
    QVERIFY(m_pane);
    m_tab = &m_pane->uploads();
    TabStrip& tabs = m_pane->tabs();
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(LimitsPane::UploadsView).center());
    QTRY_COMPARE_WITH_TIMEOUT(m_tab->statePage().state(), StatePage::State::Empty, patience);
}

void TestUploadsDesk::showsAFileAsItComes()
{
    const QByteArray now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    const QByteArray file = "customer_id,metric_id,quantity,event_timestamp\nkestrel-air,api-calls,3," + now +
                            "\nnorthwind,api_callz,1," + now + "\nnorthwind,api-calls,none," + now + "\n";
    const QByteArray body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"march.csv\"\r\n\r\n" + file + "\r\n--b--\r\n";
    const HttpAnswer answer =
        http("POST", m_server.url().resolved(QUrl(u"/v1/ingest/upload"_s)),
             {{"Content-Type", "multipart/form-data; boundary=b"}, {"X-API-Key", m_server.key().toLatin1()}}, body);
    QCOMPARE(answer.status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(m_tab->statePage().state(), StatePage::State::Filled, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_tab->jobs().rowCount() == 1 && m_tab->jobs().records().front().isOver(), patience);
    QCOMPARE(m_tab->jobs().records().front().state, IngestJob::State::Partial);
}

void TestUploadsDesk::saysWhyRowsWereRefused()
{
    m_console->clickRow(&m_tab->table(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_tab->refused().rowCount(), 2, patience);
    QVERIFY(m_tab->facts().contains(u"Accepted: 1"_s));
    QCOMPARE(m_tab->refused().records().front().code, u"UNKNOWN_METRIC"_s);
    m_console->clickRow(&m_tab->refusedTable(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_tab->findChild<CodeBlock*>(u"refusedRow"_s)->code().startsWith(u"northwind,api-calls,none"_s), patience);
}

void TestUploadsDesk::leadsToItsEvents()
{
    m_console->click(m_tab->findChild<LinkButton*>(u"uploadEvents"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"events"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->rowWith(u"kestrel-air"_s) >= 0, patience);
}

void TestUploadsDesk::asksOnlyWhatTheContractAllows()
{
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestUploadsDesk::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestUploadsDesk)
#include "tst_uploadsdesk.moc"
