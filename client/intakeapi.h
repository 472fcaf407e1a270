// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inbound webhook sources and uploads of a server; and the writes on sources, as requests to be shown.
#pragma once

#include "client/recordlist.h"
#include "core/intake.h"
#include "core/write.h"

#include <chrono>

namespace md {

Result<WebhookSource> decodeWebhookSource(const QJsonObject& object);
Result<SourcePreview> decodeSourcePreview(const QJsonObject& object);
Result<IngestJob> decodeIngestJob(const QJsonObject& object);
Result<RefusedRow> decodeRefusedRow(const QJsonObject& object);

class IntakeApi
{
public:
    explicit IntakeApi(Transport& transport);

    RecordList<WebhookSource>& sources() { return m_sources; }
    RecordList<IngestJob>& jobs() { return m_jobs; }
    //! Of one upload.
    RecordList<RefusedRow> refusedRows(const QString& jobId) const;

    //! What a body would become by these settings. Nothing is kept.
    CallHandle preview(const SourceSettings& settings, const QString& sample, QObject* context,
                       Callback<SourcePreview> callback);

private:
    Transport& m_transport;
    RecordList<WebhookSource> m_sources;
    RecordList<IngestJob> m_jobs;
};

WriteRequest createSource(const SourceSettings& settings);
WriteRequest editSource(const WebhookSource& source, const SourceSettings& settings);
WriteRequest setSourceActive(const WebhookSource& source, bool active);
WriteRequest rotateSourceSecret(const WebhookSource& source, std::chrono::seconds overlap);
WriteRequest deleteSource(const WebhookSource& source);

//! Of a write's answer.
std::optional<WebhookSource> sourceOf(const QByteArray& json);

} // namespace md
