// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/markedevents.h"

#include "core/jsonscan.h"

#include <algorithm>

namespace md {

namespace {

//! A record a line, in the order of receipt, as a file would have them.
QByteArray linesOf(const std::vector<EventMark>& marks)
{
    std::vector<std::pair<qint64, QByteArray>> rows;
    for (const EventMark& mark : marks) {
        const auto sequence = jsonMember(mark.record, "sequence");
        // A line break can only stand between the members of a record; there a space does as well.
        QByteArray line = mark.record;
        line.replace('\n', ' ').replace('\r', ' ');
        rows.emplace_back(sequence ? sequence->toByteArray().toLongLong() : 0, std::move(line));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QByteArray lines;
    for (const auto& [sequence, line] : rows)
        lines += line + '\n';
    return lines;
}

} // namespace

MarkedEvents::MarkedEvents(const std::vector<EventMark>& marks, const DecodeLines& decode, QueryThread& queries)
{
    const QByteArray lines = linesOf(marks);
    LinesDecoded decoded = decode(lines, 0, true);
    m_store = std::make_unique<EventStore>(RecordSpool::inMemory(lines));
    m_store->append(std::move(decoded.batch));
    m_source = std::make_unique<LocalEventSource>(EventSource::Kind::File, *m_store, queries);
}

} // namespace md
