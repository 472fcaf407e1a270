// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the usage event endpoints ask for, and what becomes of their answers.
#include "client/transport.h"
#include "client/usageeventsapi.h"
#include "core/eventbatch.h"
#include "tests/support/eventlines.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using md::test::Answer;
using md::test::envelope;
using md::test::Exchange;
using md::test::HostileServer;
using Kind = md::ApiError::Kind;

namespace {

QByteArray page(int events)
{
    md::test::EventLines lines(3);
    std::string content;
    for (int i = 0; i < events; ++i) {
        std::string line;
        lines.append(line);
        line.pop_back();
        content += (i == 0 ? "" : ",") + line;
    }
    return envelope("{\"content\":[" + QByteArray::fromStdString(content) +
                    "],\"nextCursor\":\"older\",\"prevCursor\":null,\"total\":77}");
}

QByteArray ndjson(int events)
{
    md::test::EventLines lines(3);
    std::string text;
    for (int i = 0; i < events; ++i)
        lines.append(text);
    return QByteArray::fromStdString(text);
}

QByteArray endRecord(int count)
{
    return "{\"end\":{\"count\":" + QByteArray::number(count) + "}}\n";
}

} // namespace

class TestUsageEventsApi : public QObject
{
    Q_OBJECT

    md::CallHandle exportAll(const QString& path, Answer<md::ExportSummary>& answer)
    {
        return m_api->exportToFile(path, {}, md::ExportFormat::Ndjson, {}, {}, this, answer.callback());
    }

private slots:
    void init()
    {
        m_server = std::make_unique<HostileServer>();
        m_transport = std::make_unique<md::Transport>(md::Endpoint{m_server->url(), u"ten_1"_s, "sk_test_x", {}});
        m_transport->setRetryPolicy({3, 1ms, 5ms, {}});
        m_api = std::make_unique<md::UsageEventsApi>(*m_transport);
    }

    void cleanup()
    {
        m_api.reset();
        m_transport.reset();
        m_server.reset();
    }

    void asksInTheContractsWords()
    {
        m_server->always([](const Exchange& e) { e.reply(404, "text/plain", "x"); });
        const md::EventQuery query{u"status:REJECTED"_s, {0, 86'400'000}, md::TimeBasis::Occurred};
        Answer<md::EventPage> pages;
        Answer<md::FacetResult> facets;
        Answer<md::Histogram> histogram;
        Answer<QByteArray> event;
        Answer<md::ExportSummary> exported;
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const md::CallHandle calls[] = {
            m_api->page(query, {u"cur/+="_s, 5'000}, this, pages.callback()),
            m_api->facets({}, {u"status"_s, u"app"_s}, 8, this, facets.callback()),
            m_api->histogram({}, 72, this, histogram.callback()),
            m_api->event(u"evt/../1"_s, this, event.callback()),
            m_api->exportTo(buffer, {}, md::ExportFormat::Csv, {u"id"_s, u"status"_s}, {}, this, exported.callback()),
        };
        QTRY_VERIFY(pages.came() && facets.came() && histogram.came() && event.came() && exported.came());
        QByteArrayList targets;
        for (const auto& seen : m_server->requests())
            targets += seen.target;
        const QByteArray root = "/api/v1/usage-events";
        QVERIFY(targets.contains(root + "?filter=status%3AREJECTED&from=1970-01-01T00%3A00%3A00.000Z"
                                        "&to=1970-01-02T00%3A00%3A00.000Z&time=event&cursor=cur%2F%2B%3D&limit=1000"));
        QVERIFY(targets.contains(root + "/facets?fields=status%2Capp&top=8"));
        QVERIFY(targets.contains(root + "/histogram?buckets=72"));
        QVERIFY(targets.contains(root + "/evt%2F..%2F1"));
        QVERIFY(targets.contains(root + "/export?format=csv&columns=id%2Cstatus"));
    }

    void aPageBecomesColumns()
    {
        m_server->always(
            [](const Exchange& e) { e.reply(200, "application/json", page(300)); }); // on the decode thread
        Answer<md::EventPage> answer;
        const auto call = m_api->page({}, {}, this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        QCOMPARE(answer.value().batch.size(), size_t(300));
        QCOMPARE(answer.value().nextCursor, u"older"_s);
        QCOMPARE(answer.value().total, std::optional<qint64>(77));
    }

    void aCutPageIsAskedForAgain()
    {
        const QByteArray whole = page(300);
        m_server->then([&](const Exchange& e) {
            e.beginChunked(200, "application/json");
            e.chunk(whole.left(whole.size() / 2));
            e.close();
        });
        m_server->then([&](const Exchange& e) { e.reply(200, "application/json", whole); });
        Answer<md::EventPage> answer;
        const auto call = m_api->page({}, {}, this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        QCOMPARE(answer.value().batch.size(), size_t(300));
        QCOMPARE(m_server->requests().size(), size_t(2));
    }

    void aGarbledPageIsAnErrorAndNotAnEmptyOne_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("no content") << envelope("{\"nextCursor\":null,\"prevCursor\":null,\"total\":0}")
                                    << Kind::Schema;
        QTest::newRow("content null") << envelope(
                                             "{\"content\":null,\"nextCursor\":null,\"prevCursor\":null,\"total\":0}")
                                      << Kind::Schema;
        QTest::newRow("empty object") << QByteArray("{}") << Kind::Schema;
        QTest::newRow("success false")
            << QByteArray("{\"success\":false,\"data\":{\"content\":[],\"nextCursor\":null,\"prevCursor\":null}}")
            << Kind::Schema;
        QTest::newRow("cut") << page(2).chopped(5) << Kind::Protocol;
    }
    void aGarbledPageIsAnErrorAndNotAnEmptyOne()
    {
        QFETCH(QByteArray, body);
        QFETCH(Kind, kind);
        m_server->always([&](const Exchange& e) { e.reply(200, "application/json", body); });
        Answer<md::EventPage> answer;
        const auto call = m_api->page({}, {}, this, answer.callback());
        QTRY_VERIFY(answer.came());
        QVERIFY(!answer.isValue());
        QCOMPARE(answer.error().kind, kind);
        QCOMPARE(answer.error().path, u"/api/v1/usage-events"_s);
    }

    void anExportIsWrittenWithoutItsEndRecord()
    {
        const QByteArray records = ndjson(1000);
        m_server->always([&](const Exchange& e) {
            e.beginChunked(200, "application/x-ndjson");
            for (qsizetype at = 0; at < records.size(); at += 9'999)
                e.chunk(records.mid(at, 9'999));
            e.chunk(endRecord(1000));
            e.endChunked();
        });
        const QString path = m_folder.filePath(u"whole.ndjson"_s);
        Answer<md::ExportSummary> answer;
        md::ExportProgress last;
        const auto call = m_api->exportToFile(
            path, {}, md::ExportFormat::Ndjson, {},
            [&](const md::ExportProgress& progress) {
                QVERIFY(progress.events >= last.events);
                last = progress;
            },
            this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        QCOMPARE(answer.value().events, 1000);
        QCOMPARE(last.events, 1000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), records);
    }

    void aFailedExportLeavesTheOldFile_data()
    {
        QTest::addColumn<HostileServer::Behaviour>("behaviour");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char* name, HostileServer::Behaviour behaviour, Kind kind) {
            QTest::newRow(name) << behaviour << kind;
        };
        row(
            "no end record",
            [](const Exchange& e) {
                e.beginChunked(200, "application/x-ndjson");
                e.chunk(ndjson(10));
                e.endChunked();
            },
            Kind::Protocol);
        row(
            "cut",
            [](const Exchange& e) {
                e.beginChunked(200, "application/x-ndjson");
                e.chunk(ndjson(10).chopped(40));
                e.later(10, [](const Exchange& later) { later.close(); });
            },
            Kind::Protocol);
        row(
            "wrong count",
            [](const Exchange& e) {
                e.beginChunked(200, "application/x-ndjson");
                e.chunk(ndjson(10) + endRecord(11));
                e.endChunked();
            },
            Kind::Protocol);
        row(
            "403", [](const Exchange& e) { e.reply(403, "application/json", "{}"); }, Kind::Forbidden);
        row(
            "html", [](const Exchange& e) { e.reply(200, "text/html", "<b>hi</b>"); }, Kind::Protocol);
    }
    void aFailedExportLeavesTheOldFile()
    {
        QFETCH(HostileServer::Behaviour, behaviour);
        QFETCH(Kind, kind);
        m_server->always(behaviour);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"kept.ndjson"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        Answer<md::ExportSummary> answer;
        const auto call = exportAll(path, answer);
        QTRY_VERIFY(answer.came());
        QCOMPARE(answer.error().kind, kind);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"kept.ndjson"_s});
    }

    void anExportThatCannotBeWrittenSaysSo()
    {
        m_server->always([](const Exchange& e) {
            e.beginChunked(200, "application/x-ndjson");
            e.chunk(ndjson(10) + endRecord(10));
            e.endChunked();
        });
        Answer<md::ExportSummary> answer;
        const auto call = exportAll(m_folder.filePath(u"no/such/folder/x"_s), answer);
        QTRY_VERIFY(answer.came());
        QCOMPARE(answer.error().kind, Kind::Storage);
        QVERIFY(!answer.error().detail.isEmpty());
    }

    void aCancelledExportLeavesNothing()
    {
        m_server->always([](const Exchange& e) {
            e.beginChunked(200, "application/x-ndjson");
            e.chunk(ndjson(100));
        });
        QTemporaryDir folder;
        Answer<md::ExportSummary> answer;
        md::CallHandle call;
        call = m_api->exportToFile(
            folder.filePath(u"x"_s), {}, md::ExportFormat::Ndjson, {},
            [&](const md::ExportProgress&) { call.cancel(); }, this, answer.callback());
        QTRY_VERIFY(answer.came());
        QCOMPARE(answer.error().kind, Kind::Cancelled);
        QTRY_VERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }

    void aRecordWithoutAnEndIsGivenUp()
    {
        m_server->always([](const Exchange& e) {
            e.beginChunked(200, "application/x-ndjson");
            for (int i = 0; i < 20; ++i)
                e.chunk(QByteArray(1'000'000, 'x'));
        });
        Answer<md::ExportSummary> answer;
        const auto call = exportAll(m_folder.filePath(u"endless"_s), answer);
        QTRY_VERIFY_WITH_TIMEOUT(answer.came(), 20'000);
        QCOMPARE(answer.error().code, u"TOO_LARGE"_s);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<md::Transport> m_transport;
    std::unique_ptr<md::UsageEventsApi> m_api;
};

MD_TEST_MAIN(QCoreApplication, TestUsageEventsApi)
#include "tst_usageeventsapi.moc"
