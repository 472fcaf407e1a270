// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said to meterdesk when it is started, and what it says to nonsense.
#include "app/commandline.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace md;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void answersWithoutAWindow();
    void takesEachOption();
    void aLoneFileIsOpened();
    void aLinkIsNoFile();
    void refusesNonsense_data();
    void refusesNonsense();
};

void TestCommandLine::answersWithoutAWindow()
{
    const CommandLine version = parseCommandLine({u"meterdesk"_s, u"--version"_s});
    QVERIFY(version.answer && version.answer->startsWith(u"meterdesk "_s));
    QCOMPARE(version.exitCode, 0);
    const CommandLine help = parseCommandLine({u"meterdesk"_s, u"--help"_s});
    for (const QString& option : {u"--sandbox"_s, u"--profile"_s, u"--open"_s, u"--theme"_s, u"--lang"_s, u"--shots"_s})
        QVERIFY2(help.answer->contains(option), qPrintable(option));
}

void TestCommandLine::takesEachOption()
{
    const CommandLine line = parseCommandLine({u"meterdesk"_s, u"--sandbox"_s, u"--theme"_s, u"dark"_s, u"--lang"_s,
                                               u"de"_s, u"--shots"_s, u"out"_s, u"--panes-only"_s});
    QVERIFY(!line.answer);
    QVERIFY(line.options.sandbox && line.options.panesOnly && !line.options.empty);
    QCOMPARE(line.options.theme, u"dark"_s);
    QCOMPARE(line.options.language, u"de"_s);
    QCOMPARE(line.options.shots, u"out"_s);
    QVERIFY(parseCommandLine({u"meterdesk"_s, u"--sandbox"_s, u"--empty"_s}).options.empty);
    QCOMPARE(parseCommandLine({u"meterdesk"_s, u"--profile"_s, u"acme"_s}).options.profile, u"acme"_s);
}

void TestCommandLine::aLoneFileIsOpened()
{
    QCOMPARE(parseCommandLine({u"meterdesk"_s, u"events.ndjson"_s}).options.file, u"events.ndjson"_s);
}

void TestCommandLine::aLinkIsNoFile()
{
    const QString link = u"meterdesk://trace/req_1?server=https%3A%2F%2Facme.example"_s;
    const CommandLine line = parseCommandLine({u"meterdesk"_s, link});
    QVERIFY(!line.answer);
    QCOMPARE(line.options.link, link);
    QVERIFY(line.options.file.isEmpty());
}

void TestCommandLine::refusesNonsense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("hostile link") << QStringList{u"meterdesk://trace/req_1?key=x"_s};
    QTest::newRow("link and sandbox") << QStringList{u"--sandbox"_s, u"meterdesk://trace/req_1"_s};
    QTest::newRow("unknown") << QStringList{u"--sandbocks"_s};
    QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s};
    QTest::newRow("language") << QStringList{u"--lang"_s, u"tlh"_s};
    QTest::newRow("two sources") << QStringList{u"--sandbox"_s, u"--open"_s, u"x"_s};
    QTest::newRow("empty what") << QStringList{u"--empty"_s};
    QTest::newRow("two files") << QStringList{u"a"_s, u"b"_s};
}

void TestCommandLine::refusesNonsense()
{
    QFETCH(QStringList, arguments);
    const CommandLine line = parseCommandLine(QStringList{u"meterdesk"_s} + arguments);
    QVERIFY(line.answer);
    QCOMPARE(line.exitCode, 2);
    QVERIFY(line.answer->startsWith(u"meterdesk: "_s));
}

MD_TEST_MAIN(QCoreApplication, TestCommandLine)
#include "tst_commandline.moc"
