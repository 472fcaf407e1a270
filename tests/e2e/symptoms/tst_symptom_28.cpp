// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 28: "401 invalid API key." Malformed, revoked, or of the other environment: the request of the id that the
// client was given says which, and leads to the audit entry of the revocation.
#include "tests/e2e/keysdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/widgets/linkbutton.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom28 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const MadeKey key = MadeKey::make(m_server, {{u"name"_s, u"export-worker"_s}});
        const QByteArray version = QByteArray::number(key.read(m_server)["version"_L1].toInteger());
        QCOMPARE(m_server
                     .operatorCall("POST", u"/api/v1/api-keys/%1/revoke"_s.arg(key.id), {},
                                   {{"If-Match", '"' + version + '"'}})
                     .status,
                 200);
        m_revoked = refused(key.secret, "KEY_REVOKED");
        m_malformed = refused(key.secret.left(30), "KEY_UNKNOWN");
        m_otherMode = refused(QString(key.secret).replace(u"sk_test_"_s, u"sk_live_"_s), "KEY_MODE");
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void saysThatItIsMalformed()
    {
        Operator op(*m_console);
        op.shortcut(Qt::Key_K, Qt::ControlModifier);
        op.typeAndEnter(m_malformed);
        MD_READS(op, u"401 KEY_UNKNOWN"_s);
        MD_READS(op, u"mistyped, cut short, or of another server"_s);
        MD_ANSWERED(op);
    }

    void saysThatItIsOfTheOtherEnvironment()
    {
        Operator op(*m_console);
        op.shortcut(Qt::Key_K, Qt::ControlModifier);
        op.typeAndEnter(m_otherMode);
        MD_READS(op, u"401 KEY_MODE"_s);
        MD_READS(op, u"Send a key of this mode"_s);
        MD_ANSWERED(op);
    }

    void saysThatItWasRevokedAndByWhom()
    {
        Operator op(*m_console);
        op.shortcut(Qt::Key_K, Qt::ControlModifier);
        op.typeAndEnter(m_revoked);
        MD_READS(op, u"401 KEY_REVOKED"_s);
        MD_READS(op, u"export-worker was revoked"_s);
        op.click(m_console->find<LinkButton>(u"stepLink1"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"audit"_s, 10'000);
        MD_READS(op, u"API_KEY_REVOKED"_s);
        MD_ANSWERED(op);
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QString refused(const QString& secret, const QByteArray& code)
    {
        const HttpAnswer answer = sendWith(m_server, secret);
        if (answer.status != 401 || !answer.body.contains(code))
            qWarning("not refused with %s: %s", code.constData(), answer.body.constData());
        return QString::fromLatin1(answer.header("X-Request-Id"));
    }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    QString m_malformed;
    QString m_otherMode;
    QString m_revoked;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom28)
#include "tst_symptom_28.moc"
