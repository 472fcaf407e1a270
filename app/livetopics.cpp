// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livetopics.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Topic
{
    QLatin1StringView name;
    QLatin1StringView feature;
    QLatin1StringView scope;
};

constexpr std::array topics{
    Topic{"usage"_L1, "usage-events"_L1, "events:read"_L1},
    Topic{"requests"_L1, "requests"_L1, "requests:read"_L1},
    Topic{"health"_L1, "metering-health"_L1, "health:read"_L1},
    Topic{"audit"_L1, "audit-log"_L1, "audit:read"_L1},
    Topic{"deliveries"_L1, "webhooks"_L1, "webhooks:read"_L1},
    Topic{"platform"_L1, "platform-events"_L1, "events:read"_L1},
    Topic{"keys"_L1, "keys"_L1, "keys:read"_L1},
    Topic{"jobs"_L1, "ingest-jobs"_L1, "events:read"_L1},
    Topic{"limits"_L1, "limits"_L1, "limits:read"_L1},
    Topic{"rates"_L1, "rate-limits"_L1, "limits:read"_L1},
};

} // namespace

QStringList liveTopics(const WhoAmI& who)
{
    QStringList names;
    for (const Topic& topic : topics) {
        if (who.offers(topic.feature) && who.hasScope(topic.scope))
            names.append(topic.name);
    }
    return names;
}

} // namespace md
