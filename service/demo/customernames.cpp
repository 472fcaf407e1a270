// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/demo/customernames.h"

#include "service/demo/jsonline.h"

namespace meterd::demo {

namespace {

//! Not of all: trials are in no CRM. The last one has signed, and not sent anything yet.
constexpr std::string_view customers = R"(external_org_id,display_name
kestrel-air,Kestrel Air
northwind,Northwind Traders
lumen-labs,Lumen Labs
bluefin,Bluefin Logistics
orchard-hr,Orchard HR
tessera,Tessera Systems
harbor,Harbor & Sons
paperplane,Paperplane
meridian,Meridian Bank
solstice,Solstice Energy
quill-press,Quill Press
alpenrose,Alpenrose Reisen
copperleaf,Copperleaf
fjord,Fjord Seafood
hazel,Hazel Health
ironbark,Ironbark
juniper,Juniper Studio
kite-life,Kite Life Insurance
mosaic,Mosaic Media
nimbus,Nimbus Weather
pinecrest,Pinecrest Hotels
sable,Sable Capital
umbra,Umbra Optics
xenia,Xenia Events
yarrow,Yarrow Pharma
zephyr-rail,Zephyr Rail
zürich-ag,Zürich AG
willow-park,Willow Park
)";

} // namespace

std::optional<std::string> nameCustomers(Operator& owner, TimePoint at)
{
    JsonLine body;
    body.open('{').text("csv", customers).close('}');
    const auto done = owner.call({.method = Method::Post,
                                  .path = "/api/v1/organizations/import",
                                  .body = body.take(),
                                  .reason = "customers as the CRM has them"},
                                 at);
    return done ? std::nullopt : std::optional(done.error());
}

} // namespace meterd::demo
