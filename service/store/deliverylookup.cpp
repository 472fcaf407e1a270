// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// DeliveryStore: deliveries by whatever names them, each by its own index.
#include "service/store/deliveryqueue.h"

namespace meterd {

std::vector<Delivery> DeliveryStore::lookUp(const std::string& tenantId, DeliveryRef by,
                                            const std::vector<std::string>& values, std::size_t limit)
{
    std::string_view where;
    switch (by) {
    case DeliveryRef::Id: where = "id = ?2 AND tenant = ?1 LIMIT ?3"; break;
    case DeliveryRef::Message: where = "message = ?2 AND tenant = ?1 LIMIT ?3"; break;
    case DeliveryRef::Event:
        where = "event = ?2 AND event <> '' AND tenant = ?1 ORDER BY sequence DESC LIMIT ?3";
        break;
    // What a platform event caused is found by that event.
    case DeliveryRef::TestCorrelation:
        where = "correlation = ?2 AND event = '' AND tenant = ?1 ORDER BY sequence DESC LIMIT ?3";
        break;
    }
    const std::lock_guard lock(m_mutex);
    std::vector<Delivery> found;
    for (const std::string& value : values) {
        if (found.size() >= limit)
            break;
        auto here = select(
            where,
            [&](Statement& row) {
                row.bind(1, std::string_view(tenantId)).bind(2, std::string_view(value));
                row.bind(3, static_cast<std::int64_t>(limit - found.size()));
            },
            true);
        std::move(here.begin(), here.end(), std::back_inserter(found));
    }
    return found;
}

} // namespace meterd
