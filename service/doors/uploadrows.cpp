// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// CSV, NDJSON and JSON files, row by row.
#include "service/doors/uploadrows.h"

#include "service/domain/asciicase.h"
#include "service/domain/csvreader.h"
#include "service/domain/jsontext.h"
#include "service/doors/jsondocument.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace meterd {

namespace {

/// Names that exporters give to columns; `tenant_id` proves nothing and is not looked at.
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> columnNames = {{
    {"customer_id", "customerId"},
    {"customer", "customerId"},
    {"metric_id", "metricName"},
    {"metric_name", "metricName"},
    {"metric", "metricName"},
    {"metricid", "metricName"},
    {"value", "quantity"},
    {"event_timestamp", "occurredAt"},
    {"occurred_at", "occurredAt"},
    {"timestamp", "occurredAt"},
    {"event_id", "idempotencyKey"},
    {"idempotency_key", "idempotencyKey"},
    {"event_type", "eventType"},
    {"subscription_id", "subscriptionId"},
    {"product_type", "productType"},
    {"tenant_id", ""},
    // What an export of refused rows says beside them: it may be mended and sent again as it is.
    {"refused_line", ""},
    {"refused_field", ""},
    {"refused_code", ""},
    {"refused_reason", ""},
    {"refused_row", ""},
}};

std::string fieldOf(const std::string& column)
{
    const auto* found = std::find_if(columnNames.begin(), columnNames.end(),
                                     [&](const auto& name) { return equalAnyCase(name.first, column); });
    return found == columnNames.end() ? column : std::string(found->second);
}

bool leaveNothingOut(std::string_view)
{
    return false;
}

void appendField(std::string& out, std::string_view name, std::string_view value)
{
    out += out.size() > 1 ? "," : "";
    appendJsonString(out, name);
    out += ':';
    appendJsonString(out, value);
}

void appendCell(std::string& out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

std::string csvLine(const std::vector<std::string>& cells)
{
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        appendCell(out, cells[i]);
    }
    return out;
}

//! Metadata is an object in the other formats, and JSON in a cell here.
bool isObjectText(const std::string& cell)
{
    return cell.front() == '{' && !findJsonFault(cell);
}

std::string csvRow(const std::vector<std::string>& fields, const std::vector<std::string>& cells,
                   const UploadDefaults& defaults)
{
    std::string out = "{";
    bool hasMetric = false;
    bool hasCustomer = false;
    for (std::size_t i = 0; i < std::min(fields.size(), cells.size()); ++i) {
        if (fields[i].empty() || cells[i].empty())
            continue;
        hasMetric = hasMetric || fields[i] == "metricName";
        hasCustomer = hasCustomer || fields[i] == "customerId";
        // Milliseconds since 1970 stay a number: a time in quotation marks is ISO text.
        const bool isEpoch = fields[i] == "occurredAt" && cells[i].size() > 10 &&
                             cells[i].find_first_not_of("0123456789") == std::string::npos;
        if (isEpoch)
            out += (out.size() > 1 ? ",\"occurredAt\":" : "\"occurredAt\":") + cells[i];
        else if (fields[i] == "metadata" && isObjectText(cells[i]))
            out += (out.size() > 1 ? ",\"metadata\":" : "\"metadata\":") + cells[i];
        else
            appendField(out, fields[i], cells[i]);
    }
    if (!hasMetric && !defaults.metricName.empty())
        appendField(out, "metricName", defaults.metricName);
    if (!hasCustomer && !defaults.customerId.empty())
        appendField(out, "customerId", defaults.customerId);
    return out + '}';
}

std::optional<std::string> readCsv(std::string_view content, const UploadDefaults& defaults,
                                   const std::function<void(UploadRow)>& take)
{
    CsvReader csv(content);
    const auto head = csv.next();
    if (!head)
        return "The file is empty.";
    std::vector<std::string> fields;
    for (const std::string& column : *head)
        fields.push_back(fieldOf(column));
    if (std::find(fields.begin(), fields.end(), "quantity") == fields.end())
        return "The first line must name the columns; there is none called quantity.";
    while (const auto cells = csv.next()) {
        // How our own exports end.
        if (cells->front() == "#end")
            continue;
        UploadRow row{csv.line(), {}, {}, csvLine(*cells)};
        if (csv.isBroken())
            row.fault = "A quoted cell is not closed.";
        else if (cells->size() > fields.size())
            row.fault = "The row has more cells than the first line has columns.";
        else
            row.json = csvRow(fields, *cells, defaults);
        take(std::move(row));
    }
    return std::nullopt;
}

std::string withDefaults(const JsonValue& event, const UploadDefaults& defaults)
{
    std::string out;
    appendJson(out, event, leaveNothingOut);
    if (!event.isObject())
        return out;
    out.pop_back();
    const bool hasMetric = event["metricName"].exists() || event["metricKey"].exists() || event["metricId"].exists();
    if (!hasMetric && !defaults.metricName.empty())
        appendField(out, "metricName", defaults.metricName);
    if (!event["customerId"].exists() && !defaults.customerId.empty())
        appendField(out, "customerId", defaults.customerId);
    return out + '}';
}

std::optional<std::string> readLines(std::string_view content, const UploadDefaults& defaults,
                                     const std::function<void(UploadRow)>& take)
{
    JsonDocument document;
    std::size_t line = 0;
    while (!content.empty()) {
        const std::size_t end = std::min(content.find('\n'), content.size());
        std::string text(content.substr(0, end));
        content.remove_prefix(std::min(end + 1, content.size()));
        ++line;
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        std::string shown = text;
        const auto event = document.parse(text);
        if (event)
            take({line, withDefaults(*event, defaults), {}, std::move(shown)});
        else
            take({line,
                  {},
                  "The line is not valid JSON: byte " + std::to_string(event.error().position) + ": " +
                      event.error().message,
                  std::move(shown)});
    }
    return std::nullopt;
}

std::optional<std::string> readJson(std::string_view content, const UploadDefaults& defaults,
                                    const std::function<void(UploadRow)>& take)
{
    JsonDocument document;
    std::string text(content);
    const auto root = document.parse(text);
    if (!root)
        return "The file is not valid JSON: byte " + std::to_string(root.error().position) + ": " +
               root.error().message;
    const JsonValue list = root->isArray() ? *root : (*root)["events"];
    if (!list.isArray())
        return "The file must hold a list of events, or an object with a list called events.";
    std::size_t place = 0;
    for (const JsonValue event : list)
        take({++place, withDefaults(event, defaults), {}, withDefaults(event, {})});
    return std::nullopt;
}

} // namespace

std::string csvHeaderOf(std::string_view content)
{
    const auto head = CsvReader(content).next();
    return head ? csvLine(*head) : std::string();
}

std::string_view toText(UploadFormat format)
{
    switch (format) {
    case UploadFormat::Csv: return "CSV";
    case UploadFormat::Ndjson: return "NDJSON";
    case UploadFormat::Json: return "JSON";
    }
    return {};
}

std::optional<UploadFormat> uploadFormatOf(std::string_view fileName, std::string_view contentType,
                                           std::string_view content)
{
    const std::string name = asciiLower(fileName);
    const std::string type = asciiLower(contentType);
    const auto is = [&](std::string_view ending, std::string_view media) {
        return name.ends_with(ending) || (!media.empty() && type.starts_with(media));
    };
    const std::size_t start = content.find_first_not_of(" \t\r\n");
    if (is(".xml", "application/xml") || is(".xml", "text/xml") ||
        content.substr(0, 5).find('\0') != std::string_view::npos)
        return std::nullopt;
    if (is(".ndjson", "application/x-ndjson") || is(".jsonl", "application/jsonl"))
        return UploadFormat::Ndjson;
    if (is(".csv", "text/csv"))
        return UploadFormat::Csv;
    if (start != std::string_view::npos && content[start] == '<')
        return std::nullopt;
    if (is(".json", "application/json"))
        return UploadFormat::Json;
    if (start == std::string_view::npos || (content[start] != '{' && content[start] != '['))
        return UploadFormat::Csv;
    return content[start] == '[' ? UploadFormat::Json : UploadFormat::Ndjson;
}

std::optional<std::string> readUpload(UploadFormat format, std::string_view content, const UploadDefaults& defaults,
                                      const std::function<void(UploadRow)>& take)
{
    switch (format) {
    case UploadFormat::Csv: return readCsv(content, defaults, take);
    case UploadFormat::Ndjson: return readLines(content, defaults, take);
    case UploadFormat::Json: return readJson(content, defaults, take);
    }
    return std::nullopt;
}

} // namespace meterd
