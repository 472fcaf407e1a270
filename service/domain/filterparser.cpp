// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a filter's text to its tree; each error has the place and a sentence that says what to write instead.
#include "service/domain/asciicase.h"
#include "service/domain/clock.h"
#include "service/domain/filter.h"
#include "service/domain/filterlexer.h"
#include "service/domain/recordfilter.h"

#include <algorithm>

namespace meterd {

namespace {

using Kind = FilterNode::Kind;
using Parsed = Expected<FilterNode, FilterError>;
using Field = FilterVocabulary::Field;

std::string quotedName(std::string_view name)
{
    return "'" + std::string(name) + "'";
}

/// A plain decimal: digits may begin with zeros, but there is no exponent to type in a filter.
std::optional<Decimal> readDecimal(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    if (text.find_first_not_of("0123456789.") != std::string_view::npos)
        return std::nullopt;
    while (text.size() > 1 && text[0] == '0' && text[1] != '.')
        text.remove_prefix(1);
    return Decimal::parse((negative ? "-" : "") + std::string(text));
}

class FilterParser
{
public:
    FilterParser(std::string_view text, const FilterVocabulary& vocabulary)
        : m_in(text)
        , m_vocabulary(vocabulary)
    {}

    Parsed parse()
    {
        m_in.skipSpaces();
        if (m_in.atEnd())
            return FilterNode();
        auto tree = disjunction();
        if (tree && !m_in.atEnd())
            return fail(m_in.at(), "This parenthesis closes nothing: remove it.");
        return tree;
    }

private:
    Unexpected<FilterError> fail(std::size_t at, std::string message) const
    {
        return Unexpected{m_in.error(at, std::move(message))};
    }

    bool atConditionsEnd() const { return m_in.atEnd() || m_in.peek() == ')'; }

    Parsed disjunction()
    {
        FilterNode any{.kind = Kind::Or};
        do {
            auto part = conjunction();
            if (!part)
                return part;
            any.children.push_back(std::move(*part));
        } while (m_in.takeKeyword("OR"));
        return any.children.size() == 1 ? Parsed(std::move(any.children.front())) : Parsed(std::move(any));
    }

    Parsed conjunction()
    {
        FilterNode all{.kind = Kind::And};
        do {
            auto part = term();
            if (!part)
                return part;
            all.children.push_back(std::move(*part));
            m_in.skipSpaces();
        } while (m_in.takeKeyword("AND") || (!atConditionsEnd() && !m_in.seesKeyword("OR")));
        return all.children.size() == 1 ? Parsed(std::move(all.children.front())) : Parsed(std::move(all));
    }

    Parsed term()
    {
        m_in.skipSpaces();
        if (m_in.take('-') || m_in.takeKeyword("NOT")) {
            const Deeper deeper(m_depth);
            if (m_depth > filterMaxDepth)
                return tooDeep(m_in.at());
            auto inner = term();
            if (!inner)
                return inner;
            FilterNode negation{.kind = Kind::Not};
            negation.children.push_back(std::move(*inner));
            return negation;
        }
        if (atConditionsEnd() || m_in.seesKeyword("OR") || m_in.seesKeyword("AND"))
            return fail(m_in.at(), "A condition is missing here.");
        if (m_in.peek() == '(')
            return group();
        return m_in.peek() == '"' ? quotedText() : wordOrField();
    }

    Parsed group()
    {
        const std::size_t open = m_in.at();
        const Deeper deeper(m_parentheses);
        if (m_parentheses > filterMaxDepth)
            return tooDeep(open);
        m_in.take('(');
        auto inner = disjunction();
        if (inner && !m_in.take(')'))
            return fail(open, "This parenthesis is not closed.");
        return inner;
    }

    Parsed tooDeep(std::size_t at) const
    {
        return fail(at, "Conditions may be nested " + std::to_string(filterMaxDepth) + " deep, and no deeper.");
    }

    static FilterNode textNode(std::string_view text)
    {
        FilterNode node{.kind = Kind::Text};
        node.values.push_back({.text = asciiLower(text)});
        return node;
    }

    Parsed quotedText()
    {
        const std::size_t open = m_in.at();
        const auto text = m_in.quoted();
        if (!text)
            return fail(open, "This quotation mark is not closed.");
        return textNode(*text);
    }

    Parsed wordOrField()
    {
        const std::size_t start = m_in.at();
        const std::string_view name = m_in.word(":<>");
        const char sign = m_in.peek();
        if (sign != ':' && sign != '<' && sign != '>')
            return textNode(name);
        const Field* field = m_vocabulary.find(name);
        if (!field)
            return fail(start, "There is no field " + quotedName(name) +
                                   ". To look for this text, put it in quotation marks.");
        const std::size_t signAt = m_in.at();
        m_in.take(sign);
        if (sign == ':')
            return anyOf(*field);
        const bool orEqual = m_in.take('=');
        using Comparison = FilterNode::Comparison;
        return comparison(*field, signAt,
                          sign == '<' ? (orEqual ? Comparison::LessEqual : Comparison::Less)
                                      : (orEqual ? Comparison::GreaterEqual : Comparison::Greater));
    }

    struct RawValue
    {
        std::size_t at = 0;
        std::string text = {};
        bool quoted = false;
    };

    Expected<RawValue, FilterError> value()
    {
        RawValue raw{.at = m_in.at()};
        if (m_in.peek() == '"' && !m_in.atEnd()) {
            auto text = m_in.quoted();
            if (!text)
                return fail(raw.at, "This quotation mark is not closed.");
            raw.text = std::move(*text);
            raw.quoted = true;
            return raw;
        }
        raw.text = m_in.word(",");
        if (raw.text.empty())
            return fail(raw.at, "A value is missing here.");
        return raw;
    }

    Parsed anyOf(const Field& field)
    {
        FilterNode node{.kind = Kind::Any, .field = EventField(field.slot)};
        bool present = false;
        do {
            auto raw = value();
            if (!raw)
                return Unexpected{raw.error()};
            if (!raw->quoted && raw->text == "*") {
                present = true;
                continue;
            }
            auto read = readValue(field, std::move(*raw));
            if (!read)
                return Unexpected{read.error()};
            node.values.push_back(std::move(*read));
        } while (m_in.take(','));
        if (present)
            return FilterNode{.kind = Kind::Present, .field = EventField(field.slot)};
        return node;
    }

    Expected<FilterValue, FilterError> readValue(const Field& field, RawValue raw) const
    {
        using FieldKind = FilterVocabulary::Kind;
        if (field.kind == FieldKind::Time) {
            return fail(raw.at,
                        "A time is compared with >, >=, < or <=, as in " + std::string(field.name) + ">=2026-11-20.");
        }
        FilterValue out{.text = std::move(raw.text)};
        if (field.kind == FieldKind::Decimal) {
            const auto number = readDecimal(out.text);
            if (!number)
                return fail(raw.at, "A quantity is a decimal number of at most 14 digits and 6 places, as in 2.5.");
            out.number = *number;
            return out;
        }
        if (field.kind == FieldKind::Flag) {
            out.text = asciiLower(out.text);
            if (out.text != "true" && out.text != "false")
                return fail(raw.at,
                            "Write " + std::string(field.name) + ":true or " + std::string(field.name) + ":false.");
            return out;
        }
        if (const std::size_t star = out.text.find('*'); !raw.quoted && star != std::string::npos) {
            if (star + 1 != out.text.size())
                return fail(raw.at + star,
                            "A star stands at the end of a value only; in quotation marks it is itself.");
            out.text.pop_back();
            out.prefix = true;
        }
        return out;
    }

    Parsed comparison(const Field& field, std::size_t signAt, FilterNode::Comparison comparison)
    {
        const bool isTime = field.kind == FilterVocabulary::Kind::Time;
        if (!isTime && field.kind != FilterVocabulary::Kind::Decimal) {
            return fail(signAt, "The field " + quotedName(field.name) +
                                    " cannot be compared by size: write a colon, as in name:value.");
        }
        auto raw = value();
        if (!raw)
            return Unexpected{raw.error()};
        FilterNode node{.kind = Kind::Compare, .field = EventField(field.slot), .comparison = comparison};
        if (isTime) {
            const auto time = parseIso(raw->text);
            if (!time)
                return fail(raw->at, "A time looks like 2026-11-20 or 2026-11-20T14:00Z.");
            node.time = toMs(*time);
            return node;
        }
        auto number = readValue(field, std::move(*raw));
        if (!number)
            return Unexpected{number.error()};
        node.values.push_back(std::move(*number));
        return node;
    }

    struct Deeper
    {
        explicit Deeper(int& depth)
            : m_depth(depth)
        {
            ++m_depth;
        }
        ~Deeper() { --m_depth; }
        int& m_depth;
    };

    FilterLexer m_in;
    const FilterVocabulary& m_vocabulary;
    int m_depth = 0;
    int m_parentheses = 0;
};

} // namespace

Expected<FilterNode, FilterError> parseFilter(std::string_view text)
{
    return parseFilter(text, eventVocabulary());
}

Expected<FilterNode, FilterError> parseFilter(std::string_view text, const FilterVocabulary& vocabulary)
{
    if (text.size() > filterMaxBytes) {
        const FilterLexer lexer(text);
        return Unexpected{
            lexer.error(filterMaxBytes, "A filter has at most " + std::to_string(filterMaxBytes) + " bytes.")};
    }
    return FilterParser(text, vocabulary).parse();
}

} // namespace meterd
