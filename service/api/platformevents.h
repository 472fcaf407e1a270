// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event log as a topic of the live stream.
#pragma once

#include "service/api/topic.h"
#include "service/store/configstore.h"

namespace meterd {

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
