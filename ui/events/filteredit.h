// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a click on a cell, a facet or a tree node does to a filter; and what a filter says about a field.
#pragma once

#include "core/filter.h"

namespace md {

enum class TermEdit { Include, Exclude };

//! \a filter with the events where \a field is \a value kept or left out; no value means that the field is absent.
//! The same edit twice takes it back.
QString editedFilter(const QString& filter, FilterField field, const std::optional<QString>& value, TermEdit edit);

//! The values that a top-level term about the field allows, or, negated, leaves out.
QStringList valuesInFilter(const QString& filter, FilterField field, bool negated);

//! How many pieces stand at the top of a filter, joining words not counted.
int termCount(const QString& filter);

//! Both must hold, texts as typed; an OR keeps together by brackets.
QString bothFilters(const QString& first, const QString& second);

//! Whether the text is a plain list of terms, which can be shown as tokens.
bool isPlainList(const QString& filter);

} // namespace md
