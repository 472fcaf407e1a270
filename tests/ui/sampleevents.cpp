// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleevents.h"

#include "core/isotime.h"
#include "core/texthash.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace md::test {

namespace {

QString idOf(qint64 sequence)
{
    return u"evt_01JD4M%1QZX9XK2"_s.arg(sequence, 13, 10, QLatin1Char('0'));
}

} // namespace

qint64 storyNow()
{
    return *parseIsoTime(u"2026-11-20T14:50:47.000Z");
}

QByteArray recordOf(const SampleEvent& event, qint64 sequence)
{
    // By hand, in the contract's order; QJsonObject would sort the names.
    QByteArray json = "{";
    const auto raw = [&json](const char* name, const QByteArray& value) {
        json += (json.size() > 1 ? QByteArray(",") : QByteArray()) + '"' + name + "\":" + value;
    };
    const auto text = [&raw](const char* name, const QString& value) {
        const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        raw(name, value.isEmpty() ? QByteArray("null") : list.sliced(1, list.size() - 2));
    };
    raw("sequence", QByteArray::number(sequence));
    text("id", idOf(sequence));
    text("environment", event.environment);
    text("app", event.app);
    text("appUuid", event.source == "saastracker"_L1 ? u"ef37169d-6a9b-4574-945a-89bbd1a09052"_s : QString());
    text("event", event.event);
    text("metric", event.metric);
    text("unit", event.code.isEmpty() ? event.metric : QString());
    text("customerId", event.customer);
    text("userHash", QString(64, u'9'));
    text("feature", QString());
    text("quantity", event.quantity);
    text("occurredAt", isoTime(event.received - event.delay));
    text("receivedAt", isoTime(event.received));
    text("status", QString(toWire(event.status)));
    text("code", event.code);
    text("reason", event.code.isEmpty() ? QString() : u"The metric is not declared."_s);
    text("nearName", event.nearName);
    raw("late", event.late ? "true" : "false");
    text("source", event.source);
    text("client", u"aforo-java/2.18.3"_s);
    text("requestId", u"req_01JD4M%1Q7RW"_s.arg(sequence, 18, 10, QLatin1Char('0')));
    text("correlationId", event.correlation);
    text("idempotencyKey", u"ik_58d1%1c0e9"_s.arg(sequence, 8, 10, QLatin1Char('0')));
    raw("sessionId", "null");
    raw("path", "null");
    raw("plan", "null");
    text("keyPrefix", u"sk_live_9fQ2"_s);
    text("address", u"203.0.113.24"_s);
    raw("ai", event.cost == CostStatus::None
                  ? QByteArray("null")
                  : "{\"provider\":\"openai\",\"model\":\"gpt-5.4-mini\",\"inputTokens\":1200,\"outputTokens\":350,"
                    "\"costStatus\":\"" +
                        QByteArray(toWire(event.cost).data(), toWire(event.cost).size()) + "\"}");
    raw("properties", event.properties);
    return json + '}';
}

EventBatch batchOf(const std::vector<SampleEvent>& events, qint64 firstSequence)
{
    EventBatch batch;
    batch.reserve(events.size());
    const auto intern = [&batch](const QString& text) {
        return text.isEmpty() ? StringTable::Absent : batch.strings.intern(text.toStdString());
    };
    for (std::size_t i = 0; i < events.size(); ++i) {
        const SampleEvent& event = events[i];
        const qint64 sequence = firstSequence + qint64(i);
        const QByteArray record = recordOf(event, sequence);
        const QJsonObject json = QJsonDocument::fromJson(record).object();
        EventShape shape;
        shape[ShapeField::Environment] = intern(event.environment);
        shape[ShapeField::App] = intern(event.app);
        shape[ShapeField::Event] = intern(event.event);
        shape[ShapeField::Metric] = intern(event.metric);
        shape[ShapeField::Unit] = event.code.isEmpty() ? intern(event.metric) : StringTable::Absent;
        shape[ShapeField::Source] = intern(event.source);
        shape[ShapeField::Code] = intern(event.code);
        shape[ShapeField::Key] = intern(u"sk_live_9fQ2"_s);
        const auto hash = [&json](const QString& name) {
            const QByteArray id = json.value(name).toString().toUtf8();
            return id.isEmpty() ? 0 : textHash(std::string_view(id.constData(), std::size_t(id.size())));
        };
        batch.received.push_back(event.received);
        batch.occurred.push_back(event.received - event.delay);
        batch.sequence.push_back(sequence);
        batch.quantity.push_back(Quantity::fromText(event.quantity.toStdString()).bits());
        batch.shape.push_back(batch.shapes.intern(shape));
        batch.customer.push_back(intern(event.customer));
        batch.flags.push_back(EventFlags::pack(event.status, event.cost, event.late));
        batch.ids.push_back({hash(u"id"_s), hash(u"correlationId"_s), hash(u"requestId"_s), hash(u"idempotencyKey"_s)});
        batch.recordAt.push_back(quint64(batch.records.size()));
        batch.records += record + '\n';
    }
    return batch;
}

std::unique_ptr<EventStore> storeOf(const std::vector<SampleEvent>& events)
{
    auto spool = RecordSpool::makeTail(QDir::tempPath());
    auto store = std::make_unique<EventStore>(spool.value());
    if (!events.empty())
        store->append(batchOf(events));
    return store;
}

std::vector<SampleEvent> storyEvents()
{
    struct Row
    {
        const char* time;
        const char* environment;
        const char* event;
        const char* org;
        const char* metric;
        const char* quantity;
        char status;
        CostStatus cost;
        const char* head;
        const char* tail;
    };
    static constexpr auto none = CostStatus::None;
    static const Row rows[] = {
        {"14:35:08.004", "production", "api.request", "northwind", "api-calls", "1", 'A', none, "b81d04", "e6c1"},
        {"14:35:07.611", "production", "ai.completion", "lumen-labs", "tokens-out", "1842", 'A', CostStatus::Resolved,
         "04c7ee", "19ad"},
        {"14:35:07.611", "production", "ai.completion", "lumen-labs", "tokens-in", "612", 'A', CostStatus::Resolved,
         "04c7ee", "19ad"},
        {"14:35:06.930", "production", "api.request", "kestrel-air", "api_calls", "1", 'R', none, "5d20f9", "77b0"},
        {"14:35:05.284", "staging", "image.render", "tessera", "image-renders", "4", 'A', none, "e93a1b", "c04f"},
        {"14:35:04.775", "production", "api.request", "bluefin", "api-calls", "1", 'A', none, "21f6d8", "a3e2"},
        {"14:35:04.102", "production", "export.run", "orchard-hr", "export-rows", "12480", 'A', none, "c05b77", "8d19"},
        {"14:35:03.388", "production", "api.request", "northwind", "api-calls", "1", 'A', none, "f1409c", "20dd"},
        {"14:35:02.951", "production", "ai.completion", "bluefin", "tokens-out", "2207", 'A', CostStatus::MissingPrice,
         "9ae311", "f85b"},
        {"14:35:02.951", "production", "ai.completion", "bluefin", "tokens-in", "940", 'A', CostStatus::MissingPrice,
         "9ae311", "f85b"},
        {"14:35:01.467", "production", "api.request", "northwind", "api-calls", "1", 'D', none, "6b7c02", "41fe"},
        {"14:35:00.860", "production", "api.request", "lumen-labs", "api-calls", "1", 'A', none, "0d9e35", "b76a"},
        {"14:34:59.013", "production", "seat.active", "orchard-hr", "seat-days", "1", 'A', none, "a47f60", "3c92"},
        {"14:34:58.412", "production", "api.request", "kestrel-air", "api_calls", "1", 'R', none, "7f3c9a", "7b34"},
        {"14:34:57.720", "staging", "ai.completion", "tessera", "tokens-out", "318", 'A', CostStatus::UnknownModel,
         "d2b84e", "905c"},
        {"14:34:57.720", "staging", "ai.completion", "tessera", "tokens-in", "1204", 'A', CostStatus::UnknownModel,
         "d2b84e", "905c"},
        {"14:34:56.245", "production", "api.request", "bluefin", "api-calls", "1", 'A', none, "38ac1f", "d7e0"},
        {"14:34:55.519", "production", "sms.send", "northwind", "sms-sent", "3", 'A', none, "e7605a", "12b8"},
        {"14:34:54.806", "production", "api.request", "kestrel-air", "api-calls", "1", 'A', none, "42d9c3", "8f01"},
        {"14:34:53.377", "production", "api.request", "kestrel-air", "api_calls", "1", 'R', none, "1c58be", "6ad4"},
        {"14:34:52.690", "production", "ai.completion", "northwind", "tokens-out", "0", 'A', CostStatus::ExplicitZero,
         "bb03f2", "4e97"},
        {"14:34:52.014", "production", "export.run", "lumen-labs", "export-rows", "860", 'A', none, "70e1d5", "c3b6"},
        {"14:34:50.933", "production", "ai.completion", "orchard-hr", "tokens-out", "1", 'A', CostStatus::MissingTokens,
         "5fa928", "0e1d"},
        {"14:34:50.128", "production", "api.request", "northwind", "api-calls", "1", 'A', none, "93c0b7", "d548"},
        {"14:34:49.604", "production", "api.request", "bluefin", "api-calls", "1", 'A', none, "2ad1c9", "77e3"},
        {"14:34:48.117", "production", "seat.active", "tessera", "seat-days", "1", 'A', none, "c81f06", "9b20"},
    };
    std::vector<SampleEvent> events;
    for (const Row& row : rows) {
        SampleEvent event;
        event.received = *parseIsoTime(u"2026-11-20T"_s + QString::fromLatin1(row.time) + u'Z');
        event.environment = QString::fromLatin1(row.environment);
        event.event = QString::fromLatin1(row.event);
        event.customer = QString::fromLatin1(row.org);
        event.metric = QString::fromLatin1(row.metric);
        event.quantity = QString::fromLatin1(row.quantity);
        event.cost = row.cost;
        event.correlation =
            QString::fromLatin1(row.head) + u"1e-52d4-4b0e-9c61-a85e2d90"_s + QString::fromLatin1(row.tail);
        if (row.status == 'R') {
            event.status = EventStatus::Rejected;
            event.code = u"UNKNOWN_METRIC"_s;
            event.nearName = u"api-calls"_s;
        } else if (row.status == 'D') {
            event.status = EventStatus::Duplicate;
        }
        events.push_back(event);
    }
    std::reverse(events.begin(), events.end());
    return events;
}

FacetResult storyFacets()
{
    const auto facet = [](const char* name, std::initializer_list<std::pair<const char*, qint64>> values,
                          qint64 otherValues = 0, qint64 otherCount = 0) {
        Facet f;
        f.name = QString::fromLatin1(name);
        for (const auto& [value, count] : values)
            f.values.push_back({QString::fromLatin1(value), count});
        f.otherValues = otherValues;
        f.otherCount = otherCount;
        return f;
    };
    FacetResult facets;
    facets.total = 3871;
    facets.fields = {
        facet("status", {{"ACCEPTED", 3402}, {"REJECTED", 412}, {"DUPLICATE", 57}}),
        facet("environment", {{"production", 3574}, {"staging", 297}}),
        facet("app", {{"checkout-api", 2944}, {"reporting", 927}}),
        facet("event", {{"api.request", 2100}, {"ai.completion", 1014}}),
        facet("metric",
              {{"api-calls", 1988}, {"tokens-out", 508}, {"tokens-in", 506}, {"api_calls", 412}, {"export-rows", 241}},
              3, 216),
        facet("customer", {{"kestrel-air", 1420}, {"northwind", 988}, {"lumen-labs", 611}, {"bluefin", 402}}, 9, 450),
        facet("source", {{"aforo-batch", 3871}}),
        facet("cost", {{"RESOLVED", 610}, {"MISSING_PRICE", 38}}),
    };
    facets.oldest = *parseIsoTime(u"2026-11-20T13:45:00Z");
    facets.newest = *parseIsoTime(u"2026-11-20T14:35:00Z");
    return facets;
}

Histogram storyHistogram()
{
    Histogram histogram;
    histogram.bucketMs = 5 * 60'000;
    histogram.from = *parseIsoTime(u"2026-11-20T08:50:00Z");
    histogram.to = histogram.from + 72 * histogram.bucketMs;
    for (int i = 0; i < 72; ++i) {
        HistogramBucket bucket;
        bucket.at = histogram.from + i * histogram.bucketMs;
        const int grown = std::min(i, 28);
        bucket.accepted = 245 + grown * 4 + (i * 37) % 23;
        bucket.rejected = 3 + i % 5;
        bucket.duplicate = i % 3;
        if (i >= 59 && i < 69) {
            static constexpr std::array<qint64, 10> accepted{342, 338, 345, 340, 336, 339, 343, 341, 337, 341};
            bucket.accepted = accepted[std::size_t(i - 59)];
            bucket.rejected = i == 68 ? 34 : 42;
            bucket.duplicate = i < 66 ? 6 : 5;
        }
        histogram.buckets.push_back(bucket);
        histogram.total += bucket.total();
    }
    return histogram;
}

} // namespace md::test
