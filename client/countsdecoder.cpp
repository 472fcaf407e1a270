// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/countsdecoder.h"

#include "client/jsonfields.h"

#include <simdjson.h>

using namespace Qt::StringLiterals;

namespace md {

namespace {

Facet readFacet(const QJsonObject& object, JsonFields& all)
{
    JsonFields fields(object, u"fields."_s);
    Facet facet;
    facet.name = fields.text("name"_L1);
    const QJsonArray values = fields.array("values"_L1);
    for (const QJsonValue& entry : values) {
        JsonFields parts(entry.toObject(), u"fields.values."_s);
        FacetValue value;
        if (entry.toObject().contains("value"_L1) && !entry.toObject().value("value"_L1).isNull())
            value.value = parts.text("value"_L1);
        value.count = parts.number("count"_L1);
        all.adopt(parts);
        facet.values.push_back(std::move(value));
    }
    facet.otherValues = fields.number("otherValues"_L1);
    facet.otherCount = fields.number("otherCount"_L1);
    all.adopt(fields);
    return facet;
}

HistogramBucket readBucket(const QJsonObject& object, JsonFields& all)
{
    JsonFields fields(object, u"buckets."_s);
    HistogramBucket bucket;
    bucket.at = fields.time("at"_L1);
    bucket.accepted = fields.number("accepted"_L1);
    bucket.rejected = fields.number("rejected"_L1);
    bucket.duplicate = fields.number("duplicate"_L1);
    all.adopt(fields);
    return bucket;
}

} // namespace

Result<FacetResult> decodeFacets(const QByteArray& body)
{
    const auto data = envelopeData(body);
    if (!data)
        return Unexpected{data.error()};
    JsonFields fields(*data);
    FacetResult result;
    result.total = fields.number("total"_L1);
    const QJsonArray facets = fields.array("fields"_L1);
    for (const QJsonValue& facet : facets)
        result.fields.push_back(readFacet(facet.toObject(), fields));
    result.oldest = fields.timeOrNull("oldest"_L1);
    result.newest = fields.timeOrNull("newest"_L1);
    result.exact = fields.flag("exact"_L1);
    return ifGood(fields, std::move(result));
}

Result<Histogram> decodeHistogram(const QByteArray& body)
{
    const auto data = envelopeData(body);
    if (!data)
        return Unexpected{data.error()};
    JsonFields fields(*data);
    Histogram histogram;
    histogram.from = fields.time("from"_L1);
    histogram.to = fields.time("to"_L1);
    histogram.bucketMs = fields.number("bucketMs"_L1);
    histogram.total = fields.number("total"_L1);
    const QJsonArray buckets = fields.array("buckets"_L1);
    for (const QJsonValue& bucket : buckets)
        histogram.buckets.push_back(readBucket(bucket.toObject(), fields));
    histogram.exact = fields.flag("exact"_L1);
    if (histogram.bucketMs <= 0 || histogram.to < histogram.from)
        fields.blame("bucketMs"_L1, "a slice of time");
    return ifGood(fields, std::move(histogram));
}

Result<EventExtent> decodeExtent(const QByteArray& body)
{
    const auto data = envelopeData(body);
    if (!data)
        return Unexpected{data.error()};
    JsonFields fields(*data);
    EventExtent extent;
    extent.total = fields.number("total"_L1);
    extent.oldest = fields.timeOrNull("oldest"_L1);
    extent.newest = fields.timeOrNull("newest"_L1);
    extent.before = fields.timeOrNull("before"_L1);
    extent.after = fields.timeOrNull("after"_L1);
    extent.tenantSince = fields.time("tenantSince"_L1);
    JsonFields kept = fields.object("kept"_L1);
    extent.kept.since = kept.time("since"_L1);
    extent.kept.days = kept.number("days"_L1);
    extent.kept.planName = kept.text("planName"_L1);
    extent.kept.isException = kept.text("source"_L1) == "OVERRIDE"_L1;
    extent.kept.validUntil = kept.timeOrNull("validUntil"_L1);
    extent.kept.cut = kept.flag("cut"_L1);
    fields.adopt(kept);
    const QJsonArray apps = fields.array("apps"_L1);
    for (const QJsonValue& entry : apps) {
        JsonFields parts(entry.toObject(), u"apps."_s);
        AskedApp app;
        app.asked = parts.text("asked"_L1);
        app.name = parts.textOrNull("name"_L1);
        app.nearName = parts.textOrNull("nearName"_L1);
        app.since = parts.timeOrNull("since"_L1);
        fields.adopt(parts);
        extent.apps.push_back(std::move(app));
    }
    return ifGood(fields, std::move(extent));
}

Result<QByteArray> decodeRawData(const QByteArray& body)
{
    // The envelope is checked by the strict parser; the walk for the bytes alone would pass over what it does not read.
    if (const auto data = envelopeData(body); !data)
        return Unexpected{data.error()};
    simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(body.constData(), size_t(body.size()));
    simdjson::ondemand::document document;
    simdjson::ondemand::object data;
    std::string_view raw;
    const bool found =
        !parser.iterate(padded).get(document) && !document["data"].get_object().get(data) && !data.raw_json().get(raw);
    if (!found) {
        ApiError error;
        error.kind = ApiError::Kind::Schema;
        error.detail = u"data is not an object"_s;
        return Unexpected{error};
    }
    return QByteArray(raw.data(), qsizetype(raw.size()));
}

} // namespace md
