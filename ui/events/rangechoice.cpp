// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/rangechoice.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace md {

TimeRange RangeChoice::at(qint64 now, int buckets) const
{
    switch (kind) {
    case Kind::All: return TimeRange::all();
    case Kind::Custom: return custom;
    case Kind::Last: break;
    }
    const qint64 bucket = std::max<qint64>(1, span.count() / std::max(1, buckets));
    const qint64 end = (now / bucket + 1) * bucket;
    return {end - bucket * std::max(1, buckets), std::nullopt};
}

QString RangeChoice::toText() const
{
    switch (kind) {
    case Kind::All: return u"all"_s;
    case Kind::Last: return u"last:%1"_s.arg(span.count());
    case Kind::Custom: break;
    }
    const auto edge = [](const std::optional<qint64>& at) { return at ? QString::number(*at) : QString(); };
    return u"between:%1:%2"_s.arg(edge(custom.from), edge(custom.to));
}

RangeChoice RangeChoice::fromText(const QString& text)
{
    const QStringList parts = text.split(u':');
    if (parts.first() == "all"_L1)
        return all();
    bool ok = false;
    if (parts.first() == "last"_L1 && parts.size() == 2) {
        const qint64 span = parts[1].toLongLong(&ok);
        if (ok && span > 0)
            return last(std::chrono::milliseconds(span));
    }
    if (parts.first() == "between"_L1 && parts.size() == 3) {
        RangeChoice choice{Kind::Custom, {}, {}};
        const qint64 from = parts[1].toLongLong(&ok);
        if (ok)
            choice.custom.from = from;
        const qint64 to = parts[2].toLongLong(&ok);
        if (ok)
            choice.custom.to = to;
        if (choice.custom.from || choice.custom.to)
            return choice;
    }
    return {};
}

} // namespace md
