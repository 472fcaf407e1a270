// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The secrets that the business was shown once, and the file that keeps them.
#pragma once

#include <map>
#include <string>

namespace meterd::demo {

struct AppCredential
{
    std::string uuid;
    std::string secret;
    bool operator==(const AppCredential&) const = default;
};

struct Credentials
{
    std::string tenantId = {};
    std::map<std::string, AppCredential, std::less<>> apps = {}; //!< by name
    std::map<std::string, std::string, std::less<>> keys = {};   //!< by KeySlot::name()
    bool operator==(const Credentials&) const = default;
};

//! What the file holds for this tenant; nothing when there is no file, or it is another tenant's, or it cannot be read.
Credentials loadCredentials(const std::string& file, const std::string& tenantId);

//! Whole or not at all, readable by its owner alone. False when it could not be written.
bool saveCredentials(const std::string& file, const Credentials& credentials);

} // namespace meterd::demo
