// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/firstchecks.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Meaning
{
    QLatin1StringView code;
    CheckFinding finding;
};

template <std::size_t N>
CheckFinding meaningOf(const std::array<Meaning, N>& table, const QString& code)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&code](const Meaning& meaning) { return code == meaning.code; });
    return found == table.end() ? CheckFinding::None : found->finding;
}

constexpr std::array keyCodes{
    Meaning{"KEY_UNKNOWN"_L1, CheckFinding::KeyUnknown},  Meaning{"KEY_REVOKED"_L1, CheckFinding::KeyRevoked},
    Meaning{"KEY_EXPIRED"_L1, CheckFinding::KeyExpired},  Meaning{"ADDRESS_NOT_ALLOWED"_L1, CheckFinding::KeyAddress},
    Meaning{"UNAUTHORIZED"_L1, CheckFinding::KeyMissing}, Meaning{errorcode::badKey, CheckFinding::KeyMalformed},
};

constexpr std::array addressCodes{
    Meaning{errorcode::hostNotFound, CheckFinding::AddressNoHost},
    Meaning{errorcode::connectionRefused, CheckFinding::AddressNobody},
    Meaning{errorcode::connectionLost, CheckFinding::AddressSilent},
    Meaning{errorcode::cutShort, CheckFinding::AddressSilent},
    Meaning{errorcode::noAnswer, CheckFinding::AddressSilent},
    Meaning{errorcode::tooSlow, CheckFinding::AddressSilent},
    Meaning{errorcode::proxy, CheckFinding::AddressSilent},
    Meaning{errorcode::tls, CheckFinding::AddressTls},
    Meaning{errorcode::plainHttp, CheckFinding::AddressPlain},
    Meaning{errorcode::redirect, CheckFinding::AddressRedirects},
    Meaning{errorcode::badUrl, CheckFinding::AddressInvalid},
};

//! Refusals of a connection's own that are about the tenant, and so say that the key is good.
constexpr std::array tenantCodes{
    Meaning{"TENANT_HEADER_MISSING"_L1, CheckFinding::TenantMissing},
    Meaning{"TENANT_HEADER_MALFORMED"_L1, CheckFinding::TenantIsName},
    Meaning{"NOT_FOUND"_L1, CheckFinding::TenantForeign},
    Meaning{"ACCOUNT_SUSPENDED"_L1, CheckFinding::TenantSuspended},
};

CheckResult result(FirstCheck check, CheckState state, CheckFinding finding, std::vector<CheckStep> evidence,
                   QStringList words = {})
{
    return {check, state, finding, std::move(words), std::move(evidence), std::nullopt};
}

bool hasTenantForm(const QString& tenant)
{
    return tenant.startsWith("ten_"_L1) && tenant.size() > 4 && !tenant.contains(u' ');
}

//! Why something could not be read with a good key.
CheckResult unread(FirstCheck check, const ApiError& error, std::vector<CheckStep> evidence)
{
    if (error.kind == ApiError::Kind::Forbidden) {
        const QString scope = error.fields.empty() ? QString() : error.fields.front().message;
        return result(check, CheckState::Skipped, CheckFinding::NoRight, std::move(evidence), {scope});
    }
    return result(check, CheckState::Skipped, CheckFinding::Refused, std::move(evidence),
                  {error.code.isEmpty() ? QString::number(error.httpStatus) : error.code});
}

QString bare(const QString& name)
{
    QString out;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

qsizetype editDistance(const QString& a, const QString& b)
{
    const std::size_t width = std::size_t(b.size()) + 1;
    std::vector<qsizetype> row(width);
    for (std::size_t i = 0; i < width; ++i)
        row[i] = qsizetype(i);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j < width; ++j) {
            const qsizetype change = diagonal + (a[i - 1] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row[width - 1];
}

//! What can make calls fail that went well before. Limits and quotas are not among it: no ingest is refused by them.
bool breaksCalls(const AuditEntry& entry)
{
    static constexpr std::array actions{"API_KEY_REVOKED"_L1,
                                        "API_KEY_ROTATED"_L1,
                                        "API_KEY_REPLACED"_L1,
                                        "API_KEY_UPDATED"_L1,
                                        "API_KEY_GRACE_ENDED"_L1,
                                        "METRIC_RENAMED"_L1,
                                        "METRIC_DELETED"_L1,
                                        "RATE_LIMIT_UPDATED"_L1,
                                        "PLAN_CHANGED"_L1,
                                        "TENANT_SUSPENDED"_L1,
                                        "APPLICATION_SECRET_ROTATED"_L1,
                                        "APPLICATION_UPDATED"_L1,
                                        "WEBHOOK_SECRET_ROTATED"_L1};
    // Another label of a unit is of no matter to who sends.
    if (entry.action == "METRIC_UPDATED"_L1) {
        return std::any_of(entry.changes.begin(), entry.changes.end(), [](const AuditEntry::Change& change) {
            return change.field == "name"_L1 || change.field == "aliases"_L1;
        });
    }
    return std::find(actions.begin(), actions.end(), entry.action) != actions.end();
}

} // namespace

bool isGoodKey(CheckFinding finding)
{
    return finding == CheckFinding::KeyGood;
}

CheckResult judgeKey(const CheckedConnection& connection, const CheckStep& step, const std::optional<ApiError>& error)
{
    const auto say = [&](CheckState state, CheckFinding finding) {
        return result(FirstCheck::Key, state, finding, {step}, {connection.keyPrefix});
    };
    // A refusal of the tenant comes after the key was found good.
    if (!error || meaningOf(tenantCodes, error->code) != CheckFinding::None)
        return say(CheckState::Good, CheckFinding::KeyGood);
    if (error->code == "KEY_MODE"_L1) {
        const bool test = connection.keyPrefix.startsWith("sk_test_"_L1);
        return say(CheckState::Bad, test ? CheckFinding::KeyTestOnLive : CheckFinding::KeyLiveOnSandbox);
    }
    // Nothing was sent: it cannot stand in a header, and it may be the tenant that cannot.
    const bool isTenants = error->code == errorcode::badKey && !hasTenantForm(connection.tenant);
    if (const CheckFinding known = meaningOf(keyCodes, error->code); known != CheckFinding::None && !isTenants)
        return say(CheckState::Bad, known);
    if (isTenants || error->httpStatus == 0 || error->code.isEmpty() || error->kind == ApiError::Kind::Schema)
        return say(CheckState::Skipped, CheckFinding::KeyNotAsked);
    return result(FirstCheck::Key, CheckState::Bad, CheckFinding::Refused, {step}, {error->code});
}

CheckResult judgeTenant(const CheckedConnection& connection, const CheckStep& step,
                        const std::optional<ApiError>& error)
{
    const auto say = [&](CheckState state, CheckFinding finding, std::vector<CheckStep> evidence) {
        return result(FirstCheck::Tenant, state, finding, std::move(evidence), {connection.tenant});
    };
    if (!error)
        return say(CheckState::Good, CheckFinding::TenantGood, {step});
    if (const CheckFinding known = meaningOf(tenantCodes, error->code); known != CheckFinding::None)
        return say(CheckState::Bad, known, {step});
    // What is wrong in itself can be told without the server.
    if (connection.tenant.isEmpty())
        return say(CheckState::Bad, CheckFinding::TenantMissing, {});
    if (!hasTenantForm(connection.tenant))
        return say(CheckState::Bad, CheckFinding::TenantIsName, {});
    return say(CheckState::Skipped, CheckFinding::TenantOnlyForm, {step});
}

QString nearestUnit(const QString& name, const std::vector<BillableUnit>& units)
{
    QString nearest;
    qsizetype least = 3; // two letters at most
    for (const BillableUnit& unit : units) {
        const qsizetype distance =
            bare(unit.name) == bare(name) ? 0 : editDistance(unit.name.toLower(), name.toLower());
        if (distance < least) {
            least = distance;
            nearest = unit.name;
        }
    }
    return nearest;
}

CheckResult judgeUnit(const QString& asked, const Probed<std::vector<BillableUnit>>& units,
                      const Probed<std::vector<RefusedUnit>>& refused)
{
    std::vector<CheckStep> evidence{units.step};
    if (!units.value)
        return unread(FirstCheck::Unit, units.error.value_or(ApiError()), std::move(evidence));
    const auto say = [&](CheckState state, CheckFinding finding, QStringList words) {
        return result(FirstCheck::Unit, state, finding, evidence, std::move(words));
    };
    if (units.value->empty())
        return say(CheckState::Bad, CheckFinding::UnitNone, {});
    if (!asked.isEmpty()) {
        for (const BillableUnit& unit : *units.value) {
            if (unit.name == asked)
                return say(CheckState::Good, CheckFinding::UnitDeclared, {asked});
            if (unit.aliases.contains(asked))
                return say(CheckState::Good, CheckFinding::UnitAlias, {asked, unit.name});
        }
        return say(CheckState::Bad, CheckFinding::UnitUndeclared, {asked, nearestUnit(asked, *units.value)});
    }
    evidence.push_back(refused.step);
    if (!refused.value)
        return unread(FirstCheck::Unit, refused.error.value_or(ApiError()), std::move(evidence));
    if (refused.value->empty())
        return say(CheckState::Good, CheckFinding::UnitGood, {QString::number(units.value->size())});
    const RefusedUnit& first = refused.value->front();
    return say(CheckState::Bad, CheckFinding::UnitRefused, {first.name, first.nearName, first.environment});
}

CheckResult judgeAddress(const CheckStep& step, const std::optional<ApiError>& error, CheckFinding key,
                         const QStringList& others)
{
    const auto say = [&](CheckState state, CheckFinding finding, QStringList words = {}) {
        return result(FirstCheck::Address, state, finding, {step}, std::move(words));
    };
    if (error) {
        const CheckFinding known = meaningOf(addressCodes, error->code);
        // It answers, but without a word of ours.
        const CheckFinding finding = known != CheckFinding::None ? known : CheckFinding::AddressOther;
        return say(CheckState::Bad, finding);
    }
    const bool strange =
        key == CheckFinding::KeyUnknown || key == CheckFinding::KeyTestOnLive || key == CheckFinding::KeyLiveOnSandbox;
    if (strange && !others.isEmpty())
        return say(CheckState::Note, CheckFinding::AddressDoubted, others);
    return say(CheckState::Good, CheckFinding::AddressGood);
}

CheckResult judgeCrossing(const QString& other, bool oursFits, bool theirsFits)
{
    const CheckFinding finding = oursFits && theirsFits ? CheckFinding::AddressSwapped
                                 : oursFits             ? CheckFinding::AddressCrossed
                                                        : CheckFinding::AddressGood;
    return result(FirstCheck::Address, oursFits ? CheckState::Bad : CheckState::Good, finding, {}, {other});
}

CheckResult judgeChanges(const Probed<std::vector<AuditEntry>>& changes)
{
    if (!changes.value)
        return unread(FirstCheck::Changes, changes.error.value_or(ApiError()), {changes.step});
    const auto say = [&](CheckState state, CheckFinding finding, QStringList words) {
        return result(FirstCheck::Changes, state, finding, {changes.step}, std::move(words));
    };
    const std::vector<AuditEntry>& entries = *changes.value;
    if (entries.empty())
        return say(CheckState::Good, CheckFinding::ChangesNone, {});
    const auto likely = std::find_if(entries.begin(), entries.end(), breaksCalls);
    const bool isLikely = likely != entries.end();
    CheckResult told =
        say(isLikely ? CheckState::Note : CheckState::Good,
            isLikely ? CheckFinding::ChangesLikely : CheckFinding::ChangesSome, {QString::number(entries.size())});
    told.change = isLikely ? *likely : entries.front();
    return told;
}

CheckResult skippedCheck(FirstCheck check)
{
    return result(check, CheckState::Skipped, CheckFinding::NeedsKey, {});
}

} // namespace md
