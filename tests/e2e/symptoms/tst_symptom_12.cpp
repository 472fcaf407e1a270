// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 12: a ticket has to be filed. The request of the id that the client was given has the bundle beside it:
// request id, UTC time, tenant, and the smallest command that does it again, without a secret.
#include "tests/e2e/keysdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/panes/tracepane.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom12 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_key = MadeKey::make(m_server, {{u"name"_s, u"checkout-api"_s}});
        QUrl url = m_server.url();
        url.setPath(u"/v1/ingest"_s);
        m_refused = http(
            "POST", url,
            {{"X-API-Key", m_key.secret.toUtf8()},
             {"X-Tenant-Id", m_server.tenant().toUtf8()},
             {"Content-Type", "application/json"}},
            QJsonDocument(QJsonObject{{u"metricName"_s, u"no_such_metric"_s},
                                      {u"quantity"_s, 1},
                                      {u"productType"_s, u"API"_s},
                                      {u"idempotencyKey"_s, u"ticket-1"_s},
                                      {u"customerId"_s, u"kestrel-air"_s},
                                      {u"occurredAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                                      {u"note"_s, m_key.secret}})
                .toJson(QJsonDocument::Compact));
        QVERIFY2(m_refused.status == 422, m_refused.body.constData());
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theBundleHasWhatATicketNeeds()
    {
        const QString id = QString::fromLatin1(m_refused.header("X-Request-Id"));
        Operator op(*m_console);
        op.shortcut(Qt::Key_K, Qt::ControlModifier);
        op.typeAndEnter(id);
        MD_READS(op, u"422 UNKNOWN_METRIC"_s);
        op.click(m_console->find<Button>(u"bundleCopy"_s));
        const QString bundle = QGuiApplication::clipboard()->text();
        QVERIFY2(bundle.contains(u"request id: "_s + id), qPrintable(bundle));
        QVERIFY2(bundle.contains(u"tenant id: "_s + m_server.tenant()), qPrintable(bundle));
        QVERIFY2(
            bundle.contains(QRegularExpression(u"UTC time: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"_s)),
            qPrintable(bundle));
        QVERIFY2(bundle.contains(u"no_such_metric"_s) && bundle.contains(u"/v1/ingest"_s), qPrintable(bundle));
        QVERIFY2(!bundle.contains(m_key.secret) && !bundle.contains(QStringView(m_key.secret).sliced(12)),
                 qPrintable(bundle));
        MD_ANSWERED(op);
    }

    //! A colleague has the file and no server.
    void theFileOpensWithoutAServer()
    {
        auto* pane = qobject_cast<TracePane*>(m_console->window().pane(u"trace"_s));
        const QString path = m_folder.filePath(u"ticket.json"_s);
        pane->saveBundleTo(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(!json.contains(m_key.secret.toUtf8().sliced(12)) && !json.contains(m_server.key().toUtf8().sliced(12)));
        m_console->application().disconnectFromServer();
        m_console->application().openFile(path);
        Operator op(*m_console);
        MD_READS(op, u"422 UNKNOWN_METRIC"_s);
        MD_READS(op, u"ticket.json"_s);
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    MadeKey m_key;
    HttpAnswer m_refused;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom12)
#include "tst_symptom_12.moc"
