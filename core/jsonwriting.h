// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same JSON as another library would have written it. A signature is over bytes, so every such difference breaks
// it.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace md {

struct JsonWriting
{
    enum class Layout { AsIs, Compact, Spaced, Indent2, Indent4, Tabs };
    enum class Letters { AsIs, Plain, Escaped, EscapedUpper }; //!< é, \u00e9, \u00E9
    enum class Slashes { AsIs, Plain, Escaped };
    enum class Signs { AsIs, Plain, Escaped, EscapedMore }; //!< < > & as \u003c; in .NET's way also ' + ` and \"
    enum class Numbers { AsIs, Shortest, WithPoint };       //!< 1.50, 1.5; 1, 1.0

    Layout layout = Layout::AsIs;
    Letters letters = Letters::AsIs;
    Slashes slashes = Slashes::AsIs;
    Signs signs = Signs::AsIs;
    Numbers numbers = Numbers::AsIs;
    bool sorted = false;

    bool operator==(const JsonWriting&) const = default;
    //! How many of them are not as they are.
    int changes() const;
};

//! A text taken apart. It refers to the text, which has to outlive it.
class JsonParts
{
public:
    struct Node;

    //! Nothing when it is not one whole JSON value.
    static std::optional<JsonParts> of(const QByteArray& text);
    JsonParts(JsonParts&&) noexcept;
    ~JsonParts();

    QByteArray written(const JsonWriting& how) const;
    //! Every way that can make a difference to this text, those with the fewest changes first. The way in which it is
    //! written already does not count as a change.
    std::vector<JsonWriting> ways() const;
    //! The names of each object that has several members, outermost first.
    std::vector<QStringList> objects() const;
    //! Their members in another order: for each of objects(), places in its names.
    QByteArray inOrder(const std::vector<std::vector<int>>& orders, JsonWriting::Layout layout) const;

private:
    JsonParts(QByteArrayView text, std::unique_ptr<Node> root);
    JsonWriting::Layout ownLayout() const;

    QByteArrayView m_text;
    std::unique_ptr<Node> m_root;
};

//! What closes a JSON text that was cut: "}" or "\"]}"; nothing when it is whole, or broken in another way.
std::optional<QByteArray> jsonClosing(QByteArrayView text);

} // namespace md
