// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counters as lines of text.
#include "service/api/prometheus.h"

#include "md_version.h"

#include <cstdio>
#include <unistd.h>

namespace meterd {

namespace {

class Page
{
public:
    void head(std::string_view name, std::string_view type, std::string_view help)
    {
        m_out += "# HELP " + std::string(name) + " " + std::string(help) + "\n# TYPE " + std::string(name) + " " +
                 std::string(type) + "\n";
    }
    template <class Number>
    void value(std::string_view name, Number number)
    {
        m_out += std::string(name) + " " + std::to_string(number) + "\n";
    }
    template <class Number>
    void single(std::string_view name, std::string_view type, std::string_view help, Number number)
    {
        head(name, type, help);
        value(name, number);
    }
    std::string take() { return std::move(m_out); }

private:
    std::string m_out;
};

//! Seconds as Prometheus wants them, from whole microseconds.
std::string seconds(std::uint64_t us)
{
    char text[32];
    std::snprintf(text, sizeof text, "%llu.%06llu", static_cast<unsigned long long>(us / 1'000'000),
                  static_cast<unsigned long long>(us % 1'000'000));
    return text;
}

void writeLatency(std::string& out, const HttpStats& stats)
{
    constexpr std::string_view name = "meterd_http_request_duration_seconds";
    out += "# HELP " + std::string(name) + " From the end of the head to the answer.\n# TYPE " + std::string(name) +
           " histogram\n";
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < stats.latency.size(); ++i) {
        sum += stats.latency[i].load(std::memory_order_relaxed);
        const std::string bound = i < HttpStats::latencyBoundsUs.size()
                                      ? seconds(static_cast<std::uint64_t>(HttpStats::latencyBoundsUs[i]))
                                      : "+Inf";
        out += std::string(name) + "_bucket{le=\"" + bound + "\"} " + std::to_string(sum) + "\n";
    }
    out += std::string(name) + "_sum " + seconds(stats.latencySumUs.load(std::memory_order_relaxed)) + "\n";
    out += std::string(name) + "_count " + std::to_string(sum) + "\n";
}

std::uint64_t residentBytes()
{
    std::FILE* file = std::fopen("/proc/self/statm", "re");
    if (!file)
        return 0;
    unsigned long long total = 0;
    unsigned long long resident = 0;
    const int read = std::fscanf(file, "%llu %llu", &total, &resident);
    std::fclose(file);
    return read == 2 ? resident * static_cast<unsigned long long>(::sysconf(_SC_PAGESIZE)) : 0;
}

std::string pageOf(const HttpStats& stats, const StoreStatus& store)
{
    Page page;
    page.head("meterd_build_info", "gauge", "The version that runs.");
    page.value("meterd_build_info{version=\"" MD_VERSION "\"}", 1);
    page.single("meterd_http_connections", "gauge", "Open connections.", stats.openConnections.load());
    page.single("meterd_http_streams", "gauge", "Open live streams and exports.", stats.openStreams.load());
    page.single("meterd_http_connections_total", "counter", "Connections taken.", stats.acceptedConnections.load());
    page.single("meterd_http_connections_refused_total", "counter", "Connections over the limit.",
                stats.refusedConnections.load());
    page.single("meterd_http_received_bytes_total", "counter", "Bytes read.", stats.bytesIn.load());
    page.single("meterd_http_sent_bytes_total", "counter", "Bytes written.", stats.bytesOut.load());
    page.head("meterd_http_requests_total", "counter", "Answers by the first digit of their status.");
    for (std::size_t i = 1; i < stats.answersByClass.size(); ++i) {
        page.value("meterd_http_requests_total{status=\"" + std::to_string(i) + "xx\"}",
                   stats.answersByClass[i].load());
    }
    page.single("meterd_store_writable", "gauge", "1 when the data folder takes writes.", store.writable ? 1 : 0);
    page.single("meterd_store_events", "gauge", "Usage events kept.", store.events);
    page.single("meterd_store_newest_sequence", "counter", "Sequence of the newest usage event.", store.newestSequence);
    page.single("meterd_store_segments", "gauge", "Segment files.", store.segments);
    page.single("meterd_store_bytes", "gauge", "Bytes of segment files.", store.bytes);
    page.single("process_resident_memory_bytes", "gauge", "Resident memory.", residentBytes());
    std::string out = page.take();
    writeLatency(out, stats);
    return out;
}

} // namespace

void registerPrometheus(Router& router, const HttpStats& stats, std::function<StoreStatus()> storeStatus)
{
    Route route;
    route.pattern = "/metrics";
    route.identity = IdentityKind::None;
    route.category = RateCategory::None;
    route.handler = [&stats, storeStatus = std::move(storeStatus)](Request&) {
        Response response;
        response.headers.add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        response.body = pageOf(stats, storeStatus());
        return response;
    };
    router.add(std::move(route));
}

} // namespace meterd
