// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How inbound webhook sources fare: counts by the hour, the last of each kind, refusals in a row.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct SourceHour
{
    std::int64_t hour = 0; //!< since 1970
    std::int64_t received = 0;
    std::int64_t refused = 0;
    std::int64_t ignored = 0; //!< of a type that the source does not take
    bool operator==(const SourceHour&) const = default;
};

struct SourceUse
{
    std::int64_t lastReceivedAt = 0; //!< ms since 1970; 0: never
    std::int64_t lastRefusedAt = 0;
    std::string refusalCode;
    std::string refusalReason;
    std::int64_t refusedInARow = 0;
    std::vector<SourceHour> hours; //!< oldest first
    bool operator==(const SourceUse&) const = default;

    //! Of the last 24 hours.
    SourceHour sum(std::int64_t now) const;
};

//! Safe from any thread. Of sources that exist only: nobody fills it by guessing ids.
class SourceBook
{
public:
    enum class What : std::uint8_t { Received, Ignored };
    void took(const std::string& sourceId, What what, std::int64_t now);
    void refused(const std::string& sourceId, std::string_view code, std::string_view reason, std::int64_t now);
    SourceUse use(const std::string& sourceId) const;
    void forget(const std::string& sourceId);

    void restore(const std::string& sourceId, SourceUse use);
    //! What changed since the last call.
    std::map<std::string, SourceUse> changed();
    //! What could not be written is written the next time.
    void keepChanged(const std::map<std::string, SourceUse>& again);

private:
    SourceUse& touch(const std::string& sourceId, std::int64_t now);

    mutable std::mutex m_mutex;
    std::map<std::string, SourceUse> m_uses;
    std::map<std::string, bool> m_changed;
};

} // namespace meterd
