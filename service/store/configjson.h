// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The few columns of config.db that hold JSON, or the bytes of a hash.
#pragma once

#include "service/domain/billableunit.h"
#include "service/domain/clock.h"
#include "service/domain/ids.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

std::string listText(const std::vector<std::string>& list);
std::vector<std::string> listFrom(std::string_view json);
std::string flagsText(const std::map<std::string, bool>& flags);
std::map<std::string, bool> flagsFrom(std::string_view json);
std::string timesText(const std::map<std::string, TimePoint>& times);
std::map<std::string, TimePoint> timesFrom(std::string_view json);
std::string filtersText(const std::vector<UnitFilter>& filters);
std::vector<UnitFilter> filtersFrom(std::string_view json);

//! The digest's own bytes.
inline std::string_view bytesOf(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}
Digest digestFrom(std::string_view bytes);

} // namespace meterd
