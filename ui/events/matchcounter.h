// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what a filter would match, on the server or among the rows held here: "412 match", "Without …: 2,106 events".
#pragma once

#include "models/localeventsource.h"
#include "models/servereventsource.h"

namespace md {

class MatchCounter : public QObject
{
    Q_OBJECT
public:
    explicit MatchCounter(QueryThread& queries, QObject* parent = nullptr);

    //! Where to count; what is under way is dropped.
    void useServer(const EventFetchers& fetchers);
    void useStore(EventStore* store);
    void useNothing();

    //! Answers once, never from inside the call, unless a later call with the same slot comes first.
    void count(const QString& slot, const EventQuery& query, std::function<void(qint64)> answer);
    //! Values of one field, more of them than the panel lists.
    void values(const QString& field, int top, const EventQuery& query, std::function<void(Facet)> answer);
    void cancel(const QString& slot);

private:
    struct Slot
    {
        PendingRequestPtr request;
        StaleFlag stale;
    };
    void countHere(const QString& slot, const EventQuery& query, QStringList fields, int top,
                   std::function<void(FacetResult)> answer);
    Slot& fresh(const QString& slot);

    QueryThread& m_queries;
    EventFetchers m_fetchers;
    EventStore* m_store = nullptr;
    std::map<QString, Slot> m_slots;
};

} // namespace md
