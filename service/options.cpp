// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the command line: every mistake gets its own sentence.
#include "service/options.h"

#include "service/http/server.h"

#include "md_version.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <map>
#include <set>

namespace meterd {

namespace {

constexpr std::string_view help = R"(meterd, the platform behind Meterdesk

  meterd init  --data DIR [--mode live|sandbox] [--tenant NAME] [--owner EMAIL] [--plan PLAN] [--json]
      Makes a data folder, a tenant and its first operator key, which is printed once.
      PLAN is trial, ai_cost, starter (unless told otherwise), growth or enterprise.
      In a folder that has been made already, another --tenant is added.

  meterd key   --data DIR --tenant ID --owner EMAIL [--json]
      Makes one more operator key, for who lost the last one. While no server runs on the folder.

  meterd tenant --data DIR --tenant ID [--state active|suspended] [--plan PLAN]
      Suspends a tenant, whose keys are then all refused, or lets it go on; gives it another plan. While no server
      runs on the folder.

  meterd backup --data DIR --to DIR
      Copies a data folder whole, while a server runs on it or not. The copy is a data folder that can be served.

  meterd serve --data DIR [--listen ADDR:PORT] [--mode live|sandbox] [--tls-cert FILE --tls-key FILE] [--allow-plain]
               [--metrics-port N] [--log-level debug|info|warning|error|off] [--demo RATE] [--hello] [--child]
               [--allow-private-webhooks] [--byte-caps KIND=SIZE,…] [--trust-clock]
      Serves it, on 127.0.0.1:8080 unless told otherwise; on other than loopback addresses with TLS only, unless
      --allow-plain is said. Port 0 takes any free one. A sandbox folder that does not exist is made.
      --metrics-port  Prometheus' /metrics, on loopback; any free port unless told
      --demo RATE     fills a sandbox with a business that goes on living, RATE events a second at its busiest hour
      --allow-private-webhooks  lets a live server's webhooks go to addresses of this machine and network
      --byte-caps KIND=SIZE,…  the most that is kept of a kind, e.g. usage_events=200G,requests=512M; the kinds are
                      usage_events, refused_events, platform_events, deliveries, requests and audit_log
      --trust-clock   the machine's clock is right: drops by age go on after it jumped ahead
      --hello         prints one line of JSON when it listens; in a sandbox it holds a key for the parent
      --child         stops when standard input is closed

  meterd demo  --url URL --tenant ID [--rate RATE] [--key KEY]
      The same business for a sandbox that runs elsewhere. The key can be given as METERD_KEY.

  meterd --version | --help
)";

using Names = std::set<std::string_view>;

struct Given
{
    std::map<std::string, std::string, std::less<>> values;
    std::set<std::string, std::less<>> flags;

    std::string value(std::string_view name) const
    {
        const auto found = values.find(name);
        return found == values.end() ? std::string() : found->second;
    }
    bool has(std::string_view name) const { return values.contains(name) || flags.contains(name); }
};

Expected<Given, std::string> readOptions(const std::string& command, const std::vector<std::string>& arguments,
                                         const Names& withValue, const Names& flags)
{
    Given given;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        if (given.has(name))
            return Unexpected{name + " is given twice."};
        if (flags.contains(name)) {
            if (equals != std::string::npos)
                return Unexpected{name + " takes no value."};
            given.flags.insert(name);
        } else if (withValue.contains(name)) {
            if (equals != std::string::npos)
                given.values[name] = argument.substr(equals + 1);
            else if (i + 1 < arguments.size())
                given.values[name] = arguments[++i];
            else
                return Unexpected{name + " needs a value."};
            if (given.values[name].empty())
                return Unexpected{name + " needs a value."};
        } else {
            return Unexpected{"'meterd " + command + "' does not know '" + argument + "'. See 'meterd --help'."};
        }
    }
    return given;
}

Expected<bool, std::string> readMode(const std::string& text)
{
    if (text == "live")
        return true;
    if (text == "sandbox")
        return false;
    return Unexpected{"--mode is live or sandbox, not '" + text + "'."};
}

Expected<double, std::string> readRate(std::string_view name, const std::string& text)
{
    double rate = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rate);
    if (error != std::errc() || end != text.data() + text.size() || !(rate > 0) || rate > 100'000)
        return Unexpected{std::string(name) + " is a number of events a second above 0, not '" + text + "'."};
    return rate;
}

std::string notAnAddress(const std::string& owner)
{
    return "--owner is an e-mail address, not '" + owner + "'.";
}

Expected<PlanTier, std::string> readPlan(std::string text)
{
    for (char& c : text)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (const auto plan = planFrom(text))
        return *plan;
    return Unexpected{std::string("--plan is trial, ai_cost, starter, growth or enterprise.")};
}

Expected<Command, std::string> parseInit(const std::vector<std::string>& arguments)
{
    const auto given =
        readOptions("init", arguments, {"--data", "--mode", "--tenant", "--owner", "--plan"}, {"--json"});
    if (!given)
        return Unexpected{given.error()};
    if (!given->has("--data"))
        return Unexpected{std::string("'meterd init' needs --data DIR, the folder to make.")};
    InitOptions options;
    options.data = given->value("--data");
    options.tenant = given->value("--tenant");
    options.owner = given->value("--owner");
    options.json = given->has("--json");
    if (given->has("--mode")) {
        const auto live = readMode(given->value("--mode"));
        if (!live)
            return Unexpected{live.error()};
        options.live = *live;
    }
    if (given->has("--plan")) {
        const auto plan = readPlan(given->value("--plan"));
        if (!plan)
            return Unexpected{plan.error()};
        options.plan = *plan;
    }
    if (!options.owner.empty() && options.owner.find('@') == std::string::npos)
        return Unexpected{notAnAddress(options.owner)};
    return Command(options);
}

Expected<Command, std::string> parseKey(const std::vector<std::string>& arguments)
{
    const auto given = readOptions("key", arguments, {"--data", "--tenant", "--owner"}, {"--json"});
    if (!given)
        return Unexpected{given.error()};
    KeyOptions options;
    options.data = given->value("--data");
    options.tenant = given->value("--tenant");
    options.owner = given->value("--owner");
    options.json = given->has("--json");
    if (options.data.empty() || options.tenant.empty() || options.owner.empty())
        return Unexpected{std::string("'meterd key' needs --data DIR, --tenant ID (ten_…) and --owner EMAIL.")};
    if (options.owner.find('@') == std::string::npos)
        return Unexpected{notAnAddress(options.owner)};
    return Command(options);
}

Expected<Command, std::string> parseTenant(const std::vector<std::string>& arguments)
{
    const auto given = readOptions("tenant", arguments, {"--data", "--tenant", "--state", "--plan"}, {});
    if (!given)
        return Unexpected{given.error()};
    TenantOptions options;
    options.data = given->value("--data");
    options.tenant = given->value("--tenant");
    const std::string state = given->value("--state");
    if (options.data.empty() || options.tenant.empty())
        return Unexpected{std::string("'meterd tenant' needs --data DIR and --tenant ID (ten_…).")};
    if (!given->has("--state") && !given->has("--plan"))
        return Unexpected{std::string("'meterd tenant' needs --state or --plan.")};
    if (given->has("--state")) {
        if (state != "active" && state != "suspended")
            return Unexpected{"--state is active or suspended, not '" + state + "'."};
        options.suspended = state == "suspended";
    }
    if (given->has("--plan")) {
        const auto plan = readPlan(given->value("--plan"));
        if (!plan)
            return Unexpected{plan.error()};
        options.plan = *plan;
    }
    return Command(options);
}

Expected<Command, std::string> parseBackup(const std::vector<std::string>& arguments)
{
    const auto given = readOptions("backup", arguments, {"--data", "--to"}, {});
    if (!given)
        return Unexpected{given.error()};
    BackupOptions options;
    options.data = given->value("--data");
    options.to = given->value("--to");
    if (options.data.empty() || options.to.empty())
        return Unexpected{
            std::string("'meterd backup' needs --data DIR and --to DIR, a folder that is not there yet.")};
    return Command(options);
}

std::optional<std::string> readListen(const Given& given, ServeOptions& options)
{
    bool loopback = true;
    if (given.has("--listen")) {
        const auto where = parseListen(given.value("--listen"));
        if (!where)
            return "--listen: " + where.error();
        options.address = where->address;
        options.port = where->port;
        loopback = where->loopback;
    }
    options.tlsCertificate = given.value("--tls-cert");
    options.tlsKey = given.value("--tls-key");
    if (options.tlsCertificate.empty() != options.tlsKey.empty())
        return std::string("--tls-cert and --tls-key go together.");
    if (!loopback && options.tlsCertificate.empty() && !given.has("--allow-plain")) {
        return "Keys would cross the network in clear: " + options.address +
               " is not a loopback address. Give --tls-cert and --tls-key, or say --allow-plain behind a proxy that "
               "speaks TLS.";
    }
    if (given.has("--metrics-port")) {
        const std::string text = given.value("--metrics-port");
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), options.metricsPort);
        if (error != std::errc() || end != text.data() + text.size())
            return "--metrics-port is a number from 0 to 65535, not '" + text + "'.";
    }
    return std::nullopt;
}

Expected<Command, std::string> parseServe(const std::vector<std::string>& arguments)
{
    const auto given =
        readOptions("serve", arguments,
                    {"--data", "--listen", "--mode", "--tls-cert", "--tls-key", "--log-level", "--demo",
                     "--metrics-port", "--byte-caps"},
                    {"--allow-plain", "--hello", "--child", "--allow-private-webhooks", "--trust-clock"});
    if (!given)
        return Unexpected{given.error()};
    if (!given->has("--data"))
        return Unexpected{std::string("'meterd serve' needs --data DIR. 'meterd init --data DIR' makes one.")};
    ServeOptions options;
    options.data = given->value("--data");
    options.privateWebhooks = given->has("--allow-private-webhooks");
    options.hello = given->has("--hello");
    options.child = given->has("--child");
    options.trustsClock = given->has("--trust-clock");
    auto caps = ByteCaps::parse(given->value("--byte-caps"));
    if (!caps)
        return Unexpected{"--byte-caps: " + caps.error()};
    options.byteCaps = *caps;
    if (auto problem = readListen(*given, options))
        return Unexpected{std::move(*problem)};
    if (given->has("--mode")) {
        const auto live = readMode(given->value("--mode"));
        if (!live)
            return Unexpected{live.error()};
        options.live = *live;
    }
    if (given->has("--log-level")) {
        const auto level = logLevelFrom(given->value("--log-level"));
        if (!level) {
            return Unexpected{"--log-level is debug, info, warning, error or off, not '" + given->value("--log-level") +
                              "'."};
        }
        options.logLevel = *level;
    }
    if (given->has("--demo")) {
        const auto rate = readRate("--demo", given->value("--demo"));
        if (!rate)
            return Unexpected{rate.error()};
        options.demoRate = *rate;
    }
    return Command(options);
}

Expected<Command, std::string> parseDemo(const std::vector<std::string>& arguments)
{
    const auto given = readOptions("demo", arguments, {"--url", "--key", "--tenant", "--rate"}, {});
    if (!given)
        return Unexpected{given.error()};
    DemoClientOptions options;
    options.url = given->value("--url");
    options.tenant = given->value("--tenant");
    options.key = given->value("--key");
    if (const char* key = std::getenv("METERD_KEY"); options.key.empty() && key)
        options.key = key;
    if (options.url.empty())
        return Unexpected{std::string("'meterd demo' needs --url URL, e.g. http://127.0.0.1:8080.")};
    if (options.tenant.empty())
        return Unexpected{std::string("'meterd demo' needs --tenant ID (ten_…), as 'meterd init' printed it.")};
    if (options.key.empty())
        return Unexpected{std::string("'meterd demo' needs an operator key, as --key KEY or in METERD_KEY.")};
    if (given->has("--rate")) {
        const auto rate = readRate("--rate", given->value("--rate"));
        if (!rate)
            return Unexpected{rate.error()};
        options.rate = *rate;
    }
    return Command(options);
}

} // namespace

Expected<Command, std::string> parseCommandLine(const std::vector<std::string>& arguments)
{
    if (arguments.empty())
        return Unexpected{
            std::string("Say what to do: init, key, tenant, backup, serve or demo. See 'meterd --help'.")};
    const std::string& command = arguments.front();
    const auto asksForHelp = [](const std::string& argument) { return argument == "--help" || argument == "-h"; };
    if (command == "help" || std::any_of(arguments.begin(), arguments.end(), asksForHelp))
        return Command(ShowText{std::string(help)});
    if (command == "--version")
        return Command(ShowText{"meterd " MD_VERSION "\n"});
    if (command == "init")
        return parseInit(arguments);
    if (command == "key")
        return parseKey(arguments);
    if (command == "tenant")
        return parseTenant(arguments);
    if (command == "backup")
        return parseBackup(arguments);
    if (command == "serve")
        return parseServe(arguments);
    if (command == "demo")
        return parseDemo(arguments);
    return Unexpected{"meterd does not know '" + command +
                      "'. It knows init, key, tenant, backup, serve and demo. See 'meterd --help'."};
}

} // namespace meterd
