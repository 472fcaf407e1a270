// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All meters: counted as batches are committed, counted again from rollups at the start, never by looking at rows for
// a request.
#pragma once

#include "service/store/configview.h"
#include "service/store/eventstore.h"
#include "service/store/meterseries.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace meterd {

struct MeterElsewhere
{
    std::string environment;
    std::uint64_t accepted = 0; //!< within a day
};

//! A meter at one moment.
struct MeterPicture
{
    BillableUnitPtr unit;
    std::string environment;
    MeterSettingsPtr settings;
    MeterVerdict verdict;
    std::optional<Rhythm> rhythm;
    std::optional<std::int64_t> lastAccepted;
    std::optional<std::int64_t> lagMs;
    MinuteSeries::Buckets accepted{};
    MinuteSeries::Buckets rejected{};
    std::vector<MeterSender> apps;
    std::vector<MeterSender> keys;
    std::vector<MeterSender> clients;
    std::vector<MeterRefusal> refusals; //!< within the window
    std::vector<MeterElsewhere> elsewhere;
    //! Since when it is in this state, as far as the counts of the past tell.
    std::int64_t since = 0;
};

//! Safe from any thread.
class MeterBook
{
public:
    static constexpr std::size_t mostEnvironments = 32; //!< of a tenant; what comes under more is counted as one
    static constexpr std::string_view otherEnvironments = "(other)";

    explicit MeterBook(const ConfigSource& config)
        : m_config(config)
    {}

    //! What the store holds of the last eight days. Before the first note().
    void rebuild(const EventStore& events, TimePoint now);
    //! On the writer's thread.
    void note(const StoredBatch& batch);

    //! Every meter that is watched, by unit in the order of declaration, then by environment. A unit is watched where
    //! its events came within a week, and where somebody holds a key who sends it elsewhere; at least in production.
    std::vector<MeterPicture> pictures(const std::string& tenantId, TimePoint now);
    //! The same with `since` worked out, which walks back through the counts: for the start.
    std::vector<MeterPicture> picturesSince(const std::string& tenantId, TimePoint now);

private:
    using Environments = std::map<std::string, MeterSeries, std::less<>>;
    struct Tenant
    {
        std::map<std::string, Environments, std::less<>> units; //!< by id
        std::vector<std::string> environments;
    };

    MeterSeries& series(Tenant& tenant, const std::string& unitId, std::string_view environment);
    void rebuild(const EventStore& events, const ConfigView& config, const std::string& tenantId, std::int64_t now);
    std::vector<std::string> watched(const ConfigView& config, const BillableUnit& unit, const Environments& seen,
                                     std::uint32_t now) const;
    std::vector<MeterPicture> look(const std::string& tenantId, std::int64_t now, bool withSince);

    const ConfigSource& m_config;
    std::mutex m_mutex;
    std::map<std::string, Tenant, std::less<>> m_tenants;
};

} // namespace meterd
