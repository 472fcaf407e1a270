// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a key or an application stands in one category of rates: what is configured and what is counted, put together.
#pragma once

#include "service/domain/ratebook.h"
#include "service/domain/recordfilter.h"
#include "service/store/configview.h"
#include "service/store/requestcounts.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace meterd {

enum class RateLevel : std::uint8_t { Ok, Near, Limited };
std::string_view toText(RateLevel level);

struct RateRow
{
    std::string id; //!< "key_…:admin"
    bool isApp = false;
    std::string subjectId; //!< of the key, or the application's uuid
    std::string subjectName;
    std::string prefix; //!< of a key
    RateCategory category = RateCategory::None;
    std::optional<int> limit; //!< none = no limit
    bool own = false;         //!< set for this key
    std::int64_t used = 0;    //!< in the window that runs
    std::int64_t remaining = 0;
    TimePoint resetsAt{};
    RateUse use;
    LimitedCount limited; //!< of the last 24 hours
    std::optional<std::int64_t> version;

    //! By this window and the one before it: a window that has just begun says nothing.
    RateLevel level() const;
};

//! The 429s of a day, as they were last read from disk.
class LimitedBook
{
public:
    LimitedBook() = default;
    explicit LimitedBook(const std::vector<LimitedCount>& counts);
    const LimitedCount* find(bool isApp, const std::string& sender, RateCategory category) const;

private:
    std::map<std::tuple<bool, std::string, RateCategory>, LimitedCount> m_counts;
};

//! What it refers to outlives it.
class RateTable
{
public:
    RateTable(const ConfigView& view, const RateLimiter& limiter, const RateBook& book, const LimitedBook& limited,
              TimePoint now)
        : m_view(view)
        , m_limiter(limiter)
        , m_book(book)
        , m_limited(limited)
        , m_now(now)
    {}

    //! The categories that a key can use, was used in or has a rate of its own in; keys that work, and applications.
    //! What needs looking at comes first.
    std::vector<RateRow> rows(const std::string& tenantId) const;
    //! All categories of a key.
    std::vector<RateRow> rowsOf(const ApiKey& key) const;

private:
    RateRow row(bool isApp, const std::string& subjectId, const std::string& bucket, RateCategory category,
                std::optional<int> limit) const;
    RateRow rowOf(const ApiKey& key, RateCategory category) const;

    const ConfigView& m_view;
    const RateLimiter& m_limiter;
    const RateBook& m_book;
    const LimitedBook& m_limited;
    TimePoint m_now;
};

std::string toJson(const RateRow& row);

//! id, key, app, category, state, own, used, limited.
const FilterVocabulary& rateVocabulary();

class RateFilterRecord final : public FilterRecord
{
public:
    //! `row` outlives it.
    explicit RateFilterRecord(const RateRow& row)
        : m_row(row)
    {}

    std::vector<std::string_view> texts(std::uint8_t slot) const override;
    std::optional<Decimal> decimal(std::uint8_t slot) const override;
    std::string_view json() const override;

private:
    const RateRow& m_row;
    mutable std::string m_json;
};

} // namespace meterd
