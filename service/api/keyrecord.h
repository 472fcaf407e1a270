// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An API key as it is told, and what a filter sees of it.
#pragma once

#include "service/domain/jsonobject.h"
#include "service/domain/recordfilter.h"
#include "service/store/apikey.h"

#include <string>
#include <string_view>
#include <vector>

namespace meterd {

std::string_view toText(KeyState state);

//! All of it, open for more members.
JsonObject keyObject(const ApiKey& key, TimePoint now);
std::string keyJson(const ApiKey& key, TimePoint now);
//! What somebody set, without what came of use: for the audit log.
std::string keySettingsJson(const ApiKey& key, TimePoint now);

//! name, prefix, state, owner, role, scope, environment, id, app, address, denied, created, expires, used.
const FilterVocabulary& keyVocabulary();

class KeyFilterRecord final : public FilterRecord
{
public:
    //! `key` outlives it.
    KeyFilterRecord(const ApiKey& key, TimePoint now);

    std::vector<std::string_view> texts(std::uint8_t slot) const override;
    std::optional<std::int64_t> time(std::uint8_t slot) const override;
    std::string_view json() const override { return m_json; }

private:
    const ApiKey& m_key;
    KeyState m_state;
    std::string m_json;
    std::vector<std::string> m_addresses;
    std::optional<KeyRefusal> m_refusal;
    std::optional<KeyUse::Last> m_used;
};

} // namespace meterd
