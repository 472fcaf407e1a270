// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Owners and scopes as they are shown.
#pragma once

#include "service/domain/jsonobject.h"
#include "service/domain/principal.h"

#include <string>
#include <vector>

namespace meterd {

inline std::string toJson(const Owner& owner)
{
    JsonObject out;
    out.text("type", owner.type == Owner::Type::Person ? "person" : "service")
        .text("name", owner.name)
        .text("email", owner.email);
    return out.take();
}

inline std::vector<std::string> scopeNames(const ScopeSet& scopes)
{
    std::vector<std::string> names;
    for (const Scope scope : scopes.list())
        names.emplace_back(toText(scope));
    return names;
}

} // namespace meterd
