// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/checkrunner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::array allChecks{FirstCheck::Key, FirstCheck::Tenant, FirstCheck::Unit, FirstCheck::Address,
                               FirstCheck::Changes};
constexpr qint64 hour = 3'600'000;

//! A key that is refused for its tenant only is known there all the same.
bool isKnown(const CheckedConnection& connection, const Probed<WhoAmI>& answer)
{
    return isGoodKey(judgeKey(connection, answer.step, answer.error).finding);
}

} // namespace

CheckRunner::CheckRunner(const DoctorAccess& access, TimeSource now, QObject* parent)
    : QObject(parent)
    , m_access(access)
    , m_now(std::move(now))
{
    reset();
}

void CheckRunner::reset()
{
    m_results.clear();
    for (const FirstCheck check : allChecks) {
        m_results.emplace_back();
        m_results.back().check = check;
    }
}

int CheckRunner::done() const
{
    return int(std::count_if(m_results.begin(), m_results.end(), [](const CheckResult& result) {
        return result.state != CheckState::Waiting && result.state != CheckState::Running;
    }));
}

void CheckRunner::run(const QString& unit)
{
    if (!m_access.transport)
        return;
    m_call.abandon();
    reset();
    m_unit = unit.trimmed();
    m_running = true;
    m_ran = true;
    askKey();
}

void CheckRunner::cancel()
{
    if (!m_running)
        return;
    m_call.abandon();
    m_running = false;
    for (CheckResult& result : m_results) {
        if (result.state == CheckState::Running)
            result.state = CheckState::Waiting;
    }
    emit changed();
}

void CheckRunner::begin(FirstCheck check)
{
    m_results[std::size_t(check)].state = CheckState::Running;
    emit changed();
}

void CheckRunner::settle(CheckResult result)
{
    m_results[std::size_t(result.check)] = std::move(result);
    emit changed();
}

//! One question answers two checks: the tenant is judged behind the key.
void CheckRunner::askKey()
{
    begin(FirstCheck::Key);
    m_call = DoctorApi(*m_access.transport).whoami(this, [this](const Probed<WhoAmI>& answer) {
        settle(judgeKey(m_access.connection, answer.step, answer.error));
        settle(judgeTenant(m_access.connection, answer.step, answer.error));
        next(FirstCheck::Tenant);
    });
}

void CheckRunner::next(FirstCheck after)
{
    const bool good =
        isGoodKey(result(FirstCheck::Key).finding) && result(FirstCheck::Tenant).finding == CheckFinding::TenantGood;
    switch (after) {
    case FirstCheck::Key:
    case FirstCheck::Tenant:
        if (good) {
            askUnit();
            return;
        }
        settle(skippedCheck(FirstCheck::Unit));
        [[fallthrough]];
    case FirstCheck::Unit: askAddress(); return;
    case FirstCheck::Address:
        if (good) {
            askChanges();
            return;
        }
        settle(skippedCheck(FirstCheck::Changes));
        [[fallthrough]];
    case FirstCheck::Changes: end(); return;
    }
}

void CheckRunner::askUnit()
{
    begin(FirstCheck::Unit);
    m_call = DoctorApi(*m_access.transport).units(this, [this](const Probed<std::vector<BillableUnit>>& units) {
        if (!m_unit.isEmpty() || !units.value || units.value->empty()) {
            settle(judgeUnit(m_unit, units, {}));
            next(FirstCheck::Unit);
            return;
        }
        askRefused(units);
    });
}

void CheckRunner::askRefused(const Probed<std::vector<BillableUnit>>& units)
{
    m_call = DoctorApi(*m_access.transport)
                 .refusedUnits(m_now() - hour, this, [this, units](const Probed<std::vector<RefusedUnit>>& refused) {
                     settle(judgeUnit(m_unit, units, refused));
                     next(FirstCheck::Unit);
                 });
}

void CheckRunner::askAddress()
{
    begin(FirstCheck::Address);
    m_call = DoctorApi(*m_access.transport).health(this, [this](const Probed<bool>& answer) {
        settle(judgeAddress(answer.step, answer.error, result(FirstCheck::Key).finding, otherNames()));
        next(FirstCheck::Address);
    });
}

void CheckRunner::askChanges()
{
    begin(FirstCheck::Changes);
    m_call = DoctorApi(*m_access.transport)
                 .changes(m_now() - hour, this, [this](const Probed<std::vector<AuditEntry>>& changes) {
                     settle(judgeChanges(changes));
                     next(FirstCheck::Changes);
                 });
}

void CheckRunner::end()
{
    m_running = false;
    emit changed();
    emit finished();
}

QStringList CheckRunner::otherNames() const
{
    QStringList names;
    for (const DoctorPeer& other : m_access.others)
        names.append(other.name);
    return names;
}

void CheckRunner::tryOther(const QString& id)
{
    const auto other = std::find_if(m_access.others.begin(), m_access.others.end(),
                                    [&id](const DoctorPeer& peer) { return peer.id == id; });
    if (other == m_access.others.end() || m_running || !m_access.cross)
        return;
    m_running = true;
    begin(FirstCheck::Address);
    m_access.cross(id, this, [this, other = *other](CrossedTransports crossed) {
        m_crossed = std::move(crossed);
        askOther(other);
    });
}

void CheckRunner::askOther(const DoctorPeer& other)
{
    m_call = DoctorApi(*m_crossed.oursThere).whoami(this, [this, other](const Probed<WhoAmI>& ours) {
        m_oursFits = isKnown(m_access.connection, ours);
        const auto tell = [this, other, first = ours.step](bool theirsFits, std::vector<CheckStep> more) {
            CheckResult crossing = judgeCrossing(other.name, m_oursFits, theirsFits);
            crossing.evidence = {first};
            crossing.evidence.insert(crossing.evidence.end(), more.begin(), more.end());
            settle(std::move(crossing));
            end();
        };
        if (!m_crossed.theirsHere) {
            tell(false, {});
            return;
        }
        m_call = DoctorApi(*m_crossed.theirsHere).whoami(this, [this, tell](const Probed<WhoAmI>& theirs) {
            tell(isKnown(m_access.connection, theirs), {theirs.step});
        });
    });
}

} // namespace md
