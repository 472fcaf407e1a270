// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How everything on a server stands at one moment. A part that the key may not see is not there.
#pragma once

#include "core/apikey.h"
#include "core/audit.h"
#include "core/meter.h"
#include "core/plan.h"
#include "core/webhooks.h"

#include <QHash>

namespace md {

struct Overview
{
    struct Environment
    {
        QString name;
        qint64 events = 0;
        qint64 recent = 0; //!< within recentMinutes
        bool operator==(const Environment&) const = default;
    };
    struct Usage
    {
        struct Piece
        {
            qint64 at = 0;
            qint64 accepted = 0;
            qint64 rejected = 0;
            qint64 duplicate = 0;
            bool operator==(const Piece&) const = default;
        };
        qint64 accepted = 0;
        qint64 rejected = 0;
        qint64 duplicate = 0;
        qint64 recentMinutes = 1;
        qint64 recent = 0;
        std::vector<Environment> environments; //!< most first
        std::vector<Piece> pieces;             //!< of the time, oldest first

        double perMinute() const { return double(recent) / double(recentMinutes); }
        double perMinute(const Environment& environment) const
        {
            return double(environment.recent) / double(recentMinutes);
        }
        //! Of what could be counted; duplicates were counted before. None when nothing came.
        std::optional<double> successRate() const
        {
            const qint64 judged = accepted + rejected;
            return judged > 0 ? std::optional(double(accepted) / double(judged)) : std::nullopt;
        }
        bool operator==(const Usage&) const = default;
    };
    struct Health
    {
        qint64 total = 0;
        qint64 degraded = 0;
        qint64 down = 0;
        qint64 noData = 0;
        std::vector<Meter> troubled; //!< the worst first
        qint64 notOk() const { return degraded + down + noData; }
        bool operator==(const Health&) const = default;
    };
    struct Limits
    {
        qint64 total = 0;
        qint64 near = 0;
        qint64 reached = 0;
        std::vector<PlanLimit> troubled; //!< 80 % and more, most first
        bool operator==(const Limits&) const = default;
    };
    struct Webhooks
    {
        qint64 total = 0;
        qint64 failing = 0;
        qint64 paused = 0;
        qint64 disabled = 0;
        std::vector<WebhookEndpoint> troubled; //!< disabled first
        qint64 notOk() const { return failing + disabled; }
        bool operator==(const Webhooks&) const = default;
    };
    struct Requests
    {
        struct Code
        {
            QString code;
            int status = 0;
            qint64 count = 0;
            bool operator==(const Code&) const = default;
        };
        qint64 total = 0;
        qint64 refused = 0; //!< 4xx
        qint64 failed = 0;  //!< 5xx
        qint64 rateLimited = 0;
        std::vector<Code> codes;    //!< most first
        std::vector<qint64> pieces; //!< requests in each piece of the time
        qint64 errors() const { return refused + failed; }
        double errorRate() const { return total > 0 ? double(errors()) / double(total) : 0; }
        bool operator==(const Requests&) const = default;
    };
    struct AiCost
    {
        qint64 known = 0; //!< resolved, and explicitly nothing
        qint64 unknownModel = 0;
        qint64 missingPrice = 0;
        qint64 missingTokens = 0;
        qint64 unknown() const { return unknownModel + missingPrice + missingTokens; }
        qint64 total() const { return known + unknown(); }
        bool operator==(const AiCost&) const = default;
    };
    struct Keys
    {
        qint64 working = 0;
        std::vector<ApiKey> ending; //!< the first one first
        bool operator==(const Keys&) const = default;
    };
    struct Audit
    {
        qint64 total = 0;
        std::vector<AuditEntry> newest;
        bool operator==(const Audit&) const = default;
    };

    qint64 at = 0; //!< ms since 1970 UTC
    qint64 from = 0;
    qint64 to = 0;
    QString environment; //!< empty: all
    std::optional<Usage> usage;
    std::optional<Health> health;
    std::optional<Limits> limits;
    std::optional<Webhooks> webhooks;
    std::optional<Requests> requests;
    std::optional<AiCost> ai;
    std::optional<Keys> keys;
    std::optional<Audit> audit;
    QHash<QString, QString> withheld; //!< part: the scope that it needs

    bool operator==(const Overview&) const = default;
};

} // namespace md
