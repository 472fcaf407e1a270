// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rates of a server: rows by key or application and category, all of one key, and the change of a key's.
#pragma once

#include "client/recordlist.h"
#include "core/ratelimit.h"
#include "core/write.h"

namespace md {

Result<RateLimit> decodeRateLimit(const QJsonObject& object);
Result<KeyRates> decodeKeyRates(const QJsonObject& object);
//! Of an answer to a write.
Result<KeyRates> decodeWrittenRates(const QByteArray& data);

class RateLimitsApi
{
public:
    explicit RateLimitsApi(Transport& transport);

    RecordList<RateLimit>& list() { return m_list; }
    //! All categories of a key, with the version that a change needs.
    CallHandle key(const QString& id, QObject* context, Callback<KeyRates> callback);

private:
    RecordList<RateLimit> m_list;
    RecordList<KeyRates> m_keys;
};

WriteRequest rateLimitsRequest(const KeyRates& rates, const RateChanges& changes);

} // namespace md
