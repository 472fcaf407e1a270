// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/eventdecoder.h"

#include "client/recorddecoder.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using namespace simdjson;

ApiError broken(const QString& detail)
{
    ApiError error;
    error.kind = ApiError::Kind::Protocol;
    error.detail = detail;
    return error;
}

ApiError unlike(const QString& detail)
{
    ApiError error;
    error.kind = ApiError::Kind::Schema;
    error.detail = detail;
    return error;
}

ApiError fromSimdjson(error_code code)
{
    return broken(u"the answer is not whole JSON: "_s + QString::fromLatin1(error_message(code)));
}

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

//! A body with room behind it, which simdjson reads into, taken apart by one pass of the on-demand parser.
class Body
{
public:
    explicit Body(QByteArrayView bytes)
        : m_json(view(bytes))
    {}

    //! Calls with (name, value) for each member of the root; false from it, or a broken text, ends in an error.
    template <class Member>
    std::optional<ApiError> eachMember(Member member)
    {
        ondemand::document document;
        ondemand::object root;
        if (const auto error = m_parser.iterate(m_json).get(document))
            return fromSimdjson(error);
        if (const auto error = document.get_object().get(root))
            return fromSimdjson(error);
        if (const auto wrong = eachMemberOf(root, member))
            return wrong;
        const char* rest = nullptr;
        if (document.current_location().get(rest) != OUT_OF_BOUNDS)
            return broken(u"there is more after the answer"_s);
        return std::nullopt;
    }

    template <class Member>
    static std::optional<ApiError> eachMemberOf(ondemand::object& object, Member member)
    {
        for (auto field : object) {
            ondemand::raw_json_string name;
            ondemand::value value;
            auto error = field.key().get(name);
            if (!error)
                error = field.value().get(value);
            if (error)
                return fromSimdjson(error);
            if (const std::optional<ApiError> wrong = member(name, value))
                return wrong;
        }
        return std::nullopt;
    }

private:
    padded_string m_json;
    ondemand::parser m_parser;
};

//! Records of an answer: each decoded and its JSON kept as one line.
class Records
{
public:
    std::optional<ApiError> takeArray(ondemand::value& value)
    {
        ondemand::array array;
        if (value.get_array().get(array))
            return unlike(u"the list of events is not a list"_s);
        for (auto item : array) {
            ondemand::object object;
            std::string_view json;
            if (const auto error = item.get_object().get(object))
                return error == INCORRECT_TYPE ? unlike(u"an event is not an object"_s) : fromSimdjson(error);
            if (const auto error = object.raw_json().get(json))
                return fromSimdjson(error);
            if (const auto wrong = take(json))
                return wrong;
        }
        return std::nullopt;
    }

    std::optional<ApiError> takeObject(ondemand::value& value)
    {
        ondemand::object object;
        std::string_view json;
        if (value.get_object().get(object))
            return unlike(u"the event is not an object"_s);
        if (const auto error = object.raw_json().get(json))
            return fromSimdjson(error);
        return take(json);
    }

    EventBatch& batch() { return m_batch; }

private:
    std::optional<ApiError> take(std::string_view json)
    {
        const auto at = static_cast<quint64>(m_batch.records.size());
        m_batch.records.append(json.data(), static_cast<qsizetype>(json.size()));
        // Between values a line end is only space; inside a text simdjson has refused it.
        char* record = m_batch.records.data() + at;
        std::replace_if(
            record, record + json.size(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        m_batch.records.append('\n');
        m_padded.assign(json);
        m_padded.append(RecordDecoder::Padding, '\0');
        const std::string_view padded(m_padded.data(), json.size());
        if (m_decoder.decode(padded, at, m_batch) != RecordDecoder::Kind::Event)
            return unlike(u"event %1: %2"_s.arg(m_batch.size() + 1).arg(m_decoder.problem()));
        return std::nullopt;
    }

    RecordDecoder m_decoder;
    EventBatch m_batch;
    std::string m_padded;
};

//! A text or null.
std::optional<ApiError> readCursor(ondemand::value& value, QString& cursor)
{
    bool null = false;
    std::string_view text;
    if (!value.is_null().get(null) && null)
        return std::nullopt;
    if (value.get_string().get(text))
        return unlike(u"a cursor is neither a text nor null"_s);
    cursor = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return std::nullopt;
}

std::optional<ApiError> readTotal(ondemand::value& value, std::optional<qint64>& total)
{
    bool null = false;
    std::int64_t count = 0;
    if (!value.is_null().get(null) && null)
        return std::nullopt;
    if (value.get_int64().get(count) || count < 0)
        return unlike(u"total is neither a count nor null"_s);
    total = count;
    return std::nullopt;
}

//! Reads `{"success":true,"data":…}`; `data` is called for the value of data.
template <class Data>
std::optional<ApiError> readEnvelope(QByteArrayView body, Data data)
{
    bool success = false;
    bool hasData = false;
    const auto wrong = Body(body).eachMember([&](ondemand::raw_json_string name, ondemand::value& value) {
        std::optional<ApiError> problem;
        if (name == "success") {
            if (value.get_bool().get(success))
                problem = unlike(u"success is neither true nor false"_s);
        } else if (name == "data") {
            hasData = true;
            problem = data(value);
        }
        return problem;
    });
    if (wrong)
        return wrong;
    if (!success || !hasData)
        return unlike(u"the answer is no success with data"_s);
    return std::nullopt;
}

} // namespace

Result<EventPage> decodeEventPage(QByteArrayView body)
{
    EventPage page;
    Records records;
    bool hasContent = false;
    bool hasCursor = false;
    const auto member = [&](ondemand::raw_json_string name, ondemand::value& value) -> std::optional<ApiError> {
        if (name == "content") {
            hasContent = true;
            return records.takeArray(value);
        }
        if (name == "nextCursor") {
            hasCursor = true;
            return readCursor(value, page.nextCursor);
        }
        if (name == "prevCursor")
            return readCursor(value, page.prevCursor);
        if (name == "total")
            return readTotal(value, page.total);
        return std::nullopt;
    };
    const auto wrong = readEnvelope(body, [&](ondemand::value& value) -> std::optional<ApiError> {
        ondemand::object data;
        if (value.get_object().get(data))
            return unlike(u"data is not an object"_s);
        return Body::eachMemberOf(data, member);
    });
    if (wrong)
        return Unexpected{*wrong};
    if (!hasContent || !hasCursor)
        return Unexpected{unlike(u"a page without content or nextCursor"_s)};
    page.batch = std::move(records.batch());
    return page;
}

Result<EventBatch> decodeEvent(QByteArrayView body)
{
    Records records;
    if (const auto wrong = readEnvelope(body, [&](ondemand::value& value) { return records.takeObject(value); }))
        return Unexpected{*wrong};
    return std::move(records.batch());
}

Result<EventBatch> decodeUsageMessage(QByteArrayView data)
{
    Records records;
    bool isUsage = false;
    bool hasItems = false;
    const auto wrong = Body(data).eachMember([&](ondemand::raw_json_string name, ondemand::value& value) {
        std::optional<ApiError> problem;
        if (name == "topic") {
            std::string_view topic;
            isUsage = !value.get_string().get(topic) && topic == "usage";
        } else if (name == "items") {
            hasItems = true;
            problem = records.takeArray(value);
        }
        return problem;
    });
    if (wrong)
        return Unexpected{*wrong};
    if (!isUsage || !hasItems)
        return Unexpected{unlike(u"not a message of usage events"_s)};
    return std::move(records.batch());
}

LinesDecoded decodeFileLines(QByteArrayView lines, quint64 base, bool atEndOfFile)
{
    // simdjson reads past a line's end, which is harmless inside the block; the last few bytes get a copy with room.
    LinesDecoded decoded;
    RecordDecoder decoder;
    std::string padded;
    const std::string_view text = view(lines);
    decoded.batch.reserve(text.size() / 300);
    for (std::size_t at = 0; at < text.size();) {
        const void* newline = std::memchr(text.data() + at, '\n', text.size() - at);
        const std::size_t end =
            newline ? static_cast<std::size_t>(static_cast<const char*>(newline) - text.data()) : text.size();
        std::string_view line = text.substr(at, end - at);
        ++decoded.lines;
        if (line.find_first_not_of(" \t\r") != std::string_view::npos) {
            if (end + RecordDecoder::Padding > text.size()) {
                padded.assign(line);
                padded.append(RecordDecoder::Padding, '\0');
                line = std::string_view(padded.data(), line.size());
            }
            const auto kind = decoder.decode(line, base + at, decoded.batch);
            if (kind == RecordDecoder::Kind::End) {
                decoded.end = decoder.end();
            } else if (kind == RecordDecoder::Kind::Bad) {
                const bool cut = atEndOfFile && !newline;
                decoded.bad.push_back(
                    {base + at, decoded.lines, cut ? u"the last line is cut short"_s : decoder.problem()});
            }
        }
        at = end + 1;
    }
    return decoded;
}

Result<LinesDecoded> decodeEventLines(QByteArrayView body)
{
    LinesDecoded decoded = decodeFileLines(body, 0, true);
    if (!decoded.bad.empty()) {
        const BadLine& bad = decoded.bad.front();
        return Unexpected{unlike(u"line %1: %2"_s.arg(bad.line).arg(bad.reason))};
    }
    if (!decoded.end || !body.endsWith('\n'))
        return Unexpected{broken(u"the answer ends without its end record"_s)};
    if (decoded.end->count != static_cast<qint64>(decoded.batch.size()))
        return Unexpected{
            broken(u"the answer has %1 events and says %2"_s.arg(decoded.batch.size()).arg(decoded.end->count))};
    decoded.batch.records = body.toByteArray();
    return decoded;
}

} // namespace md
