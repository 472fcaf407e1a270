// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which a server begins, and the other order in which it ends.
#include "service/platform.h"

#include "service/platformparts.h"

#include "md_version.h"

#include <unistd.h>

namespace meterd {

namespace {

constexpr std::chrono::seconds meterTick{1};
constexpr std::chrono::milliseconds limitsLookedAtEach{1000};
constexpr std::chrono::seconds keptLookedAtEach{30};

} // namespace

Platform::Platform(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

Platform::~Platform()
{
    stop();
}

Expected<std::unique_ptr<Platform>, std::string> Platform::open(const ServeOptions& options)
{
    const bool wantsSandbox = options.live == false;
    const std::filesystem::path path = options.data;
    std::error_code ignored;
    const bool made = std::filesystem::exists(path / "config.db", ignored);
    if (!made && !wantsSandbox) {
        return Unexpected{"'" + options.data + "' is not a data folder. Say 'meterd init --data " + options.data +
                          "' first, or --mode sandbox to try things out."};
    }
    auto folder = DataFolder::lock(path);
    if (!folder)
        return Unexpected{std::move(folder).error()};
    auto box = folder->secretBox(!made);
    if (!box)
        return Unexpected{std::move(box).error()};
    auto config = ConfigStore::open(path, *box);
    if (!config)
        return Unexpected{std::move(config).error()};

    std::optional<Founded> firstKey;
    // A business with a past was founded before it.
    const TimePoint foundedAt =
        SystemClock().now() - (options.demoRate ? DemoOptions().history : std::chrono::hours(0));
    if ((*config)->view()->tenants().empty()) {
        if (!wantsSandbox)
            return Unexpected{"'" + options.data + "' has no tenant yet. Say 'meterd init --data " + options.data +
                              "'."};
        auto founded = foundTenant(**config, {false, "Sandbox", "owner@localhost"}, foundedAt);
        if (!founded)
            return Unexpected{std::move(founded).error()};
        firstKey = std::move(*founded);
    }
    const std::string mode = (*config)->mode();
    const bool live = mode == "live";
    if (options.live && *options.live != live)
        return Unexpected{"The data folder '" + options.data + "' is of the mode '" + mode + "': say --mode " + mode +
                          "."};
    if (live && options.demoRate)
        return Unexpected{std::string("--demo fills sandboxes only: this data folder is live.")};

    auto parts = std::make_unique<Parts>(options, std::move(*folder), std::move(*config), live);
    parts->firstKey = std::move(firstKey);
    if (auto problem = parts->openEvents())
        return Unexpected{std::move(*problem)};
    if (auto problem = parts->openRequests())
        return Unexpected{std::move(*problem)};
    if (auto problem = parts->openAi())
        return Unexpected{std::move(*problem)};
    if (auto problem = parts->openLimits())
        return Unexpected{std::move(*problem)};
    if (auto problem = parts->openDeliveries())
        return Unexpected{std::move(*problem)};
    if (auto problem = parts->openIntake())
        return Unexpected{std::move(*problem)};
    parts->openRetention();
    if (auto problem = parts->listen())
        return Unexpected{std::move(*problem)};
    parts->addRoutes();
    if (options.demoRate) {
        if (auto problem = parts->makeDemo(parts->firstKey ? foundedAt : parts->clock.now()))
            return Unexpected{std::move(*problem)};
    }
    return std::unique_ptr<Platform>(new Platform(std::move(parts)));
}

Expected<bool, std::string> Platform::run()
{
    Parts& in = *m_parts;
    in.uploads->start();
    if (in.demo) {
        const auto lived = in.demo->prepare();
        if (in.hurried)
            return false;
        if (!lived)
            return Unexpected{"The demo could not begin: " + lived.error()};
    }
    // After the demo's past: the log is in the order of time.
    if (in.options.hello && !in.live) {
        auto key = replaceOwnKey(*in.config, "Console on this machine", in.clock.now());
        if (!key)
            return Unexpected{std::move(key).error()};
        in.parentKey = std::move(*key);
    }
    in.meterWatch.begin(in.clock.now());
    in.rateWatch->begin(in.clock.now());
    in.meterTicker.start(meterTick, [&in] {
        in.meterWatch.tick(in.clock.now());
        in.rateWatch->tick(in.clock.now());
        in.tellRejections(in.clock.now());
        in.tellUnmapped();
    });
    in.tellsRejections = true;
    in.aiBook->startTelling();
    in.limits->lookAtAll();
    in.limits->start(limitsLookedAtEach);
    in.server.run();
    in.metricsServer.run();
    in.keyWatch.start();
    in.retention->start(keptLookedAtEach);
    in.postman->start();
    if (in.demo)
        in.demo->start();
    return true;
}

void Platform::hurry()
{
    m_parts->hurried = true;
    if (m_parts->demo)
        m_parts->demo->stop();
}

std::string Platform::hello() const
{
    const Parts& in = *m_parts;
    const auto view = in.config->view();
    JsonObject line;
    line.text("hello", "meterd")
        .text("version", MD_VERSION)
        .text("address", in.origin())
        .text("metrics", originOf("127.0.0.1", in.metricsPort, false) + "/metrics")
        .text("mode", in.live ? "live" : "sandbox")
        .text("tenant", view->tenants().front().id)
        .textOrNull("key", in.parentKey ? std::optional(in.parentKey->secret) : std::nullopt)
        .number("pid", ::getpid());
    return line.take();
}

std::string Platform::firstKeyText() const
{
    const Parts& in = *m_parts;
    if (!in.firstKey)
        return {};
    return "A sandbox was made in " + in.folder.path().string() + ".\n  tenant  " + in.firstKey->tenantId +
           "\n  key     " + in.firstKey->secret + "   (shown this once)\n";
}

void Platform::logStart() const
{
    const Parts& in = *m_parts;
    const std::string origin = in.origin();
    const std::string metrics = originOf("127.0.0.1", in.metricsPort, false) + "/metrics";
    in.log.write(LogLevel::Info, "listening",
                 {{"address", std::string_view(origin)},
                  {"metrics", std::string_view(metrics)},
                  {"mode", in.live ? std::string_view("live") : std::string_view("sandbox")},
                  {"version", std::string_view(MD_VERSION)}});
}

void Platform::maintain()
{
    m_parts->saveKeyUse();
    m_parts->saveSourceUse();
    // Time alone ends exceptions and months.
    m_parts->limits->lookAtAll();
    m_parts->dropOldAiCounts();
}

void Platform::stop()
{
    Parts& in = *m_parts;
    if (in.stopped)
        return;
    in.stopped = true;
    // Before the demo, whose receiver would be a dead one.
    if (in.postman)
        in.postman->stop();
    if (in.demo)
        in.demo->stop();
    // Whoever waits for a file is told before the connections end.
    if (in.uploads)
        in.uploads->stop();
    in.server.stop();
    in.metricsServer.stop();
    in.keyWatch.stop();
    if (in.streams)
        in.streams->stop();
    in.meterTicker.stop();
    in.workers.stop();
    if (in.retention)
        in.retention->stop();
    if (in.requests)
        in.requests->stop();
    if (in.limits)
        in.limits->stop();
    if (in.reResolver)
        in.reResolver->stop();
    if (in.events)
        in.events->stop();
    if (in.aiBook)
        in.aiBook->stop();
    if (in.organizations)
        in.organizations->stop();
    in.tellRejections(in.clock.now() + std::chrono::hours(1));
    in.saveKeyUse();
    in.saveSourceUse();
    in.log.write(LogLevel::Info, "stopped");
}

} // namespace meterd
