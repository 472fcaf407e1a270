// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/addressrange.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <arpa/inet.h>

namespace meterd {

namespace {

using Bytes = std::array<unsigned char, 16>;

constexpr int allBits = 128;
constexpr int mappedBits = 96; // ::ffff:0:0/96 holds the IPv4 addresses
constexpr Bytes mappedStart = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool isMapped(const Bytes& bytes)
{
    return std::equal(bytes.begin(), bytes.begin() + 12, mappedStart.begin());
}

std::optional<Bytes> bytesOf(std::string_view text)
{
    const std::string whole(text.substr(0, text.find('%'))); // a link-local address bears its interface
    Bytes bytes = mappedStart;
    if (inet_pton(AF_INET, whole.c_str(), bytes.data() + 12) == 1)
        return bytes;
    if (inet_pton(AF_INET6, whole.c_str(), bytes.data()) == 1)
        return bytes;
    return std::nullopt;
}

Bytes masked(Bytes bytes, int bits)
{
    for (int i = 0; i < 16; ++i) {
        const int kept = std::clamp(bits - i * 8, 0, 8);
        bytes[static_cast<std::size_t>(i)] &= static_cast<unsigned char>(0xff00U >> static_cast<unsigned>(kept));
    }
    return bytes;
}

} // namespace

Expected<AddressRange, std::string> AddressRange::parse(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const auto address = text.find('%') == std::string_view::npos ? bytesOf(text.substr(0, slash)) : std::nullopt;
    if (!address)
        return Unexpected{std::string("is not an IP address, nor a range such as 203.0.113.0/26")};
    const bool v4 = text.find(':') == std::string_view::npos;
    int bits = v4 ? 32 : allBits;
    if (slash != std::string_view::npos) {
        const std::string_view digits = text.substr(slash + 1);
        int given = -1;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), given);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || given < 0 || given > bits)
            return Unexpected{"must end with /0 to /" + std::to_string(bits)};
        bits = given;
    }
    AddressRange range;
    range.m_bits = static_cast<std::uint8_t>(v4 ? bits + mappedBits : bits);
    range.m_address = masked(*address, range.m_bits);
    // Whoever writes 203.0.113.7/26 may have meant the one address: no guess opens a door.
    if (range.m_address != *address)
        return Unexpected{"has bits beyond its range: write " + range.toText()};
    return range;
}

bool AddressRange::contains(std::string_view address) const
{
    const auto bytes = bytesOf(address);
    return bytes && masked(*bytes, m_bits) == m_address;
}

std::string AddressRange::toText() const
{
    char text[INET6_ADDRSTRLEN] = {};
    const bool v4 = m_bits >= mappedBits && isMapped(m_address);
    inet_ntop(v4 ? AF_INET : AF_INET6, m_address.data() + (v4 ? 12 : 0), text, sizeof text);
    std::string out = text;
    if (m_bits != allBits)
        out += "/" + std::to_string(v4 ? m_bits - mappedBits : m_bits);
    return out;
}

bool allows(const std::vector<AddressRange>& ranges, std::string_view address)
{
    return ranges.empty() || std::any_of(ranges.begin(), ranges.end(),
                                         [&](const AddressRange& range) { return range.contains(address); });
}

} // namespace meterd
