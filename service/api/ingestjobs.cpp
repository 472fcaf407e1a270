// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/ingest-jobs: uploaded files, how far they are, and the rows that were refused, to be mended and sent again.
#include "service/api/recordexport.h"
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/api/usagecsv.h"
#include "service/http/answer.h"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

namespace meterd {

namespace {

enum JobSlot : std::uint8_t { State, File, Format, Key, Id, RequestId, Correlation, Refused };
enum RowSlot : std::uint8_t { Line, Field, Code, Reason };
using Kind = FilterVocabulary::Kind;
constexpr std::array<FilterVocabulary::Field, 9> jobNames = {{{"state", State, Kind::AnyCase},
                                                              {"file", File},
                                                              {"format", Format, Kind::AnyCase},
                                                              {"key", Key},
                                                              {"id", Id},
                                                              {"request", RequestId},
                                                              {"correlation", Correlation},
                                                              {"corr", Correlation},
                                                              {"refused", Refused, Kind::Decimal}}};
constexpr std::array<FilterVocabulary::Field, 4> rowNames = {
    {{"line", Line, Kind::Decimal}, {"field", Field}, {"code", Code, Kind::AnyCase}, {"reason", Reason}}};
constexpr FilterVocabulary jobVocabulary{jobNames};
constexpr FilterVocabulary rowVocabulary{rowNames};

std::vector<std::string_view> given(std::initializer_list<std::string_view> texts)
{
    std::vector<std::string_view> out;
    std::copy_if(texts.begin(), texts.end(), std::back_inserter(out),
                 [](std::string_view text) { return !text.empty(); });
    return out;
}

class JobFilterRecord final : public FilterRecord
{
public:
    explicit JobFilterRecord(const IngestJob& job)
        : m_job(job)
        , m_json(toJson(job))
    {}
    std::vector<std::string_view> texts(std::uint8_t slot) const override
    {
        switch (JobSlot(slot)) {
        case State: return {toText(m_job.state)};
        case File: return given({m_job.fileName});
        case Format: return {m_job.format};
        case Key: return given({m_job.keyPrefix, m_job.keyName, m_job.keyId});
        case Id: return {m_job.id};
        case RequestId: return {m_job.requestId};
        case Correlation: return {m_job.correlationId};
        case Refused: break;
        }
        return {};
    }
    std::optional<Decimal> decimal(std::uint8_t) const override { return Decimal::fromInteger(m_job.refused); }
    std::string_view json() const override { return m_json; }

private:
    const IngestJob& m_job;
    const std::string m_json;
};

class RowFilterRecord final : public FilterRecord
{
public:
    explicit RowFilterRecord(const UploadRefusal& row)
        : m_row(row)
        , m_json(toJson(row))
    {}
    std::vector<std::string_view> texts(std::uint8_t slot) const override
    {
        switch (RowSlot(slot)) {
        case Field: return given({m_row.field});
        case Code: return {m_row.code};
        case Reason: return {m_row.reason};
        case Line: break;
        }
        return {};
    }
    std::optional<Decimal> decimal(std::uint8_t) const override { return Decimal::fromInteger(m_row.line); }
    std::string_view json() const override { return m_json; }

private:
    const UploadRefusal& m_row;
    const std::string m_json;
};

std::optional<Problem> jobOf(const ApiParts& parts, const Request& request, IngestJob& job)
{
    auto found = parts.intake->job(request.principal->tenantId, request.param("id"));
    if (!found)
        return notFound("There is no upload with this id.");
    job = std::move(*found);
    return std::nullopt;
}

Response listJobs(const ApiParts& parts, Request& request)
{
    return recordListAnswer(
        request, jobVocabulary, parts.intake->jobs(request.principal->tenantId),
        [](const IngestJob& job) -> const std::string& { return job.id; },
        [](const IngestJob& job) { return toJson(job); }, [](const IngestJob& job) { return JobFilterRecord(job); },
        [](const IngestJob& job) { return job.createdAt; });
}

Response getJob(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    IngestJob job;
    if (const auto problem = jobOf(parts, request, job))
        return toResponse(*problem, request);
    return answer(request, toJson(job));
}

//! In the order of the file, as nobody mends from behind.
Response listRefused(const ApiParts& parts, Request& request)
{
    IngestJob job;
    if (const auto problem = jobOf(parts, request, job))
        return toResponse(*problem, request);
    std::vector<UploadRefusal> rows = parts.intake->refusedRows(job.id);
    std::reverse(rows.begin(), rows.end());
    return recordListAnswer(
        request, rowVocabulary, rows, [](const UploadRefusal& row) { return std::to_string(row.line); },
        [](const UploadRefusal& row) { return toJson(row); },
        [](const UploadRefusal& row) { return RowFilterRecord(row); },
        [&job](const UploadRefusal&) { return job.createdAt; });
}

//! The cells of one CSV line, quotes out.
std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

//! A refused row under columns that an upload reads again.
class MendableCsv
{
public:
    MendableCsv(const IngestJob& job, const std::vector<UploadRefusal>& rows)
        : m_isCsv(job.format == "CSV")
    {
        if (m_isCsv) {
            m_columns = cellsOf(job.header);
            std::erase_if(m_columns, [](const std::string& name) { return name.starts_with("refused_"); });
            m_sent = cellsOf(job.header);
            return;
        }
        for (const UploadRefusal& row : rows) {
            for (const auto& [name, value] : membersOf(row)) {
                if (std::find(m_columns.begin(), m_columns.end(), std::string_view(name)) == m_columns.end())
                    m_columns.emplace_back(name);
            }
        }
    }

    std::string header() const
    {
        std::string out;
        for (const std::string& column : m_columns) {
            appendCsvCell(out, column);
            out += ',';
        }
        return out + "refused_line,refused_field,refused_code,refused_reason,refused_row\n";
    }

    void append(std::string& out, const UploadRefusal& row) const
    {
        for (const std::string& cell : valuesOf(row)) {
            appendCsvCell(out, cell);
            out += ',';
        }
        out += std::to_string(row.line);
        for (const std::string* cell : {&row.field, &row.code, &row.reason, &row.text}) {
            out += ',';
            appendCsvCell(out, *cell);
        }
        out += '\n';
    }

private:
    static boost::json::object membersOf(const UploadRefusal& row)
    {
        boost::system::error_code error;
        auto value = boost::json::parse(row.text, error);
        return !error && value.is_object() ? std::move(value.as_object()) : boost::json::object();
    }

    std::vector<std::string> valuesOf(const UploadRefusal& row) const
    {
        std::vector<std::string> values;
        const std::vector<std::string> cells = m_isCsv ? cellsOf(row.text) : std::vector<std::string>();
        const boost::json::object members = m_isCsv ? boost::json::object() : membersOf(row);
        for (const std::string& column : m_columns) {
            std::string value;
            if (m_isCsv) {
                const auto at =
                    static_cast<std::size_t>(std::find(m_sent.begin(), m_sent.end(), column) - m_sent.begin());
                value = at < cells.size() ? cells[at] : std::string();
            } else if (const auto* member = members.if_contains(column); member && !member->is_null()) {
                value = member->is_string() ? std::string(member->as_string()) : boost::json::serialize(*member);
            }
            values.push_back(std::move(value));
        }
        return values;
    }

    const bool m_isCsv;
    std::vector<std::string> m_columns;
    std::vector<std::string> m_sent;
};

Response exportRefused(const ApiParts& parts, Request& request)
{
    const auto ask = readExportAsk(request, rowVocabulary);
    if (!ask)
        return toResponse(ask.error(), request);
    IngestJob job;
    if (const auto problem = jobOf(parts, request, job))
        return toResponse(*problem, request);
    std::vector<UploadRefusal> rows = parts.intake->refusedRows(job.id);
    std::erase_if(rows, [&](const UploadRefusal& row) {
        return ask->filter.kind != FilterNode::Kind::All && !matches(ask->filter, rowVocabulary, RowFilterRecord(row));
    });
    RecordExport out;
    out.name = "refused-" + job.id;
    out.csv = ask->format == "csv";
    auto csv = std::make_shared<MendableCsv>(job, rows);
    if (out.csv)
        out.header = csv->header();
    out.next = [rows = std::move(rows), csv, isCsv = out.csv](std::string& piece, std::size_t& count) {
        for (const UploadRefusal& row : rows) {
            if (isCsv)
                csv->append(piece, row);
            else
                piece += toJson(row) + "\n";
            ++count;
        }
        return false;
    };
    return exportAnswer(parts.workers, std::move(out));
}

} // namespace

void registerIngestJobs(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    const std::string all = "/api/v1/ingest-jobs";
    const std::string rows = all + "/{id}/refused-rows";
    routes.add(Method::Get, all, Scope::EventsRead, Runs::Reader, listJobs);
    routes.add(Method::Get, all + "/{id}", Scope::EventsRead, Runs::Reader, getJob);
    routes.add(Method::Get, rows, Scope::EventsRead, Runs::Reader, listRefused);
    routes.add(Method::Get, rows + "/export", Scope::EventsRead, Runs::Reader, exportRefused);
}

} // namespace meterd
