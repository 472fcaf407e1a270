// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/fuzzy.h"

#include <QString>

namespace md {

namespace {

bool startsWord(QStringView name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber();
}

// Takes each letter at its first place from `from` on, but prefers the start of a word where the letter begins one
// later.
std::optional<FuzzyMatch> matchFrom(QStringView needle, QStringView name, qsizetype from)
{
    FuzzyMatch match;
    qsizetype at = from;
    qsizetype last = -2;
    for (const QChar wanted : needle) {
        if (wanted.isSpace())
            continue;
        const auto same = [&](qsizetype i) { return name[i].toCaseFolded() == wanted.toCaseFolded(); };
        qsizetype found = -1;
        if (last + 1 == at && at < name.size() && same(at))
            found = at;
        for (qsizetype i = at; found < 0 && i < name.size(); ++i) {
            if (same(i) && startsWord(name, i))
                found = i;
        }
        for (qsizetype i = at; found < 0 && i < name.size(); ++i) {
            if (same(i))
                found = i;
        }
        if (found < 0)
            return std::nullopt;
        match.score += 1 + (startsWord(name, found) ? 8 : 0) + (found == last + 1 ? 5 : 0);
        match.positions.push_back(int(found));
        last = found;
        at = found + 1;
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView needle, QStringView name)
{
    const QString wanted = needle.toString().simplified();
    if (wanted.isEmpty())
        return FuzzyMatch{};
    // What was typed as it stands somewhere in the name beats scattered letters.
    const auto whole = name.indexOf(wanted, 0, Qt::CaseInsensitive);
    if (whole >= 0) {
        FuzzyMatch match;
        for (qsizetype i = 0; i < wanted.size(); ++i)
            match.positions.push_back(int(whole + i));
        match.score = int(wanted.size()) * 20 +
                      (whole == 0                ? 50
                       : startsWord(name, whole) ? 30
                                                 : 0) -
                      int(name.size()) / 8;
        return match;
    }
    std::optional<FuzzyMatch> match = matchFrom(wanted, name, 0);
    if (match)
        match->score -= int(name.size()) / 8;
    return match;
}

} // namespace md
