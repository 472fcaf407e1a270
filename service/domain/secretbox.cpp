// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One byte of format, 12 of nonce, the ciphertext, 16 of tag.
#include "service/domain/secretbox.h"

#include "service/domain/ids.h"

#include <cstdlib>
#include <memory>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace meterd {

namespace {

constexpr char format = 1;
constexpr std::size_t nonceSize = 12;
constexpr std::size_t tagSize = 16;

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const unsigned char* bytes(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

SecretBox::~SecretBox()
{
    OPENSSL_cleanse(m_key.data(), m_key.size());
}

std::string SecretBox::seal(std::string_view plain, std::string_view context) const
{
    unsigned char nonce[nonceSize];
    randomBytes(nonce, nonceSize);
    const Context cipher(EVP_CIPHER_CTX_new());
    std::string out(plain.size(), '\0');
    std::string tag(tagSize, '\0');
    int size = 0;
    const bool sealed =
        cipher && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, m_key.data(), nonce) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &size, bytes(context), static_cast<int>(context.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), bytes(out), &size, bytes(plain), static_cast<int>(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), bytes(out) + size, &size) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, tag.data()) == 1;
    // Only a library without AES gets here; a secret that is kept in clear instead would be worse.
    if (!sealed)
        std::abort();
    return std::string(1, format) + std::string(reinterpret_cast<const char*>(nonce), nonceSize) + out + tag;
}

std::optional<std::string> SecretBox::open(std::string_view sealed, std::string_view context) const
{
    if (sealed.size() < 1 + nonceSize + tagSize || sealed.front() != format)
        return std::nullopt;
    const std::string_view nonce = sealed.substr(1, nonceSize);
    const std::string_view body = sealed.substr(1 + nonceSize, sealed.size() - 1 - nonceSize - tagSize);
    std::string tag(sealed.substr(sealed.size() - tagSize));
    const Context cipher(EVP_CIPHER_CTX_new());
    std::string out(body.size(), '\0');
    int size = 0;
    const bool opened =
        cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, m_key.data(), bytes(nonce)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &size, bytes(context), static_cast<int>(context.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), bytes(out), &size, bytes(body), static_cast<int>(body.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), bytes(out) + size, &size) == 1;
    return opened ? std::optional(std::move(out)) : std::nullopt;
}

SecretBox::Key SecretBox::derived(std::string_view purpose) const
{
    return hmacSha256({reinterpret_cast<const char*>(m_key.data()), m_key.size()}, purpose);
}

std::optional<SecretBox::Key> SecretBox::keyFrom(std::string_view hex)
{
    Key key;
    if (hex.size() != key.size() * 2)
        return std::nullopt;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const int high = hexValue(hex[i * 2]);
        const int low = hexValue(hex[i * 2 + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        key[i] = static_cast<unsigned char>(high * 16 + low);
    }
    return key;
}

} // namespace meterd
