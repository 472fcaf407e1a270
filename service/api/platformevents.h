// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as a topic of the live stream, and what a filter sees of one event.
#pragma once

#include "service/api/topic.h"
#include "service/domain/recordfilter.h"
#include "service/store/configstore.h"

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

private:
    std::string_view member(std::string_view name) const;

    const PlatformEvent& m_event;
    boost::json::object m_fields;
};

class PlatformTopic final : public Topic
{
public:
    explicit PlatformTopic(ConfigStore& store)
        : m_store(store)
    {}

    std::string_view name() const override { return "platform"; }
    Scope scope() const override { return Scope::EventsRead; }
    std::uint64_t newest(const std::string& tenantId) const override;
    TopicItems after(const std::string& tenantId, std::uint64_t place, std::size_t limit) override;

private:
    ConfigStore& m_store;
};

} // namespace meterd
