// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is quoted comes out of a CSV reader and a shell as it went in, and runs in neither.
#include "core/quoting.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

//! RFC 4180, one row.
QStringList readCsvRow(const QString& row)
{
    QStringList cells{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QChar c = row[i];
        if (quoted && c == u'"' && i + 1 < row.size() && row[i + 1] == u'"') {
            cells.back() += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            cells.append(QString());
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

QString randomText(QRandomGenerator& random)
{
    static const QString alphabet = u"abc019 ,;\"'`$\\!#&|<>()[]{}*?~=+-@\t\n\r€😀\u202E%"_s;
    QString text;
    const int length = random.bounded(24);
    for (int i = 0; i < length; ++i)
        text += alphabet[random.bounded(int(alphabet.size()))];
    return QString::fromUtf8(text.toUtf8()); // no halves of a surrogate pair
}

} // namespace

class TestQuoting : public QObject
{
    Q_OBJECT

private slots:
    void quotesCells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"checkout-api"_s << u"checkout-api"_s;
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
        QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("formula") << u"=1+2"_s << u"'=1+2"_s;
        QTest::newRow("formula with comma")
            << u"=HYPERLINK(\"x\",\"y\")"_s << u"\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""_s;
        QTest::newRow("plus") << u"+cmd"_s << u"'+cmd"_s;
        QTest::newRow("minus") << u"-cmd"_s << u"'-cmd"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("hidden by a space") << u" =1"_s << u"' =1"_s;
        QTest::newRow("hidden by a tab") << u"\t=1"_s << u"\"'\t=1\""_s;
        QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
        QTest::newRow("negative number") << u"-12.5"_s << u"-12.5"_s;
        QTest::newRow("signed number") << u"+3"_s << u"+3"_s;
        QTest::newRow("minus alone") << u"-"_s << u"'-"_s;
        QTest::newRow("phone number with a formula") << u"+1+cmd"_s << u"'+1+cmd"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void quotesCells()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(md::csvCell(text), cell);
    }

    void everyCellComesBack()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 5000; ++round) {
            const QStringList texts{randomText(random), randomText(random), randomText(random)};
            const QStringList cells =
                readCsvRow(md::csvCell(texts[0]) + u',' + md::csvCell(texts[1]) + u',' + md::csvCell(texts[2]));
            QCOMPARE(cells.size(), 3);
            for (int i = 0; i < 3; ++i) {
                QVERIFY(cells[i] == texts[i] || cells[i] == u'\'' + texts[i]);
                const QString seen = cells[i].trimmed();
                const bool formula = !seen.isEmpty() && u"=@"_s.contains(seen.front());
                QVERIFY2(!formula, qPrintable(cells[i]));
            }
        }
    }

    void quotesArguments()
    {
        QCOMPARE(md::shellArgument(u"https://x.example/a?b=1"), u"'https://x.example/a?b=1'"_s);
        QCOMPARE(md::shellArgument(u"plain-word_1.json"), u"plain-word_1.json"_s);
        QCOMPARE(md::shellArgument(u"it's"), u"'it'\\''s'"_s);
        QCOMPARE(md::shellArgument(u""), u"''"_s);
        QCOMPARE(md::shellArgument(u"=ls"), u"'=ls'"_s);
        QCOMPARE(md::shellArgument(QStringView(u"a\0b", 3)), u"'ab'"_s);
    }

    void aRealShellGivesEveryArgumentBack()
    {
        QRandomGenerator random(11);
        QString script = u"printf '%s\\0'"_s;
        QStringList texts;
        for (int i = 0; i < 400; ++i) {
            texts += randomText(random);
            script += u' ' + md::shellArgument(texts.back());
        }
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-c"_s, script});
        QVERIFY(shell.waitForFinished());
        QStringList back = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\0');
        QCOMPARE(back.takeLast(), QString());
        QCOMPARE(back, texts);
    }
};

MD_TEST_MAIN(QCoreApplication, TestQuoting)
#include "tst_quoting.moc"
