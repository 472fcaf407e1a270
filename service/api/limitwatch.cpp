// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks and what is told of them.
#include "service/api/limitwatch.h"

#include "service/domain/jsonobject.h"
#include "service/store/eventstore.h"

#include <algorithm>

namespace meterd {

namespace {

//! When it was really passed: a count is looked at a moment later, and after a restart much later.
TimePoint momentOf(const LimitMark& mark, const ConfigView& view, const UsageCounts& counts, TimePoint now)
{
    if (mark.level == LimitLevel::Near)
        return now;
    if (const QuotaPtr quota = view.quotaById(mark.tenantId, mark.subject.substr(mark.subject.find(':') + 1)))
        return counts.momentReached(*quota, now);
    if (mark.subject != subjectOf(LimitKey::EventsPerMonth))
        return now;
    const std::int64_t limit = view.limitAt(mark.tenantId, LimitKey::EventsPerMonth, now);
    const auto passed = static_cast<std::uint64_t>(mark.level == LimitLevel::Over ? limit : limit - 1);
    const TimePoint at = counts.momentOver(mark.tenantId, passed, now);
    // What lay under another limit then is over this one only since it was agreed.
    const LimitSetting setting = view.limitSetting(mark.tenantId, LimitKey::EventsPerMonth);
    const bool isAgreed = setting.version > 0;
    return isAgreed ? std::max(at, setting.changedAt) : at;
}

//! What is told when a mark is set.
class MarkTeller
{
public:
    MarkTeller(const ConfigView& view, const UsageCounts& counts, TimePoint now)
        : m_view(view)
        , m_book(view, &counts, now)
    {}

    std::vector<PlatformEventDraft> events(const LimitMark& mark) const
    {
        const std::string id = mark.subject.substr(mark.subject.find(':') + 1);
        if (const QuotaPtr quota = m_view.quotaById(mark.tenantId, id))
            return ofQuota(mark, m_book.quota(quota));
        const auto key = limitKeyFrom(id);
        return key ? ofLimit(mark, m_book.limit(mark.tenantId, *key)) : std::vector<PlatformEventDraft>();
    }

private:
    static int percentOf(LimitLevel level) { return level == LimitLevel::Near ? 80 : 100; }

    static PlatformEventDraft draft(const LimitMark& mark, std::string type, std::string target, std::string id)
    {
        PlatformEventDraft draft;
        draft.tenantId = mark.tenantId;
        draft.type = std::move(type);
        draft.at = mark.at;
        draft.source = "limits";
        draft.targetType = std::move(target);
        draft.targetId = std::move(id);
        return draft;
    }

    static std::vector<PlatformEventDraft> ofLimit(const LimitMark& mark, const LimitState& state)
    {
        const bool hard = state.enforcement == Enforcement::Block;
        std::vector<std::string> types;
        if (mark.level != LimitLevel::Over)
            types.emplace_back("limit.threshold");
        else if (!hard)
            types.emplace_back("limit.overage");
        if (mark.level == LimitLevel::Reached && hard)
            types.emplace_back("limit.reached");
        std::vector<PlatformEventDraft> events;
        for (std::string& type : types) {
            JsonObject payload;
            payload.text("key", state.kind().text)
                .number("percent", percentOf(mark.level))
                .text("used", std::to_string(state.used))
                .text("limit", std::to_string(state.limit))
                .text("enforcement", toText(state.enforcement));
            events.push_back(draft(mark, std::move(type), "limit", std::string(state.kind().text)));
            events.back().payload = payload.take();
        }
        return events;
    }

    static std::vector<PlatformEventDraft> ofQuota(const LimitMark& mark, const QuotaState& state)
    {
        std::vector<std::string> types;
        if (mark.level != LimitLevel::Over)
            types.emplace_back("quota.threshold");
        if (mark.level == LimitLevel::Reached && state.quota->enforcement == Enforcement::Block)
            types.emplace_back("quota.blocked");
        std::vector<PlatformEventDraft> events;
        for (std::string& type : types) {
            JsonObject payload;
            payload.text("customerId", state.quota->customerId)
                .text("metric", state.metric)
                .number("percent", percentOf(mark.level))
                .text("used", state.used.toString())
                .text("limit", state.quota->limit.toString())
                .text("period", toText(state.quota->period))
                .text("enforcement", toText(state.quota->enforcement));
            events.push_back(draft(mark, std::move(type), "quota", state.quota->id));
            events.back().payload = payload.take();
        }
        return events;
    }

    const ConfigView& m_view;
    LimitBook m_book;
};

} // namespace

LimitWatch::LimitWatch(ConfigStore& config, UsageCounts& counts, const Clock& clock, ChangeTopic& topic)
    : m_config(config)
    , m_counts(counts)
    , m_clock(clock)
    , m_topic(topic)
{}

LimitWatch::~LimitWatch()
{
    stop();
}

void LimitWatch::start(std::chrono::milliseconds pause)
{
    m_thread = std::thread([this, pause] { run(pause); });
}

void LimitWatch::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_woken.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void LimitWatch::wake()
{
    const std::lock_guard lock(m_mutex);
    if (!m_due)
        m_woken.notify_all();
    m_due = true;
}

void LimitWatch::run(std::chrono::milliseconds pause)
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_woken.wait(lock, [this] { return m_due || m_stopping; });
        m_due = false;
        lock.unlock();
        for (const std::string& tenantId : m_counts.takeChanged())
            look(tenantId);
        lock.lock();
        m_woken.wait_for(lock, pause, [this] { return m_stopping; });
    }
}

void LimitWatch::lookAtAll()
{
    const ConfigViewPtr view = m_config.view();
    for (const Tenant& tenant : view->tenants())
        look(tenant.id);
}

void LimitWatch::look(const std::string& tenantId)
{
    const std::lock_guard one(m_looking);
    const TimePoint now = m_clock.now();
    try {
        settleMarks(tenantId, now);
        publish(tenantId, now);
    } catch (const EventReadError&) {
        // A disk that does not answer: all are looked at again within half a minute.
    }
}

void LimitWatch::settleMarks(const std::string& tenantId, TimePoint now)
{
    const auto missing = [](const std::vector<LimitMark>& in, const LimitMark& mark) {
        return std::none_of(in.begin(), in.end(), [&](const LimitMark& other) { return other.isOf(mark); });
    };
    const ConfigViewPtr view = m_config.view();
    const auto due = LimitBook(*view, &m_counts, now).dueMarks(tenantId);
    const auto set = view->marks(tenantId);
    std::vector<LimitMark> fresh;
    std::vector<LimitMark> gone;
    std::copy_if(due.begin(), due.end(), std::back_inserter(fresh),
                 [&](const auto& mark) { return missing(set, mark); });
    std::copy_if(set.begin(), set.end(), std::back_inserter(gone),
                 [&](const auto& mark) { return missing(due, mark); });
    if (fresh.empty() && gone.empty())
        return;
    // Before the transaction: a look at the events may take its time.
    const MarkTeller teller(*view, m_counts, now);
    std::vector<PlatformEventDraft> events;
    for (LimitMark& mark : fresh) {
        mark.at = momentOf(mark, *view, m_counts, now);
        for (PlatformEventDraft& event : teller.events(mark))
            events.push_back(std::move(event));
    }
    m_config.change([&](ConfigChange& change) {
        for (const LimitMark& mark : gone)
            change.removeMark(mark);
        for (const LimitMark& mark : fresh)
            change.putMark(mark);
        for (const PlatformEventDraft& event : events)
            change.emit(event);
        return true;
    });
}

void LimitWatch::publish(const std::string& tenantId, TimePoint now)
{
    const ConfigViewPtr view = m_config.view();
    for (const LimitState& state : LimitBook(*view, &m_counts, now).limits(tenantId)) {
        std::string json = toJson(state);
        std::string& last = m_published[tenantId + "/" + subjectOf(state.setting.key)];
        if (last == json)
            continue;
        last = json;
        m_topic.push(tenantId, std::move(json));
    }
}

} // namespace meterd
