// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How keys are used: counted while requests are answered, from any thread, written down every half minute.
#pragma once

#include "service/domain/clock.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace meterd {

//! Counts of the last 24 hours, by the hour. Adding is one atomic addition, but for the first of an hour.
class DayCount
{
public:
    static constexpr std::int64_t kept = 24; //!< hours

    void add(TimePoint at);
    std::int64_t sum(TimePoint now) const;

    struct Hour
    {
        std::int64_t hour = 0; //!< since 1970
        std::int64_t count = 0;
    };
    std::vector<Hour> hours() const;
    std::int64_t all() const; //!< of all hours that are kept
    void restore(Hour hour);

private:
    struct Slot
    {
        std::atomic<std::int64_t> hour{-1};
        std::atomic<std::int64_t> count{0};
    };
    Slot& slotOf(std::int64_t hour);

    std::array<Slot, std::size_t(kept)> m_slots;
    std::mutex m_turn; //!< of an hour
};

//! A request that bore the right secret and was refused all the same.
struct KeyRefusal
{
    TimePoint at{};
    std::string code;                 //!< FORBIDDEN, ADDRESS_NOT_ALLOWED, KEY_REVOKED, KEY_EXPIRED
    std::optional<std::string> scope; //!< that is missing
    std::string method;
    std::string path;
    std::string address;
    std::string client;
    std::string correlationId;
};

//! Shared by all pictures of the key; safe from any thread.
class KeyUse
{
public:
    void note(TimePoint at, std::string_view address);
    void noteRefusal(KeyRefusal refusal);

    struct Last
    {
        TimePoint at{};
        std::string address;
    };
    std::optional<Last> last() const;
    std::optional<KeyRefusal> lastRefusal() const;
    const DayCount& requests() const { return m_requests; }
    const DayCount& refusals() const { return m_refusals; }
    //! Differs when something was noted meanwhile.
    struct Mark
    {
        std::uint64_t changes = 0;
        std::int64_t requests = 0;
        bool operator==(const Mark&) const = default;
    };
    Mark mark() const { return {m_changes.load(std::memory_order_relaxed), m_requests.all()}; }

    void restore(TimePoint at, std::string address);
    void restore(KeyRefusal refusal);
    void restoreHour(std::int64_t hour, std::int64_t requests, std::int64_t refusals);

private:
    std::atomic<std::int64_t> m_ms{0};
    std::atomic<std::uint64_t> m_changes{0};
    DayCount m_requests;
    DayCount m_refusals;
    mutable std::mutex m_mutex;
    std::string m_address;
    std::optional<KeyRefusal> m_refusal;
};

//! Who still sends the secret that a rotation replaced, and how many send the new one.
class OldSecretUse
{
public:
    //! Beyond as many, clients and addresses are counted together.
    static constexpr std::size_t most = 100;
    static constexpr std::string_view others = "(others)";

    struct By
    {
        std::string address;
        std::string client;
        std::int64_t count = 0;
        TimePoint lastAt{};
    };
    void note(TimePoint at, std::string_view address, std::string_view client);
    void noteNew() { m_new.fetch_add(1, std::memory_order_relaxed); }

    std::vector<By> all() const; //!< the last one first
    std::int64_t newUses() const { return m_new.load(std::memory_order_relaxed); }
    void restore(By by);
    void restoreNew(std::int64_t uses) { m_new.store(uses, std::memory_order_relaxed); }

private:
    By& of(std::string_view address, std::string_view client);

    std::atomic<std::int64_t> m_new{0};
    mutable std::mutex m_mutex;
    std::vector<By> m_all;
};

} // namespace meterd
