// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every list says when it has no rows to show: not offered, loading, failed. What an empty one says is its pane's.
#pragma once

#include <QString>

#include <functional>

namespace md {

class FilterBar;
class RecordTableModel;
class StatePage;
struct PaneContext;
struct ServerAccess;

class ListState
{
public:
    struct Parts
    {
        const PaneContext& context;
        const ServerAccess& server;
        RecordTableModel& model;
        StatePage& page;
        FilterBar& filterBar; //!< says what the server has against the filter
    };
    struct Words
    {
        QString feature; //!< as a server calls it
        QString list;    //!< "The audit log"
        QString loading;
        QString failed;
    };
    enum class Standing { Unoffered, Waiting, Failed, Empty, Rows };

    //! Shows the first three; the last two are left to the pane.
    Standing show(const Parts& parts, const Words& words);
    //! `retry`: what more than the list is asked for again.
    void showFailed(const Parts& parts, const QString& title, std::function<void()> retry = {});

private:
    qint64 m_failedAt = 0; //!< the first time, while it goes on failing
};

} // namespace md
