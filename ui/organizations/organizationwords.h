// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of organizations: how many users, what AI calls cost them, how a file was read, and the filters that find
// their events.
#pragma once

#include "core/filetext.h"
#include "core/filterwords.h"
#include "core/organization.h"

namespace md {

//! "412", "about 12,400".
QString usersText(const Organization& organization);
//! Of calls: "3 of 20 unknown"; empty: all are known, or there are none.
QString unknownCallsText(const AiSums& ai);
//! "UTF-8", and what to look out for where it is a guess.
QString encodingText(FileText::Encoding encoding);

//! In the filter language of usage events.
QString eventsOfFilter(const QStringList& ids);
QString eventsWithoutFilter();

FilterWords organizationFilterWords();

} // namespace md
