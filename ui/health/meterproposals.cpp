// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/meterproposals.h"

#include "client/healthapi.h"
#include "client/unitsapi.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::MeterProposals)
};

} // namespace

WriteProposal windowProposal(const Meter& meter, int minutes)
{
    WriteProposal proposal;
    proposal.title = Words::tr("Window of %1").arg(meter.unit);
    proposal.text = sentence(Words::tr("Counts and states of %1 look back this far, in all its environments."),
                             {{meter.unit, Span::Style::Strong}});
    proposal.request = windowRequest(meter, minutes);
    proposal.before = meterSettingsJson(meter);
    proposal.action = Words::tr("Change");
    proposal.scope = u"health:write"_s;
    if (minutes == meter.windowMinutes)
        proposal.blocked = Words::tr("Nothing was changed");
    return proposal;
}

WriteProposal snoozeProposal(const Meter& meter, std::optional<qint64> until, const TimeFormat& times)
{
    WriteProposal proposal;
    proposal.title = Words::tr("Snooze %1 in %2").arg(meter.unit, meter.environment);
    proposal.text = until
                        ? sentence(Words::tr("Nobody is alerted of it until %1. Its state is worked out all the same."),
                                   {{times.dateTime(*until), Span::Style::Strong}})
                        : sentence(Words::tr("From now on alerts of it are raised again."));
    proposal.request = snoozeRequest(meter, until);
    const auto shown = [&](std::optional<qint64> at) { return at ? std::optional(times.dateTime(*at)) : std::nullopt; };
    proposal.changes = {{u"snoozedUntil"_s, shown(meter.snoozedUntil), shown(until)}};
    proposal.action = until ? Words::tr("Snooze") : Words::tr("End the snooze");
    proposal.scope = u"health:write"_s;
    if (!until && !meter.snoozedUntil)
        proposal.blocked = Words::tr("It is not snoozed");
    return proposal;
}

WriteProposal unitProposal(const std::optional<BillableUnit>& before, const BillableUnit& unit, bool keepAlias,
                           const QString& fault)
{
    WriteProposal proposal;
    proposal.title = before ? Words::tr("Edit unit %1").arg(before->name) : Words::tr("Declare a billable unit");
    const bool renamed = before && before->name != unit.name;
    if (renamed && !keepAlias)
        proposal.text =
            sentence(Words::tr("Events that still come as %1 will be refused."), {{before->name, Span::Style::Mono}});
    else if (!before)
        proposal.text = sentence(Words::tr("From now on events that name it are metered."));
    proposal.request = unitRequest(unit, before ? &*before : nullptr, keepAlias);
    proposal.before = before ? before->json : QByteArray();
    proposal.action = before ? Words::tr("Change") : Words::tr("Declare");
    proposal.scope = u"metrics:write"_s;
    proposal.reasonRequired = renamed;
    proposal.blocked = fault;
    return proposal;
}

WriteProposal aliasProposal(const BillableUnit& unit, const QString& alias)
{
    BillableUnit more = unit;
    if (!more.aliases.contains(alias))
        more.aliases.append(alias);
    WriteProposal proposal =
        unitProposal(unit, more, true, unit.aliases.contains(alias) ? Words::tr("It is an alias already") : QString());
    proposal.title = Words::tr("Take %1 as an alias of %2").arg(alias, unit.name);
    proposal.text = sentence(Words::tr("Events that come as %1 count for %2 from then on. Those that were refused have "
                                       "to be sent again."),
                             {{alias, Span::Style::Mono}, {unit.name, Span::Style::Mono}});
    proposal.action = Words::tr("Take as an alias");
    return proposal;
}

WriteProposal deleteUnitProposal(const BillableUnit& unit, const DeletionCheck& check)
{
    WriteProposal proposal;
    proposal.title = Words::tr("Delete unit %1").arg(unit.name);
    proposal.text = sentence(Words::tr("Events that name it will be refused. %1"), {{check.reasons.join(u' ')}});
    proposal.request = deleteUnitRequest(unit, check.decision == DeletionCheck::Decision::Warn);
    proposal.action = Words::tr("Delete");
    proposal.scope = u"metrics:write"_s;
    proposal.confirmName = unit.name;
    proposal.destructive = true;
    if (check.decision == DeletionCheck::Decision::Block)
        proposal.blocked = Words::tr("It is in use");
    return proposal;
}

WriteProposal templatesProposal(const QString& productType, const QStringList& names)
{
    WriteProposal proposal;
    proposal.title = Words::tr("Declare units from templates");
    proposal.text = sentence(Words::tr("Units that are there already stay as they are."));
    proposal.request = templatesRequest(productType, names);
    proposal.action = Words::tr("Declare");
    proposal.scope = u"metrics:write"_s;
    if (names.isEmpty())
        proposal.blocked = Words::tr("No template is chosen");
    return proposal;
}

} // namespace md
