// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/servereventsource.h"

#include "models/facetcounter.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int facetTop = 8;

qint64 sequenceOf(const EventRow& row)
{
    return row.member("sequence").toLongLong();
}

} // namespace

ServerEventSource::ServerEventSource(EventFetchers fetchers, EventStore& tail, QueryThread& queries, QObject* parent)
    : EventSource(parent)
    , m_fetchers(std::move(fetchers))
    , m_tail(tail)
    , m_queries(queries)
    , m_pages(m_fetchers)
{
    connect(&m_countTimer, &PoliteTimer::due, this, &ServerEventSource::askCounts);
    connect(&m_gapTimer, &PoliteTimer::due, this, [this] {
        if (missing() > 0 && !m_paused && !m_firstPageCall)
            ask();
    });
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(0);
    connect(&m_askTimer, &QTimer::timeout, this, &ServerEventSource::askNow);
    connectPages();
}

ServerEventSource::~ServerEventSource() = default;

void ServerEventSource::connectPages()
{
    connect(&m_pages, &EventPages::rowsAboutToBeInserted, this,
            [this](int first, int count) { emit rowsAboutToBeInserted(liveRows() + first, count); });
    connect(&m_pages, &EventPages::rowsInserted, this, &EventSource::rowsInserted);
    connect(&m_pages, &EventPages::rowsAboutToBeRemoved, this,
            [this](int first, int count) { emit rowsAboutToBeRemoved(liveRows() + first, count); });
    connect(&m_pages, &EventPages::rowsRemoved, this, &EventSource::rowsRemoved);
    connect(&m_pages, &EventPages::rowsChanged, this,
            [this](int first, int last) { emit rowsChanged(liveRows() + first, liveRows() + last); });
}

//! Rows that arrive from here on stand on top of the server's list, when they match.
void ServerEventSource::startLive(SourceRow from)
{
    m_live = std::make_unique<EventView>(m_tail, m_queries, m_filter, m_range, m_basis, from);
    if (m_paused)
        m_live->pause();
    EventView* live = m_live.get();
    connect(live, &EventView::rowsAboutToBeInserted, this, &EventSource::rowsAboutToBeInserted);
    connect(live, &EventView::rowsInserted, this, &EventSource::rowsInserted);
    connect(live, &EventView::rowsAboutToBeRemoved, this, &EventSource::rowsAboutToBeRemoved);
    connect(live, &EventView::rowsRemoved, this, &EventSource::rowsRemoved);
    connect(live, &EventView::aboutToReset, this, &EventSource::aboutToReset);
    connect(live, &EventView::wasReset, this, &EventSource::wasReset);
    connect(live, &EventView::newCountChanged, this, &EventSource::newCountChanged);
    connect(live, &EventView::rowsInserted, this, &ServerEventSource::countSoon);
    connect(live, &EventView::wasReset, this, &ServerEventSource::countSoon);
    // Retention took live rows that stand between those left and the server's list: a hole, until the list is asked
    // again.
    connect(live, &EventView::rowsAboutToBeRemoved, this, [this](int, int count) { noteMissing(count); });
}

void ServerEventSource::setOffered(bool offered)
{
    m_offered = offered;
    updateState();
}

EventQuery ServerEventSource::query() const
{
    return {m_filter.print(), m_range, m_basis};
}

void ServerEventSource::setFilter(const FilterExpr& filter)
{
    if (filter == m_filter && m_live)
        return;
    m_filter = filter;
    ask();
}

void ServerEventSource::refine(const FilterExpr& filter)
{
    setFilter(m_filter.both(filter));
}

void ServerEventSource::setRange(const TimeRange& range, TimeBasis basis)
{
    if (range == m_range && basis == m_basis && m_live)
        return;
    m_range = range;
    m_basis = basis;
    ask();
}

void ServerEventSource::setOrder(EventView::Order)
{
    // The server has one order; canOrder() says so.
}

bool ServerEventSource::canOrder(EventView::Order order) const
{
    return order == EventView::Order::NewestFirst;
}

void ServerEventSource::reload()
{
    ask();
}

void ServerEventSource::ask()
{
    if (!m_offered)
        return;
    m_listWanted = true;
    m_askTimer.start();
    // What is under way was asked of another question.
    m_environmentsCall = nullptr;
    m_anyTimeCall = nullptr;
    m_extentCall = nullptr;
    emit busyChanged(true);
    m_error = std::nullopt;
    updateState();
    askCounts();
}

void ServerEventSource::setWatched(bool watched)
{
    m_countTimer.setWatched(watched);
    m_gapTimer.setWatched(watched);
    if (watched && (m_listWanted || m_countsWanted))
        m_askTimer.start();
    if (watched && std::exchange(m_extentWanted, false))
        askExtent();
}

void ServerEventSource::askCounts()
{
    m_countsWanted = true;
    m_askTimer.start();
}

void ServerEventSource::askNow()
{
    if (!m_countTimer.isWatched())
        return;
    if (std::exchange(m_countsWanted, false))
        askCountsNow();
    if (!std::exchange(m_listWanted, false))
        return;
    const EventQuery asked = query();
    m_firstPageCall = m_fetchers.page({asked, {}, EventPages::PageRows}, [this, asked](Result<EventPage> page) {
        m_firstPageCall = nullptr;
        takeFirstPage(asked, std::move(page));
    });
}

void ServerEventSource::takeFirstPage(const EventQuery& query, Result<EventPage> page)
{
    emit busyChanged(false);
    if (!page) {
        // The rows from before stay: old ones are worth more than none, and the state says that they are old.
        m_error = page.error();
        updateState();
        return;
    }
    emit aboutToReset();
    m_live = nullptr;
    m_pages.clear();
    m_error = std::nullopt;
    const SourceRow from = firstLiveRow(page->batch);
    m_pages.start(query, std::move(page).value());
    startLive(from);
    emit wasReset();
    updateState();
    emit newCountChanged(newCount());
    setMissing(0);
    if (!m_grandTotal)
        askGrandTotal();
}

//! The first row of the tail that is newer than the page: the stream and the list overlap, and no event may show twice.
SourceRow ServerEventSource::firstLiveRow(const EventBatch& newestPage) const
{
    quint32 low = m_tail.firstRow().value;
    if (newestPage.isEmpty()) // what matches and is in the tail would have been in the page, had it been there before
        return {low};
    const qint64 newest = newestPage.sequence.front();
    quint32 high = m_tail.endRow().value;
    while (low < high) {
        const quint32 middle = low + (high - low) / 2;
        if (sequenceOf(m_tail.row({middle})) > newest)
            high = middle;
        else
            low = middle + 1;
    }
    return {low};
}

int ServerEventSource::rowCount() const
{
    return liveRows() + m_pages.rowCount();
}

EventRow ServerEventSource::row(ViewRow row) const
{
    return row.value < liveRows() ? m_live->row(row) : m_pages.row(row.value - liveRows());
}

void ServerEventSource::setVisible(ViewRow first, ViewRow last)
{
    m_pages.setVisible(first.value - liveRows(), last.value - liveRows());
}

bool ServerEventSource::isRowFailed(ViewRow row) const
{
    return row.value >= liveRows() && m_pages.isFailed(row.value - liveRows());
}

std::optional<ViewRow> ServerEventSource::rowOfEvent(QStringView eventId) const
{
    for (const SourceRow row : m_tail.findId(eventId, 16)) {
        if (m_live && m_tail.row(row).id() == eventId) {
            if (const auto shown = m_live->viewRow(row))
                return shown;
        }
    }
    const auto row = m_pages.rowOfEvent(eventId);
    return row ? std::optional(ViewRow{liveRows() + *row}) : std::nullopt;
}

void ServerEventSource::pause()
{
    m_paused = true;
    if (m_live)
        m_live->pause();
}

void ServerEventSource::resume()
{
    m_paused = false;
    if (m_live)
        m_live->resume();
    if (missing() > 0)
        ask();
}

quint32 ServerEventSource::newCount() const
{
    return m_live ? m_live->newCount() : 0;
}

void ServerEventSource::noteMissing(qint64 count)
{
    EventSource::noteMissing(count);
    if (!m_paused)
        m_gapTimer.want(); // after this turn: it may be the store itself that is just telling
}

std::optional<qint64> ServerEventSource::total() const
{
    const auto listed = m_pages.total();
    if (listed)
        return *listed + liveRows();
    return m_facets.fields.empty() ? std::nullopt : std::optional(m_facets.total);
}

std::optional<qint64> ServerEventSource::grandTotal() const
{
    if (!m_grandTotal)
        return std::nullopt;
    const quint64 arrived = m_tail.endRow().value;
    return *m_grandTotal + static_cast<qint64>(arrived - std::min(arrived, m_tailRowsAtGrandTotal));
}

qint64 ServerEventSource::localRows() const
{
    return liveRows();
}

qint64 ServerEventSource::serverRows() const
{
    return m_pages.rowCount();
}

void ServerEventSource::setHistogram(int buckets, const TimeRange& range)
{
    if (buckets == m_buckets && range == m_histogramRange)
        return;
    m_buckets = buckets;
    m_histogramRange = range;
    if (m_live)
        m_countTimer.want(); // time went on, and what is counted with it
    else if (m_firstPageCall || m_listWanted)
        askCounts();
}

void ServerEventSource::countSoon()
{
    updateState();
    m_countTimer.want();
}

void ServerEventSource::askCountsNow()
{
    m_countTimer.forget();
    EventQuery asked = query();
    m_facetsCall = m_fetchers.facets({asked, eventFacetFields(), facetTop}, [this](Result<FacetResult> facets) {
        m_facetsCall = nullptr;
        if (!facets) // the counts that are there stay; the rows say what is wrong
            return;
        m_facets = std::move(facets).value();
        emit countsChanged();
    });
    if (!m_histogramRange.isAll())
        asked.range = m_histogramRange;
    m_histogramCall = m_fetchers.histogram({asked, m_buckets}, [this](Result<Histogram> histogram) {
        m_histogramCall = nullptr;
        if (!histogram)
            return;
        m_histogram = std::move(histogram).value();
        emit countsChanged();
    });
}

void ServerEventSource::askGrandTotal()
{
    const quint64 rows = m_tail.endRow().value;
    m_grandTotalCall = m_fetchers.facets({{}, {u"status"_s}, 1}, [this, rows](Result<FacetResult> facets) {
        m_grandTotalCall = nullptr;
        if (!facets)
            return;
        m_grandTotal = facets->total;
        m_tailRowsAtGrandTotal = rows;
        emit countsChanged();
    });
}

void ServerEventSource::countElsewhere()
{
    EventQuery anywhere = query();
    anywhere.filter = withoutField(anywhere.filter, FilterField::Environment);
    const QString environment = filterFieldName(FilterField::Environment);
    m_environmentsCall =
        m_fetchers.facets({anywhere, {environment}, facetTop}, [this, environment](Result<FacetResult> environments) {
            EventElsewhere elsewhere;
            if (environments) {
                if (const Facet* facet = environments->find(environment))
                    elsewhere.environments = *facet;
            }
            countAnyTime(elsewhere);
        });
}

void ServerEventSource::countAnyTime(const EventElsewhere& elsewhere)
{
    if (m_fetchers.extent) {
        m_anyTimeCall = m_fetchers.extent(query(), [this, elsewhere](Result<EventExtent> extent) {
            EventElsewhere whole = elsewhere;
            if (extent) {
                whole.anyTime = extent->total;
                whole.oldest = extent->oldest;
                whole.newest = extent->newest;
                whole.extent = *extent;
            }
            emit elsewhereCounted(whole);
        });
        return;
    }
    EventQuery anyTime = query();
    anyTime.range = TimeRange::all();
    m_anyTimeCall = m_fetchers.facets({anyTime, {u"status"_s}, 1}, [this, elsewhere](Result<FacetResult> always) {
        EventElsewhere whole = elsewhere;
        if (always) {
            whole.anyTime = always->total;
            whole.oldest = always->oldest;
            whole.newest = always->newest;
        }
        emit elsewhereCounted(whole);
    });
}

void ServerEventSource::askExtent()
{
    if (!m_fetchers.extent)
        return;
    m_extentWanted = !m_countTimer.isWatched();
    if (m_extentWanted)
        return;
    m_extentCall = m_fetchers.extent(query(), [this](Result<EventExtent> extent) {
        if (extent)
            emit extentFound(*extent);
    });
}

void ServerEventSource::findId(const QString& id)
{
    const auto report = [this, id](const QByteArray& record, const QString& eventId) {
        const auto shown = rowOfEvent(eventId);
        emit idFound(id, record, shown ? shown->value : -1);
    };
    const std::vector<SourceRow> rows = m_tail.findId(id);
    if (!rows.empty()) {
        report(m_tail.record(rows.front()), m_tail.row(rows.front()).id());
        return;
    }
    const QString value = filterQuoted(id);
    const QString filter = u"id:%1 OR correlation:%1 OR request:%1 OR key:%1"_s.arg(value);
    m_idCall = m_fetchers.page({{filter, {}, TimeBasis::Received}, {}, 1}, [this, id, report](Result<EventPage> page) {
        if (!page || page->batch.isEmpty()) {
            emit idMissing(id);
            return;
        }
        const auto store = EventStore::ofPage(std::move(page->batch));
        report(store->record({0}), store->row({0}).id());
    });
}

void ServerEventSource::updateState()
{
    if (!m_offered)
        setState(State::NotOffered);
    else if (m_error)
        setState(State::Failed);
    else if (m_live)
        setState(rowCount() > 0 ? State::Filled : State::Empty);
    else
        setState(State::Loading);
}

void ServerEventSource::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

} // namespace md
