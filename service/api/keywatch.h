// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the live stream which keys changed: by a write, by use, or because a grace or a key's time is over.
#pragma once

#include "service/api/topic.h"
#include "service/store/configstore.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>

namespace meterd {

class KeyWatch
{
public:
    //! What is there now is known, and told to nobody.
    KeyWatch(const ConfigSource& config, const Clock& clock, ChangeTopic& topic);
    ~KeyWatch();

    //! Compares all keys with what was told of them, and tells what differs. From any thread.
    void look();
    //! Looks every second, so that a busy key is told of once a second.
    void start();
    void stop();

private:
    struct Told
    {
        std::int64_t version = 0;
        KeyState state = KeyState::Active;
        KeyUse::Mark use;
        bool operator==(const Told&) const = default;
    };
    void run();

    const ConfigSource& m_config;
    const Clock& m_clock;
    ChangeTopic& m_topic;
    std::mutex m_lookMutex;
    std::map<std::string, Told> m_told; //!< by key
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace meterd
