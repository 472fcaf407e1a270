// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event pane: marks and notes, and the view of what is marked.
#include "ui/panes/eventspane.h"

#include "client/savefile.h"
#include "models/markedevents.h"
#include "ui/dialogs/dialog.h"
#include "ui/events/eventtable.h"
#include "ui/events/filterbar.h"
#include "ui/events/histogramhead.h"
#include "ui/events/inspector.h"
#include "ui/events/notedialog.h"
#include "ui/numberformat.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace md {

namespace {
//! As many as an eye goes over; more is what filters and exports are for.
constexpr std::size_t markedAtOnce = 200;
} // namespace

void EventsPane::connectMarks()
{
    EventMarks& marks = m_access.marks();
    m_table->setMarks(&marks);
    connect(&marks, &EventMarks::changed, this, &EventsPane::takeMarks);
    connect(&marks, &EventMarks::troubled, &m_context.navigator, &Navigator::toastRequested);
    connect(m_showMarked, &Button::clicked, this, &EventsPane::toggleMarked);
    connect(m_inspector, &Inspector::markAsked, this, &EventsPane::toggleMark);
    connect(m_inspector, &Inspector::noteAsked, this, &EventsPane::writeNote);
    takeMarks();
}

void EventsPane::takeMarks()
{
    const EventMarks& marks = m_access.marks();
    m_showMarked->setText(marks.isEmpty() ? QString() : NumberFormat::count(marks.count()));
    m_table->viewport()->update();
    showMarkOfInspected();
    if (!m_marked)
        return;
    // The rows are those that are marked now.
    if (marks.isEmpty())
        leaveMarked();
    else
        lookAtMarked();
}

void EventsPane::showMarkOfInspected()
{
    const EventMark* mark = m_access.marks().find(m_inspector->facts().id);
    m_inspector->setMark(mark ? std::optional(*mark) : std::nullopt);
}

//! The rows selected, or what the inspector shows without being among the rows.
std::vector<EventMark> EventsPane::eventsToMark() const
{
    std::vector<EventMark> events;
    std::vector<int> rows = m_table->selectedRows();
    rows.resize(std::min(rows.size(), markedAtOnce));
    for (const int row : rows) {
        const EventRow event = m_source ? m_source->row({row}) : EventRow();
        if (event.isLoaded() && !event.id().isEmpty())
            events.push_back({event.id(), {}, m_context.now(), event.record()});
    }
    if (events.empty() && !m_inspector->facts().id.isEmpty())
        events.push_back({m_inspector->facts().id, {}, m_context.now(), m_inspector->record()});
    return events;
}

void EventsPane::toggleMark()
{
    EventMarks& marks = m_access.marks();
    std::vector<EventMark> events = eventsToMark();
    if (events.empty())
        return;
    const bool all = std::all_of(events.begin(), events.end(),
                                 [&marks](const EventMark& event) { return marks.find(event.id) != nullptr; });
    if (all) {
        takeMarksAway(events);
        return;
    }
    std::erase_if(events, [&marks](const EventMark& event) { return marks.find(event.id) != nullptr; });
    for (const EventMark& event : events) {
        if (const auto wrong = marks.mark(event)) {
            emit m_context.navigator.toastRequested(*wrong);
            return;
        }
    }
    emit m_context.navigator.toastRequested(tr("%n event(s) marked", nullptr, int(events.size())));
}

void EventsPane::takeMarksAway(const std::vector<EventMark>& events)
{
    EventMarks& marks = m_access.marks();
    const auto remove = [this, events] {
        for (const EventMark& event : events) {
            if (const auto wrong = m_access.marks().unmark(event.id)) {
                emit m_context.navigator.toastRequested(*wrong);
                return;
            }
        }
    };
    const auto notes = std::count_if(events.begin(), events.end(), [&marks](const EventMark& event) {
        return !marks.find(event.id)->note.isEmpty();
    });
    if (notes == 0) {
        remove();
        return;
    }
    // What was written is not lost by a slip of the hand.
    auto* dialog = new ConfirmDialog(
        {tr("Take the mark away?"), tr("%n note(s) would be gone with it.", nullptr, int(notes)), tr("Take away"), {}},
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, remove);
    dialog->open();
}

void EventsPane::writeNote()
{
    const QString id = m_inspector->facts().id;
    if (id.isEmpty())
        return;
    const EventMark* mark = m_access.marks().find(id);
    auto* dialog = new NoteDialog(mark ? mark->note : QString(), EventMarks::longestNote, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::written, this, [this, id, record = m_inspector->record()](const QString& note) {
        EventMarks& marks = m_access.marks();
        const auto wrong = marks.find(id) ? marks.setNote(id, note) : marks.mark({id, note, m_context.now(), record});
        if (wrong)
            emit m_context.navigator.toastRequested(*wrong);
    });
    dialog->open();
}

void EventsPane::toggleMarked()
{
    if (m_marked) {
        leaveMarked();
        return;
    }
    if (m_access.marks().isEmpty()) {
        emit m_context.navigator.toastRequested(tr("No event is marked. M marks the one that is selected."));
        return;
    }
    closeFile();
    m_questionBeforeMarks = m_question;
    m_question = {};
    m_question.range = RangeChoice::all();
    lookAtMarked();
}

void EventsPane::lookAtMarked()
{
    // First out of sight, then gone: the table must not paint rows of a store that dies.
    const std::unique_ptr<MarkedEvents> old = std::exchange(
        m_marked, std::make_unique<MarkedEvents>(m_access.marks().all(), m_access.decode(), m_access.queries()));
    showQuestion();
    chooseSource();
}

void EventsPane::leaveMarked()
{
    const std::unique_ptr<MarkedEvents> old = std::move(m_marked);
    if (!old)
        return;
    m_question = m_questionBeforeMarks;
    showQuestion();
    chooseSource();
}

//! In the filter bar, the head and the window's switch, without asking anybody.
void EventsPane::showQuestion()
{
    m_filterBar->setFilter(m_question.filter);
    m_head->setRange(m_question.range);
    m_showMarked->setKind(m_marked ? Button::Kind::Primary : Button::Kind::Secondary);
    tellEnvironment();
}

void EventsPane::showMarkedExports()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"markedExportMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy with notes"), this, [this] {
        const std::vector<EventMark> marks = m_access.marks().all();
        QGuiApplication::clipboard()->setText(marksAsText(marks));
        emit m_context.navigator.toastRequested(tr("%n marked event(s) copied", nullptr, int(marks.size())));
    });
    menu->addAction(tr("Save with notes …"), this, &EventsPane::askMarkedFile);
    menu->addSeparator();
    menu->addAction(tr("Export the events alone …"), this, &EventsPane::exportRows);
    menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 2)));
}

void EventsPane::askMarkedFile()
{
    auto* dialog = new QFileDialog(this, tr("Save marked events with their notes"),
                                   m_context.memory.recall(u"events.exportFolder"_s).toString(),
                                   tr("CSV (*.csv);;NDJSON (*.ndjson)"));
    dialog->setObjectName(u"markedFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &EventsPane::saveMarked);
    dialog->open();
}

void EventsPane::saveMarked(const QString& path)
{
    m_context.memory.remember(u"events.exportFolder"_s, QFileInfo(path).absolutePath());
    const std::vector<EventMark> marks = m_access.marks().all();
    const bool lines = path.endsWith(".ndjson"_L1, Qt::CaseInsensitive);
    QSaveFile file(path);
    const QByteArray bytes = lines ? marksAsNdjson(marks) : marksAsCsv(marks);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && saveWhole(file);
    emit m_context.navigator.toastRequested(
        written ? tr("%n marked event(s) saved in %1", nullptr, int(marks.size())).arg(QFileInfo(path).fileName())
                : tr("The marked events could not be saved: %1").arg(file.errorString()));
}

} // namespace md
