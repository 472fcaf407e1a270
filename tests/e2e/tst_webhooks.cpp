// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the webhooks pane does, in the real window on a real meterd with a real receiver: an endpoint from its creation
// to its end, its secret, its deliveries as they go out, sent again and replayed.
#include "tests/e2e/main.h"
#include "tests/e2e/webhookdesk.h"
#include "ui/webhooks/attemptlist.h"
#include "ui/webhooks/replaybar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/secretonce.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/statepage.h"
#include "ui/window/notices.h"
#include "ui/writes/writedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int patience = 10'000;

//! As Standard Webhooks has it: over id, time and body, with the secret behind its prefix.
QByteArray signatureOf(const SeenRequest& request, const QString& secret)
{
    const QByteArray key = QByteArray::fromBase64(secret.section(u'_', 1).toLatin1());
    const QByteArray signedText =
        request.headers.value("webhook-id") + '.' + request.headers.value("webhook-timestamp") + '.' + request.body;
    return "v1," + QMessageAuthenticationCode::hash(signedText, key, QCryptographicHash::Sha256).toBase64();
}

} // namespace

class TestWebhooks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesAnEndpointAndTakesItsSecretOnce();
    void sendsATestThatIsSigned();
    void deliversWhatHappens();
    void editsWhatItTakes();
    void showsEachAttemptOfWhatFails();
    void sendsOneAgain();
    void replaysWhatTheFilterShows();
    void rotatesTheSecretWithAnOverlap();
    void pausesAndResumes();
    void tellsThatOneWasDisabled();
    void deletesByItsName();
    void asksOnlyWhatTheContractAllows();
    void cleanupTestCase();

private:
    //! Waits for it; without it the test cannot go on.
    template <class T>
    T* there(const char* name)
    {
        T* widget = nullptr;
        const bool seen = QTest::qWaitFor(
            [&] {
                const QList<T*> all = m_console->window().findChildren<T*>(QLatin1StringView(name));
                const auto visible = std::find_if(all.begin(), all.end(), [](T* one) { return one->isVisible(); });
                widget = visible == all.end() ? nullptr : *visible;
                return widget != nullptr;
            },
            patience);
        if (!seen || !widget)
            qFatal("%s is not to be seen", name);
        return widget;
    }
    //! As into a dialog that has the keyboard; offscreen no window manager gives it.
    void typeInto(QLineEdit* field, const QString& text)
    {
        const auto ready = [field] {
            field->activateWindow();
            field->setFocus();
            return QApplication::focusWidget() == field;
        };
        QTRY_VERIFY_WITH_TIMEOUT(ready(), patience);
        field->selectAll();
        m_console->type(text);
    }
    void send();
    QString takeSecret();
    //! A check box is wider than what can be clicked of it.
    static void tick(QCheckBox* box) { QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2)); }
    void clickEndpoint();
    QJsonObject endpoint() { return recordOf(m_server, u"/api/v1/webhook-endpoints/"_s + m_id); }
    //! The newest delivery stands in the first row under the day.
    WebhookDelivery newest()
    {
        return delivery(m_pane->deliveries().rowCount() > 1 ? m_pane->deliveries().idAt(1) : QString());
    }
    WebhookDelivery delivery(const QString& id)
    {
        const WebhookDelivery* found = m_pane->deliveries().recordById(id);
        return found ? *found : WebhookDelivery();
    }

    QTemporaryDir m_folder;
    QString m_recording;
    Receiver m_receiver;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    WebhooksPane* m_pane = nullptr;
    QString m_id;
    QString m_secret;
};

void TestWebhooks::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_recording = m_folder.filePath(u"requests.ndjson"_s);
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow());
    m_pane = goToWebhooks(*m_console);
    QVERIFY(m_pane);
}

//! What the open dialog proposes, and waits until it is done.
void TestWebhooks::send()
{
    auto* button = there<Button>("writeSend");
    QVERIFY(button);
    QVERIFY2(button->isEnabled(), qPrintable(there<QLabel>("writeNote")->text()));
    m_console->click(button);
    const bool done = QTest::qWaitFor([this] { return !m_console->window().findChild<WriteDialog*>(); }, patience);
    const auto* failure = m_console->window().findChild<SentenceLabel*>(u"writeFailure"_s);
    QVERIFY2(done, failure ? qPrintable(failure->text()) : "the dialog stays");
}

//! From the dialog that shows it once, by way of the clipboard.
QString TestWebhooks::takeSecret()
{
    there<SecretDialog>("secretDialog");
    m_console->click(there<QAbstractButton>("secretCopy"));
    const QString secret = QGuiApplication::clipboard()->text();
    tick(there<QCheckBox>("secretStored"));
    m_console->click(there<QAbstractButton>("secretDone"));
    const bool closed = QTest::qWaitFor([this] { return !m_console->window().findChild<SecretDialog*>(); }, patience);
    return closed ? secret : QString();
}

void TestWebhooks::clickEndpoint()
{
    m_console->clickRow(&m_pane->endpointTable(), m_pane->endpoints().rowOfId(m_id));
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->endpointDetails().isVisible(), patience);
}

void TestWebhooks::makesAnEndpointAndTakesItsSecretOnce()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->statePage().state(), StatePage::State::Empty, patience);
    m_console->click(there<QAbstractButton>("statePrimary"));
    auto* url = there<QLineEdit>("endpointUrl");
    typeInto(url, m_receiver.url(u"/hook"_s));
    QCOMPARE(url->text(), m_receiver.url(u"/hook"_s));
    send();
    m_secret = takeSecret();
    QVERIFY2(m_secret.startsWith(u"whsec_"_s), "the secret is not on the clipboard");
    const QJsonArray endpoints = listOf(m_server, u"/api/v1/webhook-endpoints"_s);
    QCOMPARE(endpoints.size(), 1);
    m_id = endpoints.at(0)["id"_L1].toString();
    QCOMPARE(endpoints.at(0)["url"_L1].toString(), m_receiver.url(u"/hook"_s));
    QVERIFY(m_secret.startsWith(endpoints.at(0)["secretPrefix"_L1].toString()));
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->endpointTable().currentId(), m_id, patience);
}

void TestWebhooks::sendsATestThatIsSigned()
{
    m_console->click(there<Button>("endpointTest"));
    send();
    QTRY_VERIFY_WITH_TIMEOUT(!m_receiver.got().empty(), patience);
    const SeenRequest& request = m_receiver.got().back();
    QVERIFY(request.body.contains("webhook.test"));
    QCOMPARE(request.headers.value("webhook-signature"), signatureOf(request, m_secret));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_pane->deliveryDetails().isVisible() && m_pane->deliveryDetails().attempts().lines().size() == 1, patience);
    QVERIFY(m_pane->deliveryDetails().attempts().lines()[0].contains(u"200 OK"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->deliveryDetails().code().code().endsWith(u"thanks"_s), patience);
}

void TestWebhooks::deliversWhatHappens()
{
    createApp(m_server, u"checkout-api"_s);
    QTRY_VERIFY_WITH_TIMEOUT(newest().eventType == "application.created"_L1 &&
                                 newest().state == WebhookDelivery::State::Delivered,
                             patience);
    const auto& got = m_receiver.got();
    QVERIFY(std::any_of(got.begin(), got.end(),
                        [](const SeenRequest& request) { return request.body.contains("checkout-api"); }));
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->findChild<RecordStrip*>()->text().startsWith(u"Following"_s), patience);
}

void TestWebhooks::editsWhatItTakes()
{
    clickEndpoint();
    m_console->press(Qt::Key_E);
    there<SegmentedControl>("eventTypesExtent")->setCurrent(1);
    tick(there<QCheckBox>("eventType-application.*"));
    typeInto(there<QLineEdit>("writeReason"), u"applications only"_s);
    send();
    QCOMPARE(endpoint()["eventTypes"_L1].toArray(), QJsonArray{u"application.*"_s});
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->endpointDetails().facts().contains(u"Subscribed to: application.*"_s), patience);
    m_server.operatorCall("POST", u"/api/v1/metrics"_s,
                          {{u"name"_s, u"api-calls"_s},
                           {u"label"_s, u"Calls"_s},
                           {u"unitLabel"_s, u"call"_s},
                           {u"aggregation"_s, u"COUNT"_s},
                           {u"productTypes"_s, QJsonArray{u"API"_s}}});
    QTRY_VERIFY_WITH_TIMEOUT(newest().eventType == "metric.created"_L1, patience);
    QCOMPARE(newest().state, WebhookDelivery::State::Skipped);
    m_console->clickRow(&m_pane->deliveryTable(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->deliveryDetails().title(), u"Not subscribed to metric.created"_s, patience);
}

void TestWebhooks::showsEachAttemptOfWhatFails()
{
    m_receiver.status = 503;
    createApp(m_server, u"unlucky"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        newest().eventType == "application.created"_L1 && newest().state == WebhookDelivery::State::Retrying, patience);
    m_console->clickRow(&m_pane->deliveryTable(), 1);
    DeliveryDetails& details = m_pane->deliveryDetails();
    QTRY_VERIFY_WITH_TIMEOUT(details.attempts().lines().size() >= 2, patience);
    QVERIFY(details.attempts().lines()[0].contains(u"503 Service Unavailable"_s));
    QVERIFY(details.code().code().startsWith(u"HTTP/1.1 503 Service Unavailable"_s));
    QVERIFY(details.code().code().endsWith(u"not now"_s));
    QVERIFY2(details.title().startsWith(u"in "_s) || details.title() == u"now"_s, qPrintable(details.title()));
}

void TestWebhooks::sendsOneAgain()
{
    m_receiver.status = 200;
    const QString id = m_pane->deliveryTable().currentId();
    const QByteArray message = delivery(id).messageId.toLatin1();
    // The second attempt may be on its way just now: the server says so, and the operator presses again.
    const auto delivered = [this, id] {
        return recordOf(m_server, u"/api/v1/webhook-deliveries/"_s + id)["state"_L1].toString() == "DELIVERED"_L1;
    };
    m_console->press(Qt::Key_S);
    auto* button = there<Button>("writeSend");
    QVERIFY(button);
    m_console->click(button);
    QTRY_VERIFY_WITH_TIMEOUT(delivered(), patience);
    if (auto* dialog = m_console->window().findChild<WriteDialog*>())
        dialog->reject();
    QTRY_COMPARE_WITH_TIMEOUT(delivery(id).state, WebhookDelivery::State::Delivered, patience);
    const auto same =
        std::count_if(m_receiver.got().begin(), m_receiver.got().end(), [&message](const SeenRequest& request) {
            return request.headers.value("webhook-id") == message;
        });
    QVERIFY(same >= 2); // the id stays over all attempts
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->deliveryDetails().title().startsWith(u"In "_s), patience);
}

void TestWebhooks::replaysWhatTheFilterShows()
{
    m_console->press(Qt::Key_Slash);
    m_console->type(u"type:application.created"_s);
    m_console->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->deliveries().recordCount(), 2, patience);
    const std::size_t before = m_receiver.got().size();
    m_console->click(there<Button>("replayDryRun"));
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->replayBar().text().startsWith(u"2 would be sent again"_s), patience);
    QCOMPARE(m_receiver.got().size(), before);
    m_console->click(there<Button>("replayStart"));
    const QString file = m_folder.filePath(u"result.csv"_s);
    typeInto(there<QLineEdit>("replayResultFile"), file);
    send();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver.got().size(), before + 2, patience);
    QFile result(file);
    QVERIFY(result.open(QIODevice::ReadOnly));
    const QByteArrayList lines = result.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    for (const QByteArray& line : lines.sliced(1))
        QVERIFY2(line.contains("DELIVERED"), line.constData());
    m_console->press(Qt::Key_X, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->deliveries().recordCount() > 2, patience);
}

void TestWebhooks::rotatesTheSecretWithAnOverlap()
{
    clickEndpoint();
    m_console->click(there<Button>("endpointRotate"));
    send();
    const QString fresh = takeSecret();
    QVERIFY(fresh.startsWith(u"whsec_"_s) && fresh != m_secret);
    const QStringList facts = m_pane->endpointDetails().facts();
    QVERIFY2(std::any_of(facts.begin(), facts.end(),
                         [](const QString& fact) { return fact.startsWith(u"Old secret: signs too, ends in 2"_s); }),
             qPrintable(facts.join(u'\n')));
    const std::size_t before = m_receiver.got().size();
    m_console->click(there<Button>("endpointTest"));
    send();
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver.got().size(), before + 1, patience);
    const SeenRequest& request = m_receiver.got().back();
    const QByteArrayList signatures = request.headers.value("webhook-signature").split(' ');
    QVERIFY(signatures.contains(signatureOf(request, m_secret)));
    QVERIFY(signatures.contains(signatureOf(request, fresh)));
    m_secret = fresh;
}

void TestWebhooks::pausesAndResumes()
{
    clickEndpoint();
    m_console->click(there<Button>("endpointPause"));
    send();
    QCOMPARE(endpoint()["state"_L1].toString(), u"PAUSED"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->endpointDetails().title().startsWith(u"Paused since"_s), patience);
    createApp(m_server, u"meanwhile"_s);
    QTRY_VERIFY_WITH_TIMEOUT(newest().reason == reasoncode::paused, patience);
    m_console->click(there<Button>("endpointPause"));
    send();
    QCOMPARE(endpoint()["state"_L1].toString(), u"ACTIVE"_s);
}

void TestWebhooks::tellsThatOneWasDisabled()
{
    const QAbstractItemModel& bell = m_console->window().notices();
    const auto told = [&bell] {
        for (int row = 0; row < bell.rowCount(); ++row) {
            if (bell.index(row, 0).data().toString().contains(u"/hook is disabled"_s))
                return true;
        }
        return false;
    };
    QVERIFY(!told());
    m_receiver.status = 410;
    createApp(m_server, u"the-last-straw"_s);
    QTRY_VERIFY_WITH_TIMEOUT(told(), patience);
    QCOMPARE(endpoint()["state"_L1].toString(), u"DISABLED"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->badge(), u"1"_s, patience);
}

void TestWebhooks::deletesByItsName()
{
    clickEndpoint();
    m_console->click(there<Button>("endpointDelete"));
    QVERIFY(!there<Button>("writeSend")->isEnabled());
    typeInto(there<QLineEdit>("writeConfirm"), m_receiver.url(u"/hook"_s).sliced(7));
    send();
    QVERIFY(listOf(m_server, u"/api/v1/webhook-endpoints"_s).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->endpoints().recordCount(), 0, patience);
}

void TestWebhooks::asksOnlyWhatTheContractAllows()
{
    QVERIFY(m_console->traffic().requestCount() > 20);
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestWebhooks::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestWebhooks)
#include "tst_webhooks.moc"
