// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/platform/deliveries.h"

#include "service/api/foundation.h"
#include "service/delivery/postman.h"
#include "service/domain/ids.h"
#include "service/http/client.h"
#include "service/store/configstore.h"
#include "service/store/datafolder.h"
#include "service/store/deliverystore.h"
#include "tests/bench/ingest/peers.h"

#include <arpa/inet.h>
#include <atomic>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace meterd::bench {

namespace {

constexpr int endpoints = 10;
constexpr int concurrency = 8;
constexpr std::chrono::minutes patience{3};

//! Takes connections and says nothing: the dead receiver that costs the most.
class Silence
{
public:
    Silence()
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        // bind() wants the general type: this is the socket API's own idiom.
        if (::bind(m_fd, reinterpret_cast<const sockaddr*>(&address), size) != 0 || ::listen(m_fd, 1'024) != 0 ||
            ::getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no port for the dead receiver");
        m_port = ntohs(address.sin_port);
    }
    ~Silence() { ::close(m_fd); }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    int port() const { return m_port; }

private:
    int m_fd;
    int m_port = 0;
};

template <class Value>
Value must(Expected<Value, std::string> value)
{
    if (!value)
        throw std::runtime_error(value.error());
    return std::move(*value);
}

void addEndpoint(ConfigStore& config, const std::string& tenantId, int port, int number, TimePoint now)
{
    auto endpoint = std::make_shared<WebhookEndpoint>();
    endpoint->id = newId("whe_");
    endpoint->tenantId = tenantId;
    endpoint->url = "http://127.0.0.1:" + std::to_string(port) + "/hooks/" + std::to_string(number);
    endpoint->eventTypes = {"*"};
    endpoint->concurrency = concurrency;
    endpoint->secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    endpoint->secretPrefix = "whsec_MfKQ";
    endpoint->stateSince = endpoint->createdAt = endpoint->updatedAt = now;
    if (config.change([&](ConfigChange& change) {
            change.putEndpoint(endpoint);
            return true;
        }))
        throw std::runtime_error("an endpoint was not kept");
}

double bareClients(int port, int connections, const std::string& body, std::chrono::milliseconds time)
{
    std::atomic<std::uint64_t> answered{0};
    std::atomic<bool> over{false};
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&] {
            auto client = HttpClient::open("http://127.0.0.1:" + std::to_string(port), std::chrono::seconds(5));
            Request request;
            request.method = Method::Post;
            request.path = "/hooks";
            request.body = body;
            request.headers.add("Content-Type", "application/json");
            while (client && !over && (*client)->send(request))
                ++answered;
        });
    }
    std::this_thread::sleep_for(time);
    over = true;
    for (std::thread& thread : threads)
        thread.join();
    return static_cast<double>(answered) / std::chrono::duration<double>(time).count();
}

} // namespace

DeliveryResult measureDeliveries(const std::string& path, int events)
{
    const EmptyServer sink(EmptyKind::BareBeast);
    const Silence dead;
    const SystemClock clock;
    const Log log(LogLevel::Error, clock, Log::toStandardError());
    DataFolder folder = must(DataFolder::lock(path));
    const auto config = must(ConfigStore::open(folder.path(), must(folder.secretBox(true))));
    const auto deliveries = must(DeliveryStore::open(folder.path()));
    Founding founding;
    founding.tenantName = "Bench";
    founding.ownerEmail = "bench@localhost";
    const Founded tenant = must(foundTenant(*config, founding, clock.now()));
    for (int i = 0; i < endpoints; ++i)
        addEndpoint(*config, tenant.tenantId, i == 0 ? dead.port() : sink.port(), i, clock.now());

    std::atomic<std::uint64_t> delivered{0};
    deliveries->onChanged([&](const Delivery& delivery) { delivered += delivery.state == DeliveryState::Delivered; });
    Postman postman(*config, *deliveries, {.plain = true, .local = true}, clock, log);
    std::vector<PlatformEventDraft> drafts(static_cast<std::size_t>(events));
    for (PlatformEventDraft& draft : drafts) {
        draft.tenantId = tenant.tenantId;
        draft.type = "metric.no_data";
        draft.at = clock.now();
        draft.source = "metering";
        draft.targetType = "metric";
        draft.targetId = "api-calls";
        draft.payload = R"({"metric":"api-calls","environment":"production","since":"2026-11-20T14:00:00.000Z"})";
    }
    if (config->emit(drafts))
        throw std::runtime_error("the platform events were not kept");

    const auto begun = std::chrono::steady_clock::now();
    const std::uint64_t wanted = static_cast<std::uint64_t>(events) * (endpoints - 1);
    postman.start();
    while (delivered < wanted && std::chrono::steady_clock::now() - begun < patience)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    postman.stop();

    DeliveryResult result;
    result.delivered = delivered;
    result.perSecond = static_cast<double>(result.delivered) / took.count();
    result.connections = concurrency * (endpoints - 1);
    result.bareClientPerSecond =
        bareClients(sink.port(), result.connections, std::string(600, 'x'), std::chrono::seconds(4));
    return result;
}

} // namespace meterd::bench
