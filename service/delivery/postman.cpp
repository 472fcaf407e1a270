// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/delivery/postman.h"

#include "service/domain/ids.h"

#include <algorithm>
#include <cstring>

namespace meterd {

namespace {

constexpr std::chrono::seconds longestSleep{60};

double chance()
{
    std::uint32_t bits = 0;
    unsigned char bytes[sizeof bits];
    randomBytes(bytes, sizeof bytes);
    std::memcpy(&bits, bytes, sizeof bits);
    return static_cast<double>(bits) / 4294967296.0;
}

} // namespace

class Postman::Network final : public DeliveryTransport
{
public:
    explicit Network(WebhookUrlRules rules)
        : m_outbound(rules)
    {}
    void post(OutboundRequest request, std::function<void(OutboundAnswer)> done) override
    {
        m_outbound.post(std::move(request), std::move(done));
    }
    void stop() { m_outbound.stop(); }

private:
    Outbound m_outbound;
};

Postman::Postman(ConfigStore& config, DeliveryStore& deliveries, WebhookUrlRules rules, const Clock& clock,
                 const Log& log)
    : m_clock(clock)
    , m_network(std::make_unique<Network>(rules))
    , m_dispatcher({config, deliveries, *m_network, clock, chance, [this] { wake(); }, &log})
{}

Postman::~Postman()
{
    stop();
}

void Postman::start()
{
    m_thread = std::thread([this] { run(); });
}

void Postman::wake()
{
    const std::lock_guard lock(m_mutex);
    m_woken = true;
    m_changed.notify_one();
}

void Postman::run()
{
    m_dispatcher.recover();
    for (;;) {
        const std::optional<TimePoint> next = m_dispatcher.turn();
        const auto wait = next ? *next - m_clock.now() : std::chrono::milliseconds(longestSleep);
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock,
                           std::clamp<std::chrono::milliseconds>(wait, std::chrono::milliseconds(0), longestSleep),
                           [this] { return m_woken || m_stopping; });
        if (m_stopping)
            return;
        m_woken = false;
    }
}

void Postman::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
    m_network->stop();
}

} // namespace meterd
