// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the two tables of webhooks: endpoints and their deliveries.
#pragma once

#include "core/webhooks.h"
#include "models/pagedmodel.h"
#include "ui/timeformat.h"

namespace md {

using EndpointModel = PagedModel<WebhookEndpoint>;
using DeliveryModel = PagedModel<WebhookDelivery>;

std::vector<RecordColumnOf<WebhookEndpoint>> endpointColumns(const TimeSettings& times, const TimeSource& now);
std::vector<RecordColumnOf<WebhookDelivery>> deliveryColumns();
//! The filter's name for what a column of the deliveries shows; empty: it has none.
QString deliveryFilterName(const QString& columnId);
QString deliveryFilterValue(const WebhookDelivery& delivery, const QString& columnId);

//! "38.2 %": with the tenth, as a receiver that fails a little is seen there first.
QString failureText(double rate);

} // namespace md
