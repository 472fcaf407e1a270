// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a trace found: rows of every kind, each once, with how they came in.
#pragma once

#include "service/domain/platformevent.h"
#include "service/domain/requestrecord.h"
#include "service/domain/roles.h"
#include "service/domain/usageevent.h"
#include "service/store/auditlog.h"
#include "service/store/delivery.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace meterd {

//! In the order in which they stand when they happened in the same millisecond: the request comes before what it did.
enum class TraceKind : std::uint8_t { Request, AuditEntry, UsageEvent, PlatformEvent, Delivery };
inline constexpr std::array allTraceKinds = {TraceKind::Request, TraceKind::UsageEvent, TraceKind::PlatformEvent,
                                             TraceKind::Delivery, TraceKind::AuditEntry};
std::string_view toText(TraceKind kind);
//! What a key needs to see rows of this kind.
Scope scopeOf(TraceKind kind);

enum class TracedAs : std::uint8_t {
    Direct,  //!< bears the id
    Newest,  //!< one of the many of an organization, an application or a key: nothing else is looked up for it
    Related, //!< hangs on a direct one
};

struct TracedDelivery
{
    Delivery delivery;
    std::vector<DeliveryAttempt> attempts;
};

template <class Key, class Item>
class TracedRows
{
public:
    struct Row
    {
        Item item;
        TracedAs as = TracedAs::Direct;
    };

    //! How a row came in first is what counts: direct ones are looked for first.
    bool add(const Key& key, Item item, TracedAs as)
    {
        return m_rows.try_emplace(key, Row{std::move(item), as}).second;
    }
    bool contains(const Key& key) const { return m_rows.contains(key); }
    std::size_t size() const { return m_rows.size(); }
    auto begin() const { return m_rows.begin(); }
    auto end() const { return m_rows.end(); }

    //! There are more that are not told; how many nobody counted.
    void noteMore() { m_uncounted = true; }
    void noteMore(std::uint64_t count) { m_hidden += count; }
    bool isCounted() const { return !m_uncounted; }
    std::uint64_t total() const { return m_rows.size() + m_hidden; }

private:
    std::map<Key, Row> m_rows;
    std::uint64_t m_hidden = 0;
    bool m_uncounted = false;
};

struct TraceMatch
{
    std::string_view kind; //!< as the contract names it
    std::string value;
    std::size_t rows = 0;
    std::string item = "null"; //!< JSON
};

struct TraceSuspect
{
    AuditRecord entry;
    std::string_view weight;
    std::string_view why;
};

struct Trace
{
    std::string id;
    std::vector<TraceMatch> matches;
    TracedRows<std::string, RequestRecord> requests;
    TracedRows<std::uint64_t, UsageEvent> events;
    TracedRows<std::int64_t, PlatformEvent> platform;
    TracedRows<std::int64_t, TracedDelivery> deliveries;
    TracedRows<std::int64_t, AuditRecord> audit;
    std::vector<TraceSuspect> suspects; //!< oldest first
    std::size_t suspectsSeen = 0;
    bool suspectsCounted = true;
    std::vector<TraceKind> searched;
    std::vector<TraceKind> withheld;
};

//! As it is answered.
std::string toJson(const Trace& trace, TimePoint now);

} // namespace meterd
