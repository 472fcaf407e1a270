// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clocks and ISO 8601, written out by hand: g++ 12 has no std::format and no chrono parsing.
#include "service/domain/clock.h"

namespace meterd {

namespace {

class Digits
{
public:
    explicit Digits(std::string_view text)
        : m_text(text)
    {}

    bool atEnd() const { return m_at == m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }

    bool take(char expected)
    {
        if (peek() != expected || atEnd())
            return false;
        ++m_at;
        return true;
    }

    //! Exactly `count` digits.
    std::optional<int> number(int count)
    {
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char c = peek();
            if (c < '0' || c > '9')
                return std::nullopt;
            value = value * 10 + (c - '0');
            ++m_at;
        }
        return value;
    }

    //! Any digits after a point; what is finer than a millisecond is cut off.
    std::optional<int> fraction()
    {
        int value = 0;
        int seen = 0;
        for (; peek() >= '0' && peek() <= '9'; ++m_at, ++seen) {
            if (seen < 3)
                value = value * 10 + (peek() - '0');
        }
        for (int i = seen; i < 3; ++i)
            value *= 10;
        return seen > 0 ? std::optional(value) : std::nullopt;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

std::optional<std::chrono::minutes> parseZone(Digits& in)
{
    if (in.atEnd() || in.take('Z') || in.take('z'))
        return std::chrono::minutes(0);
    const bool minus = in.peek() == '-';
    if (!in.take('-') && !in.take('+'))
        return std::nullopt;
    const auto hours = in.number(2);
    if (!hours)
        return std::nullopt;
    in.take(':');
    const auto minutes = in.number(2);
    if (!minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    const std::chrono::minutes zone(*hours * 60 + *minutes);
    return minus ? -zone : zone;
}

void appendPadded(std::string& out, int value, int width)
{
    char digits[8];
    for (int i = width - 1; i >= 0; --i, value /= 10)
        digits[i] = static_cast<char>('0' + value % 10);
    out.append(digits, static_cast<std::size_t>(width));
}

} // namespace

TimePoint SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string toIso(TimePoint time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::string out;
    out.reserve(24);
    appendPadded(out, static_cast<int>(date.year()), 4);
    out += '-';
    appendPadded(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    out += '-';
    appendPadded(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    out += 'T';
    appendPadded(out, static_cast<int>(clock.hours().count()), 2);
    out += ':';
    appendPadded(out, static_cast<int>(clock.minutes().count()), 2);
    out += ':';
    appendPadded(out, static_cast<int>(clock.seconds().count()), 2);
    out += '.';
    appendPadded(out, static_cast<int>(clock.subseconds().count()), 3);
    out += 'Z';
    return out;
}

std::optional<TimePoint> parseIso(std::string_view text)
{
    Digits in(text);
    const auto year = in.number(4);
    if (!year || !in.take('-'))
        return std::nullopt;
    const auto month = in.number(2);
    if (!month || !in.take('-'))
        return std::nullopt;
    const auto day = in.number(2);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    TimePoint time = std::chrono::sys_days(date);
    if (in.atEnd())
        return time;
    if (!in.take('T') && !in.take('t') && !in.take(' '))
        return std::nullopt;
    const auto hours = in.number(2);
    if (!hours || *hours > 23 || !in.take(':'))
        return std::nullopt;
    const auto minutes = in.number(2);
    if (!minutes || *minutes > 59)
        return std::nullopt;
    time += std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    if (in.take(':')) {
        const auto seconds = in.number(2);
        if (!seconds || *seconds > 60)
            return std::nullopt;
        time += std::chrono::seconds(*seconds);
        if (in.take('.') || in.take(',')) {
            const auto ms = in.fraction();
            if (!ms)
                return std::nullopt;
            time += std::chrono::milliseconds(*ms);
        }
    }
    const auto zone = parseZone(in);
    if (!zone || !in.atEnd())
        return std::nullopt;
    return time - *zone;
}

} // namespace meterd
