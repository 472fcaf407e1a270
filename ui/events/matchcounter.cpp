// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/matchcounter.h"

#include "models/facetcounter.h"

using namespace Qt::StringLiterals;

namespace md {

MatchCounter::MatchCounter(QueryThread& queries, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
{}

void MatchCounter::useServer(const EventFetchers& fetchers)
{
    useNothing();
    m_fetchers = fetchers;
}

void MatchCounter::useStore(EventStore* store)
{
    useNothing();
    m_store = store;
}

void MatchCounter::useNothing()
{
    for (auto& [name, slot] : m_slots)
        slot.stale.set();
    m_slots.clear();
    m_fetchers = {};
    m_store = nullptr;
}

void MatchCounter::cancel(const QString& slot)
{
    const auto found = m_slots.find(slot);
    if (found == m_slots.end())
        return;
    found->second.stale.set();
    m_slots.erase(found);
}

MatchCounter::Slot& MatchCounter::fresh(const QString& slot)
{
    cancel(slot);
    return m_slots[slot];
}

void MatchCounter::count(const QString& slot, const EventQuery& query, std::function<void(qint64)> answer)
{
    if (m_store) {
        countHere(slot, query, {u"status"_s}, 1,
                  [answer = std::move(answer)](const FacetResult& facets) { answer(facets.total); });
        return;
    }
    if (!m_fetchers.facets)
        return;
    Slot& mine = fresh(slot);
    // One cheap facet: its total is what is asked for. No answer is a count not shown, not an error of its own.
    mine.request = m_fetchers.facets({query, {u"status"_s}, 1},
                                     [answer = std::move(answer), stale = mine.stale](Result<FacetResult> facets) {
                                         if (facets && !stale.isSet())
                                             answer(facets->total);
                                     });
}

void MatchCounter::values(const QString& field, int top, const EventQuery& query, std::function<void(Facet)> answer)
{
    const auto take = [field, answer = std::move(answer)](const FacetResult& facets) {
        if (const Facet* facet = facets.find(field))
            answer(*facet);
    };
    const QString slot = u"values:"_s + field;
    if (m_store) {
        countHere(slot, query, {field}, top, take);
        return;
    }
    if (!m_fetchers.facets)
        return;
    Slot& mine = fresh(slot);
    mine.request = m_fetchers.facets({query, {field}, top}, [take, stale = mine.stale](Result<FacetResult> facets) {
        if (facets && !stale.isSet())
            take(*facets);
    });
}

void MatchCounter::countHere(const QString& slot, const EventQuery& query, QStringList fields, int top,
                             std::function<void(FacetResult)> answer)
{
    const auto filter = FilterExpr::parse(query.filter);
    if (!filter)
        return;
    CompiledFilter compiled(*filter, query.range, query.basis);
    compiled.learn(*m_store);
    const StaleFlag stale = fresh(slot).stale;
    const quint32 shapes = m_store->shapes().size();
    const quint32 texts = m_store->strings().size();
    m_queries.run(
        this,
        [compiled, snapshot = m_store->snapshot(), shapes, texts, stale] {
            const RowSet rows = compiled.evaluate(snapshot, snapshot.first, nullptr, stale);
            return countEvents(snapshot, rows, shapes, texts, stale);
        },
        [this, stale, fields, top, answer = std::move(answer)](EventCounts&& counts) {
            if (!stale.isSet() && m_store)
                answer(facetsOf(counts, *m_store, fields, top));
        });
}

} // namespace md
