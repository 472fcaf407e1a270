// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The next step in words: one headline, what happened, one primary action, and where else to look.
#pragma once

#include "models/nextstep.h"
#include "ui/overview/overviewtiles.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sentence.h"

namespace md {

struct StepAction
{
    QString text;
    PanePlace place;
    std::optional<Icon> icon = {};
    bool operator==(const StepAction&) const = default;
};

struct StepText
{
    Sign sign = Sign::None;
    Tone tone = Tone::Text;
    QString title;
    std::vector<Sentence> paragraphs;
    std::optional<StepAction> primary;
    std::vector<StepAction> links;

    bool operator==(const StepText&) const = default;
};

StepText stepText(const NextStep& step, const TimeFormat& times);

} // namespace md
