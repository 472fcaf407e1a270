// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What proves to a receiver that a webhook is ours: Standard Webhooks, and the form `t=…,v1=…`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct WebhookSignatures
{
    std::string standard;  //!< of webhook-signature: "v1,<base64>", one a secret, separated by spaces
    std::string timestamp; //!< of X-Aforo-Signature: "t=<seconds>,v1=<hex>", a v1 a secret
};

//! "whsec_" and 24 random bytes in base64.
std::string newWebhookSecret();
//! What may be shown of it.
std::string webhookSecretPrefix(std::string_view secret);

WebhookSignatures signWebhook(const std::vector<std::string>& secrets, std::string_view messageId,
                              std::int64_t unixSeconds, std::string_view body);

} // namespace meterd
