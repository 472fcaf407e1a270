// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets that must be read again (applications sign with them) at rest: AES-256-GCM.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

class SecretBox
{
public:
    using Key = std::array<unsigned char, 32>;

    explicit SecretBox(const Key& key)
        : m_key(key)
    {}
    ~SecretBox();
    SecretBox(const SecretBox&) = default;
    SecretBox& operator=(const SecretBox&) = default;

    //! `context` says whose secret it is: a sealed text moved to another row does not open.
    std::string seal(std::string_view plain, std::string_view context) const;
    std::optional<std::string> open(std::string_view sealed, std::string_view context) const;

    //! A key of its own for another purpose, which gives nothing away of this one.
    Key derived(std::string_view purpose) const;

    //! 64 hexadecimal digits.
    static std::optional<Key> keyFrom(std::string_view hex);

private:
    Key m_key;
};

} // namespace meterd
