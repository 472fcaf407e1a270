// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over a text that may be anything.
#include "service/domain/redact.h"

#include "service/domain/log.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::string_view instead = "\"(taken out)\"";

bool isSensitive(std::string_view name)
{
    static constexpr std::array<std::string_view, 5> texts = {"prompt", "messages", "completion", "output",
                                                              "responsetext"};
    static constexpr std::array<std::string_view, 5> parts = {"secret", "password", "apikey", "authorization",
                                                              "signature"};
    std::string plain;
    for (const char c : name) {
        if (c != '_' && c != '-')
            plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    // "inputTokens" is a count; "token" and "accessToken" are secrets.
    return std::find(texts.begin(), texts.end(), plain) != texts.end() || plain == "token" ||
           (plain.size() > 5 && plain.ends_with("token")) ||
           std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return plain.find(part) != std::string::npos; });
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::size_t afterSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

//! Behind the closing quote, or the end of a text that has none.
std::size_t afterString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

//! Behind a value that begins here: a text, a list or object with all that is in it, or anything up to a comma.
std::size_t afterValue(std::string_view text, std::size_t at)
{
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = afterString(text, at);
            if (depth == 0)
                return at;
            continue;
        }
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at;
            if (--depth == 0)
                return at + 1;
        } else if (depth == 0 && (c == ',' || c == '\n')) {
            return at;
        }
        ++at;
    }
    return text.size();
}

} // namespace

std::string withoutSensitive(std::string_view body)
{
    std::string out;
    out.reserve(body.size());
    std::size_t at = 0;
    while (at < body.size()) {
        if (body[at] != '"') {
            out += body[at++];
            continue;
        }
        const std::size_t end = afterString(body, at);
        const std::string_view name = body.substr(at + 1, end - at > 2 ? end - at - 2 : 0);
        out += body.substr(at, end - at);
        at = end;
        const std::size_t colon = afterSpace(body, end);
        if (colon >= body.size() || body[colon] != ':' || !isSensitive(name))
            continue;
        const std::size_t value = afterSpace(body, colon + 1);
        out += body.substr(end, value - end);
        if (value < body.size())
            out += instead;
        at = afterValue(body, value);
    }
    return withoutSecrets(out);
}

} // namespace meterd
