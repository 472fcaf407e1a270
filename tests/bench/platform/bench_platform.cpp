// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The platform with tens of millions of events behind it. Usage: bench_platform [--out FILE] [--rows N] [--seconds N]
// [--folder DIR]. It wants about 700 bytes of disk a row, and gives them back.
#include "service/domain/clock.h"
#include "tests/bench/ingest/figures.h"
#include "tests/bench/ingest/peers.h"
#include "tests/bench/ingest/subject.h"
#include "tests/bench/platform/deliveries.h"
#include "tests/bench/platform/fill.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace meterd::bench {
namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::uint64_t fewRows = 1'000'000;
constexpr int looks = 40; // all of them within one key's 600 requests a minute
constexpr int pageSize = 100;

struct Spans
{
    double p50 = 0;
    double worst = 0;
    int rows = 0;
};

//! Milliseconds of `what`, done again and again with another number each time.
Spans timed(const std::function<int(int)>& what)
{
    std::vector<double> took;
    Spans spans;
    for (int i = 0; i < looks; ++i) {
        const auto begun = Steady::now();
        spans.rows = what(i);
        took.push_back(std::chrono::duration<double, std::milli>(Steady::now() - begun).count());
    }
    std::sort(took.begin(), took.end());
    spans.p50 = took[took.size() / 2];
    spans.worst = took.back();
    return spans;
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

struct Question
{
    std::string name;
    std::string filter; //!< of the usage events, with # for what changes from look to look
    std::string where;  //!< of the plain table
    std::function<std::string(std::uint64_t row)> as;
};

class Bench
{
public:
    Bench(std::string folder, std::uint64_t rows, milliseconds phase)
        : m_folder(std::move(folder))
        , m_phase(phase)
        , m_until(toMs(SystemClock().now()))
        , m_fill(rows, m_until)
    {}

    std::string run();

private:
    std::string data() const { return m_folder + "/data"; }
    LoadResult ingest(Subject& meterd);
    double startSeconds();
    LoadResult atRows(std::uint64_t rows, std::uint64_t firstKey, bool asked);
    void ask(Subject& meterd);
    void askPages(Subject& meterd, PlainTable& plain);
    void askIds(Subject& meterd, PlainTable& plain);
    void beside(const std::string& name, const Spans& ours, const Spans& theirs, const std::string& where);
    std::uint64_t rowOf(int look) const { return static_cast<std::uint64_t>(look + 1) * (m_fill.rows() / (looks + 2)); }
    void line(const std::string& text) { m_text << text << '\n'; }

    std::string m_folder;
    milliseconds m_phase;
    std::int64_t m_until;
    Fill m_fill;
    std::ostringstream m_text;
};

//! With all that a running platform does beside: units, a quota, endpoints that hear of what happens.
void furnish(Subject& meterd)
{
    for (const std::string& metric : Fill::metrics()) {
        if (metric != "api-calls")
            meterd.call(Method::Post, "/api/v1/metrics", R"({"name":")" + metric + R"(","aggregation":"COUNT"})");
    }
    meterd.call(
        Method::Post, "/api/v1/quotas",
        R"({"customerId":"kestrel-air","metric":"api-calls","limit":"1000","period":"MONTH","enforcement":"ALERT"})");
    meterd.call(Method::Post, "/api/v1/webhook-endpoints",
                R"({"url":"http://127.0.0.1:9/","eventTypes":["*"],"description":"answers nobody"})");
}

LoadResult Bench::ingest(Subject& meterd)
{
    LoadResult result = meterd.batches(10, 1'000, m_phase);
    if (result.refused > 0)
        throw std::runtime_error("ingest was refused: " + result.firstRefusal);
    if (const int lost = meterd.lost(result, 1'000))
        throw std::runtime_error(std::to_string(lost) + " acknowledged requests are not found");
    return result;
}

//! A row for a question: ours over HTTP beside theirs in this process.
void Bench::beside(const std::string& name, const Spans& ours, const Spans& theirs, const std::string& where)
{
    line("| " + name + " | " + std::to_string(ours.rows) + " | " + fixed(ours.p50, 2) + " | " + fixed(ours.worst, 2) +
         " | " + fixed(theirs.p50, 2) + " | " + fixed(theirs.worst, 2) + " | " + where + " |");
}

void Bench::askPages(Subject& meterd, PlainTable& plain)
{
    const std::vector<Question> questions{
        {"everything", "", "", {}},
        {"environment", "environment:staging", "WHERE environment=1", {}},
        {"status", "status:rejected", "WHERE status=2", {}},
        {"metric that one row in a million has", "metric:never-common", "WHERE metric=10", {}},
        {"customer that one row in 5,000 has", "customer:org_#", "WHERE customer=#",
         [](std::uint64_t row) { return std::to_string(row % 5'000); }},
        {"environment and status", "environment:development%20status:rejected", "WHERE environment=2 AND status=2", {}},
        {"customer that nobody has", "customer:nobody-at-all", "WHERE customer=999999", {}},
        {"idempotency key", "key:#", "WHERE key='#'", &Fill::key},
    };
    for (const Question& question : questions) {
        const auto numbered = [&](std::string text, int look) {
            const std::size_t at = text.find('#');
            return at == std::string::npos ? text : text.replace(at, 1, question.as(rowOf(look)));
        };
        const Spans ours = timed([&](int look) {
            const std::string filter = question.filter.empty() ? "" : "&filter=" + numbered(question.filter, look);
            const auto page =
                meterd.call(Method::Get, "/api/v1/usage-events", {}, "limit=" + std::to_string(pageSize) + filter);
            return static_cast<int>(page.at("content").as_array().size());
        });
        const Spans theirs = timed([&](int look) { return plain.read(numbered(question.where, look), pageSize); });
        beside(question.name, ours, theirs, question.where.empty() ? "the newest rows" : question.where);
    }
}

void Bench::askIds(Subject& meterd, PlainTable& plain)
{
    std::vector<std::string> ids;
    for (int look = 0; look < looks; ++look) {
        const auto page = meterd.call(Method::Get, "/api/v1/usage-events", {}, "filter=key:" + Fill::key(rowOf(look)));
        ids.emplace_back(page.at("content").at(0).at("id").as_string());
    }
    const Spans ours = timed([&](int look) {
        meterd.call(Method::Get, "/api/v1/usage-events/" + ids[static_cast<std::size_t>(look)], {});
        return 1;
    });
    const Spans theirs = timed([&](int look) { return plain.read("WHERE seq=" + std::to_string(rowOf(look) + 1), 1); });
    beside("one by its id", ours, theirs, "WHERE seq=#");
}

void Bench::ask(Subject& meterd)
{
    PlainTable plain(m_folder + "/plain.db", m_fill, said("the same rows in plain SQLite", m_fill.rows()));
    line("\nFirst pages of " + std::to_string(pageSize) + " rows while 2 connections post batches of 1,000; " +
         std::to_string(looks) +
         " looks each, over HTTP, JSON written and read. Beside: SQLite in this process on the same rows, one table of "
         "nine columns with an index on each that is asked for (" +
         withCommas(static_cast<double>(plain.bytes()) / 1e6) +
         " MB), nothing written to it meanwhile. Aim: p99 under 20 ms.\n");
    line("| question | rows | p50 ms | worst ms | SQLite p50 ms | SQLite worst ms | asked there |");
    line("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
    std::atomic<bool> over{false};
    std::uint64_t sent = 0;
    const auto begun = Steady::now();
    std::thread load([&] {
        while (!over)
            sent += meterd.batches(2, 1'000, milliseconds(500)).answered * 1'000;
    });
    try {
        askPages(meterd, plain);
        askIds(meterd, plain);
    } catch (...) {
        over = true;
        load.join();
        throw;
    }
    over = true;
    load.join();
    const std::chrono::duration<double> took = Steady::now() - begun;
    line("\nMeanwhile " + withCommas(static_cast<double>(sent) / took.count()) + " events/s were taken in.");
}

std::string Bench::run()
{
    line("## Platform\n");
    const double syncMs = fdatasyncMedianMs(m_folder);
    std::string tenant;
    {
        Subject meterd(data(), 0);
        tenant = meterd.hello().tenant;
        furnish(meterd);
        meterd.stop();
    }
    const std::uint64_t few = std::min(fewRows, m_fill.rows());
    m_fill.intoStore(data(), tenant, 0, few, said("events", m_fill.rows()));
    const LoadResult early = atRows(few, 1'000'000'000'000ULL, false);
    const double fillRate = m_fill.intoStore(data(), tenant, few, m_fill.rows(), said("events", m_fill.rows()));
    FilledFolder{m_fill.rows(), m_until, tenant}.note(m_folder);
    const LoadResult late = atRows(m_fill.rows(), 2'000'000'000'000ULL, true);

    line("\nIngest with health, rollups, limits, a quota and webhooks on; every acknowledged event is on the disk, "
         "and " +
         std::to_string(Subject::sampleSize) +
         " requests of each run were looked up again and found whole. fdatasync of 4 KiB: p50 " + fixed(syncMs, 2) +
         " ms. The store was filled at " + withCommas(fillRate) + " rows/s.\n");
    line("| work | events/s | p50 ms | p99 ms | beside the first |");
    line("| --- | ---: | ---: | ---: | ---: |");
    const std::pair<std::uint64_t, const LoadResult*> runs[] = {{few, &early}, {m_fill.rows(), &late}};
    for (const auto& [rows, result] : runs)
        line("| batches of 1,000, 10 connections, behind " + withCommas(static_cast<double>(rows)) + " rows | " +
             withCommas(result->perSecond() * 1'000) + " | " + fixed(result->percentileMs(.5), 2) + " | " +
             fixed(result->percentileMs(.99), 2) + " | " + fixed(100 * result->perSecond() / early.perSecond(), 0) +
             " % |");

    const DeliveryResult webhooks = measureDeliveries(m_folder + "/webhooks", 3'000);
    line("\nWebhooks to 10 endpoints, one of which takes connections and never answers: " +
         withCommas(webhooks.perSecond) + " deliveries/s (" + withCommas(static_cast<double>(webhooks.delivered)) +
         " of 27,000 delivered, each written down before and after), beside " +
         withCommas(webhooks.bareClientPerSecond) + "/s of " + std::to_string(webhooks.connections) +
         " bare Beast clients that write nothing down: " +
         fixed(100 * webhooks.perSecond / webhooks.bareClientPerSecond, 0) + " %. Aim: at least 50 %.");
    return m_text.str();
}

double Bench::startSeconds()
{
    const auto begun = Steady::now();
    Subject meterd(data(), 0);
    const std::chrono::duration<double> took = Steady::now() - begun;
    meterd.stop();
    return took.count();
}

//! Starts meterd on what is there, measures its ingest, and its answers where `asked`.
LoadResult Bench::atRows(std::uint64_t rows, std::uint64_t firstKey, bool asked)
{
    const double counting = startSeconds();
    const double start = startSeconds();
    line("Start with " + withCommas(static_cast<double>(rows)) + " events: " + fixed(start, 2) +
         " s; the first one, which counts what was put in from outside: " + fixed(counting, 2) + " s.");
    Subject meterd(data(), 0, firstKey);
    LoadResult result = ingest(meterd);
    if (asked)
        ask(meterd);
    meterd.stop();
    return result;
}

} // namespace
} // namespace meterd::bench

int main(int argc, char** argv)
{
    std::string out;
    std::string folder;
    std::uint64_t rows = 50'000'000;
    double seconds = 8;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--out") == 0)
            out = argv[i + 1];
        else if (std::strcmp(argv[i], "--rows") == 0)
            rows = std::stoull(argv[i + 1]);
        else if (std::strcmp(argv[i], "--seconds") == 0)
            seconds = std::stod(argv[i + 1]);
        else if (std::strcmp(argv[i], "--folder") == 0)
            folder = argv[i + 1];
    }
    try {
        const meterd::test::TemporaryFolder own;
        meterd::bench::Bench bench(folder.empty() ? own.path() : folder, rows,
                                   std::chrono::milliseconds(static_cast<int>(seconds * 1000)));
        const std::string text = bench.run();
        std::cout << text;
        if (!out.empty() && !(std::ofstream(out) << text))
            throw std::runtime_error("cannot write " + out);
        return 0;
    } catch (const std::exception& fault) {
        std::cerr << "bench_platform: " << fault.what() << '\n';
        return 1;
    }
}
