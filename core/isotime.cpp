// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/isotime.h"

namespace md {

namespace {

using namespace std::chrono;

constexpr qint64 earliest = duration_cast<milliseconds>(sys_days{year{0} / 1 / 1}.time_since_epoch()).count();
constexpr qint64 latest = duration_cast<milliseconds>(sys_days{year{10000} / 1 / 1}.time_since_epoch()).count() - 1;

//! Reads digits off the front of a text, field by field.
class Scanner
{
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {}

    std::optional<int> number(qsizetype digits)
    {
        if (m_text.size() < digits)
            return std::nullopt;
        int value = 0;
        for (const QChar c : m_text.first(digits)) {
            if (c < u'0' || c > u'9')
                return std::nullopt;
            value = value * 10 + (c.unicode() - u'0');
        }
        m_text = m_text.sliced(digits);
        return value;
    }

    bool take(char16_t wanted)
    {
        if (m_text.isEmpty() || m_text.front() != wanted)
            return false;
        m_text = m_text.sliced(1);
        return true;
    }

    //! ".25" is 250; digits beyond the third are read and dropped. Nothing when there is a dot without a digit.
    std::optional<int> fraction()
    {
        if (!take(u'.'))
            return 0;
        int value = 0;
        int weight = 100;
        bool any = false;
        while (const auto digit = number(1)) {
            value += *digit * weight;
            weight /= 10;
            any = true;
        }
        return any ? std::optional(value) : std::nullopt;
    }

    //! "Z" or "+hh:mm", in minutes.
    std::optional<int> offset()
    {
        if (take(u'Z') || take(u'z'))
            return 0;
        const bool east = take(u'+');
        if (!east && !take(u'-'))
            return std::nullopt;
        const auto hours = number(2);
        take(u':');
        const auto minutes = number(2);
        if (!hours || !minutes || *hours > 14 || *minutes > 59)
            return std::nullopt;
        return (east ? 1 : -1) * (*hours * 60 + *minutes);
    }

    bool atEnd() const { return m_text.isEmpty(); }

private:
    QStringView m_text;
};

void put(QString& text, qsizetype at, int value, int digits)
{
    for (qsizetype i = at + digits - 1; i >= at; --i) {
        text[i] = QChar(u'0' + value % 10);
        value /= 10;
    }
}

std::optional<milliseconds> readDate(Scanner& scanner)
{
    const auto y = scanner.number(4);
    if (!y || !scanner.take(u'-'))
        return std::nullopt;
    const auto m = scanner.number(2);
    if (!m || !scanner.take(u'-'))
        return std::nullopt;
    const auto d = scanner.number(2);
    if (!d)
        return std::nullopt;
    const year_month_day date{year{*y}, month{unsigned(*m)}, day{unsigned(*d)}};
    if (!date.ok())
        return std::nullopt;
    return sys_days{date}.time_since_epoch();
}

std::optional<milliseconds> readTime(Scanner& scanner)
{
    const auto h = scanner.number(2);
    if (!h || *h > 23 || !scanner.take(u':'))
        return std::nullopt;
    const auto m = scanner.number(2);
    if (!m || *m > 59)
        return std::nullopt;
    milliseconds time = hours(*h) + minutes(*m);
    if (scanner.take(u':')) {
        const auto s = scanner.number(2);
        const auto ms = s ? scanner.fraction() : std::nullopt;
        if (!ms || *s > 60) // 60: a leap second reads as the next minute's first
            return std::nullopt;
        time += seconds(*s) + milliseconds(*ms);
    }
    const auto offset = scanner.offset();
    if (!offset)
        return std::nullopt;
    return time - minutes(*offset);
}

} // namespace

QString isoTime(qint64 msSinceEpoch)
{
    const sys_time<milliseconds> at{milliseconds(std::clamp(msSinceEpoch, earliest, latest))};
    const auto midnight = floor<days>(at);
    const year_month_day date{midnight};
    const hh_mm_ss time{at - midnight};
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    put(text, 0, int(date.year()), 4);
    put(text, 5, int(unsigned(date.month())), 2);
    put(text, 8, int(unsigned(date.day())), 2);
    put(text, 11, int(time.hours().count()), 2);
    put(text, 14, int(time.minutes().count()), 2);
    put(text, 17, int(time.seconds().count()), 2);
    put(text, 20, int(time.subseconds().count()), 3);
    return text;
}

std::optional<qint64> parseIsoTime(QStringView text)
{
    Scanner scanner(text);
    const auto date = readDate(scanner);
    if (!date)
        return std::nullopt;
    if (scanner.atEnd())
        return date->count();
    if (!scanner.take(u'T') && !scanner.take(u't'))
        return std::nullopt;
    const auto time = readTime(scanner);
    if (!time || !scanner.atEnd())
        return std::nullopt;
    return (*date + *time).count();
}

} // namespace md
