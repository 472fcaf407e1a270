// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The codes that the console knows are those of the contract, and are found by what people type.
#include "core/errorcodes.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace md;

class TestErrorCodes : public QObject
{
    Q_OBJECT

private slots:
    void areThoseOfTheContract()
    {
        QFile file(qEnvironmentVariable("MD_SOURCE_DIR") + u"/docs/api/error-codes.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray contract = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(qsizetype(errorCodes().size()), contract.size());
        for (qsizetype i = 0; i < contract.size(); ++i) {
            const QJsonObject row = contract[i].toObject();
            const ErrorCode& code = errorCodes()[std::size_t(i)];
            QCOMPARE(QString::fromUtf8(code.code), row.value("code"_L1).toString());
            QCOMPARE(code.status, row.value("status"_L1).toInt());
            QCOMPARE(QString::fromUtf8(code.title), row.value("title"_L1).toString());
            QCOMPARE(QString::fromUtf8(code.cause), row.value("cause"_L1).toString());
            QCOMPARE(QString::fromUtf8(code.fix), row.value("fix"_L1).toString());
            QCOMPARE(QString::fromUtf8(code.where), row.value("where"_L1).toString());
        }
    }

    void areFoundByWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("code") << u"UNKNOWN_METRIC"_s << u"UNKNOWN_METRIC"_s;
        QTest::newRow("small letters") << u" unknown_metric "_s << u"UNKNOWN_METRIC"_s;
        QTest::newRow("as words") << u"unknown metric"_s << u"UNKNOWN_METRIC"_s;
        QTest::newRow("status") << u"429"_s << u"RATE_LIMITED"_s;
        QTest::newRow("beginning") << u"signature_m"_s << u"SIGNATURE_MISSING"_s;
        QTest::newRow("words of the cause") << u"disk full"_s << u"STORAGE_FULL"_s;
    }

    void areFoundByWhatPeopleType()
    {
        QFETCH(QString, typed);
        const auto found = findErrorCodes(typed);
        QVERIFY(!found.empty());
        QTEST(QString::fromUtf8(found.front()->code), "first");
    }

    void nothingIsFoundForNonsense()
    {
        QVERIFY(findErrorCodes(u"no such thing anywhere").empty());
        QVERIFY(!errorCode(u"NOPE"));
        QCOMPARE(findErrorCodes(u"").size(), errorCodes().size());
    }
};

MD_TEST_MAIN(QCoreApplication, TestErrorCodes)
#include "tst_errorcodes.moc"
