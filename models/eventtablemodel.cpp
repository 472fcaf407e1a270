// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventtablemodel.h"

#include "core/isotime.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

QString orNull(QLatin1StringView text)
{
    return text.isEmpty() ? QString() : QString(text);
}

QString time(std::optional<qint64> ms)
{
    return ms ? isoTime(*ms) : QString();
}

} // namespace

EventTableModel::EventTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

void EventTableModel::setSource(EventSource* source)
{
    if (source == m_source)
        return;
    beginResetModel();
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    endResetModel();
    if (!source)
        return;
    connect(source, &EventSource::rowsAboutToBeInserted, this,
            [this](int first, int count) { beginInsertRows({}, first, first + count - 1); });
    connect(source, &EventSource::rowsInserted, this, [this] { endInsertRows(); });
    connect(source, &EventSource::rowsAboutToBeRemoved, this,
            [this](int first, int count) { beginRemoveRows({}, first, first + count - 1); });
    connect(source, &EventSource::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(source, &EventSource::aboutToReset, this, [this] { beginResetModel(); });
    connect(source, &EventSource::wasReset, this, [this] { endResetModel(); });
    connect(source, &EventSource::rowsChanged, this,
            [this](int first, int last) { emit dataChanged(index(first, 0), index(last, ColumnCount - 1)); });
}

int EventTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_source ? 0 : m_source->rowCount();
}

int EventTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const EventMark* EventTableModel::markOf(const EventRow& row) const
{
    return m_marks && !m_marks->isEmpty() && row.isLoaded() ? m_marks->find(row.id()) : nullptr;
}

EventRow EventTableModel::row(int row) const
{
    return m_source && row >= 0 && row < m_source->rowCount() ? m_source->row({row}) : EventRow();
}

QVariant EventTableModel::data(const QModelIndex& index, int role) const
{
    const EventRow event = index.isValid() ? row(index.row()) : EventRow();
    const auto column = static_cast<Column>(index.column());
    if (role == LoadedRole)
        return event.isLoaded();
    if (role == FailedRole)
        return m_source && index.isValid() && m_source->isRowFailed({index.row()});
    if (!event.isLoaded())
        return {};
    switch (role) {
    case Qt::AccessibleTextRole: {
        const EventMark* mark = column == Received ? markOf(event) : nullptr;
        const QString value = text(event, column);
        if (!mark)
            return value;
        return mark->note.isEmpty() ? tr("%1, marked").arg(value) : tr("%1, marked: %2").arg(value, mark->note);
    }
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case CopyRole: return text(event, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column == Quantity ? Qt::AlignRight : Qt::AlignLeft));
    case StatusRole: return static_cast<int>(event.status());
    case CostStatusRole: return static_cast<int>(event.cost());
    case LateRole: return event.isLate();
    case TimeRole:
        if (column == Received)
            return event.receivedMs();
        return column == EventTime && event.occurredMs() ? QVariant(*event.occurredMs()) : QVariant();
    case FilterFieldRole: {
        const auto field = filterField(column);
        return field ? QVariant(static_cast<int>(*field)) : QVariant();
    }
    case FilterValueRole: return filterField(column) ? QVariant(text(event, column)) : QVariant();
    case RecordRole: return event.record();
    default: return {};
    }
}

QString EventTableModel::text(const EventRow& row, Column column)
{
    switch (column) {
    case Received: return isoTime(row.receivedMs());
    case EventTime: return time(row.occurredMs());
    case Environment: return row.environment();
    case App: return row.app();
    case Event: return row.event();
    case Customer: return row.customer();
    case User: return row.user();
    case Feature: return row.feature();
    case Metric: return row.metric();
    case Unit: return row.unit();
    case Quantity: return row.quantity();
    case Status: return row.status() == EventStatus::Unknown ? row.member("status") : orNull(toWire(row.status()));
    case Code: return row.code();
    case AiCost: return row.cost() == CostStatus::Unknown ? row.member("ai.costStatus") : orNull(toWire(row.cost()));
    case Source: return row.source();
    case Late: return row.isLate() ? u"true"_s : u"false"_s;
    case CorrelationId: return row.correlationId();
    case RequestId: return row.requestId();
    case Id: return row.id();
    case IdempotencyKey: return row.idempotencyKey();
    case Session: return row.session();
    case Path: return row.path();
    case Plan: return row.plan();
    case Key: return row.keyPrefix();
    case Address: return row.address();
    case ColumnCount: break;
    }
    return {};
}

std::optional<FilterField> EventTableModel::filterField(Column column)
{
    switch (column) {
    case Environment: return FilterField::Environment;
    case App: return FilterField::App;
    case Event: return FilterField::Event;
    case Customer: return FilterField::Customer;
    case User: return FilterField::User;
    case Feature: return FilterField::Feature;
    case Metric: return FilterField::Metric;
    case Quantity: return FilterField::Quantity;
    case Status: return FilterField::Status;
    case Code: return FilterField::Code;
    case AiCost: return FilterField::Cost;
    case Source: return FilterField::Source;
    case Late: return FilterField::Late;
    case CorrelationId: return FilterField::Correlation;
    case RequestId: return FilterField::Request;
    case Id: return FilterField::Id;
    case IdempotencyKey: return FilterField::Key;
    case Session: return FilterField::Session;
    case Path: return FilterField::Path;
    case Plan: return FilterField::Plan;
    // A time is compared and never equal; a unit, a key's prefix and an address have no name in the language.
    case Received:
    case EventTime:
    case Unit:
    case Key:
    case Address:
    case ColumnCount: break;
    }
    return std::nullopt;
}

QString EventTableModel::columnKey(Column column)
{
    constexpr std::array<QLatin1StringView, ColumnCount> keys{
        "received"_L1, "eventTime"_L1, "environment"_L1, "app"_L1,      "event"_L1,  "customer"_L1, "user"_L1,
        "feature"_L1,  "metric"_L1,    "unit"_L1,        "quantity"_L1, "status"_L1, "code"_L1,     "cost"_L1,
        "source"_L1,   "late"_L1,      "correlation"_L1, "request"_L1,  "id"_L1,     "key"_L1,      "session"_L1,
        "path"_L1,     "plan"_L1,      "keyPrefix"_L1,   "address"_L1};
    return keys[static_cast<std::size_t>(column)];
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Received: return tr("Received");
    case EventTime: return tr("Event time");
    case Environment: return tr("Environment");
    case App: return tr("App");
    case Event: return tr("Event");
    case Customer: return tr("Organization");
    case User: return tr("User");
    case Feature: return tr("Feature");
    case Metric: return tr("Metric");
    case Unit: return tr("Unit");
    case Quantity: return tr("Quantity");
    case Status: return tr("Status");
    case Code: return tr("Code");
    case AiCost: return tr("AI cost");
    case Source: return tr("Source");
    case Late: return tr("Late");
    case CorrelationId: return tr("Correlation id");
    case RequestId: return tr("Request id");
    case Id: return tr("Event id");
    case IdempotencyKey: return tr("Idempotency key");
    case Session: return tr("Session");
    case Path: return tr("Path");
    case Plan: return tr("Plan");
    case Key: return tr("API key");
    case Address: return tr("Address");
    case ColumnCount: break;
    }
    return {};
}

QHash<int, QByteArray> EventTableModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{LoadedRole, "loaded"},
                  {FailedRole, "failed"},
                  {StatusRole, "status"},
                  {CostStatusRole, "costStatus"},
                  {LateRole, "late"},
                  {TimeRole, "time"},
                  {FilterFieldRole, "filterField"},
                  {FilterValueRole, "filterValue"},
                  {CopyRole, "copy"},
                  {RecordRole, "record"}});
    return names;
}

} // namespace md
