// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deliveries, attempts and replays, in deliveries.db: what is to be sent is on the disk before it is sent.
#pragma once

#include "service/domain/expected.h"
#include "service/store/auditlog.h"
#include "service/store/delivery.h"
#include "service/store/sqlite.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace meterd {

//! How an endpoint fares. Failures are counted from the last success on.
struct EndpointHealth
{
    std::optional<std::int64_t> failingSince;
    int failures = 0;
    std::optional<std::int64_t> lastSuccessAt;
};

struct EndpointStats
{
    EndpointHealth health;
    std::int64_t attempts = 0; //!< since the time that was asked for
    std::int64_t failedAttempts = 0;
    std::int64_t deliveries = 0; //!< without skipped ones
};

struct DueEndpoint
{
    std::string endpointId;
    std::int64_t nextAt = 0;                //!< of its first delivery
    std::optional<std::int64_t> nextTestAt; //!< of its first test send
};

//! What a delivery is looked up by. A test has no platform event, and is found by the request that asked for it.
enum class DeliveryRef : std::uint8_t { Id, Message, Event, TestCorrelation };

//! Safe from any thread; one waits for the other's disk.
class DeliveryStore
{
public:
    static Expected<std::unique_ptr<DeliveryStore>, std::string> open(const std::filesystem::path& folder);
    ~DeliveryStore();

    using Changed = std::function<void(const Delivery&)>;
    //! Told after each commit, from the thread that made it: be quick. Set before the first.
    void onChanged(Changed changed) { m_changed = std::move(changed); }

    // The queue. False: the disk did not take it, and nothing happened.

    //! Up to where a tenant's platform events have become deliveries.
    std::int64_t fannedOut(const std::string& tenantId);
    bool fanOut(const std::string& tenantId, std::int64_t upTo, std::vector<Delivery> deliveries);
    bool add(Delivery& delivery);

    //! Of each endpoint that has something waiting.
    std::vector<DueEndpoint> dueEndpoints();
    std::vector<Delivery> due(const std::string& endpointId, std::int64_t now, std::size_t limit, bool testsOnly);
    struct Begun
    {
        Delivery delivery;
        DeliveryAttempt attempt;
    };
    bool begin(std::span<const Begun> begun);
    //! Deliveries as they are after the attempts: all of them in one commit, or none.
    bool end(std::span<const Begun> ended);
    //! Attempts that a stop of the server interrupted are made again at once. Gives how many.
    std::size_t recover(std::int64_t now);
    //! What waits for an endpoint that takes nothing any more is skipped, or failed where it was tried. Tests stay,
    //! unless it is deleted.
    bool giveUp(const std::string& endpointId, std::string_view reason, bool testsToo, std::int64_t now);

    enum class Resend : std::uint8_t { Queued, UnderWay, Failed };
    //! What is asked for here happens together with something else: it is seen and sent by nobody until it is settled,
    //! and has not happened when it is not. The store's other users wait as long as one lives; made and ended in one
    //! thread, which asks the store itself for nothing meanwhile.
    class Unsettled
    {
    public:
        explicit Unsettled(DeliveryStore& store);
        ~Unsettled();
        Unsettled(const Unsettled&) = delete;
        Unsettled& operator=(const Unsettled&) = delete;

        bool add(Delivery& delivery);
        Resend resend(Delivery& delivery, std::int64_t now);
        bool addReplay(const Replay& replay, const std::vector<std::int64_t>& deliveries);
        bool endReplay(const std::string& id, Replay::State state, std::int64_t now);
        //! False: the disk did not take it, and nothing happened.
        bool settle();

    private:
        bool endOne(const Begun& ended);
        DeliveryStore& m_store;
        std::unique_lock<std::mutex> m_lock;
        bool m_open = false;
        std::vector<Delivery> m_changed;
    };
    Resend resend(Delivery& delivery, const std::string& replayId, std::int64_t now);

    // Health.
    EndpointHealth health(const std::string& endpointId);
    bool forgetFailures(const std::string& endpointId);
    std::map<std::string, EndpointStats> stats(const std::vector<std::string>& endpointIds, std::int64_t since);

    // Replays.
    bool addReplay(const Replay& replay, const std::vector<std::int64_t>& deliveries);
    std::optional<Replay> replay(const std::string& tenantId, const std::string& id);
    std::vector<Replay> runningReplays();
    //! The next ones to be resent.
    std::vector<Delivery> nextOfReplay(const std::string& id, std::size_t count);
    //! Resends one of a replay; one that cannot be sent counts as failed.
    bool replayOne(Replay& replay, Delivery delivery, bool sendable, std::int64_t now);
    bool endReplay(const std::string& id, Replay::State state, std::int64_t now);

    // The log.
    std::vector<Delivery> deliveries(const std::string& tenantId, const AuditRange& range);
    std::optional<Delivery> delivery(const std::string& tenantId, const std::string& id);
    //! With their payloads; at most `limit` of all values together.
    std::vector<Delivery> lookUp(const std::string& tenantId, DeliveryRef by, const std::vector<std::string>& values,
                                 std::size_t limit);
    std::vector<DeliveryAttempt> attempts(const Delivery& delivery);
    std::int64_t newestSequence(const std::string& tenantId);
    std::int64_t count(const std::string& tenantId);
    //! What was made before `at` and has come to its end.
    bool dropBefore(std::int64_t at);
    //! In use, of all tenants; what was dropped leaves room for what comes.
    std::uint64_t bytes();
    //! The moment before which all has to go, so that about so many bytes are left; none when they are no more.
    std::optional<std::int64_t> floorFor(std::uint64_t bytes);
    //! Of a tenant: when the oldest and the newest were made.
    std::optional<std::pair<std::int64_t, std::int64_t>> span(const std::string& tenantId);

    //! For tests of a full disk.
    sqlite3* handle() const { return m_database.handle(); }

private:
    bool endOne(const Begun& ended);
    explicit DeliveryStore(Database database);
    std::optional<std::string> migrate();
    template <class What>
    bool transact(What what);
    bool insert(Delivery& delivery);
    Resend prepareResend(Delivery& delivery, const std::string& replayId, std::int64_t now);
    bool insertReplay(const Replay& replay, const std::vector<std::int64_t>& deliveries);
    bool updateReplay(const std::string& id, Replay::State state, std::int64_t now);
    bool update(const Delivery& delivery);
    void tell(const std::vector<Delivery>& changed) const;
    std::vector<Delivery> select(std::string_view where, const std::function<void(Statement&)>& bind, bool payloads);
    std::int64_t newest(const std::string& tenantId);

    std::mutex m_mutex;
    Database m_database;
    Changed m_changed;
};

} // namespace meterd
