// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 11: "a webhook was never delivered". The endpoint is dead; or it was disabled after it failed; or it is not
// subscribed to that type of event: the pane says which, with what comes next.
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "tests/e2e/webhookdesk.h"
#include "ui/webhooks/attemptlist.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {
constexpr int patience = 20'000;
}

class TestSymptom11 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theEndpointIsDead();
    void theEndpointWasDisabledAfterItFailed();
    void theTypeIsNotSubscribed();
    void cleanupTestCase();

private:
    //! Each way begins elsewhere.
    void startElsewhere();
    void openWebhooks(Operator& op);
    WebhooksPane* pane() { return qobject_cast<WebhooksPane*>(m_console->window().pane(u"webhooks"_s)); }
    int rowOfEndpoint(const QString& id) { return pane()->endpoints().rowOfId(id); }

    QTemporaryDir m_folder;
    Receiver m_dead;
    Receiver m_gone;
    Receiver m_choosy;
    QString m_deadId;
    QString m_goneId;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestSymptom11::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_deadId = makeEndpoint(m_server, m_dead.url(u"/dead"_s), {u"metric.created"_s})["id"_L1].toString();
    m_dead.die();
    m_gone.status = 410;
    m_goneId = makeEndpoint(m_server, m_gone.url(u"/gone"_s), {u"application.created"_s})["id"_L1].toString();
    QVERIFY(!makeEndpoint(m_server, m_choosy.url(u"/choosy"_s), {u"limit.*"_s}).isEmpty());
    QVERIFY(!m_deadId.isEmpty() && !m_goneId.isEmpty());
    // One event for each: what the dead one takes, and what the other one cannot stand.
    createApp(m_server, u"checkout-api"_s);
    m_server.operatorCall("POST", u"/api/v1/metrics"_s,
                          {{u"name"_s, u"api-calls"_s},
                           {u"label"_s, u"Calls"_s},
                           {u"unitLabel"_s, u"call"_s},
                           {u"aggregation"_s, u"COUNT"_s},
                           {u"productTypes"_s, QJsonArray{u"API"_s}}});
    const auto endpointState = [this](const QString& id) {
        return recordOf(m_server, u"/api/v1/webhook-endpoints/"_s + id)["state"_L1].toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(endpointState(m_goneId), u"DISABLED"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(listOf(m_server, u"/api/v1/webhook-deliveries?filter=state:RETRYING"_s).size() == 1,
                             patience);
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom11::startElsewhere()
{
    m_console->window().showPane(u"events"_s);
}

void TestSymptom11::openWebhooks(Operator& op)
{
    op.shortcut(Qt::Key(Qt::Key_1 + shortcutOf(*m_console)), Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"webhooks"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(pane()->endpoints().recordCount(), 3, patience);
    QTRY_VERIFY_WITH_TIMEOUT(pane()->deliveries().recordCount() >= 6, patience);
}

void TestSymptom11::theEndpointIsDead()
{
    startElsewhere();
    Operator op(*m_console);
    openWebhooks(op);
    MD_READS(op, u"Retrying"_s);
    op.clickRow(&pane()->deliveryTable(), Console::rowWith(&pane()->deliveryTable(), u"Retrying"_s));
    MD_READS(op, u"Connection refused"_s);
    MD_READS(op, u"Try "_s);
    MD_READS(op, u"is due"_s);
    MD_READS(op, u"metric.created"_s);
    MD_ANSWERED(op);
}

void TestSymptom11::theEndpointWasDisabledAfterItFailed()
{
    startElsewhere();
    Operator op(*m_console);
    openWebhooks(op);
    MD_READS(op, u"1 disabled"_s);
    MD_READS(op, u"off since"_s);
    op.clickRow(&pane()->endpointTable(), rowOfEndpoint(m_goneId));
    MD_READS(op, u"Disabled since"_s);
    MD_READS(op, u"410 Gone"_s);
    MD_READS(op, u"Resume…"_s); // the next step
    MD_ANSWERED(op);
}

void TestSymptom11::theTypeIsNotSubscribed()
{
    startElsewhere();
    Operator op(*m_console);
    openWebhooks(op);
    const int row = [this] {
        for (int at = 0; at < pane()->deliveries().rowCount(); ++at) {
            const WebhookDelivery* delivery = pane()->deliveries().recordAt(at);
            if (delivery && delivery->eventType == "application.created"_L1 &&
                delivery->endpointUrl.endsWith("/choosy"_L1))
                return at;
        }
        return -1;
    }();
    MD_READS(op, u"not subscribed"_s);
    op.clickRow(&pane()->deliveryTable(), row);
    MD_READS(op, u"Not subscribed to application.created"_s);
    MD_READS(op, u"takes limit.*"_s);
    MD_READS(op, u"Look at what it is subscribed to"_s); // the next step
    MD_ANSWERED(op);
}

void TestSymptom11::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom11)
#include "tst_symptom_11.moc"
