// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what: roles, scopes and the table between them.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace meterd {

enum class Role : std::uint8_t { Owner, Admin, BillingAdmin, Member, Viewer };

enum class Scope : std::uint8_t {
    EventsRead,
    RequestsRead,
    MetricsRead,
    HealthRead,
    LimitsRead,
    OrgsRead,
    AiRead,
    EventsWrite,
    AuditRead,
    KeysRead,
    WebhooksRead,
    MetricsWrite,
    HealthWrite,
    AppsWrite,
    WebhooksWrite,
    KeysWrite,
    RatesWrite,
    LimitsWrite,
    AiWrite,
    OrgsWrite
};
inline constexpr std::size_t scopeCount = 20;

class ScopeSet
{
public:
    ScopeSet() = default;
    ScopeSet(std::initializer_list<Scope> scopes)
    {
        for (const Scope scope : scopes)
            add(scope);
    }

    void add(Scope scope) { m_bits.set(static_cast<std::size_t>(scope)); }
    bool has(Scope scope) const { return m_bits.test(static_cast<std::size_t>(scope)); }
    bool empty() const { return m_bits.none(); }
    bool within(const ScopeSet& other) const { return (m_bits & ~other.m_bits).none(); }
    ScopeSet operator&(const ScopeSet& other) const
    {
        ScopeSet both;
        both.m_bits = m_bits & other.m_bits;
        return both;
    }
    ScopeSet operator|(const ScopeSet& other) const
    {
        ScopeSet either;
        either.m_bits = m_bits | other.m_bits;
        return either;
    }
    std::vector<Scope> list() const;
    bool operator==(const ScopeSet&) const = default;

private:
    std::bitset<scopeCount> m_bits;
};

std::string_view toText(Role role);
std::optional<Role> roleFrom(std::string_view text);
std::string_view toText(Scope scope);
std::optional<Scope> scopeFrom(std::string_view text);

//! The most that a key of this role can hold.
ScopeSet scopesOf(Role role);

//! A key may hand out its own role and those under it. BILLING_ADMIN and MEMBER stand side by side.
bool mayGrant(Role own, Role wanted);

} // namespace meterd
