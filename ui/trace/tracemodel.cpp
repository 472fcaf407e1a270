// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trace/tracemodel.h"

#include "ui/widgets/idlabel.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace md {

TraceModel::TraceModel(const TimeSettings& times, TimeSource now, QObject* parent)
    : QAbstractListModel(parent)
    , m_times(times)
    , m_now(std::move(now))
{
    connect(&times, &TimeSettings::formatChanged, this, &TraceModel::rebuild);
}

void TraceModel::setTrace(const Trace& trace)
{
    m_trace = trace;
    rebuild();
}

void TraceModel::rebuild()
{
    beginResetModel();
    m_cells.clear();
    const TimeFormat& format = m_times.format();
    const qint64 now = m_now();
    m_lines = traceLines(m_trace, now, [&format](qint64 at) {
        return QDateTime::fromMSecsSinceEpoch(at, format.zone()).date().toJulianDay();
    });
    for (const TraceLine& line : m_lines)
        m_cells.push_back(traceCell(m_trace, line, format, now));
    endResetModel();
}

bool TraceModel::isChoosable(int row) const
{
    using Kind = TraceLine::Kind;
    const Kind kind = line(row).kind;
    return kind != Kind::SuspectsHead && kind != Kind::Head && kind != Kind::Day && kind != Kind::Withheld;
}

int TraceModel::firstChoosable() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (line(row).kind == TraceLine::Kind::Row)
            return row;
    }
    return -1;
}

QString TraceModel::text(int row) const
{
    const TraceLine& of = line(row);
    const TraceCell& cell = m_cells[std::size_t(row)];
    if (!cell.code.isEmpty())
        return cell.code;
    QStringList parts;
    if (of.offset)
        parts.append(u"%1 %2"_s.arg(m_times.format().time(of.at), offsetText(*of.offset)));
    parts << cell.kind << plainText(cell.title) << plainText(cell.detail) << cell.status;
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

int TraceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant TraceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(index.row()).code.isEmpty() ? plainText(cell(index.row()).title) : cell(index.row()).code;
    case Qt::AccessibleTextRole: return text(index.row());
    case Qt::ToolTipRole: return plainToolTip(text(index.row()));
    case CodeRole: return cell(index.row()).code;
    default: return {};
    }
}

Qt::ItemFlags TraceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isChoosable(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace md
