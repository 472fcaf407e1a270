// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event pane: two events beside each other.
#include "ui/panes/eventspane.h"

#include "core/jsonscan.h"
#include "ui/events/eventtable.h"
#include "ui/events/inspector.h"

#include <QItemSelection>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! How far back an opened file is searched for an event that is alike.
constexpr int rowsSearched = 200'000;
//! Of a server's page: some may be of the same moment and come after the event.
constexpr int alikeAsked = 20;

//! What makes two events alike, by the names of the filter and of the record.
constexpr std::array alike = {std::pair{FilterField::App, "app"}, std::pair{FilterField::Event, "event"},
                              std::pair{FilterField::Metric, "metric"}, std::pair{FilterField::Customer, "customerId"}};

QString memberOf(const QByteArray& record, const char* name)
{
    const auto raw = jsonMember(record, name);
    return raw ? jsonText(*raw) : QString();
}

QString alikeFilter(const QByteArray& record)
{
    QStringList terms;
    for (const auto& [field, member] : alike) {
        const QString value = memberOf(record, member);
        terms << (value.isNull() ? u'-' + filterFieldName(field) + u":*"_s
                                 : filterFieldName(field) + u':' + filterQuoted(value));
    }
    return terms.join(u' ');
}

bool areAlike(const QByteArray& one, const QByteArray& other)
{
    return std::all_of(alike.begin(), alike.end(),
                       [&](const auto& part) { return memberOf(one, part.second) == memberOf(other, part.second); });
}

qint64 sequenceOf(const QByteArray& record)
{
    return memberOf(record, "sequence").toLongLong();
}

} // namespace

void EventsPane::takeSelection(const QItemSelection& selected)
{
    if (selected.isEmpty()) {
        if (m_table->selectedRows().size() < 2)
            m_inspector->endComparison();
        return;
    }
    // Who looks at a row does not want it to run away.
    pauseFollow();
    const QModelIndex latest = selected.last().topLeft();
    const std::vector<int> rows = m_table->selectedRows();
    const QByteArray other = std::exchange(m_compareWith, {});
    m_inspector->setHint({});
    openInspector(latest);
    if (rows.size() == 2)
        compareWith(m_source->row({rows.front() == latest.row() ? rows.back() : rows.front()}).record());
    else if (rows.size() == 1 && !other.isEmpty())
        compareWith(other);
    else
        m_inspector->endComparison();
}

void EventsPane::compareWith(const QByteArray& other)
{
    if (other.isEmpty() || other == m_inspector->record())
        return;
    showInspector(true);
    m_inspector->compare(other);
}

//! Two columns of values need more than one event does; what the operator had comes back after.
void EventsPane::makeRoomToCompare(bool comparing)
{
    if (comparing)
        m_sizesBefore = m_splitter->sizes();
    else if (!m_sizesBefore.isEmpty())
        m_splitter->setSizes(std::exchange(m_sizesBefore, {}));
}

//! The two that are selected; or the one that is, with the one that is chosen next.
void EventsPane::compareEvents()
{
    const std::vector<int> rows = m_table->selectedRows();
    if (m_source && rows.size() == 2) {
        openInspector(m_table->model()->index(rows.front(), 0));
        compareWith(m_source->row({rows.back()}).record());
        return;
    }
    if (m_inspector->isComparing()) {
        m_inspector->endComparison();
        return;
    }
    const bool waits = !m_compareWith.isEmpty();
    m_compareWith = waits ? QByteArray() : m_inspector->record();
    showInspector(true);
    m_inspector->setHint(m_compareWith.isEmpty() ? QString()
                                                 : tr("Choose the event to compare this one with. D again: no more."));
}

void EventsPane::comparePrevious()
{
    const QByteArray record = m_inspector->record();
    if (!m_source || record.isEmpty())
        return;
    if (m_source->kind() == EventSource::Kind::File) {
        comparePreviousRow(record);
        return;
    }
    const auto& server = m_access.server();
    const std::optional<qint64> received = m_inspector->facts().received;
    if (!server || !server->fetchers.page || !received)
        return;
    EventPageRequest request;
    request.query = {alikeFilter(record), {std::nullopt, *received + 1}, TimeBasis::Received};
    request.limit = alikeAsked;
    m_alikeCall = server->fetchers.page(request, [this, record](Result<EventPage> page) {
        m_alikeCall = nullptr;
        if (!page) {
            emit m_context.navigator.toastRequested(tr("The event before could not be loaded"));
            return;
        }
        const auto store = EventStore::ofPage(std::move(page->batch));
        for (quint32 row = 0; row < store->rowCount(); ++row) {
            const QByteArray other = store->record({row});
            if (sequenceOf(other) < sequenceOf(record)) {
                takePrevious(record, other);
                return;
            }
        }
        takePrevious(record, {});
    });
}

void EventsPane::comparePreviousRow(const QByteArray& record)
{
    const int from = m_table->currentIndex().row() + 1;
    const int end = std::min(m_source->rowCount(), from + rowsSearched);
    for (int row = from; row < end; ++row) {
        const QByteArray other = m_source->row({row}).record();
        if (areAlike(record, other)) {
            takePrevious(record, other);
            return;
        }
    }
    takePrevious(record, {});
}

void EventsPane::takePrevious(const QByteArray& record, const QByteArray& previous)
{
    if (record != m_inspector->record())
        return; // somebody looks at another event by now
    if (previous.isEmpty())
        emit m_context.navigator.toastRequested(
            tr("No earlier event is of the same application, event, metric and customer"));
    else
        compareWith(previous);
}

} // namespace md
