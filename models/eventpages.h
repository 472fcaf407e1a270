// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server's list in pages: its length is known or grows, what is not loaded is a placeholder, what left the screen is
// cancelled.
#pragma once

#include "core/apierror.h"
#include "core/eventbatch.h"
#include "models/eventstore.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace md {

struct EventPageRequest;
struct PendingRequest;

class EventPages : public QObject
{
    Q_OBJECT

public:
    static constexpr int PageRows = 200;
    static constexpr std::size_t KeptPages = 50;

    using Fetch =
        std::function<std::unique_ptr<PendingRequest>(const EventPageRequest&, std::function<void(Result<EventPage>)>)>;

    explicit EventPages(Fetch fetch, QObject* parent = nullptr);
    ~EventPages() override;

    //! Forgets everything; the list is then empty until start().
    void clear();
    //! The first page, with the request that it answered: later pages ask the same, elsewhere.
    void start(const EventPageRequest& request, EventPage first);
    //! How many events, newest first, are received at or after an instant: what lets a far page be asked for by time.
    //! Pairs of instant and count, instants falling, from the server's exact histogram.
    void setAnchors(std::vector<std::pair<qint64, qint64>> anchors);

    int rowCount() const { return m_rows; }
    EventRow row(int row) const;
    bool isFailed(int row) const;
    std::optional<ApiError> lastError() const { return m_lastError; }
    int loadedRows() const;
    std::optional<int> rowOfEvent(QStringView eventId) const;
    void setVisible(int first, int last);
    void retry();
    //! Whether the end of the list is known.
    bool isComplete() const { return m_complete; }

signals:
    void rowsAboutToBeInserted(int first, int count);
    void rowsInserted();
    void rowsAboutToBeRemoved(int first, int count);
    void rowsRemoved();
    void rowsChanged(int first, int last);

private:
    struct Page;
    struct Call;

    void askWanted();

    Fetch m_fetch;
    int m_rows = 0;
    bool m_complete = false;
    std::optional<ApiError> m_lastError;
};

} // namespace md
