// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /health: whether the service can take events.
#include "service/api/parts.h"
#include "service/domain/jsonobject.h"

#include "md_version.h"

namespace meterd {

namespace {

Response health(const ApiParts& parts)
{
    const bool up = !parts.storeIsUp || parts.storeIsUp();
    JsonObject store;
    store.text("status", up ? "UP" : "DOWN");
    if (!up)
        store.text("detail", "The data folder takes no writes.");
    JsonObject components;
    components.raw("store", store.take());
    JsonObject out;
    out.text("status", up ? "UP" : "DOWN")
        .text("version", MD_VERSION)
        .text("mode", parts.live ? "live" : "sandbox")
        .raw("components", components.take());
    return Response::json(up ? 200 : 503, out.take());
}

} // namespace

void registerHealth(Router& router, const ApiParts& parts)
{
    for (const auto& [method, path] : {std::pair(Method::Get, "/health"), std::pair(Method::Post, "/health"),
                                       std::pair(Method::Get, "/actuator/health")}) {
        Route route;
        route.method = method;
        route.pattern = path;
        route.identity = IdentityKind::None;
        route.category = RateCategory::None;
        route.bodyLimit = 4096;
        route.handler = [&parts](Request&) { return health(parts); };
        router.add(std::move(route));
    }
}

} // namespace meterd
