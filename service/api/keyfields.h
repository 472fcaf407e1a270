// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What may be said of an API key, and that no key hands out more than it has.
#pragma once

#include "service/api/fields.h"
#include "service/domain/principal.h"
#include "service/store/configview.h"

#include <optional>

namespace meterd {

//! A new key has `events:write` alone, the maker's owner and the usual ingest limit, unless asked otherwise.
void readNewKey(Principal& key, Fields& body, const Principal& maker, const ConfigView& view, TimePoint now);
//! Members that are left out stay as they are.
void readKeyChange(Principal& key, Fields& body, const ConfigView& view, TimePoint now);

//! 403 when the key's role, or what `before` did not have of scopes and rate, is above what the giver has. Without
//! `before` all of the key is new.
std::optional<Problem> overreach(const Principal& key, const Principal& giver, const Principal* before = nullptr);

} // namespace meterd
