// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 14: "signature mismatch." The same JSON with other spaces, or its members in another order, was signed: the
// request of the id that the client was given says which.
#include "tests/e2e/logdesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom14 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const SignedApp app = createApp(m_server, u"checkout-web"_s);
        const QJsonDocument event = QJsonDocument::fromJson(pageView);
        // Sent with spaces, signed without; sent in one order, signed in the alphabet's.
        const HttpAnswer spaced =
            postSignedOver(m_server, app, event.toJson(QJsonDocument::Indented), event.toJson(QJsonDocument::Compact));
        const HttpAnswer ordered = postSignedOver(m_server, app, pageView, event.toJson(QJsonDocument::Compact));
        QCOMPARE(spaced.status, 401);
        QCOMPARE(ordered.status, 401);
        m_spaced = QString::fromLatin1(spaced.header("X-Request-Id"));
        m_ordered = QString::fromLatin1(ordered.header("X-Request-Id"));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void saysThatTheSignatureFitsTheBodyWithoutSpaces()
    {
        Operator op(*m_console);
        op.shortcut(paneKey(*m_console), Qt::ControlModifier);
        op.shortcut(Qt::Key_K, Qt::ControlModifier);
        op.typeAndEnter(m_spaced);
        MD_READS(op, u"The signature fits the body without spaces"_s);
        MD_ANSWERED(op);
    }

    void saysThatItFitsTheMembersInAnotherOrder()
    {
        Operator op(*m_console);
        op.shortcut(Qt::Key_K, Qt::ControlModifier);
        op.typeAndEnter(m_ordered);
        MD_READS(op, u"its members in alphabetical order"_s);
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
    QString m_spaced;
    QString m_ordered;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom14)
#include "tst_symptom_14.moc"
