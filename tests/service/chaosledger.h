// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What clients sent and what they were answered, and the judgement over what the server has of it in the end.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace meterd::test {

//! Events by a name that each bears, its idempotency key or its path; writes by their reason.
class Ledger
{
public:
    void attempted(const std::vector<std::string>& names)
    {
        const std::lock_guard lock(m_mutex);
        m_attempted.insert(names.begin(), names.end());
    }
    void acknowledged(const std::vector<std::string>& names)
    {
        const std::lock_guard lock(m_mutex);
        m_acknowledged.insert(names.begin(), names.end());
    }
    void written(const std::string& reason)
    {
        const std::lock_guard lock(m_mutex);
        m_written.insert(reason);
    }
    void refused(std::string_view code)
    {
        const std::lock_guard lock(m_mutex);
        ++m_refused[std::string(code)];
    }
    std::size_t size() const
    {
        const std::lock_guard lock(m_mutex);
        return m_attempted.size();
    }
    std::size_t acknowledgedCount() const
    {
        const std::lock_guard lock(m_mutex);
        return m_acknowledged.size();
    }
    std::map<std::string, int> refusals() const
    {
        const std::lock_guard lock(m_mutex);
        return m_refused;
    }
    std::vector<std::string> unacknowledged(std::string_view prefix, std::size_t most) const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<std::string> names;
        for (const std::string& name : m_attempted) {
            if (names.size() < most && name.starts_with(prefix) && !m_acknowledged.contains(name))
                names.push_back(name);
        }
        return names;
    }
    // After the load has ended.
    const std::set<std::string>& allAttempted() const { return m_attempted; }
    const std::set<std::string>& allAcknowledged() const { return m_acknowledged; }
    const std::set<std::string>& allWritten() const { return m_written; }

private:
    mutable std::mutex m_mutex;
    std::set<std::string> m_attempted;
    std::set<std::string> m_acknowledged;
    std::set<std::string> m_written;
    std::map<std::string, int> m_refused;
};

struct EventVerdict
{
    std::size_t lost = 0;    //!< acknowledged, and not there
    std::size_t twice = 0;   //!< accepted more than once
    std::size_t strange = 0; //!< never sent
    bool operator==(const EventVerdict&) const = default;
};

//! `accepted`: how often each name is there.
inline EventVerdict judgeEvents(const Ledger& ledger, const std::map<std::string, int>& accepted)
{
    EventVerdict verdict;
    for (const std::string& name : ledger.allAcknowledged())
        verdict.lost += accepted.contains(name) ? 0U : 1U;
    for (const auto& [name, times] : accepted) {
        verdict.twice += times > 1 ? 1U : 0U;
        verdict.strange += ledger.allAttempted().contains(name) ? 0U : 1U;
    }
    return verdict;
}

struct DeliveryRow
{
    std::string eventId;
    std::string messageId;
    std::string state;
    std::int64_t attempts = 0;
};

struct DeliveryVerdict
{
    std::size_t missing = 0; //!< events that no delivery was made of
    std::size_t doubled = 0; //!< events with more than one message id
    std::size_t undelivered = 0;
    std::size_t unseen = 0;  //!< said to be delivered, and never received
    std::size_t strange = 0; //!< received, and in no log; or more often than the log says
    bool operator==(const DeliveryVerdict&) const = default;
};

inline DeliveryVerdict judgeDeliveries(const std::set<std::string>& events, const std::vector<DeliveryRow>& rows,
                                       const std::map<std::string, int>& received)
{
    DeliveryVerdict verdict;
    std::map<std::string, std::set<std::string>> messages;
    std::map<std::string, std::int64_t> attempts;
    for (const DeliveryRow& row : rows) {
        messages[row.eventId].insert(row.messageId);
        attempts[row.messageId] = row.attempts;
        const bool delivered = row.state == "DELIVERED";
        verdict.undelivered += delivered ? 0U : 1U;
        verdict.unseen += delivered && !received.contains(row.messageId) ? 1U : 0U;
    }
    for (const std::string& event : events)
        verdict.missing += messages.contains(event) ? 0U : 1U;
    for (const auto& [event, ids] : messages)
        verdict.doubled += ids.size() > 1 ? 1U : 0U;
    for (const auto& [id, times] : received) {
        const auto known = attempts.find(id);
        verdict.strange += known == attempts.end() || times > known->second ? 1U : 0U;
    }
    return verdict;
}

} // namespace meterd::test
