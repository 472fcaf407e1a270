// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// GET /retention.
#pragma once

#include "client/transport.h"
#include "core/retention.h"

#include <QJsonObject>

namespace md {

Result<Retention> decodeRetention(const QJsonObject& object);

CallHandle fetchRetention(Transport& transport, QObject* context, Callback<Retention> callback);

} // namespace md
