// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens an NDJSON file of events without a server: joins the file's reader to the decoder.
#pragma once

#include "models/filesource.h"

#include <memory>

namespace md {

//! Not opened yet: connect, then FileSource::open().
std::unique_ptr<FileSource> makeFileSource(QueryThread& queries);

} // namespace md
