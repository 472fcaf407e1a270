// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a hash to the rows of an open segment that bear it, newest first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace meterd {

/// Rows are counted from the start of their segment. All rows of one hash hang on one chain, so that a client that
/// repeats one key a million times costs no more than another.
class KeyIndex
{
public:
    static constexpr std::uint32_t none = 0xffffffffU;

    void add(std::uint64_t hash, std::uint32_t row, bool accepted);
    /// The newest row of that hash that was accepted.
    std::uint32_t accepted(std::uint64_t hash) const;
    std::uint32_t newest(std::uint64_t hash) const;
    /// The row before `row` on its chain.
    std::uint32_t before(std::uint32_t row) const { return m_before[row]; }

    std::size_t hashes() const { return m_used; }
    template <class Visit>
    void each(Visit visit) const
    {
        for (const Slot& slot : m_slots) {
            if (slot.newest != none)
                visit(slot.hash, slot.newest, slot.accepted);
        }
    }

private:
    struct Slot
    {
        std::uint64_t hash = 0;
        std::uint32_t newest = none;
        std::uint32_t accepted = none;
    };

    const Slot* find(std::uint64_t hash) const;
    static Slot& place(std::vector<Slot>& slots, std::uint64_t hash);
    void grow();

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
    std::vector<std::uint32_t> m_before;
};

} // namespace meterd
