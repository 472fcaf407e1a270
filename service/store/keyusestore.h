// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The use of keys in config.db.
#pragma once

#include "service/store/apikey.h"
#include "service/store/sqlite.h"

#include <vector>

namespace meterd {

//! Into keys that are loaded already.
void loadKeyUse(Database& database, const std::vector<ApiKeyPtr>& keys);

class KeyUseRows
{
public:
    explicit KeyUseRows(Database& database);

    //! SQLite's code.
    int write(const ApiKey& key);

private:
    int writeHours(const ApiKey& key);
    int writeRefusal(const ApiKey& key);
    int writeOldSecret(const OldSecret& old);

    Statement m_last;
    Statement m_hour;
    Statement m_forgetHours;
    Statement m_refusal;
    Statement m_newUses;
    Statement m_oldUse;
};

} // namespace meterd
