// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names that nobody can guess: 128 random bits behind a prefix, and the secrets that are shown once.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace meterd {

//! Fills from the operating system's generator, buffered per thread; aborts the process if there is no randomness.
void randomBytes(unsigned char* out, std::size_t size);

//! `prefix` + 26 Crockford base32 characters of 128 random bits: `newId("evt_")`.
std::string newId(std::string_view prefix);

//! A random (version 4) UUID in lower case.
std::string newUuid();

//! `count` random characters of [0-9A-Za-z] with no bias.
std::string randomText(std::size_t count);

//! `sk_live_` or `sk_test_` + 40 characters.
std::string newKeySecret(bool live);

//! What may be shown and logged of a secret: its first 12 characters (`sk_live_9fQ2`).
std::string secretPrefix(std::string_view secret);

using Digest = std::array<unsigned char, 32>;

Digest sha256(std::string_view data);
Digest hmacSha256(std::string_view key, std::string_view data);
std::string toHex(const unsigned char* data, std::size_t size);

inline std::string toHex(const Digest& digest)
{
    return toHex(digest.data(), digest.size());
}

//! Compares without telling by its time where the two differ.
bool equalSecrets(std::string_view a, std::string_view b);

} // namespace meterd
