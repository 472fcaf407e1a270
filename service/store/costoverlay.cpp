// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/costoverlay.h"

#include "service/domain/aicall.h"
#include "service/domain/aicost.h"

#include <algorithm>

namespace meterd {

bool isResolvable(const UsageEvent& event)
{
    if (!isAiCall(event) || event.ai->costSource == CostSource::Sent)
        return false;
    // Stored before sources were noted: it may have been sent.
    return event.ai->costSource != CostSource::None || !event.ai->cost;
}

void resolveAgain(UsageEvent& event, const PriceBook& book)
{
    resolveCost(*event.ai, book, event.customerId, event.occurredAt);
}

bool ReResolution::takes(const UsageEvent& event) const
{
    return event.sequence <= upTo && (!from || event.receivedAt >= *from) && (!to || event.receivedAt < *to) &&
           isResolvable(event) && (filter.kind == FilterNode::Kind::All || matches(filter, AiCall::of(event)));
}

bool ReResolution::covers(const ReResolution& other) const
{
    const bool since = !from || (other.from && *other.from >= *from);
    const bool until = !to || (other.to && *other.to <= *to);
    const bool asks = filter.kind == FilterNode::Kind::All || (filter == other.filter && !dependsOnCost(filter));
    return since && until && asks && upTo >= other.upTo;
}

CostOverlay::CostOverlay(std::vector<ReResolution> runs)
    : m_runs(std::move(runs))
{
    for (const ReResolution& run : m_runs)
        m_upTo = std::max(m_upTo, run.upTo);
}

void CostOverlay::apply(UsageEvent& event) const
{
    if (event.sequence > m_upTo || !isResolvable(event))
        return;
    for (const ReResolution& run : m_runs) {
        if (run.takes(event))
            resolveAgain(event, *run.book);
    }
}

CostOverlayPtr CostOverlays::of(std::string_view tenantId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_overlays.find(tenantId);
    return found == m_overlays.end() ? nullptr : found->second;
}

void CostOverlays::set(const std::string& tenantId, CostOverlayPtr overlay)
{
    const std::lock_guard lock(m_mutex);
    m_overlays[tenantId] = std::move(overlay);
}

} // namespace meterd
