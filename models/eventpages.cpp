// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventpages.h"

namespace md {

namespace {

constexpr int reachByCursor = 5 * EventPages::LongPageRows; // farther than this, time is the shorter way
constexpr int margin = EventPages::PageRows / 2;            // rows loaded above and below the screen
constexpr int anchorBuckets = 500;
constexpr std::size_t callsAtOnce = 2; // of the six connections that Qt allows a host

} // namespace

EventPages::EventPages(const EventFetchers& fetchers, QObject* parent)
    : QObject(parent)
    , m_fetchers(fetchers)
{
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(0);
    connect(&m_askTimer, &QTimer::timeout, this, &EventPages::askWanted);
}

EventPages::~EventPages() = default;

void EventPages::clear()
{
    m_pages.clear();
    m_calls.clear();
    m_failures.clear();
    m_anchors.clear();
    m_anchorsCall = nullptr;
    m_exactBefore = std::nullopt;
    m_rows = 0;
    m_lengthKnown = false;
}

void EventPages::start(const EventQuery& query, EventPage&& first)
{
    clear();
    m_query = query;
    const int count = static_cast<int>(first.batch.size());
    m_lengthKnown = first.total.has_value() || first.nextCursor.isEmpty();
    m_rows = first.nextCursor.isEmpty() ? count
             : first.total              ? static_cast<int>(std::clamp<qint64>(*first.total, count, INT_MAX / 2))
                                        : count + PageRows;
    if (count == 0)
        return;
    // What came in the same millisecond as the newest row may still get company: only what is older can be counted.
    if (query.basis == TimeBasis::Received && first.total) {
        const qint64 newest = first.batch.received.front();
        int same = 0;
        while (same < count && first.batch.received[static_cast<std::size_t>(same)] == newest)
            ++same;
        if (same < count) {
            m_exactBefore = newest;
            m_anchors.emplace(same, newest);
        }
    }
    m_pages.emplace(0, Page{EventStore::ofPage(std::move(first.batch)), first.nextCursor, count});
}

std::optional<qint64> EventPages::total() const
{
    return m_lengthKnown ? std::optional<qint64>(m_rows) : std::nullopt;
}

EventPages::Pages::const_iterator EventPages::pageAt(int row) const
{
    auto page = m_pages.upper_bound(row);
    if (page == m_pages.begin())
        return m_pages.end();
    --page;
    return row < page->first + page->second.count ? page : m_pages.end();
}

EventRow EventPages::row(int row) const
{
    const auto page = pageAt(row);
    return page == m_pages.end() ? EventRow() : page->second.events->row({static_cast<quint32>(row - page->first)});
}

bool EventPages::isFailed(int row) const
{
    return std::any_of(m_failures.begin(), m_failures.end(),
                       [row](const Failure& failure) { return row >= failure.first && row <= failure.last; });
}

std::optional<int> EventPages::rowOfEvent(QStringView eventId) const
{
    for (const auto& [first, page] : m_pages) {
        for (int i = 0; i < page.count; ++i) {
            if (page.events->row({static_cast<quint32>(i)}).id() == eventId)
                return first + i;
        }
    }
    return std::nullopt;
}

void EventPages::setVisible(int first, int last)
{
    m_visibleFirst = first;
    m_visibleLast = last;
    m_askTimer.start();
}

void EventPages::retry()
{
    m_failures.clear();
    m_askTimer.start();
}

void EventPages::askWanted()
{
    const int first = std::max(0, m_visibleFirst - margin);
    const int last = std::min(m_rows - 1, m_visibleLast + margin);
    std::erase_if(m_calls, [first, last](const auto& call) {
        return call.second.wanted + call.second.limit < first || call.second.wanted > last;
    });
    for (int row = first; row <= last && m_calls.size() < callsAtOnce;) {
        const auto page = pageAt(row);
        if (page != m_pages.end()) {
            row = page->first + page->second.count;
        } else if (isFailed(row)) {
            ++row;
        } else {
            askFor(row);
            row += PageRows;
        }
    }
}

//! Asks for the page that has the row, or for what leads to it.
void EventPages::askFor(int row)
{
    int start = -1;
    QString cursor;
    for (auto page = m_pages.upper_bound(row); page != m_pages.begin();) {
        --page;
        if (!page->second.nextCursor.isEmpty()) {
            start = page->first + page->second.count;
            cursor = page->second.nextCursor;
            break;
        }
    }
    auto anchor = m_anchors.upper_bound(row);
    const bool hasAnchor = canJump() && anchor != m_anchors.begin();
    if (hasAnchor)
        --anchor;
    if (hasAnchor && anchor->first > start && row - anchor->first <= reachByCursor) {
        EventQuery query = m_query;
        query.range.to = anchor->second;
        askPage(anchor->first, row, query, {}, row - anchor->first < PageRows ? PageRows : LongPageRows);
    } else if (start < 0 || (hasAnchor && row - start > reachByCursor)) {
        askAnchors(row);
    } else {
        askPage(start, row, m_query, cursor, row - start < PageRows ? PageRows : LongPageRows);
    }
}

void EventPages::askPage(int at, int wanted, const EventQuery& query, const QString& cursor, int limit)
{
    // Not over what is there already: a page that begins inside another would show rows twice.
    const auto next = m_pages.upper_bound(at);
    if (next != m_pages.end())
        limit = std::min(limit, next->first - at);
    if (limit <= 0 || m_calls.contains(at))
        return;
    Call& call = m_calls[at];
    call.wanted = wanted;
    call.limit = limit;
    call.request =
        m_fetchers.page({query, cursor, limit}, [this, at](Result<EventPage> page) { takePage(at, std::move(page)); });
}

//! Counts by time between the anchors around the row, so that it can be asked for directly.
void EventPages::askAnchors(int row)
{
    if (m_anchorsCall || !canJump())
        return;
    auto after = m_anchors.upper_bound(row);
    if (after == m_anchors.begin())
        return;
    const auto before = std::prev(after);
    EventQuery query = m_query;
    query.range.to = before->second;
    if (after != m_anchors.end())
        query.range.from = after->second;
    const int newer = before->first;
    m_anchorsCall = m_fetchers.histogram({query, anchorBuckets}, [this, newer](Result<Histogram> histogram) {
        m_anchorsCall = nullptr;
        takeAnchors(newer, std::move(histogram));
    });
}

void EventPages::takeAnchors(qint64 newerCount, Result<Histogram> histogram)
{
    const std::size_t had = m_anchors.size();
    if (histogram && histogram->exact) {
        qint64 row = newerCount;
        for (auto bucket = histogram->buckets.rbegin(); bucket != histogram->buckets.rend(); ++bucket) {
            row += bucket->total();
            if (row > newerCount && row < m_rows)
                m_anchors.emplace(static_cast<int>(row), bucket->at);
        }
    }
    if (m_anchors.size() == had) // nothing finer to be had: the long way
        m_exactBefore = std::nullopt;
    m_askTimer.start();
}

void EventPages::takePage(int at, Result<EventPage> page)
{
    const int limit = m_calls[at].limit;
    m_calls.erase(at);
    const int last = std::min(at + limit, m_rows) - 1;
    if (!page) {
        m_failures.push_back({at, last});
        emit rowsChanged(at, last);
        return;
    }
    const int count = static_cast<int>(std::min<std::size_t>(page->batch.size(), static_cast<std::size_t>(limit)));
    const int end = at + count;
    const bool isEnd = page->nextCursor.isEmpty();
    if (count > 0)
        m_pages.emplace(at, Page{EventStore::ofPage(std::move(page->batch)), page->nextCursor, count});
    if (isEnd || count == 0) {
        m_lengthKnown = true;
        setRows(end);
    } else if (end >= m_rows) {
        setRows(end + PageRows);
    }
    if (count > 0)
        emit rowsChanged(at, end - 1);
    evict();
    m_askTimer.start();
}

void EventPages::setRows(int rows)
{
    if (rows > m_rows) {
        emit rowsAboutToBeInserted(m_rows, rows - m_rows);
        m_rows = rows;
        emit rowsInserted();
    } else if (rows < m_rows) {
        emit rowsAboutToBeRemoved(rows, m_rows - rows);
        m_rows = rows;
        m_pages.erase(m_pages.lower_bound(rows), m_pages.end());
        emit rowsRemoved();
    }
}

void EventPages::evict()
{
    const int middle = (m_visibleFirst + m_visibleLast) / 2;
    while (m_pages.size() > KeptPages) {
        const auto last = std::prev(m_pages.end());
        const auto second = std::next(m_pages.begin()); // the first page has the only cursor that is always good
        m_pages.erase(std::abs(last->first - middle) > std::abs(second->first - middle) ? last : second);
    }
}

} // namespace md
