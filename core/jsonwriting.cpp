// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes JSON apart and puts it together again; texts and numbers are core/jsonscalar's.
#include "core/jsonwriting.h"

#include "core/jsonscalar.h"
#include "core/jsonscan.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace md {

struct JsonParts::Node
{
    enum class Kind { Scalar, List, Object };
    Kind kind = Kind::Scalar;
    QByteArrayView text;               //!< of a scalar
    std::vector<QByteArrayView> names; //!< of an object's members, with their quotes
    std::vector<Node> children;
};

namespace {

using Node = JsonParts::Node;
using Layout = JsonWriting::Layout;

constexpr int deepest = 64;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isScalar(QByteArrayView text)
{
    if (text == "true" || text == "false" || text == "null")
        return true;
    if (text.front() == '"')
        return text.size() > 1 && text.back() == '"';
    return text.front() == '-' || (text.front() >= '0' && text.front() <= '9');
}

bool read(QByteArrayView text, Node& node, int depth)
{
    if (text.isEmpty() || depth > deepest)
        return false;
    const bool object = text.front() == '{';
    if (!object && text.front() != '[') {
        node.text = text;
        return isScalar(text);
    }
    node.kind = object ? Node::Kind::Object : Node::Kind::List;
    JsonPieces pieces(text);
    while (pieces.next()) {
        if (object)
            node.names.push_back(pieces.key());
        node.children.emplace_back();
        if (!read(pieces.value(), node.children.back(), depth + 1))
            return false;
    }
    return !pieces.failed() && text.back() == (object ? '}' : ']');
}

int indentOf(Layout layout)
{
    switch (layout) {
    case Layout::Indent2: return 2;
    case Layout::Indent4: return 4;
    case Layout::Tabs: return 1;
    default: return 0;
    }
}

void collectObjects(const Node& node, std::vector<const Node*>& out)
{
    if (node.kind == Node::Kind::Object && node.children.size() > 1)
        out.push_back(&node);
    for (const Node& child : node.children)
        collectObjects(child, out);
}

using Orders = QHash<const Node*, std::vector<int>>;

class Writer
{
public:
    explicit Writer(const JsonWriting& how, Orders orders = {})
        : m_how(how)
        , m_orders(std::move(orders))
        , m_indent(indentOf(how.layout))
    {}

    void write(const Node& node, int depth)
    {
        if (node.kind == Node::Kind::Scalar) {
            out += jsonScalar(node.text, m_how);
            return;
        }
        const bool object = node.kind == Node::Kind::Object;
        const std::vector<int> order = orderOf(node);
        out += object ? '{' : '[';
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i > 0)
                out += m_how.layout == Layout::Spaced ? ", " : ",";
            newLine(depth + 1);
            const auto at = std::size_t(order[i]);
            if (object) {
                out += jsonScalar(node.names[at], m_how);
                out += m_how.layout == Layout::Compact ? ":" : ": ";
            }
            write(node.children[at], depth + 1);
        }
        if (!order.empty())
            newLine(depth);
        out += object ? '}' : ']';
    }

    QByteArray out;

private:
    std::vector<int> orderOf(const Node& node) const
    {
        if (const auto given = m_orders.constFind(&node); given != m_orders.constEnd())
            return *given;
        std::vector<int> order(node.children.size());
        std::iota(order.begin(), order.end(), 0);
        if (m_how.sorted && node.kind == Node::Kind::Object) {
            std::stable_sort(order.begin(), order.end(), [&node](int a, int b) {
                return jsonUtf8(node.names[std::size_t(a)]) < jsonUtf8(node.names[std::size_t(b)]);
            });
        }
        return order;
    }

    void newLine(int depth)
    {
        if (m_indent > 0)
            out += '\n' + QByteArray(m_indent * depth, m_how.layout == Layout::Tabs ? '\t' : ' ');
    }

    JsonWriting m_how;
    Orders m_orders;
    int m_indent;
};

//! Everything between texts and numbers stays as it is.
QByteArray rewrittenInPlace(QByteArrayView text, const JsonWriting& how)
{
    QByteArray out;
    const auto isPlain = [](char c) { return !isSpace(c) && !QByteArrayView("{}[],:\"").contains(c); };
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        if (text[at] == '"') {
            for (++end; end < text.size() && text[end] != '"'; ++end)
                end += text[end] == '\\' ? 1 : 0;
            end = std::min(end + 1, text.size());
        } else {
            while (end < text.size() && isPlain(text[end]))
                ++end;
        }
        if (end == at) {
            out += text[at++];
            continue;
        }
        out += jsonScalar(text.sliced(at, end - at), how);
        at = end;
    }
    return out;
}

} // namespace

int JsonWriting::changes() const
{
    return int(layout != Layout::AsIs) + int(letters != Letters::AsIs) + int(slashes != Slashes::AsIs) +
           int(signs != Signs::AsIs) + int(numbers != Numbers::AsIs) + int(sorted);
}

JsonParts::JsonParts(QByteArrayView text, std::unique_ptr<Node> root)
    : m_text(text)
    , m_root(std::move(root))
{}

JsonParts::JsonParts(JsonParts&&) noexcept = default;
JsonParts::~JsonParts() = default;

std::optional<JsonParts> JsonParts::of(const QByteArray& text)
{
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && isSpace(text[from]))
        ++from;
    while (to > from && isSpace(text[to - 1]))
        --to;
    const QByteArrayView inner = QByteArrayView(text).sliced(from, to - from);
    auto root = std::make_unique<Node>();
    if (!read(inner, *root, 0))
        return std::nullopt;
    return JsonParts(inner, std::move(root));
}

Layout JsonParts::ownLayout() const
{
    for (const Layout layout : {Layout::Compact, Layout::Spaced, Layout::Indent2, Layout::Indent4, Layout::Tabs}) {
        JsonWriting how;
        how.layout = layout;
        Writer writer(how);
        writer.write(*m_root, 0);
        if (writer.out == m_text)
            return layout;
    }
    return Layout::AsIs;
}

QByteArray JsonParts::written(const JsonWriting& how) const
{
    if (how.layout == Layout::AsIs && !how.sorted)
        return rewrittenInPlace(m_text, how);
    JsonWriting whole = how;
    if (how.layout == Layout::AsIs)
        whole.layout = ownLayout();
    Writer writer(whole);
    writer.write(*m_root, 0);
    return writer.out;
}

std::vector<JsonWriting> JsonParts::ways() const
{
    using Way = JsonWriting;
    const auto has = [this](QByteArrayView letters) {
        return std::any_of(letters.begin(), letters.end(), [this](char c) { return m_text.contains(c); });
    };
    const bool wide = std::any_of(m_text.begin(), m_text.end(), [](char c) { return (c & 0x80) != 0; });
    const bool escapes = QByteArrayView(m_text).toByteArray().contains("\\u");
    // A dimension in which this text cannot differ is left out: what is left is mostly a dozen ways.
    std::vector<Way::Letters> letters{Way::Letters::AsIs};
    if (wide || escapes)
        letters.insert(letters.end(), {Way::Letters::Plain, Way::Letters::Escaped, Way::Letters::EscapedUpper});
    std::vector<Way::Slashes> slashes{Way::Slashes::AsIs};
    if (has("/"))
        slashes.insert(slashes.end(), {Way::Slashes::Plain, Way::Slashes::Escaped});
    std::vector<Way::Signs> signs{Way::Signs::AsIs};
    if (has("<>&'+`") || escapes || m_text.toByteArray().contains("\\\""))
        signs.insert(signs.end(), {Way::Signs::Plain, Way::Signs::Escaped, Way::Signs::EscapedMore});
    std::vector<Way::Numbers> numbers{Way::Numbers::AsIs};
    if (has("0123456789"))
        numbers.insert(numbers.end(), {Way::Numbers::Shortest, Way::Numbers::WithPoint});
    const Layout own = ownLayout();
    std::vector<Way> out;
    for (const bool sorted : {false, true}) {
        for (int layout = 0; layout <= int(Layout::Tabs); ++layout) {
            // Sorted needs a layout to be written in; its own is the one of "as it is".
            if (Layout(layout) != Layout::AsIs ? Layout(layout) == own : sorted && own == Layout::AsIs)
                continue;
            for (const auto l : letters)
                for (const auto s : slashes)
                    for (const auto g : signs)
                        for (const auto n : numbers)
                            out.push_back({Layout(layout), l, s, g, n, sorted});
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const Way& a, const Way& b) { return a.changes() < b.changes(); });
    return out;
}

std::vector<QStringList> JsonParts::objects() const
{
    std::vector<const Node*> found;
    collectObjects(*m_root, found);
    std::vector<QStringList> out;
    for (const Node* object : found) {
        out.emplace_back();
        for (const QByteArrayView name : object->names)
            out.back().append(jsonText(name));
    }
    return out;
}

QByteArray JsonParts::inOrder(const std::vector<std::vector<int>>& orders, Layout layout) const
{
    std::vector<const Node*> found;
    collectObjects(*m_root, found);
    Orders given;
    for (std::size_t i = 0; i < std::min(found.size(), orders.size()); ++i)
        given.insert(found[i], orders[i]);
    JsonWriting how;
    how.layout = layout;
    Writer writer(how, std::move(given));
    writer.write(*m_root, 0);
    return writer.out;
}

std::optional<QByteArray> jsonClosing(QByteArrayView text)
{
    QByteArray closing;
    bool inText = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (inText) {
            at += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            closing.prepend(c == '{' ? '}' : ']');
        } else if (c == '}' || c == ']') {
            if (closing.isEmpty() || closing.front() != c)
                return std::nullopt;
            closing.remove(0, 1);
        }
    }
    if (inText)
        closing.prepend('"');
    return closing.isEmpty() ? std::nullopt : std::optional(closing);
}

} // namespace md
