// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decides what is sent when: fan-out, attempts, retries, replays, and endpoints that are given up. It has no thread and
// no timer of its own: whoever runs it calls turn() whenever there is something to do.
#pragma once

#include "service/delivery/transport.h"
#include "service/domain/clock.h"
#include "service/domain/log.h"
#include "service/store/configstore.h"
#include "service/store/deliverystore.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace meterd {

class Dispatcher
{
public:
    struct Parts
    {
        ConfigStore& config;
        DeliveryStore& deliveries;
        DeliveryTransport& transport;
        const Clock& clock;
        std::function<double()> chance; //!< in [0, 1)
        std::function<void()> finished; //!< an attempt came to its end: turn() has something to do; from any thread
        const Log* log = nullptr;
    };

    explicit Dispatcher(Parts parts);

    //! Attempts that the last stop interrupted are due again. Once, before the first turn.
    void recover();
    //! Does all there is to do now. Gives when there is something to do again by itself; nothing: not before something
    //! happens.
    std::optional<TimePoint> turn();
    int underWay() const { return m_underWay; }

private:
    struct Finished
    {
        Delivery delivery;
        DeliveryAttempt attempt;
        OutboundAnswer answer;
    };

    struct Starting
    {
        DeliveryStore::Begun begun;
        Headers headers;
    };

    void takeFinished();
    bool finish(std::span<Finished> finished);
    void settle(Delivery& delivery, const DeliveryAttempt& attempt, const OutboundAnswer& answer, TimePoint now);
    void judgeEndpoint(const std::string& endpointId, const OutboundAnswer& answer, TimePoint now);
    void disable(const std::string& endpointId, const std::string& reason, TimePoint now);
    void fanOut(TimePoint now);
    std::optional<TimePoint> replay(TimePoint now);
    std::optional<TimePoint> startDue(TimePoint now);
    static Starting attemptOf(const WebhookEndpoint& endpoint, Delivery delivery, TimePoint now);
    bool start(std::vector<Starting> starting);
    void trouble(std::string_view what);

    Parts m_parts;
    std::map<std::string, int> m_underWayOf; //!< by endpoint
    int m_underWay = 0;
    std::map<std::string, std::int64_t> m_fannedOut; //!< by tenant
    bool m_troubled = false;                         //!< the disk took something not
    std::mutex m_mutex;
    std::vector<Finished> m_finished;
};

} // namespace meterd
