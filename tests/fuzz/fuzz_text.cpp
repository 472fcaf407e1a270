// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text through redaction and quoting: no key comes out, a CSV cell reads back, an instant prints as it was read.
#include "core/isotime.h"
#include "core/quoting.h"
#include "core/redact.h"
#include "tests/fuzz/fuzzentry.h"

#include <cstdlib>

namespace {

//! RFC 4180: the one cell in the text, or nothing when there are more.
std::optional<QString> readCell(const QString& cell)
{
    QString text;
    bool quoted = false;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const QChar c = cell[i];
        if (quoted && c == u'"' && i + 1 < cell.size() && cell[i + 1] == u'"') {
            text += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n' || c == u'\r')) {
            return std::nullopt;
        } else {
            text += c;
        }
    }
    return quoted ? std::nullopt : std::optional(text);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QString tail = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789");
    const QString spiked = text + QStringLiteral("sk_live_9fQ2") + tail + text;
    if (md::redacted(spiked).contains(QStringLiteral("sk_live_9fQ2") + tail) && !text.contains(tail))
        std::abort();
    const auto cell = readCell(md::csvCell(text));
    if (!cell || (*cell != text && *cell != u'\'' + text))
        std::abort();
    if (!cell->isEmpty() && QStringView(u"=@").contains(cell->front()))
        std::abort();
    const QString argument = md::shellArgument(text);
    if (argument.isEmpty() || argument.contains(QChar(u'\0')))
        std::abort();
    if (const auto ms = md::parseIsoTime(text); ms && md::parseIsoTime(md::isoTime(*ms)) != ms)
        std::abort();
    return 0;
}
