// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 15: "400 schema error." The request of the id that the client was given names the field and its rule.
#include "tests/e2e/logdesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom15 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const SignedApp app = createApp(m_server, u"checkout-web"_s);
        const auto refused = [&](const QByteArray& from, const QByteArray& to) {
            const HttpAnswer answer = postSigned(m_server, app, QByteArray(pageView).replace(from, to));
            return answer.status == 400 ? QString::fromLatin1(answer.header("X-Request-Id")) : QString();
        };
        m_shortHash = refused("\"9f86d0", "\"f86d0"); // 63 characters
        m_noSlash = refused("\"/reports\"", "\"reports\"");
        QVERIFY(!m_shortHash.isEmpty() && !m_noSlash.isEmpty());
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void namesTheHashAndItsLength()
    {
        Operator op(*m_console);
        op.shortcut(paneKey(*m_console), Qt::ControlModifier);
        op.shortcut(Qt::Key_K, Qt::ControlModifier);
        op.typeAndEnter(m_shortHash);
        MD_READS(op, u"Correct user_hash"_s);
        MD_READS(op, u"64"_s);
        MD_ANSWERED(op);
    }

    void namesThePathAndItsSlash()
    {
        Operator op(*m_console);
        op.shortcut(Qt::Key_K, Qt::ControlModifier);
        op.typeAndEnter(m_noSlash);
        MD_READS(op, u"Correct path"_s);
        MD_ANSWERED(op);
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    QString m_shortHash;
    QString m_noSlash;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom15)
#include "tst_symptom_15.moc"
