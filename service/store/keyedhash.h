// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SipHash-1-3 under a secret of the store: 64-bit hashes that no client can make collide on purpose.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace meterd {

enum class HashKind : std::uint8_t { Key = 1, Request = 2, Correlation = 3, Id = 4, Tenant = 5 };

class KeyedHash
{
public:
    KeyedHash() = default;
    KeyedHash(std::uint64_t k0, std::uint64_t k1)
        : m_k0(k0)
        , m_k1(k1)
    {}
    std::uint64_t k0() const { return m_k0; }
    std::uint64_t k1() const { return m_k1; }

    std::uint64_t operator()(HashKind kind, std::uint64_t scope, std::string_view text) const
    {
        State s(m_k0, m_k1);
        s.absorb(scope);
        std::size_t at = 0;
        for (; at + 8 <= text.size(); at += 8)
            s.absorb(word(text.data() + at, 8));
        s.absorb(word(text.data() + at, text.size() - at) | (text.size() & 0xffU) << 56U);
        s.absorb(std::uint64_t(kind));
        return s.finish();
    }

    /// Keys count within their tenant. Not the dictionary's number: that is another one in each segment.
    std::uint64_t ofKey(std::string_view tenantId, std::string_view key) const
    {
        return (*this)(HashKind::Key, (*this)(HashKind::Tenant, 0, tenantId), key);
    }

private:
    static std::uint64_t word(const char* bytes, std::size_t size)
    {
        std::uint64_t value = 0;
        if (size > 0)
            std::memcpy(&value, bytes, size);
        return value;
    }

    struct State
    {
        State(std::uint64_t k0, std::uint64_t k1)
            : a(k0 ^ 0x736f6d6570736575U)
            , b(k1 ^ 0x646f72616e646f6dU)
            , c(k0 ^ 0x6c7967656e657261U)
            , d(k1 ^ 0x7465646279746573U)
        {}
        void round()
        {
            a += b;
            b = std::rotl(b, 13) ^ a;
            a = std::rotl(a, 32);
            c += d;
            d = std::rotl(d, 16) ^ c;
            a += d;
            d = std::rotl(d, 21) ^ a;
            c += b;
            b = std::rotl(b, 17) ^ c;
            c = std::rotl(c, 32);
        }
        void absorb(std::uint64_t m)
        {
            d ^= m;
            round();
            a ^= m;
        }
        std::uint64_t finish()
        {
            c ^= 0xffU;
            round();
            round();
            round();
            return a ^ b ^ c ^ d;
        }
        std::uint64_t a, b, c, d;
    };

    std::uint64_t m_k0 = 0;
    std::uint64_t m_k1 = 0;
};

} // namespace meterd
