// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/exporttask.h"

#include "client/savefile.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qsizetype longestRecord = 16 * 1024 * 1024;

ApiError localError(ApiError::Kind kind, QLatin1StringView code, const QString& detail)
{
    ApiError error;
    error.kind = kind;
    error.code = code;
    error.detail = detail;
    return error;
}

} // namespace

QByteArray ExportScanner::feed(QByteArrayView bytes)
{
    QByteArray out;
    m_rest.append(bytes);
    qsizetype start = 0;
    for (; m_scanned < m_rest.size(); ++m_scanned) {
        const char c = m_rest.at(m_scanned);
        if (c == '"' && m_format == ExportFormat::Csv)
            m_quoted = !m_quoted; // a doubled quote flips it twice
        if (c != '\n' || m_quoted)
            continue;
        record(QByteArrayView(m_rest).sliced(start, m_scanned + 1 - start), out);
        start = m_scanned + 1;
    }
    m_rest.remove(0, start);
    m_scanned -= start;
    return out;
}

void ExportScanner::record(QByteArrayView text, QByteArray& out)
{
    if (m_end) {
        m_afterEnd = true;
        return;
    }
    if (const auto count = endCount(text.trimmed())) {
        m_end = count;
        return;
    }
    if (text.trimmed().isEmpty())
        return;
    ++m_records;
    out.append(text);
}

std::optional<qint64> ExportScanner::endCount(QByteArrayView text) const
{
    bool ok = false;
    if (m_format == ExportFormat::Csv) {
        if (!text.startsWith("#end,"))
            return std::nullopt;
        const qint64 count = text.sliced(5).toByteArray().toLongLong(&ok);
        return ok ? std::optional(count) : std::nullopt;
    }
    if (!text.startsWith("{\"end\"") || text.size() > 4096)
        return std::nullopt;
    const QJsonObject record = QJsonDocument::fromJson(text.toByteArray()).object();
    const QJsonValue count = record.value("end"_L1).toObject().value("count"_L1);
    return count.isDouble() ? std::optional(count.toInteger()) : std::nullopt;
}

bool ExportScanner::hasEndlessRecord() const
{
    return m_rest.size() > longestRecord;
}

qint64 ExportScanner::events() const
{
    return m_format == ExportFormat::Csv ? std::max<qint64>(0, m_records - 1) : m_records;
}

QString ExportScanner::problem() const
{
    // The end record may lack its line break: it is whole when it parses.
    auto end = m_end;
    if (!end && !m_quoted)
        end = endCount(QByteArrayView(m_rest).trimmed());
    if (!end)
        return u"the end record is missing after %1 events"_s.arg(events());
    if (m_afterEnd || (m_end && !m_rest.trimmed().isEmpty()))
        return u"the export goes on after its end record"_s;
    if (*end != events())
        return u"the end record says %1 events, there were %2"_s.arg(*end).arg(events());
    return {};
}

ExportTask::ExportTask(QIODevice& device, ExportFormat format, std::function<void(ExportProgress)> progress,
                       Callback<ExportSummary> callback)
    : m_device(device)
    , m_format(format)
    , m_scanner(format)
    , m_progress(std::move(progress))
    , m_callback(std::move(callback))
{}

ExportTask::ExportTask(std::unique_ptr<QSaveFile> file, ExportFormat format,
                       std::function<void(ExportProgress)> progress, Callback<ExportSummary> callback)
    : m_file(std::move(file))
    , m_device(*m_file)
    , m_format(format)
    , m_scanner(format)
    , m_progress(std::move(progress))
    , m_callback(std::move(callback))
{
    m_file->open(QIODevice::WriteOnly); // a failure is told by take(), with the file's own words
}

void ExportTask::begin(const ResponseHead&)
{
    m_scanner = ExportScanner(m_format);
    m_error.reset();
}

std::optional<ApiError> ExportTask::take(const QByteArray& bytes)
{
    const QByteArray records = m_scanner.feed(bytes);
    if (m_scanner.hasEndlessRecord())
        return localError(ApiError::Kind::Protocol, errorcode::tooLarge, u"a record of the export has no end"_s);
    if (!m_device.isWritable() || m_device.write(records) != records.size())
        return localError(ApiError::Kind::Storage, errorcode::fileWrite, m_device.errorString());
    m_bytes += records.size();
    if (m_progress && !records.isEmpty())
        m_progress({m_scanner.events(), m_bytes});
    return std::nullopt;
}

void ExportTask::decode(Response&& response)
{
    m_error.reset();
    if (const QString problem = m_scanner.problem(); !problem.isEmpty())
        m_error = errorFor(response.head, ApiError::Kind::Protocol, errorcode::cutShort, problem);
    else if (m_file && !saveWhole(*m_file))
        m_error = errorFor(response.head, ApiError::Kind::Storage, errorcode::fileWrite, m_file->errorString());
}

void ExportTask::deliver()
{
    if (m_error)
        m_callback(Unexpected{std::move(*m_error)});
    else
        m_callback(ExportSummary{m_scanner.events(), m_bytes});
}

} // namespace md
