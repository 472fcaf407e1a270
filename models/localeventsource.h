// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events held here (the tail since connecting, or an opened file): everything is filtered and counted on the query
// thread.
#pragma once

#include "models/eventsource.h"

#include <QTimer>

namespace md {

class LocalEventSource : public EventSource
{
    Q_OBJECT

public:
    LocalEventSource(Kind kind, EventStore& store, QueryThread& queries, QObject* parent = nullptr);
    ~LocalEventSource() override;

    //! While rows still come (a file being read) an empty result is Loading, not Empty.
    void setLoading(bool loading);
    void setError(const ApiError& error);

    Kind kind() const override { return m_kind; }
    State state() const override { return m_state; }
    std::optional<ApiError> error() const override { return m_error; }

    void setFilter(const FilterExpr& filter) override;
    const FilterExpr& filter() const override { return m_view.filter(); }
    void refine(const FilterExpr& filter) override;
    void setRange(const TimeRange& range, TimeBasis basis) override;
    TimeRange range() const override { return m_view.range(); }
    void setOrder(EventView::Order order) override;
    EventView::Order order() const override { return m_view.order(); }
    bool canOrder(EventView::Order order) const override;
    void reload() override;

    int rowCount() const override { return m_view.rowCount(); }
    EventRow row(ViewRow row) const override { return m_view.row(row); }
    void setVisible(ViewRow first, ViewRow last) override;
    bool isRowFailed(ViewRow row) const override;
    std::optional<ViewRow> rowOfEvent(QStringView eventId) const override;

    void pause() override { m_view.pause(); }
    void resume() override;
    bool isPaused() const override { return m_view.isPaused(); }
    quint32 newCount() const override { return m_view.newCount(); }

    std::optional<qint64> total() const override;
    std::optional<qint64> grandTotal() const override { return m_store.rowCount(); }
    const FacetResult& facets() const override { return m_facets; }
    const Histogram& histogram() const override { return m_histogram; }
    void setHistogram(int buckets, const TimeRange& range) override;
    void countElsewhere() override;
    void findId(const QString& id) override;
    qint64 localRows() const override { return m_view.rowCount(); }
    qint64 serverRows() const override { return 0; }

    EventView& view() { return m_view; }

private:
    void updateState();
    void rowsMoved();
    void count();

    Kind m_kind;
    EventStore& m_store;
    QueryThread& m_queries;
    EventView m_view;
    State m_state = State::Empty;
    bool m_loading = false;
    std::optional<ApiError> m_error;
    FacetResult m_facets;
    Histogram m_histogram;
    int m_buckets = 72;
    TimeRange m_histogramRange;
    QTimer m_countTimer; //!< counts at most four times a second while rows arrive
    bool m_counting = false;
    bool m_countAgain = false;
    StaleFlag m_countStale;
    StaleFlag m_elsewhereStale;
};

} // namespace md
