// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fileopener.h"

#include "client/eventdecoder.h"

namespace md {

std::unique_ptr<FileSource> makeFileSource(QueryThread& queries)
{
    return std::make_unique<FileSource>(decodeFileLines, queries);
}

} // namespace md
