// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which topics the one live stream carries: what the server offers and the key may read.
#pragma once

#include "core/whoami.h"

namespace md {

QStringList liveTopics(const WhoAmI& who);

} // namespace md
