// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Watches limits and quotas: marks what is reached, tells it once, and streams what has changed.
#pragma once

#include "service/api/limitstate.h"
#include "service/api/topic.h"
#include "service/store/configstore.h"
#include "service/store/usagecounts.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace meterd {

class LimitWatch
{
public:
    LimitWatch(ConfigStore& config, UsageCounts& counts, const Clock& clock, ChangeTopic& topic);
    ~LimitWatch();

    //! Looks at what was counted since the last look, at most once in `pause`, on a thread of its own.
    void start(std::chrono::milliseconds pause);
    void stop();
    //! Counts have changed: from any thread, quick.
    void wake();

    //! A tenant now. Calls from several threads follow one another.
    void look(const std::string& tenantId);
    //! Everybody: time alone ends exceptions and months.
    void lookAtAll();

private:
    void run(std::chrono::milliseconds pause);
    void settleMarks(const std::string& tenantId, TimePoint now);
    void publish(const std::string& tenantId, TimePoint now);

    ConfigStore& m_config;
    UsageCounts& m_counts;
    const Clock& m_clock;
    ChangeTopic& m_topic;

    std::mutex m_looking;
    std::map<std::string, std::string> m_published; //!< by tenant and key

    std::mutex m_mutex;
    std::condition_variable m_woken;
    bool m_due = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace meterd
