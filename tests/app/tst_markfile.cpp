// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The file of marks: written whole or not at all, kept aside when it is damaged, and of a name of its own whatever the
// profile and the tenant are called.
#include "app/markfile.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using md::MarkFile;

class TestMarkFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void isMadeWithTheFirstMark()
    {
        const QString path = m_folder.filePath(u"sub/marks.json"_s);
        MarkFile file(path);
        QCOMPARE(*file.read(), QByteArray());
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(!file.write("one"));
        QVERIFY(!file.hasChanged());
        QCOMPARE(*MarkFile(path).read(), QByteArray("one"));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // Nothing is left lying beside it.
        QCOMPARE(QDir(m_folder.filePath(u"sub"_s)).entryList(QDir::Files).size(), 1);
    }

    void noticesAnotherWindow()
    {
        const QString path = m_folder.filePath(u"two.json"_s);
        MarkFile one(path);
        MarkFile other(path);
        QVERIFY(one.read() && other.read());
        QVERIFY(!one.write("one"));
        QVERIFY(other.hasChanged());
        QVERIFY(other.read());
        QVERIFY(!other.hasChanged());
    }

    void keepsADamagedOneAside()
    {
        const QString path = m_folder.filePath(u"bad.json"_s);
        MarkFile file(path);
        QVERIFY(!file.write("garbage"));
        const auto first = file.setAside();
        QVERIFY(!file.write("garbage again"));
        const auto second = file.setAside();
        QVERIFY(first && second);
        QVERIFY(*first != *second);
        QFile kept(*first);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("garbage"));
    }

    void saysWhyItCannotBeWritten()
    {
        QFile(m_folder.filePath(u"plain"_s)).open(QIODevice::WriteOnly);
        MarkFile file(m_folder.filePath(u"plain/marks.json"_s));
        const auto wrong = file.write("x");
        QVERIFY(wrong && !wrong->isEmpty());
    }

    void hasANameOfItsOwn()
    {
        QCOMPARE(MarkFile::nameFor(u"8f-1"_s, u"ten_01J"_s), u"marks-8f-1-ten_01J.json"_s);
        const QString hostile = MarkFile::nameFor(u"../../etc"_s, u"a/b\\c:d\u00e4"_s);
        QVERIFY2(!hostile.contains(u'/') && !hostile.contains(u".."_s), qPrintable(hostile));
        QVERIFY(MarkFile::nameFor(u"a"_s, u"b"_s) != MarkFile::nameFor(u"a"_s, u"B"_s));
    }
};

MD_TEST_MAIN(QCoreApplication, TestMarkFile)
#include "tst_markfile.moc"
