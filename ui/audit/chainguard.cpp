// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/chainguard.h"

using namespace Qt::StringLiterals;

namespace md {

ChainGuard::ChainGuard(AuditApi& api, const QString& tenant, UiMemory& memory, TimeSource now, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_name(u"AuditHead/"_s + tenant)
    , m_memory(memory)
    , m_now(std::move(now))
{
    const QStringList kept = memory.recall(m_name).toString().split(u' ');
    if (kept.size() == 3) {
        m_remembered = {kept[0].toLongLong(), kept[1]};
        m_rememberedAt = kept[2].toLongLong();
    }
}

void ChainGuard::check()
{
    m_error.reset();
    setState(State::Checking);
    m_call = m_api.verify(this, [this](Result<AuditVerdict> verdict) { takeVerdict(std::move(verdict)); });
}

void ChainGuard::takeVerdict(Result<AuditVerdict> verdict)
{
    if (!verdict) {
        m_error = verdict.error();
        setState(State::Failed);
        return;
    }
    m_verdict = std::move(*verdict);
    m_checkedAt = m_now();
    if (!m_verdict.ok) {
        setState(State::Broken);
        return;
    }
    compare();
}

void ChainGuard::compare()
{
    if (m_remembered.sequence == 0) {
        remember();
        setState(State::Verified);
        return;
    }
    if (m_remembered.sequence > m_verdict.head.sequence) {
        setState(State::Discontinued);
        return;
    }
    m_call = m_api.around(m_remembered.sequence, this, [this](Result<std::vector<AuditEntry>> entries) {
        if (!entries) {
            m_error = entries.error();
            setState(State::Failed);
            return;
        }
        const bool same = std::any_of(entries->begin(), entries->end(), [this](const AuditEntry& entry) {
            return entry.sequence == m_remembered.sequence && entry.hmac == m_remembered.hmac;
        });
        if (!same) {
            setState(State::Discontinued);
            return;
        }
        m_continues = m_rememberedAt;
        remember();
        setState(State::Verified);
    });
}

void ChainGuard::acceptPresent()
{
    if (m_state != State::Discontinued)
        return;
    m_continues.reset();
    remember();
    setState(State::Verified);
}

void ChainGuard::remember()
{
    if (m_verdict.head.sequence == 0)
        return;
    m_remembered = m_verdict.head;
    m_rememberedAt = m_now();
    m_memory.remember(m_name, u"%1 %2 %3"_s.arg(m_remembered.sequence).arg(m_remembered.hmac).arg(m_rememberedAt));
}

std::optional<bool> ChainGuard::fits(qint64 sequence) const
{
    if (m_checkedAt == 0 || sequence > m_verdict.head.sequence)
        return std::nullopt;
    return !m_verdict.firstBroken || sequence + 1 < *m_verdict.firstBroken;
}

void ChainGuard::setState(State state)
{
    m_state = state;
    emit changed();
}

} // namespace md
