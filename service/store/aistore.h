// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// ai.db: AI calls counted by kind, minute and hour; re-resolutions; unmapped models that were told of. All of the
// counts can be counted again from the events.
#pragma once

#include "service/domain/aicall.h"
#include "service/domain/expected.h"
#include "service/store/airun.h"
#include "service/store/sqlite.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace meterd {

//! Calls of one tenant that are alike in everything but time.
struct AiKind
{
    std::uint32_t id = 0;
    std::string tenantId;
    AiCall call;
};

//! What is added to a kind's count; less than nothing where a re-resolution takes calls away from it.
struct AiChange
{
    std::uint32_t kind = 0;
    std::int64_t minute = 0; //!< of receipt, since 1970
    AiSums sums;
};

struct UnmappedModel
{
    std::string tenantId;
    std::int64_t day = 0; //!< since 1970
    std::string provider;
    std::string model;
    auto operator<=>(const UnmappedModel&) const = default;
};

enum class AiUnit : std::uint8_t { Minute, Hour };
constexpr std::int64_t msOf(AiUnit unit)
{
    return unit == AiUnit::Minute ? 60'000 : 3'600'000;
}

//! Safe from any thread. What returns bool says false when the disk did not take it: then nothing happened.
class AiStore
{
public:
    //! Minutes are kept so long; hours for as long as they are asked for.
    static constexpr std::int64_t minutesKeptMs = std::int64_t(48) * 3'600'000;

    static Expected<std::unique_ptr<AiStore>, std::string> open(const std::filesystem::path& folder);

    //! For events that were taken back to an earlier state: what was counted of others is worth nothing, nor is what
    //! was re-resolved.
    bool startOverWhenAheadOf(std::uint64_t newestSequence);
    //! Up to which sequence all events are counted.
    std::uint64_t countedUpTo();
    //! Those that anything is counted of.
    std::vector<AiKind> kinds();

    //! Adds counts, with the kinds that are new. `upTo`: all events up to there are counted now. `minutesSince`: what
    //! is older goes into the hours alone. `done` is a run that ends with it; those in `outdated` are read by no more.
    struct Counted
    {
        std::vector<AiKind> fresh;
        std::vector<AiChange> changes;
        std::optional<std::uint64_t> upTo;
        std::int64_t minutesSince = 0; //!< ms
        const AiRun* done = nullptr;
        std::vector<std::string> outdated;
    };
    bool count(const Counted& counted);

    //! Counts of a tenant in a unit, from ≤ at < to in ms, in the order of time.
    using Visit = std::function<void(std::uint32_t kind, std::int64_t at, const AiSums&)>;
    void visit(const std::string& tenantId, AiUnit unit, std::int64_t from, std::int64_t to, const Visit& visit);
    bool dropMinutesBefore(std::int64_t ms);
    bool dropBefore(std::int64_t ms);

    bool putRun(const AiRun& run);
    bool removeRun(const std::string& id);
    std::optional<AiRun> run(const std::string& tenantId, const std::string& id);
    //! Oldest first; without the text of their books.
    std::vector<AiRun> runs(const std::string& tenantId);
    //! Of every tenant, with their books: running ones and those in force, oldest first.
    std::vector<AiRun> livingRuns();

    std::vector<UnmappedModel> toldSince(std::int64_t day);
    bool told(const std::vector<UnmappedModel>& models);

private:
    explicit AiStore(Database database)
        : m_database(std::move(database))
    {}
    std::optional<std::string> migrate();
    template <class What>
    bool transact(What what)
    {
        if (m_database.exec("BEGIN IMMEDIATE") == 0 && what() && m_database.exec("COMMIT") == 0)
            return true;
        m_database.exec("ROLLBACK");
        return false;
    }
    std::int64_t tenantNumber(const std::string& tenantId, bool make);
    bool addCells(const Counted& counted);
    bool saveRun(const AiRun& run);
    std::vector<AiRun> selectRuns(std::string_view where, const std::function<void(Statement&)>& bind);

    std::mutex m_mutex;
    Database m_database;
};

} // namespace meterd
