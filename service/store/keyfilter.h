// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Surely not in that segment": a blocked Bloom filter over the hashes of a sealed one.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace meterd {

/// One cache line a question; with 16 bits a key about 1 in 600 new keys is asked for on disk in vain.
class KeyFilter
{
public:
    KeyFilter() = default;
    explicit KeyFilter(std::size_t keys, std::size_t bitsOfKey = 16)
        : m_blocks(keys * bitsOfKey / 512 + 1)
    {}

    static KeyFilter fromBytes(std::string_view bytes)
    {
        KeyFilter filter;
        filter.m_blocks.resize(bytes.size() / sizeof(Block));
        if (!bytes.empty())
            std::memcpy(filter.m_blocks.data(), bytes.data(), filter.m_blocks.size() * sizeof(Block));
        return filter;
    }
    bool isEmpty() const { return m_blocks.empty(); }
    std::string_view bytes() const
    {
        return {reinterpret_cast<const char*>(m_blocks.data()), m_blocks.size() * sizeof(Block)};
    }

    void add(std::uint64_t hash)
    {
        Block& block = m_blocks[index(hash)];
        for (std::size_t i = 0; i < block.size(); ++i)
            block[i] |= bit(hash, i);
    }
    bool mayHold(std::uint64_t hash) const
    {
        if (m_blocks.empty())
            return false;
        const Block& block = m_blocks[index(hash)];
        bool all = true;
        for (std::size_t i = 0; i < block.size(); ++i)
            all = all && (block[i] & bit(hash, i)) != 0;
        return all;
    }
    void prefetch(std::uint64_t hash) const
    {
        if (!m_blocks.empty())
            __builtin_prefetch(&m_blocks[index(hash)]);
    }

private:
    using Block = std::array<std::uint64_t, 8>;

    std::size_t index(std::uint64_t hash) const { return (hash >> 32U) * m_blocks.size() >> 32U; }
    static std::uint64_t bit(std::uint64_t hash, std::size_t word)
    {
        // One bit in each word: odd multipliers as in Parquet's split block filter.
        static constexpr std::array<std::uint32_t, 8> salts = {0x47b6137bU, 0x44974d91U, 0x8824ad5bU, 0xa2b7289dU,
                                                               0x705495c7U, 0x2df1424bU, 0x9efc4947U, 0x5c6bfb31U};
        return std::uint64_t(1) << ((std::uint32_t(hash) * salts[word]) >> 26U);
    }

    std::vector<Block> m_blocks;
};

} // namespace meterd
