// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dispatching without a connection.
#include "service/demo/wire.h"

#include "service/domain/ids.h"
#include "service/http/reply.h"
#include "service/http/requestwatch.h"
#include "service/http/router.h"

namespace meterd {

namespace {

class DoneSink final : public ReplySink
{
public:
    DoneSink(const Router& router, std::shared_ptr<const Request> request, Wire::Done done)
        : m_router(router)
        , m_request(std::move(request))
        , m_done(std::move(done))
    {}

    void deliver(Response response) override
    {
        m_router.answered(*m_request, response, sinceThen(m_begun), response.body.size());
        m_done(response);
    }

private:
    const Router& m_router;
    const std::shared_ptr<const Request> m_request;
    const std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    Wire::Done m_done;
};

} // namespace

void RouterWire::send(Request request, Done done)
{
    request.requestId = newId("req_");
    if (request.correlationId.empty())
        request.correlationId = request.requestId;
    auto shared = std::make_shared<Request>(std::move(request));
    m_router.dispatch(shared, Reply(std::make_shared<DoneSink>(m_router, shared, std::move(done))));
}

} // namespace meterd
