// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that give equal texts, and equal bundles of texts, one small number each.
#pragma once

#include <QtGlobal>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace md {

//! UTF-8 texts by number. Number 0 means "absent" and is no text, not even the empty one.
class StringTable
{
public:
    static constexpr quint32 Absent = 0;

    StringTable();

    quint32 intern(std::string_view utf8);
    //! The number of a text that is there already, or Absent.
    quint32 find(std::string_view utf8) const;
    //! Valid until the next intern().
    std::string_view at(quint32 id) const;
    //! Numbers given are 1 … size() - 1.
    quint32 size() const { return static_cast<quint32>(m_ends.size()); }
    qsizetype memoryUsed() const;

private:
    void grow();

    std::string m_bytes;
    std::vector<std::size_t> m_ends; //!< where text n ends; text n begins where n - 1 ends
    struct Slot
    {
        quint32 tag;
        quint32 id;
    };
    std::vector<Slot> m_slots; //!< open addressing, at most half full
};

//! The fields of an event that take few values together: their combination is one number a row.
enum class ShapeField : quint8 {
    Environment,
    App,
    Event,
    Metric,
    Unit,
    Source,
    Code,
    Feature,
    Plan,
    Key,
    Provider,
    Model,
    Count
};
constexpr std::size_t ShapeFieldCount = static_cast<std::size_t>(ShapeField::Count);

struct EventShape
{
    std::array<quint32, ShapeFieldCount> text{}; //!< numbers in a StringTable

    quint32 operator[](ShapeField field) const { return text[static_cast<std::size_t>(field)]; }
    quint32& operator[](ShapeField field) { return text[static_cast<std::size_t>(field)]; }
    bool operator==(const EventShape&) const = default;
};

//! Shapes by number, from 0.
class ShapeTable
{
public:
    quint32 intern(const EventShape& shape);
    const EventShape& at(quint32 id) const { return m_shapes[id]; }
    quint32 size() const { return static_cast<quint32>(m_shapes.size()); }
    qsizetype memoryUsed() const;

private:
    void grow();

    std::vector<EventShape> m_shapes;
    std::vector<quint32> m_slots; //!< shape number + 1, 0 = free
};

} // namespace md
