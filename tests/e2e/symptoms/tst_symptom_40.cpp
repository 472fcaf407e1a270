// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 40: "403 permission denied". A scope is missing on the key: Keys shows that key first, names the scope and
// the request, and offers to give it.
#include "tests/e2e/keysdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/keys/keydetails.h"
#include "ui/keys/keydialog.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom40 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theKeyAndTheScopeAreThere();
    void theCorrelationIdFindsTheKey();
    void theScopeIsGivenFromThere();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    MadeKey m_key;
    QString m_correlationId;
    std::unique_ptr<Console> m_console;
};

void TestSymptom40::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_key = MadeKey::make(m_server, {{u"name"_s, u"finance-board"_s}, {u"scopes"_s, QJsonArray{u"limits:read"_s}}});
    MadeKey::make(m_server, {{u"name"_s, u"checkout-api"_s}});
    const HttpAnswer refused = sendWith(m_server, m_key.secret, u"/api/v1/audit-log"_s);
    QCOMPARE(refused.status, 403);
    m_correlationId = refused.json()["instance"_L1].toString();
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom40::theKeyAndTheScopeAreThere()
{
    Operator op(*m_console);
    op.shortcut(keysPaneKey(*m_console), Qt::ControlModifier);
    MD_READS(op, u"1 refused in 24 h"_s);
    MD_READS(op, u"audit:read is missing"_s);
    MD_READS(op, u"GET /api/v1/audit-log was refused"_s);
    auto* pane = qobject_cast<KeysPane*>(m_console->window().pane(u"keys"_s));
    QCOMPARE(pane->table().currentId(), m_key.id);
    MD_ANSWERED(op);
}

//! All that is known is the id in the refused client's log.
void TestSymptom40::theCorrelationIdFindsTheKey()
{
    Operator op(*m_console);
    op.shortcut(Qt::Key_Slash);
    op.typeAndEnter(m_correlationId);
    auto* pane = qobject_cast<KeysPane*>(m_console->window().pane(u"keys"_s));
    QTRY_VERIFY_WITH_TIMEOUT(pane->keys().recordCount() == 1 && pane->table().currentId() == m_key.id, 10'000);
    MD_READS(op, u"audit:read is missing"_s);
    MD_ANSWERED(op);
    pane->setFilter({});
    QTRY_VERIFY_WITH_TIMEOUT(pane->keys().recordCount() > 1, 10'000);
}

void TestSymptom40::theScopeIsGivenFromThere()
{
    Operator op(*m_console);
    auto* pane = qobject_cast<KeysPane*>(m_console->window().pane(u"keys"_s));
    QTRY_COMPARE_WITH_TIMEOUT(pane->table().currentId(), m_key.id, 10'000);
    op.click(pane->details().findChild<LinkButton*>(u"keyAddScope"_s));
    KeyDialog* form = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((form = m_console->window().findChild<KeyDialog*>()), 10'000);
    op.click(form->findChild<Button*>(u"writeSend"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->window().findChild<KeyDialog*>(), 10'000);
    QCOMPARE(sendWith(m_server, m_key.secret, u"/api/v1/audit-log"_s).status, 200);
    MD_ANSWERED(op);
}

void TestSymptom40::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom40)
#include "tst_symptom_40.moc"
