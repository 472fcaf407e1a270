// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every code that a server answers with, its cause and what helps; known without asking one.
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace md {

struct ErrorCode
{
    const char* code = nullptr;
    int status = 0; //!< 202: told per event, within an accepted request
    const char* title = nullptr;
    const char* cause = nullptr;
    const char* fix = nullptr;
    const char* where = nullptr; //!< where to look
    bool operator==(const ErrorCode&) const = default;
};

//! In the order of docs/api/error-codes.json: by status.
std::span<const ErrorCode> errorCodes();

//! Nothing for one that is not known. Case does not matter.
const ErrorCode* errorCode(QStringView code);

//! What fits best first: the code itself, then its status, then its beginning, then any of its words. An empty text
//! finds all.
std::vector<const ErrorCode*> findErrorCodes(QStringView text);

} // namespace md
