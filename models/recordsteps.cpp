// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordsteps.h"

#include "core/jsonscan.h"
#include "core/texthash.h"
#include "models/idindex.h"
#include "models/valuematch.h"

namespace md {

namespace {

QByteArrayView view(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

//! The longest part of a value that every JSON writer leaves as it is: no quotes, slashes, angle brackets or other
//! alphabets.
std::string plainPart(const std::string& value)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
               c == '.' || c == ':' || c == ' ';
    };
    std::string best;
    std::string run;
    for (const char c : value) {
        run = isPlain(c) ? run + c : std::string();
        if (run.size() > best.size())
            best = run;
    }
    return best;
}

//! A member that has no column. Its bytes are looked for first, and what has them is read and compared.
class MemberStep final : public FilterStep
{
public:
    MemberStep(const char* member, const std::vector<FilterValue>& values)
        : m_member(member)
        , m_match(values, false)
    {
        const bool single = !m_match.hasPresent() && m_match.values().size() == 1;
        const std::string part = single ? plainPart(m_match.values().front().text) : std::string();
        if (part.size() >= 2)
            m_search.emplace(part);
    }

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        if (m_search)
            keepContaining(rows, bits, *m_search);
        keepRecords(rows, bits, [this](quint32, std::string_view record) { return matches(record); });
    }
    Cost cost() const override { return Cost::Records; }
    FilterStepPtr learnt(const EventStore&) const override { return std::make_shared<MemberStep>(*this); }

    bool matches(std::string_view record) const
    {
        const auto raw = jsonMember(view(record), m_member);
        const auto text = raw ? jsonUtf8(*raw) : std::nullopt;
        return text && m_match.matches({text->constData(), static_cast<std::size_t>(text->size())});
    }

private:
    QByteArrayView m_member; //!< a literal
    ValueMatch m_match;
    std::optional<TextSearch> m_search;
};

//! Ids in full: asked of the index, confirmed on the record.
class IdStep final : public FilterStep
{
public:
    IdStep(const char* member, const std::vector<FilterValue>& values)
        : m_member(member, values)
    {
        for (const FilterValue& value : values)
            m_hashes.push_back(textHash(value.text.toStdString()));
    }

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        if (rows.ids)
            narrowByIndex(rows, bits);
        else if (rows.openIds)
            narrowByHash(rows, bits);
        else
            m_member.narrow(rows, bits);
    }
    Cost cost() const override { return Cost::Index; }
    FilterStepPtr learnt(const EventStore&) const override { return std::make_shared<IdStep>(*this); }

private:
    void confirm(const ChunkRows& rows, ChunkWords& bits) const
    {
        keepRecords(rows, bits, [this](quint32, std::string_view record) { return m_member.matches(record); });
    }

    void narrowByIndex(const ChunkRows& rows, ChunkWords& bits) const
    {
        ChunkWords found{};
        std::vector<quint16> candidates;
        for (const quint64 hash : m_hashes)
            rows.ids->candidates(hash, candidates);
        for (const quint32 row : candidates)
            found[row / 64] |= bits[row / 64] & quint64(1) << (row % 64);
        confirm(rows, found);
        bits = found;
    }

    void narrowByHash(const ChunkRows& rows, ChunkWords& bits) const
    {
        for (quint32 row = nextMember(bits, 0); row < rows.count; row = nextMember(bits, row + 1)) {
            const IdHashes& hashes = rows.openIds[row];
            if (std::find_first_of(hashes.begin(), hashes.end(), m_hashes.begin(), m_hashes.end()) == hashes.end())
                bits[row / 64] &= ~(quint64(1) << (row % 64));
        }
        confirm(rows, bits);
    }

    MemberStep m_member;
    std::vector<quint64> m_hashes;
};

class TextStep final : public FilterStep
{
public:
    explicit TextStep(const QString& text)
        : m_search(text.toStdString())
    {}

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override { keepContaining(rows, bits, m_search); }
    Cost cost() const override { return Cost::Records; }
    FilterStepPtr learnt(const EventStore&) const override { return std::make_shared<TextStep>(*this); }

private:
    TextSearch m_search;
};

} // namespace

FilterStepPtr makeIdStep(const char* member, const std::vector<FilterValue>& values)
{
    if (ValueMatch(values, false).isExactOnly())
        return std::make_shared<IdStep>(member, values);
    return makeMemberStep(member, values);
}

FilterStepPtr makeMemberStep(const char* member, const std::vector<FilterValue>& values)
{
    return std::make_shared<MemberStep>(member, values);
}

FilterStepPtr makeTextStep(const QString& text)
{
    return std::make_shared<TextStep>(text);
}

} // namespace md
