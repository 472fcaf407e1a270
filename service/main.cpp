// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// meterd: init, key, tenant, backup, serve, demo.
#include "service/api/foundation.h"
#include "service/demo/demo.h"
#include "service/demo/httpwire.h"
#include "service/domain/jsonobject.h"
#include "service/options.h"
#include "service/platform.h"
#include "service/store/backup.h"
#include "service/store/datafolder.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <future>

#include <poll.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using namespace meterd;

constexpr int usageError = 2;
constexpr int maintainEveryMs = 30'000;
constexpr int startPollMs = 5;
constexpr int demoConnections = 4;

int fail(const std::string& sentence, int code = 1)
{
    std::fprintf(stderr, "meterd: %s\n", sentence.c_str());
    return code;
}

void say(const std::string& text)
{
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

//! Signals come over a descriptor: no handler interrupts anything, and every thread made later inherits the mask.
int endSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return ::signalfd(-1, &set, SFD_CLOEXEC);
}

class EndWatch
{
public:
    //! A child also ends when its parent closes our standard input.
    EndWatch(int signals, bool child)
        : m_watched{pollfd{signals, POLLIN, 0}, pollfd{child ? STDIN_FILENO : -1, POLLIN, 0}}
    {}

    //! Whether the end was asked for within this time.
    bool wait(int milliseconds)
    {
        const int ready = ::poll(m_watched.data(), m_watched.size(), milliseconds);
        if (ready <= 0)
            return ready < 0 && errno != EINTR;
        if (m_watched[0].revents != 0)
            return true;
        char ignored[256];
        return ::read(STDIN_FILENO, ignored, sizeof ignored) <= 0;
    }

private:
    std::array<pollfd, 2> m_watched;
};

//! The configuration of a folder that no server holds.
struct OpenedFolder
{
    DataFolder folder;
    std::unique_ptr<ConfigStore> store;
};

Expected<OpenedFolder, std::string> openFolder(const std::string& data, bool mayMake)
{
    std::error_code ignored;
    const bool fresh = !std::filesystem::exists(std::filesystem::path(data) / "config.db", ignored);
    if (fresh && !mayMake)
        return Unexpected{"'" + data + "' is no data folder. 'meterd init --data DIR' makes one."};
    auto folder = DataFolder::lock(data);
    if (!folder)
        return Unexpected{folder.error()};
    const auto box = folder->secretBox(fresh);
    if (!box)
        return Unexpected{box.error()};
    auto store = ConfigStore::open(folder->path(), *box);
    if (!store)
        return Unexpected{store.error()};
    return OpenedFolder{std::move(*folder), std::move(*store)};
}

void sayFounded(const Founded& founded, const std::string& mode, bool asJson, const std::string& words)
{
    if (asJson) {
        JsonObject line;
        line.text("tenant", founded.tenantId)
            .text("name", founded.tenantName)
            .text("mode", mode)
            .text("keyId", founded.keyId)
            .text("key", founded.secret);
        say(line.take() + "\n");
    } else {
        say(words + "\n  tenant  " + founded.tenantId + "\n  key     " + founded.secret +
            "   (shown this once; keep it safe)\n");
    }
}

int run(const InitOptions& options)
{
    const auto opened = openFolder(options.data, true);
    if (!opened)
        return fail(opened.error());
    const std::string tenant = !options.tenant.empty() ? options.tenant : options.live ? "Main" : "Sandbox";
    const std::string owner = options.owner.empty() ? "owner@localhost" : options.owner;
    const auto founded = foundTenant(*opened->store, {options.live, tenant, owner, options.plan}, SystemClock().now());
    if (!founded)
        return fail(founded.error());
    const std::string mode = options.live ? "live" : "sandbox";
    sayFounded(*founded, mode, options.json,
               "Made the " + mode + " tenant '" + founded->tenantName + "' in " + options.data + ".");
    if (!options.json)
        say("Serve it with: meterd serve --data " + options.data + "\n");
    return 0;
}

int run(const KeyOptions& options)
{
    const auto opened = openFolder(options.data, false);
    if (!opened)
        return fail(opened.error());
    const auto made = addOwnerKey(*opened->store, options.tenant, options.owner, SystemClock().now());
    if (!made)
        return fail(made.error());
    sayFounded(*made, opened->store->mode(), options.json,
               "Made an operator key of '" + made->tenantName + "' for " + options.owner + ".");
    return 0;
}

int run(const TenantOptions& options)
{
    const auto opened = openFolder(options.data, false);
    if (!opened)
        return fail(opened.error());
    if (!opened->store->view()->tenant(options.tenant))
        return fail("There is no tenant '" + options.tenant + "' in " + options.data + ".");
    const TimePoint now = SystemClock().now();
    auto fault =
        options.suspended ? setSuspended(*opened->store, options.tenant, *options.suspended, now) : std::nullopt;
    if (!fault && options.plan)
        fault = setPlan(*opened->store, options.tenant, *options.plan, now);
    if (fault)
        return fail("The data folder '" + options.data + "' takes no writes.");
    return 0;
}

int run(const BackupOptions& options)
{
    const auto report = backUp(options.data, options.to);
    if (!report)
        return fail(report.error());
    say("Backed up " + std::to_string(report->databases) + " database(s), " + std::to_string(report->bytes) +
        " bytes, to " + options.to + ".\n" +
        (report->withKey ? "It holds secret.key: keep it as safe as the data folder.\n"
                         : "The key of its secrets is in METERD_SECRET_KEY and not in the copy: keep that too.\n"));
    return 0;
}

void raiseFileLimit()
{
    // A connection is a descriptor; the usual soft limit of 1024 is far below what is promised.
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

int run(const ServeOptions& options)
{
    raiseFileLimit();
    const int signals = endSignals();
    EndWatch end(signals, options.child);
    const auto platform = Platform::open(options);
    if (!platform)
        return fail(platform.error());
    // A demo lives its history first; who stops the server then is heard all the same.
    auto running = std::async(std::launch::async, [&] { return (*platform)->run(); });
    while (running.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
        if (end.wait(startPollMs)) {
            (*platform)->hurry();
            running.wait();
        }
    }
    const auto serves = running.get();
    if (!serves)
        return fail(serves.error());
    if (*serves) {
        (*platform)->logStart();
        say(options.hello ? (*platform)->hello() + "\n" : (*platform)->firstKeyText());
        while (!end.wait(maintainEveryMs))
            (*platform)->maintain();
    }
    (*platform)->stop();
    return 0;
}

int run(const DemoClientOptions& options)
{
    const int signals = endSignals();
    const auto wire = HttpWire::open(options.url, demoConnections);
    if (!wire)
        return fail(wire.error());
    const SystemClock clock;
    DemoOptions how;
    how.rate = options.rate;
    how.tenantId = options.tenant;
    how.operatorKey = options.key;
    how.history = std::chrono::hours(0);
    Demo demo(**wire, clock, std::move(how));
    const auto lived = demo.prepare();
    if (!lived)
        return fail(lived.error());
    demo.start();
    say("The demo lives in " + options.tenant + ". End it with Ctrl+C.\n");
    EndWatch end(signals, false);
    while (!end.wait(-1)) {
    }
    demo.stop();
    return 0;
}

int run(const ShowText& show)
{
    say(show.text);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    // Databases, keys and events are their owner's alone, whatever folder they are put in.
    ::umask(077);
    const auto command = parseCommandLine({argv + 1, argv + argc});
    if (!command)
        return fail(command.error(), usageError);
    return std::visit([](const auto& options) { return run(options); }, *command);
}
