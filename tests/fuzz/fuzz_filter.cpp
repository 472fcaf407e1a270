// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a filter: read, printed, read again the same; tokens, completion and changes of it too.
#include "core/filter.h"
#include "tests/fuzz/fuzzentry.h"

#include <cstdlib>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const md::FilterToken& token : md::filterTokens(text)) {
        if (token.position < 0 || token.length < 1 || token.position + token.length > text.size())
            std::abort();
    }
    md::completionsAt(text, static_cast<int>(size % 37), {});
    const auto filter = md::FilterExpr::parse(text);
    if (!filter) {
        if (filter.error().position < 0 || filter.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const QString printed = filter->print();
    const auto again = md::FilterExpr::parse(printed);
    // Printing may add quotes and parentheses, and only by that pass the limits of length and depth.
    const bool overLimit = !again && (again.error().kind == md::FilterError::Kind::TooLong ||
                                      again.error().kind == md::FilterError::Kind::TooDeep);
    if (!overLimit && (!again || !(*again == *filter)))
        std::abort();
    for (const bool negated : {false, true}) {
        const QString changed = md::withTerm(text, md::FilterField::App, QStringLiteral("a b"), negated);
        const auto parsed = md::FilterExpr::parse(changed);
        if (!parsed && parsed.error().kind != md::FilterError::Kind::TooLong &&
            parsed.error().kind != md::FilterError::Kind::TooDeep)
            std::abort();
    }
    return 0;
}
