// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inbound sources and uploads: what is read, what is asked, what is written.
#include "client/intakeapi.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTest>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

const QByteArray source =
    R"({"id":"s1","tenantId":"ten_1","name":"payments","provider":"stripe","description":"","state":"FAILING","active":true,
    "ingestUrl":"/v1/ingest/webhook/s1","signatureHeader":"X-Sign","signatureAlgorithm":"hmac-sha256",
    "environment":null,"metric":null,"customerIdPath":"$.c","metricKeyPath":"$.m","quantityPath":null,"timestampPath":null,
    "idPath":"$.id","eventTypePath":"$.type","eventTypes":["invoice.*"],"secretPrefix":"9fQ2","oldSecretUntil":null,
    "lastReceivedAt":null,"lastRefusal":{"at":"2026-11-20T14:00:00.000Z","code":"SIGNATURE_INVALID","reason":"no"},
    "received24h":1,"refused24h":2,"ignored24h":3,"createdAt":"2026-11-20T14:00:00.000Z",
    "updatedAt":"2026-11-20T14:00:00.000Z","version":4,"secret":"never kept in the record"})";

const QByteArray job =
    R"({"id":"job_1","state":"PARTIAL","fileName":"march.csv","format":"CSV","bytes":10,"totalRows":3,"rows":3,"accepted":1,
    "duplicates":1,"refused":1,"refusedKept":1,"refusedCap":1000,"reason":null,"resumed":0,"defaultMetricName":null,
    "defaultCustomerId":null,"key":{"id":"key_1","prefix":"sk_test_9fQ2","name":"k","owner":null},"address":null,
    "client":null,"requestId":"req_1","correlationId":"c","createdAt":"2026-11-20T14:00:00.000Z","startedAt":null,
    "endedAt":null})";

} // namespace

class TestIntakeApi : public QObject
{
    Q_OBJECT

private slots:
    void readsASource()
    {
        const auto read = decodeWebhookSource(object(source));
        QVERIFY(read);
        QCOMPARE(read->state, WebhookSource::State::Failing);
        QCOMPARE(read->settings.customerIdPath, u"$.c"_s);
        QVERIFY(read->settings.metric.isEmpty());
        QCOMPARE(read->settings.eventTypes, QStringList{u"invoice.*"_s});
        QCOMPARE(read->lastRefusal->code, u"SIGNATURE_INVALID"_s);
        QCOMPARE(read->refused24h, 2);
        QVERIFY(!read->json.contains("never kept"));
    }

    void saysWhatASourceLacks()
    {
        for (const QString& name : {u"id"_s, u"state"_s, u"name"_s, u"customerIdPath"_s, u"eventTypes"_s,
                                    u"received24h"_s, u"createdAt"_s, u"version"_s}) {
            QJsonObject cut = object(source);
            cut.remove(name);
            QVERIFY2(!decodeWebhookSource(cut), qPrintable(name));
        }
    }

    void readsUploadsAndTheirRefusedRows()
    {
        const auto read = decodeIngestJob(object(job));
        QVERIFY(read);
        QCOMPARE(read->state, IngestJob::State::Partial);
        QVERIFY(read->isOver());
        QCOMPARE(read->keyName, u"k"_s);
        QJsonObject strange = object(job);
        strange["state"_L1] = u"DANCING"_s;
        QVERIFY(!decodeIngestJob(strange));
        const auto row = decodeRefusedRow(object(R"({"line":4,"field":null,"code":"C","reason":"r","row":"a,b"})"));
        QVERIFY(row);
        QCOMPARE(row->row, u"a,b"_s);
        QVERIFY(!decodeRefusedRow(object(R"({"line":"4"})")));
    }

    void readsWhatASampleWouldBecome()
    {
        const auto ignored = decodeSourcePreview(object(R"({"event":null,"ignored":true,"type":"x","errors":[]})"));
        QVERIFY(ignored && !ignored->event);
        QCOMPARE(ignored->type, u"x"_s);
        const auto faulty = decodeSourcePreview(object(
            R"({"event":{"event":"e","customerId":null,"metric":null,"unit":null,"quantity":"1","environment":"production",
            "idempotencyKey":null,"reason":"r","occurredAt":"2026-11-20T14:00:00.000Z","status":"REJECTED"},
            "ignored":false,"type":null,"errors":[{"field":"customerIdPath","message":"m"}]})"));
        QVERIFY(faulty && faulty->event && !faulty->event->accepted);
        QCOMPARE(faulty->faults.front().field, u"customerIdPath"_s);
    }

    void writesEverySettingAndNullForNone()
    {
        SourceSettings settings;
        settings.name = u"n"_s;
        settings.signatureHeader = u"X"_s;
        settings.customerIdPath = u"$.c"_s;
        settings.metric = u"m"_s;
        const WriteRequest made = createSource(settings);
        QCOMPARE(made.path, u"/api/v1/webhook-sources"_s);
        const QJsonObject body = object(made.body);
        QVERIFY(body["metricKeyPath"_L1].isNull() && body.contains("metricKeyPath"_L1));
        QVERIFY(!body.contains("secret"_L1));
        const auto read = decodeWebhookSource(object(source));
        settings.secret = u"of the provider, long enough"_s;
        QVERIFY(object(createSource(settings).body).contains("secret"_L1));
        const WriteRequest edited = editSource(*read, settings);
        QVERIFY(!object(edited.body).contains("secret"_L1));
        QCOMPARE(edited.version, 4);
        QCOMPARE(edited.path, u"/api/v1/webhook-sources/s1"_s);
        QCOMPARE(rotateSourceSecret(*read, std::chrono::hours(1)).body, QByteArray(R"({"overlapSeconds":3600})"));
    }
};

MD_TEST_MAIN(QCoreApplication, TestIntakeApi)
#include "tst_intakeapi.moc"
