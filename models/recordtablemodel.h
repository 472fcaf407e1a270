// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every table of records is to a view, whatever the records are: columns, day rows, loading, what is new.
#pragma once

#include "core/apierror.h"
#include "core/recordquery.h"
#include "models/recordcell.h"

#include <QAbstractTableModel>

namespace md {

class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CellRole = Qt::UserRole, //!< RecordCell
        KindRole,                //!< int of RecordColumn::Kind
        HeadRole                 //!< true: a head over the rows of one day or group, which spans all columns
    };
    enum class State : quint8 { Idle, Loading, Loaded, Failed };
    Q_ENUM(State)

    explicit RecordTableModel(std::vector<RecordColumn> columns, QObject* parent = nullptr);

    const std::vector<RecordColumn>& columns() const { return m_columns; }
    int columnOf(const QString& id) const; //!< -1: there is none

    // The question.
    const RecordQuery& query() const { return m_query; }
    //! Asks anew when it differs; reload() asks anew in any case.
    void setQuery(const RecordQuery& query);
    void reload();
    //! Older records, when there are any and none are on the way.
    virtual void fetchOlder() = 0;

    State state() const { return m_state; }
    const std::optional<ApiError>& error() const { return m_error; }
    //! A page behind the first failed: what is here stays, fetchOlder() tries again.
    const std::optional<ApiError>& olderError() const { return m_olderError; }
    //! The same question asked again failed: what is here is of before.
    const std::optional<ApiError>& staleError() const { return m_staleError; }
    //! Asks again for what failed: the list, or its next page.
    void retry();
    //! All that match are here.
    virtual bool isWhole() const = 0;
    //! How many match on the server, where it says.
    std::optional<qint64> total() const { return m_total; }
    virtual int recordCount() const = 0;

    // Follow: what arrives is put on top. Paused: rows stay where they are, what arrives is counted.
    bool isFollowing() const { return m_following; }
    void setFollowing(bool following);
    virtual int newCount() const = 0;

    // Looked at or not: what nobody sees asks for nothing, and once when it is seen again.
    virtual void setWatched(bool watched) = 0;
    //! Arrived, and only the server can tell whether they belong here: it is asked again after a while, or by
    //! lookNow().
    virtual int unjudgedCount() const = 0;
    virtual void lookNow() = 0;

    virtual bool isHead(int row) const = 0;
    //! Empty for a head.
    virtual QString idAt(int row) const = 0;
    //! -1: not here.
    virtual int rowOfId(const QString& id) const = 0;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void stateChanged();
    void countsChanged(); //!< recordCount, total, newCount, isWhole
    void followingChanged(bool following);

protected:
    virtual RecordCell cell(int row, int column) const = 0;
    virtual QString headText(int row) const = 0;
    virtual void ask() = 0;
    virtual void takePending() = 0;
    void setState(State state, const std::optional<ApiError>& error = std::nullopt);
    //! Page after page, and never an end.
    static ApiError endlessList();

    RecordQuery m_query;
    std::optional<ApiError> m_olderError;
    std::optional<ApiError> m_staleError;
    std::optional<qint64> m_total;
    bool m_following = true;

private:
    std::vector<RecordColumn> m_columns;
    State m_state = State::Idle;
    std::optional<ApiError> m_error;
};

} // namespace md
