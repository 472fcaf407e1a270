// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/stream: events and every other topic as they come, with no gap and no repeat after a reconnect, and with
// honest drops.
#pragma once

#include "service/api/topic.h"
#include "service/domain/expected.h"
#include "service/http/identity.h"
#include "service/http/router.h"
#include "service/http/stream.h"
#include "service/store/eventstore.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace meterd {

class LiveStream;

struct StreamLimits
{
    std::size_t itemsPerMessage = 512;
    std::chrono::milliseconds gather{100};
    std::chrono::milliseconds keepAlive{15'000};
    std::chrono::milliseconds standing{1'000};
    /// A client that stopped reading and is this far behind is told what it missed instead of getting it.
    std::uint64_t mostBehind = 100'000;
};

/// One thread that serves all streams: from memory while they keep up, from the store while they catch up.
class StreamHub
{
public:
    StreamHub(EventStore& store, const Authenticator& authenticator, const Clock& clock, StreamLimits limits = {});
    ~StreamHub();
    StreamHub(const StreamHub&) = delete;
    StreamHub& operator=(const StreamHub&) = delete;

    //! Before the first stream is opened. The topic outlives the hub.
    void addTopic(Topic& topic) { m_topics.push_back(&topic); }
    //! There is something new somewhere.
    void wake();

    Response open(const Request& request);
    /// Ends every stream, then its thread.
    void stop();

private:
    void run();
    Expected<std::vector<Topic*>, Problem> wantedTopics(const Request& request, std::string_view names,
                                                        bool& usage) const;
    std::string offered() const;
    void add(std::shared_ptr<LiveStream> stream);

    std::vector<Topic*> m_topics;
    EventStore& m_store;
    const Authenticator& m_authenticator;
    const Clock& m_clock;
    const StreamLimits m_limits;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_woken = false;
    bool m_stopping = false;
    std::vector<std::shared_ptr<LiveStream>> m_new;
    std::unique_ptr<LiveSubscription> m_subscription;
    std::thread m_thread;
};

void registerStream(Router& router, StreamHub& hub);

} // namespace meterd
