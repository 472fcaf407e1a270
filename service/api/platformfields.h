// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter sees of a platform event, how its values are counted, and the event as a row of a CSV.
#pragma once

#include "service/api/facetjson.h"
#include "service/domain/platformevent.h"
#include "service/domain/recordfilter.h"

#include <span>

#include <boost/json/object.hpp>

namespace meterd {

//! type (event), severity, source, actor, target, id, correlation (corr), at, sequence.
const FilterVocabulary& platformVocabulary();

class PlatformFilterRecord final : public FilterRecord
{
public:
    //! `event` outlives it.
    explicit PlatformFilterRecord(const PlatformEvent& event);

    std::vector<std::string_view> texts(std::uint8_t slot) const override;
    std::optional<std::int64_t> time(std::uint8_t slot) const override;
    std::optional<Decimal> decimal(std::uint8_t slot) const override;
    std::string_view json() const override { return m_event.json; }

    //! A text of the record; empty where it has none.
    std::string_view member(std::string_view name) const;
    std::string payload() const;

private:
    const PlatformEvent& m_event;
    boost::json::object m_fields;
};

//! Counts the values of some fields over the events that it is given.
class PlatformFacets
{
public:
    //! Of known() ones.
    explicit PlatformFacets(std::vector<std::string_view> fields);
    static std::span<const std::string_view> known();

    void add(const PlatformFilterRecord& record);
    std::vector<FacetCounts> take(std::size_t top) const;

private:
    std::vector<std::string_view> m_fields;
    std::vector<std::map<std::string, std::uint64_t, std::less<>>> m_counts;
};

std::string platformCsvHeader();
void appendPlatformCsv(std::string& out, const PlatformEvent& event);

} // namespace meterd
