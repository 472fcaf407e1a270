// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events, cut at every byte.
#include "client/sseparser.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using md::SseMessage;
using md::SseParser;

namespace {

const QByteArray sample = "\xEF\xBB\xBF: hello there\r\n"
                          "event: hello\r\nid: c0\r\ndata: {\"cursor\":\"c0\"}\r\n\r\n"
                          ": keep-alive\n\n"
                          "id: c1\ndata: {\"topic\":\"usage\",\"items\":[]}\n\n"
                          "data: one\rdata: two\r\rdata\n\n"
                          "retry: 10\nunknown: x\nid\ndata:no space\n\n"
                          "event: lost\nid: c9\n\n"
                          "event: end\ndata: \xC3\xA9\xF0\x9F\x98\x80\n\n"
                          "data: never finished";

const std::vector<SseMessage> expected{
    {"hello", R"({"cursor":"c0"})", "c0"},
    {"", R"({"topic":"usage","items":[]})", "c1"},
    {"", "one\ntwo", "c1"},
    {"", "", "c1"},
    {"", "no space", ""},
    {"end", "\xC3\xA9\xF0\x9F\x98\x80", "c9"},
};

void append(std::vector<SseMessage>& to, std::vector<SseMessage> messages)
{
    std::move(messages.begin(), messages.end(), std::back_inserter(to));
}

} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT

private slots:
    void readsAWholeStream()
    {
        SseParser parser;
        QVERIFY(parser.feed(sample) == expected);
    }

    void cutAtEveryByteGivesTheSame()
    {
        for (qsizetype cut = 0; cut <= sample.size(); ++cut) {
            SseParser parser;
            std::vector<SseMessage> messages = parser.feed(QByteArrayView(sample).first(cut));
            append(messages, parser.feed(QByteArrayView(sample).sliced(cut)));
            QVERIFY2(messages == expected, qPrintable(QString::number(cut)));
        }
    }

    void byteByByteGivesTheSame()
    {
        SseParser parser;
        std::vector<SseMessage> messages;
        for (qsizetype i = 0; i < sample.size(); ++i)
            append(messages, parser.feed(QByteArrayView(sample).sliced(i, 1)));
        QVERIFY(messages == expected);
    }

    void anUnfinishedMessageIsNotTold()
    {
        SseParser parser;
        QVERIFY(parser.feed("id: c1\ndata: {\"a\":1}\n").empty());
        QCOMPARE(parser.feed("\n").size(), size_t(1));
    }

    void anIdWithNulIsIgnored()
    {
        SseParser parser;
        const auto messages = parser.feed(QByteArray("id: a\ndata: 1\n\nid: b\0c\ndata: 2\n\n", 32));
        QCOMPARE(messages.size(), size_t(2));
        QCOMPARE(messages[1].id, QByteArray("a"));
    }

    void aMessageWithoutAnEndIsGivenUp()
    {
        SseParser parser(1000);
        QVERIFY(parser.feed("data: " + QByteArray(500, 'x')).empty());
        QVERIFY(!parser.overflowed());
        QVERIFY(parser.feed(QByteArray(600, 'x')).empty());
        QVERIFY(parser.overflowed());
        QVERIFY(parser.feed("\n\ndata: 1\n\n").empty());
    }

    void manyShortLinesCountTowardsTheLimit()
    {
        SseParser parser(1000);
        for (int i = 0; i < 300; ++i)
            QVERIFY(parser.feed("data: xxxx\n").empty());
        QVERIFY(parser.overflowed());
    }
};

MD_TEST_MAIN(QCoreApplication, TestSseParser)
#include "tst_sseparser.moc"
