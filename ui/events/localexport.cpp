// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/localexport.h"

#include "client/savefile.h"
#include "core/quoting.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {
//! About 5 ms of work: the window stays alive between slices.
constexpr int sliceRows = 1000;
} // namespace

LocalExport::LocalExport(const EventSource& source, const QString& path, Format format,
                         std::vector<EventTableModel::Column> columns, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_file(path)
    , m_format(format)
    , m_columns(std::move(columns))
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &LocalExport::writeSlice);
}

void LocalExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly)) {
        // Not from inside start(): the caller connects once, before or after.
        QTimer::singleShot(0, this, [this] { emit failed(m_file.errorString()); });
        return;
    }
    if (m_format == Format::Csv) {
        QStringList head;
        for (const EventTableModel::Column column : m_columns)
            head.append(csvCell(EventTableModel::columnKey(column)));
        m_bytes += m_file.write(head.join(u',').toUtf8() + "\r\n");
    }
    m_next.start();
}

void LocalExport::cancel()
{
    m_next.stop();
    m_file.cancelWriting();
    m_file.commit();
}

QByteArray LocalExport::line(int row) const
{
    const EventRow event = m_source.row({row});
    if (m_format == Format::Ndjson)
        return event.record() + '\n';
    QStringList cells;
    for (const EventTableModel::Column column : m_columns)
        cells.append(csvCell(EventTableModel::text(event, column)));
    return cells.join(u',').toUtf8() + "\r\n";
}

void LocalExport::writeSlice()
{
    const int last = std::min(m_row + sliceRows, m_source.rowCount());
    QByteArray slice;
    for (; m_row < last; ++m_row)
        slice += line(m_row);
    if (m_file.write(slice) != slice.size()) {
        const QString why = m_file.errorString();
        cancel();
        emit failed(why);
        return;
    }
    m_bytes += slice.size();
    emit progressed(m_row);
    if (m_row >= m_source.rowCount())
        end();
}

void LocalExport::end()
{
    m_next.stop();
    const QByteArray count = QByteArray::number(m_row);
    m_file.write(m_format == Format::Csv ? "#end," + count + "\r\n" : "{\"end\":{\"count\":" + count + "}}\n");
    if (!saveWhole(m_file)) {
        emit failed(m_file.errorString());
        return;
    }
    emit finished(m_row, m_bytes);
}

} // namespace md
