// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An export on its way into a device: rows are written as they come, the end record is demanded. Internal to client.
#pragma once

#include "client/calltask.h"
#include "client/usageeventsapi.h"

#include <QIODevice>
#include <QSaveFile>

namespace md {

//! Splits an export into records and finds its end record, wherever the bytes are cut.
class ExportScanner
{
public:
    explicit ExportScanner(ExportFormat format)
        : m_format(format)
    {}

    //! What of the export can be written now: whole records, without the end record.
    QByteArray feed(QByteArrayView bytes);

    bool hasEndlessRecord() const;
    qint64 events() const; //!< without a CSV's header row
    //! What is wrong with the export as a whole; asked when no more bytes come. Empty: it is whole.
    QString problem() const;

private:
    void record(QByteArrayView text, QByteArray& out);
    std::optional<qint64> endCount(QByteArrayView text) const;

    ExportFormat m_format;
    QByteArray m_rest;
    qsizetype m_scanned = 0; //!< of m_rest
    bool m_quoted = false;   //!< inside a quoted CSV cell, where a line break is text
    qint64 m_records = 0;
    std::optional<qint64> m_end;
    bool m_afterEnd = false;
};

class ExportTask final : public CallTask
{
public:
    ExportTask(QIODevice& device, ExportFormat format, std::function<void(ExportProgress)> progress,
               Callback<ExportSummary> callback);
    //! Takes the file over; it is there only when the export is whole.
    ExportTask(std::unique_ptr<QSaveFile> file, ExportFormat format, std::function<void(ExportProgress)> progress,
               Callback<ExportSummary> callback);

    bool streams() const override { return true; }
    void begin(const ResponseHead& head) override;
    std::optional<ApiError> take(const QByteArray& bytes) override;
    void decode(Response&& response) override;
    void fail(ApiError error) override { m_error = std::move(error); }
    const ApiError* error() const override { return m_error ? &*m_error : nullptr; }
    void deliver() override;

private:
    std::unique_ptr<QSaveFile> m_file;
    QIODevice& m_device;
    ExportFormat m_format;
    ExportScanner m_scanner;
    std::function<void(ExportProgress)> m_progress;
    Callback<ExportSummary> m_callback;
    qint64 m_bytes = 0;
    std::optional<ApiError> m_error;
};

} // namespace md
