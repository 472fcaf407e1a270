// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// meterd's ingest beside its peers, on this machine, in this run. Usage: bench_ingest [--out FILE] [--seconds N]
// Every event that is counted was answered after its commit, and a sample of them is looked up again.
#include "tests/bench/ingest/figures.h"
#include "tests/bench/ingest/loadgenerator.h"
#include "tests/bench/ingest/peers.h"
#include "tests/bench/ingest/subject.h"
#include "tests/service/meterdprocess.h"

#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

namespace meterd::bench {
namespace {

using std::chrono::milliseconds;

// So many that the wait for the disk does not decide, but the work.
constexpr int manyConnections = 512;

class Report
{
public:
    void line(const std::string& text) { m_text << text << '\n'; }
    void row(const std::string& work, double rate, const std::string& p50, const std::string& p99,
             const std::string& beside, const std::string& ratio, const std::string& aim)
    {
        line("| " + work + " | " + withCommas(rate) + " | " + p50 + " | " + p99 + " | " + beside + " | " + ratio +
             " | " + aim + " |");
    }
    void measured(const std::string& work, const LoadResult& result, int each, double peer, const std::string& aim)
    {
        const double rate = result.perSecond() * each;
        row(work, rate, fixed(result.percentileMs(.5), 2), fixed(result.percentileMs(.99), 2), withCommas(peer),
            fixed(100 * rate / peer, 0) + " %", aim);
    }
    std::string text() const { return m_text.str(); }

private:
    std::ostringstream m_text;
};

void demandAll(const LoadResult& result, const std::string& what)
{
    if (result.refused > 0)
        throw std::runtime_error(what + ": " + std::to_string(result.refused) +
                                 " requests were refused, the first with " + result.firstRefusal);
}

//! Figures that OpenMonetize's service reached on two cores: batches of 100 on 10 connections.
constexpr double openMonetizeAcknowledged = 22'008;

int measure(const std::string& out, milliseconds phase)
{
    const test::TemporaryFolder folder;
    Subject meterd(folder.path());
    LoadResult bare;
    LoadResult bareMany;
    LoadResult empty;
    {
        const EmptyServer server(EmptyKind::BareBeast);
        bare = meterd.emptySingles(server.port(), 16, phase / 2);
        bareMany = meterd.emptySingles(server.port(), manyConnections, phase / 2);
    }
    {
        const EmptyServer server(EmptyKind::OurListener);
        empty = meterd.emptySingles(server.port(), 16, phase / 2);
    }
    const double syncBefore = fdatasyncMedianMs(folder.path());
    const LoadResult singles = meterd.singles(16, phase);
    const double syncAfter = fdatasyncMedianMs(folder.path());
    demandAll(singles, "single events");
    int missing = meterd.lost(singles, 1);
    const LoadResult manySingles = meterd.singles(manyConnections, phase);
    demandAll(manySingles, "single events on many connections");
    missing += meterd.lost(manySingles, 1);
    const LoadResult hundreds = meterd.batches(10, 100, phase);
    demandAll(hundreds, "batches of 100");
    missing += meterd.lost(hundreds, 100);
    const LoadResult thousands = meterd.batches(10, 1000, phase);
    demandAll(thousands, "batches of 1,000");
    missing += meterd.lost(thousands, 1000) + meterd.lostKeys();

    const std::vector<std::string> row = meterd.aRow();
    std::size_t rowBytes = 0;
    for (const std::string& value : row)
        rowBytes += value.size();
    const double sqliteHundreds = sqliteInserts(folder.path(), row, 100, phase / 2);
    const double sqliteThousands = sqliteInserts(folder.path(), row, 1000, phase / 2);

    Report report;
    report.line("## Ingest\n");
    report.line(
        "Every event was answered after its commit. Looked up again: " + std::to_string(4 * Subject::sampleSize) +
        " requests by correlation id, " + std::to_string(Subject::sampleSize) + " events by idempotency key; " +
        std::to_string(missing) + " not found whole.");
    const double sync = std::min(syncBefore, syncAfter);
    report.line("fdatasync of 4 KiB: p50 " + fixed(syncBefore, 2) + " ms before the single events, " +
                fixed(syncAfter, 2) + " ms after. 16 clients that each wait for a commit of " + fixed(sync, 2) +
                " ms get about " + withCommas(16'000 / sync) + " events/s. The bare row has " +
                std::to_string(rowBytes) + " bytes in " + std::to_string(row.size()) + " columns.\n");
    report.line("| work | events/s | p50 ms | p99 ms | beside, events/s | ratio | aim |");
    report.line("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
    report.measured("empty Beast handler, 16 connections", bare, 1, bare.perSecond(), "");
    report.measured("meterd's listener, nothing behind it", empty, 1, bare.perSecond(), "");
    report.measured("single signed POSTs, 16 connections", singles, 1, bare.perSecond(),
                    "at least 40 % of the empty handler");
    report.measured("empty Beast handler, 512 connections", bareMany, 1, bareMany.perSecond(), "");
    report.measured("single signed POSTs, 512 connections", manySingles, 1, bareMany.perSecond(), "");
    report.row("bare SQLite, 100 rows a commit", sqliteHundreds, "", "", "", "", "");
    report.measured("batches of 100, 10 connections", hundreds, 100, sqliteHundreds, "");
    report.measured("the same beside OpenMonetize's acknowledged rate", hundreds, 100, openMonetizeAcknowledged,
                    "at least 400 %");
    report.row("bare SQLite, 1,000 rows a commit", sqliteThousands, "", "", "", "", "");
    report.measured("batches of 1,000, 10 connections", thousands, 1000, sqliteThousands,
                    "at least 40 % of bare SQLite");

    std::cout << report.text();
    if (!out.empty() && !(std::ofstream(out) << report.text()))
        throw std::runtime_error("cannot write " + out);
    return missing == 0 ? 0 : 1;
}

} // namespace
} // namespace meterd::bench

int main(int argc, char** argv)
{
    std::string out;
    double seconds = 6;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--out") == 0)
            out = argv[i + 1];
        else if (std::strcmp(argv[i], "--seconds") == 0)
            seconds = std::stod(argv[i + 1]);
    }
    try {
        return meterd::bench::measure(out, std::chrono::milliseconds(static_cast<int>(seconds * 1000)));
    } catch (const std::exception& fault) {
        std::cerr << "bench_ingest: " << fault.what() << '\n';
        return 1;
    }
}
