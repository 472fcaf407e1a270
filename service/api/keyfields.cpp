// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading an API key's members.
#include "service/api/keyfields.h"

#include "service/domain/ratelimit.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t longestEnvironment = 32;
constexpr std::size_t mostAddresses = 64;
constexpr std::int64_t highestLimit = 1'000'000'000;

Problem forbidden(std::string detail, FieldError error)
{
    Problem problem = problemOf(403, "FORBIDDEN", std::move(detail));
    problem.errors.push_back(std::move(error));
    return problem;
}

void readOwner(Principal& key, Fields& body)
{
    const auto* members = body.object("owner");
    if (!members)
        return;
    Fields owner = body.nested("owner", *members);
    const bool complete = owner.require("type") && owner.require("name") && owner.require("email");
    const auto type = owner.text("type");
    if (type && *type != "person" && *type != "service")
        owner.fail("type", "must be person or service");
    const auto name = owner.text("name", 255, 1);
    const auto email = owner.text("email", 255, 3);
    if (email && email->find('@') == std::string::npos)
        owner.fail("email", "must be an e-mail address");
    body.adopt(owner);
    if (complete && type && name && email)
        key.owner = {*type == "person" ? Owner::Type::Person : Owner::Type::Service, *name, *email};
}

void readScopes(Principal& key, Fields& body)
{
    const auto names = body.texts("scopes", scopeCount);
    if (!names)
        return;
    ScopeSet scopes;
    for (std::size_t i = 0; i < names->size(); ++i) {
        if (const auto scope = scopeFrom((*names)[i]))
            scopes.add(*scope);
        else
            body.fail("scopes[" + std::to_string(i) + "]", "is not a scope");
    }
    key.scopes = scopes;
}

void readRole(Principal& key, Fields& body)
{
    const auto text = body.text("role");
    if (!text)
        return;
    if (const auto role = roleFrom(*text))
        key.role = *role;
    else
        body.fail("role", "must be OWNER, ADMIN, BILLING_ADMIN, MEMBER or VIEWER");
}

void readAddresses(Principal& key, Fields& body)
{
    const auto texts = body.texts("addresses", mostAddresses);
    if (!texts)
        return;
    std::vector<AddressRange> ranges;
    for (std::size_t i = 0; i < texts->size(); ++i) {
        auto range = AddressRange::parse((*texts)[i]);
        if (!range)
            body.fail("addresses[" + std::to_string(i) + "]", range.error());
        else if (std::find(ranges.begin(), ranges.end(), *range) == ranges.end())
            ranges.push_back(*range);
    }
    key.addresses = std::move(ranges);
}

//! By uuid, or by its name.
void readApp(Principal& key, Fields& body, const ConfigView& view)
{
    if (body.isNull("app")) {
        key.appUuid.reset();
        key.appName.reset();
        return;
    }
    const auto given = body.text("app", 255, 1);
    if (!given)
        return;
    const auto apps = view.apps(key.tenantId);
    const auto found = std::find_if(apps.begin(), apps.end(), [&](const ApplicationPtr& app) {
        return app->uuid == *given || app->name == *given;
    });
    if (found == apps.end()) {
        body.fail("app", "is not an application of this tenant");
        return;
    }
    key.appUuid = (*found)->uuid;
    key.appName = (*found)->name;
}

} // namespace

void readNewKey(Principal& key, Fields& body, const Principal& maker, const ConfigView& view, TimePoint now)
{
    key.owner = maker.owner;
    key.role = Role::Member;
    key.scopes = {Scope::EventsWrite};
    // Whoever is held down makes no key that is not.
    for (const RateCategory category : allRateCategories) {
        key.setRate(category, std::nullopt);
        if (const auto most = maker.rateOf(category); most && *most < key.rateOf(category).value_or(*most + 1))
            key.setRate(category, most);
    }
    readOwner(key, body);
    readKeyChange(key, body, view, now);
}

void readKeyChange(Principal& key, Fields& body, const ConfigView& view, TimePoint now)
{
    if (auto name = body.text("name", 255, 1))
        key.keyName = std::move(*name);
    else if (body.isNull("name"))
        body.fail("name", "must not be null");
    readRole(key, body);
    readScopes(key, body);
    if (!key.scopes.within(scopesOf(key.role)))
        body.fail("scopes", "go beyond what the role " + std::string(toText(key.role)) + " can hold");
    if (body.isNull("environment"))
        key.environment.reset();
    else if (auto environment = body.text("environment", longestEnvironment, 1))
        key.environment = std::move(environment);
    readApp(key, body, view);
    readAddresses(key, body);
    if (body.isNull("expiresAt")) {
        key.expiresAt.reset();
    } else if (const auto time = body.time("expiresAt")) {
        key.expiresAt = *time;
        if (*time <= now)
            body.fail("expiresAt", "must be in the future");
    }
    if (body.isNull("ingestLimit"))
        key.ingestLimit.reset();
    else if (const auto limit = body.integer("ingestLimit", 0, highestLimit))
        key.ingestLimit = static_cast<int>(*limit);
}

std::optional<Problem> overreach(const Principal& key, const Principal& giver, const Principal* before)
{
    if (!mayGrant(giver.role, key.role)) {
        return forbidden("A key of the role " + std::string(toText(giver.role)) + " cannot give or touch the role " +
                             std::string(toText(key.role)) + ".",
                         {"role", std::string(toText(key.role)), {}});
    }
    for (const Scope scope : key.scopes.list()) {
        if (!giver.scopes.has(scope) && !(before && before->scopes.has(scope))) {
            return forbidden("A key cannot give the scope '" + std::string(toText(scope)) +
                                 "', which it does not have itself.",
                             {"scope", std::string(toText(scope)), {}});
        }
    }
    for (const RateCategory category : allRateCategories) {
        const auto most = giver.rateOf(category);
        const auto rate = key.rateOf(category);
        const bool faster = most && (!rate || *rate > *most);
        if (!faster || (before && before->rateOf(category) == rate))
            continue;
        const std::string name(toText(category));
        return forbidden("A key cannot give a higher " + name + " limit than its own " + std::to_string(*most) +
                             " requests a minute.",
                         {category == RateCategory::Ingest ? "ingestLimit" : "limits." + name,
                          "must be at most " + std::to_string(*most),
                          {}});
    }
    return std::nullopt;
}

} // namespace meterd
