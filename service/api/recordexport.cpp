// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sending an export piece by piece.
#include "service/api/recordexport.h"

#include "service/http/stream.h"

#include <memory>

namespace meterd {

namespace {

constexpr int slicesAtOnce = 8; // then others get their turn

class Job : public std::enable_shared_from_this<Job>
{
public:
    Job(Workers& workers, RecordExport what)
        : m_workers(workers)
        , m_what(std::move(what))
        , m_piece(m_what.header)
    {}

    void begin(std::shared_ptr<BodyStream> body)
    {
        m_body = std::move(body);
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
        for (int slice = 0; slice < slicesAtOnce; ++slice) {
            if (!m_piece.empty() && !send())
                return;
            if (m_done) {
                m_body->end();
                return;
            }
            m_done = !m_what.next(m_piece, m_count);
            if (m_done) {
                m_piece += m_what.csv ? "#end," + std::to_string(m_count) + "\n"
                                      : "{\"end\":{\"count\":" + std::to_string(m_count) + "}}\n";
            }
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

    Workers& m_workers;
    RecordExport m_what;
    std::string m_piece;
    std::size_t m_count = 0;
    bool m_done = false;
    std::shared_ptr<BodyStream> m_body;
};

} // namespace

Response exportAnswer(Workers& workers, RecordExport what)
{
    Response response;
    const std::string file = what.name + (what.csv ? ".csv" : ".ndjson");
    response.headers.add("Content-Type", what.csv ? "text/csv; charset=utf-8" : "application/x-ndjson");
    response.headers.add("Content-Disposition", "attachment; filename=\"" + file + "\"");
    auto job = std::make_shared<Job>(workers, std::move(what));
    response.stream = [job](std::shared_ptr<BodyStream> body) { job->begin(std::move(body)); };
    return response;
}

} // namespace meterd
