// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An uploaded file and what became of its rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

struct IngestJob
{
    enum class State : std::uint8_t { Queued, Processing, Completed, Partial, Failed };

    //! Refused rows that are kept; all are counted.
    static constexpr std::int64_t mostRefusedKept = 1000;

    std::string tenantId;
    std::string id;
    State state = State::Queued;
    std::string format; //!< "CSV"
    std::string fileName;
    std::int64_t bytes = 0;
    std::string metric; //!< of rows that name none
    std::string customer;
    std::string header; //!< of CSV: the columns as they were sent

    std::string requestId; //!< its events bear it
    std::string correlationId;
    std::string client;
    std::string address;
    std::string keyId;
    std::string keyPrefix;
    std::string keyName;
    std::string owner;

    std::int64_t totalRows = 0;
    std::int64_t rows = 0;   //!< read so far
    std::int64_t stored = 0; //!< of these: events in the store, refused ones too
    std::int64_t accepted = 0;
    std::int64_t duplicates = 0;
    std::int64_t refused = 0;
    std::string reason;       //!< why it failed or waits; a sentence
    std::int64_t resumed = 0; //!< how often a stop of the server interrupted it

    std::int64_t createdAt = 0; //!< ms since 1970
    std::optional<std::int64_t> startedAt;
    std::optional<std::int64_t> endedAt;

    bool isOver() const { return state != State::Queued && state != State::Processing; }
};

struct UploadRefusal
{
    std::int64_t line = 0; //!< or the place in a JSON list, from 1
    std::string field;
    std::string code;
    std::string reason;
    std::string text; //!< as it was sent, up to `longestText`

    static constexpr std::size_t longestText = 4096;
};

std::string_view toText(IngestJob::State state);
std::string toJson(const IngestJob& job);
std::string toJson(const UploadRefusal& row);

} // namespace meterd
