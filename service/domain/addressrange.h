// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A range of IP addresses in CIDR notation, and whether one address lies in it.
#pragma once

#include "service/domain/expected.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

class AddressRange
{
public:
    //! `203.0.113.0/26`, `2001:db8::/32`, or one address alone. The error is what is wrong, as the end of a sentence.
    static Expected<AddressRange, std::string> parse(std::string_view text);

    //! An address as text, as a socket gives it. An IPv4 address in an IPv6 one is the IPv4 address.
    bool contains(std::string_view address) const;

    std::string toText() const;
    bool operator==(const AddressRange&) const = default;

private:
    // IPv4 addresses are kept in their IPv6 form, so that one comparison does for both.
    std::array<unsigned char, 16> m_address{};
    std::uint8_t m_bits = 0; //!< of the 128
};

//! Whether a list lets an address pass; an empty list lets every one pass.
bool allows(const std::vector<AddressRange>& ranges, std::string_view address);

} // namespace meterd
