// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/aicost.h"

#include <algorithm>

namespace md {

namespace {

std::optional<std::size_t> placeOf(CostStatus status)
{
    const auto found = std::find(AiSums::statuses.begin(), AiSums::statuses.end(), status);
    if (found == AiSums::statuses.end())
        return std::nullopt;
    return std::size_t(found - AiSums::statuses.begin());
}

} // namespace

qint64 AiSums::of(CostStatus status) const
{
    const auto place = placeOf(status);
    return place ? counts[*place] : 0;
}

void AiSums::set(CostStatus status, qint64 count)
{
    if (const auto place = placeOf(status))
        counts[*place] = count;
}

qint64 AiSums::unknown() const
{
    return of(CostStatus::UnknownModel) + of(CostStatus::MissingPrice) + of(CostStatus::MissingTokens);
}

const AiAmount* AiSums::in(const QString& currency) const
{
    const auto found =
        std::find_if(cost.begin(), cost.end(), [&](const AiAmount& amount) { return amount.currency == currency; });
    return found == cost.end() ? nullptr : &*found;
}

QString AiSums::mainCurrency() const
{
    const auto most = std::max_element(
        cost.begin(), cost.end(), [](const AiAmount& one, const AiAmount& other) { return one.calls < other.calls; });
    return most == cost.end() ? QString() : most->currency;
}

bool AiModelName::isSame(const AiModelName& other) const
{
    return provider.compare(other.provider, Qt::CaseInsensitive) == 0 &&
           model.compare(other.model, Qt::CaseInsensitive) == 0;
}

bool ModelPrice::isSamePlace(const ModelPrice& other) const
{
    return name.isSame(other.name) && customerId == other.customerId && validFrom == other.validFrom;
}

} // namespace md
