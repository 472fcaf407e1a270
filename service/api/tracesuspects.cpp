// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules: each kind of change against the refusals that it can bring about.
#include "service/api/tracesuspects.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include <boost/json.hpp>

namespace meterd {

namespace {

namespace json = boost::json;

const json::value* at(const json::value& value, std::initializer_list<std::string_view> path)
{
    const json::value* found = &value;
    for (const std::string_view name : path) {
        found = found->is_object() ? found->as_object().if_contains(name) : nullptr;
        if (!found)
            return nullptr;
    }
    return found;
}

std::string_view textAt(const json::value& value, std::initializer_list<std::string_view> path)
{
    const json::value* found = at(value, path);
    return found && found->is_string() ? std::string_view(found->as_string()) : std::string_view();
}

json::value parsed(const AuditRecord& record)
{
    json::error_code error;
    json::value entry = json::parse(record.entry, error);
    return error ? json::value() : entry;
}

class Judge
{
public:
    Judge(const json::value& entry, const WentWrong& wrong)
        : m_entry(entry)
        , m_wrong(wrong)
        , m_action(textAt(entry, {"action"}))
        , m_target(textAt(entry, {"target", "id"}))
    {}

    Suspicion verdict() const
    {
        const std::string_view why = whyOfAction();
        if (isLikely())
            return {"LIKELY", why};
        const bool toKey = isOfKey() && m_wrong.keyIds.contains(m_target);
        if (toKey || m_wrong.keyIds.contains(textAt(m_entry, {"actor", "keyId"})))
            return {"SAME_KEY", why};
        return {};
    }

private:
    bool starts(std::string_view with) const { return m_action.starts_with(with); }
    bool isOfKey() const { return starts("API_KEY_") || m_action == "RATE_LIMIT_UPDATED"; }
    bool came(std::initializer_list<std::string_view> codes) const
    {
        return std::any_of(codes.begin(), codes.end(),
                           [this](std::string_view code) { return m_wrong.codes.contains(code); });
    }

    bool isLikely() const
    {
        if (starts("METRIC_"))
            return came({"UNKNOWN_METRIC"}) && m_action != "METRIC_CREATED" && touchesUnit();
        if (isOfKey())
            return m_wrong.keyIds.contains(m_target) && endsKey();
        if (starts("APPLICATION_"))
            return breaksApp();
        if (m_action == "LIMIT_UPDATED")
            return came({"LIMIT_REACHED"}) && (m_wrong.named.empty() || m_wrong.named.contains(m_target));
        if (m_action == "PLAN_CHANGED")
            return came({"UPGRADE_REQUIRED", "LIMIT_REACHED"});
        if (starts("WEBHOOK_SOURCE_"))
            return m_wrong.sources.contains(m_target);
        if (starts("WEBHOOK_"))
            return m_wrong.endpoints.contains(m_target) && m_action != "WEBHOOK_TESTED";
        return m_action == "TENANT_SUSPENDED" && came({"ACCOUNT_SUSPENDED"});
    }

    //! The name that was refused, or the one that was meant, is one that the unit had or has.
    bool touchesUnit() const
    {
        const auto isOurs = [this](std::string_view name) {
            return m_wrong.metrics.contains(name) || m_wrong.nearNames.contains(name);
        };
        if (isOurs(textAt(m_entry, {"target", "name"})) || isOurs(textAt(m_entry, {"changes", "name", "before"})) ||
            isOurs(textAt(m_entry, {"changes", "name", "after"})))
            return true;
        const json::value* aliases = at(m_entry, {"changes", "aliases", "before"});
        return aliases && aliases->is_array() &&
               std::any_of(aliases->as_array().begin(), aliases->as_array().end(), [&](const json::value& alias) {
                   return alias.is_string() && isOurs(std::string_view(alias.as_string()));
               });
    }

    bool endsKey() const
    {
        if (m_action == "RATE_LIMIT_UPDATED")
            return came({"RATE_LIMITED"});
        if (m_action == "API_KEY_UPDATED")
            return came({"KEY_EXPIRED", "FORBIDDEN", "ADDRESS_NOT_ALLOWED", "RATE_LIMITED"});
        return came({"KEY_REVOKED"}) && m_action != "API_KEY_CREATED";
    }

    bool breaksApp() const
    {
        // The one that used the limit up.
        if (m_action == "APPLICATION_CREATED")
            return came({"LIMIT_REACHED"}) && m_wrong.named.contains("apps_max");
        if (!m_wrong.apps.contains(m_target))
            return false;
        return m_action == "APPLICATION_SECRET_ROTATED" ? came({"SIGNATURE_INVALID"}) : came({"APP_UNKNOWN"});
    }

    std::string_view whyOfAction() const
    {
        struct Why
        {
            std::string_view start;
            std::string_view why;
        };
        // The first that fits.
        static constexpr std::array<Why, 15> whys = {{{"METRIC_RENAMED", "RENAMED_UNIT"},
                                                      {"METRIC_DELETED", "UNIT_DELETED"},
                                                      {"METRIC_", "UNIT_CHANGED"},
                                                      {"API_KEY_REVOKED", "KEY_REVOKED"},
                                                      {"API_KEY_ROTATED", "KEY_ROTATED"},
                                                      {"API_KEY_GRACE_", "KEY_ROTATED"},
                                                      {"API_KEY_", "KEY_CHANGED"},
                                                      {"RATE_LIMIT_UPDATED", "RATE_CHANGED"},
                                                      {"LIMIT_UPDATED", "LIMIT_CHANGED"},
                                                      {"PLAN_CHANGED", "PLAN_CHANGED"},
                                                      {"APPLICATION_", "APP_CHANGED"},
                                                      {"WEBHOOK_SOURCE_", "SOURCE_CHANGED"},
                                                      {"WEBHOOK_REPLAY_", "UNRELATED"},
                                                      {"WEBHOOK_", "ENDPOINT_CHANGED"},
                                                      {"TENANT_SUSPENDED", "TENANT_SUSPENDED"}}};
        const auto found = std::find_if(whys.begin(), whys.end(), [this](const Why& why) { return starts(why.start); });
        return found == whys.end() ? "UNRELATED" : found->why;
    }

    const json::value& m_entry;
    const WentWrong& m_wrong;
    std::string_view m_action;
    std::string_view m_target;
};

} // namespace

Suspicion suspicionOf(const AuditRecord& entry, const WentWrong& wrong)
{
    const json::value value = parsed(entry);
    return Judge(value, wrong).verdict();
}

AuditGist gistOf(const AuditRecord& entry)
{
    const json::value value = parsed(entry);
    return {std::string(textAt(value, {"action"})), std::string(textAt(value, {"target", "id"})),
            std::string(textAt(value, {"correlationId"}))};
}

} // namespace meterd
