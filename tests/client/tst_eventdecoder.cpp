// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to columns: what is read, what is refused, and that nothing cut short is taken for whole.
#include "client/eventdecoder.h"
#include "core/texthash.h"
#include "tests/support/eventlines.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace md;

namespace {

const QByteArray aiEvent =
    "{\"sequence\":12400051,\"id\":\"evt_01KASK0BBPJEPSJ8NP7SEP47XX\",\"environment\":\"production\",\"app\":\"support-"
    "assistant\","
    "\"appUuid\":null,\"event\":\"ai_call_completed\",\"metric\":null,\"unit\":null,\"customerId\":\"kestrel-air\","
    "\"userHash\":\"67d9\","
    "\"feature\":\"support_reply_generator\",\"quantity\":\"1.25\",\"occurredAt\":\"2026-11-20T14:13:43.031Z\","
    "\"receivedAt\":\"2026-11-30T14:13:43.881Z\",\"status\":\"REJECTED\",\"code\":\"UNKNOWN_METRIC\",\"reason\":null,"
    "\"nearName\":null,"
    "\"late\":true,\"source\":\"saastracker\",\"client\":\"python "
    "\\\"requests\\\"\",\"requestId\":\"req_1\",\"correlationId\":\"c-1\","
    "\"idempotencyKey\":null,\"sessionId\":null,\"path\":null,\"plan\":\"Gr\\u00f6\\u00dfe "
    "L\",\"keyPrefix\":null,\"address\":\"203.0.113.24\","
    "\"ai\":{\"provider\":\"openai\",\"model\":\"gpt-5.4-mini\",\"inputTokens\":1200,\"cost\":\"0.014\",\"costStatus\":"
    "\"MISSING_PRICE\"},"
    "\"properties\":{\"deep\":[[[{\"n\":12345678901234567890123456789012345678901234567890e999}]]]}}";

QByteArray pageOf(const QByteArray& events,
                  const QByteArray& rest = ",\"nextCursor\":\"abc\",\"prevCursor\":null,\"total\":7")
{
    return "{\"success\":true,\"data\":{\"content\":[" + events + "]" + rest + "},\"meta\":{\"requestId\":\"req_9\"}}";
}

std::string_view textOf(const EventBatch& batch, ShapeField field, std::size_t row = 0)
{
    return batch.strings.at(batch.shapes.at(batch.shape[row])[field]);
}

QByteArray madeUp(int events)
{
    test::EventLines lines(3);
    std::string text;
    for (int i = 0; i < events; ++i)
        lines.append(text);
    return QByteArray::fromStdString(text);
}

} // namespace

class TestEventDecoder : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryColumn()
    {
        const auto page = decodeEventPage(pageOf(aiEvent));
        QVERIFY2(page, page ? "" : qPrintable(toLogLine(page.error())));
        QCOMPARE(page->nextCursor, u"abc"_s);
        QCOMPARE(page->prevCursor, QString());
        QCOMPARE(page->total, std::optional<qint64>(7));
        const EventBatch& batch = page->batch;
        QCOMPARE(batch.size(), 1u);
        QCOMPARE(batch.sequence[0], 12400051);
        QCOMPARE(batch.received[0],
                 QDateTime::fromString(u"2026-11-30T14:13:43.881Z"_s, Qt::ISODateWithMs).toMSecsSinceEpoch());
        QCOMPARE(batch.occurred[0],
                 QDateTime::fromString(u"2026-11-20T14:13:43.031Z"_s, Qt::ISODateWithMs).toMSecsSinceEpoch());
        QCOMPARE(Quantity::fromBits(batch.quantity[0]).text(), std::string("1.25"));
        QCOMPARE(EventFlags::status(batch.flags[0]), EventStatus::Rejected);
        QCOMPARE(EventFlags::cost(batch.flags[0]), CostStatus::MissingPrice);
        QVERIFY(EventFlags::late(batch.flags[0]));
        QCOMPARE(batch.strings.at(batch.customer[0]), std::string_view("kestrel-air"));
        QCOMPARE(textOf(batch, ShapeField::Event), std::string_view("ai_call_completed"));
        QCOMPARE(textOf(batch, ShapeField::Plan), std::string_view("Größe L"));
        QCOMPARE(textOf(batch, ShapeField::Model), std::string_view("gpt-5.4-mini"));
        QCOMPARE(batch.shapes.at(batch.shape[0])[ShapeField::Metric], StringTable::Absent);
        QCOMPARE(batch.ids[0][0], textHash("evt_01KASK0BBPJEPSJ8NP7SEP47XX"));
        QCOMPARE(batch.ids[0][3], 0u);
        QCOMPARE(batch.records, aiEvent + '\n');
    }

    void keepsARecordOnOneLine()
    {
        QByteArray spaced = aiEvent;
        spaced.replace(",", ",\r\n  ");
        const auto page = decodeEventPage(pageOf(spaced + ",\n" + aiEvent));
        QVERIFY(page);
        QCOMPARE(page->batch.size(), 2u);
        QCOMPARE(page->batch.records.count('\n'), 2);
        QCOMPARE(page->batch.records.mid(qsizetype(page->batch.recordAt[1])), aiEvent + '\n');
    }

    void readsAStreamMessageAndASingleEvent()
    {
        const auto message = decodeUsageMessage("{\"topic\":\"usage\",\"items\":[" + aiEvent + "," + aiEvent + "]}");
        QVERIFY(message);
        QCOMPARE(message->size(), 2u);
        QVERIFY(!decodeUsageMessage("{\"topic\":\"audit\",\"items\":[]}"));
        QVERIFY(!decodeUsageMessage("{\"topic\":\"usage\"}"));
        const auto event = decodeEvent("{\"success\":true,\"data\":" + aiEvent + "}");
        QVERIFY(event);
        QCOMPARE(event->size(), 1u);
    }

    void aPageCutAtAnyByteIsAnError()
    {
        const QByteArray whole = pageOf(aiEvent + "," + aiEvent);
        QVERIFY(decodeEventPage(whole));
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const QByteArray cut(whole.constData(), size); // its own memory: a read past the end is found
            QVERIFY2(!decodeEventPage(cut), qPrintable(QString::number(size)));
        }
    }

    void aStreamMessageCutAtAnyByteIsAnError()
    {
        const QByteArray whole = "{\"topic\":\"usage\",\"items\":[" + aiEvent + "]}";
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!decodeUsageMessage(QByteArray(whole.constData(), size)), qPrintable(QString::number(size)));
    }

    void linesCutAtAnyByteAreAnError()
    {
        const QByteArray whole = aiEvent + '\n' + aiEvent + '\n' + "{\"end\":{\"count\":2,\"nextCursor\":null}}" + '\n';
        const auto decoded = decodeEventLines(whole);
        QVERIFY2(decoded, decoded ? "" : qPrintable(toLogLine(decoded.error())));
        QCOMPARE(decoded->batch.size(), 2u);
        QCOMPARE(decoded->end, std::optional(EndRecord{2, {}}));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!decodeEventLines(QByteArray(whole.constData(), size)), qPrintable(QString::number(size)));
    }

    void aWrongCountAtTheEndIsAnError()
    {
        const auto decoded = decodeEventLines(aiEvent + "\n{\"end\":{\"count\":2,\"nextCursor\":null}}\n");
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().kind, ApiError::Kind::Protocol);
    }

    void refusesWhatIsNotAPage_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const QByteArray& body) { QTest::newRow(name) << body; };
        const auto changed = [](const char* from, const char* to) {
            QByteArray event = aiEvent;
            event.replace(from, to);
            return pageOf(event);
        };
        row("empty", "");
        row("text", "hello");
        row("list", "[]");
        row("success false", "{\"success\":false,\"data\":{\"content\":[],\"nextCursor\":null}}");
        row("no data", "{\"success\":true}");
        row("data null", "{\"success\":true,\"data\":null}");
        row("no cursor", pageOf(aiEvent, ""));
        row("cursor number", pageOf(aiEvent, ",\"nextCursor\":5"));
        row("total text", pageOf(aiEvent, ",\"nextCursor\":null,\"total\":\"7\""));
        row("total negative", pageOf(aiEvent, ",\"nextCursor\":null,\"total\":-7"));
        row("total huge", pageOf(aiEvent, ",\"nextCursor\":null,\"total\":99999999999999999999999"));
        row("content object", "{\"success\":true,\"data\":{\"content\":{},\"nextCursor\":null}}");
        row("event number", pageOf("5"));
        row("event null", pageOf("null"));
        row("event list", pageOf("[]"));
        row("event empty", pageOf("{}"));
        row("no id", changed("\"id\"", "\"di\""));
        row("id null", changed("\"evt_01KASK0BBPJEPSJ8NP7SEP47XX\"", "null"));
        row("received number", changed("\"2026-11-30T14:13:43.881Z\"", "1795183387250"));
        row("received nonsense", changed("2026-11-30T", "2026-11-31T"));
        row("status missing", changed("\"status\"", "\"state\""));
        row("status number", changed("\"REJECTED\"", "3"));
        row("late text", changed("\"late\":true", "\"late\":\"yes\""));
        row("late half", changed("\"late\":true", "\"late\":tru"));
        row("quantity number", changed("\"1.25\"", "1.25"));
        row("ai text", changed("{\"provider\":\"openai\"", "\"x\",\"y\":{\"provider\":\"openai\""));
        row("environment object", changed("\"production\"", "{}"));
        row("invalid utf-8", changed("kestrel-air", "kestrel\xff-air"));
        row("line end in text", changed("kestrel-air", "kestrel\n-air"));
        row("more after it", pageOf(aiEvent) + "{}");
        row("two answers", pageOf(aiEvent) + pageOf(aiEvent));
        row("deep", "{\"success\":true,\"data\":" + QByteArray(200'000, '[') + QByteArray(200'000, ']') + "}");
        row("deep in event", pageOf(QByteArray(100'000, '[')));
    }

    void refusesWhatIsNotAPage()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!decodeEventPage(body));
    }

    void readsTimesOfAnyDay()
    {
        for (qint64 ms = -2'208'988'800'000; ms < 4'102'444'800'000; ms += 77'777'777'777) {
            QByteArray event = aiEvent;
            event.replace("2026-11-30T14:13:43.881Z", QByteArray::fromStdString(test::wireTime(ms)));
            const auto decoded = decodeEvent("{\"success\":true,\"data\":" + event + "}");
            QVERIFY(decoded);
            QCOMPARE(decoded->received[0], ms);
        }
    }

    void takesAFutureStatusAsUnknown()
    {
        QByteArray event = aiEvent;
        event.replace("REJECTED", "PARKED");
        event.replace("\"late\"", "\"brand-new\":[1,{\"late\":0}],\"late\"");
        const auto page = decodeEventPage(pageOf(event));
        QVERIFY(page);
        QCOMPARE(EventFlags::status(page->batch.flags[0]), EventStatus::Unknown);
    }

    void listsBadLinesAndKeepsTheRest()
    {
        const QByteArray good = madeUp(3);
        const QList<QByteArray> lines = good.split('\n');
        const QByteArray file = lines[0] + "\n\nnot json\n" + lines[1] + "\n{\"id\":5}\n" + lines[2] + "\n" +
                                lines[2].left(lines[2].size() / 2);
        const LinesDecoded decoded = decodeFileLines(file, 1000, true);
        QCOMPARE(decoded.batch.size(), 3u);
        QCOMPARE(decoded.lines, 7u);
        QCOMPARE(decoded.bad.size(), 3u);
        QCOMPARE(decoded.bad[0].line, 3u);
        QCOMPARE(decoded.bad[0].offset, quint64(1000 + lines[0].size() + 2));
        QCOMPARE(decoded.bad[1].line, 5u);
        QCOMPARE(decoded.bad[1].reason, u"id: not a text"_s);
        QCOMPARE(decoded.bad[2].line, 7u);
        QCOMPARE(decoded.bad[2].reason, u"the last line is cut short"_s);
        QCOMPARE(decoded.batch.recordAt[1], quint64(1000 + file.indexOf(lines[1])));
    }

    void readsCompactLinesToo()
    {
        test::EventLines lines(5, test::EventLines::Style::Compact);
        std::string text;
        for (int i = 0; i < 500; ++i)
            lines.append(text);
        const LinesDecoded decoded = decodeFileLines(QByteArray::fromStdString(text), 0, true);
        QCOMPARE(decoded.batch.size(), 500u);
        QVERIFY(decoded.bad.empty());
    }
};

MD_TEST_MAIN(QCoreApplication, TestEventDecoder)
#include "tst_eventdecoder.moc"
