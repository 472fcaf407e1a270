// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How well typed letters fit a name: all of them in order, better at the start of words and side by side.
#pragma once

#include <QStringView>

#include <optional>
#include <vector>

namespace md {

struct FuzzyMatch
{
    int score = 0;
    std::vector<int> positions; //!< of the letters found, in the name
};

//! Nothing when a letter is missing. An empty needle fits everything equally.
std::optional<FuzzyMatch> fuzzyMatch(QStringView needle, QStringView name);

} // namespace md
