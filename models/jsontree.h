// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON record as a tree for the inspector: key and value columns, made level by level, numbers kept as they are
// written.
#pragma once

#include <QAbstractItemModel>
#include <QByteArray>
#include <QStringList>

#include <memory>
#include <vector>

namespace md {

class JsonTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, ColumnCount };
    enum class Type : quint8 { Null, Bool, Number, Text, Array, Object };
    Q_ENUM(Type)
    enum Role {
        TypeRole = Qt::UserRole, //!< int of Type
        KeyRole,                 //!< QString; "[3]" in an array
        ValueRole, //!< QString: text without quotes, a number as written, "{4}" or "[4]" for what has children
        RawRole,   //!< QByteArray: the JSON of the node
        PathRole   //!< QString: `ai.cost`, `properties.items[2]`, keys quoted where needed
    };

    explicit JsonTree(QObject* parent = nullptr);
    ~JsonTree() override;

    //! False when it is not JSON: the tree is then empty and errorText() says why.
    bool setJson(const QByteArray& json);
    QByteArray json() const { return m_json; }
    QString errorText() const { return m_error; }

    //! Nodes whose key or value contains the text, any case, in reading order; at most `limit`.
    QModelIndexList find(const QString& text, int limit = 1000) const;
    //! By path as PathRole gives it; invalid when there is none.
    QModelIndex indexOfPath(const QString& path) const;
    //! Indented, for the raw view; numbers as written.
    static QByteArray pretty(QByteArrayView json);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node* node) const;
    void unfold(Node* node) const;
    void findIn(Node* node, const QString& text, int limit, QModelIndexList& found) const;
    static QString keyText(const Node& node);
    static QString valueText(const Node& node);
    QString pathOf(const Node& node) const;

    QByteArray m_json;
    QString m_error;
    std::unique_ptr<Node> m_root;
};

} // namespace md
