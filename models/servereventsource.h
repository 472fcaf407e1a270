// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server's list: pages by cursor with placeholders, the server's counts, and on top what the live stream brought
// since.
#pragma once

#include "models/eventpages.h"
#include "models/eventsource.h"
#include "models/pendingrequest.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace md {

struct EventPageRequest
{
    EventQuery query;
    QString cursor; //!< empty: the newest
    int limit = 200;
};

struct EventFacetsRequest
{
    EventQuery query;
    QStringList fields;
    int top = 8;
};

struct EventHistogramRequest
{
    EventQuery query;
    int buckets = 72;
};

//! What `app` joins to the client. Each calls back once on this thread, never from inside the call, and not after its
//! PendingRequest died.
struct EventFetchers
{
    template <class T>
    using Done = std::function<void(Result<T>)>;

    std::function<PendingRequestPtr(const EventPageRequest&, Done<EventPage>)> page;
    std::function<PendingRequestPtr(const EventFacetsRequest&, Done<FacetResult>)> facets;
    std::function<PendingRequestPtr(const EventHistogramRequest&, Done<Histogram>)> histogram;
};

class ServerEventSource : public EventSource
{
    Q_OBJECT

public:
    //! `tail` gets what the live stream brings; it may be appended to from before the first page on. `nowMs` is the
    //! clock.
    ServerEventSource(EventFetchers fetchers, EventStore& tail, QueryThread& queries, std::function<qint64()> nowMs,
                      QObject* parent = nullptr);
    ~ServerEventSource() override;

    //! False: whoami does not name the feature.
    void setOffered(bool offered);

    Kind kind() const override { return Kind::Server; }
    State state() const override { return m_state; }
    std::optional<ApiError> error() const override { return m_error; }

    void setFilter(const FilterExpr& filter) override;
    const FilterExpr& filter() const override { return m_filter; }
    void refine(const FilterExpr& filter) override;
    void setRange(const TimeRange& range, TimeBasis basis) override;
    TimeRange range() const override { return m_range; }
    void setOrder(EventView::Order order) override;
    EventView::Order order() const override { return EventView::Order::NewestFirst; }
    bool canOrder(EventView::Order order) const override;
    void reload() override;

    int rowCount() const override;
    EventRow row(ViewRow row) const override;
    void setVisible(ViewRow first, ViewRow last) override;
    bool isRowFailed(ViewRow row) const override;
    std::optional<ViewRow> rowOfEvent(QStringView eventId) const override;

    void pause() override;
    void resume() override;
    bool isPaused() const override { return m_live.isPaused(); }
    quint32 newCount() const override;

    std::optional<qint64> total() const override;
    std::optional<qint64> grandTotal() const override { return m_grandTotal; }
    const FacetResult& facets() const override { return m_facets; }
    const Histogram& histogram() const override { return m_histogram; }
    void setHistogram(int buckets, const TimeRange& range) override;
    void countElsewhere() override;
    void findId(const QString& id) override;
    qint64 localRows() const override;
    qint64 serverRows() const override;

private:
    EventQuery query() const;
    void askPages();
    void takeFirstPage(Result<EventPage> page);
    void askCounts();
    void setState(State state);
    int liveRows() const;
    void connectLive();
    void connectPages();

    EventFetchers m_fetchers;
    EventStore& m_tail;
    std::function<qint64()> m_nowMs;
    FilterExpr m_filter;
    TimeRange m_range;
    TimeBasis m_basis = TimeBasis::Received;
    State m_state = State::Loading;
    std::optional<ApiError> m_error;

    EventView m_live;   //!< what arrived since the first page was asked for
    EventPages m_pages; //!< the server's list as it was then
    bool m_started = false;

    FacetResult m_facets;
    Histogram m_histogram;
    std::optional<qint64> m_grandTotal;
    int m_buckets = 72;
    TimeRange m_histogramRange;
    QTimer m_countTimer;
    PendingRequestPtr m_facetsCall;
    PendingRequestPtr m_histogramCall;
    PendingRequestPtr m_elsewhereCall;
    PendingRequestPtr m_elsewhereTimeCall;
    PendingRequestPtr m_idCall;
};

} // namespace md
