// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The webhooks pane as the operator meets it: its states, endpoints and what became of each delivery, what is live.
#include "tests/support/testmain.h"
#include "tests/ui/grabs.h"
#include "tests/ui/webhooksbench.h"
#include "ui/events/filterbar.h"
#include "ui/webhooks/attemptlist.h"
#include "ui/webhooks/deliverydetails.h"
#include "ui/webhooks/endpointdetails.h"
#include "ui/webhooks/endpointwatch.h"
#include "ui/webhooks/replaybar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tabstrip.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

class TestWebhooksPane : public QObject
{
    Q_OBJECT

private:
    static QString title(Pane& pane) { return pane.findChild<QLabel*>(u"stateTitle"_s)->text(); }
    static QString summary(Pane& pane) { return pane.findChild<SentenceLabel*>(u"endpointSummary"_s)->text(); }

private slots:
    void saysThatItLoads()
    {
        WebhooksBench bench;
        bench.silent = true;
        QCOMPARE(bench.open().statePage().state(), StatePage::State::Loading);
    }

    void whatWantsAnOperatorStandsOnTop()
    {
        WebhooksBench bench;
        WebhooksPane& pane = bench.open();
        QTRY_COMPARE(pane.endpoints().recordCount(), 4);
        RecordTable& table = pane.endpointTable();
        QStringList states;
        for (int row = 0; row < 4; ++row)
            states.append(bench.shown(table, row, "state"));
        QCOMPARE(states, QStringList({u"Failing"_s, u"Disabled"_s, u"Active"_s, u"Paused"_s}));
        QCOMPARE(bench.shown(table, 0, "endpoint"), u"hooks.acme.example/metering"_s);
        QCOMPARE(bench.shown(table, 0, "types"), u"limit.*, plan.*"_s);
        QCOMPARE(bench.shown(table, 0, "failed"), u"38.2 %"_s);
        QCOMPARE(bench.shown(table, 1, "failed"), u"off since 19 Nov 13:50"_s);
        QCOMPARE(bench.shown(table, 2, "failed"), u"0.2 %"_s);
        QCOMPARE(bench.shown(table, 2, "types"), u"all types"_s);
        QCOMPARE(summary(pane), u"1 failing, 1 disabled, 1 active, 1 paused"_s);
        QCOMPARE(pane.badge(), u"2"_s);
    }

    void theNewestDeliveryStandsAtTheSideWithItsAttempts()
    {
        WebhooksBench bench;
        WebhooksPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        RecordTable& table = pane.deliveryTable();
        QCOMPARE(table.currentId(), u"whd_9"_s);
        QCOMPARE(bench.shown(table, 1, "state"), u"Retrying"_s);
        QCOMPARE(bench.shown(table, 1, "duration"), u"15 s"_s);
        QCOMPARE(bench.shown(table, 1, "next"), u"in 19 min 34 s"_s);
        QCOMPARE(bench.shown(table, 2, "code"), u"200"_s);
        QCOMPARE(bench.shown(table, 3, "next"), u"not subscribed"_s);
        DeliveryDetails& details = pane.deliveryDetails();
        QCOMPARE(details.title(), u"in 19 min 34 s"_s);
        QVERIFY2(details.subtitle().startsWith(u"Try 3 of 8, at 15:10:21"_s), qPrintable(details.subtitle()));
        QTRY_COMPARE(details.attempts().lines().size(), 3);
        grab(pane, u"webhooks-delivery"_s);
        QCOMPARE(details.attempts().lines()[0], u"14:34:58.702 503 Service Unavailable, 284 ms, next try after 5 s"_s);
        QVERIFY2(details.attempts().lines()[1].startsWith(u"14:35:04.005 Timed out, no answer, 15 s, next try after"_s),
                 qPrintable(details.attempts().lines()[1]));
        QCOMPARE(details.attempts().lines()[2], u"15:10:21 Try 3 is due, then after 30 min, 2 h, 5 h, 10 h, 10 h"_s);
        QCOMPARE(details.code().code(), u"No whole answer within 15 s."_s);
        // By keyboard to the attempt before.
        auto* second = details.findChild<QAbstractButton*>(u"attempt-2"_s);
        second->setFocus();
        QTest::keyClick(second, Qt::Key_Up);
        QVERIFY(details.code().code().startsWith(u"HTTP/1.1 503 Service Unavailable\nserver: envoy"_s));
        QVERIFY(details.facts().contains(u"Address: 198.51.100.7:443"_s));
        details.tabs().setCurrentIndex(0);
        QVERIFY(details.code().code().startsWith(u"POST /metering HTTP/1.1\nwebhook-id: msg_9"_s));
        details.findChild<Button*>(u"deliveryCurl"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"--data-binary '{\"a\":2,\"b\":1}'"_s) ||
                QGuiApplication::clipboard()->text().contains(u"--data-binary '{\"b\":1,\"a\":2}'"_s));
    }

    void whatWasNotSentSaysWhy()
    {
        WebhooksBench bench;
        WebhooksPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QTRY_COMPARE(pane.endpoints().recordCount(), 4);
        DeliveryDetails& details = pane.deliveryDetails();
        pane.deliveryTable().setCurrentId(u"whd_7"_s);
        QCOMPARE(details.title(), u"Not subscribed to api_key.rotated"_s);
        QCOMPARE(details.subtitle(), u"hooks.acme.example/metering takes limit.*, plan.*."_s);
        pane.deliveryTable().setCurrentId(u"whd_6"_s);
        QVERIFY2(details.title().startsWith(u"Endpoint disabled since 19 Nov 2026 13:50"_s),
                 qPrintable(details.title()));
        QVERIFY(details.subtitle().contains(u"410 Gone"_s));
        auto* toEndpoint = details.findChild<LinkButton*>(u"deliveryEndpoint"_s);
        QVERIFY(toEndpoint->isVisible());
        toEndpoint->click();
        QCOMPARE(pane.endpointTable().currentId(), u"whe_off"_s);
        QVERIFY(pane.endpointDetails().isVisible());
        QVERIFY(pane.endpointDetails().title().startsWith(u"Disabled since 19 Nov"_s));
        QVERIFY(pane.endpointDetails().subtitle().contains(u"410 Gone"_s));
    }

    void anEndpointLeadsToItsDeliveries()
    {
        WebhooksBench bench;
        WebhooksPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QTRY_COMPARE(pane.endpoints().recordCount(), 4);
        pane.endpointTable().setCurrentId(u"whe_bad"_s);
        QCOMPARE(pane.endpointDetails().title(), u"38.2 % fail"_s);
        grab(pane, u"webhooks-endpoint"_s);
        QVERIFY(pane.endpointDetails().facts().contains(u"Subscribed to: limit.*, plan.*"_s));
        QVERIFY(!pane.deliveryTable().currentIndex().isValid());
        bench.child<LinkButton>("endpointFailed")->click();
        QTRY_VERIFY(bench.targets.last().contains("filter=endpoint%3Awhe_bad%20state%3AFAILED%2CRETRYING"));
        QVERIFY(pane.endpointDetails().isVisible()); // it stays while its deliveries come
    }

    void anOverlapOfSecretsIsCountedDown()
    {
        WebhooksBench bench;
        bench.endpoints[0] = endpoint(u"whe_ok"_s, u"https://ops.acme.example/siem"_s,
                                      R"({"oldSecretUntil":"2026-11-20T15:00:48.000Z"})");
        WebhooksPane& pane = bench.open();
        QTRY_COMPARE(pane.endpoints().recordCount(), 4);
        pane.endpointTable().setCurrentId(u"whe_ok"_s);
        QVERIFY2(pane.endpointDetails().facts().contains(u"Old secret: signs too, ends in 10 min 1 s"_s),
                 qPrintable(pane.endpointDetails().facts().join(u'\n')));
    }

    void withoutAnEndpointItSaysWhatOneIs()
    {
        WebhooksBench bench;
        bench.endpoints.clear();
        bench.deliveries.clear();
        WebhooksPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
        QTRY_COMPARE(title(pane), u"No endpoint yet"_s);
        grab(pane, u"webhooks-none"_s);
        QVERIFY(pane.endpointTable().isHidden());
        QVERIFY(pane.replayBar().isHidden());
        QTest::mouseClick(pane.findChild<QAbstractButton*>(u"statePrimary"_s), Qt::LeftButton);
        QVERIFY(bench.inDialog<QWidget>("endpointForm"));
    }

    void anEmptyFilterOffersTheWayOut()
    {
        WebhooksBench bench;
        WebhooksPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        const QByteArrayList all = std::exchange(bench.deliveries, {});
        QVERIFY(pane.searchFor(u"state:FAILED"_s));
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
        QCOMPARE(title(pane), u"No delivery fits"_s);
        QVERIFY(pane.endpointTable().isVisible());
        bench.deliveries = all;
        const QList<LinkButton*> links = pane.statePage().findChildren<LinkButton*>();
        const auto way = std::find_if(links.begin(), links.end(), [](LinkButton* link) {
            return link->isVisible() && link->text() == "Without the filter"_L1;
        });
        QVERIFY(way != links.end());
        (*way)->click();
        QTRY_VERIFY(bench.filled());
    }

    void aFailureHasARetry()
    {
        WebhooksBench bench;
        bench.failure = 503;
        bench.endpointFailure = 503;
        WebhooksPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Failed);
        QCOMPARE(title(pane), u"The deliveries could not be loaded"_s);
        QTRY_VERIFY(summary(pane).startsWith(u"The endpoints could not be loaded."_s));
        bench.failure = 0;
        bench.endpointFailure = 0;
        QTest::mouseClick(pane.findChild<QAbstractButton*>(u"stateRetry"_s), Qt::LeftButton);
        QTRY_VERIFY(bench.filled());
        QTRY_VERIFY(summary(pane).startsWith(u"1 failing"_s));
    }

    void anOldAnswerStaysAndSaysSo()
    {
        WebhooksBench bench;
        WebhooksPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QTRY_COMPARE(pane.endpoints().recordCount(), 4);
        bench.failure = 503;
        bench.endpointFailure = 503;
        pane.deliveries().reload();
        pane.watch().refresh();
        QTRY_VERIFY(pane.deliveries().staleError());
        QVERIFY(bench.filled());
        QVERIFY(bench.strip().startsWith(u"Not up to date"_s));
        QTRY_VERIFY(summary(pane).startsWith(u"The endpoints could not be loaded."_s));
        QCOMPARE(pane.endpoints().recordCount(), 4);
        bench.endpointFailure = 0;
        bench.child<LinkButton>("endpointRetry")->click();
        QTRY_VERIFY(summary(pane).startsWith(u"1 failing"_s));
    }

    void aServerWithoutItIsAskedForNothing()
    {
        WebhooksBench bench;
        WhoAmI who = *bench.f.session.whoAmI();
        who.features.clear();
        bench.f.session.setWhoAmI(who);
        QCOMPARE(bench.open().statePage().state(), StatePage::State::NotOffered);
        QVERIFY(bench.targets.isEmpty());
        QVERIFY(bench.child<Button>("endpointNew")->isHidden());
    }

    void attemptsThatCannotBeLoadedSaySo()
    {
        WebhooksBench bench;
        const QByteArray record = bench.records.take("whd_9");
        WebhooksPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        auto* failure = bench.child<SentenceLabel>("deliveryFailure");
        QTRY_VERIFY(failure->isVisible());
        bench.records.insert("whd_9", record);
        bench.child<LinkButton>("deliveryRetry")->click();
        QTRY_COMPARE(pane.deliveryDetails().attempts().lines().size(), 3);
        QVERIFY(!failure->isVisible());
    }

    void aDeliveryGoesOnUnderTheEye()
    {
        WebhooksBench bench;
        WebhooksPane& pane = bench.open(true);
        QTRY_VERIFY(bench.filled() && bench.stream);
        QTRY_COMPARE(pane.deliveryDetails().attempts().lines().size(), 3);
        const QByteArray done = delivery(9, R"({"endpointId":"whe_bad","attempts":3,"eventType":"event.rejected"})");
        bench.records["whd_9"] = bench.records["whd_9"].replace("RETRYING", "DELIVERED");
        bench.push("deliveries", done, "c1");
        QTRY_COMPARE(bench.shown(pane.deliveryTable(), 1, "state"), u"Delivered"_s);
        QTRY_VERIFY(pane.deliveryDetails().title().startsWith(u"In "_s));
        bench.push("deliveries", delivery(10), "c2");
        QTRY_COMPARE(pane.deliveries().recordCount(), 5);
        QCOMPARE(pane.deliveryTable().currentId(), u"whd_9"_s); // what is read stays
        // What lies further back than the page that is here is no new row.
        bench.push("deliveries", delivery(2), "c3");
        bench.push("deliveries", delivery(11), "c4");
        QTRY_COMPARE(pane.deliveries().recordCount(), 6);
        QCOMPARE(pane.deliveries().idAt(1), u"whd_11"_s);
        QVERIFY(!pane.deliveries().recordById(u"whd_2"_s));
    }

    void anEndpointThatIsSwitchedOffIsToldOnce()
    {
        WebhooksBench bench;
        WebhooksPane& pane = bench.open(true);
        QTRY_VERIFY(bench.filled() && bench.stream);
        QTRY_COMPARE(pane.endpoints().recordCount(), 4);
        QVERIFY(bench.alerts.empty()); // what was off before is no news
        bench.endpoints[3] = endpoint(
            u"whe_bad"_s, u"https://hooks.acme.example/metering"_s,
            R"({"state":"DISABLED","disabledReason":"Every attempt failed for five days, since 2026-11-15."})");
        bench.push("platform",
                   merged({{u"sequence"_s, 4},
                           {u"eventId"_s, u"pev_1"_s},
                           {u"tenantId"_s, u"ten_1"_s},
                           {u"eventType"_s, u"webhook.disabled"_s},
                           {u"source"_s, u"delivery"_s},
                           {u"severity"_s, u"ERROR"_s},
                           {u"payload"_s, QJsonObject()},
                           {u"correlationId"_s, u"c"_s},
                           {u"createdAt"_s, iso(fixedNow)}},
                          {}),
                   "c1");
        QTRY_COMPARE(bench.alerts.size(), 1u);
        QCOMPARE(bench.alerts[0].title, u"hooks.acme.example/metering is disabled"_s);
        QVERIFY(bench.alerts[0].text.contains(u"five days"_s));
        QCOMPARE(summary(pane), u"2 disabled, 1 active, 1 paused"_s);
        pane.watch().refresh();
        pane.restoreState(bench.alerts[0].state);
        QTRY_COMPARE(pane.endpointTable().currentId(), u"whe_bad"_s);
        QCOMPARE(bench.alerts.size(), 1u);
    }

    void wordsOfAServerAreOnlyWords()
    {
        WebhooksBench bench;
        bench.endpoints = {
            endpoint(u"whe_x"_s, u"https://x.example/<b>\u202Ecod"_s,
                     R"({"description":"<img src=x>&amp;","state":"DISABLED","disabledReason":"<i>x"})")};
        bench.deliveries = {
            delivery(9, R"({"state":"FAILED","lastStatus":null,"lastError":"<script>","reason":"a\nb"})")};
        WebhooksPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QTRY_COMPARE(pane.endpoints().recordCount(), 1);
        QCOMPARE(bench.shown(pane.endpointTable(), 0, "endpoint"), u"x.example/<b>⟨U+202E⟩cod"_s);
        QCOMPARE(bench.shown(pane.deliveryTable(), 1, "error"), u"<script>"_s);
        pane.endpointTable().setCurrentId(u"whe_x"_s);
        for (const QLabel* label : pane.findChildren<QLabel*>())
            QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
    }
};

MD_TEST_MAIN(QApplication, TestWebhooksPane)
#include "tst_webhookspane.moc"
