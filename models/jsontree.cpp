// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/jsontree.h"

#include "core/jsonscan.h"

#include <QJsonDocument>
#include <QJsonParseError>

using namespace Qt::StringLiterals;

namespace md {

struct JsonTree::Node
{
    Node* parent = nullptr;
    int row = 0;
    QString key; //!< empty in an array
    QByteArrayView raw;
    Type type = Type::Null;
    bool inArray = false;
    bool unfolded = false;
    std::vector<std::unique_ptr<Node>> children;

    bool isContainer() const { return type == Type::Array || type == Type::Object; }
};

namespace {

JsonTree::Type typeOf(QByteArrayView raw)
{
    switch (raw.isEmpty() ? '\0' : raw.front()) {
    case '{': return JsonTree::Type::Object;
    case '[': return JsonTree::Type::Array;
    case '"': return JsonTree::Type::Text;
    case 't':
    case 'f': return JsonTree::Type::Bool;
    case 'n': return JsonTree::Type::Null;
    default: return JsonTree::Type::Number;
    }
}

bool isPlainKey(const QString& key)
{
    const auto isWord = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
    };
    return !key.isEmpty() && !key.front().isDigit() && std::all_of(key.begin(), key.end(), isWord);
}

qsizetype pieceCount(QByteArrayView raw)
{
    qsizetype count = 0;
    for (JsonPieces pieces(raw); pieces.next();)
        ++count;
    return count;
}

} // namespace

JsonTree::JsonTree(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

JsonTree::~JsonTree() = default;

bool JsonTree::setJson(const QByteArray& json)
{
    // Qt's parser judges; the tree is then made of the bytes, as its numbers would be doubles.
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    const bool valid = problem.error == QJsonParseError::NoError && !document.isNull();
    beginResetModel();
    m_json = valid ? json.trimmed() : QByteArray();
    m_error = valid ? QString() : problem.errorString();
    m_root = std::make_unique<Node>();
    m_root->raw = m_json;
    m_root->type = typeOf(m_json);
    m_root->unfolded = !valid;
    endResetModel();
    return valid;
}

void JsonTree::unfold(Node* node) const
{
    if (std::exchange(node->unfolded, true) || !node->isContainer())
        return;
    for (JsonPieces pieces(node->raw); pieces.next();) {
        auto child = std::make_unique<Node>();
        child->parent = node;
        child->row = static_cast<int>(node->children.size());
        child->raw = pieces.value();
        child->type = typeOf(pieces.value());
        child->inArray = node->type == Type::Array;
        if (!child->inArray)
            child->key = jsonText(pieces.key());
        node->children.push_back(std::move(child));
    }
}

JsonTree::Node* JsonTree::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTree::indexOf(const Node* node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, const_cast<Node*>(node));
}

QModelIndex JsonTree::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex JsonTree::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int JsonTree::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    Node* node = nodeOf(parent);
    unfold(node);
    return static_cast<int>(node->children.size());
}

int JsonTree::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

bool JsonTree::hasChildren(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return false;
    const Node* node = nodeOf(parent);
    if (node->unfolded)
        return !node->children.empty();
    return node->isContainer() && JsonPieces(node->raw).next();
}

QVariant JsonTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Key") : tr("Value");
}

QString JsonTree::keyText(const Node& node)
{
    return node.inArray ? u"[%1]"_s.arg(node.row) : node.key;
}

QString JsonTree::valueText(const Node& node)
{
    switch (node.type) {
    case Type::Object: return u"{%1}"_s.arg(pieceCount(node.raw));
    case Type::Array: return u"[%1]"_s.arg(pieceCount(node.raw));
    case Type::Text: return jsonText(node.raw);
    default: return QString::fromUtf8(node.raw);
    }
}

QString JsonTree::pathOf(const Node& node) const
{
    if (&node == m_root.get())
        return {};
    const QString outer = pathOf(*node.parent);
    if (node.inArray)
        return outer + keyText(node);
    if (isPlainKey(node.key))
        return outer.isEmpty() ? node.key : outer + u'.' + node.key;
    QString quoted = node.key;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return outer + u"[\""_s + quoted + u"\"]"_s;
}

QVariant JsonTree::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return index.column() == KeyColumn ? keyText(node) : valueText(node);
    case Qt::AccessibleTextRole: return u"%1: %2"_s.arg(keyText(node), valueText(node));
    case TypeRole: return static_cast<int>(node.type);
    case KeyRole: return keyText(node);
    case ValueRole: return valueText(node);
    case RawRole: return node.raw.toByteArray();
    case PathRole: return pathOf(node);
    default: return {};
    }
}

void JsonTree::findIn(Node* node, const QString& text, int limit, QModelIndexList& found) const
{
    unfold(node);
    for (const auto& child : node->children) {
        if (found.size() >= limit)
            return;
        const bool inValue = !child->isContainer() && valueText(*child).contains(text, Qt::CaseInsensitive);
        if (inValue || keyText(*child).contains(text, Qt::CaseInsensitive))
            found << indexOf(child.get());
        findIn(child.get(), text, limit, found);
    }
}

QModelIndexList JsonTree::find(const QString& text, int limit) const
{
    QModelIndexList found;
    if (!text.isEmpty())
        findIn(m_root.get(), text, limit, found);
    return found;
}

QModelIndex JsonTree::indexOfPath(const QString& path) const
{
    Node* node = m_root.get();
    while (node) {
        unfold(node);
        const auto next = std::find_if(node->children.begin(), node->children.end(), [&](const auto& child) {
            const QString here = pathOf(*child);
            if (!path.startsWith(here))
                return false;
            return path.size() == here.size() || path[here.size()] == u'.' || path[here.size()] == u'[';
        });
        if (next == node->children.end())
            return {};
        node = next->get();
        if (pathOf(*node) == path)
            return indexOf(node);
    }
    return {};
}

QByteArray JsonTree::pretty(QByteArrayView json)
{
    return jsonPretty(json);
}

} // namespace md
