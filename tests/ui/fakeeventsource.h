// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An event source that does as it is told, and remembers what it was asked.
#pragma once

#include "models/eventsource.h"
#include "tests/ui/sampleevents.h"

namespace md::test {

class FakeEventSource : public EventSource
{
    Q_OBJECT
public:
    explicit FakeEventSource(const std::vector<SampleEvent>& events = {})
        : m_store(storeOf(events))
        , m_shown(int(m_store->rowCount()))
        , m_state(m_shown > 0 ? State::Filled : State::Empty)
    {}

    // What tests turn.
    void become(State state, const std::optional<ApiError>& error = std::nullopt)
    {
        m_state = state;
        m_error = error;
        emit stateChanged(state);
    }
    void setRows(const std::vector<SampleEvent>& events)
    {
        emit aboutToReset();
        m_store = storeOf(events);
        m_shown = int(m_store->rowCount());
        m_state = m_shown > 0 ? State::Filled : State::Empty;
        emit wasReset();
        emit stateChanged(m_state);
    }
    //! As the live stream does: on top, or counted while paused.
    void arrive(const std::vector<SampleEvent>& events)
    {
        if (m_paused) {
            m_store->append(batchOf(events, m_store->rowCount() + 1));
            emit newCountChanged(newCount());
            return;
        }
        emit rowsAboutToBeInserted(0, int(events.size()));
        m_store->append(batchOf(events, m_store->rowCount() + 1));
        m_shown = int(m_store->rowCount());
        emit rowsInserted();
    }
    void setCounts(const FacetResult& facets, const Histogram& histogram, std::optional<qint64> grandTotal = {})
    {
        m_facets = facets;
        m_histogram = histogram;
        m_grandTotal = grandTotal;
        emit countsChanged();
    }
    QStringList asked; //!< in order, one entry a question
    EventElsewhere elsewhere;
    bool answersElsewhere = true;
    Kind ownKind = Kind::Server;
    qint64 liveRows = 0;

    Kind kind() const override { return ownKind; }
    State state() const override { return m_state; }
    std::optional<ApiError> error() const override { return m_error; }

    void setFilter(const FilterExpr& filter) override
    {
        m_filter = filter;
        asked.append(QStringLiteral("filter ") + filter.print());
    }
    const FilterExpr& filter() const override { return m_filter; }
    void refine(const FilterExpr& filter) override
    {
        asked.append(QStringLiteral("refine ") + filter.print());
        m_filter = m_filter.both(filter);
    }
    void setRange(const TimeRange& range, TimeBasis) override
    {
        m_range = range;
        asked.append(QStringLiteral("range"));
    }
    TimeRange range() const override { return m_range; }
    void setOrder(EventView::Order order) override { m_order = order; }
    EventView::Order order() const override { return m_order; }
    bool canOrder(EventView::Order) const override { return false; }
    void reload() override
    {
        asked.append(QStringLiteral("reload"));
        setMissing(0);
    }
    void setWatched(bool watched) override { isWatched = watched; }
    bool isWatched = false;

    int rowCount() const override { return m_shown; }
    EventRow row(ViewRow row) const override { return m_store->row({quint32(m_shown - 1 - row.value)}); }
    void setVisible(ViewRow, ViewRow) override {}
    bool isRowFailed(ViewRow) const override { return false; }
    std::optional<ViewRow> rowOfEvent(QStringView) const override { return std::nullopt; }

    void pause() override { m_paused = true; }
    void resume() override
    {
        m_paused = false;
        const int news = int(m_store->rowCount()) - m_shown;
        if (news == 0)
            return;
        emit rowsAboutToBeInserted(0, news);
        m_shown += news;
        emit rowsInserted();
        emit newCountChanged(0);
    }
    bool isPaused() const override { return m_paused; }
    quint32 newCount() const override { return newRows ? newRows : m_store->rowCount() - quint32(m_shown); }
    quint32 newRows = 0; //!< set: what newCount() says

    std::optional<qint64> total() const override { return m_facets.total > 0 ? m_facets.total : qint64(m_shown); }
    std::optional<qint64> grandTotal() const override { return m_grandTotal; }
    const FacetResult& facets() const override { return m_facets; }
    const Histogram& histogram() const override { return m_histogram; }
    void setHistogram(int, const TimeRange& range) override
    {
        histogramRange = range;
        asked.append(QStringLiteral("histogram"));
    }
    TimeRange histogramRange;
    void countElsewhere() override
    {
        asked.append(QStringLiteral("elsewhere"));
        if (answersElsewhere)
            QMetaObject::invokeMethod(
                this, [this] { emit elsewhereCounted(elsewhere); }, Qt::QueuedConnection);
    }
    void askExtent() override
    {
        asked.append(QStringLiteral("extent"));
        if (extent)
            QMetaObject::invokeMethod(
                this, [this] { emit extentFound(*extent); }, Qt::QueuedConnection);
    }
    std::optional<EventExtent> extent;
    void findId(const QString& id) override { asked.append(QStringLiteral("find ") + id); }
    qint64 localRows() const override { return liveRows; }
    qint64 serverRows() const override { return m_shown - liveRows; }

private:
    std::unique_ptr<EventStore> m_store;
    int m_shown = 0;
    State m_state;
    std::optional<ApiError> m_error;
    FilterExpr m_filter;
    TimeRange m_range;
    EventView::Order m_order = EventView::Order::NewestFirst;
    bool m_paused = false;
    FacetResult m_facets;
    Histogram m_histogram;
    std::optional<qint64> m_grandTotal;
};

} // namespace md::test
