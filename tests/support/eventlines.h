// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Usage events as the server writes them, made up but believable, the same for the same seed: for tests and benchmarks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace md::test {

class EventLines
{
public:
    enum class Style {
        Full,   //!< every key, null where there is nothing: what meterd sends
        Compact //!< keys without a value left out, as other exporters do
    };

    explicit EventLines(std::uint64_t seed, Style style = Style::Full);

    //! Appends the next event's JSON and a line end.
    void append(std::string& out);
    //! The id of the event made last, and its correlation id.
    const std::string& lastId() const { return m_id; }
    const std::string& lastCorrelation() const { return m_correlation; }
    std::uint64_t made() const { return m_made; }

    //! Moves the clock of the next event.
    void setReceivedMs(std::int64_t ms) { m_receivedMs = ms; }
    std::int64_t receivedMs() const { return m_receivedMs; }

private:
    std::uint64_t random();
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random() >> 32) % limit; }
    std::string crockford(int letters);
    std::string hex(int letters);
    void nextRequest();
    void text(std::string& out, std::string_view key, std::string_view value);
    void null(std::string& out, std::string_view key);
    void raw(std::string& out, std::string_view key, std::string_view value);
    void ai(std::string& out, bool isAi);

    std::uint64_t m_state;
    Style m_style;
    std::uint64_t m_made = 0;
    std::int64_t m_receivedMs = 1'795'184'000'000; // 2026-11-20T14:13:20Z
    int m_leftInRequest = 0;
    std::string m_id;
    std::string m_request;
    std::string m_correlation;
};

//! "2026-11-20T14:13:20.000Z".
std::string wireTime(std::int64_t ms);

} // namespace md::test
