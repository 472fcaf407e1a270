// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AI cost on a server: what was used, models without a price, aliases, prices, re-resolution; and the requests that
// change them.
#pragma once

#include "client/recordlist.h"
#include "core/aicost.h"
#include "core/write.h"

namespace md {

Result<AiUsage> decodeAiUsage(const QByteArray& body);
Result<UnmappedModel> decodeUnmappedModel(const QJsonObject& object);
Result<ModelAlias> decodeModelAlias(const QJsonObject& object);
//! "data" of an answer, or what a stale write met.
Result<PriceList> decodePriceList(const QJsonObject& object);
std::optional<PriceList> priceListOf(const QByteArray& data);
Result<ResolveRun> decodeResolveRun(const QJsonObject& object);
Result<ResolveRun> resolveRunOf(const QByteArray& data);

class AiCostApi
{
public:
    explicit AiCostApi(Transport& transport);

    CallHandle usage(const AiUsageQuery& query, QObject* context, Callback<AiUsage> callback);
    CallHandle prices(QObject* context, Callback<PriceList> callback);
    CallHandle run(const QString& id, QObject* context, Callback<ResolveRun> callback);
    RecordList<UnmappedModel>& unmapped() { return m_unmapped; }
    RecordList<ModelAlias>& aliases() { return m_aliases; }

private:
    Transport& m_transport;
    RecordList<UnmappedModel> m_unmapped;
    RecordList<ModelAlias> m_aliases;
    RecordList<ResolveRun> m_runs;
};

WriteRequest newAliasRequest(const AiModelName& name, const AiModelName& target);
WriteRequest dropAliasRequest(const ModelAlias& alias);
//! All prices of one's own, in place of those that the list has.
WriteRequest pricesRequest(const PriceList& list, const std::vector<ModelPrice>& own);
WriteRequest resolveRequest(const ResolveScope& scope, bool dryRun);

} // namespace md
