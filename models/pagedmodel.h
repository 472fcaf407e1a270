// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one model of lists on the server: typed records by page, newest first, with what the live stream brings put on
// top or in place.
//
// A row is a record or the head of a group (a day). Rows are kept as a flat list, so a view needs no tree.
#pragma once

#include "models/pendingrequest.h"
#include "models/politetimer.h"
#include "models/recordtablemodel.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace md {

template <class T>
struct RecordColumnOf
{
    RecordColumn column;
    std::function<RecordCell(const T&)> cell;
};

template <class T>
class PagedModel : public RecordTableModel
{
public:
    using Done = std::function<void(Result<RecordPage<T>>)>;
    //! Asks for a page: the newest when the cursor is empty. Calls back once, never from inside the call, and not after
    //! the PendingRequest died.
    using Fetch = std::function<PendingRequestPtr(const RecordQuery& query, const QString& cursor, Done done)>;
    using IdOf = std::function<QString(const T&)>;
    //! The text of the head that a record stands under; empty: none.
    using GroupOf = std::function<QString(const T&)>;

    //! Records are not kept without end: beyond this no older ones are fetched, and isWhole() says that there are more.
    static constexpr std::size_t most = 100'000;
    //! While nobody looks.
    static constexpr std::size_t mostUnseen = 500;
    //! Pages that bring nothing although more is said to follow: after so many a person decides.
    static constexpr int mostEmptyPages = 20;

    PagedModel(std::vector<RecordColumnOf<T>> columns, IdOf idOf, Fetch fetch, QObject* parent = nullptr)
        : RecordTableModel(columnsOf(columns), parent)
        , m_columns(std::move(columns))
        , m_idOf(std::move(idOf))
        , m_fetch(std::move(fetch))
    {
        QObject::connect(&m_newer, &PoliteTimer::due, this, [this] { m_lost ? ask() : askNewer(); });
    }

    //! Heads over days or other groups. Call again when the texts change (another time zone).
    void setGrouping(GroupOf groupOf)
    {
        m_groupOf = std::move(groupOf);
        rebuild();
    }

    //! Shows these, and asks nobody: for lists that come as a whole with something else.
    void setRecords(std::vector<T> records)
    {
        m_call.reset();
        m_askWanted = false;
        m_nextCursor.clear();
        m_total = qint64(records.size());
        m_staleError.reset();
        replaceAll(std::move(records));
        setState(State::Loaded);
        emit countsChanged();
    }

    //! From the live stream, oldest first. A record that is here is exchanged in its place.
    void arrived(std::vector<T> records)
    {
        if (isLeftForLater(records.size()))
            return;
        int unknown = 0;
        for (T& record : records) {
            const auto known = m_byId.constFind(m_idOf(record));
            if (known != m_byId.constEnd())
                replace(*known, std::move(record));
            else if (m_query.filter.isEmpty() && !m_query.range.to)
                m_pending.push_back(std::move(record));
            else
                ++unknown;
        }
        if (unknown > 0 && state() == State::Loaded) {
            m_unjudged += unknown;
            m_newer.want();
        }
        const bool taken = m_following && state() == State::Loaded;
        if (taken)
            takePending();
        if (!taken || unknown > 0)
            emit countsChanged();
    }

    //! Something arrived that could not be taken: the server is asked, soon and not for each.
    void missed()
    {
        if (state() == State::Loaded)
            m_newer.want();
    }

    //! The stream could not bring all that came: the list is asked again, soon and not for each.
    void lost()
    {
        m_lost = true;
        m_newer.want();
    }

    //! A record as the answer to a write or a reload of one gave it.
    void put(T record)
    {
        std::vector<T> one;
        one.push_back(std::move(record));
        const bool following = std::exchange(m_following, true);
        arrived(std::move(one));
        m_following = following;
    }

    //! Gone from the server.
    void remove(const QString& id)
    {
        const auto at = m_byId.constFind(id);
        if (at == m_byId.constEnd())
            return;
        m_records.erase(m_records.begin() + *at);
        if (m_total)
            --*m_total;
        // The one case in which rows go: not worth bookkeeping of its own.
        rebuild();
        emit countsChanged();
    }

    const T* recordAt(int row) const
    {
        if (row < 0 || row >= int(m_rows.size()) || m_rows[std::size_t(row)].record < 0)
            return nullptr;
        return &m_records[std::size_t(m_rows[std::size_t(row)].record)];
    }
    const T* recordById(const QString& id) const
    {
        const auto at = m_byId.constFind(id);
        return at == m_byId.constEnd() ? nullptr : &m_records[std::size_t(*at)];
    }
    //! Newest first.
    const std::vector<T>& records() const { return m_records; }

    void fetchOlder() override
    {
        if (m_olderCall || m_nextCursor.isEmpty() || state() != State::Loaded || m_records.size() >= most)
            return;
        m_olderCall =
            m_fetch(m_query, m_nextCursor, [this](Result<RecordPage<T>> page) { takeOlder(std::move(page)); });
    }
    bool isFetchingOlder() const { return m_olderCall != nullptr; }

    bool isWhole() const override { return state() == State::Loaded && m_nextCursor.isEmpty(); }
    int recordCount() const override { return int(m_records.size()); }
    int newCount() const override { return int(m_pending.size()) + m_newerWaiting; }
    int unjudgedCount() const override { return m_newer.isHoldingBack() ? m_unjudged : 0; }
    void lookNow() override
    {
        m_newer.forget();
        askNewer();
    }
    void setWatched(bool watched) override
    {
        m_newer.setWatched(watched);
        m_unseen = 0;
        if (watched && m_askWanted)
            ask();
    }
    bool isHead(int row) const override { return m_rows[std::size_t(row)].record < 0; }
    QString idAt(int row) const override
    {
        const T* record = recordAt(row);
        return record ? m_idOf(*record) : QString();
    }
    int rowOfId(const QString& id) const override
    {
        const auto at = m_byId.constFind(id);
        return at == m_byId.constEnd() ? -1 : rowOfRecord(*at);
    }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    //! By a column's sort key, where the whole list is here; -1: the server's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override
    {
        m_sortColumn = column >= 0 && m_columns[std::size_t(column)].column.sortable ? column : -1;
        m_sortOrder = order;
        rebuild();
    }

protected:
    RecordCell cell(int row, int column) const override { return m_columns[std::size_t(column)].cell(*recordAt(row)); }
    QString headText(int row) const override { return m_rows[std::size_t(row)].head; }

    void ask() override
    {
        m_olderCall.reset();
        m_newerCall.reset();
        m_newer.forget();
        m_lost = false;
        m_unjudged = 0;
        m_pending.clear();
        m_newerWaiting = 0;
        m_olderError.reset();
        m_emptyPages = 0;
        m_call.reset();
        m_askWanted = !m_newer.isWatched();
        setState(State::Loading);
        if (m_askWanted)
            return;
        m_call = m_fetch(m_query, {}, [this](Result<RecordPage<T>> page) { takeFirst(std::move(page)); });
    }

    void takePending() override
    {
        if (m_newerWaiting > 0)
            askNewer();
        if (m_pending.empty())
            return;
        std::vector<T> fresh;
        for (T& record : std::exchange(m_pending, {})) {
            const auto known = m_byId.constFind(m_idOf(record));
            if (known != m_byId.constEnd()) {
                replace(*known, std::move(record));
                continue;
            }
            // The same record twice while paused: the later state holds.
            const QString id = m_idOf(record);
            const auto same =
                std::find_if(fresh.begin(), fresh.end(), [&](const T& other) { return m_idOf(other) == id; });
            if (same != fresh.end())
                *same = std::move(record);
            else
                fresh.push_back(std::move(record));
        }
        std::reverse(fresh.begin(), fresh.end());
        if (m_total)
            *m_total += qint64(fresh.size());
        prepend(std::move(fresh));
        emit countsChanged();
    }

private:
    //! What nobody sees is not put into rows without end: the page that is asked for when somebody looks has it.
    bool isLeftForLater(std::size_t arrived)
    {
        if (!m_newer.isWatched() && m_following && state() == State::Loaded) {
            m_unseen += arrived;
            m_askWanted = m_unseen > mostUnseen;
        }
        return m_askWanted;
    }

    struct Row
    {
        int record = -1; //!< index into m_records; -1: a head
        QString head;
    };

    static std::vector<RecordColumn> columnsOf(const std::vector<RecordColumnOf<T>>& columns)
    {
        std::vector<RecordColumn> plain;
        for (const RecordColumnOf<T>& column : columns)
            plain.push_back(column.column);
        return plain;
    }

    bool isSorted() const { return m_sortColumn >= 0; }
    QString groupOf(const T& record) const { return m_groupOf && !isSorted() ? m_groupOf(record) : QString(); }

    void takeFirst(Result<RecordPage<T>> page)
    {
        m_call.reset();
        if (!page) {
            takeFailure(page.error());
            return;
        }
        m_staleError.reset();
        m_answered = m_query;
        m_nextCursor = page->nextCursor;
        m_total = page->total;
        replaceAll(std::move(page->records));
        setState(State::Loaded);
        // What the stream brought while the page was on its way may be in it already.
        std::erase_if(m_pending, [this](const T& record) { return m_byId.contains(m_idOf(record)); });
        if (m_following)
            takePending();
        emit countsChanged();
    }

    void takeFailure(const ApiError& error)
    {
        // Rows that answer this very question stay: an old answer that says so is more than none.
        const bool stays = !m_records.empty() && m_answered == m_query;
        if (stays) {
            m_staleError = error;
            setState(State::Loaded);
        } else {
            m_staleError.reset();
            m_total.reset();
            m_nextCursor.clear();
            replaceAll({});
            setState(State::Failed, error);
        }
        emit countsChanged();
    }

    void takeOlder(Result<RecordPage<T>> page)
    {
        m_olderCall.reset();
        m_olderError.reset();
        if (!page) {
            m_olderError = page.error();
            emit countsChanged();
            return;
        }
        const bool same = page->nextCursor == m_nextCursor;
        const std::size_t before = m_records.size();
        m_nextCursor = page->nextCursor;
        append(std::move(page->records));
        m_emptyPages = m_records.size() > before ? 0 : m_emptyPages + 1;
        // A server that goes round in circles must not be asked for ever.
        if (!m_nextCursor.isEmpty() && (same || m_emptyPages >= mostEmptyPages)) {
            m_emptyPages = 0;
            m_olderError = endlessList();
        }
        emit countsChanged();
    }

    //! Under a filter: the newest page as the server sees it.
    void askNewer()
    {
        if (m_newerCall || state() != State::Loaded)
            return;
        m_unjudged = 0;
        m_newerCall = m_fetch(m_query, {}, [this](Result<RecordPage<T>> page) { takeNewer(std::move(page)); });
    }

    void takeNewer(Result<RecordPage<T>> page)
    {
        m_newerCall.reset();
        if (!page) {
            m_staleError = page.error(); // the next arrival asks again, or the operator
            emit countsChanged();
            return;
        }
        m_staleError.reset();
        std::vector<T> fresh;
        const std::size_t size = page->records.size();
        for (T& record : page->records) {
            const auto known = m_byId.constFind(m_idOf(record));
            if (known == m_byId.constEnd())
                fresh.push_back(std::move(record));
            else
                replace(*known, std::move(record));
        }
        if (m_following && fresh.size() == size && !page->nextCursor.isEmpty() && !m_records.empty()) {
            ask(); // more than a page arrived: what lies between is not here
            return;
        }
        if (!m_following) {
            m_newerWaiting = int(fresh.size());
            emit countsChanged();
            return;
        }
        m_newerWaiting = 0;
        m_total = page->total;
        dropRepeats(fresh);
        prepend(std::move(fresh));
        emit countsChanged();
    }

    void replaceAll(std::vector<T> records)
    {
        m_records = std::move(records);
        dropRepeats(m_records);
        rebuild();
    }

    //! One row an id, whatever the server says.
    void dropRepeats(std::vector<T>& records) const;

    //! Rows anew from the records.
    void rebuild();
    std::vector<int> order() const;
    void reindex();
    int rowOfRecord(int record) const;
    void replace(int at, T record);

    //! Newest first, all newer than what is here.
    void prepend(std::vector<T> fresh);

    //! What belongs under the first head goes behind it, what is of a later day before it.
    void splitAtHead(std::vector<Row> rows, std::vector<T> fresh, const QString& group);
    void insertFresh(int at, std::vector<Row> rows, std::vector<T> fresh);
    void append(std::vector<T> older);

    std::vector<RecordColumnOf<T>> m_columns;
    IdOf m_idOf;
    Fetch m_fetch;
    GroupOf m_groupOf;
    std::vector<T> m_records; //!< newest first
    QHash<QString, int> m_byId;
    std::vector<Row> m_rows;
    std::vector<T> m_pending; //!< oldest first; waits for follow, or for the first page
    int m_newerWaiting = 0;   //!< under a filter, while paused: on the server
    QString m_nextCursor;
    std::optional<RecordQuery> m_answered; //!< the question that the records answer
    int m_emptyPages = 0;                  //!< in a row
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    //! What arrives under a filter is asked for, as only the server judges filters.
    PoliteTimer m_newer{{}};
    int m_unjudged = 0;       //!< arrived since it was last asked
    bool m_lost = false;      //!< some never came
    std::size_t m_unseen = 0; //!< arrived since somebody looked
    bool m_askWanted = false; //!< as soon as somebody looks
    PendingRequestPtr m_call;
    PendingRequestPtr m_olderCall;
    PendingRequestPtr m_newerCall;
};

} // namespace md

#include "models/pagedmodelrows.h" // IWYU pragma: keep
