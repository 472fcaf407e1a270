// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// API keys: the list, one of them, and the requests that make, change, rotate and revoke them.
#pragma once

#include "client/recordlist.h"
#include "core/apikey.h"
#include "core/write.h"

namespace md {

Result<ApiKey> decodeApiKey(const QJsonObject& object);

//! A key as the answer to a write tells it.
struct WrittenKey
{
    ApiKey key;
    QString secret; //!< of a key that was made or rotated, once; null: none
    //! The answer is a repetition: its secret was told in one that may not have arrived.
    bool secretWasTold = false;
};
Result<WrittenKey> decodeWrittenKey(const QByteArray& data);

class KeysApi
{
public:
    explicit KeysApi(Transport& transport);

    RecordList<ApiKey>& list() { return m_list; }

private:
    RecordList<ApiKey> m_list;
};

WriteRequest createKey(const KeyDraft& draft);
//! Only what differs; without a body when nothing does.
WriteRequest changeKey(const ApiKey& key, const KeyDraft& draft);
WriteRequest rotateKey(const ApiKey& key, std::chrono::seconds grace);
//! From now on; none: the old secret stops now.
WriteRequest changeGrace(const ApiKey& key, std::chrono::seconds grace);
WriteRequest revokeKey(const ApiKey& key);

//! "203.0.113.7", "203.0.113.0/26", "2001:db8::/32".
bool isAddressRange(const QString& text);
//! Whether a list lets an address pass; an empty one lets all pass.
bool addressesAllow(const QStringList& ranges, const QString& address);

} // namespace md
