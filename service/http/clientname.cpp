// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/clientname.h"

namespace meterd {

namespace {

constexpr std::size_t longestClient = 96;

/// A header may hold any byte; a name of a client is plain text.
std::string printable(std::string_view text)
{
    std::string out(text.substr(0, longestClient));
    std::erase_if(out, [](char c) { return c <= ' ' || c > '~'; });
    return out;
}

} // namespace

std::string clientOf(const Request& request)
{
    const std::string_view language = request.headers.get("X-SDK-Lang");
    if (!language.empty()) {
        const std::string_view version = request.headers.get("X-SDK-Version");
        return printable("aforo-" + std::string(language) + (version.empty() ? "" : "/" + std::string(version)));
    }
    const std::string_view agent = request.headers.get("User-Agent");
    return printable(agent.substr(0, agent.find(' ')));
}

} // namespace meterd
