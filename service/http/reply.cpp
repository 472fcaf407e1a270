// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answering once, and never not at all.
#include "service/http/reply.h"

namespace meterd {

Reply& Reply::operator=(Reply&& other) noexcept
{
    if (this != &other) {
        drop();
        m_sink = std::move(other.m_sink);
    }
    return *this;
}

Reply::~Reply()
{
    drop();
}

void Reply::operator()(Response response)
{
    if (const auto sink = std::move(m_sink))
        sink->deliver(std::move(response));
}

void Reply::drop()
{
    if (!m_sink)
        return;
    // The sink knows its request and gives the body its shape.
    Response lost;
    lost.status = 500;
    (*this)(std::move(lost));
}

} // namespace meterd
