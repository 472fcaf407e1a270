// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facetcounter.h"

#include "models/members.h"

#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace md {

namespace {

std::optional<ShapeField> shapeFieldOf(QStringView facet)
{
    if (facet == u"environment")
        return ShapeField::Environment;
    if (facet == u"app")
        return ShapeField::App;
    if (facet == u"event")
        return ShapeField::Event;
    if (facet == u"metric")
        return ShapeField::Metric;
    if (facet == u"source")
        return ShapeField::Source;
    return std::nullopt;
}

//! Counts by text number, 0 being absent.
using NumberCounts = std::map<quint32, qint64>;

Facet inWords(const QString& name, const std::vector<FacetValue>& counted, int top)
{
    std::vector<std::size_t> order(counted.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&counted](std::size_t a, std::size_t b) {
        return counted[a].count != counted[b].count ? counted[a].count > counted[b].count
                                                    : counted[a].value < counted[b].value;
    });
    Facet facet;
    facet.name = name;
    for (const std::size_t at : order) {
        if (facet.values.size() < static_cast<std::size_t>(top)) {
            facet.values.push_back(counted[at]);
        } else {
            facet.otherCount += counted[at].count;
            ++facet.otherValues;
        }
    }
    return facet;
}

std::vector<FacetValue> inWords(const NumberCounts& counts, const EventStore& store)
{
    std::vector<FacetValue> values;
    for (const auto& [text, count] : counts) {
        const bool absent = text == StringTable::Absent;
        values.push_back({absent ? std::nullopt : std::optional(store.text(text)), count});
    }
    return values;
}

NumberCounts countsOfField(const EventCounts& counts, const EventStore& store, ShapeField field)
{
    NumberCounts numbers;
    for (quint32 shape = 0; shape < counts.shapes.size() && shape < store.shapes().size(); ++shape) {
        if (counts.shapes[shape] > 0)
            numbers[store.shapes().at(shape)[field]] += counts.shapes[shape];
    }
    return numbers;
}

NumberCounts countsOfCustomers(const EventCounts& counts, const EventStore& store)
{
    NumberCounts numbers;
    for (quint32 text = 0; text < counts.customers.size() && text < store.strings().size(); ++text) {
        if (counts.customers[text] > 0)
            numbers[text] = counts.customers[text];
    }
    return numbers;
}

template <class Enum>
std::vector<FacetValue> countsOfFlags(const EventCounts& counts, Enum (*part)(quint8))
{
    std::map<Enum, qint64> byValue;
    for (unsigned flags = 0; flags < counts.flags.size(); ++flags) {
        if (counts.flags[flags] > 0)
            byValue[part(static_cast<quint8>(flags))] += counts.flags[flags];
    }
    std::vector<FacetValue> values;
    for (const auto& [value, count] : byValue) {
        const QString name = toWire(value);
        values.push_back({name.isEmpty() ? std::nullopt : std::optional(name), count});
    }
    return values;
}

std::vector<FacetValue> valuesOf(const EventCounts& counts, const EventStore& store, const QString& field)
{
    if (const auto shapeField = shapeFieldOf(field))
        return inWords(countsOfField(counts, store, *shapeField), store);
    if (field == "customer"_L1)
        return inWords(countsOfCustomers(counts, store), store);
    if (field == "status"_L1)
        return countsOfFlags(counts, &EventFlags::status);
    if (field == "cost"_L1)
        return countsOfFlags(counts, &EventFlags::cost);
    return {};
}

} // namespace

QStringList eventFacetFields()
{
    return {u"status"_s, u"environment"_s, u"app"_s, u"event"_s, u"metric"_s, u"customer"_s, u"source"_s, u"cost"_s};
}

EventCounts countEvents(const EventSnapshot& snapshot, const RowSet& matches, quint32 shapes, quint32 texts,
                        const StaleFlag& stale)
{
    EventCounts counts;
    counts.total = matches.count();
    counts.shapes.resize(shapes);
    counts.customers.resize(texts);
    qint64 oldest = std::numeric_limits<qint64>::max();
    qint64 newest = std::numeric_limits<qint64>::min();
    forEachMember(snapshot, matches, stale, [&](const EventChunk& chunk, quint32 row) {
        ++counts.shapes[chunk.shape[row]];
        ++counts.customers[chunk.customer[row]];
        ++counts.flags[chunk.flags[row]];
        oldest = std::min(oldest, chunk.received[row]);
        newest = std::max(newest, chunk.received[row]);
    });
    if (counts.total > 0) {
        counts.oldest = oldest;
        counts.newest = newest;
    }
    return counts;
}

FacetResult facetsOf(const EventCounts& counts, const EventStore& store, const QStringList& fields, int top)
{
    FacetResult result;
    result.total = counts.total;
    result.oldest = counts.oldest;
    result.newest = counts.newest;
    for (const QString& field : fields)
        result.fields.push_back(inWords(field, valuesOf(counts, store, field), top));
    return result;
}

} // namespace md
