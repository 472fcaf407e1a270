// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"

#include <algorithm>

namespace md {

UseLevel PlanLimit::levelAt(qint64 most) const
{
    if (isRule())
        return UseLevel::Ok;
    if (used > most)
        return UseLevel::Over;
    if (used == most)
        return UseLevel::Reached;
    return used * 10 >= most * 8 ? UseLevel::Near : UseLevel::Ok;
}

std::optional<qint64> PlanOffer::limitOf(QStringView wanted) const
{
    const auto found =
        std::find_if(limits.begin(), limits.end(), [wanted](const auto& limit) { return limit.first == wanted; });
    return found == limits.end() ? std::nullopt : std::optional(found->second);
}

//! For a bar: a double is near enough.
double Quota::share() const
{
    const double most = limit.toDouble();
    const double now = used.toDouble();
    return most > 0 ? now / most : now > 0 ? 2 : 1;
}

} // namespace md
