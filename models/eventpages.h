// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server's list in pages: what is not loaded is a placeholder, pages come for what the screen shows and those that
// left it are cancelled. Near rows are reached from page to page by cursor, far ones by time, where exact counts say
// which row it is.
#pragma once

#include "models/eventfetchers.h"
#include "models/eventstore.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace md {

class EventPages : public QObject
{
    Q_OBJECT

public:
    static constexpr int PageRows = 200;
    static constexpr int LongPageRows = 1000;    //!< while a far row is reached by cursor
    static constexpr std::size_t KeptPages = 60; //!< at most; those farthest from the screen go

    //! `fetchers` must outlive this.
    explicit EventPages(const EventFetchers& fetchers, QObject* parent = nullptr);
    ~EventPages() override;

    void clear();
    //! The list that begins with this page: later ones ask the same question.
    void start(const EventQuery& query, EventPage&& first);

    int rowCount() const { return m_rows; }
    //! The length as the server says, or as far as it is known.
    std::optional<qint64> total() const;
    EventRow row(int row) const;
    bool isFailed(int row) const;
    std::optional<int> rowOfEvent(QStringView eventId) const;
    void setVisible(int first, int last);
    //! Forgets failures and asks again for what is on the screen.
    void retry();

signals:
    void rowsAboutToBeInserted(int first, int count);
    void rowsInserted();
    void rowsAboutToBeRemoved(int first, int count);
    void rowsRemoved();
    void rowsChanged(int first, int last);

private:
    struct Page
    {
        std::unique_ptr<EventStore> events;
        QString nextCursor;
        int count = 0;
    };
    struct Call
    {
        int wanted = 0; //!< the row on the screen that it is for
        int limit = 0;
        PendingRequestPtr request;
    };
    struct Failure
    {
        int first = 0;
        int last = 0;
    };
    using Pages = std::map<int, Page>; //!< by their first row

    Pages::const_iterator pageAt(int row) const;
    void askWanted();
    void askFor(int row);
    void askPage(int at, int wanted, const EventQuery& query, const QString& cursor, int limit);
    void askAnchors(int row);
    void takePage(int at, Result<EventPage> page);
    void takeAnchors(qint64 newerCount, Result<Histogram> histogram);
    void setRows(int rows);
    void evict();
    bool canJump() const { return m_exactBefore.has_value(); }

    const EventFetchers& m_fetchers;
    EventQuery m_query;
    Pages m_pages;
    std::map<int, Call> m_calls; //!< by the first row that they bring
    std::vector<Failure> m_failures;
    int m_rows = 0;
    bool m_lengthKnown = false;
    int m_visibleFirst = 0;
    int m_visibleLast = -1;
    QTimer m_askTimer; //!< asks once a turn of the event loop, however often the screen moved

    //! Instant by row: the row is the first that was received before the instant. From exact histograms.
    std::map<int, qint64> m_anchors;
    std::optional<qint64> m_exactBefore; //!< counts of what was received before this do not change any more
    PendingRequestPtr m_anchorsCall;
};

} // namespace md
