// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tracelines.h"

#include <algorithm>

namespace md {

namespace {

using Kind = TraceLine::Kind;

constexpr qint64 longGap = 60'000;

class Lines
{
public:
    Lines(const Trace& trace, qint64 now, const std::function<qint64(qint64)>& dayOf)
        : m_trace(trace)
        , m_anchor(traceAnchor(trace))
        , m_day(dayOf(now))
        , m_dayOf(dayOf)
    {}

    std::vector<TraceLine> make()
    {
        if (!m_trace.suspects.empty()) {
            add(Kind::SuspectsHead, 0);
            for (std::size_t i = 0; i < m_trace.suspects.size(); ++i)
                addTimed(Kind::Suspect, int(i), m_trace.suspects[i].entry.at);
        }
        if (!m_trace.rows.empty())
            add(Kind::Head, 0);
        for (std::size_t i = 0; i < m_trace.rows.size(); ++i)
            addRow(int(i));
        for (std::size_t i = 0; i < m_trace.shown.size(); ++i) {
            if (!m_trace.shown[i].isAll())
                add(Kind::Cut, int(i));
        }
        for (std::size_t i = 0; i < m_trace.withheld.size(); ++i)
            add(Kind::Withheld, int(i));
        return std::move(m_lines);
    }

private:
    void add(Kind kind, int index)
    {
        TraceLine line;
        line.kind = kind;
        line.index = index;
        m_lines.push_back(line);
        m_last = none;
    }

    void addTimed(Kind kind, int index, qint64 at, int attempt = -1)
    {
        if (const qint64 day = m_dayOf(at); day != m_day) {
            m_day = day;
            // A head above would stand between the day and what it is of.
            TraceLine head;
            head.kind = Kind::Day;
            head.at = at;
            m_lines.push_back(head);
            m_last = none;
        }
        TraceLine line;
        line.kind = kind;
        line.index = index;
        line.at = at;
        line.attempt = attempt;
        if (m_anchor)
            line.offset = at - *m_anchor;
        if (m_last != none) {
            // Whatever lies between (a body) bears the axis too.
            const qint64 gap = at - m_lines[m_last].at;
            for (std::size_t i = m_last; i < m_lines.size(); ++i) {
                m_lines[i].joins = true;
                m_lines[i].skips = gap > longGap;
            }
        }
        m_last = m_lines.size();
        m_lines.push_back(line);
    }

    void addRow(int index)
    {
        const TraceRow& row = m_trace.rows[std::size_t(index)];
        addTimed(Kind::Row, index, row.at);
        if (const auto* request = std::get_if<RequestDetail>(&row.item)) {
            if (request->request.isRefused() && !request->responseBody.isEmpty()) {
                TraceLine body;
                body.kind = Kind::Body;
                body.index = index;
                m_lines.push_back(body);
            }
        }
        const auto* record = std::get_if<DeliveryRecord>(&row.item);
        // One try that went well is told by the delivery itself.
        if (!record || (record->attempts.size() == 1 && record->attempts.front().succeeded()))
            return;
        for (std::size_t i = 0; i < record->attempts.size(); ++i)
            addTimed(Kind::Attempt, index, record->attempts[i].at, int(i));
        if (record->delivery.nextAttemptAt)
            addTimed(Kind::Due, index, *record->delivery.nextAttemptAt, int(record->attempts.size()));
    }

    static constexpr std::size_t none = std::size_t(-1);

    const Trace& m_trace;
    std::optional<qint64> m_anchor;
    qint64 m_day;
    const std::function<qint64(qint64)>& m_dayOf;
    std::vector<TraceLine> m_lines;
    std::size_t m_last = none; //!< the line that the axis would go on from
};

} // namespace

std::optional<qint64> traceAnchor(const Trace& trace)
{
    if (const RequestDetail* request = trace.request(); request && request->request.isRefused()) {
        const auto row = std::find_if(trace.rows.begin(), trace.rows.end(), [request](const TraceRow& one) {
            return std::get_if<RequestDetail>(&one.item) == request;
        });
        return row->at;
    }
    const auto direct =
        std::find_if(trace.rows.begin(), trace.rows.end(), [](const TraceRow& row) { return row.direct; });
    if (direct != trace.rows.end())
        return direct->at;
    return trace.rows.empty() ? std::nullopt : std::optional(trace.rows.front().at);
}

std::vector<TraceLine> traceLines(const Trace& trace, qint64 now, const std::function<qint64(qint64)>& dayOf)
{
    return Lines(trace, now, dayOf).make();
}

} // namespace md
