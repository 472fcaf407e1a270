// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a full chunk may bear an id: 18 bytes a row for four ids each, two cache misses a look-up.
#pragma once

#include "core/eventbatch.h"

#include <memory>
#include <vector>

namespace md {

class IdIndex
{
public:
    IdIndex(const IdHashes* rows, quint32 count);

    // Both fetches are begun for every chunk before the first is looked at, so that they wait for memory together.
    void fetchBucket(quint64 hash) const;
    void fetchEntries(quint64 hash) const;
    //! Rows to be confirmed on the record, ascending; about one in 2^31 is a stranger.
    void candidates(quint64 hash, std::vector<quint16>& rows) const;
    qsizetype memoryUsed() const;

private:
    struct Entry
    {
        quint16 tag;
        quint16 row;
    };
    std::unique_ptr<quint32[]> m_starts; //!< of each bucket, and the end
    std::unique_ptr<Entry[]> m_entries;
    quint32 m_count = 0;
};

} // namespace md
