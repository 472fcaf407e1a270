// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The address of a webhook endpoint: what may be kept, judged before anything is resolved.
#pragma once

#include "service/domain/expected.h"

#include <string>
#include <string_view>

namespace meterd {

struct WebhookUrlRules
{
    bool plain = false; //!< http:// too
    bool local = false; //!< addresses and names of this machine and network too
};

struct WebhookUrl
{
    std::string host; //!< without brackets
    std::string port;
    std::string target;    //!< path and query
    std::string authority; //!< of the Host header
    bool tls = true;
};

//! The error ends a sentence: "must be …".
Expected<WebhookUrl, std::string> readWebhookUrl(std::string_view text, WebhookUrlRules rules);

} // namespace meterd
