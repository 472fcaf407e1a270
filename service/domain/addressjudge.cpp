// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/addressjudge.h"

#include <algorithm>
#include <cstdint>

#include <arpa/inet.h>

namespace meterd {

namespace {

using Bytes = std::span<const unsigned char>;

struct Range4
{
    std::uint32_t base;
    int bits;
    std::string_view what;
};

constexpr std::uint32_t ip4(unsigned a, unsigned b, unsigned c, unsigned d)
{
    return a << 24U | b << 16U | c << 8U | d;
}

//! IANA's special-purpose registry: what is not globally reachable. Link-local first named, as clouds keep their
//! metadata there.
constexpr std::array<Range4, 15> ranges4 = {{{ip4(0, 0, 0, 0), 8, "an unspecified address"},
                                             {ip4(10, 0, 0, 0), 8, "a private address"},
                                             {ip4(100, 64, 0, 0), 10, "a carrier's shared address"},
                                             {ip4(127, 0, 0, 0), 8, "a loopback address"},
                                             {ip4(169, 254, 0, 0), 16, "a link-local address"},
                                             {ip4(172, 16, 0, 0), 12, "a private address"},
                                             {ip4(192, 0, 0, 0), 24, "a protocol's address"},
                                             {ip4(192, 0, 2, 0), 24, "a documentation address"},
                                             {ip4(192, 88, 99, 0), 24, "a relay address"},
                                             {ip4(192, 168, 0, 0), 16, "a private address"},
                                             {ip4(198, 18, 0, 0), 15, "a benchmark's address"},
                                             {ip4(198, 51, 100, 0), 24, "a documentation address"},
                                             {ip4(203, 0, 113, 0), 24, "a documentation address"},
                                             {ip4(224, 0, 0, 0), 4, "a multicast address"},
                                             {ip4(240, 0, 0, 0), 4, "a reserved address"}}};

std::optional<std::string_view> judge4(Bytes address)
{
    const std::uint32_t value = ip4(address[0], address[1], address[2], address[3]);
    for (const Range4& range : ranges4) {
        if ((value ^ range.base) >> (32 - range.bits) == 0)
            return range.what;
    }
    return std::nullopt;
}

bool startsWith(Bytes address, std::initializer_list<unsigned char> prefix)
{
    return std::equal(prefix.begin(), prefix.end(), address.begin());
}

std::optional<std::string_view> judge6(Bytes address)
{
    constexpr std::size_t half = 12;
    const bool zeros = std::all_of(address.begin(), address.begin() + 10, [](unsigned char b) { return b == 0; });
    if (zeros && address[10] == 0xff && address[11] == 0xff)
        return judge4(address.subspan(half));
    if (zeros && address[10] == 0 && address[11] == 0) {
        if (startsWith(address.subspan(half), {0, 0, 0, 0}))
            return "an unspecified address";
        if (startsWith(address.subspan(half), {0, 0, 0, 1}))
            return "a loopback address";
        return "a reserved address";
    }
    if (startsWith(address, {0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0}))
        return judge4(address.subspan(half));
    if (startsWith(address, {0x20, 0x02}))
        return judge4(address.subspan(2));
    if ((address[0] & 0xfe) == 0xfc)
        return "a private address";
    if (address[0] == 0xfe)
        return "a link-local address";
    if (address[0] == 0xff)
        return "a multicast address";
    if (startsWith(address, {0x20, 0x01, 0x0d, 0xb8}))
        return "a documentation address";
    if (startsWith(address, {0x20, 0x01, 0x00}))
        return "a tunnel's address";
    // Only 2000::/3 is given out.
    if ((address[0] & 0xe0) != 0x20)
        return "a reserved address";
    return std::nullopt;
}

} // namespace

std::optional<std::string_view> notPublic(std::span<const unsigned char> address)
{
    return address.size() == 4 ? judge4(address) : judge6(address);
}

std::optional<std::string_view> notPublic(std::string_view address)
{
    const std::string text(address);
    std::array<unsigned char, 16> bytes{};
    if (::inet_pton(AF_INET, text.c_str(), bytes.data()) == 1)
        return judge4(Bytes(bytes).first(4));
    if (::inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1)
        return judge6(bytes);
    return std::nullopt;
}

bool isLocalName(std::string_view host)
{
    if (host.ends_with('.'))
        host.remove_suffix(1);
    std::string lower(host);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto under = [&](std::string_view name) {
        return lower == name || (lower.ends_with(name) && lower[lower.size() - name.size() - 1] == '.');
    };
    return under("localhost") || under("local") || under("internal") || under("home.arpa");
}

} // namespace meterd
