// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 7: "the webhook's signature does not verify." Real deliveries of meterd, spoilt as receivers spoil them: the
// signature debugger says which it is.
#include "core/isotime.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "tests/e2e/webhookdesk.h"
#include "ui/panes/doctorpane.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom07 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const QJsonObject made = makeEndpoint(m_server, m_receiver.url(u"/hook"_s), {u"limit.*"_s});
        m_endpoint = made["id"_L1].toString();
        m_secret = made["secret"_L1].toString();
        QVERIFY(m_secret.startsWith(u"whsec_"_s));
        m_delivery = deliver();
        QVERIFY(!m_delivery.body.isEmpty());
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void saysThatTheBodyWasWrittenAnew()
    {
        const QByteArray body = QJsonDocument::fromJson(m_delivery.body).toJson(QJsonDocument::Indented);
        look(request(m_delivery, body, m_secret), u"The body is not as it was signed"_s);
    }

    void saysThatAClockIsWrong()
    {
        const qint64 received = QDateTime::currentMSecsSinceEpoch() + 2 * 3'600'000;
        look(request(m_delivery, m_delivery.body, m_secret, "received: " + isoTime(received).toUtf8() + '\n'),
             u"A clock is wrong"_s);
    }

    void saysThatTheSecretIsReadWrongly()
    {
        // A receiver signs with the secret's text where its decoded bytes are meant, and compares with its own.
        SeenRequest own = m_delivery;
        own.headers.remove("x-aforo-signature");
        const QByteArray text =
            own.headers.value("webhook-id") + '.' + own.headers.value("webhook-timestamp") + '.' + own.body;
        own.headers["webhook-signature"] =
            "v1," + QMessageAuthenticationCode::hash(text, m_secret.toUtf8(), QCryptographicHash::Sha256).toBase64();
        look(request(own, own.body, m_secret), u"The secret is read wrongly: all of it is taken as text"_s);
    }

    void saysThatItIsTheOldSecret()
    {
        const QJsonObject rotated =
            m_server
                .operatorCall("POST", u"/api/v1/webhook-endpoints/%1/rotate-secret"_s.arg(m_endpoint), {},
                              {{"If-Match", '"' + QByteArray::number(version()) + '"'}})
                .json()["data"_L1]
                .toObject();
        const QString fresh = rotated["secret"_L1].toString();
        QVERIFY2(fresh.startsWith(u"whsec_"_s), QJsonDocument(rotated).toJson().constData());
        look(request(m_delivery, m_delivery.body, fresh, "old secret: " + m_secret.toUtf8() + '\n'),
             u"It is signed with the old secret"_s);
    }

    void saysThatAllIsWell() { look(request(m_delivery, m_delivery.body, m_secret), u"The signature fits"_s); }

    void sentNothingOfWhatWasPasted()
    {
        QFile traffic(m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(traffic.open(QIODevice::ReadOnly));
        const QByteArray all = traffic.readAll();
        QVERIFY(!all.isEmpty());
        QVERIFY(!all.contains(m_secret.toUtf8()));
        QVERIFY(!all.contains(m_delivery.headers.value("webhook-id")));
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    qint64 version()
    {
        return qint64(recordOf(m_server, u"/api/v1/webhook-endpoints/"_s + m_endpoint)["version"_L1].toDouble());
    }

    SeenRequest deliver()
    {
        const std::size_t before = m_receiver.got().size();
        m_server.operatorCall("POST", u"/api/v1/webhook-endpoints/%1/test"_s.arg(m_endpoint));
        if (!QTest::qWaitFor([&] { return m_receiver.got().size() > before; }, 10'000))
            return {};
        return m_receiver.got().back();
    }

    //! As a developer copies it out of a log: what came in, and what the receiver knows.
    static QByteArray request(const SeenRequest& seen, const QByteArray& body, const QString& secret,
                              const QByteArray& more = {})
    {
        QByteArray text = "POST /hook HTTP/1.1\n";
        for (auto header = seen.headers.begin(); header != seen.headers.end(); ++header)
            text += header.key() + ": " + header.value() + '\n';
        return text + "WEBHOOK_SECRET=" + secret.toUtf8() + '\n' + more + '\n' + body;
    }

    void look(const QByteArray& pasted, const QString& cause)
    {
        m_console->window().showPane(u"events"_s); // where an operator comes from
        Operator op(*m_console);
        op.shortcut(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        op.shortcut(Qt::Key_2, Qt::AltModifier);
        op.paste(QString::fromUtf8(pasted));
        MD_READS(op, cause);
        MD_ANSWERED(op);
    }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    Receiver m_receiver;
    QString m_endpoint;
    QString m_secret;
    SeenRequest m_delivery;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom07)
#include "tst_symptom_07.moc"
