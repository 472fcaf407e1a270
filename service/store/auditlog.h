// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who changed what, when and why: entries that bear each other's HMAC, so that none can be changed or taken out unseen.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/secretbox.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

struct AuditDraft
{
    struct Actor
    {
        std::string keyId;
        std::string name;
        std::string email;
        std::string role;
        std::string ip;
    };
    struct Target
    {
        std::string type;
        std::string id;
        std::string name;
    };

    std::string tenantId;
    TimePoint at{};
    Actor actor;
    std::string action; //!< e.g. METRIC_UPDATED
    Target target;
    std::string changes = "{}"; //!< JSON: {field:{before,after}}
    std::string reason;
    std::string request; //!< "PUT /api/v1/metrics/met_…"; empty: the server did it by itself
    std::string client;  //!< "meterdesk/0.1.0", when it said so
    std::string correlationId;
};

struct AuditRecord
{
    std::int64_t sequence = 0;
    std::int64_t at = 0; //!< ms
    std::string entry;   //!< the JSON text that the HMAC is over
    std::string hmac;    //!< 64 hexadecimal digits
};

//! Which entries of a tenant, in order.
struct AuditRange
{
    std::optional<std::int64_t> before; //!< a sequence: older ones, newest first
    std::optional<std::int64_t> after;  //!< a sequence: newer ones, oldest first
    std::optional<std::int64_t> from;   //!< ms, included
    std::optional<std::int64_t> to;     //!< ms, excluded
    std::size_t limit = 100;
};

struct AuditVerdict
{
    std::int64_t entries = 0;
    std::optional<std::int64_t> firstBroken; //!< changed, or missing
    AuditRecord head;                        //!< sequence 0 when there is none
};

//! The entry as JSON, without its HMAC.
std::string auditEntry(const AuditDraft& draft, std::int64_t sequence, std::string_view id);
//! Over the HMAC of the entry before (empty for the first) and the text of this one.
std::string auditHmac(const SecretBox::Key& key, std::string_view before, std::string_view entry);
//! As it is shown: the entry with its HMAC.
std::string toJson(const AuditRecord& record);

} // namespace meterd
