// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The facets of a result as one list: a head for each field, its values with their counts, and what is not listed.
#pragma once

#include "core/facets.h"

#include <QAbstractListModel>
#include <QSet>

namespace md {

class FacetList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Head, Value, More };
    enum class State { Neither, Included, Excluded };

    struct Row
    {
        Kind kind = Kind::Value;
        QString field;
        std::optional<QString> value;
        qint64 count = 0;  //!< events; of More: events with a value that is not listed
        qint64 hidden = 0; //!< More: how many values are not listed
        State state = State::Neither;
        bool bad = false; //!< refused for this value, e.g. a metric that nobody declared
        bool operator==(const Row&) const = default;
    };

    explicit FacetList(QObject* parent = nullptr);

    void setFacets(const FacetResult& facets);
    void setFilter(const QString& filter);
    //! The filter is of another vocabulary than that of usage events.
    void setNamed() { m_named = true; }
    void setBadValues(const QString& field, const QSet<QString>& values);
    void setCollapsed(const QString& field, bool collapsed);
    bool isCollapsed(const QString& field) const { return m_collapsed.contains(field); }
    QStringList collapsed() const { return {m_collapsed.begin(), m_collapsed.end()}; }

    const Row& row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    qint64 total() const { return m_facets.total; }

    //! In the words of the reader: "Organization", "missing price".
    static QString title(const QString& field);
    static QString label(const QString& field, const std::optional<QString>& value);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void rebuild();
    QStringList valuesAsked(const QString& field, bool negated) const;

    FacetResult m_facets;
    QString m_filter;
    bool m_named = false;
    QHash<QString, QSet<QString>> m_bad;
    QSet<QString> m_collapsed;
    std::vector<Row> m_rows;
};

} // namespace md
