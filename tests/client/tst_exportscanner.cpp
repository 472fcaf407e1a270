// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exports, cut at every byte: whole ones are whole, half ones are never taken for whole.
#include "client/exporttask.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using md::ExportFormat;
using md::ExportScanner;

namespace {

const QByteArray lines = "{\"sequence\":2,\"id\":\"evt_2\"}\n{\"sequence\":1,\"note\":\"{\\\"end\\\":{}}\"}\n";
const QByteArray linesEnd = "{\"end\":{\"count\":2}}\n";
const QByteArray table = "id,note\r\nevt_2,\"two\nlines, \"\"quoted\"\"\"\r\nevt_1,\"\n#end,9\n\"\r\n";
const QByteArray tableEnd = "#end,2\r\n";

struct Scanned
{
    QByteArray written;
    QString problem;
    qint64 events;
};

Scanned scan(ExportFormat format, std::initializer_list<QByteArrayView> parts)
{
    ExportScanner scanner(format);
    Scanned result;
    for (const QByteArrayView part : parts)
        result.written += scanner.feed(part);
    result.problem = scanner.problem();
    result.events = scanner.events();
    return result;
}

} // namespace

Q_DECLARE_METATYPE(ExportFormat)

class TestExportScanner : public QObject
{
    Q_OBJECT

private slots:
    void formats_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("ndjson") << ExportFormat::Ndjson << lines << linesEnd;
        QTest::newRow("csv") << ExportFormat::Csv << table << tableEnd;
    }

    void wholeHoweverItIsCut_data() { formats_data(); }
    void wholeHoweverItIsCut()
    {
        QFETCH(ExportFormat, format);
        QFETCH(QByteArray, records);
        QFETCH(QByteArray, end);
        const QByteArray all = records + end;
        for (qsizetype cut = 0; cut <= all.size(); ++cut) {
            const Scanned result = scan(format, {QByteArrayView(all).first(cut), QByteArrayView(all).sliced(cut)});
            QCOMPARE(result.problem, QString());
            QCOMPARE(result.written, records);
            QCOMPARE(result.events, 2);
        }
    }

    void halfIsNeverTakenForWhole_data() { formats_data(); }
    void halfIsNeverTakenForWhole()
    {
        QFETCH(ExportFormat, format);
        QFETCH(QByteArray, records);
        QFETCH(QByteArray, end);
        const QByteArray all = records + end;
        const qsizetype wholeFrom = records.size() + end.trimmed().size(); // its line break may be missing
        for (qsizetype cut = 0; cut < wholeFrom; ++cut) {
            const Scanned result = scan(format, {QByteArrayView(all).first(cut)});
            QVERIFY2(!result.problem.isEmpty(), qPrintable(QString::number(cut)));
        }
        QVERIFY(scan(format, {QByteArrayView(all).first(wholeFrom)}).problem.isEmpty());
    }

    void aWrongCountIsAFailure()
    {
        QVERIFY(!scan(ExportFormat::Ndjson, {lines, "{\"end\":{\"count\":3}}\n"}).problem.isEmpty());
        QVERIFY(!scan(ExportFormat::Csv, {table, "#end,1\n"}).problem.isEmpty());
    }

    void nothingMayFollowTheEnd()
    {
        QVERIFY(!scan(ExportFormat::Ndjson, {lines, linesEnd, "{\"sequence\":9}\n"}).problem.isEmpty());
        QVERIFY(!scan(ExportFormat::Ndjson, {lines, linesEnd, "{\"sequ"}).problem.isEmpty());
    }

    void anEmptyExportIsWhole()
    {
        QCOMPARE(scan(ExportFormat::Ndjson, {"{\"end\":{\"count\":0}}\n"}).problem, QString());
        const Scanned csv = scan(ExportFormat::Csv, {"id,note\n#end,0\n"});
        QCOMPARE(csv.problem, QString());
        QCOMPARE(csv.events, 0);
    }

    void garbageInsteadOfAnEndIsAFailure()
    {
        for (const char* end : {"{\"end\":{}}\n", "{\"end\":{\"count\":\"2\"}}\n", "{\"end\":2}\n", "#end,2\n"})
            QVERIFY2(!scan(ExportFormat::Ndjson, {lines, end}).problem.isEmpty(), end);
        for (const char* end : {"#end,\n", "#end,two\n", "#END,2\n", "{\"end\":{\"count\":2}}\n"})
            QVERIFY2(!scan(ExportFormat::Csv, {table, end}).problem.isEmpty(), end);
    }
};

MD_TEST_MAIN(QCoreApplication, TestExportScanner)
#include "tst_exportscanner.moc"
