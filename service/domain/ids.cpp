// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random names and digests over OpenSSL.
#include "service/domain/ids.h"

#include <cstdlib>
#include <cstring>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

namespace meterd {

namespace {

constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr char hexDigits[] = "0123456789abcdef";

void fill(unsigned char* out, std::size_t size)
{
    // A predictable id or key is worse than no service.
    if (RAND_bytes(out, static_cast<int>(size)) != 1)
        std::abort();
}

// One call of the generator costs about 0.5 µs whatever its size, and each request needs two ids.
struct RandomPool
{
    std::array<unsigned char, 1024> bytes;
    std::size_t used = sizeof(bytes);
};

} // namespace

void randomBytes(unsigned char* out, std::size_t size)
{
    thread_local RandomPool pool;
    if (size > pool.bytes.size() / 4) {
        fill(out, size);
        return;
    }
    if (pool.used + size > pool.bytes.size()) {
        fill(pool.bytes.data(), pool.bytes.size());
        pool.used = 0;
    }
    std::memcpy(out, pool.bytes.data() + pool.used, size);
    OPENSSL_cleanse(pool.bytes.data() + pool.used, size);
    pool.used += size;
}

std::string newId(std::string_view prefix)
{
    unsigned char bytes[16];
    randomBytes(bytes, sizeof bytes);
    std::string id;
    id.reserve(prefix.size() + 26);
    id += prefix;
    // 128 bits in groups of five from the top; the last group holds three.
    unsigned buffer = 0;
    int bits = 0;
    for (const unsigned char byte : bytes) {
        buffer = (buffer << 8 | byte) & 0xfffU;
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            id += crockford[buffer >> bits & 31U];
        }
    }
    id += crockford[buffer << (5 - bits) & 31U];
    return id;
}

std::string newUuid()
{
    unsigned char bytes[16];
    randomBytes(bytes, sizeof bytes);
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0fU) | 0x40U);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3fU) | 0x80U);
    std::string text = toHex(bytes, sizeof bytes);
    for (const std::size_t at : {20U, 16U, 12U, 8U})
        text.insert(at, 1, '-');
    return text;
}

std::string randomText(std::size_t count)
{
    std::string text;
    text.reserve(count);
    while (text.size() < count) {
        unsigned char byte;
        randomBytes(&byte, 1);
        // 248 = 4 * 62: bytes above would favour the first letters.
        if (byte < 248)
            text += alphanumeric[byte % 62U];
    }
    return text;
}

std::string newKeySecret(bool live)
{
    return (live ? "sk_live_" : "sk_test_") + randomText(40);
}

std::string secretPrefix(std::string_view secret)
{
    return std::string(secret.substr(0, 12));
}

Digest sha256(std::string_view data)
{
    Digest digest;
    SHA256(reinterpret_cast<const unsigned char*>(data.data()), data.size(), digest.data());
    return digest;
}

Digest hmacSha256(std::string_view key, std::string_view data)
{
    Digest digest;
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(data.data()),
         data.size(), digest.data(), &size);
    return digest;
}

std::string toHex(const unsigned char* data, std::size_t size)
{
    std::string text;
    text.reserve(size * 2);
    for (std::size_t i = 0; i < size; ++i) {
        text += hexDigits[data[i] >> 4];
        text += hexDigits[data[i] & 15];
    }
    return text;
}

bool equalSecrets(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace meterd
