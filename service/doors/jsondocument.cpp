// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Building the tree with simdjson, and reading it. The only unit that includes simdjson.
#include "service/doors/jsondocument.h"

#include "service/domain/jsontext.h"

#include <simdjson.h>

namespace meterd {

namespace {

namespace sj = simdjson::ondemand;

/// Strings are cut out of the text up to the next token; what follows them is white space.
std::string_view trimmed(std::string_view token)
{
    while (!token.empty() &&
           (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
        token.remove_suffix(1);
    return token;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// JSON's grammar of numbers: simdjson leaves it unchecked when a number is taken as text.
bool isNumber(std::string_view t)
{
    std::size_t i = t.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t from = i;
        while (i < t.size() && isDigit(t[i]))
            ++i;
        return i > from;
    };
    const bool zero = i < t.size() && t[i] == '0';
    if (zero ? (++i, false) : !digits())
        return false;
    if (i < t.size() && t[i] == '.' && (++i, !digits()))
        return false;
    if (i < t.size() && (t[i] == 'e' || t[i] == 'E')) {
        ++i;
        if (i < t.size() && (t[i] == '+' || t[i] == '-'))
            ++i;
        if (!digits())
            return false;
    }
    return i == t.size();
}

} // namespace

struct JsonDocument::Parser
{
    simdjson::ondemand::parser simd;
};

class JsonDocument::Builder
{
public:
    explicit Builder(std::vector<Node>& nodes)
        : m_nodes(nodes)
    {}

    bool document(sj::document& document)
    {
        sj::json_type type;
        if (document.type().get(type) != simdjson::SUCCESS)
            return false;
        if (type == sj::json_type::object || type == sj::json_type::array) {
            sj::value root;
            return document.get_value().get(root) == simdjson::SUCCESS && value(root, {}, 1) &&
                   document.current_location().error() == simdjson::OUT_OF_BOUNDS;
        }
        return false;
    }

private:
    bool value(sj::value& in, std::string_view key, int depth)
    {
        sj::json_type type;
        if (in.type().get(type) != simdjson::SUCCESS || depth > maxDepth)
            return false;
        const auto at = m_nodes.size();
        Node node;
        node.key = key;
        m_nodes.push_back(node);
        bool good = true;
        switch (type) {
        case sj::json_type::object: good = object(in, at, depth); break;
        case sj::json_type::array: good = array(in, at, depth); break;
        case sj::json_type::string:
            m_nodes[at].type = JsonValue::Type::String;
            good = in.get_string().get(m_nodes[at].text) == simdjson::SUCCESS;
            break;
        case sj::json_type::number:
            m_nodes[at].type = JsonValue::Type::Number;
            m_nodes[at].text = trimmed(in.raw_json_token());
            good = isNumber(m_nodes[at].text);
            break;
        case sj::json_type::boolean:
            m_nodes[at].type = JsonValue::Type::Boolean;
            m_nodes[at].text = trimmed(in.raw_json_token());
            good = in.get_bool().error() == simdjson::SUCCESS &&
                   (m_nodes[at].text == "true" || m_nodes[at].text == "false");
            break;
        case sj::json_type::null: good = trimmed(in.raw_json_token()) == "null" && in.is_null(); break;
        }
        m_nodes[at].end = static_cast<std::uint32_t>(m_nodes.size());
        return good;
    }

    bool object(sj::value& in, std::size_t at, int depth)
    {
        m_nodes[at].type = JsonValue::Type::Object;
        sj::object members;
        if (in.get_object().get(members) != simdjson::SUCCESS)
            return false;
        for (auto member : members) {
            std::string_view key;
            sj::value inner;
            if (member.unescaped_key().get(key) != simdjson::SUCCESS ||
                member.value().get(inner) != simdjson::SUCCESS || !value(inner, key, depth + 1))
                return false;
        }
        return true;
    }

    bool array(sj::value& in, std::size_t at, int depth)
    {
        m_nodes[at].type = JsonValue::Type::Array;
        sj::array items;
        if (in.get_array().get(items) != simdjson::SUCCESS)
            return false;
        for (auto item : items) {
            sj::value inner;
            if (item.get(inner) != simdjson::SUCCESS || !value(inner, {}, depth + 1))
                return false;
        }
        return true;
    }

    std::vector<Node>& m_nodes;
};

JsonDocument::JsonDocument()
    : m_parser(std::make_unique<Parser>())
{}
JsonDocument::~JsonDocument() = default;

Expected<JsonValue, JsonFault> JsonDocument::parse(std::string& text)
{
    if (text.capacity() < text.size() + simdjson::SIMDJSON_PADDING)
        text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    m_nodes.clear();
    sj::document document;
    const simdjson::padded_string_view view(text.data(), text.size(), text.capacity());
    if (m_parser->simd.iterate(view).get(document) == simdjson::SUCCESS && Builder(m_nodes).document(document))
        return JsonValue(this, 0);
    if (auto fault = findJsonFault(text))
        return Unexpected{std::move(*fault)};
    return Unexpected{JsonFault{0, "The text is nested deeper than " + std::to_string(maxDepth) +
                                       " levels, or is no object and no list."}};
}

JsonValue::Type JsonValue::type() const
{
    return m_document->m_nodes[m_at].type;
}

std::string_view JsonValue::text() const
{
    return m_document->m_nodes[m_at].text;
}

std::string_view JsonValue::key() const
{
    return m_document->m_nodes[m_at].key;
}

JsonValue JsonValue::operator[](std::string_view name) const
{
    JsonValue found;
    if (isObject()) {
        for (const JsonValue member : *this) {
            if (member.key() == name)
                found = member;
        }
    }
    return found;
}

JsonValue JsonValue::Iterator::operator*() const
{
    return {m_document, m_at};
}

JsonValue::Iterator& JsonValue::Iterator::operator++()
{
    m_at = m_document->m_nodes[m_at].end;
    return *this;
}

JsonValue::Iterator JsonValue::begin() const
{
    return {m_document, m_at + 1};
}

JsonValue::Iterator JsonValue::end() const
{
    return {m_document, m_document->m_nodes[m_at].end};
}

std::size_t JsonValue::size() const
{
    std::size_t count = 0;
    for (auto it = begin(); it != end(); ++it)
        ++count;
    return count;
}

void appendJson(std::string& out, const JsonValue& value, bool (*leaveOut)(std::string_view key))
{
    switch (value.type()) {
    case JsonValue::Type::Null: out += "null"; return;
    case JsonValue::Type::Boolean:
    case JsonValue::Type::Number: out += value.text(); return;
    case JsonValue::Type::String: appendJsonString(out, value.text()); return;
    case JsonValue::Type::Array:
    case JsonValue::Type::Object: break;
    }
    const bool isObject = value.isObject();
    out += isObject ? '{' : '[';
    bool first = true;
    for (const JsonValue inner : value) {
        if (isObject && leaveOut(inner.key()))
            continue;
        if (!first)
            out += ',';
        first = false;
        if (isObject) {
            appendJsonString(out, inner.key());
            out += ':';
        }
        appendJson(out, inner, leaveOut);
    }
    out += isObject ? '}' : ']';
}

} // namespace meterd
