// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events of one client.
#include "service/api/livestream.h"

#include "service/api/listing.h"
#include "service/api/usagequery.h"

#include <algorithm>

namespace meterd {

std::string streamCursor(std::uint64_t sequence)
{
    return cursorFor(PageAsk::Side::Newer, std::to_string(sequence));
}

std::string streamCursor(std::uint64_t sequence, const std::vector<std::pair<std::string, std::uint64_t>>& places)
{
    std::string out = streamCursor(sequence);
    for (const auto& [topic, place] : places)
        out += ";" + topic + "=" + std::to_string(place);
    return out;
}

std::optional<StreamPlaces> streamPlaces(std::string_view cursor)
{
    StreamPlaces places;
    const std::string zero = streamCursor(0);
    const std::string_view mark = std::string_view(zero).substr(0, zero.size() - 1);
    const std::size_t end = std::min(cursor.find(';'), cursor.size());
    const auto sequence =
        cursor.starts_with(mark) ? sequenceFrom(cursor.substr(mark.size(), end - mark.size())) : std::nullopt;
    if (!sequence)
        return std::nullopt;
    places.sequence = *sequence;
    cursor.remove_prefix(end);
    while (!cursor.empty()) {
        cursor.remove_prefix(1);
        const std::size_t next = std::min(cursor.find(';'), cursor.size());
        const std::string_view entry = cursor.substr(0, next);
        const std::size_t sign = entry.find('=');
        const auto place = sign == std::string_view::npos ? std::nullopt : sequenceFrom(entry.substr(sign + 1));
        if (!place)
            return std::nullopt;
        places.topics.emplace_back(entry.substr(0, sign), *place);
        cursor.remove_prefix(next);
    }
    return places;
}

LiveStream::LiveStream(EventStore& store, const StreamLimits& limits, PrincipalPtr principal, Want want)
    : m_store(store)
    , m_limits(limits)
    , m_principal(std::move(principal))
    , m_usage(want.usage)
    , m_cursor(want.cursor)
    , m_topics(std::move(want.topics))
{
    m_selection.tenantId = m_principal->tenantId;
    m_selection.filter = std::move(want.filter);
}

//! Where usage is not wanted, there is never any.
std::uint64_t LiveStream::newestUsage() const
{
    return m_usage ? m_store.newestSequence() : m_cursor;
}

std::string LiveStream::cursor() const
{
    std::vector<std::pair<std::string, std::uint64_t>> places;
    for (const Want::Place& place : m_topics)
        places.emplace_back(place.topic->name(), place.at);
    return streamCursor(m_cursor, places);
}

void LiveStream::begin(std::shared_ptr<BodyStream> body, Time now)
{
    m_body = std::move(body);
    m_lastWritten = now;
    m_nextStanding = now + m_limits.standing;
    std::string topics = m_usage ? "\"usage\"" : "";
    for (const Want::Place& place : m_topics)
        topics += (topics.empty() ? "\"" : ",\"") + std::string(place.topic->name()) + "\"";
    const std::string from = cursor();
    m_piece = "event: hello\nid: " + from + "\ndata: {\"cursor\":\"" + from + "\",\"topics\":[" + topics + "]}\n\n";
}

bool LiveStream::send()
{
    m_blocked = false;
    switch (m_body->write(m_piece)) {
    case BodyStream::Write::Taken: m_piece.clear(); return true;
    case BodyStream::Write::Full: m_blocked = true; return false;
    case BodyStream::Write::Closed: m_over = true; return false;
    }
    return false;
}

bool LiveStream::pump(Time now)
{
    const std::uint64_t newest = newestUsage();
    if (!m_piece.empty()) {
        if (!send())
            return false;
        m_lastWritten = now;
        // A client that was with us, stopped reading and lost touch: it is told how much, and where to fetch it.
        if (m_caughtUp && newest > m_cursor + m_limits.mostBehind)
            dropBacklog(newest);
    }
    m_topicsFirst = !m_topicsFirst;
    if (m_piece.empty() && m_topicsFirst)
        gatherTopics();
    if (m_piece.empty() && newest > m_cursor && !gather())
        m_caughtUp = m_caughtUp || m_cursor >= newest;
    if (m_piece.empty() && !m_topicsFirst)
        gatherTopics();
    if (m_piece.empty() && now - m_lastWritten >= m_limits.keepAlive)
        m_piece = ": keep-alive\n\n";
    if (m_piece.empty())
        return newest > m_cursor || isTopicBehind();
    if (!send())
        return false;
    m_lastWritten = now;
    m_caughtUp = m_caughtUp || m_cursor >= newest;
    return m_cursor < newestUsage() || isTopicBehind();
}

bool LiveStream::isTopicBehind() const
{
    return std::any_of(m_topics.begin(), m_topics.end(), [this](const Want::Place& place) {
        return place.topic->newest(m_principal->tenantId) > place.at;
    });
}

//! Takes the next items of one of the other topics into a message.
bool LiveStream::gatherTopics()
{
    for (std::size_t i = 0; i < m_topics.size(); ++i) {
        Want::Place& place = m_topics[(m_turn + i) % m_topics.size()];
        const std::string& tenant = m_principal->tenantId;
        if (place.topic->newest(tenant) == place.at)
            continue;
        const TopicItems found = place.topic->after(tenant, place.at, m_limits.itemsPerMessage);
        const std::string name(place.topic->name());
        const bool moved = found.upTo != place.at;
        place.at = found.upTo;
        m_turn = (m_turn + i + 1) % m_topics.size();
        if (found.lost > 0) {
            m_piece = "event: dropped\nid: " + cursor() + "\ndata: {\"topic\":\"" + name +
                      "\",\"count\":" + std::to_string(found.lost) + ",\"cursor\":\"" + cursor() + "\"}\n\n";
            return true;
        }
        if (found.items.empty()) {
            if (moved)
                continue;
            return false;
        }
        m_piece = "id: " + cursor() + "\ndata: {\"topic\":\"" + name + "\",\"items\":[";
        for (std::size_t at = 0; at < found.items.size(); ++at)
            m_piece += (at == 0 ? "" : ",") + found.items[at];
        m_piece += "]}\n\n";
        m_sent += found.items.size();
        return true;
    }
    return false;
}

bool LiveStream::gather()
{
    m_items.clear();
    m_itemCount = 0;
    if (!gatherRecent())
        gatherStored();
    if (m_itemCount == 0)
        return false;
    finishMessage();
    return true;
}

bool LiveStream::gatherRecent()
{
    const auto batches = m_store.recent(m_cursor);
    if (!batches)
        return false;
    for (const StoredBatchPtr& batch : *batches) {
        const bool isOurs = batch->tenantId == m_selection.tenantId;
        for (const UsageEvent& event : batch->events) {
            if (event.sequence <= m_cursor)
                continue;
            m_cursor = event.sequence;
            if (isOurs && matches(m_selection.filter, event))
                note(event);
            if (m_itemCount == m_limits.itemsPerMessage)
                return true;
        }
    }
    return true;
}

void LiveStream::gatherStored()
{
    const std::uint64_t newest = m_store.newestSequence();
    EventPageQuery query{.selection = m_selection,
                         .direction = PageDirection::Newer,
                         .from = m_cursor,
                         .limit = m_limits.itemsPerMessage};
    const EventPage page = m_store.page(query);
    for (const UsageEvent& event : page.events)
        note(event);
    // Without a place to resume from, all up to what was newest before the look has been looked at.
    const std::uint64_t seen = page.events.empty() ? m_cursor : page.events.back().sequence;
    m_cursor = page.resume ? *page.resume : std::max(newest, seen);
}

void LiveStream::note(const UsageEvent& event)
{
    m_items += m_itemCount == 0 ? "" : ",";
    appendJson(m_items, event);
    ++m_itemCount;
}

void LiveStream::finishMessage()
{
    m_piece = "id: " + cursor() + "\ndata: {\"topic\":\"usage\",\"items\":[";
    m_piece += m_items;
    m_piece += "]}\n\n";
    m_sent += m_itemCount;
}

void LiveStream::dropBacklog(std::uint64_t newest)
{
    const std::uint64_t missed = m_store.count(m_selection, m_cursor, newest);
    const std::string from = streamCursor(m_cursor);
    m_cursor = newest;
    if (missed > 0) {
        // The id is where the stream goes on; the cursor in the data is where the missing ones begin.
        m_piece = "event: dropped\nid: " + cursor() +
                  "\ndata: {\"topic\":\"usage\",\"count\":" + std::to_string(missed) + ",\"cursor\":\"" + from +
                  "\"}\n\n";
    }
}

void LiveStream::end(std::string_view reason)
{
    if (isOver())
        return;
    m_over = true;
    m_body->write(m_piece + "event: end\ndata: {\"reason\":\"" + std::string(reason) +
                  "\",\"count\":" + std::to_string(m_sent) + "}\n\n");
    m_body->end();
}

std::optional<std::string_view> LiveStream::lostStanding(const Authenticator& authenticator, TimePoint time, Time now)
{
    if (now < m_nextStanding)
        return std::nullopt;
    m_nextStanding = now + m_limits.standing;
    std::vector<Scope> scopes;
    if (m_usage)
        scopes.push_back(Scope::EventsRead);
    for (const Want::Place& place : m_topics)
        scopes.push_back(place.topic->scope());
    for (const Scope scope : scopes) {
        switch (authenticator.standing(*m_principal, scope, time)) {
        case Authenticator::Standing::Good: break;
        case Authenticator::Standing::KeyRevoked: return "KEY_REVOKED";
        case Authenticator::Standing::KeyExpired: return "KEY_EXPIRED";
        case Authenticator::Standing::ScopeLost: return "SCOPE_LOST";
        }
    }
    return std::nullopt;
}

} // namespace meterd
