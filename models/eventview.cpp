// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventview.h"

namespace md {

namespace {

constexpr quint32 inlineRows = 2 * EventChunk::Rows; // below a millisecond on columns

std::vector<quint32> sortedByEventTime(const EventSnapshot& snapshot, const RowSet& matches, const StaleFlag& stale)
{
    struct Key
    {
        qint64 time;
        quint32 row;
    };
    std::vector<Key> keys;
    keys.reserve(matches.count());
    for (quint32 n = 0; n < matches.count() && !stale.isSet(); ++n) {
        const quint32 row = matches.at(n).value;
        const quint32 at = row - snapshot.first;
        keys.push_back({snapshot.chunks[at / EventChunk::Rows]->occurred[at % EventChunk::Rows], row});
    }
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        return a.time != b.time ? a.time > b.time : a.row > b.row; // rows without a time have the smallest
    });
    std::vector<quint32> rows;
    rows.reserve(keys.size());
    for (const Key& key : keys)
        rows.push_back(key.row);
    return rows;
}

} // namespace

struct EventView::Answer
{
    CompiledFilter compiled;
    RowSet matches;
    std::vector<quint32> sorted;
};

EventView::EventView(EventStore& store, QueryThread& queries, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_queries(queries)
    , m_matches(RowSet::all(store.firstRow().value, store.endRow().value))
    , m_shown(m_matches.count())
{
    connectStore();
}

EventView::EventView(EventStore& store, QueryThread& queries, const FilterExpr& filter, const TimeRange& range,
                     TimeBasis basis, SourceRow from, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_queries(queries)
    , m_filter(filter)
    , m_range(range)
    , m_basis(basis)
    , m_from(from.value)
    , m_matches(store.firstRow().value)
{
    connectStore();
    run(false);
}

void EventView::connectStore()
{
    connect(&m_store, &EventStore::rowsAppended, this, &EventView::extend);
    connect(&m_store, &EventStore::rowsDropped, this, &EventView::dropRows);
    connect(&m_store, &EventStore::cleared, this, &EventView::startOver);
}

EventView::~EventView()
{
    m_stale.set();
}

void EventView::setFilter(const FilterExpr& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    run(false);
}

void EventView::refine(const FilterExpr& filter)
{
    const FilterExpr refined = m_filter.both(filter);
    if (refined == m_filter)
        return;
    m_filter = refined;
    run(!m_running); // a query under way has an older filter: then all rows are looked at
}

void EventView::setRange(const TimeRange& range, TimeBasis basis)
{
    if (range == m_range && basis == m_basis)
        return;
    m_range = range;
    m_basis = basis;
    run(false);
}

void EventView::setOrder(Order order)
{
    if (order == m_order)
        return;
    const bool sorts = order == Order::ByEventTime || m_order == Order::ByEventTime;
    m_order = order;
    if (order == Order::ByEventTime)
        m_paused = true;
    if (sorts && m_matches.count() > 0) {
        run(!m_running);
        return;
    }
    emit aboutToReset();
    emit wasReset();
}

//! Looks at every row, or at those that match now, on the worker; without a filter there is nothing to look at.
void EventView::run(bool withinMatches)
{
    m_stale.set();
    m_stale = StaleFlag();
    CompiledFilter compiled(m_filter, m_range, m_basis);
    compiled.learn(m_store);
    EventSnapshot snapshot = m_store.snapshot();
    const quint32 from = std::max(snapshot.first, m_from);
    const bool quick = compiled.isAll() || (!compiled.needsRecords() && snapshot.end - from <= inlineRows);
    if (quick && m_order != Order::ByEventTime) {
        RowSet matches = compiled.evaluate(snapshot, from, nullptr, StaleFlag());
        take({std::move(compiled), std::move(matches), {}});
        return;
    }
    setRunning(true);
    std::optional<RowSet> within;
    if (withinMatches) {
        within = m_matches.detached();
        snapshot.end = m_matches.end();
    }
    const bool sort = m_order == Order::ByEventTime;
    m_queries.run(
        this,
        [compiled, snapshot, from, within, sort, stale = m_stale] {
            Answer answer{compiled, compiled.evaluate(snapshot, from, within ? &*within : nullptr, stale), {}};
            if (sort)
                answer.sorted = sortedByEventTime(snapshot, answer.matches, stale);
            return answer;
        },
        [this, stale = m_stale](Answer&& answer) {
            if (!stale.isSet())
                take(std::move(answer));
        });
}

void EventView::take(Answer&& answer)
{
    m_extending = false;
    emit aboutToReset();
    m_compiled = std::move(answer.compiled);
    m_matches = std::move(answer.matches);
    m_sorted = std::move(answer.sorted);
    m_matches.dropBefore(m_store.firstRow().value);
    std::erase_if(m_sorted, [this](quint32 row) { return row < m_store.firstRow().value; });
    m_shown = m_matches.count();
    emit wasReset();
    setRunning(false);
    emit newCountChanged(0);
    extend();
}

//! Takes in the rows that arrived. What columns answer is answered here, what needs records on the worker, in order.
void EventView::extend()
{
    const quint32 end = m_store.endRow().value;
    if (m_running || m_extending || m_matches.end() == end)
        return;
    if (m_compiled.isAll()) {
        m_matches.extendAll(end); // m_from is behind us: run() looked at every row up to now
        showAll();
        return;
    }
    m_compiled.learn(m_store);
    const quint32 from = m_matches.end();
    if (!m_compiled.needsRecords() && end - from <= inlineRows) {
        m_matches.extend(m_compiled.evaluate(m_store.snapshot(), from, nullptr, StaleFlag()));
        showAll();
        return;
    }
    m_extending = true;
    m_queries.run(
        this,
        [compiled = m_compiled, snapshot = m_store.snapshot(), from, stale = m_stale] {
            return compiled.evaluate(snapshot, from, nullptr, stale);
        },
        [this, stale = m_stale](RowSet&& added) {
            if (!stale.isSet())
                takeExtension(std::move(added));
        });
}

void EventView::takeExtension(RowSet&& added)
{
    m_extending = false;
    added.dropBefore(m_store.firstRow().value);
    m_matches.extend(added);
    showAll();
    extend();
}

void EventView::pause()
{
    m_paused = true;
}

void EventView::resume()
{
    m_paused = false;
    if (m_order == Order::ByEventTime) {
        m_order = Order::NewestFirst;
        run(!m_running);
        return;
    }
    showAll();
    emit newCountChanged(0);
}

quint32 EventView::newCount() const
{
    return m_matches.count() - m_shown;
}

void EventView::showAll()
{
    const quint32 added = newCount();
    if (added == 0)
        return;
    if (m_paused) {
        emit newCountChanged(added);
        return;
    }
    emit rowsAboutToBeInserted(m_order == Order::NewestFirst ? 0 : rowCount(), static_cast<int>(added));
    m_shown += added;
    emit rowsInserted();
}

void EventView::dropRows()
{
    const quint32 first = m_store.firstRow().value;
    if (m_order == Order::ByEventTime) {
        emit aboutToReset();
        std::erase_if(m_sorted, [first](quint32 row) { return row < first; });
        m_shown -= std::min(m_shown, m_matches.rank({first}));
        m_matches.dropBefore(first);
        emit wasReset();
        return;
    }
    const quint32 gone = std::min(m_shown, m_matches.rank({first}));
    if (gone > 0) {
        const quint32 at = m_order == Order::NewestFirst ? m_shown - gone : 0;
        emit rowsAboutToBeRemoved(static_cast<int>(at), static_cast<int>(gone));
    }
    m_matches.dropBefore(first);
    m_shown -= gone;
    if (gone > 0)
        emit rowsRemoved();
    if (m_paused)
        emit newCountChanged(newCount());
}

void EventView::startOver()
{
    m_stale.set();
    m_stale = StaleFlag();
    m_compiled = CompiledFilter(m_filter, m_range, m_basis);
    m_from = 0;
    take({m_compiled, RowSet(m_store.firstRow().value), {}});
}

SourceRow EventView::sourceRow(ViewRow row) const
{
    const auto at = static_cast<quint32>(row.value);
    switch (m_order) {
    case Order::NewestFirst: return m_matches.at(m_shown - 1 - at);
    case Order::AsStored: return m_matches.at(at);
    case Order::ByEventTime: break;
    }
    // Between setOrder() and the worker's answer the rows still stand by arrival.
    return m_sorted.empty() ? m_matches.at(m_shown - 1 - at) : SourceRow{m_sorted[at]};
}

std::optional<ViewRow> EventView::viewRow(SourceRow row) const
{
    if (!m_matches.contains(row))
        return std::nullopt;
    const quint32 rank = m_matches.rank(row);
    if (rank >= m_shown)
        return std::nullopt;
    if (m_order == Order::ByEventTime && !m_sorted.empty()) {
        const auto it = std::find(m_sorted.begin(), m_sorted.end(), row.value);
        return it == m_sorted.end() ? std::nullopt : std::optional(ViewRow{static_cast<int>(it - m_sorted.begin())});
    }
    return ViewRow{static_cast<int>(m_order == Order::AsStored ? rank : m_shown - 1 - rank)};
}

RowSet EventView::matches() const
{
    return m_shown == m_matches.count() ? m_matches.detached() : m_matches.firstMembers(m_shown);
}

void EventView::setRunning(bool running)
{
    if (std::exchange(m_running, running) != running)
        emit runningChanged(running);
}

} // namespace md
