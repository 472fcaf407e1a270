// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An inbound webhook source as JSON, read from JSON, and as a filter sees it.
#pragma once

#include "service/api/fields.h"
#include "service/domain/recordfilter.h"
#include "service/domain/sourcebook.h"
#include "service/domain/webhooksource.h"

namespace meterd {

struct ApiParts;

//! So many refusals in a row make it FAILING.
inline constexpr int refusalsOfFailing = 3;

enum class SourceSecret : std::uint8_t { Hidden, Shown, ShownBefore };

//! ACTIVE, SILENT (nothing ever came), FAILING or PAUSED.
std::string_view sourceState(const WebhookSource& source, const SourceUse& use);
std::string sourceJson(const ApiParts& parts, const WebhookSource& source, TimePoint now,
                       SourceSecret secret = SourceSecret::Hidden);

//! Every member but the secret; absent ones stay.
void readSource(WebhookSource& source, Fields& body);
//! The secret that was sent, or a new one.
void giveSecret(WebhookSource& source, Fields& body);

//! What a filter sees: name, provider, state, metric, environment (env), id.
struct ShownSource
{
    WebhookSourcePtr source;
    std::string_view state;
    std::string json;
};
const FilterVocabulary& sourceVocabulary();
class SourceFilterRecord final : public FilterRecord
{
public:
    explicit SourceFilterRecord(const ShownSource& shown)
        : m_shown(shown)
    {}
    std::vector<std::string_view> texts(std::uint8_t slot) const override;
    std::string_view json() const override { return m_shown.json; }

private:
    const ShownSource& m_shown;
};

} // namespace meterd
