// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hub of the live streams.
#include "service/api/stream.h"

#include "service/api/listing.h"
#include "service/api/livestream.h"
#include "service/api/usagequery.h"

#include <algorithm>

namespace meterd {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// How long an idle hub sleeps: standings are looked at every second.
constexpr std::chrono::milliseconds idle(500);
/// While a client does not read, it is looked at this often.
constexpr std::chrono::milliseconds retry(20);

/// A store that cannot be read for a moment is no reason to skip anything: the stream stays where it is.
bool pumped(LiveStream& stream, SteadyClock::time_point now)
{
    try {
        return stream.pump(now);
    } catch (const EventReadError&) {
        return false;
    }
}

} // namespace

StreamHub::StreamHub(EventStore& store, const Authenticator& authenticator, const Clock& clock, StreamLimits limits)
    : m_store(store)
    , m_authenticator(authenticator)
    , m_clock(clock)
    , m_limits(limits)
    , m_subscription(store.subscribe([this] { wake(); }))
    , m_thread([this] { run(); })
{}

StreamHub::~StreamHub()
{
    stop();
}

void StreamHub::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_wake.notify_one();
}

void StreamHub::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    m_subscription.reset();
}

void StreamHub::add(std::shared_ptr<LiveStream> stream)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping)
            m_new.push_back(stream);
        m_woken = true;
    }
    m_wake.notify_one();
}

Response StreamHub::open(const Request& request)
{
    const auto query = readQuery(request, {"topics", "filter.usage", "cursor"});
    if (!query)
        return toResponse(query.error(), request);
    LiveStream::Want want;
    const auto wanted = wantedTopics(request, query->value("topics"), want.usage);
    if (!wanted)
        return toResponse(wanted.error(), request);
    auto filter = readFilter("filter.usage", query->value("filter.usage"));
    if (!filter)
        return toResponse(filter.error(), request);
    want.filter = std::move(*filter);
    const std::string& tenant = request.principal->tenantId;
    want.cursor = m_store.newestSequence();
    for (Topic* topic : *wanted)
        want.topics.push_back({topic, topic->newest(tenant)});
    const auto resumeFrom = request.headers.find("Last-Event-ID");
    const std::string_view resume = resumeFrom ? *resumeFrom : query->value("cursor");
    if (!resume.empty()) {
        const auto places = streamPlaces(resume);
        if (!places)
            return toResponse(badCursor(), request);
        want.cursor = std::min(want.cursor, places->sequence);
        for (LiveStream::Want::Place& place : want.topics) {
            for (const auto& [name, at] : places->topics) {
                if (name == place.topic->name())
                    place.at = at;
            }
        }
    }
    auto stream = std::make_shared<LiveStream>(m_store, m_limits, request.principal, std::move(want));
    Response response;
    response.live = true;
    response.headers.add("Content-Type", "text/event-stream");
    response.headers.add("Cache-Control", "no-store");
    response.stream = [this, stream](const std::shared_ptr<BodyStream>& body) {
        stream->begin(body, SteadyClock::now());
        // The stream holds its body: the other way round there is only a look.
        body->onStopping([this, held = std::weak_ptr(stream)] {
            if (const auto ending = held.lock())
                ending->setStopping();
            wake();
        });
        add(stream);
    };
    return response;
}

std::string StreamHub::offered() const
{
    std::string names = "usage";
    for (const Topic* topic : m_topics)
        names += ", " + std::string(topic->name());
    return names;
}

//! What is asked for, each with the scope that it needs.
Expected<std::vector<Topic*>, Problem> StreamHub::wantedTopics(const Request& request, std::string_view names,
                                                               bool& usage) const
{
    usage = false;
    std::vector<Topic*> wanted;
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(','), names.size());
        const std::string_view name = names.substr(0, end);
        names.remove_prefix(std::min(end + 1, names.size()));
        const auto found =
            std::find_if(m_topics.begin(), m_topics.end(), [&](const Topic* topic) { return topic->name() == name; });
        if (name != "usage" && found == m_topics.end())
            return Unexpected{badParameter("topics", "must name topics that this server offers: " + offered())};
        const Scope scope = name == "usage" ? Scope::EventsRead : (*found)->scope();
        if (auto problem = missingScope(*request.principal, scope)) {
            m_authenticator.noteRefusal(request, *problem);
            return Unexpected{std::move(*problem)};
        }
        if (name == "usage")
            usage = true;
        else if (std::find(wanted.begin(), wanted.end(), *found) == wanted.end())
            wanted.push_back(*found);
    }
    if (!usage && wanted.empty())
        return Unexpected{badParameter("topics", "must name topics that this server offers: " + offered())};
    return wanted;
}

void StreamHub::run()
{
    std::vector<std::shared_ptr<LiveStream>> streams;
    auto nextFlush = SteadyClock::now();
    std::chrono::milliseconds pause = idle;
    while (true) {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, pause, [this] { return m_woken || m_stopping; });
        // The first event after a pause goes out at once; those that follow gather for a moment.
        if (pause > std::chrono::milliseconds(0))
            m_wake.wait_until(lock, nextFlush, [this] { return m_stopping || !m_new.empty(); });
        m_woken = false;
        const bool stopping = m_stopping;
        std::move(m_new.begin(), m_new.end(), std::back_inserter(streams));
        m_new.clear();
        lock.unlock();
        m_subscription->arm();
        const auto now = SteadyClock::now();
        pause = idle;
        for (const auto& stream : streams) {
            if (stopping || stream->isStopping())
                stream->end("SHUTDOWN");
            else if (const auto reason = stream->lostStanding(m_authenticator, m_clock.now(), now))
                stream->end(*reason);
            else if (pumped(*stream, now))
                pause = std::chrono::milliseconds(0);
            else if (stream->isBlocked())
                pause = std::min(pause, retry);
            if (stream->lastWritten() == now)
                nextFlush = now + m_limits.gather;
        }
        std::erase_if(streams, [](const auto& stream) { return stream->isOver(); });
        if (stopping)
            return;
    }
}

void registerStream(Router& router, StreamHub& hub)
{
    Route route;
    route.pattern = "/api/v1/stream";
    // Each topic has a scope of its own: the hub looks.
    route.runs = Runs::Reader;
    route.handler = [&hub](Request& request) { return hub.open(request); };
    router.add(std::move(route));
}

} // namespace meterd
