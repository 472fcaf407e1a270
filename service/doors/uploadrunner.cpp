// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/doors/uploadrunner.h"

#include "service/doors/aforoevent.h"
#include "service/doors/uploadrows.h"
#include "service/store/eventfilters.h"

namespace meterd {

namespace {

constexpr std::int64_t dayMs = 24 * 3'600'000;
constexpr std::chrono::seconds nextTry{2};

/// Times and keys may be missing in a file: what a row lacks is then counted at receipt, and never as a repetition.
constexpr AforoShape uploadShape{"metricName", "quantity", "occurredAt", true, false, false};

UploadFormat formatOf(std::string_view text)
{
    return text == "CSV" ? UploadFormat::Csv : text == "JSON" ? UploadFormat::Json : UploadFormat::Ndjson;
}

//! Whose key it was; the key may have been changed meanwhile, and stays the sender.
PrincipalPtr senderOf(const ConfigView& view, const IngestJob& job)
{
    if (const ApiKeyPtr key = view.keyById(job.tenantId, job.keyId))
        return key->principal;
    auto principal = std::make_shared<Principal>();
    principal->tenantId = job.tenantId;
    return principal;
}

std::shared_ptr<const EventOrigin> originOf(const IngestJob& job)
{
    auto origin = std::make_shared<EventOrigin>();
    origin->requestId = job.requestId;
    origin->correlationId = job.correlationId;
    origin->client = job.client;
    origin->keyPrefix = job.keyPrefix;
    origin->address = job.address;
    origin->source = EventSource::AforoUpload;
    return origin;
}

} // namespace

//! One way through a file, from where the job stands.
class UploadRunner::Run
{
public:
    enum class End : std::uint8_t { Over, Stopped, Later };

    Run(UploadRunner& runner, IngestJob& job, std::int64_t offset)
        : m_runner(runner)
        , m_parts(runner.m_parts)
        , m_job(job)
        , m_offset(offset)
        , m_view(m_parts.config.view())
        , m_sender(senderOf(*m_view, job))
        , m_context{*m_view, *m_sender, originOf(job), job.createdAt, m_parts.maxAgeDays * dayMs}
    {}

    End run()
    {
        if (m_job.startedAt)
            catchUp();
        else
            m_job.startedAt = now();
        m_job.state = IngestJob::State::Processing;
        m_job.reason.clear();
        if (!m_parts.intake.keep(m_job, {}))
            return End::Later;
        const std::string content = m_parts.intake.content(m_job.id);
        const auto fault = readUpload(formatOf(m_job.format), content, {m_job.metric, m_job.customer},
                                      [this](UploadRow row) { take(std::move(row)); });
        if (fault)
            m_job.reason = *fault;
        if (!m_end && !(m_pendingRows > 0 && !store()))
            return finish();
        return *m_end;
    }

    std::optional<StoreFault> fault() const { return m_fault; }

private:
    std::int64_t now() const { return toMs(m_parts.clock.now()) + m_offset; }

    EventSelection stored(std::optional<EventStatus> status) const
    {
        std::vector<FilterNode> nodes = {isOneOf(EventField::Request, {m_job.requestId})};
        if (status)
            nodes.push_back(isOneOf(EventField::Status, {toText(*status)}));
        EventSelection selection;
        selection.tenantId = m_job.tenantId;
        selection.filter = allOf(std::move(nodes));
        return selection;
    }

    //! A batch may have been stored after the job was kept last: the events of its request say how many rows are in.
    void catchUp()
    {
        const std::uint64_t newest = m_parts.store.newestSequence();
        const auto count = [&](std::optional<EventStatus> status) {
            return static_cast<std::int64_t>(m_parts.store.count(stored(status), 0, newest));
        };
        m_inStore = std::max<std::int64_t>(count(std::nullopt) - m_job.stored, 0);
        m_skip = m_job.rows;
        if (m_inStore > 0) {
            m_job.accepted = count(EventStatus::Accepted);
            m_job.duplicates = count(EventStatus::Duplicate);
        }
        ++m_job.resumed;
    }

    void take(UploadRow row)
    {
        if (m_end)
            return;
        if (m_skip > 0) {
            --m_skip;
            return;
        }
        ++m_job.rows;
        ++m_pendingRows;
        judge(std::move(row));
        if (m_pendingRows >= m_parts.rowsAtOnce)
            store();
    }

    void judge(UploadRow row)
    {
        if (!row.fault.empty()) {
            note(row, {}, "BAD_REQUEST", row.fault);
            return;
        }
        const auto value = m_document.parse(row.json);
        if (!value) {
            note(row, {}, "BAD_REQUEST", value.error().message);
            return;
        }
        AforoEvent read = readAforoEvent(*value, uploadShape, m_context);
        if (read.isHeartbeat)
            return;
        if (read.event.status == EventStatus::Rejected) {
            const std::string field = !read.errors.empty()                  ? read.errors.front().field
                                      : read.event.code == "UNKNOWN_METRIC" ? "metricName"
                                                                            : "";
            note(row, field, read.event.code, read.event.reason);
        }
        ++m_job.stored;
        if (m_inStore > 0)
            --m_inStore; // stored before the stop
        else
            m_events.push_back(std::move(read.event));
    }

    void note(UploadRow& row, std::string field, std::string code, std::string reason)
    {
        ++m_job.refused;
        if (row.text.size() > UploadRefusal::longestText)
            row.text = std::string(utf16Front(row.text, UploadRefusal::longestText / 4));
        m_refused.push_back({static_cast<std::int64_t>(row.line), std::move(field), std::move(code), std::move(reason),
                             std::move(row.text)});
    }

    bool store()
    {
        m_pendingRows = 0;
        if (!m_events.empty()) {
            const auto result = m_parts.store.appendAndWait({m_job.tenantId, std::move(m_events), m_context.now});
            m_events.clear();
            if (!result) {
                m_fault = result.error();
                m_end = *m_fault == StoreFault::Stopping ? End::Stopped : End::Later;
                return false;
            }
            for (const UsageEvent& event : (*result)->events) {
                m_job.accepted += event.status == EventStatus::Accepted;
                m_job.duplicates += event.status == EventStatus::Duplicate;
            }
        }
        const bool kept = m_parts.intake.keep(m_job, m_refused);
        m_refused.clear();
        if (!kept) {
            m_fault = m_parts.intake.lastFault();
            m_end = End::Later;
        } else if (isStopping()) {
            m_end = End::Stopped;
        }
        return !m_end;
    }

    bool isStopping() const
    {
        const std::lock_guard lock(m_runner.m_mutex);
        return m_runner.m_stopping;
    }

    End finish()
    {
        const bool none = m_job.accepted + m_job.duplicates == 0;
        m_job.state = m_job.reason.empty() && m_job.refused == 0 ? IngestJob::State::Completed
                      : none                                     ? IngestJob::State::Failed
                                                                 : IngestJob::State::Partial;
        m_job.totalRows = m_job.rows;
        m_job.endedAt = now();
        if (!m_parts.intake.keep(m_job, {}))
            return End::Later;
        if (!none) {
            m_parts.clients.events(m_job.tenantId, {m_job.keyPrefix, m_job.client, m_job.address, 0, 0, 0},
                                   m_job.createdAt);
        }
        return End::Over;
    }

    UploadRunner& m_runner;
    const UploadRunnerParts& m_parts;
    IngestJob& m_job;
    const std::int64_t m_offset;
    const ConfigViewPtr m_view;
    const PrincipalPtr m_sender;
    const AforoContext m_context;
    JsonDocument m_document;
    std::vector<UsageEvent> m_events;
    std::vector<UploadRefusal> m_refused;
    std::size_t m_pendingRows = 0;
    std::int64_t m_skip = 0;    //!< rows that were read and kept
    std::int64_t m_inStore = 0; //!< events after them that are stored all the same
    std::optional<End> m_end;
    std::optional<StoreFault> m_fault;
};

void UploadRunner::start()
{
    m_submitted = true; // what an earlier server left
    m_thread = std::thread([this] { live(); });
}

void UploadRunner::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_wake.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
    std::map<std::string, Done> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_waiting);
    }
    for (auto& [id, done] : waiting) {
        IngestJob job;
        job.id = id;
        done(job, StoreFault::Stopping);
    }
}

std::optional<StoreFault> UploadRunner::submit(const IngestJob& job, std::string_view content, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return StoreFault::Stopping;
        if (!job.isOver()) {
            m_offsets[job.id] = job.createdAt - toMs(m_parts.clock.now());
            if (done)
                m_waiting[job.id] = std::move(done);
        }
    }
    const auto trouble = m_parts.intake.add(job, content);
    const std::lock_guard lock(m_mutex);
    if (trouble) {
        m_waiting.erase(job.id);
        m_offsets.erase(job.id);
        return trouble;
    }
    m_submitted = true;
    m_wake.notify_all();
    return std::nullopt;
}

void UploadRunner::tell(const IngestJob& job, std::optional<StoreFault> fault)
{
    Done done;
    {
        const std::lock_guard lock(m_mutex);
        const auto waiting = m_waiting.find(job.id);
        if (waiting == m_waiting.end())
            return;
        done = std::move(waiting->second);
        m_waiting.erase(waiting);
    }
    done(job, fault);
}

void UploadRunner::live()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_wake.wait(lock, [this] { return m_stopping || m_submitted; });
        m_submitted = false;
        while (!m_stopping) {
            lock.unlock();
            std::optional<IngestJob> job = m_parts.intake.next();
            lock.lock();
            if (!job)
                break;
            const auto offset = m_offsets.find(job->id);
            Run run(*this, *job, offset == m_offsets.end() ? 0 : offset->second);
            lock.unlock();
            const Run::End end = run.run();
            if (end == Run::End::Over)
                tell(*job, std::nullopt);
            else if (end == Run::End::Later)
                tell(*job, run.fault().value_or(StoreFault::Full));
            lock.lock();
            if (end == Run::End::Over)
                m_offsets.erase(job->id);
            else if (end == Run::End::Later)
                m_wake.wait_for(lock, nextTry, [this] { return m_stopping; });
            else
                return;
        }
    }
}

} // namespace meterd
