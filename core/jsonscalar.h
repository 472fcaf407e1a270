// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One text or number of a JSON document, written in another way with the same meaning.
#pragma once

#include "core/jsonwriting.h"

namespace md {

//! `raw` as it stands in the document. What is neither a text nor a number stays as it is.
QByteArray jsonScalar(QByteArrayView raw, const JsonWriting& how);

} // namespace md
