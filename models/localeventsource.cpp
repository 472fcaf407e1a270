// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/localeventsource.h"

#include "models/facetcounter.h"
#include "models/histogrambuilder.h"

namespace md {

namespace {

constexpr int countEveryMs = 250;
constexpr int facetTop = 8;

FilterExpr withoutEnvironment(const FilterExpr& filter)
{
    const auto parsed = FilterExpr::parse(withoutField(filter.print(), FilterField::Environment));
    return parsed ? *parsed : FilterExpr();
}

} // namespace

LocalEventSource::LocalEventSource(Kind kind, EventStore& store, QueryThread& queries, QObject* parent)
    : EventSource(parent)
    , m_kind(kind)
    , m_store(store)
    , m_queries(queries)
    , m_view(store, queries)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countEveryMs);
    connect(&m_countTimer, &QTimer::timeout, this, &LocalEventSource::count);

    connect(&m_view, &EventView::rowsAboutToBeInserted, this, &EventSource::rowsAboutToBeInserted);
    connect(&m_view, &EventView::rowsInserted, this, &EventSource::rowsInserted);
    connect(&m_view, &EventView::rowsAboutToBeRemoved, this, &EventSource::rowsAboutToBeRemoved);
    connect(&m_view, &EventView::rowsRemoved, this, &EventSource::rowsRemoved);
    connect(&m_view, &EventView::aboutToReset, this, &EventSource::aboutToReset);
    connect(&m_view, &EventView::wasReset, this, &EventSource::wasReset);
    connect(&m_view, &EventView::newCountChanged, this, &EventSource::newCountChanged);
    connect(&m_view, &EventView::runningChanged, this, &EventSource::busyChanged);

    connect(&m_view, &EventView::rowsInserted, this, &LocalEventSource::rowsMoved);
    connect(&m_view, &EventView::rowsRemoved, this, &LocalEventSource::rowsMoved);
    connect(&m_view, &EventView::wasReset, this, [this] {
        updateState();
        m_countTimer.stop();
        count();
    });
    updateState();
    count();
}

LocalEventSource::~LocalEventSource()
{
    m_countStale.set();
    m_elsewhereStale.set();
}

void LocalEventSource::setLoading(bool loading)
{
    m_loading = loading;
    updateState();
}

void LocalEventSource::setError(const ApiError& error)
{
    m_error = error;
    updateState();
}

void LocalEventSource::setFilter(const FilterExpr& filter)
{
    m_view.setFilter(filter);
}

void LocalEventSource::refine(const FilterExpr& filter)
{
    m_view.refine(filter);
}

void LocalEventSource::setRange(const TimeRange& range, TimeBasis basis)
{
    m_view.setRange(range, basis);
}

void LocalEventSource::setOrder(EventView::Order order)
{
    m_view.setOrder(order);
}

bool LocalEventSource::canOrder(EventView::Order) const
{
    return true;
}

void LocalEventSource::reload()
{
    count();
}

void LocalEventSource::setVisible(ViewRow, ViewRow)
{
    // Every row is here.
}

bool LocalEventSource::isRowFailed(ViewRow) const
{
    return false;
}

std::optional<ViewRow> LocalEventSource::rowOfEvent(QStringView eventId) const
{
    for (const SourceRow row : m_store.findId(eventId, 16)) {
        if (m_store.row(row).id() == eventId)
            return m_view.viewRow(row);
    }
    return std::nullopt;
}

void LocalEventSource::resume()
{
    m_view.resume();
}

std::optional<qint64> LocalEventSource::total() const
{
    return m_view.rowCount();
}

void LocalEventSource::setHistogram(int buckets, const TimeRange& range)
{
    if (buckets == m_buckets && range == m_histogramRange)
        return;
    m_buckets = buckets;
    m_histogramRange = range;
    count();
}

void LocalEventSource::rowsMoved()
{
    updateState();
    if (!m_countTimer.isActive())
        m_countTimer.start();
}

void LocalEventSource::updateState()
{
    State state = m_view.rowCount() > 0 ? State::Filled : m_loading ? State::Loading : State::Empty;
    if (m_error && m_view.rowCount() == 0)
        state = State::Failed;
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

void LocalEventSource::count()
{
    if (m_counting) { // one at a time: counting is the slowest thing that happens by itself
        m_countAgain = true;
        return;
    }
    m_counting = true;
    struct Counted
    {
        EventCounts counts;
        Histogram histogram;
    };
    const quint32 shapes = m_store.shapes().size();
    const quint32 texts = m_store.strings().size();
    const TimeRange range = m_histogramRange.isAll() ? m_view.range() : m_histogramRange;
    // With a brush the list is a part of what the histogram spans: its rows are looked for apart.
    const bool wider = range != m_view.range();
    CompiledFilter whole = wider ? CompiledFilter(m_view.filter(), range, m_view.basis()) : CompiledFilter();
    whole.learn(m_store);
    m_queries.run(
        this,
        [snapshot = m_store.snapshot(), matches = m_view.matches(), wider, whole, shapes, texts, range,
         basis = m_view.basis(), buckets = m_buckets, stale = m_countStale] {
            const RowSet spanned = wider ? whole.evaluate(snapshot, snapshot.first, nullptr, stale) : matches;
            return Counted{countEvents(snapshot, matches, shapes, texts, stale),
                           buildHistogram(snapshot, spanned, range, basis, buckets, stale)};
        },
        [this](Counted&& counted) {
            m_counting = false;
            m_facets = facetsOf(counted.counts, m_store, eventFacetFields(), facetTop);
            m_histogram = std::move(counted.histogram);
            emit countsChanged();
            if (std::exchange(m_countAgain, false))
                rowsMoved();
        });
}

void LocalEventSource::countElsewhere()
{
    m_elsewhereStale.set();
    m_elsewhereStale = StaleFlag();
    CompiledFilter anywhere(withoutEnvironment(m_view.filter()), m_view.range(), m_view.basis());
    CompiledFilter anytime(m_view.filter(), TimeRange::all(), m_view.basis());
    anywhere.learn(m_store);
    anytime.learn(m_store);
    const quint32 shapes = m_store.shapes().size();
    const quint32 texts = m_store.strings().size();
    m_queries.run(
        this,
        [anywhere, anytime, snapshot = m_store.snapshot(), shapes, texts, stale = m_elsewhereStale] {
            const auto counted = [&](const CompiledFilter& filter) {
                return countEvents(snapshot, filter.evaluate(snapshot, snapshot.first, nullptr, stale), shapes, texts,
                                   stale);
            };
            return std::pair(counted(anywhere), counted(anytime));
        },
        [this, stale = m_elsewhereStale](std::pair<EventCounts, EventCounts>&& counted) {
            if (stale.isSet())
                return;
            EventElsewhere elsewhere;
            elsewhere.environments =
                facetsOf(counted.first, m_store, {filterFieldName(FilterField::Environment)}, facetTop).fields.front();
            elsewhere.anyTime = counted.second.total;
            elsewhere.oldest = counted.second.oldest;
            elsewhere.newest = counted.second.newest;
            emit elsewhereCounted(elsewhere);
        });
}

void LocalEventSource::findId(const QString& id)
{
    const std::vector<SourceRow> rows = m_store.findId(id);
    if (rows.empty()) {
        emit idMissing(id);
        return;
    }
    const auto shown = m_view.viewRow(rows.front());
    emit idFound(id, m_store.record(rows.front()), shown ? shown->value : -1);
}

} // namespace md
