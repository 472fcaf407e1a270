// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paneregistry.h"

namespace md {

std::vector<PaneEntry> paneRegistry(const PaneParts&)
{
    return {};
}

} // namespace md
