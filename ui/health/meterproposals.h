// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be changed about meters and units, as proposals for the write panel.
#pragma once

#include "core/billableunit.h"
#include "core/meter.h"
#include "ui/timeformat.h"
#include "ui/writes/writeproposal.h"

namespace md {

WriteProposal windowProposal(const Meter& meter, int minutes);
//! Nothing: the snooze ends.
WriteProposal snoozeProposal(const Meter& meter, std::optional<qint64> until, const TimeFormat& times);

//! Declares, when there is no `before`.
WriteProposal unitProposal(const std::optional<BillableUnit>& before, const BillableUnit& unit, bool keepAlias,
                           const QString& fault);
WriteProposal aliasProposal(const BillableUnit& unit, const QString& alias);
WriteProposal deleteUnitProposal(const BillableUnit& unit, const DeletionCheck& check);
WriteProposal templatesProposal(const QString& productType, const QStringList& names);

} // namespace md
