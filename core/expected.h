// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A value or an error. g++ 12 has std::expected in C++23 only.
#pragma once

#include <utility>
#include <variant>

namespace md {

template <class E>
struct Unexpected
{
    E error;
};

template <class E>
Unexpected(E) -> Unexpected<E>;

template <class T, class E>
class [[nodiscard]] Expected
{
public:
    Expected(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Expected(Unexpected<E> unexpected)
        : m_state(std::in_place_index<1>, std::move(unexpected.error))
    {}

    explicit operator bool() const noexcept { return m_state.index() == 0; }
    bool hasValue() const noexcept { return m_state.index() == 0; }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    E& error() & { return std::get<1>(m_state); }
    const E& error() const& { return std::get<1>(m_state); }

    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, E> m_state;
};

} // namespace md
