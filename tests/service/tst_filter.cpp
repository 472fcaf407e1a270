// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language: the golden file that both programs share, and what every error says.
#include "service/domain/filter.h"
#include "tests/service/eventjson.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace meterd {

namespace {

boost::json::value golden()
{
    std::ifstream file(std::string(std::getenv("MD_SOURCE_DIR")) + "/docs/api/filter-golden.json");
    std::stringstream text;
    text << file.rdbuf();
    return boost::json::parse(text.str());
}

} // namespace

TEST(Filter, agreesWithTheGoldenFile)
{
    const auto file = golden();
    std::vector<UsageEvent> events;
    for (const auto& record : file.at("events").as_array())
        events.push_back(eventFromJson(record.as_object()));
    ASSERT_FALSE(events.empty());
    for (const auto& entry : file.at("cases").as_array()) {
        const std::string text(entry.at("filter").as_string());
        const auto filter = parseFilter(text);
        if (const auto* wanted = entry.as_object().if_contains("error")) {
            ASSERT_FALSE(filter) << text;
            EXPECT_EQ(filter.error().position, wanted->at("position").as_int64()) << text;
            EXPECT_TRUE(filter.error().message.ends_with('.')) << text << ": " << filter.error().message;
            continue;
        }
        ASSERT_TRUE(filter) << text << ": " << filter.error().message;
        std::set<std::string> found;
        for (const UsageEvent& event : events) {
            if (matches(*filter, event))
                found.insert(event.id);
        }
        std::set<std::string> wanted;
        for (const auto& id : entry.at("ids").as_array())
            wanted.emplace(id.as_string());
        EXPECT_EQ(found, wanted) << text;
    }
}

TEST(Filter, printsARecordAsItWasRead)
{
    const auto file = golden();
    for (const auto& record : file.at("events").as_array()) {
        std::string printed;
        appendJson(printed, eventFromJson(record.as_object()));
        EXPECT_EQ(boost::json::parse(printed), record) << printed;
    }
}

TEST(Filter, survivesWhateverIsTyped)
{
    const std::string alphabet = "()\"\\-:*,<>= aOR NDT\tstatus:late:quantity\xC3\xBC";
    unsigned seed = 1;
    for (unsigned i = 0; i < 20000; ++i) {
        std::string text;
        for (unsigned n = i % 40U; n > 0; --n) {
            seed = seed * 1664525U + 1013904223U;
            text += alphabet[(seed >> 8U) % alphabet.size()];
        }
        const auto filter = parseFilter(text);
        if (!filter) {
            EXPECT_GE(filter.error().position, 0) << text;
            EXPECT_LE(filter.error().position, int(text.size())) << text;
        }
    }
}

} // namespace meterd
