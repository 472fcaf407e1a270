// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What meterd is told on its command line.
#pragma once

#include "service/domain/expected.h"
#include "service/domain/log.h"
#include "service/domain/plan.h"
#include "service/domain/retention.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace meterd {

struct InitOptions
{
    std::string data;
    bool live = true;
    std::string tenant;
    std::string owner;
    PlanTier plan = PlanTier::Starter;
    bool json = false;
};

struct TenantOptions
{
    std::string data;
    std::string tenant; //!< its id
    std::optional<bool> suspended = {};
    std::optional<PlanTier> plan = {};
};

struct KeyOptions
{
    std::string data;
    std::string tenant; //!< its id
    std::string owner;
    bool json = false;
};

struct BackupOptions
{
    std::string data;
    std::string to;
};

struct ServeOptions
{
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::uint16_t metricsPort = 0;
    std::string data;
    std::optional<bool> live; //!< none: as the data folder says
    std::string tlsCertificate;
    std::string tlsKey;
    LogLevel logLevel = LogLevel::Info;
    ByteCaps byteCaps;
    bool trustsClock = false;
    std::optional<double> demoRate;
    bool privateWebhooks = false; //!< a live server's webhooks may go to addresses of this machine and network
    bool hello = false;
    bool child = false;
};

struct DemoClientOptions
{
    std::string url;
    std::string key;
    std::string tenant;
    double rate = 2;
};

struct ShowText
{
    std::string text;
};

using Command =
    std::variant<InitOptions, TenantOptions, KeyOptions, BackupOptions, ServeOptions, DemoClientOptions, ShowText>;

//! The arguments without the program's name. The error is a sentence that says what to do.
Expected<Command, std::string> parseCommandLine(const std::vector<std::string>& arguments);

} // namespace meterd
