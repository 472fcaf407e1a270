// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationcolumns.h"

#include "ui/aicost/aiwords.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/organizations/organizationwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::OrganizationColumns)
};

using Kind = RecordColumn::Kind;
using O = const Organization&;
using R = const OrganizationImport::Refusal&;

RecordCell textCell(const QString& text, Tone tone = Tone::Text)
{
    return RecordCell{visibleText(text), tone};
}

RecordCell numberCell(qint64 number, const QString& text)
{
    RecordCell cell{text, number == 0 ? Tone::Second : Tone::Text};
    cell.sortKey = number;
    return cell;
}

RecordCell timeCell(std::optional<qint64> at)
{
    RecordCell cell;
    cell.time = at;
    cell.sortKey = at.value_or(0);
    return cell;
}

//! What wants a look; most have nothing here.
RecordCell noteCell(O organization)
{
    if (!organization.caseTwins.isEmpty())
        return RecordCell{Heads::tr("Differs by case"), Tone::Warning, Sign::Warning};
    if (!organization.seen)
        return RecordCell{Heads::tr("No events yet"), Tone::Second, Sign::Silent};
    return {};
}

RecordCell costCell(O organization)
{
    if (organization.ai.calls == 0)
        return {};
    RecordCell cell{costText(organization.ai), costTextTone(organization.ai)};
    cell.second = unknownCallsText(organization.ai);
    cell.sortKey = organization.ai.calls;
    return cell;
}

QString environmentsText(O organization)
{
    QStringList names;
    for (const Organization::Environment& environment : organization.environments)
        names.append(environment.name);
    return names.join(u", "_s);
}

} // namespace

std::vector<RecordColumnOf<Organization>> organizationColumns()
{
    return {
        {{u"name"_s, Heads::tr("Name"), Kind::Strong, 140, {}, true},
         [](O o) {
             return o.name.isEmpty() ? RecordCell{u"–"_s, Tone::Second} : textCell(o.name);
         }},
        {{u"id"_s, Heads::tr("Id"), Kind::Code, 112, {}, true}, [](O o) { return textCell(o.id); }},
        {{u"note"_s, Heads::tr("To look at"), Kind::Status, 122, Heads::tr("Differs by case"), true}, noteCell},
        {{u"events"_s, Heads::tr("Events"), Kind::Number, 68, u"124,113"_s, true},
         [](O o) { return numberCell(o.events, NumberFormat::count(o.events)); }},
        {{u"users"_s, Heads::tr("Users"), Kind::Number, 52, u"1,400"_s, true},
         [](O o) { return numberCell(o.users, usersText(o)); }},
        {{u"ai"_s, Heads::tr("AI cost"), Kind::Text, 250, {}, true}, costCell},
        {{u"last"_s, Heads::tr("Last seen"), Kind::Age, 84, {}, true}, [](O o) { return timeCell(o.lastSeen); }},
        {{u"first"_s, Heads::tr("First seen"), Kind::Moment, 116, {}, true}, [](O o) { return timeCell(o.firstSeen); }},
        {{u"ever"_s, Heads::tr("Events ever"), Kind::Number, 92, u"1,204,113"_s, true},
         [](O o) { return numberCell(o.eventsEver, NumberFormat::count(o.eventsEver)); }},
        {{u"environments"_s, Heads::tr("Environments"), Kind::Text, 160, {}, true},
         [](O o) { return textCell(environmentsText(o), Tone::Second); }},
    };
}

std::vector<RecordColumnOf<OrganizationImport::Refusal>> refusedImportColumns()
{
    return {
        {{u"line"_s, Heads::tr("Line"), Kind::Number, 44, u"5,000"_s},
         [](R r) { return numberCell(r.line, NumberFormat::count(r.line)); }},
        {{u"field"_s, Heads::tr("Column"), Kind::Code, 108},
         [](R r) {
             return r.field.isEmpty() ? RecordCell{u"–"_s, Tone::Second} : textCell(r.field);
         }},
        {{u"reason"_s, Heads::tr("Why"), Kind::Text, 156}, [](R r) { return textCell(r.reason, Tone::Bad); }},
        {{u"value"_s, Heads::tr("Value"), Kind::Text, 64}, [](R r) { return textCell(r.value, Tone::Second); }},
    };
}

std::pair<QString, QString> organizationTerm(const Organization& organization, const QString& columnId)
{
    if (columnId == "name"_L1)
        return {u"name"_s, organization.name};
    if (columnId == "id"_L1)
        return {u"id"_s, organization.id};
    if (columnId == "note"_L1 && !organization.caseTwins.isEmpty())
        return {u"caseTwin"_s, u"true"_s};
    if (columnId == "note"_L1 && !organization.seen)
        return {u"seen"_s, u"false"_s};
    return {};
}

} // namespace md
