// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/errorcodes.h"

#include <algorithm>
#include <array>

namespace md {

namespace {

constexpr std::array table = {
#include "md_error_codes.inc"
};

bool anyHolds(const ErrorCode& code, QStringView word)
{
    const std::array texts{code.code, code.title, code.cause, code.fix, code.where};
    return std::any_of(texts.begin(), texts.end(), [word](const char* text) {
        return QString::fromUtf8(text).contains(word, Qt::CaseInsensitive);
    });
}

//! Lower is better; nothing: does not fit.
std::optional<int> rank(const ErrorCode& code, const QStringList& words, const QString& asCode)
{
    const QLatin1StringView name(code.code);
    if (name.compare(asCode, Qt::CaseInsensitive) == 0)
        return 0;
    if (QString::number(code.status) == asCode)
        return 1;
    if (name.startsWith(asCode, Qt::CaseInsensitive))
        return 2;
    const bool all =
        std::all_of(words.begin(), words.end(), [&code](const QString& word) { return anyHolds(code, word); });
    if (!all)
        return std::nullopt;
    return name.contains(asCode, Qt::CaseInsensitive) ? 3 : 4;
}

} // namespace

std::span<const ErrorCode> errorCodes()
{
    return table;
}

const ErrorCode* errorCode(QStringView code)
{
    const auto found = std::find_if(table.begin(), table.end(), [code](const ErrorCode& entry) {
        return QLatin1StringView(entry.code).compare(code, Qt::CaseInsensitive) == 0;
    });
    return found == table.end() ? nullptr : &*found;
}

std::vector<const ErrorCode*> findErrorCodes(QStringView text)
{
    const QString trimmed = text.trimmed().toString();
    const QStringList words = trimmed.simplified().split(u' ', Qt::SkipEmptyParts);
    const QString asCode = QString(trimmed).replace(u' ', u'_').replace(u'-', u'_');
    std::vector<std::pair<int, const ErrorCode*>> found;
    for (const ErrorCode& code : table) {
        if (const auto at = trimmed.isEmpty() ? std::optional(0) : rank(code, words, asCode))
            found.emplace_back(*at, &code);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const ErrorCode*> out;
    for (const auto& entry : found)
        out.push_back(entry.second);
    return out;
}

} // namespace md
