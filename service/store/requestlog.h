// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every request to the server, kept for a month: handed over in a moment, written in batches by a thread of its own.
#pragma once

#include "service/domain/application.h"
#include "service/domain/clock.h"
#include "service/domain/principal.h"
#include "service/store/requestcounts.h"
#include "service/store/requestfile.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <thread>
#include <unordered_map>

namespace meterd {

//! One answered request on its way to the log. Without a record it is only counted: an accepted ingest request lives
//! on its event rows.
struct AnsweredRequest
{
    std::string_view method; //!< these two live as long as the server
    std::string_view route;
    RateCategory category = RateCategory::None;
    int status = 0;
    std::int64_t at = 0;
    std::int64_t durationUs = 0;
    PrincipalPtr principal;
    std::shared_ptr<const Application> app;
    std::unique_ptr<RequestRecord> record;

    std::string_view tenantId() const
    {
        return principal ? std::string_view(principal->tenantId) : app ? std::string_view(app->tenantId) : "";
    }
};

struct RequestLogOptions
{
    std::filesystem::path folder;
    std::size_t queue = 65'536;
    std::size_t queueBytes = 32U << 20U; //!< of bodies; beyond, requests are kept without
    std::int64_t rowsPerFile = 250'000;
    std::uint64_t mostBytes = 2ULL << 30U; //!< the oldest files go first
    std::chrono::milliseconds gather{100};
    int bodiesPerHour = 100;    //!< of one key or application
    int unprovenPerMinute = 60; //!< of one address
    std::size_t unproven = 2048;
};

//! The oldest went before their time, because all together were too large.
struct CutByCap
{
    std::int64_t at = 0;   //!< when
    std::int64_t upTo = 0; //!< nothing older is left
};

struct RequestLogStatus
{
    std::uint64_t lost = 0; //!< since the start: more came than could be written, or the disk took none
    bool writable = true;
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::optional<CutByCap> cut;
};

class RequestLog
{
public:
    //! The error is a sentence.
    static Expected<std::unique_ptr<RequestLog>, std::string> open(RequestLogOptions options, const Clock& clock);
    ~RequestLog();
    RequestLog(const RequestLog&) = delete;
    RequestLog& operator=(const RequestLog&) = delete;

    //! From any thread; never waits for the disk.
    void note(AnsweredRequest request);
    //! Whether this sender's body is still among the hundred of its hour; asked once for each body.
    bool mayKeepBody(std::string_view sender, std::int64_t at);
    //! Nobody finds what was asked before, from now on; within a minute it leaves the disk. In ms since 1970.
    void keepFrom(std::int64_t at) { m_keptFrom = at; }
    //! Waits until all that was noted before is kept.
    void flush();
    //! Called on the log's thread after each batch that left rows.
    void onKept(std::function<void()> kept) { m_kept = std::move(kept); }
    //! Keeps what was noted and ends the thread.
    void stop();

    // Reading, from any thread.
    //! The next stretch of a range, over all files.
    std::vector<RequestRecord> read(std::string_view tenantId, const RequestRange& range) const;
    //! Whole ones over all files, newest file first; at most `limit`.
    std::vector<RequestRecord> lookUp(std::string_view tenantId, const RequestLookUp& ask) const;
    std::optional<RequestRecord> one(std::string_view tenantId, std::string_view id) const;
    //! One that proves no tenant, by its exact id alone.
    std::optional<RequestRecord> unproven(std::string_view id) const;
    std::int64_t rows(std::string_view tenantId) const;
    //! The sequence of a tenant's newest one; at most too new, never too old. Does not touch the disk.
    std::int64_t newest(std::string_view tenantId) const;
    //! Of a tenant: when its oldest and its newest were answered.
    std::optional<std::pair<std::int64_t, std::int64_t>> span(std::string_view tenantId) const;
    const RequestCounts& counts() const { return *m_counts; }
    RequestLogStatus status() const;

private:
    RequestLog(RequestLogOptions options, const Clock& clock)
        : m_options(std::move(options))
        , m_clock(clock)
    {}
    std::optional<std::string> openFiles();
    void run();
    void keep(std::vector<AnsweredRequest> batch);
    void keepRows(std::vector<RequestRecord> records);
    void keepUnproven(RequestRecord record);
    void rollOver();
    void dropOld();
    std::vector<RequestFilePtr> files() const;

    const RequestLogOptions m_options;
    const Clock& m_clock;
    std::function<void()> m_kept;
    std::unique_ptr<RequestCounts> m_counts;
    std::int64_t m_cleanedAt = INT64_MIN;
    std::atomic<std::int64_t> m_keptFrom{INT64_MIN};

    mutable std::mutex m_filesMutex;
    std::vector<RequestFilePtr> m_files; //!< oldest first; the last one is written to
    std::optional<CutByCap> m_cut;
    std::unordered_map<std::string, std::int64_t> m_newest;
    std::int64_t m_newestAtStart = 0;

    std::mutex m_bodyMutex;
    std::unordered_map<std::string, int> m_bodies; //!< of the hour
    std::int64_t m_bodyHour = -1;

    mutable std::mutex m_unprovenMutex;
    std::deque<RequestRecord> m_unproven;
    std::unordered_map<std::string, int> m_unprovenByAddress; //!< of the minute
    std::int64_t m_unprovenMinute = -1;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_done;
    std::vector<AnsweredRequest> m_queue;
    std::size_t m_queuedBytes = 0;
    std::uint64_t m_noted = 0;
    std::uint64_t m_handled = 0;
    bool m_hurry = false;
    bool m_stopping = false;
    std::atomic<std::uint64_t> m_lost{0};
    std::atomic<bool> m_writable{true};
    std::thread m_thread;
};

} // namespace meterd
