// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an uploaded file as events in JSON, whatever its format.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

enum class UploadFormat : std::uint8_t { Csv, Ndjson, Json };

std::string_view toText(UploadFormat format);

/// By the file's name, else its type, else its first character; nothing for XML and for what is no text.
std::optional<UploadFormat> uploadFormatOf(std::string_view fileName, std::string_view contentType,
                                           std::string_view content);

struct UploadDefaults
{
    std::string metricName;
    std::string customerId;
};

/// A row: its line (or its place in a JSON list, from 1) and its JSON, or what is wrong with it.
struct UploadRow
{
    std::size_t line = 0;
    std::string json;
    std::string fault;
    std::string text; //!< as it was sent
};

/// The first line of a CSV file, as it is sent back with refused rows.
std::string csvHeaderOf(std::string_view content);

/// Calls `take` for each row. What is wrong with the file as a whole comes back as a sentence.
std::optional<std::string> readUpload(UploadFormat format, std::string_view content, const UploadDefaults& defaults,
                                      const std::function<void(UploadRow)>& take);

} // namespace meterd
