// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the rows held here into a file, a slice at a time; the file is there only when it is whole.
#pragma once

#include "models/eventtablemodel.h"

#include <QSaveFile>
#include <QTimer>

namespace md {

class LocalExport : public QObject
{
    Q_OBJECT
public:
    enum class Format { Ndjson, Csv };

    //! The rows of `source` as they stand; it must not change meanwhile. Ends with the same end record as the server's.
    LocalExport(const EventSource& source, const QString& path, Format format,
                std::vector<EventTableModel::Column> columns, QObject* parent = nullptr);

    void start();
    //! Nothing is left of the file.
    void cancel();

signals:
    void progressed(qint64 events);
    void finished(qint64 events, qint64 bytes);
    void failed(const QString& why);

private:
    void writeSlice();
    QByteArray line(int row) const;
    void end();

    const EventSource& m_source;
    QSaveFile m_file;
    Format m_format;
    std::vector<EventTableModel::Column> m_columns;
    QTimer m_next;
    int m_row = 0;
    qint64 m_bytes = 0;
};

} // namespace md
