// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facets.h"

namespace md {

const Facet* FacetResult::find(QStringView name) const
{
    const auto it =
        std::find_if(fields.begin(), fields.end(), [name](const Facet& facet) { return facet.name == name; });
    return it == fields.end() ? nullptr : &*it;
}

} // namespace md
