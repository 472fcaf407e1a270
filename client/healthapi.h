// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Metering health of a server, and how its meters are watched.
#pragma once

#include "client/recordlist.h"
#include "core/meter.h"
#include "core/write.h"

namespace md {

Result<Meter> decodeMeter(const QJsonObject& object);

//! Of the unit, in all its environments.
WriteRequest windowRequest(const Meter& meter, int minutes);
//! Of one environment; none: it ends now.
WriteRequest snoozeRequest(const Meter& meter, std::optional<qint64> until);
//! What a write of either kind is compared with.
QByteArray meterSettingsJson(const Meter& meter);

class HealthApi
{
public:
    explicit HealthApi(Transport& transport);

    RecordList<Meter>& list() { return m_list; }

private:
    RecordList<Meter> m_list;
};

} // namespace md
