// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A link names an id and a server, and nothing that it may not.
#include "core/tracelink.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace md;
using namespace Qt::StringLiterals;

class TestTraceLink : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsItWasWritten_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("server");
        QTest::newRow("plain") << u"req_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s << u"https://metering.acme.example"_s;
        QTest::newRow("port") << u"kestrel-air"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("odd id") << u"order 4711/3?x=1&y=ü#z%"_s << u"https://metering.acme.example"_s;
        QTest::newRow("no server") << u"evt_1"_s << QString();
    }
    void comesBackAsItWasWritten()
    {
        QFETCH(QString, id);
        QFETCH(QString, server);
        const auto link = readTraceLink(writeTraceLink({id, server}));
        QVERIFY2(link, qPrintable(writeTraceLink({id, server})));
        QCOMPARE(*link, (TraceLink{id, server}));
    }

    void whatIsMoreThanThatIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = u"meterdesk://trace/evt_1"_s;
        QTest::newRow("another scheme") << u"https://trace/evt_1"_s;
        QTest::newRow("another verb") << u"meterdesk://delete/evt_1"_s;
        QTest::newRow("no id") << u"meterdesk://trace/"_s;
        QTest::newRow("user") << u"meterdesk://dana:pw@trace/evt_1"_s;
        QTest::newRow("port") << u"meterdesk://trace:80/evt_1"_s;
        QTest::newRow("fragment") << good + u"#x"_s;
        QTest::newRow("other argument") << good + u"?key=sk_live_9fQ2"_s;
        QTest::newRow("two servers") << good + u"?server=https://a.example&server=https://b.example"_s;
        QTest::newRow("server that is a file") << good + u"?server=file:///etc/passwd"_s;
        QTest::newRow("server without a host") << good + u"?server=https://"_s;
        QTest::newRow("a key as id") << u"meterdesk://trace/sk_live_9fQ2abcdefghijklmnopqrstuvwxyz01234567"_s;
        QTest::newRow("control characters") << u"meterdesk://trace/evt%0A1"_s;
        QTest::newRow("too long") << u"meterdesk://trace/"_s + QString(300, u'a');
        QTest::newRow("far too long") << u"meterdesk://trace/"_s + QString(5000, u'a');
        QTest::newRow("nothing") << QString();
    }
    void whatIsMoreThanThatIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!readTraceLink(text));
    }

    void aServerIsItsOriginAlone()
    {
        QCOMPARE(
            readTraceLink(u"meterdesk://trace/evt_1?server=https%3A%2F%2FDana%40Acme.Example%3A443%2Fx%3Fy"_s)->server,
            u"https://acme.example"_s);
        QCOMPARE(serverOrigin(QUrl(u"http://[::1]:8080/api"_s)), u"http://[::1]:8080"_s);
        QVERIFY(serverOrigin(QUrl(u"ftp://acme.example"_s)).isEmpty());
    }
};

MD_TEST_MAIN(QCoreApplication, TestTraceLink)
#include "tst_tracelink.moc"
