// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The mistakes that senders make, tried one after the other.
#include "service/domain/signaturehint.h"

#include "service/domain/ids.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace meterd {

namespace {

constexpr int deepest = 64;

//! JSON as it was written, in parts: numbers and texts stay as they are, so that only spaces and order differ.
struct Node
{
    enum class Kind : unsigned char { Scalar, List, Object };
    Kind kind = Kind::Scalar;
    std::string_view text;               //!< of a scalar
    std::vector<std::string_view> names; //!< of an object's members, with their quotes
    std::vector<Node> children;
};

class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {}

    std::optional<Node> whole()
    {
        Node root;
        if (!value(root, 0))
            return std::nullopt;
        skipSpace();
        return m_at == m_text.size() ? std::optional(std::move(root)) : std::nullopt;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t' || m_text[m_at] == '\r'))
            ++m_at;
    }

    bool take(char c)
    {
        skipSpace();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    bool string(std::string_view& out)
    {
        skipSpace();
        const std::size_t from = m_at;
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            return false;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        if (m_at >= m_text.size())
            return false;
        out = m_text.substr(from, ++m_at - from);
        return true;
    }

    bool value(Node& node, int depth)
    {
        if (depth > deepest)
            return false;
        if (take('{'))
            return members(node, depth);
        if (take('['))
            return items(node, depth);
        if (m_at < m_text.size() && m_text[m_at] == '"')
            return string(node.text);
        const std::size_t from = m_at;
        while (m_at < m_text.size() && std::string_view(",]} \n\t\r").find(m_text[m_at]) == std::string_view::npos)
            ++m_at;
        node.text = m_text.substr(from, m_at - from);
        return !node.text.empty();
    }

    bool members(Node& node, int depth)
    {
        node.kind = Node::Kind::Object;
        if (take('}'))
            return true;
        do {
            node.names.emplace_back();
            node.children.emplace_back();
            if (!string(node.names.back()) || !take(':') || !value(node.children.back(), depth + 1))
                return false;
        } while (take(','));
        return take('}');
    }

    bool items(Node& node, int depth)
    {
        node.kind = Node::Kind::List;
        if (take(']'))
            return true;
        do {
            node.children.emplace_back();
            if (!value(node.children.back(), depth + 1))
                return false;
        } while (take(','));
        return take(']');
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

//! How writers of JSON put it down.
struct Writing
{
    std::string_view comma;
    std::string_view colon;
    int indent = 0; //!< 0: on one line
    bool sorted = false;
};

void write(std::string& out, const Node& node, const Writing& how, int depth)
{
    if (node.kind == Node::Kind::Scalar) {
        out += node.text;
        return;
    }
    const bool object = node.kind == Node::Kind::Object;
    std::vector<std::size_t> order(node.children.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    if (object && how.sorted)
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return node.names[a] < node.names[b]; });
    const auto newLine = [&](int level) {
        if (how.indent > 0)
            out += '\n' + std::string(static_cast<std::size_t>(how.indent * level), ' ');
    };
    out += object ? '{' : '[';
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0)
            out += how.comma;
        newLine(depth + 1);
        if (object) {
            out += node.names[order[i]];
            out += how.colon;
        }
        write(out, node.children[order[i]], how, depth + 1);
    }
    if (!order.empty())
        newLine(depth);
    out += object ? '}' : ']';
}

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    return out;
}

std::string base64(const Digest& digest)
{
    static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < digest.size(); i += 3) {
        const std::size_t left = digest.size() - i;
        const unsigned group = (unsigned(digest[i]) << 16U) | (left > 1 ? unsigned(digest[i + 1]) << 8U : 0U) |
                               (left > 2 ? unsigned(digest[i + 2]) : 0U);
        out += letters[(group >> 18U) & 63U];
        out += letters[(group >> 12U) & 63U];
        out += left > 1 ? letters[(group >> 6U) & 63U] : '=';
        out += left > 2 ? letters[group & 63U] : '=';
    }
    return out;
}

//! The same bytes, but the signature is not written as lowercase hexadecimal.
std::optional<std::string> writtenOtherwise(const Digest& right, std::string_view signature)
{
    const std::string hex = toHex(right);
    if (signature != lower(signature) && equalSecrets(hex, lower(signature)))
        return "The signature fits, but is in upper case: send it in lowercase hexadecimal.";
    const std::size_t equals = signature.find('=');
    if (equals != std::string_view::npos && equalSecrets(hex, signature.substr(equals + 1)))
        return "The signature fits, but stands behind '" + std::string(signature.substr(0, equals + 1)) +
               "': send the hexadecimal digits alone.";
    if (equalSecrets(base64(right), signature))
        return "The signature fits, but is in Base64: send it in lowercase hexadecimal.";
    return std::nullopt;
}

} // namespace

std::optional<std::string> signatureHint(std::string_view secret, std::string_view body, std::string_view signature)
{
    if (signature.size() > 256)
        return std::nullopt;
    if (auto hint = writtenOtherwise(hmacSha256(secret, body), signature))
        return hint;
    const auto fits = [&](std::string_view text) { return equalSecrets(toHex(hmacSha256(secret, text)), signature); };
    constexpr std::string_view rule = " Sign exactly the bytes that are sent.";
    std::string_view trimmed = body;
    while (!trimmed.empty() && (trimmed.back() == '\n' || trimmed.back() == '\r'))
        trimmed.remove_suffix(1);
    if (trimmed.size() != body.size() && fits(trimmed))
        return "The signature fits the body without its last line break." + std::string(rule);
    if (fits(std::string(body) + '\n'))
        return "The signature fits the body with a line break at its end." + std::string(rule);
    if (fits({}))
        return "The signature is that of an empty body." + std::string(rule);
    const auto root = Reader(body).whole();
    if (!root)
        return std::nullopt;
    static constexpr std::array<std::pair<Writing, std::string_view>, 4> writings = {{
        {{",", ":", 0, false}, "without spaces"},
        {{", ", ": ", 0, false}, "with a space behind each comma and colon"},
        {{",", ": ", 2, false}, "on several lines, indented by two"},
        {{",", ": ", 4, false}, "on several lines, indented by four"},
    }};
    for (const bool sorted : {false, true}) {
        for (const auto& [writing, words] : writings) {
            Writing how = writing;
            how.sorted = sorted;
            std::string text;
            write(text, *root, how, 0);
            if (text != body && fits(text)) {
                return "The signature fits the body " + std::string(words) +
                       (sorted ? ", its members in alphabetical order." : ".") + std::string(rule);
            }
        }
    }
    return std::nullopt;
}

} // namespace meterd
