// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of a request's fields in filters, and the columns of a file.
#include "service/api/requestfields.h"

#include "service/api/usagecsv.h"

#include <array>

namespace meterd {

namespace {

enum Slot : std::uint8_t {
    Method,
    Path,
    RouteName,
    Category,
    Status,
    Code,
    Duration,
    Key,
    App,
    Address,
    Client,
    Id,
    Correlation,
    Reason,
    Hint,
    At,
    Sequence
};

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 20> names = {{{"method", Method, Kind::AnyCase},
                                                            {"path", Path},
                                                            {"route", RouteName},
                                                            {"category", Category, Kind::AnyCase},
                                                            {"status", Status, Kind::Decimal},
                                                            {"code", Code, Kind::AnyCase},
                                                            {"duration", Duration, Kind::Decimal},
                                                            {"key", Key},
                                                            {"app", App},
                                                            {"address", Address},
                                                            {"ip", Address},
                                                            {"client", Client},
                                                            {"id", Id},
                                                            {"request", Id},
                                                            {"correlation", Correlation},
                                                            {"corr", Correlation},
                                                            {"reason", Reason},
                                                            {"hint", Hint},
                                                            {"at", At, Kind::Time},
                                                            {"sequence", Sequence, Kind::Decimal}}};

std::vector<std::string_view> given(std::initializer_list<std::string_view> texts)
{
    std::vector<std::string_view> out;
    for (const std::string_view text : texts) {
        if (!text.empty())
            out.push_back(text);
    }
    return out;
}

} // namespace

const FilterVocabulary& requestVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

std::uint8_t requestIdSlot()
{
    return Id;
}

std::uint8_t requestCorrelationSlot()
{
    return Correlation;
}

std::vector<std::string_view> RequestFilterRecord::texts(std::uint8_t slot) const
{
    const RequestRecord& r = m_record;
    switch (Slot(slot)) {
    case Method: return given({r.method});
    case Path: return given({r.path});
    case RouteName: return given({r.route});
    case Category: return given({r.category == RateCategory::None ? std::string_view() : toText(r.category)});
    case Code: return given({r.code});
    // By whatever an operator knows of it.
    case Key: return given({r.keyPrefix, r.keyName, r.keyId});
    case App: return given({r.appName, r.appUuid});
    case Address: return given({r.address});
    case Client: return given({r.client});
    case Id: return given({r.id});
    case Correlation: return given({r.correlationId});
    case Reason: return given({r.reason});
    case Hint: return given({r.hint});
    case Status:
    case Duration:
    case At:
    case Sequence: break;
    }
    return {};
}

std::optional<std::int64_t> RequestFilterRecord::time(std::uint8_t) const
{
    return m_record.at;
}

std::optional<Decimal> RequestFilterRecord::decimal(std::uint8_t slot) const
{
    switch (Slot(slot)) {
    case Status: return Decimal::fromInteger(m_record.status);
    // In milliseconds, as everywhere where people read it.
    case Duration: return Decimal::fromMicros(Int128(m_record.durationUs) * 1000);
    case Sequence: return Decimal::fromInteger(m_record.sequence);
    default: return std::nullopt;
    }
}

std::string_view RequestFilterRecord::json() const
{
    if (m_json.empty())
        m_json = toJson(m_record);
    return m_json;
}

std::string requestCsvHeader()
{
    return "sequence,id,at,method,path,route,category,status,code,reason,hint,durationUs,keyPrefix,keyName,appName,"
           "address,client,requestBytes,responseBytes,correlationId\n";
}

void appendRequestCsv(std::string& out, const RequestRecord& r)
{
    const std::array<std::string, 20> cells = {
        std::to_string(r.sequence),
        r.id,
        toIso(fromMs(r.at)),
        r.method,
        r.path,
        r.route,
        std::string(r.category == RateCategory::None ? std::string_view() : toText(r.category)),
        std::to_string(r.status),
        r.code,
        r.reason,
        r.hint,
        std::to_string(r.durationUs),
        r.keyPrefix,
        r.keyName,
        r.appName,
        r.address,
        r.client,
        std::to_string(r.requestBytes),
        std::to_string(r.responseBytes),
        r.correlationId};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        appendCsvCell(out, cells[i]);
    }
    out += '\n';
}

} // namespace meterd
