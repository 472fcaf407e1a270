// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prices and aliases of AI models, into config.db and out of it.
#include "service/domain/pricejson.h"
#include "service/store/configstore.h"

#include <algorithm>

namespace meterd {

void ConfigStore::loadAiPricing(ConfigRows& rows)
{
    Statement row = m_database.prepare("SELECT tenant, version, changed_at, prices, aliases FROM ai_pricing");
    while (row.step()) {
        AiPricing pricing;
        pricing.tenantId = row.text(0);
        pricing.version = row.integer(1);
        if (!row.isNull(2))
            pricing.changedAt = row.integer(2);
        pricing.book = std::make_shared<const PriceBook>(pricesFrom(row.text(3)), aliasesFrom(row.text(4)));
        rows.aiPricing.push_back(std::make_shared<const AiPricing>(std::move(pricing)));
    }
}

void ConfigChange::putAiPricing(const AiPricingPtr& pricing)
{
    const std::string prices = pricesText(pricing->book->prices());
    const std::string aliases = aliasesText(pricing->book->aliases());
    Statement row = m_store.m_database.prepare("INSERT OR REPLACE INTO ai_pricing (tenant, version, changed_at, "
                                               "prices, aliases) VALUES (?1, ?2, ?3, ?4, ?5)");
    row.bind(1, std::string_view(pricing->tenantId)).bind(2, pricing->version);
    if (pricing->changedAt)
        row.bind(3, *pricing->changedAt);
    else
        row.bindNull(3);
    row.bind(4, std::string_view(prices)).bind(5, std::string_view(aliases));
    check(row.run());
    std::erase_if(m_rows.aiPricing, [&](const AiPricingPtr& other) { return other->tenantId == pricing->tenantId; });
    m_rows.aiPricing.push_back(pricing);
}

AiPricingPtr ConfigView::aiPricing(std::string_view tenantId) const
{
    for (const AiPricingPtr& pricing : m_rows.aiPricing) {
        if (pricing->tenantId == tenantId)
            return pricing;
    }
    static const auto nothing = std::make_shared<const AiPricing>();
    return nothing;
}

} // namespace meterd
