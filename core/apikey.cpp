// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/apikey.h"

namespace md {

KeyDraft draftOf(const ApiKey& key)
{
    return {key.name,   key.ownerType,   key.ownerName, key.ownerEmail, key.role,
            key.scopes, key.environment, key.addresses, key.expiresAt,  key.ingestLimit};
}

} // namespace md
