// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A usage event as a row of a segment: written, read, and named.
#pragma once

#include "service/domain/usageevent.h"
#include "service/store/dictionary.h"
#include "service/store/keyedhash.h"
#include "service/store/rollup.h"
#include "service/store/sqlite.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

struct EventAmount;

/// Tables of a segment. Columns have no type, so that a text may stand where the dictionary is full.
extern const char* const segmentSchema;
/// What a segment keeps under the name ?1. Not by the index: to compare names, a search there reads whole rollups.
inline constexpr const char* metaBytes = "SELECT value FROM meta WHERE +name=?1";

/// Columns that readEvent expects, from the first on.
extern const char* const eventColumns;
/// Columns that readAmount expects.
inline constexpr const char* amountColumns = "seq, received, unit, quantity";
/// Columns that readDims expects: all that a rollup counts.
extern const char* const dimColumns;

/// `evt_` + 128 bits: time of receipt, sequence, and 32 bits under the store's secret. So an id is found without an
/// index, its order is the order of receipt, and it is not stored in the row.
std::string eventId(const KeyedHash& hash, std::uint64_t sequence, std::int64_t receivedAt);
/// The sequence that an id claims; the caller compares the whole id with the row's.
std::optional<std::uint64_t> sequenceOfId(std::string_view id);

class EventRowWriter
{
public:
    EventRowWriter() = default;
    EventRowWriter(Database& database, Dictionary& dictionary);
    bool ready() const { return m_event && m_origin && m_word; }

    /// SQLite's result code; `counted` gets what the rollup counts.
    int insert(const UsageEvent& event, std::uint32_t tenant, RowDims& counted);
    int insertOrigin(std::uint64_t first, std::uint64_t last, const EventOrigin& origin);
    int saveDictionary();

private:
    /// Binds the number, or the text itself where the dictionary is full; gives the number.
    std::uint32_t bindWord(Statement& to, int index, DictKind kind, std::string_view text);
    void bindAi(const std::optional<AiUsage>& ai);

    Dictionary* m_dictionary = nullptr;
    Statement m_event;
    Statement m_origin;
    Statement m_word;
};

/// Looks up what the events of one request share; rows are read in order, so the last one found mostly fits.
class OriginReader
{
public:
    OriginReader() = default;
    OriginReader(Database& database, const Dictionary& dictionary);
    std::shared_ptr<const EventOrigin> at(std::uint64_t sequence);

private:
    const Dictionary* m_dictionary = nullptr;
    Statement m_find;
    std::uint64_t m_first = 1;
    std::uint64_t m_last = 0;
    std::shared_ptr<const EventOrigin> m_origin;
};

UsageEvent readEvent(const Statement& row, const Dictionary& dictionary, const KeyedHash& hash, OriginReader& origins);
/// From column `from` on.
RowDims readDims(const Statement& row, int from);
EventAmount readAmount(const Statement& row, const Dictionary& dictionary);

void bindDecimal(Statement& to, int index, Decimal value);
Decimal readDecimal(const Statement& row, int column);
/// As it stands in a row, for a comparison in SQL: a number, or a text of 21 digits that sorts behind every number.
std::string decimalLiteral(Decimal value);

} // namespace meterd
