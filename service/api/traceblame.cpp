// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hour before something went wrong, and what was changed in it.
#include "service/api/tracefind.h"

#include <algorithm>

#include <boost/json.hpp>

namespace meterd {

namespace {

namespace json = boost::json;

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::size_t mostSuspects = 50;
//! Of the hour: all of them are judged, the newest first.
constexpr std::size_t mostJudged = 500;

bool isWrong(const Delivery& delivery)
{
    return delivery.state == DeliveryState::Failed || delivery.state == DeliveryState::Retrying ||
           (delivery.state == DeliveryState::Skipped && delivery.reason != reasons::notSubscribed);
}

//! Fields that a problem names.
void takeNamed(WentWrong::Texts& named, const std::string& answer)
{
    json::error_code error;
    const json::value problem = json::parse(answer, error);
    const json::value* errors = !error && problem.is_object() ? problem.as_object().if_contains("errors") : nullptr;
    if (!errors || !errors->is_array())
        return;
    for (const json::value& one : errors->as_array()) {
        const json::value* field = one.is_object() ? one.as_object().if_contains("field") : nullptr;
        if (field && field->is_string())
            named.emplace(field->as_string());
    }
}

void take(WentWrong& wrong, const RequestRecord& record)
{
    wrong.codes.insert(record.code);
    if (!record.keyId.empty())
        wrong.keyIds.insert(record.keyId);
    if (!record.appUuid.empty())
        wrong.apps.insert(record.appUuid);
    if (record.route.ends_with("/webhook/{sourceId}"))
        wrong.sources.insert(record.path.substr(record.path.rfind('/') + 1));
    takeNamed(wrong.named, record.answer);
}

void take(WentWrong& wrong, const UsageEvent& event, const ConfigView& view, const std::string& tenant)
{
    wrong.codes.insert(event.code);
    if (event.code == "UNKNOWN_METRIC") {
        wrong.metrics.insert(event.metric);
        if (!event.nearName.empty())
            wrong.nearNames.insert(event.nearName);
    }
    if (!event.appUuid.empty())
        wrong.apps.insert(event.appUuid);
    if (!event.origin)
        return;
    for (const ApiKeyPtr& key : view.keysByPrefix(tenant, event.origin->keyPrefix))
        wrong.keyIds.insert(key->principal->keyId);
}

//! When it began: of what bears the id before what hangs on it, of what went wrong before what went well. Of the many
//! of an organization, an application or a key the newest one that was refused.
class Beginning
{
public:
    void note(std::int64_t at, TracedAs as, bool wrong)
    {
        if (wrong && as == TracedAs::Direct)
            m_direct = std::min(at, m_direct.value_or(at));
        else if (wrong && as == TracedAs::Related)
            m_related = std::min(at, m_related.value_or(at));
        else if (wrong)
            m_newest = std::max(at, m_newest.value_or(at));
        else if (as != TracedAs::Newest)
            m_good = std::min(at, m_good.value_or(at));
    }
    std::optional<std::int64_t> at() const
    {
        for (const auto& one : {m_direct, m_related, m_newest, m_good}) {
            if (one)
                return one;
        }
        return std::nullopt;
    }
    //! Whether a row is part of what has to be explained.
    bool counts(std::int64_t at, TracedAs as) const
    {
        return as != TracedAs::Newest || (!m_direct && !m_related && m_newest == at);
    }

private:
    std::optional<std::int64_t> m_direct;
    std::optional<std::int64_t> m_related;
    std::optional<std::int64_t> m_newest;
    std::optional<std::int64_t> m_good;
};

Beginning beginningOf(const Trace& trace)
{
    Beginning beginning;
    for (const auto& [id, row] : trace.requests)
        beginning.note(row.item.at, row.as, row.item.isRefused());
    for (const auto& [sequence, row] : trace.events)
        beginning.note(row.item.receivedAt, row.as, row.item.status == EventStatus::Rejected);
    for (const auto& [sequence, row] : trace.deliveries) {
        if (isWrong(row.item.delivery))
            beginning.note(row.item.delivery.createdAt, row.as, true);
    }
    return beginning;
}

WentWrong wrongOf(const Trace& trace, const Beginning& beginning, const ConfigView& view, const std::string& tenant)
{
    WentWrong wrong;
    for (const auto& [id, row] : trace.requests) {
        if (row.item.isRefused() && beginning.counts(row.item.at, row.as))
            take(wrong, row.item);
    }
    for (const auto& [sequence, row] : trace.events) {
        if (row.item.status == EventStatus::Rejected && beginning.counts(row.item.receivedAt, row.as))
            take(wrong, row.item, view, tenant);
    }
    for (const auto& [sequence, row] : trace.deliveries) {
        if (isWrong(row.item.delivery))
            wrong.endpoints.insert(row.item.delivery.endpointId);
    }
    return wrong;
}

} // namespace

void TraceFinder::findSuspects()
{
    const Beginning beginning = beginningOf(m_trace);
    const auto begun = beginning.at();
    if (!begun || !may(TraceKind::AuditEntry))
        return;
    const WentWrong wrong = wrongOf(m_trace, beginning, *m_view, m_tenant);
    AuditLookUp ask{AuditLookUp::By::Time};
    ask.from = *begun - hourMs;
    ask.to = *begun;
    ask.limit = mostJudged;
    auto entries = m_parts.api.config.auditEntriesBy(m_tenant, ask);
    m_trace.suspectsCounted = entries.size() < mostJudged;
    std::vector<TraceSuspect> suspects;
    const auto judge = [&](AuditRecord entry) {
        const Suspicion suspicion = suspicionOf(entry, wrong);
        suspects.push_back({std::move(entry), suspicion.weight, suspicion.why});
    };
    // What ended a key or a name is to blame however long ago it was.
    for (const auto& [sequence, row] : m_trace.audit) {
        if (row.as == TracedAs::Related && row.item.at < *begun && suspicionOf(row.item, wrong).weight == "LIKELY")
            judge(row.item);
    }
    for (AuditRecord& entry : entries) {
        if (!m_trace.audit.contains(entry.sequence))
            judge(std::move(entry));
    }
    m_trace.suspectsSeen = suspects.size();
    // Those that are no mere neighbours in time are told first, then the newest; and all in the order of time.
    std::stable_partition(suspects.begin(), suspects.end(),
                          [](const TraceSuspect& suspect) { return suspect.weight != "OTHER"; });
    if (suspects.size() > mostSuspects)
        suspects.erase(suspects.begin() + mostSuspects, suspects.end());
    std::sort(suspects.begin(), suspects.end(),
              [](const TraceSuspect& a, const TraceSuspect& b) { return a.entry.sequence < b.entry.sequence; });
    m_trace.suspects = std::move(suspects);
}

} // namespace meterd
