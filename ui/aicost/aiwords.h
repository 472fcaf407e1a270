// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of AI cost: amounts, what is not known and why, what calls are counted by, and the filters that find them.
#pragma once

#include "core/aicost.h"
#include "core/filterwords.h"
#include "models/recordcell.h"
#include "ui/countsview.h"

namespace md {

Tone costTone(CostStatus status);
Sign costSign(CostStatus status);
bool isUnknownCost(CostStatus status);

//! To the cent, half up, on the text itself: "412.80", "<0.01"; what is no decimal stays.
QString centsText(const QString& amount);
//! "412.80 USD".
QString moneyText(const AiAmount& amount);
//! With every digit that the server sent.
QString exactMoneyText(const AiAmount& amount);
//! What is known of a cost, a part a currency; "unknown" and "explicit zero" are words. Never empty where there are
//! calls.
QString costText(const AiSums& sums);
Tone costTextTone(const AiSums& sums);
//! Those that are more than nothing.
std::vector<AiAmount> paidAmounts(const AiSums& sums);

QString axisWord(AiAxis axis);
//! Its name in the filter language.
QString axisField(AiAxis axis);
//! "kestrel-air", "no organization", "7 others".
QString groupName(AiAxis axis, const AiGroup& group, qint64 others = 0);
//! One row a group.
QString groupId(const AiGroup& group);

//! In the filter language of usage and of re-resolution, and in that of events, which share these names.
QString groupFilter(AiAxis axis, const AiGroup& group);
QString costFilter(CostStatus status);
QString modelFilter(const AiModelName& name);
//! Both must hold; either may be empty.
QString joinedFilter(const QString& one, const QString& other);
FilterWords aiFilterWords();

CountsView::Subject aiCostSubject(const QString& loading);

} // namespace md
