// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One live stream: where it stands, what it wants, and what it says next.
#pragma once

#include "service/api/stream.h"

#include <atomic>
#include <string>

namespace meterd {

/// A place in the order of receipt, for `id:`, `Last-Event-ID` and the list's `cursor` alike: what is newer.
std::string streamCursor(std::uint64_t sequence);
/// The same with the places of other topics behind it: "n.12;audit=7".
std::string streamCursor(std::uint64_t sequence, const std::vector<std::pair<std::string, std::uint64_t>>& places);
struct StreamPlaces
{
    std::uint64_t sequence = 0;
    std::vector<std::pair<std::string, std::uint64_t>> topics;
};
std::optional<StreamPlaces> streamPlaces(std::string_view cursor);

/// Belongs to the hub's thread, but for the flags that the connection sets.
class LiveStream
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// What is followed, and from where on.
    struct Want
    {
        bool usage = true;
        FilterNode filter;        // of usage events
        std::uint64_t cursor = 0; // the newest sequence looked at
        struct Place
        {
            Topic* topic = nullptr;
            std::uint64_t at = 0;
        };
        std::vector<Place> topics;
    };

    LiveStream(EventStore& store, const StreamLimits& limits, PrincipalPtr principal, Want want);

    /// Writes the hello.
    void begin(std::shared_ptr<BodyStream> body, Time now);
    /// Writes what is there, as far as the client takes it. True: there is more to say at once.
    bool pump(Time now);
    /// The last word.
    void end(std::string_view reason);

    bool isOver() const { return m_over || !m_body || m_body->isClosed(); }
    /// The client did not take the last piece.
    bool isBlocked() const { return m_blocked; }
    Time lastWritten() const { return m_lastWritten; }
    bool isStopping() const { return m_stopping.load(); }
    void setStopping() { m_stopping.store(true); }
    /// Once a second: may it go on?
    std::optional<std::string_view> lostStanding(const Authenticator& authenticator, TimePoint time, Time now);

private:
    /// Takes the next events that are wanted into a message; false when there are none.
    bool gather();
    bool gatherRecent();
    void gatherStored();
    void note(const UsageEvent& event);
    bool gatherTopics();
    bool isTopicBehind() const;
    std::uint64_t newestUsage() const;
    std::string cursor() const;
    void finishMessage();
    void dropBacklog(std::uint64_t newest);
    bool send();

    EventStore& m_store;
    const StreamLimits m_limits;
    const PrincipalPtr m_principal;
    EventSelection m_selection;
    std::shared_ptr<BodyStream> m_body;
    std::atomic<bool> m_stopping{false};
    bool m_usage = true;
    std::uint64_t m_cursor = 0; // the newest sequence looked at
    std::vector<Want::Place> m_topics;
    std::size_t m_turn = 0;     // whose topic is looked at first
    bool m_topicsFirst = false; // usage and the others take turns, so that neither starves the other
    std::string m_piece;        // not taken by the client yet
    std::string m_items;        // of the message being gathered
    std::size_t m_itemCount = 0;
    std::uint64_t m_sent = 0;
    bool m_blocked = false; // the client did not take the last piece
    bool m_caughtUp = false;
    bool m_over = false;
    Time m_lastWritten;
    Time m_nextStanding;
};

} // namespace meterd
