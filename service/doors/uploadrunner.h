// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes uploaded files in, one after the other, on a thread of its own. What a stop or a full disk interrupts goes on
// where it was: rows that are in the store are not stored again.
#pragma once

#include "service/domain/clientbook.h"
#include "service/domain/clock.h"
#include "service/store/configview.h"
#include "service/store/eventstore.h"
#include "service/store/intakestore.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace meterd {

struct UploadRunnerParts
{
    EventStore& store;
    const ConfigSource& config;
    ClientBook& clients;
    IntakeStore& intake;
    const Clock& clock;
    int maxAgeDays = 90;
    std::size_t rowsAtOnce = 5000; //!< in one batch: a file is never in memory as events
};

class UploadRunner
{
public:
    //! The job as it stands: over, or with a fault of the store that it waits for to be over.
    using Done = std::function<void(const IngestJob&, std::optional<StoreFault>)>;

    explicit UploadRunner(UploadRunnerParts parts)
        : m_parts(parts)
    {}
    ~UploadRunner() { stop(); }
    UploadRunner(const UploadRunner&) = delete;
    UploadRunner& operator=(const UploadRunner&) = delete;

    void start();
    //! The job under way is left as it is; whoever waits is told that the server ends.
    void stop();
    //! Keeps the job with its file and takes it in as soon as its turn comes. What kept it from that; nothing: it is
    //! kept.
    std::optional<StoreFault> submit(const IngestJob& job, std::string_view content, Done done);

private:
    class Run;
    void live();
    void tell(const IngestJob& job, std::optional<StoreFault> fault);

    const UploadRunnerParts m_parts;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::map<std::string, Done> m_waiting;
    //! From the server's clock to the time of receipt, where a past is lived again.
    std::map<std::string, std::int64_t> m_offsets;
    bool m_submitted = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace meterd
