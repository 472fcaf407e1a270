// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Instants as milliseconds since 1970 UTC, and their one spelling on the wire.
#pragma once

#include <QString>

#include <optional>

namespace md {

//! "2026-11-20T14:03:07.250Z". Instants outside years 0000 to 9999 are clamped: the wire has four digits.
QString isoTime(qint64 msSinceEpoch);

//! Reads what isoTime() writes; also fewer or more fraction digits, an offset instead of Z, or a date alone (midnight
//! UTC).
std::optional<qint64> parseIsoTime(QStringView text);

} // namespace md
