// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long meterd needs to trace an id of each kind, with tens of millions of events behind it and more coming in.
// Usage: bench_trace [--out FILE] [--rows N] [--folder DIR]. A folder that is named is kept, and not filled again; it
// wants about 800 bytes of disk a row.
#include "service/domain/clock.h"
#include "tests/bench/ingest/figures.h"
#include "tests/bench/platform/fill.h"
#include "tests/bench/trace/asker.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace meterd::bench {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t looks = 100;
constexpr int fewThings = 100; //!< refused requests, writes and their webhooks
constexpr int rowsShown = 100;
constexpr int tracedApp = 3;

using Texts = std::vector<std::string>;

struct Spans
{
    double p50 = 0;
    double p99 = 0;
    double rows = 0; //!< of an answer
};

Spans spansOf(std::vector<double> took, double rows)
{
    std::sort(took.begin(), took.end());
    const auto at = [&](double share) { return took[static_cast<std::size_t>(share * double(took.size() - 1))]; };
    return {at(.5), at(.99), rows};
}

Progress said(const std::string& what, std::uint64_t of)
{
    return [what, of](std::uint64_t rows) {
        std::cerr << '\r' << what << ": " << withCommas(static_cast<double>(rows)) << " of "
                  << withCommas(static_cast<double>(of)) << " rows" << std::flush;
        if (rows >= of)
            std::cerr << '\n';
    };
}

FilledFolder filled(const std::string& folder, std::uint64_t rows)
{
    if (auto there = FilledFolder::in(folder))
        return *there;
    FilledFolder made{rows, toMs(SystemClock().now()), {}};
    {
        Subject meterd(folder + "/data", 0);
        made.tenant = meterd.hello().tenant;
        meterd.stop();
    }
    Fill(rows, made.until).intoStore(folder + "/data", made.tenant, 0, rows, said("events", rows));
    made.note(folder);
    return made;
}

struct Kind
{
    std::string name;
    std::string match; //!< as the answer names it; empty: nothing is to be found
    Texts ids;
    Texts wheres; //!< of the plain table, one an id; none: its rows are in no table of events
};

class Bench
{
public:
    Bench(const std::string& folder, const FilledFolder& there)
        : m_rows(there.rows)
        , m_fill(there.rows, there.until)
        , m_meterd(folder + "/data", 0, static_cast<std::uint64_t>(toMs(SystemClock().now())) * 1'000)
        , m_asker(m_meterd)
        , m_plain(folder + "/plain.db", m_fill, said("the same rows in plain SQLite", there.rows),
                  PlainTable::Use::Kept)
    {}

    std::string run();

private:
    void furnish();
    void addEvents(std::vector<Kind>& out);
    void addOthers(std::vector<Kind>& out);
    void measure(const Kind& kind);
    std::uint64_t rowOf(std::size_t look) const;
    void line(const std::string& text) { m_text << text << '\n'; }

    std::uint64_t m_rows;
    Fill m_fill;
    Subject m_meterd;
    Asker m_asker;
    PlainTable m_plain;
    std::ostringstream m_text;
};

template <class Make>
Texts made(std::size_t count, Make make)
{
    Texts out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(make(i));
    return out;
}

Texts membersOf(const boost::json::array& list, std::string_view member)
{
    Texts out;
    for (const auto& one : list)
        out.emplace_back(one.at(member).as_string());
    return out;
}

//! Accepted ones of the newest half: what was refused is kept for two weeks, and a folder may be some days old.
std::uint64_t Bench::rowOf(std::size_t look) const
{
    std::uint64_t row = m_rows / 2 + look * (m_rows / 2 / (looks + 2));
    while (m_fill.at(row).status != 0)
        ++row;
    return row;
}

//! What else leaves traces: an application, refused requests, writes whose webhooks nobody takes.
void Bench::furnish()
{
    const std::string app = Fill::app(tracedApp);
    if (m_asker.newest("/api/v1/apps", "limit=100").empty())
        m_asker.data(Method::Post, "/api/v1/apps", {}, "{\"name\":\"" + app + "\"}");
    if (m_asker.newest("/api/v1/webhook-endpoints", "limit=1").empty())
        m_asker.data(Method::Post, "/api/v1/webhook-endpoints", {},
                     R"({"url":"http://127.0.0.1:9/","eventTypes":["*"],"description":"answers nobody"})");
    const std::string unit(m_asker.newest("/api/v1/metrics", "limit=1").at(0).at("id").as_string());
    const std::string run = std::to_string(toMs(SystemClock().now()));
    for (int i = 0; i < fewThings; ++i) {
        m_asker.sendRefused("refused-" + run + "-" + std::to_string(i));
        m_asker.data(Method::Put, "/api/v1/metrics/" + unit, {}, "{\"label\":\"" + run + std::to_string(i) + "\"}");
    }
    for (int waited = 0; waited < 600; ++waited) {
        if (m_asker.newest("/api/v1/webhook-deliveries", "limit=100&filter=attempts%3E0").size() == looks)
            return;
        std::this_thread::sleep_for(milliseconds(100));
    }
    throw std::runtime_error("the webhooks were not tried within a minute");
}

void Bench::addEvents(std::vector<Kind>& out)
{
    const auto row = [this](std::size_t look) { return rowOf(look); };
    out.push_back({"idempotency key", "IDEMPOTENCY_KEY", made(looks, [&](auto i) { return Fill::key(row(i)); }),
                   made(looks, [&](auto i) { return "WHERE key='" + Fill::key(row(i)) + "'"; })});
    out.push_back({"correlation id that 1,000 events bear", "CORRELATION",
                   made(looks, [&](auto i) { return Fill::correlation(row(i)); }),
                   made(looks, [&](auto i) { return "WHERE correlation='" + Fill::correlation(row(i)) + "'"; })});
    Texts events;
    Texts requests;
    for (std::size_t i = 0; i < looks; ++i) {
        const auto event = m_asker.newest("/api/v1/usage-events", "filter=key:" + Fill::key(row(i))).at(0);
        events.emplace_back(event.at("id").as_string());
        requests.emplace_back(event.at("requestId").as_string());
    }
    out.push_back({"request id of 1,000 events", "REQUEST", requests, out.back().wheres});
    out.push_back({"usage event", "EVENT", events,
                   made(looks, [&](auto i) { return "WHERE seq=" + std::to_string(row(i) + 1); })});
    out.push_back(
        {"organization that one event in 5,000 names", "ORGANIZATION",
         made(looks, [&](auto i) { return Fill::customer(m_fill.at(row(i)).customer); }),
         made(looks, [&](auto i) { return "WHERE customer=" + std::to_string(m_fill.at(row(i)).customer); })});
    for (const auto& app : m_asker.newest("/api/v1/apps", "limit=100")) {
        if (app.at("name").as_string() == Fill::app(tracedApp))
            out.push_back({"application",
                           "APPLICATION",
                           {std::string(app.at("uuid").as_string())},
                           {"WHERE app=" + std::to_string(tracedApp)}});
    }
    out.push_back({"what nothing bears", "", made(looks, [](auto i) { return "nothing-" + std::to_string(i); }),
                   made(looks, [](auto i) { return "WHERE key='nothing-" + std::to_string(i) + "'"; })});
}

void Bench::addOthers(std::vector<Kind>& out)
{
    const auto deliveries = m_asker.newest("/api/v1/webhook-deliveries", "limit=100&filter=attempts%3E0");
    out.push_back({"request that was refused",
                   "REQUEST",
                   membersOf(m_asker.newest("/api/v1/requests", "limit=100&filter=status:422"), "id"),
                   {}});
    out.push_back({"platform event",
                   "PLATFORM_EVENT",
                   membersOf(m_asker.newest("/api/v1/events", "limit=100&filter=type:metric.updated"), "eventId"),
                   {}});
    out.push_back({"audit entry",
                   "AUDIT_ENTRY",
                   membersOf(m_asker.newest("/api/v1/audit-log", "limit=100&filter=action:METRIC_UPDATED"), "id"),
                   {}});
    out.push_back({"delivery", "DELIVERY", membersOf(deliveries, "id"), {}});
    out.push_back({"message", "MESSAGE", membersOf(deliveries, "messageId"), {}});
    Texts attempts = membersOf(deliveries, "id");
    for (std::string& id : attempts)
        id += "/1";
    out.push_back({"attempt", "ATTEMPT", attempts, {}});
    out.push_back(
        {"API key", "KEY", membersOf(m_asker.newest("/api/v1/api-keys", "limit=10&filter=name:asks"), "prefix"), {}});
}

std::string escaped(const std::string& id)
{
    std::string out;
    for (const char c : id)
        out += c == '/' ? std::string("%2F") : std::string(1, c);
    return out;
}

//! That it was found is looked at when the time is taken.
double rowsOf(const Kind& kind, const std::string& id, const std::string& answer)
{
    const auto data = boost::json::parse(answer).at("data");
    const auto& matches = data.at("matches").as_array();
    const bool found = std::any_of(matches.begin(), matches.end(),
                                   [&](const auto& match) { return match.at("kind").as_string() == kind.match; });
    if (kind.match.empty() ? !matches.empty() : !found)
        throw std::runtime_error("'" + id + "' is not traced as " + kind.match + ": " + answer.substr(0, 400));
    return static_cast<double>(data.at("rows").as_array().size());
}

void Bench::measure(const Kind& kind)
{
    if (kind.ids.empty())
        throw std::runtime_error("there is nothing to trace: " + kind.name);
    std::vector<double> ours;
    std::vector<double> theirs;
    double rows = 0;
    const auto since = [](Steady::time_point begun) {
        return std::chrono::duration<double, std::milli>(Steady::now() - begun).count();
    };
    for (std::size_t i = 0; i < looks; ++i) {
        const std::string& id = kind.ids[i % kind.ids.size()];
        auto begun = Steady::now();
        const std::string answer = m_asker.body(Method::Get, "/api/v1/trace", "id=" + escaped(id));
        ours.push_back(since(begun));
        rows += rowsOf(kind, id, answer) / looks;
        if (kind.wheres.empty())
            continue;
        begun = Steady::now();
        m_plain.read(kind.wheres[i % kind.wheres.size()], rowsShown);
        theirs.push_back(since(begun));
    }
    const Spans spans = spansOf(std::move(ours), rows);
    std::string beside = " – | – |";
    if (!theirs.empty()) {
        const Spans peer = spansOf(std::move(theirs), 0);
        beside = " " + fixed(peer.p50, 2) + " | " + fixed(peer.p99, 2) + " |";
    }
    line("| " + kind.name + " | " + fixed(spans.rows, 0) + " | " + fixed(spans.p50, 2) + " | " + fixed(spans.p99, 2) +
         " |" + beside);
    std::cerr << kind.name << ": p50 " << fixed(spans.p50, 2) << " ms, p99 " << fixed(spans.p99, 2) << " ms\n";
}

std::string Bench::run()
{
    furnish();
    std::vector<Kind> kinds;
    addEvents(kinds);
    addOthers(kinds);
    line("## Trace\n");
    line("One id among " + withCommas(static_cast<double>(m_rows)) +
         " events while 2 connections post batches of "
         "1,000; " +
         std::to_string(looks) +
         " looks each, over HTTP, from the question sent to the last byte of the answer. Rows: of all kinds, with what "
         "hangs on them. Beside: SQLite in this process, one table with an index on what is asked for, the newest " +
         std::to_string(rowsShown) + " events alone (" + withCommas(static_cast<double>(m_plain.bytes()) / 1e6) +
         " MB), nothing written to it meanwhile. Aim: under 50 ms.\n");
    line("| id of | rows | p50 ms | p99 ms | SQLite p50 ms | SQLite p99 ms |");
    line("| --- | ---: | ---: | ---: | ---: | ---: |");
    std::atomic<bool> over{false};
    std::uint64_t sent = 0;
    const auto begun = Steady::now();
    std::thread load([&] {
        while (!over)
            sent += m_meterd.batches(2, 1'000, milliseconds(500)).answered * 1'000;
    });
    try {
        for (const Kind& kind : kinds)
            measure(kind);
    } catch (...) {
        over = true;
        load.join();
        throw;
    }
    over = true;
    load.join();
    const std::chrono::duration<double> took = Steady::now() - begun;
    line("\nMeanwhile " + withCommas(static_cast<double>(sent) / took.count()) + " events/s were taken in.");
    m_meterd.stop();
    return m_text.str();
}

} // namespace
} // namespace meterd::bench

int main(int argc, char** argv)
{
    using namespace meterd::bench;
    std::string out;
    std::string folder;
    std::uint64_t rows = 50'000'000;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--out") == 0)
            out = argv[i + 1];
        else if (std::strcmp(argv[i], "--rows") == 0)
            rows = std::stoull(argv[i + 1]);
        else if (std::strcmp(argv[i], "--folder") == 0)
            folder = argv[i + 1];
    }
    try {
        const meterd::test::TemporaryFolder own;
        const std::string where = folder.empty() ? own.path() : folder;
        std::filesystem::create_directories(where);
        const FilledFolder there = filled(where, rows);
        const std::string text = Bench(where, there).run();
        std::cout << text;
        if (!out.empty() && !(std::ofstream(out) << text))
            throw std::runtime_error("cannot write " + out);
        return 0;
    } catch (const std::exception& fault) {
        std::cerr << "bench_trace: " << fault.what() << '\n';
        return 1;
    }
}
