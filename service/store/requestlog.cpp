// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue, its thread, and the files.
#include "service/store/requestlog.h"

#include "service/domain/redact.h"

#include <algorithm>
#include <charconv>

namespace meterd {

namespace {

//! Sender and sentence of a refusal, for the counts.
std::optional<CountedRefusal> refusalOf(const AnsweredRequest& request)
{
    if (!request.record || !request.record->isRefused())
        return std::nullopt;
    const RequestRecord& record = *request.record;
    const bool app = !record.appUuid.empty() && record.keyId.empty();
    return CountedRefusal{record.code, app, app ? record.appUuid : record.keyId, app ? record.appName : record.keyName,
                          record.id};
}

std::size_t bytesOf(const AnsweredRequest& request)
{
    return request.record ? request.record->body.size() + request.record->answer.size() : 0;
}

} // namespace

Expected<std::unique_ptr<RequestLog>, std::string> RequestLog::open(RequestLogOptions options, const Clock& clock)
{
    std::unique_ptr<RequestLog> log(new RequestLog(std::move(options), clock));
    if (auto problem = log->openFiles())
        return Unexpected{std::move(*problem)};
    log->m_thread = std::thread([in = log.get()] { in->run(); });
    return log;
}

RequestLog::~RequestLog()
{
    stop();
}

std::optional<std::string> RequestLog::openFiles()
{
    std::error_code error;
    std::filesystem::create_directories(m_options.folder, error);
    if (error)
        return "The request log's folder '" + m_options.folder.string() + "' cannot be made: " + error.message() + ".";
    auto counts = RequestCounts::open(m_options.folder / "counts.db");
    if (!counts)
        return counts.error();
    m_counts = std::move(*counts);
    std::vector<std::int64_t> firsts;
    for (const auto& entry : std::filesystem::directory_iterator(m_options.folder, error)) {
        const std::string name = entry.path().filename().string();
        std::int64_t first = 0;
        if (name.starts_with("requests-") && name.ends_with(".db") &&
            std::from_chars(name.data() + 9, name.data() + name.size() - 3, first).ec == std::errc())
            firsts.push_back(first);
    }
    std::sort(firsts.begin(), firsts.end());
    if (firsts.empty())
        firsts.push_back(1);
    for (const std::int64_t first : firsts) {
        auto file = RequestFile::open(m_options.folder / RequestFile::fileName(first), first);
        if (!file)
            return file.error();
        if (first != firsts.back())
            (*file)->close();
        m_files.push_back(std::move(*file));
    }
    m_newestAtStart = m_files.back()->extent().last;
    return std::nullopt;
}

void RequestLog::note(AnsweredRequest request)
{
    const std::size_t bytes = bytesOf(request);
    const std::lock_guard lock(m_mutex);
    if (m_stopping || m_queue.size() >= m_options.queue) {
        m_lost.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    if (bytes > 0 && m_queuedBytes + bytes > m_options.queueBytes) {
        request.record->body.clear();
        request.record->answer.clear();
        request.record->bodyKept = RequestRecord::Body::OverLimit;
    } else {
        m_queuedBytes += bytes;
    }
    m_queue.push_back(std::move(request));
    ++m_noted;
}

bool RequestLog::mayKeepBody(std::string_view sender, std::int64_t at)
{
    const std::int64_t hour = at / RequestCounts::hour;
    const std::lock_guard lock(m_bodyMutex);
    if (hour != m_bodyHour) {
        m_bodies.clear();
        m_bodyHour = hour;
    }
    return m_bodies[std::string(sender)]++ < m_options.bodiesPerHour;
}

void RequestLog::flush()
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t upTo = m_noted;
    m_hurry = true;
    m_wake.notify_one();
    m_done.wait(lock, [&] { return m_handled >= upTo || m_stopping; });
}

void RequestLog::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    if (!m_files.empty())
        m_files.back()->close();
}

//! Looks every tenth of a second: to be woken by each request would cost the request.
void RequestLog::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait_for(lock, m_options.gather, [this] { return m_stopping || m_hurry; });
        m_hurry = false;
        std::vector<AnsweredRequest> batch;
        batch.swap(m_queue);
        m_queue.reserve(batch.size());
        m_queuedBytes = 0;
        const std::uint64_t upTo = m_noted;
        const bool last = m_stopping;
        lock.unlock();
        if (!batch.empty())
            keep(std::move(batch));
        dropOld();
        lock.lock();
        m_handled = upTo;
        m_done.notify_all();
        if (last)
            return;
    }
}

void RequestLog::keep(std::vector<AnsweredRequest> batch)
{
    std::vector<RequestRecord> records;
    for (AnsweredRequest& request : batch) {
        const std::string_view tenant = request.tenantId();
        if (!tenant.empty() && !request.route.empty()) {
            m_counts->add({request.at, tenant, request.method, request.route, request.category, request.status,
                           request.durationUs},
                          refusalOf(request));
        }
        if (!request.record)
            continue;
        RequestRecord& record = *request.record;
        record.body = withoutSensitive(record.body);
        record.answer = withoutSensitive(record.answer);
        if (tenant.empty())
            keepUnproven(std::move(record));
        else
            records.push_back(std::move(record));
    }
    m_counts->commit();
    if (!records.empty())
        keepRows(std::move(records));
}

void RequestLog::keepRows(std::vector<RequestRecord> records)
{
    rollOver();
    const RequestFilePtr file = files().back();
    const bool good = file->append(records);
    m_writable = good;
    if (!good) {
        m_lost.fetch_add(records.size(), std::memory_order_relaxed);
        return;
    }
    {
        const std::lock_guard lock(m_filesMutex);
        for (const RequestRecord& record : records)
            m_newest[record.tenantId] = record.sequence;
    }
    if (m_kept)
        m_kept();
}

void RequestLog::keepUnproven(RequestRecord record)
{
    const std::int64_t minute = record.at / RequestCounts::minute;
    const std::lock_guard lock(m_unprovenMutex);
    if (minute != m_unprovenMinute) {
        m_unprovenByAddress.clear();
        m_unprovenMinute = minute;
    }
    if (m_unprovenByAddress[record.address]++ >= m_options.unprovenPerMinute)
        return;
    record.body.clear();
    record.bodyKept = RequestRecord::Body::None;
    m_unproven.push_back(std::move(record));
    if (m_unproven.size() > m_options.unproven)
        m_unproven.pop_front();
}

//! A full file is left as it is, and the next one begun.
void RequestLog::rollOver()
{
    const RequestFilePtr current = files().back();
    const auto extent = current->extent();
    if (extent.rows() < m_options.rowsPerFile)
        return;
    const std::int64_t first = extent.last + 1;
    auto next = RequestFile::open(m_options.folder / RequestFile::fileName(first), first);
    if (!next)
        return; // goes on in the old one
    current->close();
    const std::lock_guard lock(m_filesMutex);
    m_files.push_back(std::move(*next));
}

void RequestLog::dropOld()
{
    const std::int64_t now = toMs(m_clock.now());
    if (m_cleanedAt != INT64_MIN && now - m_cleanedAt < RequestCounts::minute && now >= m_cleanedAt)
        return;
    m_cleanedAt = now;
    const std::int64_t oldest = m_keptFrom;
    m_counts->dropBefore(oldest);
    const std::lock_guard lock(m_filesMutex);
    std::uint64_t bytes = 0;
    for (const RequestFilePtr& file : m_files)
        bytes += file->bytes();
    while (m_files.size() > 1) {
        const RequestFilePtr first = m_files.front();
        const bool tooOld = first->extent().maxAt < oldest;
        if (!tooOld && bytes <= m_options.mostBytes)
            break;
        if (!tooOld)
            m_cut = {now, first->extent().maxAt};
        bytes -= std::min(bytes, first->bytes());
        for (const char* ending : {"", "-wal", "-shm"}) {
            std::error_code ignored;
            std::filesystem::remove(first->path().string() + ending, ignored);
        }
        m_files.erase(m_files.begin());
    }
}

std::vector<RequestFilePtr> RequestLog::files() const
{
    const std::lock_guard lock(m_filesMutex);
    return m_files;
}

std::vector<RequestRecord> RequestLog::read(std::string_view tenantId, const RequestRange& range) const
{
    std::vector<RequestFilePtr> files = this->files();
    if (!range.after)
        std::reverse(files.begin(), files.end());
    // What is too old is no more, wherever it still stands.
    const std::int64_t oldest = m_keptFrom;
    RequestRange rest = range;
    rest.from = std::max(range.from.value_or(oldest), oldest);
    std::vector<RequestRecord> found;
    for (const RequestFilePtr& file : files) {
        const auto extent = file->extent();
        const bool outside = extent.rows() == 0 || extent.byTenant.find(tenantId) == extent.byTenant.end() ||
                             (range.after && extent.last <= *range.after) ||
                             (range.before && extent.first >= *range.before) || extent.maxAt < *rest.from ||
                             (range.to && extent.minAt >= *range.to);
        if (outside)
            continue;
        rest.limit = range.limit - found.size();
        std::vector<RequestRecord> here = file->read(tenantId, rest);
        std::move(here.begin(), here.end(), std::back_inserter(found));
        if (found.size() >= range.limit)
            break;
    }
    return found;
}

std::vector<RequestRecord> RequestLog::lookUp(std::string_view tenantId, const RequestLookUp& ask) const
{
    std::vector<RequestRecord> found;
    if (ask.empty())
        return found;
    std::vector<RequestFilePtr> files = this->files();
    std::reverse(files.begin(), files.end());
    const std::int64_t oldest = m_keptFrom;
    for (const RequestFilePtr& file : files) {
        const auto extent = file->extent();
        if (extent.rows() == 0 || extent.maxAt < oldest || !extent.byTenant.contains(tenantId))
            continue;
        auto here = file->lookUp(tenantId, ask, oldest, ask.limit - found.size());
        std::move(here.begin(), here.end(), std::back_inserter(found));
        if (found.size() >= ask.limit)
            break;
    }
    return found;
}

std::optional<RequestRecord> RequestLog::one(std::string_view tenantId, std::string_view id) const
{
    RequestRange range;
    range.id = id;
    range.limit = 1;
    range.whole = true;
    std::vector<RequestRecord> found = id.empty() ? std::vector<RequestRecord>() : read(tenantId, range);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<RequestRecord> RequestLog::unproven(std::string_view id) const
{
    const std::lock_guard lock(m_unprovenMutex);
    const auto found = std::find_if(m_unproven.rbegin(), m_unproven.rend(),
                                    [&](const RequestRecord& record) { return record.id == id; });
    return found == m_unproven.rend() ? std::nullopt : std::optional(*found);
}

std::int64_t RequestLog::rows(std::string_view tenantId) const
{
    std::int64_t sum = 0;
    for (const RequestFilePtr& file : files()) {
        const auto extent = file->extent();
        const auto found = extent.byTenant.find(tenantId);
        sum += found == extent.byTenant.end() ? 0 : found->second;
    }
    return sum;
}

std::optional<std::pair<std::int64_t, std::int64_t>> RequestLog::span(std::string_view tenantId) const
{
    RequestRange oldest;
    oldest.after = 0;
    oldest.limit = 1;
    RequestRange newest;
    newest.limit = 1;
    const auto first = read(tenantId, oldest);
    const auto last = read(tenantId, newest);
    if (first.empty() || last.empty())
        return std::nullopt;
    return std::pair(first.front().at, last.front().at);
}

std::int64_t RequestLog::newest(std::string_view tenantId) const
{
    const std::lock_guard lock(m_filesMutex);
    const auto found = m_newest.find(std::string(tenantId));
    return found == m_newest.end() ? m_newestAtStart : found->second;
}

RequestLogStatus RequestLog::status() const
{
    RequestLogStatus status;
    status.lost = m_lost.load(std::memory_order_relaxed);
    status.writable = m_writable;
    {
        const std::lock_guard lock(m_filesMutex);
        status.cut = m_cut;
    }
    for (const RequestFilePtr& file : files()) {
        ++status.files;
        status.bytes += file->bytes();
    }
    return status;
}

} // namespace meterd
