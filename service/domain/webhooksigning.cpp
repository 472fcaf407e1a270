// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/webhooksigning.h"

#include "service/domain/ids.h"

#include <array>

#include <openssl/evp.h>

namespace meterd {

namespace {

constexpr std::string_view secretMark = "whsec_";
constexpr std::size_t secretBytes = 24;
constexpr std::size_t shownOfSecret = 10;

std::string toBase64(const unsigned char* bytes, std::size_t size)
{
    std::string out((size + 2) / 3 * 4 + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes, static_cast<int>(size));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::string fromBase64(std::string_view text)
{
    std::string out(text.size() / 4 * 3, '\0');
    const int length =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    if (length < 0)
        return {};
    // OpenSSL counts the bytes that the padding stands for.
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    out.resize(static_cast<std::size_t>(length) - padding);
    return out;
}

} // namespace

std::string newWebhookSecret()
{
    std::array<unsigned char, secretBytes> bytes{};
    randomBytes(bytes.data(), bytes.size());
    return std::string(secretMark) + toBase64(bytes.data(), bytes.size());
}

std::string webhookSecretPrefix(std::string_view secret)
{
    return std::string(secret.substr(0, shownOfSecret));
}

WebhookSignatures signWebhook(const std::vector<std::string>& secrets, std::string_view messageId,
                              std::int64_t unixSeconds, std::string_view body)
{
    const std::string time = std::to_string(unixSeconds);
    std::string timed = time + ".";
    timed += body;
    const std::string named = std::string(messageId) + "." + timed;
    WebhookSignatures out;
    out.timestamp = "t=" + time;
    for (const std::string& secret : secrets) {
        const std::string key = fromBase64(std::string_view(secret).substr(secretMark.size()));
        const Digest digest = hmacSha256(key, named);
        if (!out.standard.empty())
            out.standard += ' ';
        out.standard += "v1," + toBase64(digest.data(), digest.size());
        out.timestamp += ",v1=" + toHex(hmacSha256(secret, timed));
    }
    return out;
}

} // namespace meterd
