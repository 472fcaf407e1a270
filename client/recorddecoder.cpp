// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/recorddecoder.h"

#include "core/isotime.h"
#include "core/jsonscan.h"
#include "core/texthash.h"

#include <charconv>
#include <cstring>

namespace md {

namespace {

//! In the order in which the server writes them: each is then found at the first comparison.
enum Key : std::size_t {
    Sequence,
    Id,
    Environment,
    App,
    AppUuid,
    Event,
    Metric,
    Unit,
    CustomerId,
    UserHash,
    Feature,
    QuantityKey,
    OccurredAt,
    ReceivedAt,
    Status,
    Code,
    Reason,
    NearName,
    Late,
    Source,
    Client,
    RequestId,
    CorrelationId,
    IdempotencyKey,
    SessionId,
    Path,
    Plan,
    KeyPrefix,
    Address,
    Ai,
    Properties,
    End,
    KeyCount
};

constexpr std::array<std::string_view, KeyCount> keyNames{
    "sequence",   "id",       "environment", "app",       "appUuid",    "event",      "metric",        "unit",
    "customerId", "userHash", "feature",     "quantity",  "occurredAt", "receivedAt", "status",        "code",
    "reason",     "nearName", "late",        "source",    "client",     "requestId",  "correlationId", "idempotencyKey",
    "sessionId",  "path",     "plan",        "keyPrefix", "address",    "ai",         "properties",    "end"};

//! A name as its first eight letters in one word, so that most comparisons are one; the quote that ends it is part of
//! it.
struct KeyWord
{
    std::uint64_t word;
    std::uint64_t mask;
};

constexpr std::size_t wordBytes = sizeof(std::uint64_t);

std::uint64_t loadWord(const char* from)
{
    std::uint64_t word = 0;
    std::memcpy(&word, from, wordBytes); // inside the padded record
    return word;
}

KeyWord keyWordOf(std::string_view name)
{
    std::array<char, wordBytes> letters{};
    std::array<char, wordBytes> mask{};
    for (std::size_t i = 0; i < wordBytes && i <= name.size(); ++i) {
        letters[i] = i < name.size() ? name[i] : '"';
        mask[i] = static_cast<char>(-1);
    }
    return {loadWord(letters.data()), loadWord(mask.data())};
}

bool isKey(const char* raw, std::string_view name)
{
    return std::memcmp(raw, name.data(), name.size()) == 0 && raw[name.size()] == '"';
}

std::size_t findKey(const char* raw, std::size_t expected)
{
    static const auto keyWords = [] {
        std::array<KeyWord, KeyCount> words{};
        for (std::size_t key = 0; key < KeyCount; ++key)
            words[key] = keyWordOf(keyNames[key]);
        return words;
    }();
    const std::uint64_t word = loadWord(raw);
    const auto matches = [raw, word](std::size_t key) {
        return (word & keyWords[key].mask) == keyWords[key].word &&
               (keyNames[key].size() < wordBytes || isKey(raw, keyNames[key]));
    };
    for (std::size_t key = expected; key < KeyCount; ++key) {
        if (matches(key))
            return key;
    }
    for (std::size_t key = 0; key < expected; ++key) {
        if (matches(key))
            return key;
    }
    return KeyCount;
}

std::string_view trimmed(std::string_view token)
{
    while (!token.empty() &&
           (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
        token.remove_suffix(1);
    return token;
}

template <class Number>
bool readNumber(std::string_view token, Number& number)
{
    const char* end = token.data() + token.size();
    const auto read = std::from_chars(token.data(), end, number);
    return read.ec == std::errc() && read.ptr == end;
}

int twoDigits(const char* at)
{
    const int high = at[0] - '0';
    const int low = at[1] - '0';
    return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : -1;
}

//! Days since 1970 of a date that is one, by Howard Hinnant's counting.
qint64 daysSinceEpoch(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146097 + dayOfEra - 719468;
}

//! "2026-11-20T14:03:07.250Z", the one form that the server writes, without making a QString.
bool readWireTime(std::string_view text, qint64& time)
{
    constexpr std::string_view form = "dddd-dd-ddTdd:dd:dd.dddZ";
    if (text.size() != form.size())
        return false;
    for (const std::size_t at : {4u, 7u, 10u, 13u, 16u, 19u, 23u}) {
        if (text[at] != form[at])
            return false;
    }
    const char* t = text.data();
    const int century = twoDigits(t);
    const int yearOfCentury = twoDigits(t + 2);
    const int month = twoDigits(t + 5);
    const int day = twoDigits(t + 8);
    const int hour = twoDigits(t + 11);
    const int minute = twoDigits(t + 14);
    const int second = twoDigits(t + 17);
    const int centi = twoDigits(t + 20);
    const int milli = t[22] - '0';
    // The rare days 29 to 31 and the leap second go the careful way.
    if (century < 0 || yearOfCentury < 0 || month < 1 || month > 12 || day < 1 || day > 28 || hour < 0 || hour > 23 ||
        minute < 0 || minute > 59 || second < 0 || second > 59 || centi < 0 || milli < 0 || milli > 9)
        return false;
    const qint64 days = daysSinceEpoch(century * 100 + yearOfCentury, month, day);
    time = (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + centi * 10 + milli;
    return true;
}

} // namespace

struct RecordDecoder::Row
{
    qint64 received = EventBatch::NoTime;
    qint64 occurred = EventBatch::NoTime;
    qint64 sequence = 0;
    Quantity quantity;
    EventShape shape;
    quint32 customer = StringTable::Absent;
    EventStatus status = EventStatus::Unknown;
    CostStatus cost = CostStatus::None;
    bool late = false;
    bool hasStatus = false;
    IdHashes ids{};
    bool isEnd = false;
};

RecordDecoder::Kind RecordDecoder::decode(std::string_view json, quint64 recordAt, EventBatch& batch)
{
    m_problemName = "";
    m_hasEscapes = std::memchr(json.data(), '\\', json.size()) != nullptr;
    auto document = m_parser.iterate(json.data(), json.size(), json.size() + Padding);
    simdjson::ondemand::object object;
    if (const auto error = document.get_object().get(object)) {
        m_problem = error == simdjson::INCORRECT_TYPE ? "not a JSON object" : simdjson::error_message(error);
        return Kind::Bad;
    }
    Row row;
    if (!readEvent(object, row, batch))
        return Kind::Bad;
    const char* rest = nullptr;
    if (document.current_location().get(rest) != simdjson::OUT_OF_BOUNDS) {
        fail("", "there is more after the object");
        return Kind::Bad;
    }
    if (row.isEnd)
        return Kind::End;
    if (!isComplete(row))
        return Kind::Bad;
    batch.received.push_back(row.received);
    batch.occurred.push_back(row.occurred);
    batch.sequence.push_back(row.sequence);
    batch.quantity.push_back(row.quantity.bits());
    batch.shape.push_back(batch.shapes.intern(row.shape));
    batch.customer.push_back(row.customer);
    batch.flags.push_back(EventFlags::pack(row.status, row.cost, row.late));
    batch.ids.push_back(row.ids);
    batch.recordAt.push_back(recordAt);
    return Kind::Event;
}

bool RecordDecoder::readEvent(simdjson::ondemand::object& object, Row& row, EventBatch& batch)
{
    std::size_t expected = 0;
    for (auto member : object) {
        if (member.error())
            return fail("", simdjson::error_message(member.error()));
        // In place: get() copies what was just written in smaller pieces, which cost a third of the decoding.
        auto&& field = std::move(member).value_unsafe();
        Value& value = field.value();
        const std::size_t key = findKey(field.key().raw(), expected);
        if (key == KeyCount)
            continue; // a newer server may say more
        expected = key + 1;
        if (!readMember(key, value, row, batch))
            return false;
    }
    return true;
}

bool RecordDecoder::readMember(std::size_t key, Value& value, Row& row, EventBatch& batch)
{
    std::string_view text;
    bool present = false;
    m_problemName = keyNames[key].data();
    switch (key) {
    case Environment: return readShapeText(ShapeField::Environment, value, row, batch);
    case App: return readShapeText(ShapeField::App, value, row, batch);
    case Event: return readShapeText(ShapeField::Event, value, row, batch);
    case Metric: return readShapeText(ShapeField::Metric, value, row, batch);
    case Unit: return readShapeText(ShapeField::Unit, value, row, batch);
    case Feature: return readShapeText(ShapeField::Feature, value, row, batch);
    case Code: return readShapeText(ShapeField::Code, value, row, batch);
    case Source: return readShapeText(ShapeField::Source, value, row, batch);
    case Plan: return readShapeText(ShapeField::Plan, value, row, batch);
    case KeyPrefix: return readShapeText(ShapeField::Key, value, row, batch);
    case Id: return readId(IdKind::Event, value, row);
    case CorrelationId: return readId(IdKind::Correlation, value, row);
    case RequestId: return readId(IdKind::Request, value, row);
    case IdempotencyKey: return readId(IdKind::Idempotency, value, row);
    case OccurredAt: return readTime(value, row.occurred);
    case ReceivedAt: return readTime(value, row.received);
    case Ai: return readAi(value, row, batch);
    case End: row.isEnd = true; return readEnd(value);
    case Sequence:
        return readNumber(trimmed(value.raw_json_token()), row.sequence) || fail("sequence", "not a whole number");
    case CustomerId:
        if (!readText(value, text, present))
            return false;
        row.customer = present ? batch.strings.intern(text) : StringTable::Absent;
        return true;
    case QuantityKey:
        if (!readText(value, text, present))
            return false;
        row.quantity = present ? Quantity::fromText(text) : Quantity();
        return true;
    case Status:
        if (!readText(value, text, present))
            return false;
        row.hasStatus = present;
        row.status = eventStatusFromWire(text);
        return true;
    case Late: {
        const std::string_view token = trimmed(value.raw_json_token());
        row.late = token == "true";
        return row.late || token == "false" || token == "null" || fail("late", "neither true nor false");
    }
    default: return true; // stays in the record
    }
}

//! A text or null; anything else is wrong. The view is good until the next text.
bool RecordDecoder::readText(Value& value, std::string_view& text, bool& present)
{
    const std::string_view token = trimmed(value.raw_json_token());
    present = false;
    if (token == "null")
        return true;
    if (token.size() < 2 || token.front() != '"' || token.back() != '"')
        return fail(m_problemName, "not a text");
    present = true;
    text = token.substr(1, token.size() - 2);
    if (m_hasEscapes && std::memchr(text.data(), '\\', text.size())) {
        const QByteArrayView raw(token.data(), static_cast<qsizetype>(token.size()));
        m_scratch = jsonUtf8(raw).value_or(QByteArray()).toStdString();
        text = m_scratch;
    }
    return true;
}

bool RecordDecoder::readShapeText(ShapeField field, Value& value, Row& row, EventBatch& batch)
{
    std::string_view text;
    bool present = false;
    if (!readText(value, text, present))
        return false;
    row.shape[field] = present ? batch.strings.intern(text) : StringTable::Absent;
    return true;
}

bool RecordDecoder::readId(IdKind kind, Value& value, Row& row)
{
    std::string_view text;
    bool present = false;
    if (!readText(value, text, present))
        return false;
    row.ids[static_cast<std::size_t>(kind)] = present ? textHash(text) : 0;
    return true;
}

bool RecordDecoder::readTime(Value& value, qint64& time)
{
    std::string_view text;
    bool present = false;
    if (!readText(value, text, present))
        return false;
    if (!present || readWireTime(text, time))
        return true;
    const auto read = parseIsoTime(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    time = read.value_or(EventBatch::NoTime);
    return read || fail(m_problemName, "not an instant");
}

bool RecordDecoder::readAi(Value& value, Row& row, EventBatch& batch)
{
    if (trimmed(value.raw_json_token()) == "null")
        return true;
    simdjson::ondemand::object ai;
    if (value.get_object().get(ai))
        return fail("ai", "not an object");
    for (auto member : ai) {
        if (member.error())
            return fail("ai", simdjson::error_message(member.error()));
        auto&& field = std::move(member).value_unsafe();
        const char* name = field.key().raw();
        Value& inner = field.value();
        std::string_view text;
        bool present = false;
        if (isKey(name, "costStatus")) {
            if (!readText(inner, text, present))
                return false;
            row.cost = present ? costStatusFromWire(text) : CostStatus::None;
        } else if (isKey(name, "provider")) {
            if (!readShapeText(ShapeField::Provider, inner, row, batch))
                return false;
        } else if (isKey(name, "model")) {
            if (!readShapeText(ShapeField::Model, inner, row, batch))
                return false;
        }
    }
    return true;
}

bool RecordDecoder::readEnd(Value& value)
{
    m_end = {};
    simdjson::ondemand::object end;
    if (value.get_object().get(end))
        return fail("end", "not an object");
    bool counted = false;
    for (auto member : end) {
        if (member.error())
            return fail("end", simdjson::error_message(member.error()));
        auto&& field = std::move(member).value_unsafe();
        const char* name = field.key().raw();
        Value& inner = field.value();
        std::string_view text;
        bool present = false;
        if (isKey(name, "count")) {
            counted = readNumber(trimmed(inner.raw_json_token()), m_end.count);
        } else if (isKey(name, "nextCursor")) {
            if (!readText(inner, text, present))
                return false;
            m_end.nextCursor =
                present ? QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())) : QString();
        }
    }
    return counted || fail("end", "without a count");
}

bool RecordDecoder::isComplete(const Row& row)
{
    if (row.ids[static_cast<std::size_t>(IdKind::Event)] == 0)
        return fail("id", "missing");
    if (row.received == EventBatch::NoTime)
        return fail("receivedAt", "missing");
    return row.hasStatus || fail("status", "missing");
}

bool RecordDecoder::fail(const char* name, const char* why)
{
    m_problemName = name;
    m_problem = why;
    return false;
}

QString RecordDecoder::problem() const
{
    const QString why = QString::fromLatin1(m_problem);
    return *m_problemName ? QString::fromLatin1(m_problemName) + QStringLiteral(": ") + why : why;
}

} // namespace md
