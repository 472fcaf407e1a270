// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A webhook endpoint as JSON, read from JSON, and as a filter sees it.
#pragma once

#include "service/api/fields.h"
#include "service/domain/recordfilter.h"
#include "service/domain/webhookendpoint.h"
#include "service/http/router.h"
#include "service/http/webhookurl.h"
#include "service/store/deliverystore.h"

namespace meterd {

struct ApiParts;
struct Write;

//! So many failures in a row make it FAILING.
inline constexpr int failuresOfFailing = 3;

enum class WebhookSecret : std::uint8_t { Hidden, Shown, ShownBefore };

std::string endpointJson(const WebhookEndpoint& endpoint, const EndpointStats& stats, TimePoint now,
                         WebhookSecret secret = WebhookSecret::Hidden);
//! ACTIVE, FAILING, PAUSED or DISABLED.
std::string_view endpointState(const WebhookEndpoint& endpoint, const EndpointHealth& health);
EndpointStats statsOf(const ApiParts& parts, const std::string& endpointId, TimePoint now);

void readEndpoint(WebhookEndpoint& endpoint, Fields& body, WebhookUrlRules rules);

//! What a filter sees: url, description, state, type (a pattern that is subscribed to, or a type that one takes), id.
struct ShownEndpoint
{
    WebhookEndpointPtr endpoint;
    std::string_view state;
    std::string json;
};
const FilterVocabulary& endpointVocabulary();
class EndpointFilterRecord final : public FilterRecord
{
public:
    explicit EndpointFilterRecord(const ShownEndpoint& shown)
        : m_shown(shown)
    {}
    std::vector<std::string_view> texts(std::uint8_t slot) const override;
    std::string_view json() const override { return m_shown.json; }

private:
    const ShownEndpoint& m_shown;
};

// One file each.
void registerWebhookEndpoints(Router& router, const ApiParts& parts);
void registerWebhookDeliveries(Router& router, const ApiParts& parts);
void registerWebhookReplays(Router& router, const ApiParts& parts);

//! Performs a write that puts something into `unsettled`: it is settled once the write is committed with its audit
//! entry, and has not happened when it is not.
Response performSettled(const ApiParts& parts, Request& request, const Write& write,
                        std::optional<DeliveryStore::Unsettled>& unsettled);

} // namespace meterd
