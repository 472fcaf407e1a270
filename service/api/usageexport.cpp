// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An export goes on as fast as its client reads, a slice of work at a time, so that others get their turn.
#include "service/api/usageexport.h"

#include "service/api/usagecsv.h"
#include "service/api/usagequery.h"
#include "service/http/stream.h"

namespace meterd {

namespace {

constexpr std::size_t pageSize = 1000;
constexpr int pagesAtOnce = 8;

class Export : public std::enable_shared_from_this<Export>
{
public:
    Export(const UsageEventParts& parts, EventSelection selection, std::optional<UsageCsv> csv)
        : m_store(parts.store)
        , m_workers(parts.workers)
        , m_csv(std::move(csv))
    {
        m_query.selection = std::move(selection);
        m_query.limit = pageSize;
        // What comes while the file is written is not part of it.
        m_query.from = m_store.newestSequence() + 1;
    }

    void begin(std::shared_ptr<BodyStream> body)
    {
        m_body = std::move(body);
        if (m_csv)
            m_csv->appendHeader(m_piece);
        goOn();
    }

private:
    void goOn()
    {
        if (!m_workers.post([self = shared_from_this()] { self->run(); }))
            m_body->abort();
    }

    void run()
    {
        try {
            work();
        } catch (const EventReadError&) {
            m_body->abort();
        }
    }

    void work()
    {
        for (int page = 0; page < pagesAtOnce; ++page) {
            if (!m_piece.empty() && !send())
                return;
            if (m_isDone) {
                m_body->end();
                return;
            }
            readPage();
        }
        goOn();
    }

    /// False when the client has to read first, or is gone.
    bool send()
    {
        switch (m_body->write(m_piece)) {
        case BodyStream::Write::Taken: m_piece.clear(); return true;
        case BodyStream::Write::Full: m_body->onDrained([self = shared_from_this()] { self->goOn(); }); return false;
        case BodyStream::Write::Closed: return false;
        }
        return false;
    }

    void readPage()
    {
        const EventPage page = m_store.page(m_query);
        m_piece.reserve(page.events.size() * 1024);
        for (const UsageEvent& event : page.events) {
            if (m_csv) {
                m_csv->appendRow(m_piece, event);
            } else {
                appendJson(m_piece, event);
                m_piece += '\n';
            }
        }
        m_count += page.events.size();
        m_query.from = page.resume;
        if (page.resume)
            return;
        m_isDone = true;
        m_piece += m_csv ? "#end," + std::to_string(m_count) + "\n"
                         : "{\"end\":{\"count\":" + std::to_string(m_count) + "}}\n";
    }

    const EventStore& m_store;
    Workers& m_workers;
    const std::optional<UsageCsv> m_csv;
    EventPageQuery m_query;
    std::shared_ptr<BodyStream> m_body;
    std::string m_piece;
    std::uint64_t m_count = 0;
    bool m_isDone = false;
};

} // namespace

Response exportUsageEvents(const UsageEventParts& parts, const Request& request)
{
    const auto query = readQuery(request, {"filter", "from", "to", "time", "format", "columns"});
    if (!query)
        return toResponse(query.error(), request);
    auto selection = readSelection(request, *query);
    if (!selection)
        return toResponse(selection.error(), request);
    const std::string_view format = query->value("format", "ndjson");
    if (format != "ndjson" && format != "csv")
        return toResponse(badParameter("format", "must be 'ndjson' or 'csv'"), request);
    std::optional<UsageCsv> csv;
    if (format == "csv")
        csv.emplace();
    if (const auto names = query->get("columns")) {
        UsageCsv chosen;
        if (const auto unknown = UsageCsv::select(*names, chosen))
            return toResponse(badParameter("columns", "names '" + *unknown + "', which no event has"), request);
        if (csv)
            csv = std::move(chosen);
    }
    Response response;
    response.headers.add("Content-Type", csv ? "text/csv; charset=utf-8" : "application/x-ndjson");
    response.headers.add("Content-Disposition", csv ? "attachment; filename=\"usage-events.csv\""
                                                    : "attachment; filename=\"usage-events.ndjson\"");
    auto job = std::make_shared<Export>(parts, std::move(*selection), std::move(csv));
    response.stream = [job](std::shared_ptr<BodyStream> body) { job->begin(std::move(body)); };
    return response;
}

} // namespace meterd
