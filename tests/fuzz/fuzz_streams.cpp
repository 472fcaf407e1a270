// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as server-sent events and as exports: cut anywhere they give the same, and never more than came in.
#include "client/exporttask.h"
#include "client/sseparser.h"
#include "tests/fuzz/fuzzentry.h"

#include <cstdlib>

namespace {

std::vector<md::SseMessage> messagesOf(QByteArrayView bytes, qsizetype cut)
{
    md::SseParser parser(4096);
    std::vector<md::SseMessage> messages = parser.feed(bytes.first(cut));
    std::vector<md::SseMessage> rest = parser.feed(bytes.sliced(cut));
    std::move(rest.begin(), rest.end(), std::back_inserter(messages));
    return messages;
}

struct Scanned
{
    QByteArray written;
    QString problem;
    qint64 events;
    bool operator==(const Scanned&) const = default;
};

Scanned scanned(md::ExportFormat format, QByteArrayView bytes, qsizetype cut)
{
    md::ExportScanner scanner(format);
    Scanned result;
    result.written = scanner.feed(bytes.first(cut));
    result.written += scanner.feed(bytes.sliced(cut));
    result.problem = scanner.problem();
    result.events = scanner.events();
    return result;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const qsizetype cut = (bytes.front() * 31 + bytes.back()) % bytes.size();
    const qsizetype place = cut < 0 ? -cut : cut;
    // A message over the limit may be given up earlier or later; below it the cut makes no difference.
    if (size < 4096 && messagesOf(bytes, 0) != messagesOf(bytes, place))
        std::abort();
    for (const auto format : {md::ExportFormat::Ndjson, md::ExportFormat::Csv}) {
        const Scanned whole = scanned(format, bytes, 0);
        if (!(whole == scanned(format, bytes, place)) || whole.written.size() > bytes.size())
            std::abort();
    }
    return 0;
}
