// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

class ConnectWords
{
    Q_DECLARE_TR_FUNCTIONS(md::ConnectWords)

public:
    static ConnectExplanation of(ConnectProblem problem, const ApiError& error)
    {
        using P = ConnectProblem;
        switch (problem) {
        case P::BadUrl:
        case P::PlainHttp:
        case P::HostNotFound:
        case P::Refused:
        case P::NoAnswer:
        case P::ConnectionLost:
        case P::Proxy:
        case P::Tls:
        case P::Redirected:
        case P::NotMeterdesk: return ofAddress(problem);
        case P::TenantMissing:
        case P::TenantMalformed:
        case P::TenantUnknown:
        case P::Suspended: return ofTenant(problem);
        case P::KeyMissing:
        case P::KeyMalformed:
        case P::KeyUnknown:
        case P::KeyRevoked:
        case P::KeyExpired:
        case P::KeyElsewhere:
        case P::KeyMode:
        case P::Forbidden: return ofKey(problem);
        case P::Cancelled: return {tr("Stopped"), tr("Nothing was changed."), ConnectField::None, {}};
        case P::RateLimited:
            return {tr("Too many tries"),
                    tr("The server asks to wait a little. Try again in a minute."),
                    ConnectField::None,
                    {}};
        case P::ServerTrouble:
            return {tr("The server failed"),
                    tr("It answered %1. That is a fault there: try again, or tell who runs it.").arg(error.httpStatus),
                    ConnectField::None,
                    {}};
        case P::Other: break;
        }
        return {tr("The server refused"),
                error.detail.isEmpty() ? tr("It gave no reason that can be shown.") : error.detail,
                ConnectField::None,
                {}};
    }

private:
    static ConnectExplanation ofAddress(ConnectProblem problem)
    {
        using P = ConnectProblem;
        const auto url = [](const QString& title, const QString& next) {
            return ConnectExplanation{title, next, ConnectField::Url, {}};
        };
        switch (problem) {
        case P::BadUrl:
            return url(tr("This is not an address"),
                       tr("It begins with https:// and names a host, without a user or a key in it."));
        case P::PlainHttp:
            return url(tr("http would send the key in clear"),
                       tr("Use https. Plain http is for a server on this machine only."));
        case P::HostNotFound:
            return url(tr("No such host"),
                       tr("The name has no address. Look for a typing error, or a VPN that is off."));
        case P::Refused:
            return url(tr("Nothing listens there"),
                       tr("The machine answers, but not at this port. Check the port, and that meterd runs."));
        case P::NoAnswer:
            return url(tr("No answer"),
                       tr("Nothing came before the time limit. A firewall may swallow it, or the host is down."));
        case P::ConnectionLost:
            return url(tr("The connection broke"),
                       tr("It began and ended without a whole answer. Try again; check the network."));
        case P::Proxy: return url(tr("The proxy refused"), tr("Check the desktop's proxy settings."));
        case P::Tls:
            return url(tr("The certificate was not accepted"),
                       tr("Nothing was sent. Check the name in the address, the clock of this machine, and who signed "
                          "the certificate."));
        case P::Redirected:
            return url(
                tr("The server sends us elsewhere"),
                tr("A redirect is not followed, because the key would go along. Enter the address that it leads to."));
        default:
            return url(tr("Something else answers there"), tr("It is not a metering server of this kind. Check address "
                                                              "and port, and whether a proxy stands in between."));
        }
    }

    static ConnectExplanation ofTenant(ConnectProblem problem)
    {
        using P = ConnectProblem;
        switch (problem) {
        case P::TenantMissing:
            return {tr("The tenant is missing"),
                    tr("It begins with ten_ and stands beside the key where you got that."),
                    ConnectField::Tenant,
                    {}};
        case P::TenantMalformed:
            return {tr("This is not a tenant id"),
                    tr("It begins with ten_; a character may be missing."),
                    ConnectField::Tenant,
                    {}};
        case P::Suspended:
            return {tr("This account is suspended"),
                    tr("The key is good: who runs the platform has stopped the whole account, and no key of it opens "
                       "anything. They can say why and end it."),
                    ConnectField::None,
                    {}};
        default:
            return {tr("No such tenant for this key"),
                    tr("Tenant and key must belong together. Check both."),
                    ConnectField::Tenant,
                    {}};
        }
    }

    static ConnectExplanation ofKey(ConnectProblem problem)
    {
        using P = ConnectProblem;
        const auto key = [](const QString& title, const QString& next) {
            return ConnectExplanation{title, next, ConnectField::Key, {}};
        };
        switch (problem) {
        case P::KeyMissing:
            return key(tr("The key is missing"), tr("An owner or admin of the tenant can create one for you."));
        case P::KeyMalformed:
            return key(tr("This is not a key"),
                       tr("Something in it cannot be part of one: a space, a line break. Copy it again."));
        case P::KeyRevoked:
            return key(tr("This key was revoked"),
                       tr("Somebody took it back, or gave it a new secret. Ask for the new one."));
        case P::KeyExpired:
            return key(
                tr("This key has expired"),
                tr("The account is there; the key's own date has passed. An owner or admin can make a new key, or "
                   "give this one a later date."));
        case P::KeyElsewhere:
            return key(tr("This key is not for this machine"),
                       tr("It works from certain addresses only. Connect from one of them, or have this one added."));
        case P::KeyMode:
            return key(tr("This key is for the other mode"),
                       tr("A sk_test_ key opens a sandbox only, a sk_live_ key a live server only."));
        case P::Forbidden:
            return key(tr("This key may not sign in"),
                       tr("It is known, but has no right even to ask who it is. Ask for one with the role VIEWER."));
        default:
            return key(tr("The server does not know this key"),
                       tr("It may belong to another tenant or server, or a character is missing. Copy it again."));
        }
    }
};

//! Whether the server tells more than its code: since when, from where.
bool saysMore(ConnectProblem problem)
{
    return problem == ConnectProblem::KeyRevoked || problem == ConnectProblem::KeyExpired ||
           problem == ConnectProblem::KeyElsewhere;
}

} // namespace

ConnectExplanation explain(ConnectProblem problem, const ApiError& error)
{
    ConnectExplanation words = ConnectWords::of(problem, error);
    words.correlationId = error.correlationId;
    if (saysMore(problem) && error.httpStatus > 0)
        words.said = error.detail;
    return words;
}

} // namespace md
