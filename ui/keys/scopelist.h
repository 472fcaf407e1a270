// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scopes of a key, one tick each with what it allows; what the role cannot hold, or the operator's own key cannot
// give, says so.
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QCheckBox;

namespace md {

class TextLabel;

class ScopeList : public QWidget
{
    Q_OBJECT
public:
    //! `own`: of the key that gives them.
    explicit ScopeList(QStringList own, QWidget* parent = nullptr);

    QStringList scopes() const;
    //! Those that the key had may stay, whatever the giver has.
    void setScopes(const QStringList& scopes);
    void setRole(const QString& role);

signals:
    void changed();

private:
    struct Row
    {
        QString scope;
        QCheckBox* box;
        TextLabel* meaning;
    };
    void showRows();

    QStringList m_own;
    QStringList m_had;
    QString m_role;
    std::vector<Row> m_rows;
};

} // namespace md
