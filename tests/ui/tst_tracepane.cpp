// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Trace as the operator meets it, over a server that answers as the test says: its five states, what is pasted, where
// its lines lead, the next step, and a bundle that opens without a server.
#include "core/eventbatch.h"
#include "models/supportbundle.h"
#include "tests/support/testmain.h"
#include "tests/support/tracejson.h"
#include "tests/ui/grabs.h"
#include "tests/ui/serverbench.h"
#include "ui/panes/tracepane.h"
#include "ui/trace/bundlesection.h"
#include "ui/trace/tracepanel.h"
#include "ui/trace/traceview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepage.h"

#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>

using namespace md;
using namespace md::test;
using namespace md::test::tracejson;
using namespace Qt::StringLiterals;

namespace {

const QString correlation = u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s;

struct ServedTracePane : TracePane
{
    ServedTracePane(const PaneContext& context, ServerAccess& server, QWidget* parent)
        : TracePane(context, &server, parent)
    {}
};

struct Bench : ServerBench<ServedTracePane>
{
    Bench()
    {
        server.always([this](const Exchange& exchange) { answer(exchange); });
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.features = {u"trace"_s};
        signIn(who, {});
        QObject::connect(&f.navigator, &Navigator::paneRequested, &f.navigator,
                         [this](const QString& where, const QVariantMap& state) {
                             went = where;
                             with = state;
                         });
    }
    void answer(const Exchange& exchange)
    {
        targets.append(exchange.request().target);
        if (silent)
            return;
        if (failure)
            exchange.reply(failure, "application/problem+json", "{\"status\":503,\"code\":\"STORAGE_BUSY\"}");
        else
            exchange.reply(200, "application/json", reply.body());
    }
    TracePane& shown(const QString& text = correlation)
    {
        TracePane& opened = open();
        opened.ask(text);
        if (!QTest::qWaitFor([&] { return filled(); }))
            qWarning("the pane is not filled");
        return opened;
    }
    QStringList titles()
    {
        QStringList all;
        TraceModel& lines = pane->view().lines();
        for (int row = 0; row < lines.rowCount(); ++row)
            all.append(lines.index(row).data().toString());
        return all;
    }
    int rowWith(const QString& text)
    {
        const QStringList all = titles();
        for (int row = 0; row < all.size(); ++row) {
            if (all[row].contains(text))
                return row;
        }
        return -1;
    }

    TraceAnswer reply = story();
    int failure = 0;
    QByteArrayList targets;
    QString went;
    QVariantMap with;
};

QString stateTitle(const QWidget& pane)
{
    const auto labels = pane.findChildren<QLabel*>(u"stateTitle"_s);
    return labels.isEmpty() ? QString() : labels.back()->text();
}

} // namespace

class TestTracePane : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatItIsForBeforeItIsAsked()
    {
        Bench bench;
        TracePane& pane = bench.open();
        QCOMPARE(pane.statePage().state(), StatePage::State::Empty);
        QCOMPARE(stateTitle(pane), u"One id, one answer"_s);
        QVERIFY(bench.targets.isEmpty());
        QVERIFY(!pane.findChild<Button*>(u"traceCopyId"_s)->isEnabled());
        grab(pane, u"trace-unasked"_s);
    }

    void saysThatItLooks()
    {
        Bench bench;
        bench.silent = true;
        TracePane& pane = bench.open();
        pane.ask(correlation);
        QCOMPARE(pane.statePage().state(), StatePage::State::Loading);
    }

    void saysThatTheServerDoesNotOfferIt()
    {
        Bench bench;
        WhoAmI who = *bench.f.session.whoAmI();
        who.features.clear();
        bench.f.session.setWhoAmI(who);
        TracePane& pane = bench.open();
        pane.ask(correlation);
        QCOMPARE(pane.statePage().state(), StatePage::State::NotOffered);
        QVERIFY(bench.targets.isEmpty());
    }

    void saysWhatFailedAndTriesAgain()
    {
        Bench bench;
        bench.failure = 503;
        TracePane& pane = bench.open();
        pane.ask(correlation);
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Failed);
        grab(pane, u"trace-failed"_s);
        bench.failure = 0;
        QTest::mouseClick(pane.findChild<Button*>(u"stateRetry"_s), Qt::LeftButton);
        QTRY_VERIFY(bench.filled());
    }

    void saysWhatWasLookedThroughWhenNothingIsThere()
    {
        Bench bench;
        bench.reply = {};
        bench.reply.withheld = "[{\"kind\":\"AUDIT_ENTRY\",\"scope\":\"audit:read\"}]";
        TracePane& pane = bench.open();
        pane.ask(u"kestrel-air"_s);
        QTRY_COMPARE(stateTitle(pane), u"Nothing bears this id"_s);
        QString texts;
        for (const auto* label : pane.statePage().findChildren<SentenceLabel*>())
            texts += label->text();
        QVERIFY2(texts.contains(u"usage events"_s) && texts.contains(u"all dates"_s), qPrintable(texts));
        grab(pane, u"trace-empty"_s);
    }

    void showsTheStoryInItsOrder()
    {
        Bench bench;
        TracePane& pane = bench.shown();
        const QStringList titles = bench.titles();
        QVERIFY2(titles[0].contains(u"1 change"_s), qPrintable(titles[0]));
        QCOMPARE(titles[1], u"api_calls became api-calls"_s);
        QVERIFY2(titles[2].contains(u"1 request"_s) && titles[2].contains(u"1 deliver"_s), qPrintable(titles[2]));
        QCOMPARE(titles[3], u"POST /v1/ingest → 422 UNKNOWN_METRIC"_s);
        QVERIFY(titles[4].contains(u"\"code\": \"UNKNOWN_METRIC\""_s));
        QCOMPARE(titles[8], u"503 Service Unavailable"_s);
        QVERIFY(titles.back().startsWith(u"Due"_s));
        const QString spoken = pane.view().lines().text(1);
        QVERIFY2(spoken.contains(u"48 min"_s) && spoken.contains(u"before"_s) && spoken.contains(u"Likely cause"_s) &&
                     spoken.contains(u"dana@acme.example, OWNER"_s),
                 qPrintable(spoken));
        QCOMPARE(pane.findChild<TextLabel*>(u"traceHint"_s)->text(), u"correlation id, all dates"_s);
        // Looking begins at the request.
        QCOMPARE(pane.view().currentIndex().row(), 3);
        grab(pane, u"trace"_s);
        bench.f.theme.apply({ThemeMode::Dark, {}, {}, 13});
        grab(pane, u"trace-dark"_s);
    }

    void aLineLeadsToItsPaneByKeyAndByClick()
    {
        Bench bench;
        TracePane& pane = bench.shown();
        QTest::keyClick(&pane.view(), Qt::Key_Return);
        QCOMPARE(bench.went, u"eventlog"_s);
        QCOMPARE(bench.with.value(u"filter"_s).toString(), u"id:req_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s);
        QCOMPARE(bench.with.value(u"range"_s).toString(), u"all"_s);
        QTest::keyClick(&pane.view(), Qt::Key_J); // the body
        QTest::keyClick(&pane.view(), Qt::Key_J);
        QTest::keyClick(&pane.view(), Qt::Key_Return);
        QCOMPARE(bench.went, u"events"_s);
        const int row = bench.rowWith(u"became"_s);
        QTest::mouseClick(pane.view().viewport(), Qt::LeftButton, {}, pane.view().linkRect(row).center());
        QCOMPARE(bench.went, u"audit"_s);
        QCOMPARE(bench.with.value(u"id"_s).toString(), u"audit_1"_s);
        QTest::mouseDClick(pane.view().viewport(), Qt::LeftButton, {},
                           pane.view().visualRect(pane.view().lines().index(7)).center());
        QCOMPARE(bench.went, u"webhooks"_s);
    }

    void keysPassOverHeads()
    {
        Bench bench;
        TracePane& pane = bench.shown();
        QTest::keyClick(&pane.view(), Qt::Key_Home);
        QCOMPARE(pane.view().currentIndex().row(), 1);
        QTest::keyClick(&pane.view(), Qt::Key_Down);
        QCOMPARE(pane.view().currentIndex().row(), 3);
        QTest::keyClick(&pane.view(), Qt::Key_K);
        QCOMPARE(pane.view().currentIndex().row(), 1);
        QTest::keyClick(&pane.view(), Qt::Key_End);
        QCOMPARE(pane.view().currentIndex().row(), pane.view().lines().rowCount() - 1);
    }

    void theNextStepIsInWordsAndOneClickAway()
    {
        Bench bench;
        TracePane& pane = bench.shown();
        QCOMPARE(pane.panel().title(), u"Did you mean api-calls?"_s);
        auto* primary = pane.panel().findChild<Button*>(u"stepPrimary"_s);
        QVERIFY(primary);
        QTest::mouseClick(primary, Qt::LeftButton);
        QCOMPARE(bench.went, u"health"_s);
        QCOMPARE(bench.with.value(u"alias"_s).toString(), u"api_calls"_s);
        QCOMPARE(bench.with.value(u"unit"_s).toString(), u"api-calls"_s);
    }

    void theBundleIsCopiedWithoutSecrets()
    {
        Bench bench;
        TracePane& pane = bench.shown();
        QVERIFY(pane.panel().bundle().facts().contains(u"Request id: req_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s));
        QVERIFY(pane.panel().bundle().curl().contains(u"$KEY"_s));
        QTest::mouseClick(pane.panel().findChild<Button*>(u"bundleCopy"_s), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"tenant id: ten_1"_s) && copied.contains(u"UTC time: 2026-11-20T14:34:58.398Z"_s),
                 qPrintable(copied));
        QVERIFY(!copied.contains(u"sk_live_9fQ2abc"_s));
    }

    void aPastedKeyIsCutBeforeAnythingIsSent()
    {
        Bench bench;
        TracePane& pane = bench.open();
        pane.ask(
            u"curl -H 'X-API-Key: sk_live_9fQ2abcdefghijklmnopqrstuvwxyz01234567ABCD' https://in.acme.example/v1/ingest"_s);
        QTRY_COMPARE(bench.targets.size(), 1);
        QCOMPARE(bench.targets.front(), QByteArray("/api/v1/trace?id=sk_live_9fQ2"));
        QCOMPARE(pane.field().text(), u"sk_live_9fQ2"_s);
        pane.ask(u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s);
        QTRY_COMPARE(stateTitle(pane), u"That is a secret, not an id"_s);
        QCOMPARE(bench.targets.size(), 1);
        QVERIFY(pane.field().text().isEmpty());
    }

    void aPasteIsAskedForAtOnceAndItsOtherIdsAreOffered()
    {
        Bench bench;
        TracePane& pane = bench.open();
        QGuiApplication::clipboard()->setText(
            u"{\"code\":\"UNKNOWN_METRIC\",\"instance\":\"%1\",\"requestId\":\"req_01JD4M5KQ8V2N7R3T6W9XK2ABC\"}"_s.arg(
                correlation));
        pane.focusFilter();
        QTest::keyClick(&pane.field(), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(bench.filled());
        QCOMPARE(bench.targets, QByteArrayList{"/api/v1/trace?id=req_01JD4M5KQ8V2N7R3T6W9XK2ABC"});
        auto* others = pane.findChild<DropDownButton*>(u"traceOthers"_s);
        QVERIFY(others->isVisible());
        QTest::mouseClick(others, Qt::LeftButton);
        auto* menu = pane.findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().back()->trigger();
        QTRY_COMPARE(bench.targets.back(), "/api/v1/trace?id=" + correlation.toLatin1());
    }

    void whatIsCutOrWithheldIsSaid()
    {
        Bench bench;
        bench.reply.shown = "[{\"kind\":\"USAGE_EVENT\",\"shown\":100,\"total\":5231}]";
        bench.reply.withheld = "[{\"kind\":\"AUDIT_ENTRY\",\"scope\":\"audit:read\"}]";
        bench.shown();
        const QStringList titles = bench.titles();
        QVERIFY2(titles[titles.size() - 2].contains(u"100"_s) && titles[titles.size() - 2].contains(u"231"_s),
                 qPrintable(titles[titles.size() - 2]));
        QVERIFY(titles.back().contains(u"audit:read"_s));
    }

    void whereItIsNarrowThePanelStandsBelow()
    {
        Bench bench;
        TracePane& pane = bench.shown();
        auto* splitter = pane.findChild<QSplitter*>();
        QCOMPARE(splitter->orientation(), Qt::Horizontal);
        pane.resize(700, 760);
        QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
        QVERIFY(pane.view().horizontalScrollBar() == nullptr || !pane.view().horizontalScrollBar()->isVisible());
        grab(pane, u"trace-narrow"_s);
    }

    void aBundleOpensWithoutAServer()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ticket.json"_s);
        Bench bench;
        bench.shown().saveBundleTo(path);
        TracePane alone(bench.f.context(), nullptr);
        alone.resize(1240, 760);
        alone.show();
        QVERIFY(alone.openFile(path));
        QCOMPARE(alone.statePage().state(), StatePage::State::Filled);
        QCOMPARE(alone.id(), correlation);
        QCOMPARE(alone.panel().title(), u"Did you mean api-calls?"_s);
        QVERIFY(alone.findChild<Banner*>(u"traceBanner"_s)->text().contains(u"ticket.json"_s));
        // Nowhere to go, nothing to send.
        QVERIFY(!alone.panel().findChild<Button*>(u"stepPrimary"_s));
        QVERIFY(alone.view().currentPlace().pane.isEmpty());
        QVERIFY(!alone.field().isEnabled());
        bench.went.clear();
        QTest::keyClick(&alone.view(), Qt::Key_Return);
        QVERIFY(bench.went.isEmpty());
        grab(alone, u"trace-bundle"_s);
    }

    void aBrokenBundleIsToldOf()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"broken.json"_s);
        Bench bench;
        bench.shown().saveBundleTo(path);
        QFile file(path);
        QVERIFY(file.resize(file.size() / 2));
        TracePane alone(bench.f.context(), nullptr);
        QVERIFY(alone.openFile(path));
        QCOMPARE(alone.statePage().state(), StatePage::State::Failed);
        QVERIFY(stateTitle(alone).contains(u"broken.json"_s));
        QVERIFY(!alone.openFile(folder.filePath(u"nothing.json"_s)));
    }

    void whatCannotBeSavedIsSaid()
    {
        Bench bench;
        TracePane& pane = bench.shown();
        QSignalSpy toasts(&bench.f.navigator, &Navigator::toastRequested);
        pane.saveBundleTo(u"/nowhere/at/all.json"_s);
        QVERIFY(toasts.last().front().toString().contains(u"could not be saved"_s));
        QVERIFY(bench.filled());
    }

    void theLinkNamesIdAndServer()
    {
        Bench bench;
        TracePane& pane = bench.shown();
        QCOMPARE(pane.link(), u"meterdesk://trace/%1?server=http%3A%2F%2F127.0.0.1"_s.arg(correlation));
    }
};

MD_TEST_MAIN(QApplication, TestTracePane)
#include "tst_tracepane.moc"
