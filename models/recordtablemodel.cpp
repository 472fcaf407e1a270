// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordtablemodel.h"

#include "core/isotime.h"

namespace md {

RecordTableModel::RecordTableModel(std::vector<RecordColumn> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{}

int RecordTableModel::columnOf(const QString& id) const
{
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [&id](const RecordColumn& column) { return column.id == id; });
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

void RecordTableModel::setQuery(const RecordQuery& query)
{
    if (m_query == query && m_state != State::Idle)
        return;
    m_query = query;
    ask();
}

void RecordTableModel::reload()
{
    ask();
}

void RecordTableModel::retry()
{
    if (m_olderError && !m_staleError && m_state == State::Loaded)
        fetchOlder();
    else
        reload();
}

void RecordTableModel::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    emit followingChanged(following);
    if (following)
        takePending();
}

void RecordTableModel::setState(State state, const std::optional<ApiError>& error)
{
    m_state = state;
    m_error = error;
    emit stateChanged();
}

ApiError RecordTableModel::endlessList()
{
    ApiError error;
    error.kind = ApiError::Kind::Schema;
    error.code = errorcode::wrongShape;
    error.detail = QStringLiteral("the list says that more follows, but does not get on");
    return error;
}

int RecordTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool head = isHead(index.row());
    if (role == HeadRole)
        return head;
    if (head)
        return role == Qt::DisplayRole && index.column() == 0 ? QVariant(headText(index.row())) : QVariant();
    const RecordColumn& column = m_columns[std::size_t(index.column())];
    switch (role) {
    case KindRole: return int(column.kind);
    case CellRole: return QVariant::fromValue(cell(index.row(), index.column()));
    case Qt::TextAlignmentRole: return int((column.isRight() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DisplayRole: {
        const RecordCell shown = cell(index.row(), index.column());
        const QString text = shown.time && shown.text.isEmpty() ? isoTime(*shown.time) : shown.text;
        return shown.second.isEmpty() ? text : text + u' ' + shown.second;
    }
    default: return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const RecordColumn& column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((column.isRight() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags leaf = Qt::ItemNeverHasChildren;
    return isHead(index.row()) ? leaf : leaf | Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace md
