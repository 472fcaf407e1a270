// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists, flags and filters of units to JSON and back. What we wrote ourselves is read leniently.
#include "service/store/configjson.h"

#include "service/domain/jsontext.h"

#include <algorithm>

#include <boost/json.hpp>

namespace meterd {

namespace json = boost::json;

namespace {

json::value parsed(std::string_view text)
{
    boost::system::error_code error;
    json::value value = json::parse({text.data(), text.size()}, error);
    return error ? json::value() : value;
}

std::string textOf(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains({name.data(), name.size()});
    const json::string* text = value ? value->if_string() : nullptr;
    return text ? std::string(text->data(), text->size()) : std::string();
}

} // namespace

std::string listText(const std::vector<std::string>& list)
{
    std::string out = "[";
    for (const std::string& item : list) {
        if (out.size() > 1)
            out += ',';
        appendJsonString(out, item);
    }
    return out + "]";
}

std::vector<std::string> listFrom(std::string_view text)
{
    std::vector<std::string> list;
    const json::value value = parsed(text);
    if (const json::array* array = value.if_array()) {
        for (const json::value& item : *array) {
            if (const json::string* string = item.if_string())
                list.emplace_back(string->data(), string->size());
        }
    }
    return list;
}

std::string flagsText(const std::map<std::string, bool>& flags)
{
    std::string out = "{";
    for (const auto& [name, flag] : flags) {
        if (out.size() > 1)
            out += ',';
        appendJsonString(out, name);
        out += flag ? ":true" : ":false";
    }
    return out + "}";
}

std::map<std::string, bool> flagsFrom(std::string_view text)
{
    std::map<std::string, bool> flags;
    const json::value value = parsed(text);
    if (const json::object* object = value.if_object()) {
        for (const auto& [name, flag] : *object) {
            if (const bool* on = flag.if_bool())
                flags.emplace(std::string(name.data(), name.size()), *on);
        }
    }
    return flags;
}

std::string timesText(const std::map<std::string, TimePoint>& times)
{
    std::string out = "{";
    for (const auto& [name, time] : times) {
        if (out.size() > 1)
            out += ',';
        appendJsonString(out, name);
        out += ':' + std::to_string(toMs(time));
    }
    return out + "}";
}

std::map<std::string, TimePoint> timesFrom(std::string_view text)
{
    std::map<std::string, TimePoint> times;
    const json::value value = parsed(text);
    if (const json::object* object = value.if_object()) {
        for (const auto& [name, time] : *object) {
            if (const std::int64_t* ms = time.if_int64())
                times.emplace(std::string(name.data(), name.size()), fromMs(*ms));
        }
    }
    return times;
}

std::string filtersText(const std::vector<UnitFilter>& filters)
{
    std::string out = "[";
    for (const UnitFilter& filter : filters) {
        out += out.size() > 1 ? ",{\"field\":" : "{\"field\":";
        appendJsonString(out, filter.field);
        out += ",\"operator\":";
        appendJsonString(out, toText(filter.op));
        out += ",\"value\":";
        appendJsonString(out, filter.value);
        out += '}';
    }
    return out + "]";
}

std::vector<UnitFilter> filtersFrom(std::string_view text)
{
    std::vector<UnitFilter> filters;
    const json::value value = parsed(text);
    if (const json::array* array = value.if_array()) {
        for (const json::value& item : *array) {
            const json::object* object = item.if_object();
            const auto op = object ? unitOperatorFrom(textOf(*object, "operator")) : std::nullopt;
            if (op)
                filters.push_back({textOf(*object, "field"), *op, textOf(*object, "value")});
        }
    }
    return filters;
}

Digest digestFrom(std::string_view bytes)
{
    Digest digest{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return digest;
}

} // namespace meterd
