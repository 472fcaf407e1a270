// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The wall clock as a value that is handed in, and its one text form.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock
{
public:
    virtual ~Clock() = default;
    virtual TimePoint now() const = 0;
};

class SystemClock final : public Clock
{
public:
    TimePoint now() const override;
};

//! Another clock moved by a fixed distance: the demo writes history with it.
class OffsetClock final : public Clock
{
public:
    OffsetClock(const Clock& base, std::chrono::milliseconds offset)
        : m_base(base)
        , m_offset(offset.count())
    {}
    TimePoint now() const override { return m_base.now() + std::chrono::milliseconds(m_offset.load()); }
    void setOffset(std::chrono::milliseconds offset) { m_offset.store(offset.count()); }

private:
    const Clock& m_base;
    std::atomic<std::int64_t> m_offset;
};

//! Stands still until it is moved; safe to read from any thread.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(TimePoint start)
        : m_ms(start.time_since_epoch().count())
    {}
    TimePoint now() const override { return TimePoint(std::chrono::milliseconds(m_ms.load())); }
    void set(TimePoint time) { m_ms.store(time.time_since_epoch().count()); }
    void advance(std::chrono::milliseconds by) { m_ms.fetch_add(by.count()); }

private:
    std::atomic<std::int64_t> m_ms;
};

inline std::int64_t toMs(TimePoint time)
{
    return time.time_since_epoch().count();
}

inline TimePoint fromMs(std::int64_t ms)
{
    return TimePoint(std::chrono::milliseconds(ms));
}

//! `2026-11-20T14:00:00.000Z`, always with three digits of milliseconds.
std::string toIso(TimePoint time);

//! ISO 8601 date or instant: `2026-11-20`, `2026-11-20T14:00Z`, `…:00.123456Z`, `…+02:00`. A time without a zone is
//! UTC.
std::optional<TimePoint> parseIso(std::string_view text);

} // namespace meterd
