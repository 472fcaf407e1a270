// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of whatever program: their text, and what is said of how it was read.
#include "core/filetext.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QStringEncoder>
#include <QTest>

using namespace md;
using namespace Qt::StringLiterals;

class TestFileText : public QObject
{
    Q_OBJECT

private slots:
    void readsUtf8WithAndWithoutAMark()
    {
        const FileText wanted{u"id;Zürich"_s, FileText::Encoding::Utf8};
        QCOMPARE(readFileText("id;Z\xc3\xbcrich"), wanted);
        QCOMPARE(readFileText("\xef\xbb\xbfid;Z\xc3\xbcrich"), wanted);
        QCOMPARE(readFileText({}), FileText());
    }

    void readsBothKindsOfUtf16()
    {
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encode(encoding, QStringConverter::Flag::WriteBom);
            const QByteArray bytes = encode(u"id\tZürich"_s);
            QCOMPARE(readFileText(bytes), (FileText{u"id\tZürich"_s, FileText::Encoding::Utf16}));
        }
    }

    void takesOtherBytesForLettersAndSaysSo()
    {
        QCOMPARE(readFileText("Z\xfcrich \x80 \x96"), (FileText{u"Zürich € –"_s, FileText::Encoding::Latin1}));
        QCOMPARE(readFileText("cut \xc3"), (FileText{u"cut Ã"_s, FileText::Encoding::Latin1}));
    }

    void tellsASpreadsheetFromAText()
    {
        QCOMPARE(readFileText(QByteArray("PK\x03\x04\0\0\x08", 7)).encoding, FileText::Encoding::Binary);
        QVERIFY(readFileText(QByteArray("PK\0", 3)).text.isEmpty());
    }
};

MD_TEST_MAIN(QCoreApplication, TestFileText)
#include "tst_filetext.moc"
