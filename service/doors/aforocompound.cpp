// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compound events: several measurements of one happening, kept all or none.
#include "service/domain/jsontext.h"
#include "service/doors/aforodoor.h"
#include "service/doors/aforofields.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t mostMeasurements = 50;
constexpr std::size_t mostCompounds = 500;

struct Compound
{
    std::vector<UsageEvent> events; //!< one a measurement
    std::vector<FieldError> errors;
    bool isRefused() const { return !events.empty() && events.front().status == EventStatus::Rejected; }
};

class CompoundReader
{
public:
    CompoundReader(const JsonValue& value, const Request& request, const AforoContext& context)
        : m_value(value)
        , m_request(request)
        , m_context(context)
    {}

    Compound read()
    {
        shared();
        const JsonValue list = m_value["measurements"];
        const std::size_t size = list.isArray() ? list.size() : 0;
        if (size == 0 || size > mostMeasurements)
            broken("measurements", "must hold 1 to " + std::to_string(mostMeasurements) + " measurements");
        std::size_t index = 0;
        if (list.isArray()) {
            for (const JsonValue one : list) {
                if (index < mostMeasurements)
                    measurement(one, index++);
            }
        }
        if (m_out.events.empty()) {
            m_shared.event = "unknown";
            m_out.events.push_back(m_shared);
        }
        settle();
        return std::move(m_out);
    }

private:
    void broken(const std::string& field, const std::string& rule)
    {
        m_out.errors.push_back({field, field + " " + rule + ".", std::nullopt});
    }

    void shared()
    {
        UsageEvent& e = m_shared;
        const JsonValue correlation = m_value["correlationId"];
        const JsonValue customer = m_value["customerId"];
        m_correlation = correlation.isString() && isUuid(correlation.text()) ? correlation.text() : std::string_view();
        e.origin =
            originOf(m_request, EventSource::AforoCompound, m_context.origin->keyPrefix, std::string(m_correlation));
        e.app = m_context.principal.appName.value_or("");
        e.appUuid = m_context.principal.appUuid.value_or("");
        e.environment = m_context.principal.environment.value_or("production");
        e.occurredAt = m_context.now;
        if (m_correlation.empty())
            broken("correlationId", correlation.isNothing() ? "is missing" : "must be a UUID");
        if (customer.isNothing() || (customer.isString() && customer.text().empty()))
            broken("customerId", "is missing");
        else if (const auto rule = brokenRule(*aforoField("customerId"), customer))
            broken("customerId", *rule);
        if (customer.isString())
            e.customerId = utf16Front(customer.text(), 64);
        if (const auto rule = readAforoTime(m_value["occurredAt"], m_context, e))
            broken("occurredAt", *rule);
        contents();
    }

    void contents()
    {
        UsageEvent& e = m_shared;
        const JsonValue metadata = m_value["metadata"];
        const JsonValue environment = metadata["environment"];
        if (environment.isString() && !environment.text().empty())
            e.environment = utf16Front(environment.text(), 32);
        const JsonValue session = m_value["sessionId"];
        if (session.isString())
            e.sessionId = utf16Front(session.text(), 64);
        const JsonValue product = m_value["productType"];
        e.properties = "{\"productType\":";
        appendJsonString(e.properties, product.isString() ? product.text() : std::string_view("API"));
        if (metadata.isObject()) {
            for (const JsonValue member : metadata) {
                if (member.key() == "environment" || member.key() == "productType" || isNeverStored(member.key()))
                    continue;
                e.properties += ',';
                appendJsonString(e.properties, member.key());
                e.properties += ':';
                appendJson(e.properties, member, isNeverStored);
            }
        }
        e.properties += '}';
    }

    void measurement(const JsonValue& one, std::size_t index)
    {
        UsageEvent e = m_shared;
        const std::string place = "measurements[" + std::to_string(index) + "]";
        const JsonValue metric = one["metricName"];
        if (metric.isNothing() || (metric.isString() && metric.text().empty()))
            broken(place + ".metricName", "is missing");
        else if (const auto rule = brokenRule(*aforoField("metricName"), metric))
            broken(place + ".metricName", *rule);
        if (metric.isString())
            e.metric = utf16Front(metric.text(), 255);
        e.event = e.metric.empty() ? "unknown" : e.metric;
        if (const auto rule = readAforoQuantity(one["quantity"], e))
            broken(place + ".quantity", *rule);
        // A compound event has no key of its own: sent again, each measurement is found by what it belongs to.
        if (!m_correlation.empty())
            e.idempotencyKey = std::string(m_correlation) + "#" + std::to_string(index);
        m_out.events.push_back(std::move(e));
    }

    void settle()
    {
        if (!m_out.errors.empty()) {
            for (UsageEvent& event : m_out.events)
                refuseFor(event, m_out.errors);
            return;
        }
        for (UsageEvent& event : m_out.events)
            checkMetric(event, m_context);
        const auto unknown = std::find_if(m_out.events.begin(), m_out.events.end(),
                                          [](const UsageEvent& e) { return e.status == EventStatus::Rejected; });
        if (unknown == m_out.events.end())
            return;
        std::rotate(m_out.events.begin(), unknown, std::next(unknown));
        const UsageEvent& first = m_out.events.front();
        for (UsageEvent& event : m_out.events) {
            if (event.status != EventStatus::Rejected)
                refuse(event, first.code, "Refused with its compound event: " + first.reason);
        }
    }

    const JsonValue& m_value;
    const Request& m_request;
    const AforoContext& m_context;
    std::string_view m_correlation;
    UsageEvent m_shared;
    Compound m_out;
};

/// Which of the stored events belong to which compound event.
struct CompoundAnswer
{
    std::shared_ptr<Request> request;
    Reply reply;
    std::optional<Problem> refusal;
    IngestCounts counts;
    std::vector<std::size_t> sizes; //!< 0 for a refused one: it is counted already

    void operator()(AppendResult result)
    {
        if (refusal) {
            reply(toResponse(*refusal, *request));
            return;
        }
        if (!result) {
            reply(toResponse(problemOf(result.error()), *request));
            return;
        }
        auto event = (*result)->events.begin();
        for (const std::size_t size : sizes) {
            const auto end = event + static_cast<std::ptrdiff_t>(size);
            const bool isNew =
                std::any_of(event, end, [](const UsageEvent& e) { return e.status == EventStatus::Accepted; });
            ++(isNew ? counts.accepted : counts.duplicates);
            event = end;
        }
        reply(ingestAnswer(*request, counts));
    }
};

void takeCompounds(const AforoDoor& door, const std::vector<JsonValue>& values, bool isSingle,
                   std::shared_ptr<Request> request, Reply reply)
{
    const AforoRequest from(door, *request, EventSource::AforoCompound);
    CompoundAnswer answer{std::move(request), std::move(reply), std::nullopt, {}, {}};
    EventBatch batch{from.context.principal.tenantId, {}, from.context.now};
    std::vector<UsageEvent> refused;
    for (std::size_t index = 0; index < values.size(); ++index) {
        Compound compound = CompoundReader(values[index], *answer.request, from.context).read();
        if (!compound.isRefused()) {
            answer.sizes.push_back(compound.events.size());
            std::move(compound.events.begin(), compound.events.end(), std::back_inserter(batch.events));
            continue;
        }
        const UsageEvent& first = compound.events.front();
        if (isSingle)
            answer.refusal = refusalOf(first, std::move(compound.errors));
        answer.counts.errors.push_back({index, first.reason, first.code});
        std::move(compound.events.begin(), compound.events.end(), std::back_inserter(refused));
    }
    answer.counts.failed = answer.counts.errors.size();
    if (!batch.events.empty())
        from.noteEvents();
    std::move(refused.begin(), refused.end(), std::back_inserter(batch.events));
    answer.request->events = static_cast<std::int64_t>(batch.events.size());
    door.store.append(std::move(batch), std::move(answer));
}

void ingest(const AforoDoor& door, bool isSingle, std::shared_ptr<Request> request, Reply reply)
{
    const BodyDocument document(request->body);
    if (document.fault()) {
        reply(toResponse(malformed(*document.fault()), *request));
        return;
    }
    std::vector<JsonValue> values;
    const JsonValue list = document.root()["events"];
    if (isSingle && document.root().isObject()) {
        values.push_back(document.root());
    } else if (!isSingle && list.isArray()) {
        for (const JsonValue value : list)
            values.push_back(value);
    }
    const std::size_t most = isSingle ? 1 : mostCompounds;
    if (values.empty() || values.size() > most) {
        const std::string rule = isSingle ? "The body must be one compound event, as an object."
                                          : "The body must be an object with a list called events that holds 1 to " +
                                                std::to_string(most) + " compound events.";
        reply(toResponse(badRequest(rule, {{isSingle ? "body" : "events", rule, std::nullopt}}), *request));
        return;
    }
    takeCompounds(door, values, isSingle, std::move(request), std::move(reply));
}

} // namespace

void addAforoCompound(Router& router, const AforoDoor& door)
{
    for (const bool isSingle : {true, false}) {
        Route route = aforoRoute(isSingle ? "/api/v1/ingest/compound" : "/api/v1/ingest/compound/batch");
        route.runs = Runs::Async;
        route.asyncHandler = [door, isSingle](std::shared_ptr<Request> request, Reply reply) {
            ingest(door, isSingle, std::move(request), std::move(reply));
        };
        router.add(std::move(route));
    }
}

} // namespace meterd
