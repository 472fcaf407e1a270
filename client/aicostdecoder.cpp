// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AI cost out of the server's JSON. What is missing is a fault, never a zero.
#include "client/aicostapi.h"

#include "core/quantity.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! A decimal as the server wrote it.
QString readDecimal(JsonFields& fields, QLatin1StringView name)
{
    const QString text = fields.text(name);
    const QByteArray plain = text.toLatin1();
    if (!compareDecimals({plain.constData(), std::size_t(plain.size())}, "0"))
        fields.blame(name, "a decimal as text");
    return text;
}

template <class T, class Read>
std::vector<T> readAll(JsonFields& fields, QLatin1StringView name, Read read)
{
    std::vector<T> all;
    const QJsonArray list = fields.array(name);
    for (const QJsonValue& item : list) {
        JsonFields part(item.toObject(), QString(name));
        all.push_back(read(part));
        fields.adopt(part);
    }
    return all;
}

std::vector<AiAmount> readCost(JsonFields& fields)
{
    return readAll<AiAmount>(fields, "cost"_L1, [](JsonFields& part) {
        const QString currency = part.text("currency"_L1);
        const QString amount = readDecimal(part, "amount"_L1);
        return AiAmount{currency, amount, part.number("calls"_L1)};
    });
}

void readCounts(JsonFields& fields, AiSums& sums)
{
    sums.calls = fields.number("calls"_L1);
    sums.cost = readCost(fields);
    JsonFields statuses = fields.object("statuses"_L1);
    for (const CostStatus status : AiSums::statuses)
        sums.set(status, statuses.number(toWire(status)));
    fields.adopt(statuses);
}

AiSums readSums(JsonFields& fields)
{
    AiSums sums;
    readCounts(fields, sums);
    sums.inputTokens = fields.number("inputTokens"_L1);
    sums.outputTokens = fields.number("outputTokens"_L1);
    return sums;
}

AiAxis readAxis(JsonFields& fields)
{
    const QString word = fields.text("groupBy"_L1);
    if (word == "org"_L1)
        return AiAxis::Organization;
    if (word == "feature"_L1)
        return AiAxis::Feature;
    if (word == "model"_L1)
        return AiAxis::Model;
    if (word == "provider"_L1)
        return AiAxis::Provider;
    if (word != "environment"_L1)
        fields.blame("groupBy"_L1, "org, feature, model, provider or environment");
    return AiAxis::Environment;
}

AiModelName readName(JsonFields& fields)
{
    return {fields.textOrNull("provider"_L1), fields.text("model"_L1)};
}

std::optional<AiModelName> readNameOrNull(JsonFields& fields, const QJsonObject& object, QLatin1StringView name)
{
    if (object.value(name).isNull() || object.value(name).isUndefined())
        return std::nullopt;
    JsonFields part = fields.object(name);
    AiModelName read = readName(part);
    fields.adopt(part);
    return read;
}

ModelPrice readPrice(JsonFields& part)
{
    ModelPrice price;
    price.name = readName(part);
    price.customerId = part.textOrNull("customerId"_L1);
    price.inputPerMillion = readDecimal(part, "inputPerMillion"_L1);
    price.outputPerMillion = readDecimal(part, "outputPerMillion"_L1);
    price.currency = part.text("currency"_L1);
    price.validFrom = part.timeOrNull("validFrom"_L1);
    return price;
}

void readSeries(JsonFields& fields, AiUsage& usage)
{
    JsonFields series = fields.object("series"_L1);
    usage.slotMs = series.number("bucketMs"_L1);
    if (usage.slotMs <= 0)
        series.blame("bucketMs"_L1, "more than nothing");
    usage.series = readAll<AiUsage::Slot>(series, "buckets"_L1, [](JsonFields& part) {
        AiUsage::Slot slot;
        slot.at = part.time("at"_L1);
        slot.calls = part.number("calls"_L1);
        slot.unknown = part.number("unknownCalls"_L1);
        slot.cost = readCost(part);
        return slot;
    });
    fields.adopt(series);
}

} // namespace

Result<AiUsage> decodeAiUsage(const QByteArray& body)
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    AiUsage usage;
    usage.axis = readAxis(fields);
    usage.from = fields.time("from"_L1);
    usage.to = fields.time("to"_L1);
    usage.exact = fields.flag("exact"_L1);
    JsonFields totals = fields.object("totals"_L1);
    usage.totals = readSums(totals);
    fields.adopt(totals);
    usage.groups = readAll<AiGroup>(fields, "groups"_L1, [](JsonFields& part) {
        AiGroup group;
        group.key = part.textOrNull("key"_L1);
        group.provider = part.textOrNull("provider"_L1);
        group.sums = readSums(part);
        group.lastSeen = part.timeOrNull("lastSeen"_L1);
        return group;
    });
    usage.otherGroups = fields.number("otherGroups"_L1);
    if (data->value("other"_L1).isObject()) {
        JsonFields part = fields.object("other"_L1);
        AiGroup others;
        others.isOther = true;
        others.sums = readSums(part);
        fields.adopt(part);
        usage.groups.push_back(std::move(others));
    }
    readSeries(fields, usage);
    return ifGood(fields, std::move(usage));
}

Result<UnmappedModel> decodeUnmappedModel(const QJsonObject& object)
{
    JsonFields fields(object);
    UnmappedModel model;
    model.id = fields.text("id"_L1);
    model.name = readName(fields);
    model.calls = fields.number("calls"_L1);
    model.inputTokens = fields.number("inputTokens"_L1);
    model.outputTokens = fields.number("outputTokens"_L1);
    model.organizations = fields.texts("organizations"_L1);
    model.features = fields.texts("features"_L1);
    model.firstSeen = fields.time("firstSeen"_L1);
    model.lastSeen = fields.time("lastSeen"_L1);
    model.suggestions = readAll<AiModelName>(fields, "suggestions"_L1, readName);
    model.resolvesTo = readNameOrNull(fields, object, "resolvesTo"_L1);
    return ifGood(fields, std::move(model));
}

Result<ModelAlias> decodeModelAlias(const QJsonObject& object)
{
    JsonFields fields(object);
    ModelAlias alias;
    alias.id = fields.text("id"_L1);
    alias.name = readName(fields);
    JsonFields target = fields.object("target"_L1);
    alias.target = readName(target);
    fields.adopt(target);
    alias.createdAt = fields.time("createdAt"_L1);
    alias.createdBy = fields.textOrNull("createdBy"_L1);
    alias.version = fields.number("version"_L1);
    return ifGood(fields, std::move(alias));
}

Result<PriceList> decodePriceList(const QJsonObject& object)
{
    JsonFields fields(object);
    PriceList list;
    list.version = fields.number("version"_L1);
    list.updatedAt = fields.timeOrNull("updatedAt"_L1);
    list.own = readAll<ModelPrice>(fields, "prices"_L1, readPrice);
    JsonFields catalogue = fields.object("catalogue"_L1);
    list.catalogueName = catalogue.text("name"_L1);
    list.catalogueAsOf = catalogue.textOrNull("asOf"_L1);
    list.catalogueNote = catalogue.textOrNull("note"_L1);
    list.catalogue = readAll<ModelPrice>(catalogue, "models"_L1, readPrice);
    fields.adopt(catalogue);
    // Only what is edited: beside it the catalogue would be "what changes".
    list.json = QJsonDocument(QJsonObject{{u"version"_s, list.version}, {u"prices"_s, object.value("prices"_L1)}})
                    .toJson(QJsonDocument::Compact);
    return ifGood(fields, std::move(list));
}

std::optional<PriceList> priceListOf(const QByteArray& data)
{
    auto list = decodePriceList(QJsonDocument::fromJson(data).object());
    return list ? std::optional(std::move(*list)) : std::nullopt;
}

Result<ResolveRun> decodeResolveRun(const QJsonObject& object)
{
    JsonFields fields(object);
    ResolveRun run;
    run.id = fields.text("id"_L1);
    const QString state = fields.text("state"_L1);
    if (state == "DONE"_L1)
        run.state = ResolveRun::State::Done;
    else if (state == "FAILED"_L1)
        run.state = ResolveRun::State::Failed;
    else if (state != "RUNNING"_L1)
        fields.blame("state"_L1, "RUNNING, DONE or FAILED");
    run.dryRun = fields.flag("dryRun"_L1);
    run.scope = {{fields.timeOrNull("from"_L1), fields.timeOrNull("to"_L1)}, fields.text("filter"_L1)};
    run.looked = fields.number("looked"_L1);
    run.changed = fields.number("changed"_L1);
    for (const auto& [name, sums] : {std::pair("before"_L1, &run.before), std::pair("after"_L1, &run.after)}) {
        JsonFields part = fields.object(name);
        readCounts(part, *sums);
        fields.adopt(part);
    }
    run.error = fields.textOrNull("error"_L1);
    return ifGood(fields, std::move(run));
}

Result<ResolveRun> resolveRunOf(const QByteArray& data)
{
    return decodeResolveRun(QJsonDocument::fromJson(data).object());
}

} // namespace md
