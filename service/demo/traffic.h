// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the business's customers do next, as the requests that their clients send: a pure function of a seed and the
// time.
#pragma once

#include "service/demo/business.h"
#include "service/demo/credentials.h"
#include "service/demo/jsonline.h"
#include "service/demo/random.h"
#include "service/http/message.h"

#include <string>
#include <string_view>
#include <vector>

namespace meterd::demo {

struct Happening
{
    std::vector<Request> requests;
    int events = 0; //!< rows that they should become, refused ones included
};

class Traffic
{
public:
    Traffic(std::uint64_t seed, Credentials credentials);

    //! The next thing that happens. `crowd` multiplies how many events come at once, for times that were long ago
    //! and for rates that no one request at a time could reach.
    Happening next(TimePoint now, int crowd);

    //! What machines send by the clock, whatever the hour.
    static constexpr std::chrono::minutes beat{3};
    Happening onBeat(TimePoint now);

private:
    struct Activity
    {
        double weight;
        void (Traffic::*happen)();
    };
    struct Sender
    {
        const Organization* org;
        std::string_view app;
        std::string_view environment;
    };
    struct AforoItem
    {
        std::string_view event;
        std::string_view metric;
        std::string quantity = "1";
        std::string metadata = {};        //!< members of an object, without its braces
        std::string path = {};            //!< endpointPath
        std::chrono::milliseconds age{0}; //!< on top of the usual lag
        std::string_view feature = {};
        std::string_view session = {};
    };
    struct PageItem
    {
        std::string_view event;
        std::string path = {};
        std::string properties = {}; //!< a whole object
    };
    static const std::vector<Activity>& activities();

    // aforotraffic.cpp
    void apiCalls();
    void completions();
    void agentSteps();
    void renders();
    void exports();
    void orders();
    void seats();
    void messages();
    void storage();
    void gpu();
    void compound();
    void heartbeat(const Sender& from, std::string_view language);
    void heartbeats();
    void bandwidth();
    void repeated();
    void delayed();
    void misnamed();
    void badQuantity();
    void wrongKey();
    void spreadsheet();
    Sender sender(std::string_view app, double stagingShare = .09);
    std::string event(const Sender& from, const AforoItem& item);
    void post(const Sender& from, std::string_view path, std::string body, std::string correlation = {});
    void postBatch(const Sender& from, std::string_view path, const std::vector<AforoItem>& items,
                   std::string correlation = {});

    // pagetraffic.cpp
    void pageViews();
    void productEvents();
    void aiCalls();
    void invalidPages();
    void badSignatures();
    // aimachines.cpp
    void aiMachine();

    std::string page(std::string_view environment, const Organization& org, const PageItem& item);
    void sign(std::string_view app, std::string body);

    const Organization& anyone();
    const Model& anyModel();
    std::string userOf(const Organization& org, int index) const;
    std::string address(const Organization& org) const;
    std::string instant(std::chrono::milliseconds age) const;
    int crowded(double mean) { return m_random.burst(mean * m_crowd); }

    Random m_random;
    Random m_machineRandom;
    Credentials m_credentials;
    double m_weightOfAll = 0;
    double m_weightOfActivities = 0;

    TimePoint m_now{};
    int m_crowd = 1;
    Happening m_happening;
    std::vector<Request> m_recent; //!< single events that may be sent again
    std::size_t m_nextRecent = 0;
};

} // namespace meterd::demo
