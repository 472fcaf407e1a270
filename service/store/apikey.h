// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An API key: who it is, its secret's hash, and the secrets that rotations replaced.
#pragma once

#include "service/domain/ids.h"
#include "service/domain/principal.h"
#include "service/store/keyuse.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace meterd {

//! It works until `graceUntil`. It stays on the record afterwards, so that who sends it is told that it was replaced.
struct OldSecret
{
    Digest hash{};
    std::string prefix;
    TimePoint replacedAt{};
    TimePoint graceUntil{};
    std::shared_ptr<OldSecretUse> use = std::make_shared<OldSecretUse>();
};

enum class KeyState : std::uint8_t { Active, Rotating, Revoked, Expired };

struct ApiKey
{
    Digest hash{};
    PrincipalPtr principal; //!< names, role, scopes, limits
    bool live = false;      //!< sk_live_
    std::optional<TimePoint> revokedAt;
    TimePoint createdAt{};
    std::int64_t version = 1;
    std::vector<OldSecret> oldSecrets; //!< oldest first
    std::shared_ptr<KeyUse> use = std::make_shared<KeyUse>();

    KeyState stateAt(TimePoint now) const
    {
        if (revokedAt)
            return KeyState::Revoked;
        if (principal->expiresAt && *principal->expiresAt <= now)
            return KeyState::Expired;
        const bool grace = !oldSecrets.empty() && oldSecrets.back().graceUntil > now;
        return grace ? KeyState::Rotating : KeyState::Active;
    }
    //! The secret that is being replaced, while both work.
    const OldSecret* rotation(TimePoint now) const
    {
        return stateAt(now) == KeyState::Rotating ? &oldSecrets.back() : nullptr;
    }
};
using ApiKeyPtr = std::shared_ptr<const ApiKey>;

} // namespace meterd
