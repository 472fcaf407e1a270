// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An API key in words: its state, when it ends, what it was refused, what its scopes allow; what its filter knows.
#pragma once

#include "core/apikey.h"
#include "core/filterwords.h"
#include "models/recordcell.h"
#include "ui/timeformat.h"
#include "ui/widgets/sentence.h"

namespace md {

//! An end that is nearer is said aloud.
inline constexpr std::chrono::days keyEndsSoon{14};

struct KeyStateWord
{
    QString word;
    Tone tone = Tone::Text;
    Sign sign = Sign::None;
};
KeyStateWord keyStateWord(KeyState state);
//! The same, but "Refused" for one that works and was refused for what it may not.
KeyStateWord keyStatusWord(const ApiKey& key, qint64 now);
//! "in 41 h" of a rotation, "in 3 days" of what ends soon, a date, "never".
RecordCell keyEndCell(const ApiKey& key, const TimeFormat& format, qint64 now);
bool endsSoon(const ApiKey& key, qint64 now);
//! Of the last day, and not mended since.
bool wasRefused(const ApiKey& key, qint64 now);

//! What the panel says first: the one thing, and what goes with it.
struct KeyHeadline
{
    QString title;
    Sentence text;
};
KeyHeadline keyHeadline(const ApiKey& key, const TimeFormat& format, qint64 now);

//! "may read usage events", without a full stop.
QString scopeMeaning(const QString& scope);
QString roleMeaning(const QString& role);

FilterWords keyFilterWords();

} // namespace md
