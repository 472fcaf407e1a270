// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Doctor as the operator meets it: over a server that refuses, over one that is well, over two that are crossed,
// and over none at all.
#include "models/consolelog.h"
#include "tests/support/testmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/serverbench.h"
#include "ui/doctor/checkview.h"
#include "ui/doctor/codeview.h"
#include "ui/doctor/firsteventview.h"
#include "ui/doctor/logview.h"
#include "ui/doctor/pastebox.h"
#include "ui/doctor/resendview.h"
#include "ui/doctor/signatureview.h"
#include "ui/panes/doctorpane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordtable.h"
#include "ui/writes/writepanel.h"

#include <QClipboard>
#include <QMessageAuthenticationCode>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

const QByteArray health = R"({"status":"UP","version":"1.0"})";
const QByteArray emptyList = R"({"content":[],"nextCursor":null,"prevCursor":null,"total":0})";

QByteArray whoami()
{
    return envelope(
        R"({"tenant":{"id":"ten_1","name":"acme","state":"ACTIVE"},)"
        R"("key":{"id":"key_1","prefix":"sk_test_9fQ2","name":"console","environment":null,"expiresAt":null},)"
        R"("owner":{"type":"person","name":"Dana","email":"dana@acme.example"},"role":"OWNER",)"
        R"("scopes":["events:read"],"mode":"sandbox","limits":[],)"
        R"("server":{"name":"meterd","version":"1.0","startedAt":null},"features":[]})");
}

//! The Doctor over a server that answers as the test says.
struct Bench
{
    Bench()
        : transport(Endpoint{server.url(), u"ten_1"_s, "sk_test_9fQ2secret", {}})
    {
        access.connection = {u"acme"_s, server.url().toString(), u"ten_1"_s, u"sk_test_9fQ2"_s};
        access.transport = &transport;
        access.log = &log;
        server.always([this](const Exchange& exchange) { answer(exchange); });
    }

    void answer(const Exchange& exchange)
    {
        const QByteArray path = exchange.request().target.split('?').front();
        if (path == "/health")
            exchange.reply(200, "application/json", health);
        else if (!refusal.isEmpty())
            exchange.reply(status, "application/problem+json", problem(status, refusal, "No."));
        else if (path == "/api/v1/whoami")
            exchange.reply(200, "application/json", whoami());
        else
            exchange.reply(200, "application/json", envelope(emptyList));
    }

    DoctorPane& open()
    {
        pane = std::make_unique<DoctorPane>(f.context(), access);
        pane->resize(1240, 800);
        pane->show();
        return *pane;
    }

    Fixture f;
    HostileServer server;
    int status = 401;
    QByteArray refusal;
    Transport transport;
    ConsoleLog log;
    DoctorAccess access;
    std::unique_ptr<DoctorPane> pane;
};

bool ended(DoctorPane& pane)
{
    CheckRunner& runner = pane.checks().runner();
    return QTest::qWaitFor([&] { return runner.hasRun() && !runner.isRunning(); }, 10'000);
}

} // namespace

class TestDoctorPane : public QObject
{
    Q_OBJECT

private slots:
    void saysThatTheKeyIsOfTheOtherMode()
    {
        Bench bench;
        bench.refusal = "KEY_MODE";
        DoctorPane& pane = bench.open();
        pane.restoreState({{u"run"_s, true}});
        QVERIFY(ended(pane));
        QCOMPARE(pane.checks().headline(), u"Test key, live server"_s);
        QCOMPARE(pane.checks().runner().done(), 5);
        grab(pane, u"doctor-refused"_s);
        const QString rows = pane.checks().rowTexts().join(u'\n');
        QVERIFY2(rows.contains(u"A metering server answers there"_s), qPrintable(rows));
        QVERIFY2(rows.contains(u"A server answers this to a good key and tenant only"_s), qPrintable(rows));
    }

    void saysThatATenantsNameWasSent()
    {
        Bench bench;
        bench.status = 400;
        bench.refusal = "TENANT_HEADER_MALFORMED";
        bench.access.connection.tenant = u"acme"_s;
        DoctorPane& pane = bench.open();
        pane.restoreState({{u"run"_s, true}});
        QVERIFY(ended(pane));
        QCOMPARE(pane.checks().headline(), u"A name instead of a tenant's id"_s);
        QCOMPARE(pane.checks().runner().result(FirstCheck::Key).state, CheckState::Good);
    }

    void asksAllFiveOfAServerThatLetsUsIn()
    {
        Bench bench;
        DoctorPane& pane = bench.open();
        pane.restoreState({{u"run"_s, true}});
        QVERIFY(ended(pane));
        QCOMPARE(pane.checks().runner().result(FirstCheck::Unit).finding, CheckFinding::UnitNone);
        QCOMPARE(pane.checks().runner().result(FirstCheck::Changes).finding, CheckFinding::ChangesNone);
        QCOMPARE(pane.checks().headline(), u"No unit is declared"_s);
    }

    void nothingIsAskedBeforeItIsWanted()
    {
        Bench bench;
        DoctorPane& pane = bench.open();
        pane.restoreState({});
        QTest::qWait(50);
        QVERIFY(bench.server.requests().empty());
        QCOMPARE(pane.checks().statePage().state(), StatePage::State::Filled);
    }

    void canBeStopped()
    {
        Bench bench;
        bench.server.always([](const Exchange&) {});
        DoctorPane& pane = bench.open();
        auto* run = pane.findChild<Button*>(u"checkRun"_s);
        QTest::mouseClick(run, Qt::LeftButton);
        QVERIFY(pane.checks().runner().isRunning());
        QTest::mouseClick(run, Qt::LeftButton);
        QVERIFY(!pane.checks().runner().isRunning());
        QCOMPARE(pane.checks().runner().done(), 0);
    }

    void aKeyGoesToAnotherServerOnlyWhenToldTo()
    {
        Bench bench;
        bench.refusal = "KEY_UNKNOWN";
        HostileServer other;
        other.always([](const Exchange& exchange) { exchange.reply(200, "application/json", whoami()); });
        bench.access.others = {{u"p2"_s, u"staging"_s, other.url().toString()}};
        bench.access.cross = [&](const QString& id, QObject*, std::function<void(CrossedTransports)> done) {
            QCOMPARE(id, u"p2"_s);
            CrossedTransports crossed;
            crossed.oursThere =
                std::make_unique<Transport>(Endpoint{other.url(), u"ten_1"_s, "sk_test_9fQ2secret", {}});
            crossed.theirsHere =
                std::make_unique<Transport>(Endpoint{bench.server.url(), u"ten_2"_s, "sk_test_otherkey", {}});
            bench.refusal.clear(); // this server knows the other's key
            done(std::move(crossed));
        };
        DoctorPane& pane = bench.open();
        pane.restoreState({{u"run"_s, true}});
        QVERIFY(ended(pane));
        QVERIFY(other.requests().empty());
        auto* tryIt = pane.findChild<Button*>(u"checkOther"_s);
        QVERIFY(tryIt && tryIt->isVisible());
        grab(pane, u"doctor-doubted"_s);
        QTest::mouseClick(tryIt, Qt::LeftButton);
        QVERIFY(ended(pane));
        QCOMPARE(pane.checks().headline(), u"Two connections are crossed"_s);
        QCOMPARE(other.requests().size(), 1U);
        grab(pane, u"doctor-crossed"_s);
    }

    void withoutAConnectionItSaysHowToGetOne()
    {
        Bench bench;
        bench.access.transport = nullptr;
        bench.access.connection = {};
        DoctorPane& pane = bench.open();
        QCOMPARE(pane.checks().statePage().state(), StatePage::State::Empty);
        for (const auto view : {DoctorPane::Resend, DoctorPane::First, DoctorPane::Log}) {
            pane.setView(view);
            QCOMPARE(pane.view(), view);
        }
        QCOMPARE(pane.resend().statePage().state(), StatePage::State::Empty);
        QCOMPARE(pane.firstEvent().statePage().state(), StatePage::State::Empty);
    }

    void theSignatureIsJudgedAndForgotten()
    {
        Bench bench;
        DoctorPane& pane = bench.open();
        pane.setView(DoctorPane::Signature);
        const QByteArray body = R"({"a":1,"b":2})";
        const QByteArray hex = QMessageAuthenticationCode::hash(body, "top-secret", QCryptographicHash::Sha256).toHex();
        auto* headers = pane.findChild<PasteBox*>(u"signatureHeaders"_s);
        auto* pasted = pane.findChild<PasteBox*>(u"signatureBody"_s);
        auto* secret = pane.findChild<QLineEdit*>(u"signatureSecret"_s);
        headers->setBytes("x-signature: " + hex);
        pasted->setBytes("{\"a\": 1, \"b\": 2}");
        secret->setText(u"top-secret"_s);
        QTRY_COMPARE(pane.signature().title(),
                     u"The body is not as it was signed: the signature fits it without spaces"_s);
        grab(pane, u"doctor-signature"_s);
        QVERIFY(bench.server.requests().empty());
        pane.setView(DoctorPane::Codes);
        pane.setView(DoctorPane::Signature);
        QCOMPARE(headers->bytes(), QByteArray());
        QCOMPARE(pasted->bytes(), QByteArray());
        QCOMPARE(secret->text(), QString());
        headers->undo();
        secret->undo();
        QCOMPARE(headers->toPlainText(), QString());
        QCOMPARE(secret->text(), QString());
        for (const QVariant& kept : bench.f.memory.values)
            QVERIFY(!kept.toString().contains(u"top-secret"_s));
        QCOMPARE(pane.saveState().size(), 1);
    }

    void aPasteKeepsItsBytes()
    {
        PasteBox box(u"Body"_s, {}, 4);
        const QByteArray bytes("{\r\n\"a\":\xc2\xa0\"\xc3\xa9\"\r\n}");
        QGuiApplication::clipboard()->setText(QString::fromUtf8(bytes));
        box.paste();
        QCOMPARE(box.bytes(), bytes);
        box.insertPlainText(u"x"_s);
        QVERIFY(box.bytes() != bytes);
        QVERIFY(box.bytes().contains('x'));
    }

    void codesAreFoundWithoutAServer()
    {
        Bench bench;
        DoctorPane& pane = bench.open();
        pane.restoreState({{u"code"_s, u"UNKNOWN_METRIC"_s}});
        QCOMPARE(pane.view(), DoctorPane::Codes);
        QVERIFY(pane.codes().facts().join(u'\n').contains(u"nearName"_s));
        pane.codes().lookUp(u"no such thing anywhere"_s);
        QCOMPARE(pane.codes().statePage().state(), StatePage::State::Empty);
        QVERIFY(!pane.searchFor(u"no such thing anywhere"_s));
        QVERIFY(pane.searchFor(u"429"_s));
        QVERIFY(bench.server.requests().empty());
    }

    void theLogKeepsNoSecretAndIsFilteredByLevel()
    {
        Bench bench;
        bench.log.add(fixedNow, LogLine::Level::Info, u"md.client"_s, u"key sk_live_9fQ2abcdefghijkl tried"_s);
        bench.log.add(fixedNow, LogLine::Level::Warning, u"md.client"_s, u"the server is slow"_s);
        bench.log.add(fixedNow, LogLine::Level::Debug, u"md.client"_s, u"a detail"_s);
        DoctorPane& pane = bench.open();
        pane.restoreState({{u"view"_s, u"log"_s}});
        LogView& view = *pane.log();
        QVERIFY(view.text().contains(u"key sk_live_9fQ2… tried"_s));
        QVERIFY(!view.text().contains(u"abcdefghijkl"_s));
        QVERIFY(!view.text().contains(u"a detail"_s));
        QVERIFY(view.text().indexOf(u"tried"_s) < view.text().indexOf(u"slow"_s)); // the oldest first
        auto* kept = pane.findChild<QWidget*>(u"logKept"_s);
        kept->setFocus();
        QTest::keyClick(kept, Qt::Key_Right);
        QCOMPARE(bench.log.level(), LogLine::Level::Debug);
        bench.log.add(fixedNow, LogLine::Level::Debug, u"md.client"_s, u"a detail"_s);
        QTRY_VERIFY(view.text().contains(u"a detail"_s));
    }

    void theLogIsBounded()
    {
        ConsoleLog log;
        for (std::size_t i = 0; i < ConsoleLog::most + 10; ++i)
            log.add(qint64(i), LogLine::Level::Info, u"x"_s, QString::number(i));
        QCOMPARE(log.lines().size(), ConsoleLog::most);
        QCOMPARE(log.lines().front().text, u"10"_s);
    }
};

MD_TEST_MAIN(QApplication, TestDoctorPane)
#include "tst_doctorpane.moc"
