// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a record of any resource fits a filter.
#include "service/domain/recordfilter.h"

#include "service/domain/asciicase.h"

#include <algorithm>

namespace meterd {

namespace {

using Kind = FilterNode::Kind;
using FieldKind = FilterVocabulary::Kind;

template <class T>
bool compares(FilterNode::Comparison comparison, const T& a, const T& b)
{
    using Comparison = FilterNode::Comparison;
    switch (comparison) {
    case Comparison::Less: return a < b;
    case Comparison::LessEqual: return a <= b;
    case Comparison::Greater: return a > b;
    case Comparison::GreaterEqual: return a >= b;
    }
    return false;
}

bool fits(const FilterValue& value, std::string_view text, bool anyCase)
{
    if (text.empty())
        return false;
    if (value.prefix)
        text = text.substr(0, value.text.size());
    return anyCase ? equalAnyCase(text, value.text) : text == value.text;
}

class RecordMatcher
{
public:
    RecordMatcher(const FilterVocabulary& vocabulary, const FilterRecord& record)
        : m_vocabulary(vocabulary)
        , m_record(record)
    {}

    bool fits(const FilterNode& node) const
    {
        const auto each = [this](const FilterNode& child) { return fits(child); };
        switch (node.kind) {
        case Kind::All: return true;
        case Kind::And: return std::all_of(node.children.begin(), node.children.end(), each);
        case Kind::Or: return std::any_of(node.children.begin(), node.children.end(), each);
        case Kind::Not: return !fits(node.children.front());
        case Kind::Text: return containsAnyCase(m_record.json(), node.values.front().text);
        case Kind::Any: return isAny(node);
        case Kind::Present: return isPresent(slotOf(node));
        case Kind::Compare: return stands(node);
        }
        return false;
    }

private:
    bool isAny(const FilterNode& node) const
    {
        const std::uint8_t slot = slotOf(node);
        const FieldKind kind = m_vocabulary.of(slot).kind;
        if (kind == FieldKind::Decimal) {
            const auto own = m_record.decimal(slot);
            return own && std::any_of(node.values.begin(), node.values.end(),
                                      [&](const FilterValue& value) { return value.number == *own; });
        }
        const std::vector<std::string_view> texts = m_record.texts(slot);
        return std::any_of(node.values.begin(), node.values.end(), [&](const FilterValue& value) {
            return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
                return meterd::fits(value, text, kind == FieldKind::AnyCase);
            });
        });
    }

    bool isPresent(std::uint8_t slot) const
    {
        switch (m_vocabulary.of(slot).kind) {
        case FieldKind::Time: return m_record.time(slot).has_value();
        case FieldKind::Decimal: return m_record.decimal(slot).has_value();
        default: break;
        }
        const std::vector<std::string_view> texts = m_record.texts(slot);
        return std::any_of(texts.begin(), texts.end(), [](std::string_view text) { return !text.empty(); });
    }

    bool stands(const FilterNode& node) const
    {
        const std::uint8_t slot = slotOf(node);
        if (m_vocabulary.of(slot).kind == FieldKind::Decimal) {
            const auto own = m_record.decimal(slot);
            return own && compares(node.comparison, *own, node.values.front().number);
        }
        const auto own = m_record.time(slot);
        return own && compares(node.comparison, *own, node.time);
    }

    const FilterVocabulary& m_vocabulary;
    const FilterRecord& m_record;
};

} // namespace

const FilterVocabulary::Field* FilterVocabulary::find(std::string_view name) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

const FilterVocabulary::Field& FilterVocabulary::of(std::uint8_t slot) const
{
    return *std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.slot == slot; });
}

bool matches(const FilterNode& filter, const FilterVocabulary& vocabulary, const FilterRecord& record)
{
    return RecordMatcher(vocabulary, record).fits(filter);
}

} // namespace meterd
