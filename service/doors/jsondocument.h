// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A parsed JSON text as a flat tree: fast, checked to the last character, numbers kept as they were written.
#pragma once

#include "service/domain/expected.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct JsonFault
{
    std::size_t position = 0; //!< in bytes
    std::string message;
};

class JsonDocument;

class JsonValue
{
public:
    enum class Type : std::uint8_t { Null, Boolean, Number, String, Array, Object };

    JsonValue() = default; //!< absent

    bool exists() const { return m_document != nullptr; }
    Type type() const;
    bool isObject() const { return exists() && type() == Type::Object; }
    bool isArray() const { return exists() && type() == Type::Array; }
    bool isString() const { return exists() && type() == Type::String; }
    bool isNumber() const { return exists() && type() == Type::Number; }
    bool isBoolean() const { return exists() && type() == Type::Boolean; }
    /// Absent or null.
    bool isNothing() const { return !exists() || type() == Type::Null; }

    std::string_view text() const; //!< of a string without its escapes, of a number and a boolean as written
    std::string_view key() const;  //!< of a member of an object

    /// The last member of that name, as most parsers have it; absent when there is none.
    JsonValue operator[](std::string_view name) const;

    class Iterator
    {
    public:
        Iterator(const JsonDocument* document, std::uint32_t at)
            : m_document(document)
            , m_at(at)
        {}
        JsonValue operator*() const;
        Iterator& operator++();
        bool operator!=(const Iterator& other) const { return m_at != other.m_at; }

    private:
        const JsonDocument* m_document;
        std::uint32_t m_at;
    };
    Iterator begin() const;
    Iterator end() const;
    std::size_t size() const;

    friend bool operator==(const JsonValue&, const JsonValue&) = default;

private:
    friend class JsonDocument;
    friend class Iterator;
    JsonValue(const JsonDocument* document, std::uint32_t at)
        : m_document(document)
        , m_at(at)
    {}

    const JsonDocument* m_document = nullptr;
    std::uint32_t m_at = 0;
};

/// Values live as long as the document and the text; one thread may have several.
class JsonDocument
{
public:
    JsonDocument();
    ~JsonDocument();
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;

    static constexpr int maxDepth = 64;

    /// The text grows by some bytes of room behind its end, if it has none.
    Expected<JsonValue, JsonFault> parse(std::string& text);

private:
    friend class JsonValue;
    struct Node
    {
        std::string_view key;
        std::string_view text;
        std::uint32_t end = 0; // index behind the last node of this value
        JsonValue::Type type = JsonValue::Type::Null;
    };
    struct Parser;
    class Builder;

    std::unique_ptr<Parser> m_parser;
    std::vector<Node> m_nodes;
};

/// The first place where a text breaks JSON's grammar, with a sentence; nothing when it is sound.
std::optional<JsonFault> findJsonFault(std::string_view text);

/// Compact, with strings escaped anew; members that `leaveOut` names are left out at every depth.
void appendJson(std::string& out, const JsonValue& value, bool (*leaveOut)(std::string_view key));

} // namespace meterd
