// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filterlexer.h"
#include "core/isotime.h"
#include "core/quantity.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Kind = FilterError::Kind;
using Node = Expected<FilterNode, FilterError>;

constexpr qsizetype quantityPlaces = 6;

bool isDecimal(const QString& text)
{
    const qsizetype dot = text.indexOf(u'.');
    if (dot >= 0 && text.size() - dot - 1 > quantityPlaces)
        return false;
    const std::string utf8 = text.toStdString();
    return compareDecimals(utf8, utf8).has_value();
}

class Parser
{
public:
    Parser(const QString& text, const FilterNames& names)
        : m_text(text)
        , m_names(names)
        , m_lexer(text)
    {}

    Expected<FilterExpr, FilterError> parse()
    {
        m_lexer.skipSpace();
        if (m_lexer.atEnd())
            return FilterExpr();
        Node root = parseOr(0);
        if (!root)
            return Unexpected{root.error()};
        m_lexer.skipSpace();
        if (!m_lexer.atEnd())
            return error(Kind::ParenthesisClosed, m_lexer.position(), u"no parenthesis is open here"_s);
        return FilterExpr(std::move(root).value());
    }

private:
    Unexpected<FilterError> error(Kind kind, int at, const QString& message) const
    {
        const auto before = QStringView(m_text).first(at);
        const auto halves = std::count_if(before.begin(), before.end(), [](QChar c) { return c.isLowSurrogate(); });
        return Unexpected{FilterError{at - static_cast<int>(halves), message, kind}};
    }

    Unexpected<FilterError> conditionMissing() const
    {
        return error(Kind::ConditionMissing, m_lexer.position(), u"a condition is missing here"_s);
    }

    static FilterNode joined(FilterNode::Kind kind, std::vector<FilterNode> children)
    {
        if (children.size() == 1)
            return std::move(children.front());
        FilterNode node;
        node.kind = kind;
        node.children = std::move(children);
        return node;
    }

    Node parseOr(int depth)
    {
        std::vector<FilterNode> children;
        do {
            Node child = parseAnd(depth);
            if (!child)
                return child;
            children.push_back(std::move(child).value());
            m_lexer.skipSpace();
        } while (m_lexer.takeKeyword(u"OR"));
        return joined(FilterNode::Kind::Or, std::move(children));
    }

    Node parseAnd(int depth)
    {
        std::vector<FilterNode> children;
        do {
            Node child = parseTerm(depth);
            if (!child)
                return child;
            children.push_back(std::move(child).value());
            m_lexer.skipSpace();
        } while (m_lexer.takeKeyword(u"AND") ||
                 (!m_lexer.atEnd() && !m_lexer.isAt(u')') && !m_lexer.isAtKeyword(u"OR")));
        return joined(FilterNode::Kind::And, std::move(children));
    }

    Node parseTerm(int depth)
    {
        m_lexer.skipSpace();
        if (!m_lexer.take(u'-') && !m_lexer.takeKeyword(u"NOT"))
            return parsePrimary(depth);
        m_lexer.skipSpace();
        Node inner = parsePrimary(depth);
        if (!inner)
            return inner;
        FilterNode node;
        node.kind = FilterNode::Kind::Not;
        node.children.push_back(std::move(inner).value());
        return node;
    }

    Node parsePrimary(int depth)
    {
        if (m_lexer.atEnd() || m_lexer.isAt(u')') || m_lexer.isAtAnyKeyword())
            return conditionMissing();
        if (m_lexer.isAt(u'('))
            return parseGroup(depth);
        if (const auto name = m_lexer.fieldName())
            return parseField(*name);
        return parseText();
    }

    Node parseGroup(int depth)
    {
        const int open = m_lexer.position();
        if (depth == FilterExpr::MaxDepth)
            return error(Kind::TooDeep, open, u"nested deeper than %1"_s.arg(FilterExpr::MaxDepth));
        m_lexer.take(u'(');
        Node inner = parseOr(depth + 1);
        if (!inner)
            return inner;
        m_lexer.skipSpace();
        if (!m_lexer.take(u')'))
            return error(Kind::ParenthesisOpen, open, u"this parenthesis is not closed"_s);
        return inner;
    }

    Node parseText()
    {
        const FilterLexer::Value value = m_lexer.takeValue(false);
        if (!value.closed)
            return error(Kind::QuoteOpen, value.position, u"this quotation mark is not closed"_s);
        FilterNode node;
        node.kind = FilterNode::Kind::Text;
        node.values.push_back({value.text, FilterValue::Match::Exact});
        return node;
    }

    Node parseField(QStringView name)
    {
        const auto field = m_names(name);
        if (!field)
            return error(Kind::UnknownField, m_lexer.position(), u"there is no field '%1'"_s.arg(name));
        m_lexer.skip(name.size());
        const int operatorAt = m_lexer.position();
        const auto compare = filterCompareFromText(m_lexer.takeOperator());
        FilterNode node;
        node.kind = FilterNode::Kind::Field;
        node.field = *field;
        node.compare = compare.value_or(FilterCompare::Is);
        if (node.compare != FilterCompare::Is && !isOrdered(*field))
            return error(Kind::NotComparable, operatorAt, u"'%1' is compared with : only"_s.arg(name));
        do {
            if (const auto wrong = parseValue(node))
                return Unexpected{*wrong};
        } while (node.compare == FilterCompare::Is && m_lexer.take(u','));
        return node;
    }

    std::optional<FilterError> parseValue(FilterNode& node)
    {
        const FilterLexer::Value value = m_lexer.takeValue(true);
        if (!value.closed)
            return error(Kind::QuoteOpen, value.position, u"this quotation mark is not closed"_s).error;
        if (!value.quoted && value.text.isEmpty())
            return error(Kind::ValueMissing, value.position, u"a value is missing here"_s).error;
        FilterValue parsed{value.text, FilterValue::Match::Exact};
        const qsizetype star = value.quoted ? -1 : value.text.indexOf(u'*');
        if (star >= 0 && node.compare == FilterCompare::Is) {
            if (star != value.text.size() - 1)
                return error(Kind::StarInside, value.position + static_cast<int>(star),
                             u"a star stands at the end of a value only"_s)
                    .error;
            parsed.text.chop(1);
            parsed.match = star == 0 ? FilterValue::Match::Present : FilterValue::Match::Prefix;
        }
        if (const auto wrong = wrongValue(node, parsed, value.position))
            return wrong;
        node.values.push_back(std::move(parsed));
        return std::nullopt;
    }

    std::optional<FilterError> wrongValue(const FilterNode& node, const FilterValue& value, int at) const
    {
        if (value.match == FilterValue::Match::Present)
            return std::nullopt;
        const bool exact = value.match == FilterValue::Match::Exact;
        switch (node.field) {
        case FilterField::Late:
            if (!exact || (value.text.compare("true"_L1, Qt::CaseInsensitive) != 0 &&
                           value.text.compare("false"_L1, Qt::CaseInsensitive) != 0))
                return error(Kind::NotBoolean, at, u"say true or false"_s).error;
            break;
        case FilterField::Quantity:
            if (!exact || !isDecimal(value.text))
                return error(Kind::NotDecimal, at, u"this is not a decimal number with at most six places"_s).error;
            break;
        case FilterField::Received:
        case FilterField::Occurred:
            if (node.compare == FilterCompare::Is)
                return error(Kind::NeedsComparison, at, u"a time is compared with > >= < or <="_s).error;
            if (!filterTime(value.text))
                return error(Kind::NotTime, at, u"this is not a date or time as in 2026-11-20T14:00Z"_s).error;
            break;
        default: break;
        }
        return std::nullopt;
    }

    const QString& m_text;
    const FilterNames& m_names;
    FilterLexer m_lexer;
};

} // namespace

std::optional<qint64> filterTime(const QString& text)
{
    if (const auto time = parseIsoTime(text))
        return time;
    if (!text.contains(u'T'))
        return std::nullopt;
    const QString utc = text + u'Z';
    return parseIsoTime(utc);
}

Expected<FilterExpr, FilterError> FilterExpr::parse(const QString& text)
{
    return parse(text, filterFieldByName);
}

Expected<FilterExpr, FilterError> FilterExpr::parse(const QString& text, const FilterNames& names)
{
    if (text.toUtf8().size() > MaxBytes)
        return Unexpected{FilterError{MaxBytes, u"longer than %1 bytes"_s.arg(MaxBytes), FilterError::Kind::TooLong}};
    return Parser(text, names).parse();
}

} // namespace md
