// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One way to show a time, a number, an id and an error.
#include "tests/support/testmain.h"
#include "ui/errortext.h"
#include "ui/jobs.h"
#include "ui/numberformat.h"
#include "ui/timeformat.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/sentence.h"
#include "ui/window/fuzzy.h"

#include <QApplication>
#include <QSignalSpy>

using namespace md;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 at = 1795186235204; // 20 Nov 2026 14:50:35.204 UTC
constexpr qint64 minute = 60'000;
} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private slots:
    void countsDownInWholeSeconds()
    {
        QCOMPARE(TimeFormat::countdown(1'000'000, 1'000'000), u"now"_s);
        QCOMPARE(TimeFormat::countdown(999'000, 1'000'000), u"now"_s);
        QCOMPARE(TimeFormat::countdown(1'000'001, 1'000'000), u"in 1 s"_s);
        QCOMPARE(TimeFormat::countdown(1'059'000, 1'000'000), u"in 59 s"_s);
        QCOMPARE(TimeFormat::countdown(1'281'000, 1'000'000), u"in 4 min 41 s"_s);
        QCOMPARE(TimeFormat::countdown(6'460'000, 1'000'000), u"in 1 h 31 min"_s);
    }

    void showsTimesInUtc();
    void showsTimesInAZoneOverItsChangeOfOffset();
    void settingOfTheZoneComesBack();
    void timesBeforeTheEpochAreTimes();
    void agesReadAsPeopleSayThem_data();
    void agesReadAsPeopleSayThem();
    void decimalsAreGroupedWithoutADouble_data();
    void decimalsAreGroupedWithoutADouble();
    void percentDoesNotRoundAwayWhatMatters();
    void idsAreShortenedInTheMiddle();
    void toolTipsShowMarkupAndDirectionMarksAsText();
    void sentencesDoNotReadTheirParts();
    void everyErrorHasWordsAndASensibleAction_data();
    void everyErrorHasWordsAndASensibleAction();
    void errorsNameWhatIsMissing();
    void detailsHaveNoSecrets();
    void fuzzyPrefersWholeWords();
    void fuzzyNeedsEveryLetter();
    void jobsEndOnce();
};

void TestFormats::showsTimesInUtc()
{
    const TimeFormat utc;
    QCOMPARE(utc.time(at), u"14:50:35.204"_s);
    QCOMPARE(utc.parts(at).seconds, u"14:50:35"_s);
    QCOMPARE(utc.parts(at).millis, u".204"_s);
    QCOMPARE(utc.hourMinute(at), u"14:50"_s);
    QCOMPARE(utc.dateTime(at), u"20 Nov 2026 14:50:35.204 UTC"_s);
    QCOMPARE(utc.day(at), u"20 Nov"_s);
    QVERIFY(utc.sameDay(at, at + 60 * minute));
    QVERIFY(!utc.sameDay(at, at + 10 * 60 * minute));
}

void TestFormats::showsTimesInAZoneOverItsChangeOfOffset()
{
    const TimeFormat berlin = TimeFormat::inZone(QTimeZone("Europe/Berlin"));
    QCOMPARE(berlin.timeOfDay(at), u"15:50:35"_s);
    QCOMPARE(berlin.zoneLabel(at), u"CET"_s);
    // 29 March 2026, 01:00 UTC: clocks go from 02:00 to 03:00.
    const qint64 change = 1774746000000;
    QCOMPARE(berlin.timeOfDay(change - 1), u"01:59:59"_s);
    QCOMPARE(berlin.timeOfDay(change), u"03:00:00"_s);
    QCOMPARE(berlin.timeOfDay(change - 1), u"01:59:59"_s);
    const TimeFormat kathmandu = TimeFormat::inZone(QTimeZone("Asia/Kathmandu"));
    QCOMPARE(kathmandu.timeOfDay(at), u"20:35:35"_s);
    QCOMPARE(kathmandu.zoneLabel(at), u"UTC+05:45"_s);
}

void TestFormats::settingOfTheZoneComesBack()
{
    for (const QString& setting : {u"utc"_s, u"local"_s, u"Europe/Berlin"_s})
        QCOMPARE(TimeFormat::fromSetting(setting).toSetting(), setting);
    QCOMPARE(TimeFormat::fromSetting(u"Nowhere/Land"_s).toSetting(), u"utc"_s);
}

void TestFormats::timesBeforeTheEpochAreTimes()
{
    QCOMPARE(TimeFormat::utc().time(-1), u"23:59:59.999"_s);
}

void TestFormats::agesReadAsPeopleSayThem_data()
{
    QTest::addColumn<qint64>("distance");
    QTest::addColumn<QString>("words");
    QTest::newRow("now") << qint64(-400) << u"now"_s;
    QTest::newRow("seconds") << qint64(-12'000) << u"12 s ago"_s;
    QTest::newRow("minutes") << -3 * minute << u"3 min ago"_s;
    QTest::newRow("future") << 41 * 60 * minute << u"in 41 h"_s;
}

void TestFormats::agesReadAsPeopleSayThem()
{
    QFETCH(qint64, distance);
    QFETCH(QString, words);
    QCOMPARE(TimeFormat::age(at + distance, at), words);
}

void TestFormats::decimalsAreGroupedWithoutADouble_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("small") << u"1"_s << u"1"_s;
    QTest::newRow("grouped") << u"1842"_s << u"1,842"_s;
    QTest::newRow("beyond a double") << u"9007199254740993.10"_s << u"9,007,199,254,740,993.10"_s;
    QTest::newRow("tiny") << u"0.0000001"_s << u"0.0000001"_s;
    QTest::newRow("negative") << u"-12480"_s << u"-12,480"_s;
    QTest::newRow("not a number") << u"1e9"_s << u"1e9"_s;
    QTest::newRow("hostile") << u"<b>1</b>"_s << u"<b>1</b>"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("half") << u"1."_s << u"1."_s;
}

void TestFormats::decimalsAreGroupedWithoutADouble()
{
    QFETCH(QString, value);
    QFETCH(QString, shown);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(NumberFormat::decimal(value), shown);
    QLocale::setDefault(before);
}

void TestFormats::percentDoesNotRoundAwayWhatMatters()
{
    QCOMPARE(NumberFormat::percent(0.0), u"0 %"_s);
    QCOMPARE(NumberFormat::percent(0.0004), u"<1 %"_s);
    QCOMPARE(NumberFormat::percent(0.421), u"42 %"_s);
    QCOMPARE(NumberFormat::percent(0.9997), u"99.9 %"_s);
    QCOMPARE(NumberFormat::percent(1.0), u"100 %"_s);
}

void TestFormats::idsAreShortenedInTheMiddle()
{
    QCOMPARE(shortId(u"7f3c9a1e-52d4-4b0e-9c61-a85e2d907b34"_s), u"7f3c9a…7b34"_s);
    QCOMPARE(shortId(u"evt_01JD4M5KQ8V2N7R3T6W9XK2"_s), u"evt_01JD4M…9XK2"_s);
    QCOMPARE(shortId(u"short"_s), u"short"_s);
    QCOMPARE(shortId(u"12345678901"_s), u"12345678901"_s);
}

void TestFormats::toolTipsShowMarkupAndDirectionMarksAsText()
{
    const QString tip = plainToolTip(u"<b>x</b>\u202Egnp.exe"_s);
    QVERIFY(tip.contains(u"&lt;b&gt;"_s));
    QVERIFY(!tip.contains(QChar(0x202E)));
    QVERIFY(tip.contains(u"202E"_s));
}

void TestFormats::sentencesDoNotReadTheirParts()
{
    const Sentence made = sentence(u"%2 of %1"_s, {{u"%2"_s, Span::Style::Strong}, {u"3"_s, Span::Style::Normal}});
    QCOMPARE(plainText(made), u"3 of %2"_s);
    QCOMPARE(int(made.size()), 3);
    QCOMPARE(int(made[2].style), int(Span::Style::Strong));
}

void TestFormats::everyErrorHasWordsAndASensibleAction_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("action");
    using K = ApiError::Kind;
    using A = ErrorAction;
    const auto row = [](K kind, int status, const char* code, A action) {
        QTest::addRow("%d %d %s", int(kind), status, code)
            << int(kind) << status << QString::fromLatin1(code) << int(action);
    };
    row(K::Cancelled, 0, "", A::Retry);
    row(K::Timeout, 0, "", A::Retry);
    row(K::Network, 0, "", A::Retry);
    row(K::Tls, 0, "", A::EditConnection);
    for (const char* code : {"", "KEY_UNKNOWN", "KEY_REVOKED", "KEY_EXPIRED", "KEY_MODE"})
        row(K::Unauthorised, 401, code, A::EditConnection);
    row(K::Forbidden, 403, "FORBIDDEN", A::EditConnection);
    row(K::Forbidden, 403, "ACCOUNT_SUSPENDED", A::None);
    row(K::NotFound, 404, "NOT_FOUND", A::None);
    row(K::Conflict, 409, "CONFLICT", A::Reload);
    row(K::Conflict, 412, "STALE", A::Reload);
    row(K::RateLimited, 429, "RATE_LIMITED", A::RetryLater);
    row(K::Rejected, 400, "BAD_FILTER", A::None);
    row(K::Rejected, 400, "TENANT_HEADER_MISSING", A::EditConnection);
    row(K::Rejected, 413, "BODY_TOO_LARGE", A::None);
    row(K::Rejected, 422, "", A::None);
    for (const char* code : {"", "STORAGE_FULL", "STORAGE_READ_ONLY", "SHUTTING_DOWN"})
        row(K::Server, 503, code, A::Retry);
    row(K::Protocol, 200, "", A::Retry);
    row(K::Schema, 200, "", A::Retry);
    row(K::Storage, 0, "", A::ChooseFile);
}

void TestFormats::everyErrorHasWordsAndASensibleAction()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(int, action);
    ApiError error;
    error.kind = ApiError::Kind(kind);
    error.httpStatus = status;
    error.code = code;
    const ErrorText text = errorText(error);
    QVERIFY(!text.title.isEmpty());
    QVERIFY(text.sentence.endsWith(u'.'));
    QVERIFY(!text.title.contains(u'%') && !text.sentence.contains(u'%'));
    QCOMPARE(int(text.action), action);
    QCOMPARE(text.actionText.isEmpty(), text.action == ErrorAction::None);
}

void TestFormats::errorsNameWhatIsMissing()
{
    ApiError error;
    error.kind = ApiError::Kind::Forbidden;
    error.fields = {{u"scope"_s, u"events:read"_s}};
    QVERIFY(errorText(error).sentence.contains(u"events:read"_s));
    error = {};
    error.kind = ApiError::Kind::RateLimited;
    error.retryAfter = std::chrono::milliseconds(23'000);
    QVERIFY(errorText(error).sentence.contains(u"23 s"_s));
    error = {};
    error.kind = ApiError::Kind::Rejected;
    error.code = u"BAD_FILTER"_s;
    error.fields = {{u"filter"_s, u"expected a value after status:"_s}};
    QCOMPARE(errorText(error).sentence, u"expected a value after status:"_s);
}

void TestFormats::detailsHaveNoSecrets()
{
    ApiError error;
    error.detail = u"key sk_live_9fQ2abcdefghijklmnopqrstuvwxyz0123456789ABCD was refused"_s;
    error.correlationId = u"c40e92b7-1d6f-4a38-b5c0-77e1f29a0d13"_s;
    const QString details = errorDetails(error, at);
    QVERIFY(!details.contains(u"abcdefghijkl"_s));
    QVERIFY(details.contains(error.correlationId));
    QVERIFY(details.contains(u"2026-11-20T14:50:35.204Z"_s));
}

void TestFormats::fuzzyPrefersWholeWords()
{
    const auto score = [](const char* name) { return fuzzyMatch(u"the", QString::fromLatin1(name))->score; };
    QCOMPARE_GT(score("Theme: dark"), score("Show the menu bar"));
    QCOMPARE_GT(score("Show the menu bar"), score("Times in another zone, here"));
    const auto match = fuzzyMatch(u"tl", u"Theme: light");
    QVERIFY(match);
    QCOMPARE(match->positions, (std::vector<int>{0, 7}));
}

void TestFormats::fuzzyNeedsEveryLetter()
{
    QVERIFY(!fuzzyMatch(u"xyz", u"Theme"));
    QVERIFY(fuzzyMatch(u"", u"Theme"));
    QVERIFY(!fuzzyMatch(u"eht", u"The"));
}

void TestFormats::jobsEndOnce()
{
    JobList list;
    QSignalSpy ended(&list, &JobList::jobEnded);
    Job* job = list.start(u"Export"_s);
    QSignalSpy cancelled(job, &Job::cancelled);
    job->setProgress(5, 10);
    QCOMPARE(job->share(), 0.5);
    job->cancel();
    job->cancel();
    job->finish(u"late"_s);
    job->setProgress(9, 10);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(ended.count(), 1);
    QCOMPARE(job->state(), Job::State::Cancelled);
    QCOMPARE(job->done(), 5);
    QVERIFY(list.running().empty());
    list.clearEnded();
    QVERIFY(list.jobs().empty());
}

MD_TEST_MAIN(QApplication, TestFormats)
#include "tst_formats.moc"
