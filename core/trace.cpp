// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::array idKinds{
    ""_L1,           "REQUEST"_L1,        "EVENT"_L1,           "CORRELATION"_L1, "DELIVERY"_L1,    "ATTEMPT"_L1,
    "MESSAGE"_L1,    "PLATFORM_EVENT"_L1, "IDEMPOTENCY_KEY"_L1, "KEY"_L1,         "APPLICATION"_L1, "ORGANIZATION"_L1,
    "AUDIT_ENTRY"_L1};
constexpr std::array rowKinds{"REQUEST"_L1, "USAGE_EVENT"_L1, "PLATFORM_EVENT"_L1, "DELIVERY"_L1, "AUDIT_ENTRY"_L1};

} // namespace

QLatin1StringView traceIdKindName(TraceIdKind kind)
{
    return idKinds[std::size_t(kind)];
}

TraceIdKind traceIdKindFrom(QStringView name)
{
    const auto* found =
        std::find_if(idKinds.begin(), idKinds.end(), [name](QLatin1StringView one) { return one == name; });
    return found == idKinds.end() ? TraceIdKind::Unknown : TraceIdKind(found - idKinds.begin());
}

QLatin1StringView traceRowKindName(TraceRowKind kind)
{
    return rowKinds[std::size_t(kind)];
}

std::optional<TraceRowKind> traceRowKindFrom(QStringView name)
{
    const auto* found =
        std::find_if(rowKinds.begin(), rowKinds.end(), [name](QLatin1StringView one) { return one == name; });
    return found == rowKinds.end() ? std::nullopt : std::optional(TraceRowKind(found - rowKinds.begin()));
}

int Trace::count(TraceRowKind kind) const
{
    return int(std::count_if(rows.begin(), rows.end(), [kind](const TraceRow& row) { return row.kind() == kind; }));
}

const RequestDetail* Trace::request() const
{
    const RequestDetail* first = nullptr;
    for (const TraceRow& row : rows) {
        const auto* request = std::get_if<RequestDetail>(&row.item);
        if (!request)
            continue;
        if (request->request.isRefused())
            return request;
        if (!first)
            first = request;
    }
    return first;
}

const TracedEvent* Trace::event() const
{
    const TracedEvent* first = nullptr;
    for (const TraceRow& row : rows) {
        const auto* event = std::get_if<TracedEvent>(&row.item);
        if (!event)
            continue;
        if (event->isRejected())
            return event;
        if (!first)
            first = event;
    }
    return first;
}

} // namespace md
