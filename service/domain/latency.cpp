// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Buckets: one a microsecond up to 16, then eight for each doubling.
#include "service/domain/latency.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

namespace meterd {

namespace {

constexpr std::size_t linear = 16;
constexpr std::size_t perOctave = 8;
constexpr std::uint64_t longest = std::uint64_t(1) << 40U; // twelve days

void appendNumber(std::string& out, std::uint64_t number)
{
    for (; number >= 0x80; number >>= 7U)
        out += static_cast<char>((number & 0x7fU) | 0x80U);
    out += static_cast<char>(number);
}

std::optional<std::uint64_t> takeNumber(std::string_view& bytes)
{
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 63 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= std::uint64_t(byte & 0x7fU) << shift;
        if (byte < 0x80)
            return number;
    }
    return std::nullopt;
}

} // namespace

std::size_t LatencyHistogram::bucketOf(std::uint64_t us)
{
    us = std::min(us, longest);
    if (us < linear)
        return us;
    const std::size_t octave = std::bit_width(us) - 1U; // 4 and more
    return linear + (octave - 4) * perOctave + ((us >> (octave - 3)) & 7U);
}

std::uint64_t LatencyHistogram::floorOf(std::size_t bucket)
{
    if (bucket < linear)
        return bucket;
    const std::size_t octave = (bucket - linear) / perOctave + 4;
    return (8 + (bucket - linear) % perOctave) << (octave - 3);
}

void LatencyHistogram::add(std::int64_t us)
{
    us = std::max<std::int64_t>(us, 0);
    const std::size_t bucket = bucketOf(static_cast<std::uint64_t>(us));
    if (bucket >= m_buckets.size())
        m_buckets.resize(bucket + 1);
    ++m_buckets[bucket];
    ++m_count;
    m_max = std::max(m_max, us);
}

void LatencyHistogram::merge(const LatencyHistogram& other)
{
    if (other.m_buckets.size() > m_buckets.size())
        m_buckets.resize(other.m_buckets.size());
    for (std::size_t i = 0; i < other.m_buckets.size(); ++i)
        m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
    m_max = std::max(m_max, other.m_max);
}

std::int64_t LatencyHistogram::percentile(double share) const
{
    const auto wanted = std::max(1.0, std::ceil(share * static_cast<double>(m_count)));
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const std::uint64_t here = m_buckets[i];
        if (here > 0 && static_cast<double>(before + here) >= wanted) {
            // Those of one bucket are taken to lie evenly in it.
            const auto low = static_cast<double>(floorOf(i));
            const auto width = static_cast<double>(floorOf(i + 1)) - low;
            const double inside = (wanted - static_cast<double>(before)) / static_cast<double>(here);
            return std::min(m_max, static_cast<std::int64_t>(low + width * inside));
        }
        before += here;
    }
    return m_max;
}

std::string LatencyHistogram::encoded() const
{
    std::string out;
    appendNumber(out, static_cast<std::uint64_t>(m_max));
    std::size_t last = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        if (m_buckets[i] == 0)
            continue;
        appendNumber(out, i - last);
        appendNumber(out, m_buckets[i]);
        last = i;
    }
    return out;
}

LatencyHistogram LatencyHistogram::decoded(std::string_view bytes)
{
    LatencyHistogram read;
    const auto max = takeNumber(bytes);
    std::size_t bucket = 0;
    while (max && !bytes.empty()) {
        const auto step = takeNumber(bytes);
        const auto count = step ? takeNumber(bytes) : std::nullopt;
        const std::size_t most = bucketOf(longest);
        if (!count || *step > most - bucket || *count > UINT32_MAX)
            return {};
        bucket += *step;
        if (bucket >= read.m_buckets.size())
            read.m_buckets.resize(bucket + 1);
        read.m_buckets[bucket] += static_cast<std::uint32_t>(*count);
        read.m_count += *count;
    }
    read.m_max = static_cast<std::int64_t>(max.value_or(0));
    return read;
}

} // namespace meterd
