// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/columnsteps.h"

#include "core/jsonscan.h"

#include "models/eventstore.h"
#include "models/valuematch.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace md {

namespace {

constexpr quint32 wordRows = 64;

//! Narrows by a predicate of the row number, a word at a time; words without members are not looked at.
template <class Matches>
void narrowRows(const ChunkRows& rows, ChunkWords& bits, Matches matches)
{
    for (quint32 first = 0; first < rows.count; first += wordRows) {
        quint64& word = bits[first / wordRows];
        if (word == 0)
            continue;
        const quint32 end = std::min(wordRows, rows.count - first);
        quint64 matching = 0;
        for (quint32 i = 0; i < end; ++i)
            matching |= quint64(matches(first + i)) << i;
        word &= matching;
    }
}

struct BytePattern
{
    quint8 mask;
    quint8 value;
};

#if defined(__SSE2__)

quint64 matchBy16(const quint8* bytes, const BytePattern* patterns, std::size_t count)
{
    quint64 matching = 0;
    for (unsigned part = 0; part < wordRows / 16; ++part) {
        const __m128i sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + part * 16));
        __m128i found = _mm_setzero_si128();
        for (std::size_t i = 0; i < count; ++i) {
            const __m128i masked = _mm_and_si128(sixteen, _mm_set1_epi8(static_cast<char>(patterns[i].mask)));
            found = _mm_or_si128(found, _mm_cmpeq_epi8(masked, _mm_set1_epi8(static_cast<char>(patterns[i].value))));
        }
        matching |= quint64(static_cast<unsigned>(_mm_movemask_epi8(found))) << (part * 16);
    }
    return matching;
}

//! The usual case, one environment or one status, on processors that can: as fast as memory gives the bytes.
__attribute__((target("avx2"))) void narrowBy64(const quint8* bytes, quint64* bits, std::size_t words,
                                                BytePattern pattern)
{
    const __m256i mask = _mm256_set1_epi8(static_cast<char>(pattern.mask));
    const __m256i value = _mm256_set1_epi8(static_cast<char>(pattern.value));
    for (std::size_t i = 0; i < words; ++i) {
        const auto* at = reinterpret_cast<const __m256i*>(bytes + i * wordRows);
        const __m256i low = _mm256_cmpeq_epi8(_mm256_and_si256(_mm256_loadu_si256(at), mask), value);
        const __m256i high = _mm256_cmpeq_epi8(_mm256_and_si256(_mm256_loadu_si256(at + 1), mask), value);
        bits[i] &= quint64(static_cast<unsigned>(_mm256_movemask_epi8(low))) |
                   quint64(static_cast<unsigned>(_mm256_movemask_epi8(high))) << 32;
    }
}

void narrowBytes(const quint8* bytes, quint64* bits, std::size_t words, const BytePattern* patterns, std::size_t count)
{
    static const bool hasAvx2 = __builtin_cpu_supports("avx2");
    if (count == 1 && hasAvx2) {
        narrowBy64(bytes, bits, words, *patterns);
        return;
    }
    for (std::size_t i = 0; i < words; ++i) {
        if (bits[i] != 0)
            bits[i] &= matchBy16(bytes + i * wordRows, patterns, count);
    }
}

#else

void narrowBytes(const quint8* bytes, quint64* bits, std::size_t words, const BytePattern* patterns, std::size_t count)
{
    for (std::size_t i = 0; i < words; ++i) {
        quint64 matching = 0;
        for (unsigned row = 0; row < wordRows; ++row) {
            const quint8 byte = bytes[i * wordRows + row];
            const bool matches = std::any_of(patterns, patterns + count, [byte](BytePattern pattern) {
                return (byte & pattern.mask) == pattern.value;
            });
            matching |= quint64(matches) << row;
        }
        bits[i] &= matching;
    }
}

#endif

//! Bytes of which some bits have one of a few values: environments, and what is packed into the flags.
class ByteStep : public FilterStep
{
public:
    using Pattern = BytePattern;

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        const quint8* bytes = column(rows.chunk);
        const quint32 whole = rows.count / wordRows * wordRows;
        narrowBytes(bytes, bits.data(), whole / wordRows, m_patterns.data(), m_patterns.size());
        if (whole < rows.count) {
            quint64 matching = 0;
            for (quint32 row = whole; row < rows.count; ++row)
                matching |= quint64(matchByte(bytes[row])) << (row - whole);
            bits[whole / wordRows] &= matching;
        }
    }
    Cost cost() const override { return Cost::Bytes; }

protected:
    virtual const quint8* column(const EventChunk& chunk) const = 0;

    std::vector<Pattern> m_patterns;

private:
    bool matchByte(quint8 byte) const
    {
        return std::any_of(m_patterns.begin(), m_patterns.end(),
                           [byte](Pattern pattern) { return (byte & pattern.mask) == pattern.value; });
    }
};

class FlagsStep final : public ByteStep
{
public:
    explicit FlagsStep(std::vector<Pattern> patterns) { m_patterns = std::move(patterns); }

    FilterStepPtr learnt(const EventStore&) const override { return std::make_shared<FlagsStep>(*this); }

protected:
    const quint8* column(const EventChunk& chunk) const override { return chunk.flags.get(); }
};

//! Numbers of shapes or texts, each matched when it was learnt.
class NumberStep : public FilterStep
{
public:
    explicit NumberStep(ValueMatch match)
        : m_match(std::move(match))
    {}

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        const quint32* numbers = column(rows.chunk);
        const quint8* matching = m_matching.data();
        narrowRows(rows, bits, [=](quint32 row) { return matching[numbers[row]]; });
    }
    Cost cost() const override { return Cost::Words; }

protected:
    virtual const quint32* column(const EventChunk& chunk) const = 0;

    bool matchesText(const EventStore& store, quint32 text) const
    {
        return text != StringTable::Absent && m_match.matches(store.strings().at(text));
    }

    ValueMatch m_match;
    std::vector<quint8> m_matching; //!< by number: 0 or 1
};

class ShapeStep final : public NumberStep
{
public:
    ShapeStep(ShapeField field, ValueMatch match)
        : NumberStep(std::move(match))
        , m_field(field)
    {}

    FilterStepPtr learnt(const EventStore& store) const override
    {
        auto step = std::make_shared<ShapeStep>(*this);
        for (quint32 id = static_cast<quint32>(m_matching.size()); id < store.shapes().size(); ++id)
            step->m_matching.push_back(matchesText(store, store.shapes().at(id)[m_field]));
        return step;
    }

protected:
    const quint32* column(const EventChunk& chunk) const override { return chunk.shape.get(); }

private:
    ShapeField m_field;
};

class CustomerStep final : public NumberStep
{
public:
    using NumberStep::NumberStep;

    FilterStepPtr learnt(const EventStore& store) const override
    {
        auto step = std::make_shared<CustomerStep>(*this);
        for (quint32 id = static_cast<quint32>(m_matching.size()); id < store.strings().size(); ++id)
            step->m_matching.push_back(matchesText(store, id));
        return step;
    }

protected:
    const quint32* column(const EventChunk& chunk) const override { return chunk.customer.get(); }
};

//! One byte a row while there are few environments; by shape when somebody sends hundreds of them.
class EnvironmentStep final : public ByteStep
{
public:
    explicit EnvironmentStep(const std::vector<FilterValue>& values)
        : m_match(values, false)
        , m_byShape(std::make_shared<ShapeStep>(ShapeField::Environment, m_match))
    {}

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        if (m_many)
            m_byShape->narrow(rows, bits);
        else
            ByteStep::narrow(rows, bits);
    }
    FilterStepPtr learnt(const EventStore& store) const override
    {
        auto step = std::make_shared<EnvironmentStep>(*this);
        step->m_many = store.environments().size() >= EventChunk::ManyEnvironments;
        step->m_byShape = m_byShape->learnt(store);
        step->m_patterns.clear();
        for (std::size_t byte = 0; byte < store.environments().size(); ++byte) {
            const quint32 text = store.environments()[byte];
            if (text != StringTable::Absent && m_match.matches(store.strings().at(text)))
                step->m_patterns.push_back({0xff, static_cast<quint8>(byte)});
        }
        return step;
    }

protected:
    const quint8* column(const EventChunk& chunk) const override { return chunk.environment.get(); }

private:
    ValueMatch m_match;
    FilterStepPtr m_byShape;
    bool m_many = false;
};

class TimeStep final : public FilterStep
{
public:
    TimeStep(TimeBasis basis, qint64 first, qint64 last)
        : m_basis(basis)
        , m_first(first)
        , m_last(last)
    {}

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        const qint64* times = m_basis == TimeBasis::Received ? rows.chunk.received.get() : rows.chunk.occurred.get();
        const qint64 first = m_first;
        const qint64 last = m_last;
        narrowRows(rows, bits, [=](quint32 row) { return times[row] >= first && times[row] <= last; });
    }
    Cost cost() const override { return Cost::Words; }
    FilterStepPtr learnt(const EventStore&) const override { return std::make_shared<TimeStep>(*this); }

private:
    TimeBasis m_basis;
    qint64 m_first;
    qint64 m_last;
};

constexpr qint64 firstTime = EventBatch::NoTime + 1;
constexpr qint64 lastTime = std::numeric_limits<qint64>::max();

bool fits(FilterCompare compare, std::strong_ordering order)
{
    switch (compare) {
    case FilterCompare::Is: return order == 0;
    case FilterCompare::Greater: return order > 0;
    case FilterCompare::GreaterOrEqual: return order >= 0;
    case FilterCompare::Less: return order < 0;
    case FilterCompare::LessOrEqual: return order <= 0;
    }
    return false;
}

//! "01.50" as the store writes it: "1.5".
std::string canonical(const std::string& decimal)
{
    std::string text = decimal;
    const bool negative = text.front() == '-';
    text.erase(0, negative ? 1 : 0);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));
    if (text.front() == '.')
        text.insert(0, 1, '0');
    return negative && text != "0" ? "-" + text : text;
}

class QuantityStep final : public FilterStep
{
public:
    explicit QuantityStep(const FilterNode& node)
        : m_compare(node.compare)
        , m_match(node.values, false)
    {
        for (const ValueMatch::Value& value : m_match.values())
            m_packed.push_back(Quantity::fromText(canonical(value.text)));
    }

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        RecordReader reader(rows.spool);
        narrowRows(rows, bits, [&](quint32 row) {
            const auto quantity = Quantity::fromBits(rows.chunk.quantity[row]);
            if (quantity.isAbsent())
                return false;
            if (m_match.hasPresent())
                return true;
            return quantity.isInRecord() ? matchesRecord(reader.record(rows.chunk.recordAt(row)))
                                         : matchesPacked(quantity);
        });
    }
    Cost cost() const override { return Cost::Words; }
    FilterStepPtr learnt(const EventStore&) const override { return std::make_shared<QuantityStep>(*this); }

private:
    bool matchesPacked(Quantity quantity) const
    {
        for (std::size_t i = 0; i < m_packed.size(); ++i) {
            if (m_packed[i].isInRecord() ? matchesText(quantity.text(), m_match.values()[i].text)
                                         : fits(m_compare, Quantity::compare(quantity, m_packed[i])))
                return true;
        }
        return false;
    }

    bool matchesText(const std::string& quantity, const std::string& value) const
    {
        const auto order = compareDecimals(quantity, value);
        return order && fits(m_compare, *order);
    }

    bool matchesRecord(std::string_view record) const
    {
        const auto raw = jsonMember(QByteArrayView(record.data(), static_cast<qsizetype>(record.size())), "quantity");
        const auto text = raw ? jsonUtf8(*raw) : std::nullopt;
        return text && std::any_of(m_match.values().begin(), m_match.values().end(),
                                   [&](const auto& value) { return matchesText(text->toStdString(), value.text); });
    }

    FilterCompare m_compare;
    ValueMatch m_match;
    std::vector<Quantity> m_packed; //!< of each value
};

} // namespace

FilterStepPtr makeEnvironmentStep(const std::vector<FilterValue>& values)
{
    return std::make_shared<EnvironmentStep>(values);
}

FilterStepPtr makeShapeStep(ShapeField field, const FilterNode& node)
{
    return std::make_shared<ShapeStep>(field, ValueMatch(node.values, ignoresCase(node.field)));
}

FilterStepPtr makeCustomerStep(const std::vector<FilterValue>& values)
{
    return std::make_shared<CustomerStep>(ValueMatch(values, false));
}

FilterStepPtr makeFlagsStep(const FilterNode& node)
{
    const ValueMatch match(node.values, true);
    std::vector<ByteStep::Pattern> patterns;
    const auto add = [&](QLatin1StringView name, quint8 mask, unsigned value) {
        const bool fits =
            name.isEmpty() ? match.hasPresent() : match.matches({name.data(), static_cast<std::size_t>(name.size())});
        if (fits)
            patterns.push_back({mask, static_cast<quint8>(value)});
    };
    if (node.field == FilterField::Late) {
        add(QLatin1StringView("true"), EventFlags::LateMask, EventFlags::LateMask);
        add(QLatin1StringView("false"), EventFlags::LateMask, 0);
    } else if (node.field == FilterField::Status) {
        for (unsigned value = 0; value <= unsigned(EventStatus::Unknown); ++value)
            add(toWire(static_cast<EventStatus>(value)), EventFlags::StatusMask, value);
    } else {
        for (unsigned value = unsigned(CostStatus::None) + 1; value <= unsigned(CostStatus::Unknown); ++value)
            add(toWire(static_cast<CostStatus>(value)), EventFlags::CostMask, value << 2);
    }
    return std::make_shared<FlagsStep>(std::move(patterns));
}

FilterStepPtr makeQuantityStep(const FilterNode& node)
{
    return std::make_shared<QuantityStep>(node);
}

FilterStepPtr makeTimeStep(const FilterNode& node)
{
    const auto basis = node.field == FilterField::Received ? TimeBasis::Received : TimeBasis::Occurred;
    const qint64 at = filterTime(node.values.front().text).value_or(0);
    switch (node.compare) {
    case FilterCompare::Greater: return std::make_shared<TimeStep>(basis, at + 1, lastTime);
    case FilterCompare::GreaterOrEqual: return std::make_shared<TimeStep>(basis, at, lastTime);
    case FilterCompare::Less: return std::make_shared<TimeStep>(basis, firstTime, at - 1);
    case FilterCompare::LessOrEqual: return std::make_shared<TimeStep>(basis, firstTime, at);
    case FilterCompare::Is: break; // "received:*": any time at all
    }
    return std::make_shared<TimeStep>(basis, firstTime, lastTime);
}

FilterStepPtr makeRangeStep(const TimeRange& range, TimeBasis basis)
{
    if (range.isAll())
        return nullptr;
    return std::make_shared<TimeStep>(basis, range.from.value_or(firstTime), range.to ? *range.to - 1 : lastTime);
}

} // namespace md
