// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Usage events in columns, as the decoder makes them and the store takes them: no object and no QVariant a row.
#pragma once

#include "core/interning.h"
#include "core/quantity.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace md {

enum class EventStatus : quint8 { Accepted, Rejected, Duplicate, Unknown };
enum class CostStatus : quint8 { None, Resolved, ExplicitZero, UnknownModel, MissingPrice, MissingTokens, Unknown };

//! As the contract writes them ("ACCEPTED", "MISSING_PRICE"); empty for None and Unknown.
QLatin1StringView toWire(EventStatus status);
QLatin1StringView toWire(CostStatus status);
EventStatus eventStatusFromWire(std::string_view text);
CostStatus costStatusFromWire(std::string_view text);

//! Status, cost status and lateness in one byte, so that a filter on them scans one byte a row.
struct EventFlags
{
    static constexpr quint8 StatusMask = 0x03;
    static constexpr quint8 CostMask = 0x1c;
    static constexpr quint8 LateMask = 0x20;

    static constexpr quint8 pack(EventStatus status, CostStatus cost, bool late)
    {
        return static_cast<quint8>(static_cast<unsigned>(status) | static_cast<unsigned>(cost) << 2 |
                                   (late ? LateMask : 0u));
    }
    static constexpr EventStatus status(quint8 flags) { return static_cast<EventStatus>(flags & StatusMask); }
    static constexpr CostStatus cost(quint8 flags) { return static_cast<CostStatus>((flags & CostMask) >> 2); }
    static constexpr bool late(quint8 flags) { return (flags & LateMask) != 0; }
};

//! The ids by which an event is looked up.
enum class IdKind : quint8 { Event, Correlation, Request, Idempotency, Count };
constexpr std::size_t IdKindCount = static_cast<std::size_t>(IdKind::Count);
//! textHash() of each id; 0 where the event has none.
using IdHashes = std::array<quint64, IdKindCount>;

struct EventBatch
{
    static constexpr qint64 NoTime = INT64_MIN;

    StringTable strings; //!< local to the batch
    ShapeTable shapes;   //!< local to the batch, over `strings`

    std::vector<qint64> received;  //!< ms since 1970, UTC
    std::vector<qint64> occurred;  //!< NoTime where the record has none
    std::vector<qint64> sequence;  //!< the server's order; 0 where the record has none
    std::vector<quint64> quantity; //!< Quantity::bits()
    std::vector<quint32> shape;
    std::vector<quint32> customer; //!< in `strings`
    std::vector<quint8> flags;
    std::vector<IdHashes> ids;
    std::vector<quint64> recordAt; //!< where the record begins: in `records`, or in the opened file when that is empty

    QByteArray records; //!< one JSON object a line, each ended by '\n'

    std::size_t size() const { return received.size(); }
    bool isEmpty() const { return received.empty(); }
    void reserve(std::size_t rows);
};

//! A line that is not an event. Counted and shown, never silently left out.
struct BadLine
{
    quint64 offset = 0; //!< of the line in its block or file
    quint64 line = 0;   //!< from 1, in the block or file
    QString reason;     //!< English, for the log and the details
    bool operator==(const BadLine&) const = default;
};

//! What an NDJSON answer or export says at its end.
struct EndRecord
{
    qint64 count = 0;
    QString nextCursor; //!< empty where the list ends
    bool operator==(const EndRecord&) const = default;
};

//! NDJSON lines decoded.
struct LinesDecoded
{
    EventBatch batch;
    std::vector<BadLine> bad;
    std::optional<EndRecord> end;
    quint64 lines = 0; //!< all lines seen, blank ones too
};

//! One page of a list.
struct EventPage
{
    EventBatch batch;   //!< newest first
    QString nextCursor; //!< older; empty where the list ends
    QString prevCursor; //!< newer
    std::optional<qint64> total;
};

} // namespace md
