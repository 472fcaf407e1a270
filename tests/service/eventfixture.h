// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up events, and a store in a folder of its own.
#pragma once

#include "service/store/eventstore.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>

namespace meterd::test {

inline constexpr std::int64_t startOfTest = 1'795'183'200'000; // 2026-11-20T14:00:00Z
inline const std::string tenantA = "ten_a";
inline const std::string tenantB = "ten_b";

std::shared_ptr<const EventOrigin> origin(const std::string& requestId, const std::string& correlationId = "corr-1",
                                          EventSource source = EventSource::AforoBatch);
UsageEvent event(const std::string& key = {}, const std::string& customer = "kestrel-air");
/// Of few enough values that every combination occurs.
UsageEvent randomEvent(std::mt19937& random);
EventBatch batch(std::vector<UsageEvent> events, const std::string& tenant = tenantA);
FilterNode filter(std::string_view text);
std::string record(const UsageEvent& event);

class StoreTest : public ::testing::Test
{
protected:
    StoreTest();
    ~StoreTest() override;

    void open();
    void reopen();
    /// What was stored, in order.
    std::vector<UsageEvent> append(EventBatch batch);
    std::vector<UsageEvent> all(const std::string& tenant = tenantA, std::string_view filterText = {}) const;

    ManualClock clock{fromMs(startOfTest)};
    EventStoreOptions options;
    std::unique_ptr<EventStore> store;

private:
    std::filesystem::path m_folder;
};

} // namespace meterd::test
