// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the head of an answer.
#include "service/http/responsehead.h"

#include "service/http/problem.h"

#include "md_version.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace meterd {

namespace {

void appendNumber(std::string& out, std::size_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    out.append(digits, end.ptr);
}

//! A line break in a value would begin a header of somebody else's choosing.
void appendValue(std::string& out, std::string_view value)
{
    for (const char c : value)
        out += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
}

} // namespace

void writeHead(std::string& out, const Response& response, Framing framing, std::size_t length, bool keepAlive,
               std::string_view date)
{
    out.clear();
    out += "HTTP/1.1 ";
    appendNumber(out, static_cast<std::size_t>(std::clamp(response.status, 100, 599)));
    out += ' ';
    out += titleOf(response.status);
    out += "\r\nServer: meterd/" MD_VERSION "\r\nDate: ";
    out += date;
    out += "\r\nCache-Control: no-store\r\n";
    for (std::size_t i = 0; i < response.headers.size(); ++i) {
        out += response.headers.name(i);
        out += ": ";
        appendValue(out, response.headers.value(i));
        out += "\r\n";
    }
    if (framing == Framing::Chunked) {
        out += "Transfer-Encoding: chunked\r\n";
    } else if (framing == Framing::Length && response.status != 204) {
        out += "Content-Length: ";
        appendNumber(out, length);
        out += "\r\n";
    }
    out += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
}

std::string httpDate(TimePoint time)
{
    static constexpr std::array<std::string_view, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::weekday weekday(day);
    const std::string iso = toIso(time);
    std::string out(days[weekday.c_encoding()]);
    out += ", " + iso.substr(8, 2) + " ";
    out += months[static_cast<unsigned>(date.month()) - 1];
    out += " " + iso.substr(0, 4) + " " + iso.substr(11, 8) + " GMT";
    return out;
}

} // namespace meterd
