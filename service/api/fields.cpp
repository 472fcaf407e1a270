// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of members, as sentences.
#include "service/api/fields.h"

#include <boost/json/parse.hpp>

namespace meterd {

namespace json = boost::json;

namespace {

constexpr std::size_t deepest = 16;

json::string_view view(std::string_view text)
{
    return {text.data(), text.size()};
}

std::string plain(const json::string& text)
{
    return std::string(text.data(), text.size());
}

//! As a person counts: bytes that continue a character do not.
std::size_t characters(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 1 : 0;
    return count;
}

bool isJson(std::string_view type)
{
    const std::string_view media = type.substr(0, type.find(';'));
    const std::size_t end = media.find_last_not_of(' ');
    const std::string_view bare = media.substr(0, end + 1);
    return equalNoCase(bare, "application/json") ||
           (bare.size() > 5 && equalNoCase(bare.substr(bare.size() - 5), "+json"));
}

} // namespace

const json::value* Fields::take(std::string_view name)
{
    m_known.emplace(name);
    const json::value* value = m_body.if_contains(view(name));
    return value && !value->is_null() ? value : nullptr;
}

bool Fields::isNull(std::string_view name)
{
    m_known.emplace(name);
    const json::value* value = m_body.if_contains(view(name));
    return value && value->is_null();
}

void Fields::fail(std::string field, std::string message)
{
    m_errors.push_back({m_prefix + std::move(field), std::move(message), {}});
}

bool Fields::require(std::string_view name)
{
    if (take(name))
        return true;
    fail(std::string(name), "is required");
    return false;
}

std::optional<std::string> Fields::text(std::string_view name, std::size_t longest, std::size_t shortest)
{
    const json::value* value = take(name);
    if (!value)
        return std::nullopt;
    const json::string* text = value->if_string();
    if (!text) {
        fail(std::string(name), "must be a text");
        return std::nullopt;
    }
    std::string out = plain(*text);
    const std::size_t length = characters(out);
    if (length < shortest) {
        fail(std::string(name), "must not be empty");
        return std::nullopt;
    }
    if (length > longest) {
        fail(std::string(name), "must have at most " + std::to_string(longest) + " characters");
        return std::nullopt;
    }
    return out;
}

std::optional<bool> Fields::boolean(std::string_view name)
{
    const json::value* value = take(name);
    if (!value)
        return std::nullopt;
    if (const bool* flag = value->if_bool())
        return *flag;
    fail(std::string(name), "must be true or false");
    return std::nullopt;
}

std::optional<std::int64_t> Fields::integer(std::string_view name, std::int64_t least, std::int64_t most)
{
    const json::value* value = take(name);
    if (!value)
        return std::nullopt;
    const std::int64_t* number = value->if_int64();
    if (number && *number >= least && *number <= most)
        return *number;
    fail(std::string(name), "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return std::nullopt;
}

std::optional<TimePoint> Fields::time(std::string_view name)
{
    const auto given = text(name, 64);
    if (!given)
        return std::nullopt;
    if (const auto parsed = parseIso(*given))
        return parsed;
    fail(std::string(name), "must be a time such as 2026-11-20T14:00:00Z");
    return std::nullopt;
}

std::optional<std::vector<std::string>> Fields::texts(std::string_view name, std::size_t most, std::size_t longest)
{
    const json::value* value = take(name);
    if (!value)
        return std::nullopt;
    const json::array* array = value->if_array();
    if (!array || array->size() > most) {
        fail(std::string(name), "must be a list of at most " + std::to_string(most) + " texts");
        return std::nullopt;
    }
    std::vector<std::string> out;
    for (std::size_t i = 0; i < array->size(); ++i) {
        const json::string* item = (*array)[i].if_string();
        if (!item || item->empty() || characters(plain(*item)) > longest) {
            fail(std::string(name) + "[" + std::to_string(i) + "]",
                 "must be a text of 1 to " + std::to_string(longest) + " characters");
            return std::nullopt;
        }
        out.push_back(plain(*item));
    }
    return out;
}

std::optional<std::map<std::string, bool>> Fields::flags(std::string_view name, std::size_t most)
{
    const json::object* members = object(name);
    if (!members)
        return std::nullopt;
    std::map<std::string, bool> out;
    for (const auto& [key, value] : *members) {
        const bool* flag = value.if_bool();
        if (!flag || key.empty() || key.size() > 32 || members->size() > most) {
            fail(std::string(name), "must hold at most " + std::to_string(most) + " names with true or false");
            return std::nullopt;
        }
        out.emplace(std::string(key.data(), key.size()), *flag);
    }
    return out;
}

const json::object* Fields::object(std::string_view name)
{
    const json::value* value = take(name);
    const json::object* members = value ? value->if_object() : nullptr;
    if (value && !members)
        fail(std::string(name), "must be an object");
    return members;
}

const json::array* Fields::objects(std::string_view name, std::size_t most)
{
    const json::value* value = take(name);
    const json::array* array = value ? value->if_array() : nullptr;
    if (value && (!array || array->size() > most)) {
        fail(std::string(name), "must be a list of at most " + std::to_string(most) + " objects");
        return nullptr;
    }
    for (std::size_t i = 0; array && i < array->size(); ++i) {
        if (!(*array)[i].is_object()) {
            fail(std::string(name) + "[" + std::to_string(i) + "]", "must be an object");
            return nullptr;
        }
    }
    return array;
}

Fields Fields::nested(std::string prefix, const json::object& body) const
{
    Fields fields(body);
    fields.m_prefix = m_prefix + std::move(prefix) + ".";
    return fields;
}

void Fields::adopt(const Fields& nested)
{
    for (const auto& [key, value] : nested.m_body) {
        if (!nested.m_known.contains(std::string_view(key.data(), key.size())))
            m_errors.push_back({nested.m_prefix + std::string(key.data(), key.size()), "is not known here", {}});
    }
    m_errors.insert(m_errors.end(), nested.m_errors.begin(), nested.m_errors.end());
}

std::optional<Problem> Fields::problem()
{
    std::vector<FieldError> errors = m_errors;
    for (const auto& [key, value] : m_body) {
        if (!m_known.contains(std::string_view(key.data(), key.size())))
            errors.push_back({std::string(key.data(), key.size()), "is not known here", {}});
    }
    if (errors.empty())
        return std::nullopt;
    std::string detail = "'" + errors.front().field + "' " + errors.front().message + ".";
    if (errors.size() > 1)
        detail += " " + std::to_string(errors.size() - 1) + " more under 'errors'.";
    return unprocessable(std::move(detail), std::move(errors));
}

std::variant<json::object, Problem> jsonBody(const Request& request)
{
    if (request.body.empty())
        return json::object();
    const auto type = request.headers.find("Content-Type");
    if (type && !isJson(*type))
        return problemOf(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json.");
    json::parse_options options;
    options.max_depth = deepest;
    boost::system::error_code error;
    json::value value = json::parse(view(request.body), error, {}, options);
    if (error)
        return badRequest("The body is not well-formed JSON: " + error.message() + ".");
    if (!value.is_object())
        return badRequest("The body must be a JSON object.");
    return std::move(value.get_object());
}

} // namespace meterd
