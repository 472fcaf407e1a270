// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http/webhookurl.h"

#include "service/domain/addressjudge.h"

#include <charconv>
#include <cstdint>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

namespace meterd {

namespace {

constexpr std::size_t longest = 2048;

bool isPort(std::string_view text)
{
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc() && end == text.data() + text.size() && port > 0;
}

} // namespace

Expected<WebhookUrl, std::string> readWebhookUrl(std::string_view text, WebhookUrlRules rules)
{
    const auto fault = [](std::string sentence) { return Unexpected{std::move(sentence)}; };
    if (text.size() > longest)
        return fault("must have at most 2048 characters");
    const auto url = boost::urls::parse_uri(text);
    if (!url || (url->scheme() != "https" && url->scheme() != "http") || url->host_address().empty())
        return fault("must be an address like https://example.com/hooks");
    if (url->scheme() == "http" && !rules.plain)
        return fault("must begin with https://: what is sent in the clear can be read and changed on its way");
    if (url->has_userinfo())
        return fault("must hold no user name and no password");
    if (url->has_fragment())
        return fault("must have no fragment (#…): it is never sent");
    WebhookUrl out;
    out.tls = url->scheme() == "https";
    out.host = url->host_address();
    if (url->has_port() && !isPort(std::string_view(url->port())))
        return fault("must have a port from 1 to 65535");
    out.port = url->has_port() ? std::string(url->port()) : out.tls ? "443" : "80";
    if (!rules.local) {
        if (const auto what = notPublic(out.host))
            return fault("must not be " + std::string(*what));
        if (isLocalName(out.host))
            return fault("must not be a name of this machine or network");
    }
    out.target = std::string(url->encoded_path().empty() ? "/" : std::string_view(url->encoded_path()));
    if (url->has_query())
        out.target += "?" + std::string(std::string_view(url->encoded_query()));
    out.authority = std::string(std::string_view(url->encoded_host_and_port()));
    return out;
}

} // namespace meterd
