// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// No key gets out by a text.
#include "core/redact.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace {

const QString liveKey = u"sk_live_9fQ2abcdefghijklmnopqrstuvwxyz0123456789"_s;

} // namespace

class TestRedact : public QObject
{
    Q_OBJECT

private slots:
    void cutsWhatIsSecret_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("live key") << u"key "_s + liveKey + u" was refused"_s << u"key sk_live_9fQ2… was refused"_s;
        QTest::newRow("test key at the end") << u"sk_test_abcdEFGH"_s << u"sk_test_abcd…"_s;
        QTest::newRow("two keys") << liveKey + u',' + liveKey << u"sk_live_9fQ2…,sk_live_9fQ2…"_s;
        QTest::newRow("webhook secret") << u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw=="_s << u"whsec_MfKQ9r…"_s;
        QTest::newRow("prefix stays") << u"sk_live_9fQ2"_s << u"sk_live_9fQ2"_s;
        QTest::newRow("bearer") << u"Authorization: Bearer abc.DEF-123"_s << u"Authorization: Bearer …"_s;
        QTest::newRow("bearer with a key")
            << u"authorization: bearer "_s + liveKey << u"authorization: bearer sk_live_9fQ2…"_s;
        QTest::newRow("basic") << u"Authorization: QWxhZGRpbg=="_s << u"Authorization: …"_s;
        QTest::newRow("api key header") << u"-H 'X-API-Key: hunter2'"_s << u"-H 'X-API-Key: …'"_s;
        QTest::newRow("signature") << u"x-signature: deadbeef"_s << u"x-signature: …"_s;
        QTest::newRow("json") << u"{\"secret\":\"topsecret\",\"a\":1}"_s << u"{\"secret\":\"…\",\"a\":1}"_s;
        QTest::newRow("in a url") << u"/x?key="_s + liveKey + u"&a=1"_s << u"/x?key=sk_live_9fQ2…&a=1"_s;
        QTest::newRow("prose") << u"Bearer authentication is required"_s << u"Bearer authentication is required"_s;
        QTest::newRow("harmless") << u"evt_01 kestrel-air 12.5 €"_s << u"evt_01 kestrel-air 12.5 €"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void cutsWhatIsSecret()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(md::redacted(text), expected);
        QCOMPARE(md::redacted(text.toUtf8()), expected.toUtf8());
        QCOMPARE(md::redacted(md::redacted(text)), expected);
    }

    void noKeySurvivesAmongRandomText()
    {
        QRandomGenerator random(42);
        const QString alphabet = u"ab:\" /?&=_-{}\n\\…€'Bearer sk_live_"_s;
        for (int round = 0; round < 2000; ++round) {
            QString text;
            const int before = random.bounded(30);
            for (int i = 0; i < before; ++i)
                text += alphabet[random.bounded(int(alphabet.size()))];
            text += liveKey;
            for (int i = 0; i < 10; ++i)
                text += alphabet[random.bounded(int(alphabet.size()))];
            const QString out = md::redacted(text);
            QVERIFY2(!out.contains(u"abcdefghijklmnop"_s), qPrintable(text));
        }
    }

    void prefixIsAllThatIsShown()
    {
        QCOMPARE(md::keyPrefix(liveKey), u"sk_live_9fQ2"_s);
        QCOMPARE(md::keyPrefix(u"short"), QString());
    }
};

MD_TEST_MAIN(QCoreApplication, TestRedact)
#include "tst_redact.moc"
