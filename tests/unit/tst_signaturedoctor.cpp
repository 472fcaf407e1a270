// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The signature doctor names the cause that was put in, and no other; where none can be proven it says so.
#include "core/signaturedoctor.h"
#include "tests/support/testmain.h"
#include "tests/unit/signaturecases.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace md;

namespace {

using Outcome = SignatureVerdict::Outcome;
using Fault = SignatureFault;

QByteArray listed(const std::vector<Fault>& faults)
{
    QByteArray out;
    for (const Fault fault : faults)
        out += QByteArray::number(int(fault)) + ' ';
    return out.trimmed();
}

SignatureVerdict judged(const SignatureCase& c)
{
    return mainVerdict(judgeSignature(c.question));
}

//! What the verdict says that is not so; nothing when it is right in all.
QByteArrayList complaints(const SignatureCase& c, const SignatureVerdict& verdict)
{
    QByteArrayList out;
    const auto expect = [&](bool good, const QByteArray& what) {
        if (!good)
            out.append(c.name + ": " + what);
    };
    expect(verdict.outcome == Outcome::Broken, "outcome " + QByteArray::number(int(verdict.outcome)));
    expect(verdict.faults == c.faults, "faults " + listed(verdict.faults) + ", not " + listed(c.faults));
    expect(verdict.scheme == c.scheme, "scheme");
    expect(!verdict.has(Fault::BodyChanged) || verdict.fittingBody == c.signedBody, "body " + verdict.fittingBody);
    expect(!c.secret || verdict.secret == *c.secret, "reading of the secret");
    expect(!c.skewS || verdict.skewS == *c.skewS, "skew");
    expect(!c.signedAs || verdict.signedAs == *c.signedAs, "scheme that it was signed as");
    return out;
}

} // namespace

class TestSignatureDoctor : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheVectorsOfTheFormats()
    {
        const QByteArray body = "{\"event\":\"page_view\",\"user_hash\":\"" + QByteArray(64, '0') +
                                "\",\"customer_org_id\":\"org_1\",\"path\":\"/\"}";
        SignatureQuestion question;
        question.body = body;
        question.secret = "test_secret";
        question.headers = u"x-signature: d976bbf2fe336255505f4c4b4399fa6d58f138958a530f95ca148bb917d30908"_s;
        QCOMPARE(mainVerdict(judgeSignature(question)).outcome, Outcome::Fits);
        question.headers = u"x-signature: 36fdec66e1dfb864b720a5e672cd9291f28aa0db694b74180fa5dd11d4fb6f4d"_s;
        const SignatureVerdict spaced = mainVerdict(judgeSignature(question));
        QCOMPARE(listed(spaced.faults), listed({Fault::BodyChanged}));
        QCOMPARE(spaced.body.writing.layout, JsonWriting::Layout::Spaced);
        question.headers = u"x-signature: f7f9bd47fb987337b5796fdc1fdb9ba221d0d5396814bfcaf9521f43fd8927fd"_s;
        QCOMPARE(mainVerdict(judgeSignature(question)).body.whole, BodyChange::Whole::Nothing);
    }

    void namesWhatWasPutInAndNothingElse()
    {
        const std::vector<SignatureCase> cases = brokenSignatures();
        QVERIFY(cases.size() >= 500);
        QByteArrayList wrong;
        for (const SignatureCase& c : cases)
            wrong += complaints(c, judged(c));
        QVERIFY2(wrong.isEmpty(), wrong.join('\n').constData());
        qInfo("%d broken signatures, none named wrongly", int(cases.size()));
    }

    void cannotTellWhereNothingIsProven()
    {
        const std::vector<SignatureCase> cases = unexplainedSignatures();
        QVERIFY(cases.size() >= 100);
        QByteArrayList wrong;
        for (const SignatureCase& c : cases) {
            const SignatureVerdict verdict = judged(c);
            if (verdict.outcome != Outcome::CannotTell || !verdict.faults.empty())
                wrong.append(c.name + ": " + listed(verdict.faults));
        }
        QVERIFY2(wrong.isEmpty(), wrong.join('\n').constData());
    }

    void saysThatAllIsWell()
    {
        for (const SignatureScheme scheme : allSchemes()) {
            SignatureCase c = rightSignature(scheme, "{\"a\":1}");
            QCOMPARE(judged(c).outcome, Outcome::Fits);
            // Old, but nobody said when it was received.
            c.question.now += 3'600'000;
            QCOMPARE(judged(c).outcome, Outcome::Fits);
        }
    }

    void namesMissingParts_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<SignaturePart>("part");
        const QByteArray body("{\"a\":1}");
        const QByteArray secret("whsec_MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0");
        const QString hex = QString(u'a').repeated(64);
        const QString base64 = u"v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s;
        QTest::newRow("nothing") << QString() << body << secret << SignaturePart::Headers;
        QTest::newRow("no signature") << u"content-type: application/json"_s << body << secret
                                      << SignaturePart::Signature;
        QTest::newRow("standard without signature")
            << u"webhook-id: m\nwebhook-timestamp: 1"_s << body << secret << SignaturePart::Signature;
        QTest::newRow("empty signature") << u"x-signature:"_s << body << secret << SignaturePart::Signature;
        QTest::newRow("only the time") << u"X-Aforo-Signature: t=1"_s << body << secret << SignaturePart::Signature;
        QTest::newRow("no id") << u"webhook-timestamp: 1\nwebhook-signature: "_s + base64 << body << secret
                               << SignaturePart::Id;
        QTest::newRow("no time") << u"webhook-id: m\nwebhook-signature: "_s + base64 << body << secret
                                 << SignaturePart::Time;
        QTest::newRow("no t=") << u"X-Aforo-Signature: v1="_s + hex << body << secret << SignaturePart::Time;
        QTest::newRow("no secret") << u"x-signature: "_s + hex << body << QByteArray() << SignaturePart::Secret;
        QTest::newRow("no body") << u"x-signature: "_s + hex << QByteArray() << secret << SignaturePart::Body;
        QTest::newRow("half a body") << u"x-signature: "_s + hex << QByteArray("{\"a\":[1,2") << secret
                                     << SignaturePart::BodyEnd;
    }

    void namesMissingParts()
    {
        QFETCH(QString, headers);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, secret);
        SignatureQuestion question;
        question.headers = headers;
        question.body = body;
        question.secret = secret;
        const SignatureVerdict verdict = mainVerdict(judgeSignature(question));
        QCOMPARE(verdict.outcome, Outcome::Missing);
        QTEST(verdict.missing, "part");
    }

    void readsHeadersAsTheyArePasted_data()
    {
        QTest::addColumn<QString>("pasted");
        const SignatureCase c = rightSignature(SignatureScheme::StandardWebhooks, "{\"a\":1}");
        const auto part = [&c](qsizetype line) { return c.question.headers.split(u'\n')[line].section(u": "_s, 1); };
        QTest::newRow("lines") << c.question.headers;
        QTest::newRow("capitals") << QString(c.question.headers).replace(u"webhook-"_s, u"Webhook-"_s);
        QTest::newRow("svix") << QString(c.question.headers).replace(u"webhook-"_s, u"svix-"_s);
        QTest::newRow("with others") << u"POST /hook HTTP/1.1\nhost: a.example\n"_s + c.question.headers +
                                            u"\nuser-agent: x"_s;
        QTest::newRow("cURL")
            << u"-H 'webhook-id: %1' \\\n -H 'webhook-timestamp: %2' \\\n --header \"webhook-signature: %3\""_s.arg(
                   part(0), part(1), part(2));
        QTest::newRow("JSON")
            << u"{\n \"webhook-id\": \"%1\",\n \"webhook-timestamp\": \"%2\",\n \"webhook-signature\": \"%3\"\n}"_s.arg(
                   part(0), part(1), part(2));
        QTest::newRow("CR LF") << QString(c.question.headers).replace(u'\n', u"\r\n"_s);
    }

    void readsHeadersAsTheyArePasted()
    {
        QFETCH(QString, pasted);
        SignatureCase c = rightSignature(SignatureScheme::StandardWebhooks, "{\"a\":1}");
        c.question.headers = pasted;
        QCOMPARE(judged(c).outcome, Outcome::Fits);
    }

    void takesAWholeRequestApart()
    {
        const auto request =
            pastedRequest("POST /hook HTTP/1.1\r\nwebhook-id: m\r\nWEBHOOK_SECRET=whsec_a\r\n"
                          "old secret: whsec_b\r\nreceived: 2026-11-20T14:00:00Z\r\n\r\n{\"a\":\n\n1}\n");
        QVERIFY(request);
        QCOMPARE(request->body, QByteArray("{\"a\":\n\n1}\n"));
        QCOMPARE(request->secret, QByteArray("whsec_a"));
        QCOMPARE(request->oldSecret, QByteArray("whsec_b"));
        QCOMPARE(request->received, QByteArray("2026-11-20T14:00:00Z"));
        QVERIFY(request->headers.contains("webhook-id: m"));
        QVERIFY(!request->headers.contains("whsec"));
        QVERIFY(!pastedRequest("x-signature: aa"));
        QVERIFY(!pastedRequest("{\n\n}"));
    }

    void judgesEachHeaderOfADelivery()
    {
        const QByteArray body("{\"a\":1}");
        SignatureCase c = rightSignature(SignatureScheme::StandardWebhooks, body);
        const SignatureCase timed = rightSignature(SignatureScheme::Timed, body);
        c.question.headers += u'\n' + timed.question.headers;
        auto verdicts = judgeSignature(c.question);
        QCOMPARE(verdicts.size(), 2U);
        QCOMPARE(mainVerdict(verdicts).outcome, Outcome::Fits);
        c.question.body = "{\n  \"a\": 1\n}";
        verdicts = judgeSignature(c.question);
        for (const SignatureVerdict& verdict : verdicts)
            QCOMPARE(listed(verdict.faults), listed({Fault::BodyChanged}));
    }

    void twoSignaturesAfterARotation()
    {
        const QByteArray body("{\"a\":1}");
        for (const bool oldFirst : {false, true}) {
            SignatureCase c = rightSignature(SignatureScheme::StandardWebhooks, body);
            const QString other = u"v1,"_s + QString(43, u'A') + u'=';
            const QString right = c.question.headers.section(u"webhook-signature: "_s, 1);
            c.question.headers.replace(right, oldFirst ? other + u' ' + right : right + u' ' + other);
            const SignatureVerdict verdict = judged(c);
            QCOMPARE(verdict.outcome, Outcome::Fits);
            QCOMPARE(verdict.entry, oldFirst ? 1 : 0);
            QCOMPARE(verdict.entries, 2);
        }
    }

    void aTimeAheadOfNowNeedsNoTimeOfReceipt()
    {
        SignatureCase c = rightSignature(SignatureScheme::Timed, "{}");
        c.question.now -= 3'600'000;
        const SignatureVerdict verdict = judged(c);
        QCOMPARE(listed(verdict.faults), listed({Fault::ClockSkew}));
        QCOMPARE(verdict.skewS, 3600);
    }

    void seesWhatProvesNothing()
    {
        SignatureCase c = rightSignature(SignatureScheme::SaasTracker, "{\"a\":1}");
        c.question.secret = "sk_test_0123456789";
        QCOMPARE(judged(c).outcome, Outcome::CannotTell);
        QCOMPARE(judged(c).notes, std::vector{SignatureNote::SecretIsApiKey});
        c.question.secret = "whsec_ab\xe2\x80\xa6";
        QCOMPARE(judged(c).notes, std::vector{SignatureNote::SecretIsShortened});
        c.question.body = "a=1&b=2";
        c.question.secret = "another";
        QCOMPARE(judged(c).notes, std::vector{SignatureNote::BodyIsNotJson});
        c.question.headers = u"x-signature: hello"_s;
        c.question.body = "{}";
        QCOMPARE(judged(c).notes, std::vector{SignatureNote::SignatureIsNoDigest});
    }

    void anyBytesAreReadWithoutHarm()
    {
        QRandomGenerator chance(7);
        const QByteArray letters("{}[]\",:\\u00e9/ <\n1.5e-\xc3\xa9\xff\x00t=v1,sha256=", 42);
        for (int round = 0; round < 300; ++round) {
            SignatureQuestion question;
            const auto random = [&](int most) {
                QByteArray out;
                for (int i = chance.bounded(most); i > 0; --i)
                    out += letters[chance.bounded(int(letters.size()))];
                return out;
            };
            question.body = random(60);
            question.headers = u"x-signature: "_s + QString::fromLatin1(random(80));
            question.secret = random(20) + 'x';
            const auto outcome = mainVerdict(judgeSignature(question)).outcome;
            QVERIFY(outcome == Outcome::Missing || outcome == Outcome::CannotTell);
        }
    }
};

MD_TEST_MAIN(QCoreApplication, TestSignatureDoctor)
#include "tst_signaturedoctor.moc"
