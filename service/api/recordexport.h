// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An export of any list: goes on as fast as its client reads, a slice of work at a time, and says at its end how many
// records there were.
#pragma once

#include "service/http/message.h"
#include "service/http/workers.h"

#include <functional>
#include <string>

namespace meterd {

struct RecordExport
{
    std::string name; //!< of the file, without its ending
    bool csv = false;
    std::string header; //!< of CSV, with its line break
    //! Appends the next records and adds to the count; false when there are no more. On a worker.
    std::function<bool(std::string& piece, std::size_t& count)> next;
};

Response exportAnswer(Workers& workers, RecordExport what);

} // namespace meterd
