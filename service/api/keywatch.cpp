// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/keywatch.h"

#include "service/api/keyrecord.h"

namespace meterd {

namespace {
constexpr std::chrono::seconds pause(1);
}

KeyWatch::KeyWatch(const ConfigSource& config, const Clock& clock, ChangeTopic& topic)
    : m_config(config)
    , m_clock(clock)
    , m_topic(topic)
{
    const TimePoint now = m_clock.now();
    const ConfigViewPtr view = m_config.view();
    for (const Tenant& tenant : view->tenants()) {
        for (const ApiKeyPtr& key : view->keys(tenant.id))
            m_told.emplace(key->principal->keyId, Told{key->version, key->stateAt(now), key->use->mark()});
    }
}

KeyWatch::~KeyWatch()
{
    stop();
}

void KeyWatch::look()
{
    const std::lock_guard lock(m_lookMutex);
    const TimePoint now = m_clock.now();
    const ConfigViewPtr view = m_config.view();
    for (const Tenant& tenant : view->tenants()) {
        for (const ApiKeyPtr& key : view->keys(tenant.id)) {
            const Told is{key->version, key->stateAt(now), key->use->mark()};
            Told& told = m_told[key->principal->keyId];
            if (told == is)
                continue;
            told = is;
            m_topic.push(tenant.id, keyJson(*key, now));
        }
    }
}

void KeyWatch::start()
{
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
}

void KeyWatch::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void KeyWatch::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, pause, [this] { return m_stopping; })) {
        lock.unlock();
        look();
        lock.lock();
    }
}

} // namespace meterd
