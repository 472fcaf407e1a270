// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rates in words: a category, how full a window is, who comes too fast and what to do about it.
#pragma once

#include "core/filterwords.h"
#include "core/ratelimit.h"
#include "models/recordcell.h"
#include "ui/widgets/sentence.h"

namespace md {

//! In the server's order: ingest, admin, billing, analytics, storefront, ai.
const QStringList& rateCategories();
//! "Ingest", "Operator API".
QString rateCategoryWord(const QString& category);

struct RateLook
{
    QString word; //!< "Limited"
    Tone tone = Tone::Ok;
    Sign sign = Sign::Ok;
};
RateLook rateLook(RateLevel level);
//! Of a bar.
Tone rateBarTone(RateLevel level);

//! "1.0", "87": how many events a request brings; empty: none came, or it is not ingest.
QString eventsPerRequest(const RateLimit& rate);

//! What wants a look, and the next step.
struct RateAdvice
{
    QString rateId; //!< of the row that it is about; empty: none
    Tone tone = Tone::Ok;
    QString title;
    Sentence text;
    QString next; //!< the next step
};
RateAdvice rateAdvice(const std::vector<RateLimit>& rates);
//! Of one row.
RateAdvice rateAdvice(const RateLimit& rate);

//! What needs looking at first: limited, near, limited today, the rest.
bool isMoreUrgent(const RateLimit& a, const RateLimit& b);

FilterWords rateFilterWords();
//! The filter's name and value of a cell; an empty name: it is not filtered by.
std::pair<QString, QString> rateTerm(const RateLimit& rate, const QString& columnId);
//! Of the requests that this row refused.
QString limitedRequestsFilter(const RateLimit& rate);

} // namespace md
