// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Binding and reading the columns of an event.
#include "service/store/eventrow.h"

#include "service/store/eventstore.h"

#include <array>
#include <limits>

namespace meterd {

const char* const segmentSchema =
    "CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;"
    "CREATE TABLE words(id INTEGER PRIMARY KEY, kind, text);"
    "CREATE TABLE origins(first INTEGER PRIMARY KEY, last, request, correlation, client, key_prefix, address, source);"
    "CREATE TABLE events(seq INTEGER PRIMARY KEY, tenant, received, occurred, status, source, cost, late,"
    " environment, app, event, metric, customer, unit, app_uuid, code, feature, plan, provider, model,"
    " quantity, key, user, session, path, reason, near, input_tokens, output_tokens, total_tokens, amount, currency,"
    " properties);"
    "CREATE TABLE lookups(hash INTEGER, seq INTEGER, PRIMARY KEY(hash, seq)) WITHOUT ROWID;"
    "CREATE TABLE postings(value INTEGER PRIMARY KEY, rows);";

const char* const eventColumns =
    "seq, received, occurred, status, cost, late, environment, app, event, metric, customer, unit, app_uuid, code,"
    " feature, plan, provider, model, quantity, key, user, session, path, reason, near, input_tokens, output_tokens,"
    " total_tokens, amount, currency, properties";

const char* const dimColumns =
    "tenant, received, environment, app, event, metric, customer, status, source, cost, late";

namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t idLength = 26;

int crockfordValue(char c)
{
    const std::size_t at = crockford.find(c);
    return at == std::string_view::npos ? -1 : int(at);
}

std::string wordOf(const Statement& row, int column, const Dictionary& dictionary)
{
    if (row.isInteger(column))
        return std::string(dictionary.text(std::uint32_t(row.integer(column))));
    return std::string(row.text(column));
}

std::string textOf(const Statement& row, int column)
{
    return std::string(row.text(column));
}

std::optional<std::int64_t> numberOf(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

std::string bigDigits(Int128 micros)
{
    std::string digits(21, '0');
    for (auto at = digits.rbegin(); at != digits.rend() && micros != 0; ++at, micros /= 10)
        *at = char('0' + int(micros % 10));
    return digits;
}

constexpr Int128 largestInteger = std::numeric_limits<std::int64_t>::max();

/// Where a cost comes from stands beside its status: a column for both.
constexpr int sourceShift = 3;
constexpr std::int64_t statusBits = (1 << sourceShift) - 1;

std::int64_t costCode(const std::optional<AiUsage>& ai)
{
    return ai ? std::int64_t(ai->costStatus) | std::int64_t(ai->costSource) << sourceShift : 0;
}

void bindNumber(Statement& to, int index, const std::optional<std::int64_t>& value)
{
    if (value)
        to.bind(index, *value);
    else
        to.bindNull(index);
}

} // namespace

std::string eventId(const KeyedHash& hash, std::uint64_t sequence, std::int64_t receivedAt)
{
    const auto time = std::uint64_t(receivedAt) & 0xffffffffffffU;
    const std::uint64_t check = hash(HashKind::Id, sequence, {}) & 0xffffffffU;
    const auto bits =
        static_cast<Uint128>(time) << 80U | static_cast<Uint128>(sequence & 0xffffffffffffU) << 32U | check;
    std::string id = "evt_";
    id.resize(4 + idLength);
    for (std::size_t i = 0; i < idLength; ++i)
        id[4 + i] = crockford[std::size_t(bits >> (5 * (idLength - 1 - i))) & 31U];
    return id;
}

std::optional<std::uint64_t> sequenceOfId(std::string_view id)
{
    if (!id.starts_with("evt_") || id.size() != 4 + idLength)
        return std::nullopt;
    Uint128 bits = 0;
    for (const char c : id.substr(4)) {
        const int value = crockfordValue(c);
        if (value < 0)
            return std::nullopt;
        bits = bits << 5U | unsigned(value);
    }
    return std::uint64_t(bits >> 32U) & 0xffffffffffffU;
}

void bindDecimal(Statement& to, int index, Decimal value)
{
    const Int128 micros = value.micros();
    if (micros <= largestInteger) {
        to.bind(index, std::int64_t(micros < -largestInteger ? -largestInteger : micros));
        return;
    }
    // Kept by the statement until it runs: one such row at a time.
    thread_local std::array<std::string, 2> digits;
    thread_local std::size_t turn = 0;
    std::string& text = digits[++turn % digits.size()];
    text = bigDigits(micros);
    to.bind(index, std::string_view(text));
}

Decimal readDecimal(const Statement& row, int column)
{
    if (row.isInteger(column))
        return Decimal::fromMicros(row.integer(column));
    Int128 micros = 0;
    for (const char c : row.text(column))
        micros = micros * 10 + (c - '0');
    return Decimal::fromMicros(micros);
}

std::string decimalLiteral(Decimal value)
{
    if (value.micros() > largestInteger)
        return "'" + bigDigits(value.micros()) + "'";
    return std::to_string(std::int64_t(value.micros() < -largestInteger ? -largestInteger : value.micros()));
}

EventRowWriter::EventRowWriter(Database& database, Dictionary& dictionary)
    : m_dictionary(&dictionary)
    , m_event(database.prepare(
          "INSERT INTO events VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,"
          "?20,?21,?22,?23,?24,?25,?26,?27,?28,?29,?30,?31,?32,?33)"))
    , m_origin(database.prepare("INSERT INTO origins VALUES(?1,?2,?3,?4,?5,?6,?7,?8)"))
    , m_word(database.prepare("INSERT OR REPLACE INTO words VALUES(?1,?2,?3)"))
{}

std::uint32_t EventRowWriter::bindWord(Statement& to, int index, DictKind kind, std::string_view text)
{
    const std::uint32_t id = m_dictionary->intern(kind, text);
    if (id == Dictionary::inlineText)
        to.bind(index, text);
    else
        to.bind(index, std::int64_t(id));
    return id;
}

int EventRowWriter::insert(const UsageEvent& e, std::uint32_t tenant, RowDims& counted)
{
    const CostStatus cost = e.ai ? e.ai->costStatus : CostStatus::None;
    const EventSource source = e.origin->source;
    Statement& s = m_event;
    s.bind(1, e.sequence).bind(2, std::int64_t(tenant)).bind(3, e.receivedAt).bind(4, e.occurredAt);
    s.bind(5, std::int64_t(e.status)).bind(6, std::int64_t(source));
    s.bind(7, costCode(e.ai)).bind(8, std::int64_t(e.late));
    counted.tenant = tenant;
    counted.minute = std::uint32_t(e.receivedAt / 60'000);
    counted.text = {bindWord(s, 9, DictKind::Environment, e.environment), bindWord(s, 10, DictKind::App, e.app),
                    bindWord(s, 11, DictKind::Event, e.event), bindWord(s, 12, DictKind::Metric, e.metric),
                    bindWord(s, 13, DictKind::Customer, e.customerId)};
    counted.code = {std::uint8_t(e.status), std::uint8_t(source), std::uint8_t(cost), std::uint8_t(e.late)};
    bindWord(s, 14, DictKind::Unit, e.unit);
    bindWord(s, 15, DictKind::AppUuid, e.appUuid);
    bindWord(s, 16, DictKind::Code, e.code);
    bindWord(s, 17, DictKind::Feature, e.feature);
    bindWord(s, 18, DictKind::Plan, e.plan);
    bindDecimal(s, 21, e.quantity);
    s.bindTextOrNull(22, e.idempotencyKey).bindTextOrNull(23, e.userHash).bindTextOrNull(24, e.sessionId);
    s.bindTextOrNull(25, e.path).bindTextOrNull(26, e.reason).bindTextOrNull(27, e.nearName);
    bindAi(e.ai);
    if (e.properties == "{}")
        s.bindNull(33);
    else
        s.bind(33, std::string_view(e.properties));
    return s.run();
}

void EventRowWriter::bindAi(const std::optional<AiUsage>& ai)
{
    Statement& s = m_event;
    bindWord(s, 19, DictKind::Provider, ai ? std::string_view(ai->provider) : std::string_view());
    bindWord(s, 20, DictKind::Model, ai ? std::string_view(ai->model) : std::string_view());
    if (!ai) {
        for (int index = 28; index <= 32; ++index)
            s.bindNull(index);
        return;
    }
    bindNumber(s, 28, ai->inputTokens);
    bindNumber(s, 29, ai->outputTokens);
    bindNumber(s, 30, ai->totalTokens);
    if (ai->cost)
        bindDecimal(s, 31, *ai->cost);
    else
        s.bindNull(31);
    s.bindTextOrNull(32, ai->currency);
}

int EventRowWriter::insertOrigin(std::uint64_t first, std::uint64_t last, const EventOrigin& origin)
{
    m_origin.bind(1, first).bind(2, last);
    m_origin.bind(3, std::string_view(origin.requestId)).bind(4, std::string_view(origin.correlationId));
    bindWord(m_origin, 5, DictKind::Client, origin.client);
    bindWord(m_origin, 6, DictKind::KeyPrefix, origin.keyPrefix);
    bindWord(m_origin, 7, DictKind::Address, origin.address);
    m_origin.bind(8, std::int64_t(origin.source));
    return m_origin.run();
}

int EventRowWriter::saveDictionary()
{
    for (const auto& [id, kind] : m_dictionary->unsaved()) {
        m_word.bind(1, std::int64_t(id)).bind(2, std::int64_t(kind)).bind(3, m_dictionary->text(id));
        if (const int code = m_word.run(); code != 0)
            return code;
    }
    return 0;
}

OriginReader::OriginReader(Database& database, const Dictionary& dictionary)
    : m_dictionary(&dictionary)
    , m_find(
          database.prepare("SELECT first, last, request, correlation, client, key_prefix, address, source FROM origins"
                           " WHERE first <= ?1 ORDER BY first DESC LIMIT 1"))
{}

std::shared_ptr<const EventOrigin> OriginReader::at(std::uint64_t sequence)
{
    if (sequence >= m_first && sequence <= m_last)
        return m_origin;
    auto origin = std::make_shared<EventOrigin>();
    m_find.reset(); // the look before may have ended in an error
    m_find.bind(1, sequence);
    if (m_find.step()) {
        m_first = std::uint64_t(m_find.integer(0));
        m_last = std::uint64_t(m_find.integer(1));
        origin->requestId = textOf(m_find, 2);
        origin->correlationId = textOf(m_find, 3);
        origin->client = wordOf(m_find, 4, *m_dictionary);
        origin->keyPrefix = wordOf(m_find, 5, *m_dictionary);
        origin->address = wordOf(m_find, 6, *m_dictionary);
        origin->source = static_cast<EventSource>(m_find.integer(7));
    }
    if (m_find.failed())
        throw EventReadError("the origins of events cannot be read");
    m_find.reset();
    m_origin = std::move(origin);
    return m_origin;
}

UsageEvent readEvent(const Statement& row, const Dictionary& dictionary, const KeyedHash& hash, OriginReader& origins)
{
    UsageEvent e;
    e.sequence = std::uint64_t(row.integer(0));
    e.receivedAt = row.integer(1);
    e.occurredAt = row.integer(2);
    e.id = eventId(hash, e.sequence, e.receivedAt);
    e.status = static_cast<EventStatus>(row.integer(3));
    const auto cost = static_cast<CostStatus>(row.integer(4) & statusBits);
    e.late = row.integer(5) != 0;
    e.environment = wordOf(row, 6, dictionary);
    e.app = wordOf(row, 7, dictionary);
    e.event = wordOf(row, 8, dictionary);
    e.metric = wordOf(row, 9, dictionary);
    e.customerId = wordOf(row, 10, dictionary);
    e.unit = wordOf(row, 11, dictionary);
    e.appUuid = wordOf(row, 12, dictionary);
    e.code = wordOf(row, 13, dictionary);
    e.feature = wordOf(row, 14, dictionary);
    e.plan = wordOf(row, 15, dictionary);
    e.quantity = readDecimal(row, 18);
    e.idempotencyKey = textOf(row, 19);
    e.userHash = textOf(row, 20);
    e.sessionId = textOf(row, 21);
    e.path = textOf(row, 22);
    e.reason = textOf(row, 23);
    e.nearName = textOf(row, 24);
    if (cost != CostStatus::None) {
        e.ai = AiUsage{wordOf(row, 16, dictionary),
                       wordOf(row, 17, dictionary),
                       numberOf(row, 25),
                       numberOf(row, 26),
                       numberOf(row, 27),
                       row.isNull(28) ? std::nullopt : std::optional(readDecimal(row, 28)),
                       textOf(row, 29),
                       cost,
                       static_cast<CostSource>(row.integer(4) >> sourceShift)};
    }
    if (!row.isNull(30))
        e.properties = textOf(row, 30);
    e.origin = origins.at(e.sequence);
    return e;
}

EventAmount readAmount(const Statement& row, const Dictionary& dictionary)
{
    return {std::uint64_t(row.integer(0)), row.integer(1), wordOf(row, 2, dictionary), readDecimal(row, 3)};
}

RowDims readDims(const Statement& row, int from)
{
    RowDims counted;
    counted.tenant = std::uint32_t(row.integer(from));
    counted.minute = std::uint32_t(row.integer(from + 1) / 60'000);
    for (std::size_t i = 0; i < textDims; ++i) {
        const int column = from + 2 + int(i);
        counted.text[i] = row.isInteger(column) ? std::uint32_t(row.integer(column)) : Dictionary::inlineText;
    }
    for (std::size_t i = 0; i < counted.code.size(); ++i)
        counted.code[i] = std::uint8_t(row.integer(from + 7 + int(i)));
    counted.code[std::size_t(Dim::Cost) - textDims] &= statusBits;
    return counted;
}

} // namespace meterd
