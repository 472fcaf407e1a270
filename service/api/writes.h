// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which anything that is configured is changed.
#pragma once

#include "service/api/fields.h"
#include "service/domain/expected.h"
#include "service/http/message.h"
#include "service/http/problem.h"
#include "service/store/configstore.h"

#include <functional>
#include <optional>
#include <string>

namespace meterd {

//! What a change came to. JSON texts are objects.
struct WriteResult
{
    int status = 200;
    std::string data;                //!< the answer
    std::optional<std::string> kept; //!< the answer as it is repeated, when it differs: a secret is shown once
    std::optional<std::int64_t> version;
    std::string location = {}; //!< path of what was made

    std::string action; //!< for the audit log
    AuditDraft::Target target;
    std::optional<std::string> before; //!< none: it was made
    std::optional<std::string> after;  //!< none: it was deleted

    bool isLook = false;           //!< nothing was changed: no audit entry
    std::string event = {};        //!< the type of the platform event that this is; none: it is none
    std::string eventPayload = {}; //!< a JSON object, instead of the target's name and the fields that changed
};

struct Versioned
{
    std::int64_t version = 0;
    std::string json;
};

struct Write
{
    Scope scope = Scope::KeysWrite;
    bool queryIsJudged = false; //!< by the caller; else a write takes no query parameter
    //! The thing that is changed; none there answers 404. Without it something is made, and no If-Match is wanted.
    std::function<std::optional<Versioned>(const ConfigView&)> current = {};
    //! Validates `body` and puts the change. A problem rolls everything back.
    std::function<Expected<WriteResult, Problem>(ConfigChange&, Fields& body)> apply = {};
};

//! In this order, all in one transaction: scope, Idempotency-Key, If-Match, validation, the change, its audit entry.
class Writes
{
public:
    explicit Writes(ConfigStore& store)
        : m_store(store)
    {}

    Response perform(Request& request, const Write& write);

private:
    Expected<WriteResult, Problem> attempt(const Request& request, const Write& write, ConfigChange& change,
                                           const std::string& idempotencyKey, std::optional<KeptAnswer>& repeated);

    ConfigStore& m_store;
};

//! `"3"`
std::string etagOf(std::int64_t version);
//! {field:{before,after}} of the members that differ. Times, versions and secrets are no change of their own.
std::string changesBetween(const std::optional<std::string>& before, const std::optional<std::string>& after);
Problem storageProblem(ConfigFault fault);

} // namespace meterd
