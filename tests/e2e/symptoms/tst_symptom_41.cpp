// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 41: "feature not visible." The pane stays in the rail and says which scope is missing, which roles can have
// it, and what to do.
#include "tests/e2e/console.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/panes/closedpane.h"
#include "ui/panes/eventlogpane.h"

#include <QClipboard>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom41 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const HttpAnswer made =
            m_server.operatorCall("POST", u"/api/v1/api-keys"_s,
                                  {{u"name"_s, u"Vera, on call"_s},
                                   {u"role"_s, u"VIEWER"_s},
                                   {u"scopes"_s, QJsonArray{u"events:read"_s, u"requests:read"_s, u"metrics:read"_s,
                                                            u"health:read"_s, u"limits:read"_s}}});
        QCOMPARE(made.status, 201);
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow(made.json()["data"_L1].toObject()["secret"_L1].toString().toLatin1()));
        QTRY_VERIFY_WITH_TIMEOUT(m_console->find<QWidget>(u"rail-webhooks"_s)->isVisible(), 10'000);
    }

    void thePaneNamesTheScopeAndTheRoles()
    {
        Operator op(*m_console);
        op.click(m_console->find<QWidget>(u"rail-webhooks"_s));
        MD_READS(op, u"your key lacks the scope webhooks:read"_s);
        MD_READS(op, u"VIEWER"_s);
        MD_READS(op, u"OWNER, ADMIN, BILLING_ADMIN, MEMBER"_s);
        MD_READS(op, u"Connect with another key…"_s);
        MD_ANSWERED(op);
        QVERIFY(qobject_cast<ClosedPane*>(m_console->window().pane(u"webhooks"_s)));
    }

    void whatToAskForIsCopied()
    {
        Operator op(*m_console);
        op.click(m_console->find<QWidget>(u"rail-audit"_s));
        MD_READS(op, u"your key lacks the scope audit:read"_s);
        auto* pane = qobject_cast<ClosedPane*>(m_console->window().pane(u"audit"_s));
        QVERIFY(pane);
        QVERIFY2(pane->question().contains(u"Vera, on call"_s) && pane->question().contains(u"MEMBER"_s) &&
                     pane->question().contains(u"audit:read"_s),
                 qPrintable(pane->question()));
        MD_ANSWERED(op);
    }

    void whatTheKeyMaySeeIsThere()
    {
        Operator op(*m_console);
        op.click(m_console->find<QWidget>(u"rail-eventlog"_s));
        QVERIFY(qobject_cast<EventLogPane*>(m_console->window().pane(u"eventlog"_s)));
        MD_ANSWERED(op);
    }

    //! A pane that is closed asked for nothing.
    void theServerWasNotAsked()
    {
        const QJsonObject refused = m_server.operatorCall("GET", u"/api/v1/requests?filter=status:403%20key:Vera*"_s)
                                        .json()["data"_L1]
                                        .toObject();
        QCOMPARE(refused["content"_L1].toArray().size(), 0);
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom41)
#include "tst_symptom_41.moc"
