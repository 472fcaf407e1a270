// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/savedviews.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace md {

namespace {

QJsonValue orNull(const std::optional<qint64>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<qint64> optionalNumber(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QJsonObject toJson(const SavedView& view)
{
    return {{u"name"_s, view.name},
            {u"filter"_s, view.filter},
            {u"from"_s, orNull(view.range.from)},
            {u"to"_s, orNull(view.range.to)},
            {u"last"_s, orNull(view.lastMs)},
            {u"time"_s, view.basis == TimeBasis::Occurred ? u"event"_s : u"received"_s},
            {u"columns"_s, QJsonArray::fromStringList(view.columns)}};
}

std::optional<SavedView> fromJson(const QJsonObject& json)
{
    SavedView view;
    view.name = json["name"_L1].toString();
    view.filter = json["filter"_L1].toString();
    if (view.name.isEmpty() || !json["filter"_L1].isString())
        return std::nullopt;
    view.range = {optionalNumber(json["from"_L1]), optionalNumber(json["to"_L1])};
    view.lastMs = optionalNumber(json["last"_L1]);
    view.basis = json["time"_L1] == "event"_L1 ? TimeBasis::Occurred : TimeBasis::Received;
    const QJsonArray columns = json["columns"_L1].toArray();
    for (const QJsonValue& column : columns)
        view.columns << column.toString();
    return view;
}

} // namespace

SavedViews::SavedViews(std::function<void(const QByteArray&)> save, QObject* parent)
    : QAbstractListModel(parent)
    , m_save(std::move(save))
{}

bool SavedViews::load(const QByteArray& saved)
{
    const QJsonDocument document = QJsonDocument::fromJson(saved);
    beginResetModel();
    m_views.clear();
    const QJsonArray entries = document.array();
    for (const QJsonValue& entry : entries) {
        const auto view = fromJson(entry.toObject());
        if (view && !rowOf(view->name))
            m_views.push_back(*view);
    }
    endResetModel();
    return document.isArray();
}

void SavedViews::put(const SavedView& view)
{
    if (const auto row = rowOf(view.name)) {
        m_views[static_cast<std::size_t>(*row)] = view;
        emit dataChanged(index(*row), index(*row));
    } else {
        const int end = rowCount();
        beginInsertRows({}, end, end);
        m_views.push_back(view);
        endInsertRows();
    }
    changed();
}

void SavedViews::rename(int row, const QString& name)
{
    if (row < 0 || row >= rowCount() || name.isEmpty() || rowOf(name))
        return;
    m_views[static_cast<std::size_t>(row)].name = name;
    emit dataChanged(index(row), index(row));
    changed();
}

void SavedViews::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_views.erase(m_views.begin() + row);
    endRemoveRows();
    changed();
}

void SavedViews::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const SavedView view = m_views[static_cast<std::size_t>(from)];
    m_views.erase(m_views.begin() + from);
    m_views.insert(m_views.begin() + to, view);
    endMoveRows();
    changed();
}

std::optional<int> SavedViews::rowOf(QStringView name) const
{
    const auto it = std::find_if(m_views.begin(), m_views.end(), [name](const SavedView& v) { return v.name == name; });
    return it == m_views.end() ? std::nullopt : std::optional(static_cast<int>(it - m_views.begin()));
}

int SavedViews::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_views.size());
}

QVariant SavedViews::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SavedView& view = m_views[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return view.name;
    case Qt::ToolTipRole:
    case FilterRole: return view.filter;
    default: return {};
    }
}

void SavedViews::changed()
{
    QJsonArray entries;
    for (const SavedView& view : m_views)
        entries << toJson(view);
    if (m_save)
        m_save(QJsonDocument(entries).toJson(QJsonDocument::Compact));
}

} // namespace md
