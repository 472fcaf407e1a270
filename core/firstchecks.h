// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The five first checks of a connection: what was asked, what came back, and what follows from it. Who asks is
// elsewhere.
#pragma once

#include "core/apierror.h"
#include "core/audit.h"
#include "core/billableunit.h"

namespace md {

enum class FirstCheck { Key, Tenant, Unit, Address, Changes };
enum class CheckState { Waiting, Running, Good, Note, Bad, Skipped };

enum class CheckFinding {
    None,
    KeyGood,
    KeyTestOnLive,
    KeyLiveOnSandbox,
    KeyUnknown,
    KeyRevoked,
    KeyExpired,
    KeyAddress,
    KeyMalformed,
    KeyMissing,
    KeyNotAsked, //!< no answer from the server at all
    TenantGood,
    TenantMissing,
    TenantIsName, //!< not of the form ten_…
    TenantForeign,
    TenantSuspended,
    TenantOnlyForm, //!< its form is right; the rest is told to a good key only
    UnitGood,
    UnitNone,
    UnitDeclared,
    UnitAlias,
    UnitUndeclared,
    UnitRefused, //!< events come under a name that is not declared
    AddressGood,
    AddressNoHost,
    AddressNobody,
    AddressSilent,
    AddressTls,
    AddressPlain,
    AddressRedirects,
    AddressOther, //!< something else answers there
    AddressInvalid,
    AddressDoubted, //!< the server is well, but does not know what we send: another connection may be meant
    AddressCrossed, //!< the key is good at another connection's address
    AddressSwapped, //!< and the other's key here
    ChangesNone,
    ChangesSome,
    ChangesLikely,
    NoRight,  //!< the key lacks the scope for it
    NeedsKey, //!< skipped: without a good key nothing can be asked
    Refused   //!< the server refused for another reason
};

//! One question and its answer.
struct CheckStep
{
    QString asked; //!< "GET /api/v1/whoami"
    int status = 0;
    QString code;
    QString requestId;
    qint64 ms = 0;
    bool operator==(const CheckStep&) const = default;
};

struct CheckResult
{
    FirstCheck check = FirstCheck::Key;
    CheckState state = CheckState::Waiting;
    CheckFinding finding = CheckFinding::None;
    QStringList words; //!< names and figures that belong to the finding
    std::vector<CheckStep> evidence;
    std::optional<AuditEntry> change; //!< of Changes: the one to look at first
    bool operator==(const CheckResult&) const = default;
};

//! An answer to a check's question, or why there was none.
template <class T>
struct Probed
{
    CheckStep step;
    std::optional<T> value;
    std::optional<ApiError> error;
};

//! Events under a name that no unit has.
struct RefusedUnit
{
    QString name;
    QString nearName; //!< empty: none
    QString environment;
    qint64 lastAt = 0;
    int count = 0;
    bool operator==(const RefusedUnit&) const = default;
};

struct CheckedConnection
{
    QString name;
    QString server; //!< "https://meter.acme.example"
    QString tenant;
    QString keyPrefix; //!< "sk_live_9fQ2"
};

CheckResult judgeKey(const CheckedConnection& connection, const CheckStep& step, const std::optional<ApiError>& error);
CheckResult judgeTenant(const CheckedConnection& connection, const CheckStep& step,
                        const std::optional<ApiError>& error);
//! `asked`: the name that the operator wants to know about; empty: whatever is refused.
CheckResult judgeUnit(const QString& asked, const Probed<std::vector<BillableUnit>>& units,
                      const Probed<std::vector<RefusedUnit>>& refused);
//! `key`: what the key's check found; `others`: names of the other connections that are known.
CheckResult judgeAddress(const CheckStep& step, const std::optional<ApiError>& error, CheckFinding key,
                         const QStringList& others);
//! Our key at another's address, and theirs at ours.
CheckResult judgeCrossing(const QString& other, bool oursFits, bool theirsFits);
CheckResult judgeChanges(const Probed<std::vector<AuditEntry>>& changes);
CheckResult skippedCheck(FirstCheck check);

bool isGoodKey(CheckFinding finding);
//! The declared name that is written most like this one; empty: none is near.
QString nearestUnit(const QString& name, const std::vector<BillableUnit>& units);

} // namespace md
