// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which change is to blame: an audit entry held against what was refused.
#pragma once

#include "service/store/auditlog.h"

#include <set>
#include <string>
#include <string_view>

namespace meterd {

//! Of requests and events that were refused, and of webhooks that did not get through.
struct WentWrong
{
    using Texts = std::set<std::string, std::less<>>;
    Texts codes;
    Texts metrics;   //!< as sent, of UNKNOWN_METRIC
    Texts nearNames; //!< that were probably meant
    Texts keyIds;
    Texts apps;      //!< uuids
    Texts sources;   //!< ids of inbound ones
    Texts endpoints; //!< ids
    Texts named;     //!< fields that a refusal names: a limit, a feature
};

struct Suspicion
{
    std::string_view weight = "OTHER"; //!< LIKELY, SAME_KEY, OTHER
    std::string_view why = "UNRELATED";
    bool operator==(const Suspicion&) const = default;
};

Suspicion suspicionOf(const AuditRecord& entry, const WentWrong& wrong);

//! What of an entry a trace goes by.
struct AuditGist
{
    std::string action;
    std::string targetId;
    std::string correlationId;
};
AuditGist gistOf(const AuditRecord& entry);

} // namespace meterd
