// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "core/isotime.h"
#include "core/redact.h"
#include "ui/timeformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

class ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(md::ErrorTexts)

public:
    static QString actionText(ErrorAction action)
    {
        switch (action) {
        case ErrorAction::None: return {};
        case ErrorAction::Retry:
        case ErrorAction::RetryLater: return tr("Retry");
        case ErrorAction::EditConnection: return tr("Edit connection…");
        case ErrorAction::Reload: return tr("Load again");
        case ErrorAction::ChooseFile: return tr("Choose another file…");
        }
        Q_UNREACHABLE();
    }

    static ErrorText unauthorised(const ApiError& e)
    {
        if (e.code == "KEY_REVOKED"_L1)
            return {tr("This key was revoked"),
                    tr("Somebody took the key back, or gave it a new secret. Connect with the new one."),
                    ErrorAction::EditConnection,
                    {}};
        if (e.code == "KEY_EXPIRED"_L1)
            return {tr("This key has expired"),
                    tr("Keys end at a date of their own. Connect with a newer one."),
                    ErrorAction::EditConnection,
                    {}};
        if (e.code == "KEY_MODE"_L1)
            return {tr("This key is for the other mode"),
                    tr("A sk_test_ key opens a sandbox only, a sk_live_ key a live server only."),
                    ErrorAction::EditConnection,
                    {}};
        if (e.code == "KEY_UNKNOWN"_L1)
            return {tr("The server does not know this key"),
                    tr("It may belong to another tenant or server, or a character is missing."),
                    ErrorAction::EditConnection,
                    {}};
        return {
            tr("Not signed in"), tr("The server asks for a key. Connect with one."), ErrorAction::EditConnection, {}};
    }

    static ErrorText forbidden(const ApiError& e)
    {
        if (e.code == "ACCOUNT_SUSPENDED"_L1)
            return {tr("This account is suspended"),
                    tr("The platform's operator suspended the tenant. Reading and writing are off until that ends."),
                    ErrorAction::None,
                    {}};
        if (e.code == "ADDRESS_NOT_ALLOWED"_L1)
            return {tr("This key is not for this machine"),
                    tr("It works from certain addresses only, and this machine's is none of them."),
                    ErrorAction::EditConnection,
                    {}};
        for (const FieldError& field : e.fields) {
            if (field.field == "scope"_L1)
                return {tr("This key may not do that"),
                        tr("It lacks the scope %1. An owner or admin can give it one that has it.").arg(field.message),
                        ErrorAction::EditConnection,
                        {}};
        }
        return {tr("This key may not do that"),
                tr("Its role or its scopes do not allow it."),
                ErrorAction::EditConnection,
                {}};
    }

    static ErrorText conflict(const ApiError& e)
    {
        if (e.httpStatus == 412)
            return {tr("Somebody was faster"),
                    tr("It was changed since you loaded it. Load it again and look at both versions before you save."),
                    ErrorAction::Reload,
                    {}};
        return {tr("That does not fit what is there"),
                tr("Something on the server stands against it. Load the present state, then decide."),
                ErrorAction::Reload,
                {}};
    }

    static ErrorText rateLimited(const ApiError& e)
    {
        const QString title = tr("Too many requests");
        if (e.retryAfter)
            return {title,
                    tr("This key has used up its requests. It goes on in %1.")
                        .arg(TimeFormat::duration(e.retryAfter->count())),
                    ErrorAction::RetryLater,
                    {}};
        return {title, tr("This key has used up its requests for now."), ErrorAction::RetryLater, {}};
    }

    static ErrorText rejected(const ApiError& e)
    {
        const QString what = e.fields.empty() ? QString() : e.fields.front().message;
        if (e.code == "BAD_FILTER"_L1)
            return {tr("The filter cannot be read"),
                    what.isEmpty() ? tr("The server could not read it.") : what,
                    ErrorAction::None,
                    {}};
        if (e.httpStatus == 413)
            return {tr("Too large"), tr("What was sent is over the server's limit."), ErrorAction::None, {}};
        if (e.code == "TENANT_HEADER_MISSING"_L1 || e.code == "TENANT_HEADER_MALFORMED"_L1)
            return {tr("The tenant is missing or misspelt"),
                    tr("Tenant ids begin with ten_. Look at the connection."),
                    ErrorAction::EditConnection,
                    {}};
        const QString reason = what.isEmpty() ? e.detail : what;
        return {tr("The server refused the request"),
                reason.isEmpty() ? tr("It answered %1 and gave no reason.").arg(e.httpStatus) : reason,
                ErrorAction::None,
                {}};
    }

    static ErrorText server(const ApiError& e)
    {
        if (e.code == "STORAGE_FULL"_L1)
            return {tr("The server's disk is full"),
                    tr("It keeps what it has and takes nothing new. It goes on by itself when there is room again."),
                    ErrorAction::Retry,
                    {}};
        if (e.code == "STORAGE_READ_ONLY"_L1)
            return {tr("The server cannot write"),
                    tr("Its data folder is read-only. Reading still works."),
                    ErrorAction::Retry,
                    {}};
        if (e.code == "SHUTTING_DOWN"_L1)
            return {tr("The server is stopping"),
                    tr("It said so itself. Try again when it is back."),
                    ErrorAction::Retry,
                    {}};
        const QString code =
            e.code.isEmpty() ? QString::number(e.httpStatus) : u"%1 %2"_s.arg(e.httpStatus).arg(e.code);
        return {tr("The server failed"),
                tr("It answered %1. That is a fault there, not in what you asked.").arg(code),
                ErrorAction::Retry,
                {}};
    }

    static ErrorText text(const ApiError& e)
    {
        using Kind = ApiError::Kind;
        switch (e.kind) {
        case Kind::Cancelled:
            return {tr("Stopped"), tr("You stopped it before there was an answer."), ErrorAction::Retry, {}};
        case Kind::Timeout:
            return {tr("No answer in time"),
                    tr("The server did not answer before the time limit. It may be busy, or the way to it is broken."),
                    ErrorAction::Retry,
                    {}};
        case Kind::Network:
            return {tr("No connection"),
                    tr("The server cannot be reached, or the connection broke. Check the address and the network."),
                    ErrorAction::Retry,
                    {}};
        case Kind::Tls:
            return {tr("The connection is not safe"),
                    tr("The server's certificate was not accepted, so nothing was sent. Check the address, the clock "
                       "and the certificate."),
                    ErrorAction::EditConnection,
                    {}};
        case Kind::Unauthorised: return unauthorised(e);
        case Kind::Forbidden: return forbidden(e);
        case Kind::NotFound:
            return {tr("Not there"),
                    tr("The server knows nothing by this name or id, or it belongs to another tenant."),
                    ErrorAction::None,
                    {}};
        case Kind::Conflict: return conflict(e);
        case Kind::RateLimited: return rateLimited(e);
        case Kind::Rejected: return rejected(e);
        case Kind::Server: return server(e);
        case Kind::Protocol:
            return {tr("The answer was cut off or is not HTTP as agreed"),
                    tr("Half an answer is not shown as a whole one. A proxy in between may be the cause."),
                    ErrorAction::Retry,
                    {}};
        case Kind::Schema:
            return {
                tr("The answer could not be understood"),
                tr("It came whole, but is not what the contract says. Server and console may be of different ages."),
                ErrorAction::Retry,
                {}};
        case Kind::Storage:
            return {tr("A file could not be read or written"),
                    e.detail.isEmpty() ? tr("Look at its place, its rights and the room on the disk.") : e.detail,
                    ErrorAction::ChooseFile,
                    {}};
        }
        Q_UNREACHABLE();
    }
};

} // namespace

ErrorText errorText(const ApiError& error)
{
    ErrorText text = ErrorTexts::text(error);
    text.actionText = ErrorTexts::actionText(text.action);
    return text;
}

QString errorDetails(const ApiError& error, qint64 at)
{
    QStringList lines{
        u"at: "_s + isoTime(at),
        u"request: %1 %2"_s.arg(error.method, error.path),
        u"answer: %1 %2"_s.arg(error.httpStatus).arg(error.code),
        u"detail: "_s + error.detail,
        u"request id: "_s + error.requestId,
        u"correlation id: "_s + error.correlationId,
    };
    for (const FieldError& field : error.fields)
        lines.append(u"field %1: %2"_s.arg(field.field, field.message));
    return redacted(lines.join(u'\n'));
}

} // namespace md
