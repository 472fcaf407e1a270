// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interning.h"

#include "core/texthash.h"

#include <cstring>

namespace md {

namespace {

constexpr std::size_t firstSlots = 64; // a power of two, as all sizes are

quint32 tagOf(std::string_view utf8)
{
    return static_cast<quint32>(textHash(utf8) >> 32);
}

quint32 hashOf(const EventShape& shape)
{
    const auto bytes = std::string_view(reinterpret_cast<const char*>(shape.text.data()), sizeof shape.text);
    return static_cast<quint32>(textHash(bytes) >> 32);
}

} // namespace

StringTable::StringTable()
    : m_ends(1, 0) // number 0 is taken
{}

std::string_view StringTable::at(quint32 id) const
{
    if (id == Absent || id >= m_ends.size())
        return {};
    return std::string_view(m_bytes).substr(m_ends[id - 1], m_ends[id] - m_ends[id - 1]);
}

quint32 StringTable::find(std::string_view utf8) const
{
    if (m_slots.empty())
        return Absent;
    const quint32 tag = tagOf(utf8);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = tag & mask; m_slots[i].id != Absent; i = (i + 1) & mask) {
        if (m_slots[i].tag == tag && at(m_slots[i].id) == utf8)
            return m_slots[i].id;
    }
    return Absent;
}

quint32 StringTable::intern(std::string_view utf8)
{
    if (m_ends.size() * 2 > m_slots.size())
        grow();
    const quint32 tag = tagOf(utf8);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t i = tag & mask;
    for (; m_slots[i].id != Absent; i = (i + 1) & mask) {
        if (m_slots[i].tag == tag && at(m_slots[i].id) == utf8)
            return m_slots[i].id;
    }
    const auto id = static_cast<quint32>(m_ends.size());
    m_bytes.append(utf8);
    m_ends.push_back(m_bytes.size());
    m_slots[i] = {tag, id};
    return id;
}

void StringTable::grow()
{
    const std::vector<Slot> old = std::move(m_slots);
    m_slots.assign(std::max(firstSlots, old.size() * 2), Slot{0, Absent});
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.id == Absent)
            continue;
        std::size_t i = slot.tag & mask;
        while (m_slots[i].id != Absent)
            i = (i + 1) & mask;
        m_slots[i] = slot;
    }
}

qsizetype StringTable::memoryUsed() const
{
    return static_cast<qsizetype>(m_bytes.capacity() + m_ends.capacity() * sizeof(std::size_t) +
                                  m_slots.capacity() * sizeof(Slot));
}

quint32 ShapeTable::intern(const EventShape& shape)
{
    if (m_shapes.size() * 2 >= m_slots.size())
        grow();
    const std::size_t mask = m_slots.size() - 1;
    std::size_t i = hashOf(shape) & mask;
    for (; m_slots[i] != 0; i = (i + 1) & mask) {
        if (m_shapes[m_slots[i] - 1] == shape)
            return m_slots[i] - 1;
    }
    m_shapes.push_back(shape);
    m_slots[i] = static_cast<quint32>(m_shapes.size());
    return m_slots[i] - 1;
}

void ShapeTable::grow()
{
    m_slots.assign(std::max(firstSlots, m_slots.size() * 2), 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t id = 0; id < m_shapes.size(); ++id) {
        std::size_t i = hashOf(m_shapes[id]) & mask;
        while (m_slots[i] != 0)
            i = (i + 1) & mask;
        m_slots[i] = static_cast<quint32>(id + 1);
    }
}

qsizetype ShapeTable::memoryUsed() const
{
    return static_cast<qsizetype>(m_shapes.capacity() * sizeof(EventShape) + m_slots.capacity() * sizeof(quint32));
}

} // namespace md
