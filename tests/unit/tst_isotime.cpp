// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Instants to text and back.
#include "core/isotime.h"
#include "core/timerange.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

class TestIsoTime : public QObject
{
    Q_OBJECT

private slots:
    void writesMillisecondsAndZ()
    {
        QCOMPARE(md::isoTime(0), u"1970-01-01T00:00:00.000Z"_s);
        QCOMPARE(md::isoTime(1'795'183'387'250), u"2026-11-20T14:03:07.250Z"_s);
        QCOMPARE(md::isoTime(-1), u"1969-12-31T23:59:59.999Z"_s);
    }

    void agreesWithQtOverCenturies()
    {
        for (qint64 ms = -62'000'000'000'000; ms < 250'000'000'000'000; ms += 97'777'777'777) {
            const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
            QCOMPARE(md::isoTime(ms), at.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z');
            QCOMPARE(md::parseIsoTime(md::isoTime(ms)), ms);
        }
    }

    void clampsWhatFourDigitsCannotHold()
    {
        QCOMPARE(md::isoTime(INT64_MAX), u"9999-12-31T23:59:59.999Z"_s);
        QCOMPARE(md::isoTime(INT64_MIN), u"0000-01-01T00:00:00.000Z"_s);
    }

    void readsOtherSpellings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        const qint64 noon = 1'795'176'000'000; // 2026-11-20T12:00Z
        QTest::newRow("no seconds") << u"2026-11-20T12:00Z"_s << noon;
        QTest::newRow("no fraction") << u"2026-11-20T12:00:00Z"_s << noon;
        QTest::newRow("one digit") << u"2026-11-20T12:00:00.5Z"_s << noon + 500;
        QTest::newRow("microseconds are cut") << u"2026-11-20T12:00:00.123999Z"_s << noon + 123;
        QTest::newRow("offset") << u"2026-11-20T13:00:00+01:00"_s << noon;
        QTest::newRow("offset without colon") << u"2026-11-20T06:30:00-0530"_s << noon;
        QTest::newRow("date alone") << u"2026-11-20"_s << noon - 12 * 3'600'000;
        QTest::newRow("leap second") << u"2016-12-31T23:59:60Z"_s << qint64(1'483'228'800'000);
    }
    void readsOtherSpellings()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        QCOMPARE(md::parseIsoTime(text), ms);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "x", "2026", "2026-13-01", "2026-02-30", "2026-11-20T", "2026-11-20T25:00Z", "2026-11-20T12:60Z",
              "2026-11-20T12:00", "2026-11-20T12:00:00.Z", "2026-11-20T12:00:00Zx", "2026-11-20T12:00:00+15:00",
              "2026-11-20 12:00:00Z", "-026-11-20", "2026-11-20T12:00:00.000ZZ"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QString, text);
        QVERIFY(!md::parseIsoTime(text));
    }

    void rangeIsHalfOpen()
    {
        const md::TimeRange range{10, 20};
        QVERIFY(!range.contains(9));
        QVERIFY(range.contains(10));
        QVERIFY(range.contains(19));
        QVERIFY(!range.contains(20));
        QVERIFY(md::TimeRange::all().contains(INT64_MIN));
        QCOMPARE(md::TimeRange::last(std::chrono::seconds(5), 8'000), (md::TimeRange{3'000, std::nullopt}));
    }
};

MD_TEST_MAIN(QCoreApplication, TestIsoTime)
#include "tst_isotime.moc"
