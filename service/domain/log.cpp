// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing log lines, and taking keys out of them.
#include "service/domain/log.h"

#include <algorithm>
#include <array>

#include <boost/json/serialize.hpp>
#include <unistd.h>

namespace meterd {

namespace {

constexpr std::array<std::string_view, 5> levelNames = {"debug", "info", "warning", "error", "off"};
constexpr std::array<std::string_view, 4> secretStarts = {"sk_live_", "sk_test_", "whsec_", "afo_"};

bool isSecretChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
           c == '+' || c == '/' || c == '=';
}

std::string quoted(std::string_view text)
{
    // Bytes that are no ASCII are spelled out, so that a log line is always valid JSON whatever a client sent.
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text)
        safe += static_cast<unsigned char>(c) < 0x80 ? c : '?';
    return boost::json::serialize(boost::json::string_view(safe));
}

std::string valueText(const Log::Value& value)
{
    if (const auto* text = std::get_if<std::string_view>(&value))
        return quoted(withoutSecrets(*text));
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* real = std::get_if<double>(&value))
        return boost::json::serialize(boost::json::value(*real));
    return std::get<bool>(value) ? "true" : "false";
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string unescaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            out += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

std::string_view toText(LogLevel level)
{
    return levelNames[static_cast<std::size_t>(level)];
}

std::optional<LogLevel> logLevelFrom(std::string_view text)
{
    const auto* found = std::find(levelNames.begin(), levelNames.end(), text);
    if (found == levelNames.end())
        return std::nullopt;
    return static_cast<LogLevel>(found - levelNames.begin());
}

std::string withoutSecrets(std::string_view text)
{
    std::string out(text);
    for (const std::string_view start : secretStarts) {
        std::size_t at = 0;
        while ((at = out.find(start, at)) != std::string::npos) {
            const std::size_t from = at + start.size();
            std::size_t end = from;
            while (end < out.size() && isSecretChar(out[end]))
                ++end;
            // The twelve characters of a shown prefix (`sk_live_9fQ2`) give nothing away.
            if (end - at > 12)
                out.replace(from, end - from, "***");
            at = from;
        }
    }
    return out;
}

bool carriesKey(std::string_view text)
{
    const auto plainly = [](std::string_view where) { return withoutSecrets(where) != where; };
    return plainly(text) || (text.find('%') != std::string_view::npos && plainly(unescaped(text)));
}

Log::Log(LogLevel level, const Clock& clock, Sink sink)
    : m_level(level)
    , m_clock(clock)
    , m_sink(std::move(sink))
{}

void Log::write(LogLevel level, std::string_view message, const Fields& fields) const
{
    if (!takes(level) || level == LogLevel::Off)
        return;
    std::string line = "{\"time\":\"" + toIso(m_clock.now()) + "\",\"level\":\"" + std::string(toText(level)) +
                       "\",\"message\":" + quoted(withoutSecrets(message));
    for (const auto& [name, value] : fields)
        line += ",\"" + std::string(name) + "\":" + valueText(value);
    line += "}\n";
    m_sink(line);
}

Log::Sink Log::toStandardError()
{
    return [](std::string_view line) {
        while (!line.empty()) {
            const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
            if (written <= 0)
                return;
            line.remove_prefix(static_cast<std::size_t>(written));
        }
    };
}

} // namespace meterd
