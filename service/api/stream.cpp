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
    if (query->value("topics") != "usage")
        return toResponse(badParameter("topics", "must name topics that this server offers: usage"), request);
    auto filter = readFilter("filter.usage", query->value("filter.usage"));
    if (!filter)
        return toResponse(filter.error(), request);
    std::uint64_t cursor = m_store.newestSequence();
    const auto resumeFrom = request.headers.find("Last-Event-ID");
    const std::string_view resume = resumeFrom ? *resumeFrom : query->value("cursor");
    if (!resume.empty()) {
        const std::string mark = streamCursor(0);
        const std::string_view prefix = std::string_view(mark).substr(0, mark.size() - 1);
        const auto place = resume.starts_with(prefix) ? sequenceFrom(resume.substr(prefix.size())) : std::nullopt;
        if (!place)
            return toResponse(badCursor(), request);
        cursor = std::min(cursor, *place);
    }
    auto stream = std::make_shared<LiveStream>(m_store, m_limits, request.principal, std::move(*filter), cursor);
    Response response;
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
    route.scope = Scope::EventsRead;
    route.runs = Runs::Reader;
    route.handler = [&hub](Request& request) { return hub.open(request); };
    router.add(std::move(route));
}

} // namespace meterd
