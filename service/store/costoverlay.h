// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What re-resolutions made of costs. Events are never written again: a re-resolution stands beside them, as the
// question it asked and the prices it answered with, and is worked out anew for each event that is read.
#pragma once

#include "service/domain/filter.h"
#include "service/domain/pricebook.h"
#include "service/domain/usageevent.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct ReResolution
{
    std::string id;                   //!< of its run
    std::uint64_t upTo = 0;           //!< the newest sequence that it looked at
    std::optional<std::int64_t> from; //!< received at, in ms: from ≤ time < to
    std::optional<std::int64_t> to;
    std::string filterText;
    FilterNode filter; //!< of the vocabulary of AI calls
    PriceBookPtr book;

    //! Whether it says anything about the event, as the ones before it left it.
    bool takes(const UsageEvent& event) const;
    //! Whether nothing of `other` is left once this one has come after it.
    bool covers(const ReResolution& other) const;
};

//! Costs that nobody worked out, but a client sent, are never touched.
bool isResolvable(const UsageEvent& event);
void resolveAgain(UsageEvent& event, const PriceBook& book);

//! All of a tenant, oldest first.
class CostOverlay
{
public:
    explicit CostOverlay(std::vector<ReResolution> runs);

    const std::vector<ReResolution>& runs() const { return m_runs; }
    std::uint64_t upTo() const { return m_upTo; }
    void apply(UsageEvent& event) const;

private:
    std::vector<ReResolution> m_runs;
    std::uint64_t m_upTo = 0;
};
using CostOverlayPtr = std::shared_ptr<const CostOverlay>;

//! Of every tenant. Safe from any thread.
class CostOverlays
{
public:
    //! None where nothing was re-resolved.
    CostOverlayPtr of(std::string_view tenantId) const;
    void set(const std::string& tenantId, CostOverlayPtr overlay);

private:
    mutable std::mutex m_mutex;
    std::map<std::string, CostOverlayPtr, std::less<>> m_overlays;
};

} // namespace meterd
