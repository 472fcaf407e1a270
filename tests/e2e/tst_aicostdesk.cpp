// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AI cost in the real window on a real meterd: an alias and the past resolved again, a customer's price, by keyboard
// and mouse, read back from the server.
#include "tests/e2e/aicostdesk.h"
#include "tests/e2e/main.h"
#include "ui/aicost/costsplit.h"
#include "ui/panes/eventspane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/statepage.h"
#include "ui/writes/writedialog.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int patience = 20'000;

} // namespace

class TestAiCostDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsWhatIsKnownAndWhatIsNot();
    void anAliasMendsTheUnknownModel();
    void aCustomersPriceMendsTheLocalModel();
    void leadsToTheEventsWithTheFilterSet();
    void keepsToTheContract();

private:
    bool showView(Qt::Key key, AiCostPane::View view);
    WriteDialog* dialog();
    void send();
    void resolveThePast();
    QJsonValue own(const QString& path) { return m_server.operatorCall("GET", path).json()["data"_L1]; }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    AiCostPane* m_pane = nullptr;
};

void TestAiCostDesk::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    const AiClient client(m_server);
    QVERIFY(client.call(6, u"kestrel-air"_s, u"support-reply"_s, u"openai"_s, u"gpt-5.4-mini"_s, AiClient::tokens()));
    QVERIFY(client.call(4, u"kestrel-air"_s, u"support-reply"_s, u"openai"_s, u"gpt-5.4-turbo"_s, AiClient::tokens()));
    QVERIFY(client.call(3, u"lumen-labs"_s, u"summary"_s, u"local"_s, u"local:llama-4"_s, AiClient::tokens()));
    QVERIFY(client.call(2, u"orchard-hr"_s, u"ticket-triage"_s, u"openai"_s, u"gpt-5.4-mini"_s));
    QVERIFY(client.call(1, u"orchard-hr"_s, u"ticket-triage"_s, u"openai"_s, u"gpt-5.4-mini"_s,
                        {{u"estimated_cost_eur"_s, 0}}));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
    m_console->click(aiCostInRail(*m_console));
    m_pane = aiCostPane(*m_console);
    QVERIFY(m_pane);
}

bool TestAiCostDesk::showView(Qt::Key key, AiCostPane::View view)
{
    m_pane->setFocus();
    m_console->press(key);
    return m_pane->view() == view &&
           QTest::qWaitFor([this] { return m_pane->statePage().state() == StatePage::State::Filled; }, patience);
}

//! The newest one that is open.
WriteDialog* TestAiCostDesk::dialog()
{
    WriteDialog* found = nullptr;
    for (WriteDialog* one : m_console->window().findChildren<WriteDialog*>()) {
        if (one->isVisible())
            found = one;
    }
    return found;
}

void TestAiCostDesk::send()
{
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->panel().sendButton().isEnabled(), patience);
    m_console->click(&dialog()->panel().sendButton());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), patience);
}

//! The dry run was made without being asked for.
void TestAiCostDesk::resolveThePast()
{
    auto* go = m_console->find<Button>(u"resolveStart"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(go->isEnabled(), qPrintable(m_pane->resolveBar().text()), patience);
    m_console->click(go);
    send();
    QTRY_VERIFY2_WITH_TIMEOUT(m_pane->resolveBar().text().contains(u"resolved again"_s),
                              qPrintable(m_pane->resolveBar().text()), patience);
}

void TestAiCostDesk::showsWhatIsKnownAndWhatIsNot()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->cost().usage().totals.calls, 16, patience);
    const QJsonObject statuses = aiStatuses(m_server);
    for (const CostStatus status : AiSums::statuses)
        QCOMPARE(m_pane->cost().usage().totals.of(status), statuses[toWire(status)].toInteger());
    QVERIFY2(m_pane->cost().headline().contains(u"9 call(s) of unknown cost"_s), qPrintable(m_pane->cost().headline()));
    QCOMPARE(m_pane->badge(), u"9"_s);
    // By model, with the keyboard's own words for it.
    m_pane->cost().setAxis(AiAxis::Model);
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(&m_pane->cost().table(), u"local:llama-4"_s) >= 0, patience);
    const QStringList row =
        Console::row(&m_pane->cost().table(), Console::rowWith(&m_pane->cost().table(), u"local:llama-4"_s));
    QVERIFY2(row.contains(u"unknown"_s), qPrintable(row.join(u'|')));
}

void TestAiCostDesk::anAliasMendsTheUnknownModel()
{
    QVERIFY(showView(Qt::Key_U, AiCostPane::Unmapped));
    QCOMPARE(m_pane->unmapped().headline(), u"4 call(s) of an unknown model"_s);
    m_console->click(m_console->find<Button>(u"unmappedAlias"_s));
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), patience);
    // Another model than the nearest: found by typing.
    m_console->type(u"gpt-5.4-mini"_s);
    send();
    const QJsonArray aliases = own(u"/api/v1/ai/aliases"_s)["content"_L1].toArray();
    QCOMPARE(aliases.size(), 1);
    QCOMPARE(aliases.at(0)["model"_L1].toString(), u"gpt-5.4-turbo"_s);
    QCOMPARE(aliases.at(0)["target"_L1]["model"_L1].toString(), u"gpt-5.4-mini"_s);
    QCOMPARE(aiStatuses(m_server)["UNKNOWN_MODEL"_L1].toInteger(), 4);
    resolveThePast();
    QTRY_COMPARE_WITH_TIMEOUT(aiStatuses(m_server)["UNKNOWN_MODEL"_L1].toInteger(), 0, patience);
    QCOMPARE(aiStatuses(m_server)["RESOLVED"_L1].toInteger(), 10);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->statePage().state(), StatePage::State::Empty, patience);
    QVERIFY(showView(Qt::Key_C, AiCostPane::Cost));
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->cost().usage().totals.unknown(), 5, patience);
}

void TestAiCostDesk::aCustomersPriceMendsTheLocalModel()
{
    QVERIFY(showView(Qt::Key_M, AiCostPane::MissingPrices));
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->missingPrices().details().parts(),
                              QStringList{u"lumen-labs: 3 call(s), set its price…"_s}, patience);
    emit m_pane->missingPrices().details().priceAsked({u"local"_s, u"local:llama-4"_s}, u"lumen-labs"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), patience);
    const auto field = [this](const QString& name) { return dialog()->findChild<QLineEdit*>(name); };
    QCOMPARE(field(u"priceCustomer"_s)->text(), u"lumen-labs"_s);
    m_console->type(u"0.3"_s); // the focus is where the price goes
    QCOMPARE(field(u"priceInput"_s)->text(), u"0.3"_s);
    field(u"priceOutput"_s)->setText(u"0.6"_s);
    field(u"priceCurrency"_s)->setText(u"EUR"_s);
    send();
    const QJsonArray prices = own(u"/api/v1/ai/prices"_s)["prices"_L1].toArray();
    QCOMPARE(prices.size(), 1);
    QCOMPARE(prices.at(0)["customerId"_L1].toString(), u"lumen-labs"_s);
    QCOMPARE(prices.at(0)["inputPerMillion"_L1].toString(), u"0.3"_s);
    resolveThePast();
    QTRY_COMPARE_WITH_TIMEOUT(aiStatuses(m_server)["MISSING_PRICE"_L1].toInteger(), 0, patience);
    QVERIFY(showView(Qt::Key_P, AiCostPane::Prices));
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(&m_pane->prices().prices(), u"lumen-labs"_s) == 0, patience);
    QCOMPARE(m_pane->prices().aliasModel().recordCount(), 1);
}

void TestAiCostDesk::leadsToTheEventsWithTheFilterSet()
{
    QVERIFY(showView(Qt::Key_T, AiCostPane::MissingTokens));
    auto* button = m_pane->missingTokens().details().findChild<Button*>(u"gapEvents"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled() && !m_pane->missingTokens().details().parts().isEmpty(), patience);
    m_console->click(button);
    auto* events = qobject_cast<EventsPane*>(m_console->window().pane(u"events"_s));
    QTRY_VERIFY_WITH_TIMEOUT(events->isVisible(), patience);
    QCOMPARE(events->question().filter, u"customer:orchard-hr cost:MISSING_TOKENS"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 2, patience);
}

void TestAiCostDesk::keepsToTheContract()
{
    m_console.reset();
    QVERIFY(m_server.stop());
    QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
}

MD_E2E_MAIN(TestAiCostDesk)
#include "tst_aicostdesk.moc"
