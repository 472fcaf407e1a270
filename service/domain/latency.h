// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long requests took, as counts in buckets that grow with the time: percentiles to within an eighth, whatever the
// number of requests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

class LatencyHistogram
{
public:
    void add(std::int64_t us);
    void merge(const LatencyHistogram& other);

    std::uint64_t count() const { return m_count; }
    std::int64_t max() const { return m_max; }
    //! The time that `share` (0 to 1) of the requests did not exceed; 0 when there were none.
    std::int64_t percentile(double share) const;

    //! A few bytes for a few requests, and at most some hundred for any number.
    std::string encoded() const;
    //! What cannot be read counts nothing.
    static LatencyHistogram decoded(std::string_view bytes);

private:
    static std::size_t bucketOf(std::uint64_t us);
    static std::uint64_t floorOf(std::size_t bucket);

    std::vector<std::uint32_t> m_buckets; //!< as long as its last one that counts
    std::uint64_t m_count = 0;
    std::int64_t m_max = 0;
};

} // namespace meterd
