// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dispatching without a connection.
#include "service/demo/wire.h"

#include "service/domain/ids.h"
#include "service/http/reply.h"
#include "service/http/router.h"

namespace meterd {

namespace {

class DoneSink final : public ReplySink
{
public:
    explicit DoneSink(Wire::Done done)
        : m_done(std::move(done))
    {}
    void deliver(Response response) override { m_done(response); }

private:
    Wire::Done m_done;
};

} // namespace

void RouterWire::send(Request request, Done done)
{
    request.requestId = newId("req_");
    if (request.correlationId.empty())
        request.correlationId = request.requestId;
    m_router.dispatch(std::make_shared<Request>(std::move(request)),
                      Reply(std::make_shared<DoneSink>(std::move(done))));
}

} // namespace meterd
