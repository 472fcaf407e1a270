// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is told of every answer: the request log. http sees this interface alone.
#pragma once

#include "service/http/message.h"

#include <chrono>
#include <cstdint>

namespace meterd {

class RequestWatch
{
public:
    virtual ~RequestWatch() = default;
    //! On the thread that answers: has to be quick. `sent`: bytes of the answer's body.
    virtual void answered(const Request& request, const Response& response, std::chrono::microseconds took,
                          std::uint64_t sent) = 0;
};

inline std::chrono::microseconds sinceThen(std::chrono::steady_clock::time_point begun)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
}

} // namespace meterd
