// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter sees of an audit entry, and the entry as rows of a CSV.
#pragma once

#include "service/domain/recordfilter.h"
#include "service/store/auditlog.h"

#include <boost/json/value.hpp>

namespace meterd {

//! actor, action, target, type, id, correlation, field, reason, ip, at, sequence.
const FilterVocabulary& auditVocabulary();

class AuditFilterRecord final : public FilterRecord
{
public:
    //! `record` outlives it.
    explicit AuditFilterRecord(const AuditRecord& record);

    std::vector<std::string_view> texts(std::uint8_t slot) const override;
    std::optional<std::int64_t> time(std::uint8_t slot) const override;
    std::optional<Decimal> decimal(std::uint8_t slot) const override;
    std::string_view json() const override { return m_json; }

private:
    const AuditRecord& m_record;
    std::string m_json;
    boost::json::value m_entry;
};

std::string auditCsvHeader();
//! A row for each field that the entry changed, or one without: before and after beside it. Gives how many.
std::size_t appendAuditCsv(std::string& out, const AuditRecord& record);

} // namespace meterd
