// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/facetlist.h"

#include "core/filterwords.h"
#include "ui/events/filteredit.h"

#include "ui/numberformat.h"

using namespace Qt::StringLiterals;

namespace md {

FacetList::FacetList(QObject* parent)
    : QAbstractListModel(parent)
{}

void FacetList::setFacets(const FacetResult& facets)
{
    if (facets == m_facets && !m_rows.empty())
        return;
    m_facets = facets;
    rebuild();
}

void FacetList::setFilter(const QString& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

void FacetList::setBadValues(const QString& field, const QSet<QString>& values)
{
    if (m_bad.value(field) == values)
        return;
    m_bad.insert(field, values);
    rebuild();
}

void FacetList::setCollapsed(const QString& field, bool collapsed)
{
    if (isCollapsed(field) == collapsed)
        return;
    if (collapsed)
        m_collapsed.insert(field);
    else
        m_collapsed.remove(field);
    rebuild();
}

QStringList FacetList::valuesAsked(const QString& field, bool negated) const
{
    if (m_named)
        return namedValues(m_filter, field, negated);
    const auto known = filterFieldByName(field);
    return known ? valuesInFilter(m_filter, *known, negated) : QStringList();
}

void FacetList::rebuild()
{
    std::vector<Row> rows;
    for (const Facet& facet : m_facets.fields) {
        Row head;
        head.kind = Kind::Head;
        head.field = facet.name;
        rows.push_back(head);
        if (isCollapsed(facet.name))
            continue;
        const QStringList included = valuesAsked(facet.name, false);
        const QStringList excluded = valuesAsked(facet.name, true);
        const auto stateOf = [&](const std::optional<QString>& value) {
            if (value && included.contains(*value, Qt::CaseInsensitive))
                return State::Included;
            if (value && excluded.contains(*value, Qt::CaseInsensitive))
                return State::Excluded;
            return State::Neither;
        };
        QStringList listed;
        for (const FacetValue& value : facet.values) {
            rows.push_back({.kind = Kind::Value,
                            .field = facet.name,
                            .value = value.value,
                            .count = value.count,
                            .state = stateOf(value.value),
                            .bad = value.value && m_bad.value(facet.name).contains(*value.value)});
            if (value.value)
                listed.append(*value.value);
        }
        // What is left out stays in sight, or nobody would know how to get it back.
        for (const QString& value : excluded) {
            if (!listed.contains(value, Qt::CaseInsensitive))
                rows.push_back({.kind = Kind::Value, .field = facet.name, .value = value, .state = State::Excluded});
        }
        if (facet.otherValues > 0) {
            Row more;
            more.kind = Kind::More;
            more.field = facet.name;
            more.count = facet.otherCount;
            more.hidden = facet.otherValues;
            rows.push_back(more);
        }
    }
    if (rows == m_rows)
        return;
    // The same heads and values in the same places, as on most ticks of a live tail: only numbers change.
    const auto sameShape = [](const Row& a, const Row& b) {
        return a.kind == b.kind && a.field == b.field && a.value == b.value;
    };
    if (rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(), sameShape)) {
        m_rows = std::move(rows);
        emit dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString FacetList::title(const QString& field)
{
    if (field == "status"_L1)
        return tr("Status");
    if (field == "environment"_L1)
        return tr("Environment");
    if (field == "app"_L1)
        return tr("App");
    if (field == "event"_L1)
        return tr("Event");
    if (field == "metric"_L1)
        return tr("Metric");
    if (field == "customer"_L1)
        return tr("Organization");
    if (field == "source"_L1)
        return tr("Source");
    if (field == "cost"_L1)
        return tr("AI cost");
    if (field == "type"_L1)
        return tr("Type");
    if (field == "severity"_L1)
        return tr("Severity");
    if (field == "actor"_L1)
        return tr("Actor");
    if (field == "target"_L1)
        return tr("Target");
    if (field == "targetType"_L1)
        return tr("Kind of target");
    return field;
}

QString FacetList::label(const QString& field, const std::optional<QString>& value)
{
    if (!value)
        return tr("(none)");
    if (field == "status"_L1) {
        if (value->compare("ACCEPTED"_L1, Qt::CaseInsensitive) == 0)
            return tr("Accepted");
        if (value->compare("REJECTED"_L1, Qt::CaseInsensitive) == 0)
            return tr("Rejected");
        if (value->compare("DUPLICATE"_L1, Qt::CaseInsensitive) == 0)
            return tr("Duplicate");
    }
    if (field == "cost"_L1) {
        const QString status = value->toUpper();
        if (status == "RESOLVED"_L1)
            return tr("resolved");
        if (status == "EXPLICIT_ZERO"_L1)
            return tr("explicit zero");
        if (status == "UNKNOWN_MODEL"_L1)
            return tr("unknown model");
        if (status == "MISSING_PRICE"_L1)
            return tr("missing price");
        if (status == "MISSING_TOKENS"_L1)
            return tr("missing tokens");
    }
    return *value;
}

int FacetList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FacetList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& r = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (r.kind == Kind::Head)
            return title(r.field);
        if (r.kind == Kind::More)
            return tr("%n more", nullptr, int(std::min<qint64>(r.hidden, INT_MAX)));
        return label(r.field, r.value);
    case Qt::AccessibleTextRole:
        if (r.kind == Kind::Head)
            return isCollapsed(r.field) ? tr("%1, closed").arg(title(r.field)) : title(r.field);
        if (r.kind == Kind::More)
            return tr("%n more value(s)", nullptr, int(std::min<qint64>(r.hidden, INT_MAX)));
        return tr("%1: %2, %3 events%4")
            .arg(title(r.field), label(r.field, r.value), NumberFormat::count(r.count),
                 r.state == State::Included   ? tr(", included")
                 : r.state == State::Excluded ? tr(", left out")
                                              : QString());
    default: return {};
    }
}

Qt::ItemFlags FacetList::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace md
