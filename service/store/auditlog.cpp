// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an audit entry and its place in the chain.
#include "service/store/auditlog.h"

#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"

namespace meterd {

std::string auditEntry(const AuditDraft& draft, std::int64_t sequence, std::string_view id)
{
    JsonObject actor;
    actor.textUnlessEmpty("keyId", draft.actor.keyId)
        .text("name", draft.actor.name)
        .text("email", draft.actor.email)
        .text("role", draft.actor.role)
        .textUnlessEmpty("ip", draft.actor.ip);
    JsonObject target;
    target.text("type", draft.target.type).text("id", draft.target.id).text("name", draft.target.name);
    JsonObject metadata;
    metadata.textUnlessEmpty("reason", draft.reason)
        .textUnlessEmpty("request", draft.request)
        .textUnlessEmpty("client", draft.client);
    JsonObject entry;
    entry.number("sequence", sequence)
        .text("id", id)
        .time("timestamp", draft.at)
        .raw("actor", actor.take())
        .text("action", draft.action)
        .raw("target", target.take())
        .raw("changes", draft.changes)
        .raw("metadata", metadata.take())
        .text("correlationId", draft.correlationId);
    return entry.take();
}

std::string auditHmac(const SecretBox::Key& key, std::string_view before, std::string_view entry)
{
    std::string message(before);
    message += '\n';
    message += entry;
    return toHex(hmacSha256({reinterpret_cast<const char*>(key.data()), key.size()}, message));
}

std::string toJson(const AuditRecord& record)
{
    return record.entry.substr(0, record.entry.size() - 1) + ",\"hmac\":\"" + record.hmac + "\"}";
}

} // namespace meterd
