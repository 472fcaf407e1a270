// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Open addressing with linear steps; the hashes are keyed, so they may be used as they are.
#include "service/store/keyindex.h"

namespace meterd {

KeyIndex::Slot& KeyIndex::place(std::vector<Slot>& slots, std::uint64_t hash)
{
    const std::size_t mask = slots.size() - 1;
    std::size_t at = hash & mask;
    while (slots[at].newest != none && slots[at].hash != hash)
        at = (at + 1) & mask;
    return slots[at];
}

const KeyIndex::Slot* KeyIndex::find(std::uint64_t hash) const
{
    if (m_slots.empty())
        return nullptr;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].newest != none; at = (at + 1) & mask) {
        if (m_slots[at].hash == hash)
            return &m_slots[at];
    }
    return nullptr;
}

void KeyIndex::grow()
{
    std::vector<Slot> bigger(m_slots.empty() ? 1024 : m_slots.size() * 2);
    for (const Slot& slot : m_slots) {
        if (slot.newest != none)
            place(bigger, slot.hash) = slot;
    }
    m_slots.swap(bigger);
}

void KeyIndex::add(std::uint64_t hash, std::uint32_t row, bool accepted)
{
    if (m_used * 10 >= m_slots.size() * 7)
        grow();
    Slot& slot = place(m_slots, hash);
    if (slot.newest == none) {
        slot.hash = hash;
        ++m_used;
    }
    if (row >= m_before.size())
        m_before.resize(std::size_t(row) + 1, none);
    m_before[row] = slot.newest;
    slot.newest = row;
    if (accepted)
        slot.accepted = row;
}

std::uint32_t KeyIndex::accepted(std::uint64_t hash) const
{
    const Slot* slot = find(hash);
    return slot ? slot->accepted : none;
}

std::uint32_t KeyIndex::newest(std::uint64_t hash) const
{
    const Slot* slot = find(hash);
    return slot ? slot->newest : none;
}

} // namespace meterd
