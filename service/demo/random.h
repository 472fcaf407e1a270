// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Chance that is the same for the same seed with every compiler, which std::distributions are not.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

namespace meterd::demo {

class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {}

    //! splitmix64
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    //! 0 ≤ x < 1
    double unit() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
    bool chance(double probability) { return unit() < probability; }
    //! Both ends included.
    int between(int low, int high)
    {
        return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
    }
    std::size_t below(std::size_t bound) { return next() % bound; }
    //! Of mean 1: the gaps of things that happen independently.
    double gap() { return -std::log(1.0 - unit()); }
    //! 1, 2, 3, … with the given mean.
    int burst(double mean) { return 1 + static_cast<int>((mean - 1) * gap()); }

    std::string hex(std::size_t digits)
    {
        static constexpr char alphabet[] = "0123456789abcdef";
        std::string text(digits, '0');
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < digits; ++i, bits >>= 4U) {
            if (i % 16 == 0)
                bits = next();
            text[i] = alphabet[bits & 15U];
        }
        return text;
    }
    std::string uuid()
    {
        std::string text = hex(36);
        text[8] = text[13] = text[18] = text[23] = '-';
        text[14] = '4';
        text[19] = "89ab"[next() & 3U];
        return text;
    }

private:
    std::uint64_t m_state;
};

} // namespace meterd::demo
