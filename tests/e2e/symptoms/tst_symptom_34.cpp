// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 34: "the API keys page is empty". There is no key for sending yet, the operators' own are not counted; the
// page makes the first one, and tells its secret once.
#include "tests/e2e/keysdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/secretfield.h"
#include "ui/widgets/secretonce.h"
#include "ui/widgets/statepage.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom34 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theEmptyPageMakesTheFirstKey();
    void theNextTimeItIsThere();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    KeysPane* m_pane = nullptr;
};

void TestSymptom34::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom34::theEmptyPageMakesTheFirstKey()
{
    Operator op(*m_console);
    op.shortcut(keysPaneKey(*m_console), Qt::ControlModifier);
    MD_READS(op, u"No key for sending yet"_s);
    MD_READS(op, u"A client sends usage with a key of its own"_s);
    m_pane = qobject_cast<KeysPane*>(m_console->window().pane(u"keys"_s));
    QVERIFY(m_pane);
    Button* first = nullptr;
    for (Button* button : m_pane->statePage().findChildren<Button*>()) {
        if (button->text() == u"Create the first key…"_s && button->isVisible())
            first = button;
    }
    QVERIFY(first);
    op.click(first);
    QTRY_VERIFY_WITH_TIMEOUT(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == u"keyName"_s,
                             10'000);
    op.typeAndEnter(u"checkout-api"_s);
    SecretDialog* told = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((told = m_console->window().findChild<SecretDialog*>()), 10'000);
    MD_READS(op, u"This secret is shown once"_s);
    MD_ANSWERED(op);

    const QString secret = told->findChild<SecretField*>()->secret();
    const HttpAnswer who = sendWith(m_server, secret);
    QCOMPARE(who.status, 200);
    QCOMPARE(who.json()["data"_L1]["scopes"_L1].toArray(), QJsonArray{u"events:write"_s});
    told->accept();
}

void TestSymptom34::theNextTimeItIsThere()
{
    Operator op(*m_console);
    MD_READS(op, u"checkout-api"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->statePage().state(), StatePage::State::Filled, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->keys().records().front().requests24h > 0, 10'000);
}

void TestSymptom34::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom34)
#include "tst_symptom_34.moc"
