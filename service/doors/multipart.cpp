// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7578, as far as clients use it.
#include "service/doors/multipart.h"

#include "service/domain/asciicase.h"

namespace meterd {

namespace {

constexpr std::size_t mostParts = 64;

/// `name="value"` or `name=value` among the parameters of a header.
std::string parameter(std::string_view header, std::string_view name)
{
    while (true) {
        const std::size_t semicolon = header.find(';');
        if (semicolon == std::string_view::npos)
            return {};
        header.remove_prefix(semicolon + 1);
        while (header.starts_with(' ') || header.starts_with('\t'))
            header.remove_prefix(1);
        if (header.size() <= name.size() || header[name.size()] != '=' ||
            !equalAnyCase(header.substr(0, name.size()), name))
            continue;
        header.remove_prefix(name.size() + 1);
        if (!header.starts_with('"')) {
            std::string_view value = header.substr(0, header.find(';'));
            while (value.ends_with(' '))
                value.remove_suffix(1);
            return std::string(value);
        }
        std::string value;
        for (std::size_t i = 1; i < header.size() && header[i] != '"'; ++i) {
            if (header[i] == '\\' && i + 1 < header.size())
                ++i;
            value += header[i];
        }
        return value;
    }
}

void readHeader(std::string_view line, FormPart& part)
{
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    std::string_view value = line.substr(colon + 1);
    while (value.starts_with(' '))
        value.remove_prefix(1);
    if (equalAnyCase(line.substr(0, colon), "content-disposition")) {
        part.name = parameter(value, "name");
        part.fileName = parameter(value, "filename");
    } else if (equalAnyCase(line.substr(0, colon), "content-type")) {
        part.contentType = value;
    }
}

/// Head and content of one part; nothing when the head does not end.
std::optional<FormPart> readPart(std::string_view text)
{
    FormPart part;
    while (true) {
        const std::size_t end = text.find("\r\n");
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 2);
        if (line.empty())
            break;
        readHeader(line, part);
    }
    part.content = text;
    return part;
}

} // namespace

std::optional<std::vector<FormPart>> parseMultipart(std::string_view contentType, std::string_view body)
{
    if (!equalAnyCase(contentType.substr(0, 19), "multipart/form-data"))
        return std::nullopt;
    const std::string boundary = parameter(contentType, "boundary");
    if (boundary.empty() || boundary.size() > 70)
        return std::nullopt;
    const std::string opening = "--" + boundary;
    const std::string delimiter = "\r\n" + opening;
    if (!body.starts_with(opening))
        return std::nullopt;
    body.remove_prefix(opening.size());
    std::vector<FormPart> parts;
    while (!body.starts_with("--")) {
        if (!body.starts_with("\r\n") || parts.size() == mostParts)
            return std::nullopt;
        body.remove_prefix(2);
        const std::size_t end = body.find(delimiter);
        if (end == std::string_view::npos)
            return std::nullopt;
        // A part without a head begins with the empty line itself.
        auto part = readPart(body.substr(0, end));
        if (!part)
            return std::nullopt;
        parts.push_back(std::move(*part));
        body.remove_prefix(end + delimiter.size());
    }
    return parts;
}

} // namespace meterd
