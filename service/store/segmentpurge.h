// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sealed segment written anew without the rows that are kept no more.
#pragma once

#include "service/store/segment.h"

#include <atomic>
#include <string_view>

namespace meterd {

/// Files of this ending are of a pass that was interrupted: they are nobody's.
inline constexpr std::string_view unfinishedPurge = ".purge";

/// Rows that go: all of these tenants' accepted or refused ones.
struct GoneRows
{
    std::string_view tenantId;
    bool refused = false;
};

enum class Rewritten : std::uint8_t { Done, Stopped, NoRoom, Failed };

/// The file takes the place of the segment's own in one step; those who read the old one go on doing so. Sequences stay
/// what they were, with gaps. Works for at most half of the time, so that the disk has time for the others.
Rewritten rewriteWithout(const Segment& segment, const std::vector<GoneRows>& gone, const std::atomic<bool>& stop);

} // namespace meterd
