// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the service says of itself: one JSON object a line. Secrets do not get in.
#pragma once

#include "service/domain/clock.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace meterd {

enum class LogLevel : std::uint8_t { Debug, Info, Warning, Error, Off };

std::string_view toText(LogLevel level);
std::optional<LogLevel> logLevelFrom(std::string_view text);

//! `sk_live_…` and the like become `sk_live_***`, wherever they stand.
std::string withoutSecrets(std::string_view text);
//! Whether something that looks like a key is in there, percent escapes undone; a shown prefix is none.
bool carriesKey(std::string_view text);

class Log
{
public:
    using Value = std::variant<std::string_view, std::int64_t, double, bool>;
    using Fields = std::vector<std::pair<std::string_view, Value>>;
    using Sink = std::function<void(std::string_view line)>;

    //! The sink is called from any thread with a whole line, its newline included.
    Log(LogLevel level, const Clock& clock, Sink sink);

    bool takes(LogLevel level) const { return level >= m_level; }
    void write(LogLevel level, std::string_view message, const Fields& fields = {}) const;

    //! One write() a line, so that lines of several threads do not mix.
    static Sink toStandardError();

private:
    LogLevel m_level;
    const Clock& m_clock;
    Sink m_sink;
};

} // namespace meterd
