// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Doctor at work on a server that lets us in: all five checks, a refused request mended and sent again, and the
// first event greeted.
#include "tests/e2e/console.h"
#include "tests/e2e/main.h"
#include "ui/doctor/checkview.h"
#include "ui/doctor/firsteventview.h"
#include "ui/doctor/pastebox.h"
#include "ui/doctor/resendview.h"
#include "ui/panes/doctorpane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/statepage.h"
#include "ui/writes/writepanel.h"

#include <QDateTime>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestDoctorDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const HttpAnswer unit = m_server.operatorCall(
            "POST", u"/api/v1/metrics"_s,
            {{u"name"_s, u"api-calls"_s}, {u"aggregation"_s, u"SUM"_s}, {u"field"_s, u"quantity"_s}});
        QVERIFY2(unit.status == 201, unit.body.constData());
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
        QVERIFY(m_console->openPane(u"doctor"_s));
        m_pane = qobject_cast<DoctorPane*>(m_console->window().pane(u"doctor"_s));
        QVERIFY(m_pane);
    }

    void namesTheUnitThatWasMeant()
    {
        QCOMPARE(post(u"api_calls"_s, u"k1"_s).status, 422);
        m_pane->restoreState({{u"run"_s, true}});
        CheckRunner& runner = m_pane->checks().runner();
        QTRY_VERIFY_WITH_TIMEOUT(!runner.isRunning() && runner.done() == 5, 15'000);
        QCOMPARE(runner.result(FirstCheck::Key).finding, CheckFinding::KeyGood);
        QCOMPARE(runner.result(FirstCheck::Tenant).finding, CheckFinding::TenantGood);
        QCOMPARE(runner.result(FirstCheck::Address).finding, CheckFinding::AddressGood);
        QCOMPARE(runner.result(FirstCheck::Unit).finding, CheckFinding::UnitRefused);
        QCOMPARE(runner.result(FirstCheck::Unit).words.value(1), u"api-calls"_s);
        QVERIFY(!runner.result(FirstCheck::Key).evidence.front().requestId.isEmpty());
    }

    void sendsARefusedRequestAgain()
    {
        const HttpAnswer refused = post(u"api_calls"_s, u"k2"_s);
        m_pane->restoreState({{u"request"_s, QString::fromLatin1(refused.header("X-Request-Id"))}});
        ResendView& view = m_pane->resend();
        QTRY_COMPARE_WITH_TIMEOUT(view.statePage().state(), StatePage::State::Filled, 10'000);
        QVERIFY(view.body().bytes().contains("api_calls"));
        view.body().setBytes(view.body().bytes().replace("api_calls", "api-calls"));
        QTRY_VERIFY(view.panel()->sendButton().isEnabled());
        // Nothing is sent before the operator says so.
        QTRY_VERIFY(view.panel()->request().body.contains("api-calls"));
        m_console->click(&view.panel()->sendButton());
        QTRY_VERIFY_WITH_TIMEOUT(view.answer().contains(u"Answered 202"_s), 10'000);
    }

    void greetsTheFirstEvent()
    {
        m_pane->setView(DoctorPane::First);
        FirstEventView& view = m_pane->firstEvent();
        QTRY_COMPARE_WITH_TIMEOUT(view.event().unit, u"api-calls"_s, 10'000);
        QVERIFY(view.isWaiting());
        const HttpAnswer sent =
            http("POST", m_server.url().resolved(QUrl(u"/v1/ingest"_s)), headers(), firstEventBody(view.event()));
        QCOMPARE(sent.status, 202);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isWaiting(), 15'000);
        QVERIFY2(view.greeting().contains(u"Here it is"_s), qPrintable(view.greeting()));
    }

    void keepsTheContract()
    {
        m_console.reset();
        const QString outside = requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY2(outside.isEmpty(), qPrintable(outside));
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    Headers headers() const
    {
        return {{"Authorization", "Bearer " + m_server.key().toUtf8()},
                {"X-Tenant-Id", m_server.tenant().toUtf8()},
                {"Content-Type", "application/json"}};
    }

    HttpAnswer post(const QString& unit, const QString& key) const
    {
        FirstEvent event;
        event.unit = unit;
        event.customer = u"c1"_s;
        event.idempotencyKey = key;
        event.occurredAt = QDateTime::currentMSecsSinceEpoch();
        return http("POST", m_server.url().resolved(QUrl(u"/v1/ingest"_s)), headers(), firstEventBody(event));
    }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    DoctorPane* m_pane = nullptr;
};

MD_E2E_MAIN(TestDoctorDesk)
#include "tst_doctordesk.moc"
