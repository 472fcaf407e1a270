// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the live stream carries beside usage events: topics, each with an order of its own.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/roles.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct TopicItems
{
    std::vector<std::string> items; //!< JSON, oldest first
    std::uint64_t upTo = 0;         //!< all up to here has been looked at
    std::uint64_t lost = 0;         //!< older ones that are no more: the client has to fetch its list anew
};

//! Safe from any thread.
class Topic
{
public:
    virtual ~Topic() = default;

    virtual std::string_view name() const = 0;
    virtual Scope scope() const = 0;
    //! The place of the newest item. Asked often: must not wait for the disk.
    virtual std::uint64_t newest(const std::string& tenantId) const = 0;
    //! Items after a place.
    virtual TopicItems after(const std::string& tenantId, std::uint64_t place, std::size_t limit) = 0;
};

//! States that change: the last changes in memory. Their order begins with the clock, so that a place from before a
//! restart is known to be one.
class ChangeTopic final : public Topic
{
public:
    static constexpr std::size_t kept = 2000;

    //! `wake` is called after each push.
    ChangeTopic(std::string_view name, Scope scope, TimePoint startedAt, std::function<void()> wake);

    void push(const std::string& tenantId, std::string json);

    std::string_view name() const override { return m_name; }
    Scope scope() const override { return m_scope; }
    std::uint64_t newest(const std::string& tenantId) const override;
    TopicItems after(const std::string& tenantId, std::uint64_t place, std::size_t limit) override;

private:
    struct Changes
    {
        std::uint64_t newest = 0;
        std::deque<std::string> items; //!< the last one is that of `newest`
    };

    const std::string m_name;
    const Scope m_scope;
    const std::uint64_t m_begin;
    const std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::map<std::string, Changes> m_tenants;
};

} // namespace meterd
