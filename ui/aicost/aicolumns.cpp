// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/aicolumns.h"

#include "ui/aicost/aiwords.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::AiCostColumns)
};

using Kind = RecordColumn::Kind;

RecordCell countCell(qint64 count, Tone tone = Tone::Text)
{
    RecordCell cell{count == 0 ? QString() : NumberFormat::count(count), count == 0 ? Tone::Second : tone};
    cell.sortKey = count;
    return cell;
}

RecordCell ageCell(const std::optional<qint64>& at)
{
    RecordCell cell;
    cell.tone = Tone::Second;
    cell.time = at;
    cell.sortKey = at.value_or(0);
    return cell;
}

RecordCell nameCell(const GroupFrame& frame, const AiGroup& group)
{
    RecordCell cell{groupName(frame.axis, group, frame.otherGroups),
                    group.key.isNull() || group.isOther ? Tone::Second : Tone::Text};
    if (frame.axis == AiAxis::Model)
        cell.second = group.provider;
    return cell;
}

RecordCell costCell(const GroupFrame& frame, const AiSums& sums)
{
    RecordCell cell{costText(sums), costTextTone(sums)};
    const AiAmount* amount = sums.in(frame.currency);
    // For the order of rows a double is near enough; what is unknown stands below what is nothing.
    cell.sortKey = amount ? amount->amount.toDouble() : sums.unknown() > 0 ? -2.0 : -1.0;
    return cell;
}

RecordCell unknownCell(const GroupFrame& frame, const AiSums& sums)
{
    const qint64 count = frame.unknownOf(sums);
    RecordCell cell;
    cell.text = count == 0 ? Heads::tr("none") : NumberFormat::count(count);
    cell.tone = count == 0 ? Tone::Second : Tone::Warning;
    cell.sign = count == 0 ? Sign::None : Sign::Warning;
    cell.sortKey = count;
    return cell;
}

RecordCell shareCell(const GroupFrame& frame, const AiSums& sums)
{
    const qint64 count = frame.unknownOf(sums);
    const double share = double(count) / double(std::max<qint64>(1, sums.calls));
    RecordCell cell{count == 0 ? QString() : NumberFormat::percent(share), count == 0 ? Tone::Second : Tone::Warning};
    cell.sortKey = share;
    if (count > 0)
        cell.share = share;
    return cell;
}

//! The first of several and how many more.
RecordCell namesCell(const QStringList& names)
{
    RecordCell cell{names.value(0)};
    if (names.size() > 1)
        cell.second = u"+%1"_s.arg(names.size() - 1);
    return cell;
}

RecordCell mendCell(const UnmappedModel& model)
{
    if (model.resolvesTo)
        return {Heads::tr("mended, to be resolved again"), Tone::Ok, Sign::Ok};
    if (model.suggestions.empty())
        return {Heads::tr("no near name"), Tone::Second};
    return {Heads::tr("near %1").arg(model.suggestions.front().text()), Tone::Text};
}

QString sourceWord(ListedPrice::Source source)
{
    switch (source) {
    case ListedPrice::Source::Customer: return Heads::tr("Customer");
    case ListedPrice::Source::Own: return Heads::tr("Own");
    case ListedPrice::Source::Catalogue: break;
    }
    return Heads::tr("Catalogue");
}

RecordCell perMillion(const QString& price)
{
    RecordCell cell{NumberFormat::decimal(price)};
    cell.sortKey = price.toDouble();
    return cell;
}

} // namespace

QString ListedPrice::id() const
{
    return u"%1/%2/%3/%4"_s.arg(int(source))
        .arg(price.name.text().toLower(), price.customerId)
        .arg(price.validFrom.value_or(0));
}

qint64 GroupFrame::unknownOf(const AiSums& sums) const
{
    return focus && isUnknownCost(*focus) ? sums.of(*focus) : sums.unknown();
}

std::vector<RecordColumnOf<AiGroup>> groupColumns(const GroupFrame& frame)
{
    using G = const AiGroup&;
    return {
        {{u"name"_s, Heads::tr("Name"), Kind::Strong, 144, {}, true}, [&frame](G g) { return nameCell(frame, g); }},
        {{u"calls"_s, Heads::tr("Calls"), Kind::Number, 64, u"88,888"_s, true},
         [](G g) { return countCell(g.sums.calls); }},
        {{u"input"_s, Heads::tr("Tokens in"), Kind::Number, 88, u"8,888,888"_s, true},
         [](G g) { return countCell(g.sums.inputTokens, Tone::Second); }},
        {{u"output"_s, Heads::tr("Tokens out"), Kind::Number, 88, u"8,888,888"_s, true},
         [](G g) { return countCell(g.sums.outputTokens, Tone::Second); }},
        {{u"cost"_s, Heads::tr("Cost"), Kind::Number, 152, u"8.88 EUR · 88.88 USD"_s, true},
         [&frame](G g) { return costCell(frame, g.sums); }},
        {{u"unknown"_s, Heads::tr("Cost unknown"), Kind::Status, 92, u"88,888"_s, true},
         [&frame](G g) { return unknownCell(frame, g.sums); }},
        {{u"share"_s, Heads::tr("Of its calls"), Kind::Share, 128, {}, true},
         [&frame](G g) { return shareCell(frame, g.sums); }},
        {{u"zero"_s, Heads::tr("Explicit zero"), Kind::Number, 96, u"8,888"_s, true},
         [](G g) { return countCell(g.sums.of(CostStatus::ExplicitZero), Tone::Second); }},
        {{u"lastSeen"_s, Heads::tr("Last call"), Kind::Age, 92, {}, true}, [](G g) { return ageCell(g.lastSeen); }},
    };
}

std::vector<RecordColumnOf<AiGroup>> gapColumns(const GroupFrame& frame)
{
    using G = const AiGroup&;
    return {
        {{u"name"_s, Heads::tr("Name"), Kind::Strong, 260, {}, true}, [&frame](G g) { return nameCell(frame, g); }},
        {{u"calls"_s, Heads::tr("Calls"), Kind::Number, 84, u"88,888"_s, true},
         [](G g) { return countCell(g.sums.calls); }},
        {{u"input"_s, Heads::tr("Tokens in"), Kind::Number, 104, u"88,888,888"_s, true},
         [](G g) { return countCell(g.sums.inputTokens, Tone::Second); }},
        {{u"output"_s, Heads::tr("Tokens out"), Kind::Number, 104, u"8,888,888"_s, true},
         [](G g) { return countCell(g.sums.outputTokens, Tone::Second); }},
        {{u"cost"_s, Heads::tr("Cost"), Kind::Text, 96},
         [](G g) {
             return RecordCell{costText(g.sums), costTextTone(g.sums)};
         }},
        {{u"lastSeen"_s, Heads::tr("Last call"), Kind::Age, 100, {}, true}, [](G g) { return ageCell(g.lastSeen); }},
    };
}

std::vector<RecordColumnOf<UnmappedModel>> unmappedColumns()
{
    using M = const UnmappedModel&;
    return {
        {{u"model"_s, Heads::tr("Model"), Kind::Code, 188, {}, true}, [](M m) { return RecordCell{m.name.model}; }},
        {{u"provider"_s, Heads::tr("Provider"), Kind::Text, 84, {}, true},
         [](M m) {
             return m.name.provider.isEmpty() ? RecordCell{Heads::tr("none sent"), Tone::Second}
                                              : RecordCell{m.name.provider};
         }},
        {{u"calls"_s, Heads::tr("Calls"), Kind::Number, 72, u"88,888"_s, true}, [](M m) { return countCell(m.calls); }},
        {{u"tokens"_s, Heads::tr("Tokens"), Kind::Number, 96, u"88,888,888"_s, true},
         [](M m) { return countCell(m.inputTokens + m.outputTokens, Tone::Second); }},
        {{u"organizations"_s, Heads::tr("Organizations"), Kind::Text, 140},
         [](M m) { return namesCell(m.organizations); }},
        {{u"mend"_s, Heads::tr("In the catalogue"), Kind::Status, 188}, [](M m) { return mendCell(m); }},
        {{u"lastSeen"_s, Heads::tr("Last call"), Kind::Age, 92, {}, true}, [](M m) { return ageCell(m.lastSeen); }},
    };
}

std::vector<RecordColumnOf<ListedPrice>> priceColumns()
{
    using P = const ListedPrice&;
    return {
        {{u"model"_s, Heads::tr("Model"), Kind::Code, 180, {}, true},
         [](P p) { return RecordCell{p.price.name.model}; }},
        {{u"provider"_s, Heads::tr("Provider"), Kind::Text, 84, {}, true},
         [](P p) {
             return RecordCell{p.price.name.provider, Tone::Second};
         }},
        {{u"source"_s, Heads::tr("From"), Kind::Text, 84, {}, true},
         [](P p) {
             return RecordCell{sourceWord(p.source),
                               p.source == ListedPrice::Source::Catalogue ? Tone::Second : Tone::Text};
         }},
        {{u"customer"_s, Heads::tr("For customer"), Kind::Text, 104, {}, true},
         [](P p) {
             return p.price.customerId.isEmpty() ? RecordCell{Heads::tr("all"), Tone::Second}
                                                 : RecordCell{p.price.customerId};
         }},
        {{u"input"_s, Heads::tr("In, per million"), Kind::Number, 104, {}, true},
         [](P p) { return perMillion(p.price.inputPerMillion); }},
        {{u"output"_s, Heads::tr("Out, per million"), Kind::Number, 108, {}, true},
         [](P p) { return perMillion(p.price.outputPerMillion); }},
        {{u"currency"_s, Heads::tr("Currency"), Kind::Text, 68, {}, true},
         [](P p) { return RecordCell{p.price.currency}; }},
        {{u"validFrom"_s, Heads::tr("Valid from"), Kind::Moment, 124},
         [](P p) {
             RecordCell cell{Heads::tr("always"), Tone::Second};
             cell.time = p.price.validFrom;
             return cell;
         }},
    };
}

std::vector<RecordColumnOf<ListedPrice>> choiceColumns()
{
    using P = const ListedPrice&;
    return {
        {{u"model"_s, Heads::tr("Model"), Kind::Code, 176}, [](P p) { return RecordCell{p.price.name.model}; }},
        {{u"provider"_s, Heads::tr("Provider"), Kind::Text, 84},
         [](P p) {
             return RecordCell{p.price.name.provider, Tone::Second};
         }},
        {{u"prices"_s, Heads::tr("In and out, per million"), Kind::Text, 148},
         [](P p) {
             return RecordCell{u"%1 / %2 %3"_s.arg(NumberFormat::decimal(p.price.inputPerMillion),
                                                   NumberFormat::decimal(p.price.outputPerMillion), p.price.currency),
                               Tone::Second};
         }},
    };
}

std::vector<RecordColumnOf<ModelAlias>> aliasColumns()
{
    using A = const ModelAlias&;
    return {
        {{u"name"_s, Heads::tr("Sent as"), Kind::Code, 220, {}, true}, [](A a) { return RecordCell{a.name.text()}; }},
        {{u"target"_s, Heads::tr("Counts as"), Kind::Code, 220, {}, true},
         [](A a) { return RecordCell{a.target.text()}; }},
        {{u"by"_s, Heads::tr("Added by"), Kind::Text, 140}, [](A a) { return RecordCell{a.createdBy}; }},
        {{u"created"_s, Heads::tr("Added"), Kind::Age, 100, {}, true}, [](A a) { return ageCell(a.createdAt); }},
    };
}

} // namespace md
