// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Facets: how often each value of a field occurs among what fits.
#include "service/store/eventcount.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace meterd {

namespace {

struct FacetName
{
    std::string_view name;
    FacetField field;
    Dim dim;
    std::optional<DictKind> kind; //!< of the fields that the dictionary holds
};

constexpr std::array facetNames = {
    FacetName{"status", FacetField::Status, Dim::Status, std::nullopt},
    FacetName{"environment", FacetField::Environment, Dim::Environment, DictKind::Environment},
    FacetName{"app", FacetField::App, Dim::App, DictKind::App},
    FacetName{"event", FacetField::Event, Dim::Event, DictKind::Event},
    FacetName{"metric", FacetField::Metric, Dim::Metric, DictKind::Metric},
    FacetName{"customer", FacetField::Customer, Dim::Customer, DictKind::Customer},
    FacetName{"source", FacetField::Source, Dim::Source, std::nullopt},
    FacetName{"cost", FacetField::Cost, Dim::Cost, std::nullopt},
};

const FacetName& nameOf(FacetField field)
{
    return facetNames[static_cast<std::size_t>(field)];
}

std::string_view codeText(FacetField field, std::uint32_t value)
{
    switch (field) {
    case FacetField::Status: return toText(static_cast<EventStatus>(value));
    case FacetField::Source: return toText(static_cast<EventSource>(value));
    default: return toText(static_cast<CostStatus>(value));
    }
}

/// Counts in numbers of one segment's dictionary, turned into texts when the next segment begins.
class FacetCounter
{
public:
    explicit FacetCounter(FacetField field)
        : m_name(nameOf(field))
    {}

    void add(const RowDims& dims, std::uint64_t count) { m_byId[dims.value(m_name.dim)] += count; }
    void addRow(const CountedRow& row)
    {
        const std::uint32_t value = row.dims.value(m_name.dim);
        if (value == Dictionary::inlineText)
            ++m_byText[std::string(row.row->text(row.firstText + int(m_name.dim)))];
        else
            ++m_byId[value];
    }
    void settle(const Dictionary& dictionary)
    {
        for (const auto& [id, count] : m_byId)
            m_byText[std::string(m_name.kind ? dictionary.text(id) : codeText(m_name.field, id))] += count;
        m_byId.clear();
    }
    FacetValues values(std::size_t top) const
    {
        FacetValues out{.field = m_name.field, .values = {}, .otherValues = 0, .otherCount = 0};
        for (const auto& [text, count] : m_byText)
            out.values.push_back({text, count});
        std::sort(out.values.begin(), out.values.end(), [](const auto& a, const auto& b) {
            return a.count != b.count ? a.count > b.count : a.text < b.text;
        });
        for (std::size_t i = top; i < out.values.size(); ++i) {
            ++out.otherValues;
            out.otherCount += out.values[i].count;
        }
        out.values.resize(std::min(top, out.values.size()));
        return out;
    }
    bool cellsSuffice(const Dictionary& dictionary) const
    {
        return !m_name.kind || !dictionary.hasInline(*m_name.kind);
    }

private:
    const FacetName& m_name;
    std::unordered_map<std::uint32_t, std::uint64_t> m_byId;
    std::unordered_map<std::string, std::uint64_t> m_byText;
};

void widen(FacetAnswer& answer, std::optional<std::int64_t> time)
{
    if (!time)
        return;
    answer.oldest = std::min(answer.oldest.value_or(*time), *time);
    answer.newest = std::max(answer.newest.value_or(*time), *time);
}

} // namespace

std::optional<FacetField> facetFieldFrom(std::string_view text)
{
    const auto* found =
        std::find_if(facetNames.begin(), facetNames.end(), [&](const FacetName& n) { return n.name == text; });
    return found == facetNames.end() ? std::nullopt : std::optional(found->field);
}

std::string_view toText(FacetField field)
{
    return nameOf(field).name;
}

FacetAnswer countFacets(const SegmentSet& segments, ReaderPool& readers, const FacetQuery& query, int scanMs)
{
    FacetAnswer answer;
    std::vector<FacetCounter> counters(query.fields.begin(), query.fields.end());
    SequenceRange span{~std::uint64_t(0), 0}; // rows of the present segment whose cells fit
    CountVisitor visitor;
    visitor.cellsSuffice = [&](const Dictionary& words) {
        return std::all_of(counters.begin(), counters.end(), [&](const auto& c) { return c.cellsSuffice(words); });
    };
    const auto asks = [&](FacetField field) {
        return std::find(query.fields.begin(), query.fields.end(), field) != query.fields.end();
    };
    visitor.countsCosts = asks(FacetField::Cost);
    visitor.asksCustomers = asks(FacetField::Customer);
    visitor.segmentDone = [&](SegmentReader& reader) {
        for (FacetCounter& counter : counters)
            counter.settle(reader.segment().dictionary());
        if (span.from <= span.to) {
            widen(answer, reader.receivedAt(span.from));
            widen(answer, reader.receivedAt(span.to));
        }
        span = {~std::uint64_t(0), 0};
    };
    visitor.cell = [&](SegmentReader& reader, const RollupCell& cell) {
        answer.total += cell.count;
        for (FacetCounter& counter : counters)
            counter.add(cell.key, cell.count);
        span.from = std::min(span.from, reader.segment().first() + cell.first);
        span.to = std::max(span.to, reader.segment().first() + cell.last);
    };
    visitor.row = [&](SegmentReader&, const CountedRow& row) {
        ++answer.total;
        for (FacetCounter& counter : counters)
            counter.addRow(row);
        widen(answer, query.selection.span.ofEvent ? row.occurredAt : row.receivedAt);
    };
    answer.exact = visitCounts(segments, readers, query.selection, Deadline(scanMs), visitor);
    for (const FacetCounter& counter : counters)
        answer.fields.push_back(counter.values(query.top));
    return answer;
}

} // namespace meterd
