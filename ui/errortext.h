// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that turns an ApiError into words: a title, a sentence that says what to do, and one action.
#pragma once

#include "core/apierror.h"

namespace md {

enum class ErrorAction {
    None,
    Retry,          //!< the same again may work
    RetryLater,     //!< as Retry, but not before retryAfter
    EditConnection, //!< address, tenant or key are wrong
    Reload,         //!< what is shown is old: fetch it again, then decide
    ChooseFile      //!< a local file: another place
};

struct ErrorText
{
    QString title;    //!< "The server did not answer"
    QString sentence; //!< what happened and what helps, in one or two sentences
    ErrorAction action = ErrorAction::None;
    QString actionText; //!< translated; empty with ErrorAction::None

    bool operator==(const ErrorText&) const = default;
};

ErrorText errorText(const ApiError& error);

//! For "Copy details": English, one fact a line, secrets out; what a colleague or the vendor needs.
QString errorDetails(const ApiError& error, qint64 at);

} // namespace md
