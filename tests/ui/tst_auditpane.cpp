// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit pane as the operator meets it, over a server that answers as the test says: its states, the chain and what
// the console remembers of it, what is live, the way back.
#include "core/eventbatch.h"
#include "tests/support/testmain.h"
#include "tests/ui/serverbench.h"
#include "ui/audit/auditdetails.h"
#include "ui/audit/chainguard.h"
#include "ui/audit/chainline.h"
#include "ui/events/filterbar.h"
#include "ui/panes/auditpane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"
#include "ui/writes/writedialog.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

QByteArray entry(int sequence, qint64 at, const QByteArray& more = {})
{
    QJsonObject json{
        {u"sequence"_s, sequence},
        {u"id"_s, u"audit_%1"_s.arg(sequence)},
        {u"timestamp"_s, QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"actor"_s, QJsonObject{{u"keyId"_s, u"key_1"_s},
                                 {u"name"_s, u"Dana"_s},
                                 {u"email"_s, u"dana@acme.example"_s},
                                 {u"role"_s, u"OWNER"_s},
                                 {u"ip"_s, u"198.51.100.41"_s}}},
        {u"action"_s, u"METRIC_RENAMED"_s},
        {u"target"_s, QJsonObject{{u"type"_s, u"metric"_s}, {u"id"_s, u"met_1"_s}, {u"name"_s, u"api-calls"_s}}},
        {u"changes"_s,
         QJsonObject{{u"name"_s, QJsonObject{{u"before"_s, u"api_calls"_s}, {u"after"_s, u"api-calls"_s}}}}},
        {u"metadata"_s, QJsonObject{{u"reason"_s, u"align names"_s},
                                    {u"request"_s, u"PUT /api/v1/metrics/met_1"_s},
                                    {u"client"_s, u"meterdesk/0.4.1"_s}}},
        {u"correlationId"_s, u"e02b71-%1"_s.arg(sequence)},
        {u"hmac"_s, u"hmac%1"_s.arg(sequence)}};
    const QJsonObject other = QJsonDocument::fromJson(more).object();
    for (auto member = other.begin(); member != other.end(); ++member)
        json[member.key()] = member.value();
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray page(const QByteArrayList& entries, qint64 total, const QByteArray& next = {})
{
    return envelope("{\"content\":[" + entries.join(',') +
                    "],\"nextCursor\":" + (next.isEmpty() ? "null" : '"' + next + '"') +
                    ",\"prevCursor\":null,\"total\":" + QByteArray::number(total) + '}');
}

QByteArray verdict(int entries, std::optional<int> broken = {})
{
    const QByteArray count = QByteArray::number(entries);
    return envelope("{\"entries\":" + count + ",\"ok\":" + (broken ? "false" : "true") +
                    ",\"firstBroken\":" + (broken ? QByteArray::number(*broken) : "null") +
                    ",\"head\":{\"sequence\":" + count + ",\"hmac\":\"hmac" + count + "\"}}");
}

const QByteArray badFilter =
    R"({"title":"Bad filter","status":400,"code":"BAD_FILTER","detail":"The filter is too deep.",
    "requestId":"req_1","instance":"c1","errors":[{"field":"filter","message":"is too deep","position":0}]})";

//! The window's parts, a server, and the pane on both.
struct Bench : ServerBench<AuditPane>
{
    Bench()
    {
        entries = {entry(3, fixedNow - minute), entry(2, fixedNow - 5 * minute), entry(1, fixedNow - 1500 * minute)};
        server.always([this](const Exchange& exchange) { answer(exchange); });
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.features = {u"audit-log"_s, u"usage-events"_s};
        who.scopes = {u"audit:read"_s, u"metrics:write"_s};
        signIn(who, {u"audit"_s});
    }

    void answer(const Exchange& exchange)
    {
        const QByteArray& target = exchange.request().target;
        targets.append(target);
        const auto json = [&exchange](const QByteArray& body) { exchange.reply(200, "application/json", body); };
        if (silent)
            return;
        if (target.startsWith("/api/v1/stream")) {
            beginStream(exchange);
        } else if (target.startsWith("/api/v1/audit-log/verify")) {
            json(chain);
        } else if (target.contains("filter=sequence")) {
            json(page({entry(aroundSequence, fixedNow, aroundMore)}, 1));
        } else if (target.startsWith("/api/v1/audit-log")) {
            if (failure)
                exchange.reply(failure, "application/problem+json",
                               failure == 400 ? badFilter : problem(failure, "STORAGE_BUSY", "no room"));
            else if (target.contains("cursor="))
                exchange.reply(503, "application/problem+json", problem(503, "STORAGE_BUSY", "no room"));
            else
                json(page(entries, entries.size() + (next.isEmpty() ? 0 : 5), next));
        } else if (target.startsWith("/api/v1/usage-events/facets")) {
            json(envelope(R"({"total":539,"fields":[],"oldest":null,"newest":null,"exact":true})"));
        } else if (target.startsWith("/api/v1/metrics/met_1")) {
            json(envelope(present));
        }
    }

    QString strip() { return pane->findChild<RecordStrip*>()->text(); }
    QString chainLine() { return pane->findChild<ChainLine*>()->text(); }
    QString cell(int row, const QString& column)
    {
        return pane->entries().index(row, pane->entries().columnOf(column)).data().toString();
    }

    QByteArrayList entries;
    QByteArray chain = verdict(3);
    QByteArray next;
    QByteArray present = R"({"id":"met_1","name":"api-calls","version":7})";
    QByteArray aroundMore;
    int aroundSequence = 3;
    int failure = 0;
    QByteArrayList targets;
};

} // namespace

class TestAuditPane : public QObject
{
    Q_OBJECT

private slots:
    void saysThatItLoads()
    {
        Bench bench;
        bench.silent = true;
        QCOMPARE(bench.open().statePage().state(), StatePage::State::Loading);
        QVERIFY(bench.chainLine().startsWith(u"Verifying the chain"_s));
    }

    void showsDaysAndRowsAndTheNewestBesideThem()
    {
        Bench bench;
        AuditPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        QVERIFY(bench.cell(0, u"time"_s).startsWith(u"Today"_s));
        QCOMPARE(bench.cell(1, u"actor"_s), u"dana@acme.example"_s);
        QCOMPARE(bench.cell(1, u"changed"_s), u"name"_s);
        QVERIFY(bench.cell(3, u"time"_s).startsWith(u"Yesterday"_s));
        QCOMPARE(pane.table().currentId(), u"audit_3"_s);
        QCOMPARE(pane.details().title(), u"api_calls became api-calls"_s);
        QCOMPARE(pane.details().subtitle(), u"“align names”"_s);
        QCOMPARE(pane.details().changes().lines(), QStringList{u"name: api_calls → api-calls"_s});
        QVERIFY(pane.details().facts().contains(u"Who: dana@acme.example, OWNER"_s));
        QVERIFY(pane.details().facts().contains(u"From: 198.51.100.41, meterdesk/0.4.1"_s));
        QCOMPARE(pane.badge(), u"2"_s);
        QTRY_COMPARE(pane.details().consequence(),
                     u"539 events were refused as UNKNOWN_METRIC under the old name api_calls."_s);
        QSignalSpy led(&bench.f.navigator, &Navigator::paneRequested);
        pane.findChild<LinkButton*>(u"auditSinceLink"_s)->click();
        QCOMPARE(led.front().front().toString(), u"events"_s);
        QVERIFY(led.front().at(1).toMap().value(u"filter"_s).toString().contains(u"metric:api_calls"_s));
    }

    void anEmptyLogSaysWhatWillStandThere()
    {
        Bench bench;
        bench.entries.clear();
        bench.chain = verdict(0);
        AuditPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
        QCOMPARE(title(pane), u"Nothing was changed in this time"_s);
        QTest::mouseClick(pane.findChild<QAbstractButton*>(u"statePrimary"_s), Qt::LeftButton);
        QTRY_COMPARE(title(pane), u"Nothing was changed yet"_s);
        QVERIFY(!bench.targets.back().contains("from="));
    }

    void anEmptyFilterOffersTheWayOut()
    {
        Bench bench;
        AuditPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        const QByteArrayList all = std::exchange(bench.entries, {});
        QVERIFY(pane.searchFor(u"actor:nobody"_s));
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Empty);
        QCOMPARE(title(pane), u"No entry fits"_s);
        QVERIFY(!pane.details().entry());
        bench.entries = all;
        auto* link = linkWith(pane, u"Without the filter"_s);
        QVERIFY(link);
        link->click();
        QTRY_VERIFY(bench.filled());
    }

    void aFailureHasItsCorrelationIdAndARetry()
    {
        Bench bench;
        bench.failure = 503;
        AuditPane& pane = bench.open();
        QTRY_COMPARE(pane.statePage().state(), StatePage::State::Failed);
        QCOMPARE(title(pane), u"The audit log could not be loaded"_s);
        bench.failure = 0;
        QTest::mouseClick(pane.findChild<QAbstractButton*>(u"stateRetry"_s), Qt::LeftButton);
        QTRY_VERIFY(bench.filled());
    }

    void aServerWithoutItIsAskedForNothing()
    {
        Bench bench;
        WhoAmI who = *bench.f.session.whoAmI();
        who.features.clear();
        bench.f.session.setWhoAmI(who);
        QCOMPARE(bench.open().statePage().state(), StatePage::State::NotOffered);
        QVERIFY(bench.targets.isEmpty());
    }

    void anOldAnswerStaysAndSaysSo()
    {
        Bench bench;
        AuditPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        bench.failure = 503;
        pane.entries().reload();
        QTRY_VERIFY(pane.entries().staleError());
        QVERIFY(bench.filled());
        QCOMPARE(pane.table().currentId(), u"audit_3"_s);
        QVERIFY2(bench.strip().startsWith(u"Not up to date"_s), qPrintable(bench.strip()));
        bench.failure = 0;
        pane.findChild<LinkButton*>(u"recordRetry"_s)->click();
        QTRY_VERIFY(bench.strip().startsWith(u"Not live"_s) || bench.strip().startsWith(u"Following"_s));
        QVERIFY(!pane.entries().staleError());
    }

    void aPartSaysThatItIsOne()
    {
        Bench bench;
        bench.next = "o.1";
        AuditPane& pane = bench.open();
        QTRY_VERIFY(pane.entries().olderError());
        QVERIFY(bench.filled());
        QVERIFY(bench.strip().startsWith(u"Older ones are missing"_s));
        QVERIFY(bench.strip().contains(u"3 of 8 entries"_s));
    }

    void aFilterThatOnlyTheServerRefusesIsShownAtTheLine()
    {
        Bench bench;
        AuditPane& pane = bench.open();
        QTRY_VERIFY(bench.filled());
        bench.failure = 400;
        QVERIFY(pane.searchFor(u"actor:x"_s));
        QTRY_COMPARE(pane.findChild<FilterBar*>()->fault(), u"is too deep"_s);
        QVERIFY(!pane.searchFor(u"metric:x"_s)); // not a word of this pane
    }

    void aChainThatHoldsIsRememberedAndItsContinuationSaid()
    {
        Bench bench;
        bench.open();
        QTRY_VERIFY(bench.chainLine().startsWith(u"Chain verified | 3 entries, none changed or missing"_s));
        QVERIFY(!bench.chainLine().contains(u"continues"_s));
        QCOMPARE(bench.f.memory.values.value(u"AuditHead/ten_1"_s).toString(), u"3 hmac3 %1"_s.arg(fixedNow));
        QTRY_VERIFY(bench.pane->details().chainText().contains(u"fits both neighbours"_s));
        // The next session of this console.
        bench.chain = verdict(9);
        bench.open();
        QTRY_VERIFY2(bench.chainLine().contains(u"continues what this console saw on 14:50:47"_s),
                     qPrintable(bench.chainLine()));
        QVERIFY(bench.f.memory.values.value(u"AuditHead/ten_1"_s).toString().startsWith(u"9 hmac9"_s));
    }

    void aBrokenChainNamesTheEntry()
    {
        Bench bench;
        bench.chain = verdict(3, 2);
        AuditPane& pane = bench.open();
        QTRY_VERIFY(bench.chainLine().startsWith(u"The chain is broken | From entry 2 on"_s));
        QTRY_VERIFY(pane.details().chainText().contains(u"stands where the chain is broken"_s));
        QVERIFY(!bench.f.memory.values.contains(u"AuditHead/ten_1"_s));
    }

    void aLogThatWasSwappedOrCutIsNotTheOneSeen_data()
    {
        QTest::addColumn<QString>("remembered");
        QTest::newRow("swapped") << u"3 another 1795100000000"_s;
        QTest::newRow("cut") << u"12 hmac12 1795100000000"_s;
    }
    void aLogThatWasSwappedOrCutIsNotTheOneSeen()
    {
        QFETCH(QString, remembered);
        Bench bench;
        bench.f.memory.values.insert(u"AuditHead/ten_1"_s, remembered);
        AuditPane& pane = bench.open();
        QTRY_VERIFY(bench.chainLine().startsWith(u"This is not the log that this console saw"_s));
        // Looking again does not make it good; only the operator does.
        QTest::mouseClick(pane.findChild<QAbstractButton*>(u"chainVerify"_s), Qt::LeftButton);
        QTRY_COMPARE(pane.guard().state(), ChainGuard::State::Discontinued);
        QCOMPARE(bench.f.memory.values.value(u"AuditHead/ten_1"_s).toString(), remembered);
        pane.findChild<LinkButton*>(u"chainAccept"_s)->click();
        QVERIFY(bench.chainLine().startsWith(u"Chain verified"_s));
        QVERIFY(bench.f.memory.values.value(u"AuditHead/ten_1"_s).toString().startsWith(u"3 hmac3"_s));
    }

    void whatHappensAppearsOnTopAndIsCountedWhilePaused()
    {
        Bench bench;
        AuditPane& pane = bench.open(true);
        QTRY_VERIFY(bench.filled() && bench.stream);
        QTRY_VERIFY(bench.strip().startsWith(u"Following"_s));
        bench.push(entry(4, fixedNow), "c1");
        QTRY_COMPARE(pane.entries().idAt(1), u"audit_4"_s);
        QCOMPARE(pane.table().currentId(), u"audit_3"_s); // what is read stays
        QTest::keyClick(&pane.table(), Qt::Key_F);
        QTRY_VERIFY(!pane.entries().isFollowing());
        bench.push(entry(5, fixedNow), "c2");
        QTRY_VERIFY2(bench.strip().startsWith(u"Paused | 1 new"_s), qPrintable(bench.strip()));
        QCOMPARE(pane.entries().idAt(1), u"audit_4"_s);
        QTest::keyClick(&pane.table(), Qt::Key_F);
        QTRY_COMPARE(pane.entries().idAt(1), u"audit_5"_s);
        QCOMPARE(bench.live.cursor(), u"c2"_s);
    }

    void undoOpensTheEditWithTheOldValue()
    {
        Bench bench;
        AuditPane& pane = bench.open();
        QTRY_COMPARE(pane.table().currentId(), u"audit_3"_s);
        QTest::keyClick(&pane.table(), Qt::Key_U);
        WriteDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = pane.window()->findChild<WriteDialog*>()));
        QCOMPARE(dialog->findChild<DiffTable*>(u"writeChanges"_s)->lines(),
                 QStringList{u"name: api-calls → api_calls"_s});
        const QString code = dialog->findChild<CodeBlock*>(u"writeRequest"_s)->code();
        QVERIFY(code.startsWith(u"PUT /api/v1/metrics/met_1"_s));
        QVERIFY(code.contains(u"If-Match: \"7\""_s));
        QVERIFY(code.contains(u"\"reason\": \"Undo of audit_3\""_s));
        QVERIFY(dialog->findChild<Button*>(u"writeSend"_s)->isEnabled());
    }

    void anUndoOfWhatIsUndoneIsNotSent()
    {
        Bench bench;
        bench.present = R"({"id":"met_1","name":"api_calls","version":8})";
        AuditPane& pane = bench.open();
        QTRY_COMPARE(pane.table().currentId(), u"audit_3"_s);
        pane.findChild<QAbstractButton*>(u"auditUndo"_s)->click();
        WriteDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = pane.window()->findChild<WriteDialog*>()));
        QVERIFY(!dialog->findChild<Button*>(u"writeSend"_s)->isEnabled());
        QCOMPARE(dialog->findChild<QLabel*>(u"writeNote"_s)->text(), u"It has the old values already"_s);
    }

    void whatCannotBeUndoneSaysWhy()
    {
        Bench bench;
        bench.entries = {entry(3, fixedNow, R"({"action":"API_KEY_REVOKED","metadata":{"reason":null,
            "request":"POST /api/v1/api-keys/key_1/revoke","client":null}})")};
        AuditPane& pane = bench.open();
        QTRY_COMPARE(pane.table().currentId(), u"audit_3"_s);
        QVERIFY(!pane.details().undoButton().isVisible());
        QSignalSpy told(&bench.f.navigator, &Navigator::toastRequested);
        QTest::keyClick(&pane.table(), Qt::Key_U);
        QVERIFY(told.front().front().toString().contains(u"does not come back"_s));
    }

    void namesFromTheServerAreTextAndNothingElse()
    {
        Bench bench;
        const QByteArray evil = R"(<img src=x onerror=1>\u202e%1 &amp; <b>b</b>)";
        bench.entries = {entry(3, fixedNow,
                               R"({"action":")" + evil + R"(","target":{"type":")" + evil +
                                   R"(","id":"met_1","name":")" + evil + R"("},"changes":{")" + evil +
                                   R"(":{"before":")" + evil + R"(","after":[]}},"correlationId":")" + evil + R"("})")};
        AuditPane& pane = bench.open();
        QTRY_COMPARE(pane.table().currentId(), u"audit_3"_s);
        QVERIFY(pane.details().title().contains(u"<img src=x onerror=1>"_s));
        for (const QLabel* label : pane.findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(!pane.grab().isNull());
    }

private:
    static QString title(const AuditPane& pane) { return pane.findChild<QLabel*>(u"stateTitle"_s)->text(); }
    static LinkButton* linkWith(const AuditPane& pane, const QString& text)
    {
        for (LinkButton* link : pane.findChildren<LinkButton*>()) {
            if (link->text() == text && link->isVisible())
                return link;
        }
        return nullptr;
    }
};

MD_TEST_MAIN(QApplication, TestAuditPane)
#include "tst_auditpane.moc"
