// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inbound sources in the real window on a real meterd: one made with a tried sample, its secret taken once, a provider
// that signs with it, one that does not, and its end by its name.
#include "tests/e2e/limitsdesk.h"
#include "tests/e2e/main.h"
#include "ui/limits/sourceform.h"
#include "ui/limits/sourcestab.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/secretonce.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tabstrip.h"
#include "ui/writes/writedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QMessageAuthenticationCode>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int patience = 10'000;

} // namespace

class TestSourcesDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesASourceWithATriedSample();
    void takesWhatIsSignedAndSaysWhyTheRestIsNot();
    void leadsToItsEvents();
    void deletesByItsName();
    void asksOnlyWhatTheContractAllows();
    void cleanupTestCase();

private:
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
    void send()
    {
        auto* button = there<Button>("writeSend");
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
        m_console->click(button);
        QTRY_VERIFY_WITH_TIMEOUT(!m_console->window().findChild<WriteDialog*>(), patience);
    }
    HttpAnswer hook(const QByteArray& body, const QByteArray& secret) const
    {
        const QByteArray hex = QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
        return http("POST", m_server.url().resolved(QUrl(u"/v1/ingest/webhook/"_s + m_id)),
                    {{"Content-Type", "application/json"}, {"X-Hub-Signature-256", "sha256=" + hex}}, body);
    }

    QTemporaryDir m_folder;
    QString m_recording;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    LimitsPane* m_pane = nullptr;
    SourcesTab* m_tab = nullptr;
    QString m_id;
    QByteArray m_secret;
};

void TestSourcesDesk::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY(declareUnit(m_server, u"api-calls"_s));
    m_recording = m_folder.filePath(u"requests.ndjson"_s);
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow());
    QVERIFY(m_console->openPane(u"limits"_s));
    m_pane = qobject_cast<LimitsPane*>(m_console->window().pane(u"limits"_s));
    QVERIFY(m_pane);
    m_tab = &m_pane->sources();
}

void TestSourcesDesk::makesASourceWithATriedSample()
{
    TabStrip& tabs = m_pane->tabs();
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(LimitsPane::SourcesView).center());
    QTRY_COMPARE_WITH_TIMEOUT(m_tab->statePage().state(), StatePage::State::Empty, patience);
    m_console->click(there<QAbstractButton>("statePrimary"));
    typeInto(there<QLineEdit>("sourceName"), u"payments"_s);
    typeInto(there<QLineEdit>("sourceCustomer"), u"$.data.customer"_s);
    typeInto(there<QLineEdit>("sourceUnit"), u"api-calls"_s);
    typeInto(there<QLineEdit>("sourceQuantity"), u"$.data.amount"_s);
    auto* form = there<SourceForm>("sourceForm");
    form->sampleField().setPlainText(u"{\"id\":\"evt_1\",\"data\":{\"customer\":\"kestrel-air\",\"amount\":2.5}}"_s);
    QTRY_VERIFY_WITH_TIMEOUT(form->previewLines().contains(u"Quantity: 2.5"_s), patience);
    send();
    there<SecretDialog>("sourceSecret");
    m_console->click(there<QAbstractButton>("secretCopy"));
    m_secret = QGuiApplication::clipboard()->text().toUtf8();
    auto* stored = there<QCheckBox>("secretStored");
    QTest::mouseClick(stored, Qt::LeftButton, {}, QPoint(8, stored->height() / 2));
    m_console->click(there<QAbstractButton>("secretDone"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->window().findChild<SecretDialog*>(), patience);
    const QJsonArray sources =
        dataOf(m_server.operatorCall("GET", u"/api/v1/webhook-sources"_s))["content"_L1].toArray();
    QCOMPARE(sources.size(), 1);
    m_id = sources.at(0)["id"_L1].toString();
    QCOMPARE(sources.at(0)["customerIdPath"_L1].toString(), u"$.data.customer"_s);
    QCOMPARE(m_secret.size(), 48);
}

void TestSourcesDesk::takesWhatIsSignedAndSaysWhyTheRestIsNot()
{
    QCOMPARE(hook(R"({"id":"evt_1","data":{"customer":"kestrel-air","amount":2.5}})", m_secret).status, 202);
    QCOMPARE(hook(R"({"id":"evt_2","data":{"amount":1}})", m_secret).status, 400);
    QCOMPARE(hook(R"({"id":"evt_3"})", "another secret").status, 401);
    m_tab->sources().reload();
    QTRY_VERIFY_WITH_TIMEOUT(m_tab->facts().contains(u"Refused, 24 h: 2"_s), patience);
    QVERIFY(m_tab->facts().contains(u"Received, 24 h: 1"_s));
    QVERIFY(m_tab->facts().join(u'\n').contains(u"The signature does not fit the body."_s));
}

void TestSourcesDesk::leadsToItsEvents()
{
    m_console->click(there<QWidget>("sourceEvents"));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"events"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->rowWith(u"kestrel-air"_s) >= 0, patience);
    QVERIFY(m_console->openPane(u"limits"_s));
}

void TestSourcesDesk::deletesByItsName()
{
    m_console->click(there<Button>("sourceDelete"));
    typeInto(there<QLineEdit>("writeConfirm"), u"payments"_s);
    send();
    QTRY_COMPARE_WITH_TIMEOUT(m_tab->statePage().state(), StatePage::State::Empty, patience);
    QCOMPARE(hook(R"({"id":"evt_4"})", m_secret).status, 404);
}

void TestSourcesDesk::asksOnlyWhatTheContractAllows()
{
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestSourcesDesk::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSourcesDesk)
#include "tst_sourcesdesk.moc"
