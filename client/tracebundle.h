// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A support bundle as a file: written whole or not at all, read with distrust.
#pragma once

#include "core/trace.h"

#include "core/apierror.h"

namespace md {

struct OpenedBundle
{
    TraceBundle bundle;
    Trace trace;
    bool operator==(const OpenedBundle&) const = default;
};

//! Secrets are taken out here, whatever the bundle holds.
QByteArray bundleJson(const TraceBundle& bundle);
Result<OpenedBundle> readBundle(const QByteArray& json);

//! Whether the beginning of a file says that it is a bundle, readable or not.
bool isBundle(QByteArrayView beginning);
bool isBundleFile(const QString& path);

//! Nothing when it is on the disk; what was there before stays otherwise.
std::optional<ApiError> saveBundle(const QString& path, const TraceBundle& bundle);
Result<OpenedBundle> openBundle(const QString& path);

} // namespace md
