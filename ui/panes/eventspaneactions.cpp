// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event pane: its shortcuts, saved views, files, exports and the search for an id.
#include "ui/panes/eventspane.h"

#include "ui/events/columnchooser.h"
#include "ui/events/eventfacts.h"
#include "ui/events/eventtable.h"
#include "ui/events/exportdialog.h"
#include "ui/events/exportjob.h"
#include "ui/events/filterbar.h"
#include "ui/events/filterline.h"
#include "ui/events/histogramhead.h"
#include "ui/events/inspector.h"
#include "ui/events/plaintext.h"
#include "ui/events/viewnamedialog.h"
#include "ui/jobs.h"
#include "ui/numberformat.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace md {

void EventsPane::buildActions()
{
    addPaneAction(u"eventsFollow"_s, tr("Follow or pause the event stream"), Qt::Key_F, &EventsPane::toggleFollow);
    addPaneAction(u"eventsCurl"_s, tr("Copy the event as cURL"), Qt::Key_C, &EventsPane::copyCurl);
    addPaneAction(u"eventsFindId"_s, tr("Find the event's correlation id, all dates"), Qt::Key_T,
                  &EventsPane::findCorrelation);
    QAction* again = addPaneAction(u"eventsRetry"_s, tr("Load the events again"), Qt::Key_R, &EventsPane::retry);
    addPaneAction(u"eventsInspector"_s, tr("Show or hide the inspector"), Qt::Key_I, &EventsPane::toggleInspector);
    addPaneAction(u"eventsSearchRecord"_s, tr("Search the event's record"), QKeySequence::Find,
                  &EventsPane::searchInspector);
    addPaneAction(u"eventsColumns"_s, tr("Choose columns"), Qt::SHIFT | Qt::Key_C, &EventsPane::showColumns);
    addPaneAction(u"eventsExport"_s, tr("Export all events that match"), Qt::CTRL | Qt::Key_E,
                  &EventsPane::exportEvents);
    addPaneAction(u"eventsEnd"_s, tr("Go where the note at the end of the list leads"), Qt::Key_E,
                  &EventsPane::takeEndNote);
    addPaneAction(u"eventsMark"_s, tr("Mark or unmark the event"), Qt::Key_M, &EventsPane::toggleMark);
    addPaneAction(u"eventsNote"_s, tr("Write a note on the event…"), Qt::Key_N, &EventsPane::writeNote);
    addPaneAction(u"eventsMarked"_s, tr("Marked events, or all again"), Qt::SHIFT | Qt::Key_M,
                  &EventsPane::toggleMarked);
    addPaneAction(u"eventsCompare"_s, tr("Compare the event with another"), Qt::Key_D, &EventsPane::compareEvents);
    addPaneAction(u"eventsComparePrevious"_s, tr("Compare the event with the one before like it"),
                  Qt::SHIFT | Qt::Key_D, &EventsPane::comparePrevious);
    addPaneAction(u"eventsSaveView"_s, tr("Save this view"), Qt::CTRL | Qt::Key_S, &EventsPane::askViewName);

    // Enter in the empty state only; it is no command of its own, so it stands in no palette.
    auto* enter = new QAction(this);
    enter->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    enter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QAction::triggered, this, &EventsPane::pressEnter);
    addAction(enter);
    // The failed page has a button of its own for R.
    const auto enable = [enter, again](StatePage::State state) {
        enter->setEnabled(state == StatePage::State::Empty);
        again->setEnabled(state != StatePage::State::Failed);
    };
    connect(m_state, &StatePage::stateChanged, enter, enable);
    enable(m_state->state());
}

void EventsPane::pressEnter()
{
    // A copy: what it does may replace it.
    if (const auto run = m_enter)
        run();
}

void EventsPane::copyCurl()
{
    const QString command = m_inspector->curl();
    if (command.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(command);
    emit m_context.navigator.toastRequested(tr("cURL copied; put your key in for $KEY"));
}

void EventsPane::copyCurlOf(int row)
{
    m_table->setCurrentIndex(m_table->model()->index(row, std::max(0, m_table->currentIndex().column())));
    openInspector(m_table->currentIndex());
    copyCurl();
}

void EventsPane::findCorrelation()
{
    if (!m_inspector->facts().correlationId.isEmpty())
        findCorrelationOf(m_inspector->facts().correlationId);
}

void EventsPane::findCorrelationOf(const QString& id)
{
    setRange(RangeChoice::all());
    setFilter(filterFieldName(FilterField::Correlation) + u':' + filterQuoted(id));
}

void EventsPane::toggleInspector()
{
    showInspector(!m_inspectorWanted);
}

void EventsPane::showInspector(bool shown)
{
    m_inspectorWanted = shown;
    m_inspector->setVisible(shown && m_state->state() == StatePage::State::Filled);
    m_context.memory.remember(u"events.inspector"_s, shown);
}

void EventsPane::searchInspector()
{
    showInspector(true);
    m_inspector->startSearch();
}

void EventsPane::showColumns()
{
    if (!m_chooser)
        m_chooser = new ColumnChooser(*m_table, this);
    m_chooser->popupUnder(m_columns);
}

void EventsPane::exportEvents()
{
    if (m_marked)
        showMarkedExports();
    else
        exportRows();
}

void EventsPane::exportRows()
{
    if (!m_source || m_source->rowCount() == 0)
        return;
    ExportDialog::Question question;
    question.count = m_source->total();
    question.filter = m_question.filter;
    question.range = m_question.brush
                         ? HistogramHead::rangeText(RangeChoice::between(m_question.brush->from, m_question.brush->to),
                                                    m_context.times.format())
                         : HistogramHead::rangeText(m_question.range, m_context.times.format());
    for (const EventTable::Column column : m_table->columnOrder()) {
        if (!m_table->isColumnHidden(column))
            question.shown.push_back(column);
    }
    question.folder = m_context.memory.recall(u"events.exportFolder"_s).toString();
    if (question.folder.isEmpty() || !QDir(question.folder).exists())
        question.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new ExportDialog(question, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::chosen, this, &EventsPane::startExport);
    dialog->open();
}

void EventsPane::startExport(const ExportChoice& choice)
{
    if (!m_source)
        return;
    m_context.memory.remember(u"events.exportFolder"_s, QFileInfo(choice.path).absolutePath());
    ExportJob::Order order;
    order.query = m_question.query(m_context.now());
    order.choice = choice;
    order.expected = m_source->total();
    order.at = m_context.now();
    const bool file = m_source->kind() == EventSource::Kind::File;
    order.server = m_file ? m_file->path() : m_access.server() ? m_access.server()->url : tr("marked events");
    // Rows that go take their export with them.
    auto* job = new ExportJob(order, m_context.jobs, file ? static_cast<QObject*>(m_source) : m_serverExports.get());
    connect(job, &ExportJob::ended, &m_context.navigator, &Navigator::toastRequested);
    if (file)
        job->fromRows(*m_source);
    else
        job->fromServer(m_access.server()->exportToFile);
}

void EventsPane::askFile()
{
    auto* dialog =
        new QFileDialog(this, tr("Open a file of events"), m_context.memory.recall(u"events.exportFolder"_s).toString(),
                        tr("NDJSON (*.ndjson *.jsonl *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &EventsPane::openFile);
    dialog->open();
}

bool EventsPane::openFile(const QString& path)
{
    auto file = std::make_unique<FileSource>(m_access.decode(), m_access.queries());
    if (!file->open(path)) {
        emit m_context.navigator.toastRequested(
            tr("%1 could not be opened: %2").arg(QFileInfo(path).fileName(), file->errorText()));
        return true;
    }
    leaveMarked();
    closeFile();
    m_file = std::move(file);
    m_fileJob = m_context.jobs.start(tr("Read %1").arg(QFileInfo(path).fileName()));
    connect(m_fileJob, &Job::cancelled, m_file.get(), &FileSource::cancel);
    connect(m_file.get(), &FileSource::progressed, this, [this] {
        const FileSource::Progress progress = m_file->progress();
        if (m_fileJob)
            m_fileJob->setProgress(qint64(progress.bytesRead), qint64(progress.bytes));
        updateStrip();
    });
    connect(m_file.get(), &FileSource::finished, this, [this] {
        const FileSource::Progress progress = m_file->progress();
        m_fileJob->finish(
            tr("%1 events read, %2 lines that are none.")
                .arg(NumberFormat::count(qint64(progress.events)), NumberFormat::count(qint64(progress.badLines))));
        showState();
        updateEndNote();
    });
    // A file is looked at whole: what it holds may be years old.
    m_question = {};
    m_question.range = RangeChoice::all();
    m_filterBar->setFilter({});
    m_head->setRange(m_question.range);
    tellEnvironment();
    chooseSource();
    return true;
}

void EventsPane::closeFile()
{
    if (!m_file)
        return;
    // First out of sight, then gone: the table must not paint rows of a store that dies.
    std::unique_ptr<FileSource> old = std::move(m_file);
    if (m_fileJob)
        m_fileJob->cancel();
    m_fileJob = nullptr;
    m_question = {};
    m_filterBar->setFilter({});
    m_head->setRange(m_question.range);
    tellEnvironment();
    chooseSource();
}

void EventsPane::showBadLines()
{
    if (!m_file)
        return;
    QStringList lines;
    for (const BadLine& bad : m_file->badLines())
        lines.append(tr("line %1: %2").arg(bad.line).arg(visibleText(bad.reason)));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    emit m_context.navigator.toastRequested(tr("List of the lines that are no events copied"));
}

QStringList EventsPane::savedViews() const
{
    QStringList names;
    for (const SavedView& view : m_views.views())
        names.append(view.name);
    return names;
}

void EventsPane::saveView(const QString& name)
{
    SavedView view;
    view.name = name.trimmed();
    view.filter = m_question.filter;
    view.basis = m_question.basis;
    view.columns = m_table->columns();
    if (m_question.brush)
        view.range = {m_question.brush->from, m_question.brush->to};
    else if (m_question.range.kind == RangeChoice::Kind::Last)
        view.lastMs = m_question.range.span.count();
    else
        view.range = m_question.range.custom;
    if (view.name.isEmpty())
        return;
    m_views.put(view);
    emit savedViewsChanged();
}

void EventsPane::openSavedView(const QString& name)
{
    const auto row = m_views.rowOf(name);
    if (!row)
        return;
    const SavedView view = m_views.views()[std::size_t(*row)];
    if (!view.columns.isEmpty())
        m_table->setColumns(view.columns);
    RangeChoice range = RangeChoice::all();
    if (view.lastMs)
        range = RangeChoice::last(std::chrono::milliseconds(*view.lastMs));
    else if (!view.range.isAll())
        range = {RangeChoice::Kind::Custom, {}, view.range};
    m_question.basis = view.basis;
    setRange(range);
    setFilter(view.filter);
}

void EventsPane::removeSavedView(const QString& name)
{
    if (const auto row = m_views.rowOf(name)) {
        m_views.remove(*row);
        emit savedViewsChanged();
    }
}

void EventsPane::askViewName()
{
    auto* dialog = new ViewNameDialog(savedViews(), m_question.filter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::named, this, &EventsPane::saveView);
    dialog->open();
}

void EventsPane::showViewsMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"savedViewsMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Save this view …\tCtrl+S"), this, &EventsPane::askViewName);
    if (!m_views.views().empty()) {
        menu->addSeparator();
        for (const QString& name : savedViews())
            menu->addAction(menuText(name), this, [this, name] { openSavedView(name); });
        QMenu* remove = menu->addMenu(tr("Remove"));
        for (const QString& name : savedViews())
            remove->addAction(menuText(name), this, [this, name] { removeSavedView(name); });
    }
    menu->popup(m_bookmark->mapToGlobal(QPoint(0, m_bookmark->height() + 2)));
}

bool EventsPane::searchFor(const QString& text)
{
    static const QRegularExpression idShape(
        u"^((evt|req)_[A-Za-z0-9]{8,}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F-]{9,}|ik?_\\S{4,})$"_s);
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return false;
    if (idShape.match(wanted).hasMatch())
        return findId(wanted);
    if (!FilterExpr::parse(wanted)) {
        // The bar says where it is wrong.
        m_filterBar->setFilter(m_question.filter);
        m_filterBar->line().setText(wanted);
        emit m_filterBar->line().committed();
        return true;
    }
    setFilter(wanted);
    return true;
}

bool EventsPane::findId(const QString& id)
{
    if (!m_source)
        return false;
    m_source->findId(id.trimmed());
    return true;
}

void EventsPane::takeFoundId(const QString& id, const QByteArray& record, int row)
{
    if (row >= 0) {
        m_table->setCurrentIndex(m_table->model()->index(row, 0));
        m_table->scrollTo(m_table->currentIndex());
        m_table->setFocus();
        return;
    }
    // It is there, but not among the rows shown: all rows that bear it, over all dates.
    JsonTree tree;
    tree.setJson(record);
    const EventFacts facts = EventFacts::of(tree);
    FilterField field = FilterField::Key;
    if (id == facts.id)
        field = FilterField::Id;
    else if (id == facts.correlationId)
        field = FilterField::Correlation;
    else if (id == facts.requestId)
        field = FilterField::Request;
    setRange(RangeChoice::all());
    setFilter(filterFieldName(field) + u':' + filterQuoted(id));
    showInspector(true);
    m_inspector->setRecord(record);
    showMarkOfInspected();
}

} // namespace md
