// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Row numbers that cannot be mixed up: a row of the store and a row on the screen are different types.
#pragma once

#include <QMetaType>
#include <QtGlobal>

#include <compare>

namespace md {

//! A row of a store, counted from its first event on; retention does not renumber.
struct SourceRow
{
    quint32 value = 0;
    auto operator<=>(const SourceRow&) const = default;
};

//! A row as shown: 0 is on top.
struct ViewRow
{
    int value = 0;
    auto operator<=>(const ViewRow&) const = default;
};

} // namespace md

Q_DECLARE_METATYPE(md::SourceRow)
Q_DECLARE_METATYPE(md::ViewRow)
