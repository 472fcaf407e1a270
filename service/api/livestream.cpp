// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events of one client.
#include "service/api/livestream.h"

#include "service/api/listing.h"

namespace meterd {

std::string streamCursor(std::uint64_t sequence)
{
    return cursorFor(PageAsk::Side::Newer, std::to_string(sequence));
}

LiveStream::LiveStream(EventStore& store, const StreamLimits& limits, PrincipalPtr principal, FilterNode filter,
                       std::uint64_t cursor)
    : m_store(store)
    , m_limits(limits)
    , m_principal(std::move(principal))
    , m_cursor(cursor)
{
    m_selection.tenantId = m_principal->tenantId;
    m_selection.filter = std::move(filter);
}

void LiveStream::begin(std::shared_ptr<BodyStream> body, Time now)
{
    m_body = std::move(body);
    m_lastWritten = now;
    m_nextStanding = now + m_limits.standing;
    const std::string cursor = streamCursor(m_cursor);
    m_piece = "event: hello\nid: " + cursor + "\ndata: {\"cursor\":\"" + cursor + "\",\"topics\":[\"usage\"]}\n\n";
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
    const std::uint64_t newest = m_store.newestSequence();
    if (!m_piece.empty()) {
        if (!send())
            return false;
        m_lastWritten = now;
        // A client that was with us, stopped reading and lost touch: it is told how much, and where to fetch it.
        if (m_caughtUp && newest > m_cursor + m_limits.mostBehind)
            dropBacklog(newest);
    }
    if (m_piece.empty() && newest > m_cursor && !gather())
        m_caughtUp = m_caughtUp || m_cursor >= newest;
    if (m_piece.empty() && now - m_lastWritten >= m_limits.keepAlive)
        m_piece = ": keep-alive\n\n";
    if (m_piece.empty())
        return newest > m_cursor;
    if (!send())
        return false;
    m_lastWritten = now;
    m_caughtUp = m_caughtUp || m_cursor >= newest;
    return m_cursor < m_store.newestSequence();
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
    m_piece = "id: " + streamCursor(m_cursor) + "\ndata: {\"topic\":\"usage\",\"items\":[";
    m_piece += m_items;
    m_piece += "]}\n\n";
    m_sent += m_itemCount;
}

void LiveStream::dropBacklog(std::uint64_t newest)
{
    const std::uint64_t missed = m_store.count(m_selection, m_cursor, newest);
    if (missed > 0) {
        // The id is where the stream goes on; the cursor in the data is where the missing ones begin.
        m_piece = "event: dropped\nid: " + streamCursor(newest) +
                  "\ndata: {\"topic\":\"usage\",\"count\":" + std::to_string(missed) + ",\"cursor\":\"" +
                  streamCursor(m_cursor) + "\"}\n\n";
    }
    m_cursor = newest;
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
    switch (authenticator.standing(*m_principal, Scope::EventsRead, time)) {
    case Authenticator::Standing::Good: return std::nullopt;
    case Authenticator::Standing::KeyRevoked: return "KEY_REVOKED";
    case Authenticator::Standing::ScopeLost: return "SCOPE_LOST";
    }
    return std::nullopt;
}

} // namespace meterd
