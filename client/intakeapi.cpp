// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/intakeapi.h"

#include "core/jsontext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QString sourcesPath = u"/api/v1/webhook-sources"_s;
const QString jobsPath = u"/api/v1/ingest-jobs"_s;

using Method = WriteRequest::Method;

template <class State, std::size_t N>
State readState(JsonFields& fields, const std::array<QLatin1StringView, N>& words)
{
    const QString text = fields.text("state"_L1);
    const auto found = std::find(words.begin(), words.end(), text);
    if (found == words.end())
        fields.blame("state"_L1, "a known state");
    return found == words.end() ? State{} : State(found - words.begin());
}

SourceSettings readSettings(JsonFields& fields)
{
    SourceSettings settings;
    settings.name = fields.text("name"_L1);
    settings.provider = fields.textOrNull("provider"_L1);
    settings.environment = fields.textOrNull("environment"_L1);
    settings.signatureHeader = fields.text("signatureHeader"_L1);
    settings.customerIdPath = fields.text("customerIdPath"_L1);
    settings.metric = fields.textOrNull("metric"_L1);
    settings.metricKeyPath = fields.textOrNull("metricKeyPath"_L1);
    settings.quantityPath = fields.textOrNull("quantityPath"_L1);
    settings.timestampPath = fields.textOrNull("timestampPath"_L1);
    settings.idPath = fields.textOrNull("idPath"_L1);
    settings.eventTypePath = fields.textOrNull("eventTypePath"_L1);
    settings.eventTypes = fields.texts("eventTypes"_L1);
    return settings;
}

void addText(JsonText& body, QLatin1StringView name, const QString& text)
{
    text.isEmpty() ? body.addNull(name) : body.add(name, text);
}

JsonText bodyOf(const SourceSettings& settings)
{
    JsonText body;
    body.add("name"_L1, settings.name);
    addText(body, "provider"_L1, settings.provider);
    addText(body, "environment"_L1, settings.environment);
    body.add("signatureHeader"_L1, settings.signatureHeader).add("customerIdPath"_L1, settings.customerIdPath);
    addText(body, "metric"_L1, settings.metric);
    addText(body, "metricKeyPath"_L1, settings.metricKeyPath);
    addText(body, "quantityPath"_L1, settings.quantityPath);
    addText(body, "timestampPath"_L1, settings.timestampPath);
    addText(body, "idPath"_L1, settings.idPath);
    addText(body, "eventTypePath"_L1, settings.eventTypePath);
    body.add("eventTypes"_L1, settings.eventTypes);
    if (!settings.secret.isEmpty())
        body.add("secret"_L1, settings.secret);
    return body;
}

WriteRequest onSource(const WebhookSource& source, Method method, const QString& verb = {}, const QByteArray& body = {})
{
    WriteRequest write;
    write.method = method;
    write.path = sourcesPath + u'/' + source.id + verb;
    write.body = body;
    write.version = source.version;
    return write;
}

} // namespace

Result<WebhookSource> decodeWebhookSource(const QJsonObject& object)
{
    static constexpr std::array states = {"ACTIVE"_L1, "SILENT"_L1, "FAILING"_L1, "PAUSED"_L1};
    JsonFields fields(object);
    WebhookSource source;
    source.id = fields.text("id"_L1);
    source.state = readState<WebhookSource::State>(fields, states);
    source.settings = readSettings(fields);
    source.ingestUrl = fields.text("ingestUrl"_L1);
    source.secretPrefix = fields.text("secretPrefix"_L1);
    source.oldSecretUntil = fields.timeOrNull("oldSecretUntil"_L1);
    source.lastReceivedAt = fields.timeOrNull("lastReceivedAt"_L1);
    if (object.value("lastRefusal"_L1).isObject()) {
        JsonFields part = fields.object("lastRefusal"_L1);
        source.lastRefusal = {part.time("at"_L1), part.text("code"_L1), part.text("reason"_L1)};
        fields.adopt(part);
    }
    source.received24h = fields.number("received24h"_L1);
    source.refused24h = fields.number("refused24h"_L1);
    source.ignored24h = fields.number("ignored24h"_L1);
    source.createdAt = fields.time("createdAt"_L1);
    source.version = fields.number("version"_L1);
    QJsonObject shown = object;
    shown.remove("secret"_L1);
    source.json = QJsonDocument(shown).toJson(QJsonDocument::Compact);
    return ifGood(fields, std::move(source));
}

Result<SourcePreview> decodeSourcePreview(const QJsonObject& object)
{
    JsonFields fields(object);
    SourcePreview preview;
    preview.type = fields.textOrNull("type"_L1);
    if (object.value("event"_L1).isObject()) {
        JsonFields part = fields.object("event"_L1);
        SourcePreview::Event event;
        event.event = part.text("event"_L1);
        event.customerId = part.textOrNull("customerId"_L1);
        event.metric = part.textOrNull("metric"_L1);
        event.unit = part.textOrNull("unit"_L1);
        event.quantity = part.text("quantity"_L1);
        event.environment = part.text("environment"_L1);
        event.idempotencyKey = part.textOrNull("idempotencyKey"_L1);
        event.reason = part.textOrNull("reason"_L1);
        event.occurredAt = part.time("occurredAt"_L1);
        event.accepted = part.text("status"_L1) == "ACCEPTED"_L1;
        fields.adopt(part);
        preview.event = std::move(event);
    }
    const QJsonArray faults = fields.array("errors"_L1);
    for (const QJsonValue& value : faults) {
        JsonFields part(value.toObject(), u"errors"_s);
        preview.faults.push_back({part.text("field"_L1), part.text("message"_L1)});
        fields.adopt(part);
    }
    return ifGood(fields, std::move(preview));
}

Result<IngestJob> decodeIngestJob(const QJsonObject& object)
{
    static constexpr std::array states = {"QUEUED"_L1, "PROCESSING"_L1, "COMPLETED"_L1, "PARTIAL"_L1, "FAILED"_L1};
    JsonFields fields(object);
    IngestJob job;
    job.id = fields.text("id"_L1);
    job.state = readState<IngestJob::State>(fields, states);
    job.fileName = fields.text("fileName"_L1);
    job.format = fields.text("format"_L1);
    job.bytes = fields.number("bytes"_L1);
    job.totalRows = fields.number("totalRows"_L1);
    job.rows = fields.number("rows"_L1);
    job.accepted = fields.number("accepted"_L1);
    job.duplicates = fields.number("duplicates"_L1);
    job.refused = fields.number("refused"_L1);
    job.refusedKept = fields.number("refusedKept"_L1);
    job.reason = fields.textOrNull("reason"_L1);
    job.resumed = fields.number("resumed"_L1);
    JsonFields key = fields.object("key"_L1);
    job.keyName = key.text("name"_L1);
    job.keyPrefix = key.text("prefix"_L1);
    job.owner = key.textOrNull("owner"_L1);
    fields.adopt(key);
    job.address = fields.textOrNull("address"_L1);
    job.client = fields.textOrNull("client"_L1);
    job.requestId = fields.text("requestId"_L1);
    job.correlationId = fields.text("correlationId"_L1);
    job.createdAt = fields.time("createdAt"_L1);
    job.endedAt = fields.timeOrNull("endedAt"_L1);
    return ifGood(fields, std::move(job));
}

Result<RefusedRow> decodeRefusedRow(const QJsonObject& object)
{
    JsonFields fields(object);
    RefusedRow row;
    row.line = fields.number("line"_L1);
    row.field = fields.textOrNull("field"_L1);
    row.code = fields.text("code"_L1);
    row.reason = fields.text("reason"_L1);
    row.row = fields.text("row"_L1);
    return ifGood(fields, std::move(row));
}

IntakeApi::IntakeApi(Transport& transport)
    : m_transport(transport)
    , m_sources(transport, sourcesPath, decodeWebhookSource)
    , m_jobs(transport, jobsPath, decodeIngestJob)
{}

RecordList<RefusedRow> IntakeApi::refusedRows(const QString& jobId) const
{
    return RecordList<RefusedRow>(m_transport, jobsPath + u'/' + jobId + u"/refused-rows"_s, decodeRefusedRow);
}

CallHandle IntakeApi::preview(const SourceSettings& settings, const QString& sample, QObject* context,
                              Callback<SourcePreview> callback)
{
    SourceSettings shown = settings;
    shown.secret.clear();
    if (shown.name.isEmpty())
        shown.name = u"-"_s; // a name is no part of what a body becomes
    Request request;
    request.method = Request::Method::Post;
    request.path = sourcesPath + u"/preview"_s;
    request.body = JsonText().addRaw("source"_L1, bodyOf(shown).json()).add("sample"_L1, sample).json();
    return m_transport.send<SourcePreview>(
        std::move(request),
        [](const Response& response) -> Result<SourcePreview> {
            auto data = envelopeData(response.body);
            if (!data)
                return Unexpected{std::move(data).error()};
            return decodeSourcePreview(*data);
        },
        context, std::move(callback));
}

WriteRequest createSource(const SourceSettings& settings)
{
    WriteRequest write;
    write.path = sourcesPath;
    write.body = bodyOf(settings).json();
    return write;
}

WriteRequest editSource(const WebhookSource& source, const SourceSettings& settings)
{
    SourceSettings shown = settings;
    shown.secret.clear();
    return onSource(source, Method::Put, {}, bodyOf(shown).json());
}

WriteRequest setSourceActive(const WebhookSource& source, bool active)
{
    return onSource(source, Method::Put, {}, JsonText().add("active"_L1, active).json());
}

WriteRequest rotateSourceSecret(const WebhookSource& source, std::chrono::seconds overlap)
{
    return onSource(source, Method::Post, u"/rotate-secret"_s,
                    JsonText().add("overlapSeconds"_L1, qint64(overlap.count())).json());
}

WriteRequest deleteSource(const WebhookSource& source)
{
    return onSource(source, Method::Delete);
}

std::optional<WebhookSource> sourceOf(const QByteArray& json)
{
    auto source = decodeWebhookSource(QJsonDocument::fromJson(json).object());
    return source ? std::optional(std::move(*source)) : std::nullopt;
}

} // namespace md
