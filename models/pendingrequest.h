// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A hold on a question under way, without knowing whose it is.
#pragma once

#include <memory>

namespace md {

//! A request under way; gives up when it dies. `app` makes one around the client's own handle.
struct PendingRequest
{
    virtual ~PendingRequest() = default;
};
using PendingRequestPtr = std::unique_ptr<PendingRequest>;

} // namespace md
