// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter and a CSV file see of a request.
#pragma once

#include "service/domain/recordfilter.h"
#include "service/domain/requestrecord.h"

namespace meterd {

const FilterVocabulary& requestVocabulary();
//! The slots of `id` and `correlation`, which the store finds without looking at every row.
std::uint8_t requestIdSlot();
std::uint8_t requestCorrelationSlot();

class RequestFilterRecord final : public FilterRecord
{
public:
    explicit RequestFilterRecord(const RequestRecord& record)
        : m_record(record)
    {}

    std::vector<std::string_view> texts(std::uint8_t slot) const override;
    std::optional<std::int64_t> time(std::uint8_t slot) const override;
    std::optional<Decimal> decimal(std::uint8_t slot) const override;
    std::string_view json() const override;

private:
    const RequestRecord& m_record;
    mutable std::string m_json; //!< made when a bare word asks for it
};

std::string requestCsvHeader();
void appendRequestCsv(std::string& out, const RequestRecord& record);

} // namespace meterd
