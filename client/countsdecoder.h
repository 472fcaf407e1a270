// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Facets, histogram and extent, from bytes to values; and one record's own bytes. Pure functions, any bytes.
#pragma once

#include "core/apierror.h"
#include "core/eventextent.h"
#include "core/facets.h"
#include "core/histogram.h"

namespace md {

Result<FacetResult> decodeFacets(const QByteArray& body);
Result<Histogram> decodeHistogram(const QByteArray& body);
Result<EventExtent> decodeExtent(const QByteArray& body);

//! The text of "data" as it stands in the body, not parsed and printed again: numbers keep their digits.
Result<QByteArray> decodeRawData(const QByteArray& body);

} // namespace md
