// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the webhooks pane changes: each write as it is sent, the secret that is shown once, and replays from the count
// to the file.
#include "tests/support/testmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/webhooksbench.h"
#include "ui/webhooks/deliverydetails.h"
#include "ui/webhooks/endpointdetails.h"
#include "ui/webhooks/replaybar.h"
#include "ui/webhooks/replayjob.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented.h"
#include "ui/writes/conflictdialog.h"
#include "ui/writes/writedialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

class TestWebhooksWrites : public QObject
{
    Q_OBJECT

private:
    //! The pane with everything loaded and one endpoint at the side.
    static WebhooksPane& ready(WebhooksBench& bench, const QString& endpointId = {})
    {
        WebhooksPane& pane = bench.open();
        const bool there = QTest::qWaitFor([&] {
            return bench.filled() && pane.endpoints().recordCount() == int(bench.endpoints.size()) &&
                   bench.targets.contains("/api/v1/events/types");
        });
        if (!there)
            qWarning("the pane is not ready");
        QTest::qWait(20); // the answer with the types is on its way
        pane.endpointTable().setCurrentId(endpointId);
        return pane;
    }
    static void key(QWidget& table, Qt::Key key)
    {
        table.window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(table.window()));
        table.setFocus();
        QTest::keyClick(&table, key);
    }
    static Button* send(WebhooksBench& bench) { return bench.inDialog<Button>("writeSend"); }
    static bool closed(WebhooksBench& bench)
    {
        return QTest::qWaitFor([&] { return !bench.inDialog<WriteDialog>("writeDialog"); });
    }

private slots:
    void makesAnEndpointAndShowsItsSecretOnce()
    {
        WebhooksBench bench;
        const QString secret = u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
        bench.answers["POST /api/v1/webhook-endpoints"] =
            endpoint(u"whe_new"_s, u"https://a.example/in"_s, "{\"secret\":\"" + secret.toUtf8() + "\"}");
        WebhooksPane& pane = ready(bench);
        key(pane.deliveryTable(), Qt::Key_N);
        auto* url = bench.inDialog<QLineEdit>("endpointUrl");
        QVERIFY(url);
        QVERIFY(!send(bench)->isEnabled()); // the address is missing
        QTest::keyClicks(url, u"https://a.example/in"_s);
        QVERIFY(send(bench)->isEnabled());
        // One family and one more type.
        bench.inDialog<SegmentedControl>("eventTypesExtent")->setCurrent(1);
        QVERIFY(!send(bench)->isEnabled());
        bench.inDialog<QCheckBox>("eventType-limit.*")->click();
        bench.inDialog<QCheckBox>("eventType-metric.down")->click();
        QVERIFY(!bench.inDialog<QCheckBox>("eventType-limit.overage")->isEnabled());
        QVERIFY(!bench.inDialog<QCheckBox>("eventType-webhook.test"));
        bench.inDialog<QSpinBox>("endpointConcurrency")->setValue(2);
        QTest::keyClicks(bench.inDialog<QLineEdit>("writeReason"), u"OPS-1"_s);
        grab(*bench.inDialog<QWidget>("writeDialog"), u"webhooks-new"_s);
        QTest::mouseClick(send(bench), Qt::LeftButton);
        QTRY_COMPARE(bench.writes.size(), 1u);
        QCOMPARE(bench.body(), (QJsonObject{{u"url"_s, u"https://a.example/in"_s},
                                            {u"description"_s, QString()},
                                            {u"eventTypes"_s, QJsonArray{u"limit.*"_s, u"metric.down"_s}},
                                            {u"concurrency"_s, 2},
                                            {u"reason"_s, u"OPS-1"_s}}));
        QTRY_VERIFY(bench.inDialog<QDialog>("secretDialog"));
        QCOMPARE(pane.endpointTable().currentId(), u"whe_new"_s);
        QVERIFY(!QString::fromUtf8(pane.endpoints().recordById(u"whe_new"_s)->json).contains(secret));
    }

    void refusesAddressesThatAreNone_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no scheme") << u"a.example/in"_s;
        QTest::newRow("another scheme") << u"ftp://a.example"_s;
        QTest::newRow("no host") << u"https:///in"_s;
        QTest::newRow("a password") << u"https://me:secret@a.example/in"_s;
    }
    void refusesAddressesThatAreNone()
    {
        QFETCH(QString, address);
        WebhooksBench bench;
        ready(bench);
        bench.child<Button>("endpointNew")->click();
        bench.inDialog<QLineEdit>("endpointUrl")->setText(address);
        QVERIFY(!send(bench)->isEnabled());
        QVERIFY(!bench.inDialog<QLabel>("writeNote")->text().isEmpty());
    }

    void editsWhatChangedAndMeetsTheOtherOperator()
    {
        WebhooksBench bench;
        const QByteArray path = "PUT /api/v1/webhook-endpoints/whe_ok";
        const QByteArray theirs =
            endpoint(u"whe_ok"_s, u"https://ops.acme.example/siem"_s, R"({"description":"theirs","version":8})");
        bench.answers[path] = "412" + merged({{u"code"_s, u"STALE"_s},
                                              {u"status"_s, 412},
                                              {u"detail"_s, u"changed"_s},
                                              {u"current"_s, QJsonDocument::fromJson(theirs).object()}},
                                             {});
        ready(bench, u"whe_ok"_s);
        bench.child<Button>("endpointEdit")->click();
        QVERIFY(!send(bench)->isEnabled()); // nothing changed
        bench.inDialog<QSpinBox>("endpointConcurrency")->setValue(9);
        send(bench)->click();
        QTRY_VERIFY(bench.f.window->findChild<ConflictDialog*>());
        emit bench.f.window->findChild<ConflictDialog*>()->mineKept();
        bench.f.window->findChild<ConflictDialog*>()->close();
        QCOMPARE(bench.inDialog<QLineEdit>("endpointDescription")->text(), u"theirs"_s);
        QCOMPARE(bench.inDialog<QSpinBox>("endpointConcurrency")->value(), 9);
        bench.answers[path] = endpoint(u"whe_ok"_s, u"https://ops.acme.example/siem"_s,
                                       R"({"description":"theirs","version":9,"concurrency":9})");
        send(bench)->click();
        QVERIFY(closed(bench));
        QCOMPARE(bench.writes.back().headers.value("if-match"), "\"8\"");
        QCOMPARE(bench.body().value(u"description"_s).toString(), u"theirs"_s);
        QTRY_VERIFY(bench.pane->endpointDetails().facts().contains(u"At once: 9 request(s)"_s) ||
                    bench.pane->endpointDetails().facts().contains(u"At once: 9 requests"_s));
    }

    void pausesResumesAndTests()
    {
        WebhooksBench bench;
        WebhooksPane& pane = ready(bench, u"whe_ok"_s);
        bench.answers["POST /api/v1/webhook-endpoints/whe_ok/pause"] =
            endpoint(u"whe_ok"_s, u"https://ops.acme.example/siem"_s, R"({"state":"PAUSED","version":8})");
        key(pane.endpointTable(), Qt::Key_P);
        QTest::mouseClick(send(bench), Qt::LeftButton);
        QVERIFY(closed(bench));
        QCOMPARE(bench.writes.back().headers.value("if-match"), "\"7\"");
        QTRY_VERIFY(pane.endpointDetails().title().startsWith(u"Paused since"_s));
        QCOMPARE(bench.child<Button>("endpointPause")->text(), u"Resume…"_s);
        bench.child<Button>("endpointPause")->click();
        QTest::mouseClick(send(bench), Qt::LeftButton);
        QVERIFY(closed(bench));
        QCOMPARE(bench.writes.back().target, "/api/v1/webhook-endpoints/whe_ok/resume");
        QCOMPARE(bench.writes.back().headers.value("if-match"), "\"8\"");
        bench.answers["POST /api/v1/webhook-endpoints/whe_ok/test"] =
            delivery(20, R"({"eventType":"webhook.test","state":"PENDING","attempts":0})");
        bench.records["whd_20"] = delivery(20, R"({"payload":{},"attemptLog":[]})");
        bench.child<Button>("endpointTest")->click();
        QTest::mouseClick(send(bench), Qt::LeftButton);
        QVERIFY(closed(bench));
        QTRY_COMPARE(pane.deliveryTable().currentId(), u"whd_20"_s);
    }

    void rotatesWithAnOverlap()
    {
        WebhooksBench bench;
        bench.answers["POST /api/v1/webhook-endpoints/whe_ok/rotate-secret"] =
            endpoint(u"whe_ok"_s, u"https://ops.acme.example/siem"_s,
                     R"({"secret":"whsec_new","oldSecretUntil":"2026-11-21T14:50:47.000Z","version":8})");
        ready(bench, u"whe_ok"_s);
        bench.child<Button>("endpointRotate")->click();
        auto* overlap = bench.inDialog<SegmentedControl>("overlapChoice");
        QVERIFY(overlap);
        overlap->setCurrent(0);
        QCOMPARE(send(bench)->kind(), Button::Kind::Danger); // the old one ends at once
        overlap->setCurrent(2);
        QCOMPARE(send(bench)->kind(), Button::Kind::Primary);
        send(bench)->click();
        QTRY_COMPARE(bench.writes.size(), 1u);
        QCOMPARE(bench.body().value(u"overlapSeconds"_s).toInt(), 86'400);
        QTRY_VERIFY(bench.inDialog<QDialog>("secretDialog"));
        QVERIFY(bench.pane->endpointDetails().facts().contains(u"Old secret: signs too, ends in 24 h 0 min"_s));
    }

    void deletesOnlyWhenItsNameWasTyped()
    {
        WebhooksBench bench;
        WebhooksPane& pane = ready(bench, u"whe_off"_s);
        bench.child<Button>("endpointDelete")->click();
        QVERIFY(!send(bench)->isEnabled());
        QTest::keyClicks(bench.inDialog<QLineEdit>("writeConfirm"), u"old-crm.acme.example/in"_s);
        QVERIFY(send(bench)->isEnabled());
        send(bench)->click();
        QVERIFY(closed(bench));
        QCOMPARE(bench.writes.back().method, "DELETE");
        QTRY_COMPARE(pane.endpoints().recordCount(), 3);
        QVERIFY(!pane.endpointDetails().endpoint());
    }

    void sendsADeliveryAgain()
    {
        WebhooksBench bench;
        WebhooksPane& pane = ready(bench);
        QTRY_COMPARE(pane.deliveryDetails().resendButton().text(), u"Send now…"_s);
        key(pane.deliveryTable(), Qt::Key_S);
        QTest::mouseClick(send(bench), Qt::LeftButton);
        QVERIFY(closed(bench));
        QCOMPARE(bench.writes.back().target, "/api/v1/webhook-deliveries/whd_9/resend");
    }

    void replaysWhatTheFilterShows()
    {
        WebhooksBench bench;
        QTemporaryDir folder;
        const QString file = folder.filePath(u"result.csv"_s);
        const QByteArray path = "POST /api/v1/webhook-replays";
        const auto replay = [](const char* state, int done, int failed) {
            return merged({{u"id"_s, u"whr_1"_s},
                           {u"state"_s, QLatin1StringView(state)},
                           {u"matched"_s, 3},
                           {u"done"_s, done},
                           {u"succeeded"_s, done - failed},
                           {u"failed"_s, failed}},
                          {});
        };
        bench.answers[path] = replay("DRY_RUN", 0, 0);
        WebhooksPane& pane = ready(bench);
        pane.setRange(RangeChoice::all());
        QVERIFY(pane.searchFor(u"state:FAILED,RETRYING"_s));
        QTRY_VERIFY(bench.filled());
        auto* go = bench.child<Button>("replayStart");
        QVERIFY(!go->isEnabled()); // the count comes first
        bench.child<Button>("replayDryRun")->click();
        QTRY_VERIFY2(pane.replayBar().text().startsWith(u"3 would be sent again"_s),
                     qPrintable(pane.replayBar().text()));
        QCOMPARE(
            bench.body(),
            (QJsonObject{{u"filter"_s, u"state:FAILED,RETRYING"_s}, {u"dryRun"_s, true}, {u"ratePerSecond"_s, 5}}));
        QVERIFY(go->isEnabled());
        bench.answers[path] = replay("RUNNING", 0, 0);
        bench.replays = {replay("RUNNING", 2, 1), replay("DONE", 3, 1)};
        go->click();
        auto* place = bench.inDialog<QLineEdit>("replayResultFile");
        place->setText(u"nowhere.csv"_s);
        QVERIFY(!send(bench)->isEnabled());
        place->setText(file);
        QVERIFY(send(bench)->isEnabled());
        grab(*bench.inDialog<QWidget>("writeDialog"), u"webhooks-replay"_s);
        send(bench)->click();
        QVERIFY(closed(bench));
        QCOMPARE(bench.body().value(u"dryRun"_s).toBool(), false);
        QTRY_VERIFY(pane.replayBar().text().startsWith(u"Replay runs: "_s));
        QCOMPARE(bench.f.jobs.jobs().size(), 1u);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.f.jobs.jobs()[0]->isRunning(), 10'000);
        QCOMPARE(bench.f.jobs.jobs()[0]->sentence(), u"3 sent again, 2 delivered, 1 failed. Written to result.csv."_s);
        QFile result(file);
        QVERIFY(result.open(QIODevice::ReadOnly));
        const QByteArrayList lines = result.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 5); // a head, and what the server names of the replay
        QVERIFY(lines[0].startsWith("delivery,message,endpoint,"));
        QVERIFY(lines[1].contains("RETRYING"));
        QTRY_VERIFY(pane.replayBar().text().startsWith(u"Send again what is shown"_s));
    }

    void aReplayCanBeStopped()
    {
        WebhooksBench bench;
        bench.replays = {R"({"id":"whr_1","state":"RUNNING","matched":3,"done":1,"succeeded":1,"failed":0})"};
        bench.answers["DELETE /api/v1/webhook-replays/whr_1"] =
            R"({"id":"whr_1","state":"CANCELLED","matched":3,"done":1,"succeeded":1,"failed":0})";
        WebhooksApi api(bench.transport);
        WebhookReplay replay;
        replay.id = u"whr_1"_s;
        replay.state = WebhookReplay::State::Running;
        replay.matched = 3;
        bool ended = false;
        auto* job = new ReplayJob({replay, {}}, api, bench.access.send, bench.f.jobs, &bench.f.navigator);
        connect(job, &ReplayJob::ended, this, [&](const WebhookReplay& last) {
            ended = true;
            QCOMPARE(last.state, WebhookReplay::State::Cancelled);
        });
        bench.f.jobs.jobs()[0]->cancel();
        QTRY_VERIFY(ended);
        QCOMPARE(bench.writes.back().method, "DELETE");
    }

    void aResultIsSafeInASpreadsheet()
    {
        WebhookDelivery delivery;
        delivery.id = u"whd_1"_s;
        delivery.endpointUrl = u"=cmd|'/c calc'!A1"_s;
        delivery.lastError = u"a,\"b\""_s;
        const QByteArray text = replayResults({delivery});
        QVERIFY(text.contains(",'=cmd|"));
        QVERIFY(text.contains("\"a,\"\"b\"\"\""));
    }
};

MD_TEST_MAIN(QApplication, TestWebhooksWrites)
#include "tst_webhookswrites.moc"
