// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inbound sources and uploads beside the limits, over a server that answers as the test says: their states, what a
// sample would become, refused rows.
#include "tests/support/testmain.h"
#include "tests/ui/serverbench.h"
#include "ui/limits/sourceform.h"
#include "ui/limits/sourcestab.h"
#include "ui/limits/uploadstab.h"
#include "ui/numberformat.h"
#include "ui/panes/limitspane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tabstrip.h"
#include "ui/writes/writedialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray page(const QByteArrayList& records)
{
    return envelope("{\"content\":[" + records.join(',') +
                    "],\"nextCursor\":null,\"prevCursor\":null,\"total\":" + QByteArray::number(records.size()) + '}');
}

QByteArray source(const QByteArray& id, const QByteArray& name, const QByteArray& state,
                  const QByteArray& refusal = "null")
{
    QByteArray json =
        R"({"id":"ID","tenantId":"ten_1","name":"NAME","provider":"stripe","description":"","state":"STATE","active":true,
        "ingestUrl":"http://127.0.0.1/v1/ingest/webhook/ID","signatureHeader":"X-Hub-Signature-256",
        "signatureAlgorithm":"hmac-sha256","environment":null,"metric":"api-calls","customerIdPath":"$.customer",
        "metricKeyPath":null,"quantityPath":"$.amount","timestampPath":null,"idPath":null,"eventTypePath":null,
        "eventTypes":[],"secretPrefix":"9fQ2","oldSecretUntil":null,"lastReceivedAt":"2026-11-20T14:00:00.000Z",
        "lastRefusal":REFUSAL,"received24h":1204,"refused24h":3,"ignored24h":0,"createdAt":"2026-11-01T00:00:00.000Z",
        "updatedAt":"2026-11-01T00:00:00.000Z","version":2})";
    return json.replace("ID\"", id + '"').replace("NAME", name).replace("STATE", state).replace("REFUSAL", refusal);
}

QByteArray job(const QByteArray& id, const QByteArray& state, int rows, int refused)
{
    QByteArray json =
        R"({"id":"ID","state":"STATE","fileName":"march.csv","format":"CSV","bytes":2048,"totalRows":10,"rows":ROWS,
        "accepted":GOOD,"duplicates":0,"refused":BAD,"refusedKept":BAD,"refusedCap":1000,"reason":null,"resumed":1,
        "defaultMetricName":null,"defaultCustomerId":null,"key":{"id":"key_1","prefix":"sk_test_9fQ2",
        "name":"export-worker","owner":"Dana"},"address":"203.0.113.9","client":null,"requestId":"req_1",
        "correlationId":"cor_1","createdAt":"2026-11-20T14:00:00.000Z","startedAt":"2026-11-20T14:00:00.000Z",
        "endedAt":null})";
    // One line, as the stream carries it.
    return json.simplified()
        .replace("\"ID\"", '"' + id + '"')
        .replace("STATE", state)
        .replace("ROWS", QByteArray::number(rows))
        .replace("GOOD", QByteArray::number(rows - refused))
        .replace("BAD", QByteArray::number(refused));
}

const QByteArray refusedRow =
    R"({"line":4,"field":"metricName","code":"UNKNOWN_METRIC","reason":"No unit is called so.","row":"a,calls,1"})";

struct Bench : ServerBench<LimitsPane>
{
    explicit Bench(const QStringList& features = {u"limits"_s, u"webhook-sources"_s, u"ingest-jobs"_s})
    {
        server.always([this](const Exchange& exchange) { answer(exchange); });
        WhoAmI who = Fixture::who(ServerMode::Sandbox);
        who.features = features;
        who.scopes = {u"limits:read"_s, u"webhooks:read"_s, u"webhooks:write"_s, u"events:read"_s};
        signIn(who, {u"jobs"_s});
    }
    void answer(const Exchange& exchange)
    {
        const QByteArray& target = exchange.request().target;
        asked.append(target);
        if (target.startsWith("/api/v1/stream"))
            beginStream(exchange);
        else if (silent)
            return;
        else if (failing)
            exchange.reply(503, "application/problem+json", problem(503, "STORAGE_BUSY", "no room"));
        else if (target.startsWith("/api/v1/webhook-sources/preview"))
            exchange.reply(200, "application/json", envelope(preview));
        else if (target.startsWith("/api/v1/webhook-sources"))
            exchange.reply(200, "application/json", page(sources));
        else if (target.contains("/refused-rows"))
            exchange.reply(200, "application/json", page({refusedRow}));
        else if (target.startsWith("/api/v1/ingest-jobs"))
            exchange.reply(200, "application/json", page(jobs));
        else
            exchange.reply(200, "application/json", page({}));
    }
    SourcesTab& openSources()
    {
        open();
        pane->tabs().setCurrentIndex(LimitsPane::SourcesView);
        return pane->sources();
    }
    UploadsTab& openUploads(bool follow = false)
    {
        open(follow);
        pane->tabs().setCurrentIndex(LimitsPane::UploadsView);
        return pane->uploads();
    }
    qsizetype timesAsked(const QByteArray& path) const
    {
        return std::count_if(asked.begin(), asked.end(), [&](const QByteArray& one) { return one.startsWith(path); });
    }

    QByteArrayList asked;
    QByteArrayList sources{
        source("s1", "payments", "ACTIVE"),
        source(
            "s2", "crm", "FAILING",
            R"({"at":"2026-11-20T14:00:00.000Z","code":"SIGNATURE_INVALID","reason":"The signature does not fit the body."})")};
    QByteArrayList jobs{job("job_2", "PROCESSING", 4, 1), job("job_1", "COMPLETED", 10, 0)};
    QByteArray preview =
        R"({"event":{"environment":"production","app":"x","event":"usage","metric":"api-calls","unit":"api-calls","customerId":"kestrel-air","quantity":"3","occurredAt":"2026-11-20T14:00:00.000Z","late":false,"status":"ACCEPTED","code":null,"reason":null,"nearName":null,"idempotencyKey":"s1:evt_1"},"ignored":false,"type":null,"errors":[]})";
    bool failing = false;
};

using State = StatePage::State;

} // namespace

class TestIntake : public QObject
{
    Q_OBJECT

private slots:
    void asksForNothingBeforeATabIsOpened()
    {
        Bench bench;
        bench.open();
        QTRY_VERIFY(bench.timesAsked("/api/v1/limits") > 0);
        QCOMPARE(bench.timesAsked("/api/v1/webhook-sources"), 0);
        QCOMPARE(bench.timesAsked("/api/v1/ingest-jobs"), 0);
        bench.pane->tabs().setCurrentIndex(LimitsPane::SourcesView);
        QTRY_COMPARE(bench.timesAsked("/api/v1/webhook-sources"), 1);
        QCOMPARE(bench.timesAsked("/api/v1/ingest-jobs"), 0);
    }

    void saysThatSourcesLoadAreThereAreNoneOrFailed()
    {
        Bench bench;
        bench.silent = true;
        QCOMPARE(bench.openSources().statePage().state(), State::Loading);
        Bench empty;
        empty.sources.clear();
        const StatePage& page1 = empty.openSources().statePage();
        QTRY_COMPARE(page1.state(), State::Empty);
        Bench failing;
        failing.failing = true;
        const StatePage& page2 = failing.openSources().statePage();
        QTRY_COMPARE(page2.state(), State::Failed);
        Bench without({u"limits"_s});
        QCOMPARE(without.openSources().statePage().state(), State::NotOffered);
        QCOMPARE(without.timesAsked("/api/v1/webhook-sources"), 0);
    }

    void saysThatUploadsLoadAreThereAreNoneOrFailed()
    {
        Bench bench;
        bench.silent = true;
        QCOMPARE(bench.openUploads().statePage().state(), State::Loading);
        Bench empty;
        empty.jobs.clear();
        const StatePage& page3 = empty.openUploads().statePage();
        QTRY_COMPARE(page3.state(), State::Empty);
        Bench failing;
        failing.failing = true;
        const StatePage& page4 = failing.openUploads().statePage();
        QTRY_COMPARE(page4.state(), State::Failed);
        Bench without({u"limits"_s});
        QCOMPARE(without.openUploads().statePage().state(), State::NotOffered);
    }

    void showsHowASourceFaresAndWhyItFails()
    {
        Bench bench;
        SourcesTab& tab = bench.openSources();
        QTRY_COMPARE(tab.statePage().state(), State::Filled);
        tab.table().setCurrentId(u"s2"_s);
        QCOMPARE(tab.details().title(), u"crm"_s);
        QVERIFY(tab.details().subtitle().contains(u"does not fit"_s));
        QVERIFY(tab.facts().contains(u"Received, 24 h: "_s + NumberFormat::count(1204)));
        QVERIFY(tab.facts().contains(u"Customer: $.customer"_s));
        QSignalSpy asked(&bench.f.navigator, &Navigator::paneRequested);
        tab.findChild<LinkButton*>(u"sourceEvents"_s)->click();
        QCOMPARE(asked.front().at(0).toString(), u"events"_s);
        QCOMPARE(asked.front().at(1).toMap().value(u"filter"_s).toString(), u"source:aforo-webhook app:crm"_s);
    }

    void showsWhatASampleWouldBecomeWhileTheFormIsFilled()
    {
        Bench bench;
        IntakeApi api(bench.transport);
        SourceForm form({}, true, api, bench.f.times);
        form.show();
        QVERIFY(!form.fault().isEmpty());
        form.sampleField().setPlainText(u"{\"customer\":\"kestrel-air\"}"_s);
        QSignalSpy previewed(&form, &SourceForm::previewed);
        QVERIFY(previewed.wait());
        QCOMPARE(bench.timesAsked("/api/v1/webhook-sources/preview"), 0); // where is the customer?
        form.findChild<QLineEdit*>(u"sourceName"_s)->setText(u"payments"_s);
        form.findChild<QLineEdit*>(u"sourceCustomer"_s)->setText(u"$.customer"_s);
        form.findChild<QLineEdit*>(u"sourceUnit"_s)->setText(u"api-calls"_s);
        QTRY_VERIFY(form.previewLines().contains(u"Customer: kestrel-air"_s));
        QVERIFY(form.previewLines().contains(u"Counts once by: evt_1"_s));
        QVERIFY(form.fault().isEmpty());
        bench.preview = R"({"event":null,"ignored":false,"type":null,"errors":[]})";
        bench.preview.replace("null,\"ignored\":false", "null,\"ignored\":true");
        form.findChild<QLineEdit*>(u"sourceTypes"_s)->setText(u"a.b"_s);
        QTRY_VERIFY(form.previewLines().isEmpty());
        QCOMPARE(form.fault(), u"Where the type stands is missing"_s);
    }

    void followsAnUploadAndShowsItsRefusedRows()
    {
        Bench bench;
        UploadsTab& tab = bench.openUploads(true);
        QTRY_COMPARE(tab.statePage().state(), State::Filled);
        QTRY_VERIFY(bench.stream.has_value());
        bench.push("jobs", job("job_2", "PARTIAL", 10, 2), "c1");
        QTRY_COMPARE(tab.jobs().recordById(u"job_2"_s)->state, IngestJob::State::Partial);
        tab.table().setCurrentId(u"job_2"_s);
        QTRY_COMPARE(tab.refused().rowCount(), 1);
        QCOMPARE(tab.findChild<CodeBlock*>(u"refusedRow"_s)->code(), u"a,calls,1"_s);
        QVERIFY(tab.facts().contains(u"Refused: 2"_s));
        QVERIFY(tab.facts().contains(u"Interrupted: 1 time, went on with no row twice"_s) ||
                tab.facts().join(u'\n').contains(u"went on with no row twice"_s));
        QSignalSpy asked(&bench.f.navigator, &Navigator::paneRequested);
        tab.findChild<LinkButton*>(u"uploadEvents"_s)->click();
        QCOMPARE(asked.front().at(1).toMap().value(u"filter"_s).toString(), u"request:req_1"_s);
    }

    void findsAnUploadByItsId()
    {
        Bench bench;
        bench.open();
        QVERIFY(bench.pane->findId(u"job_1"_s));
        QCOMPARE(bench.pane->tabs().currentIndex(), int(LimitsPane::UploadsView));
        QTRY_COMPARE(bench.pane->uploads().table().currentId(), u"job_1"_s);
    }
};

MD_TEST_MAIN(QApplication, TestIntake)
#include "tst_intake.moc"
