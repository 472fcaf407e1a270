// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/eventspane.h"

#include "client/tracebundle.h"

#include "models/markedevents.h"
#include "ui/events/columnchooser.h"
#include "ui/events/eventtable.h"
#include "ui/events/facetpanel.h"
#include "ui/events/filterbar.h"
#include "ui/events/followstrip.h"
#include "ui/events/headstrip.h"
#include "ui/events/histogramhead.h"
#include "ui/events/inspector.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/statepage.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

//! Several changes made at once are one question.
constexpr std::chrono::milliseconds askDelay{0};
//! How often a "last 6 h" moves on while it is followed.
constexpr std::chrono::milliseconds histogramEvery{15s};
constexpr int inspectorWidth = 288;

std::function<void(const QByteArray&)> rememberViews(UiMemory& memory)
{
    return [&memory](const QByteArray& saved) { memory.remember(u"events.views"_s, saved); };
}

} // namespace

EventsPane::EventsPane(const PaneContext& context, EventsAccess& access, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_access(access)
    , m_counter(access.queries())
    , m_views(rememberViews(context.memory))
{
    setObjectName(u"eventsPane"_s);
    setAcceptDrops(true);
    m_head = new HistogramHead(context.times, context.now, this);
    m_histogram = new HistogramView(this);
    m_strip = new FollowStrip(this);
    m_inspector = new Inspector(context.times, this);

    auto* main = new QWidget(this);
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_histogram);
    column->addWidget(buildFilterRow());
    m_state = new StatePage(buildBody(), context.times, this);
    m_headStrip = new HeadStrip(*m_table, main);
    column->addWidget(m_headStrip);
    column->addWidget(m_state, 1);
    column->addWidget(m_strip);

    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(u"eventsSplitter"_s);
    m_splitter->addWidget(main);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({1200, inspectorWidth});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);

    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(askDelay);
    m_histogramTimer.setInterval(histogramEvery);
    m_retryTimer.setInterval(1s);
    buildActions();
    connectParts();
    connectMarks();
    connectMemory();
    chooseSource();
}

EventsPane::~EventsPane()
{
    // The table would otherwise hear the sources die.
    m_sourceContext.reset();
    m_table->setSource(nullptr);
}

QWidget* EventsPane::buildFilterRow()
{
    auto* row = new QWidget(this);
    row->setFixedHeight(metrics::filterBar);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics::cellLeft, 0, metrics::cellRight, 0);
    layout->setSpacing(8);
    m_filterBar = new FilterBar(row);
    m_bookmark = new Button(Icon::Bookmark, tr("Saved views"), Button::Kind::Secondary, row);
    m_bookmark->setObjectName(u"savedViewsButton"_s);
    m_showMarked = new Button(Icon::Pin, tr("Marked events"), Button::Kind::Secondary, row);
    m_showMarked->setObjectName(u"markedButton"_s);
    m_columns = new Button(tr("Columns"), Button::Kind::Secondary, row);
    m_columns->setObjectName(u"columnsButton"_s);
    m_columns->setGlyph(Icon::Columns);
    m_export = new Button(tr("Export …"), Button::Kind::Secondary, row);
    m_export->setObjectName(u"exportButton"_s);
    m_export->setGlyph(Icon::Export);
    layout->addWidget(m_filterBar, 1);
    layout->addWidget(m_bookmark);
    layout->addWidget(m_showMarked);
    layout->addWidget(m_columns);
    layout->addWidget(m_export);
    return row;
}

QWidget* EventsPane::buildBody()
{
    auto* body = new QWidget;
    auto* layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_facets = new FacetPanel(body);
    m_table = new EventTable(body);
    layout->addWidget(m_facets);
    layout->addWidget(m_table, 1);
    return body;
}

void EventsPane::connectParts()
{
    connect(&m_askTimer, &QTimer::timeout, this, &EventsPane::askNow);
    connect(&m_histogramTimer, &QTimer::timeout, this, &EventsPane::askHistogram);
    connect(&m_retryTimer, &QTimer::timeout, this, &EventsPane::tickRetry);

    connect(m_head, &HistogramHead::rangeChosen, this, &EventsPane::setRange);
    connect(m_head, &HistogramHead::brushCleared, this, [this] { setBrush(std::nullopt); });
    connect(m_histogram, &HistogramView::brushChanged, this, &EventsPane::setBrush);
    connect(m_histogram, &HistogramView::zoomed, this,
            [this](const TimeSpan& span) { setRange(RangeChoice::between(span.from, span.to)); });

    connect(m_filterBar, &FilterBar::filterChanged, this, &EventsPane::setFilter);
    connect(m_filterBar, &FilterBar::filterTyped, this, &EventsPane::countTyped);
    connect(m_filterBar, &FilterBar::left, this, [this] { m_table->setFocus(); });
    connect(m_bookmark, &Button::clicked, this, &EventsPane::showViewsMenu);
    connect(m_columns, &Button::clicked, this, &EventsPane::showColumns);
    connect(m_export, &Button::clicked, this, &EventsPane::exportEvents);

    connect(m_facets, &FacetPanel::valuePicked, this, &EventsPane::pick);
    connect(m_facets, &FacetPanel::moreAsked, this, &EventsPane::askMoreValues);
    connect(m_table, &EventTable::cellPicked, this, &EventsPane::pick);
    connect(m_table, &EventTable::curlAsked, this, &EventsPane::copyCurlOf);
    connect(m_table, &EventTable::correlationAsked, this, &EventsPane::findCorrelationOf);
    connect(m_table, &EventTable::markAsked, this, &EventsPane::toggleMark);
    connect(m_table, &EventTable::compareAsked, this, &EventsPane::compareEvents);
    connect(m_table, &EventTable::leftTop, this, &EventsPane::pauseFollow);
    connect(m_table, &EventTable::rowOpened, this, [this](const QModelIndex& row) {
        showInspector(true);
        openInspector(row);
    });
    connect(m_table, &EventTable::orderRefused, this, [this] {
        emit m_context.navigator.toastRequested(
            tr("The server lists events as it received them. A file can be put in the order of event time."));
    });
    connect(m_table, &EventTable::endNoteActivated, this, &EventsPane::takeEndNote);
    connect(m_table, &EventTable::visibleRowsChanged, this, [this](int first, int last) {
        if (!m_source)
            return;
        m_source->setVisible({first}, {last});
        askWhyItEnds(last);
    });
    // By selection, not by the current row: the view makes a row current by itself when it gets the focus.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EventsPane::takeSelection);

    connect(m_inspector, &Inspector::closed, this, [this] {
        showInspector(false);
        m_table->setFocus();
    });
    connect(m_inspector, &Inspector::curlAsked, this, &EventsPane::copyCurl);
    connect(m_inspector, &Inspector::correlationAsked, this, &EventsPane::findCorrelationOf);
    connect(m_inspector, &Inspector::paneAsked, &m_context.navigator, &Navigator::paneRequested);
    connect(m_inspector, &Inspector::comparingChanged, this, &EventsPane::makeRoomToCompare);
    connect(m_inspector, &Inspector::compareAsked, this, &EventsPane::compareEvents);
    connect(m_inspector, &Inspector::comparePreviousAsked, this, &EventsPane::comparePrevious);
    connect(m_inspector, &Inspector::comparisonEnded, m_table, [this] { m_table->setFocus(); });
    connect(m_inspector, &Inspector::valuePicked, this, &EventsPane::pick);

    connect(m_strip, &FollowStrip::followToggled, this, &EventsPane::toggleFollow);
    connect(m_strip, &FollowStrip::newRowsAsked, this, &EventsPane::showNewRows);
    connect(m_strip, &FollowStrip::droppedAsked, this, &EventsPane::fetchDropped);
    connect(m_strip, &FollowStrip::badLinesAsked, this, &EventsPane::showBadLines);
    connect(m_strip, &FollowStrip::fileClosed, this, [this] {
        if (m_marked)
            leaveMarked();
        else
            closeFile();
    });

    connect(m_table, &EventTable::copied, &m_context.navigator, &Navigator::toastRequested);
    connect(m_inspector, &Inspector::copied, &m_context.navigator, &Navigator::toastRequested);
    const auto makeRoom = [this](StatePage::State state) {
        const bool filled = state == StatePage::State::Filled;
        m_headStrip->setVisible(!filled);
        m_inspector->setVisible(filled && m_inspectorWanted);
    };
    connect(m_state, &StatePage::stateChanged, this, makeRoom);
    connect(m_state, &StatePage::copied, &m_context.navigator,
            [this] { emit m_context.navigator.toastRequested(tr("Copied")); });

    m_serverExports = std::make_unique<QObject>();
    connect(&m_access, &EventsAccess::serverChanged, this, [this] {
        m_serverExports = std::make_unique<QObject>();
        // A file that is looked at stays in sight.
        if (!m_file && !m_marked)
            chooseSource();
    });
    connect(&m_access, &EventsAccess::liveChanged, this, &EventsPane::updateStrip);
    connect(&m_access, &EventsAccess::eventsDropped, this, [this](qint64 count) {
        if (m_access.server())
            m_access.server()->source->noteMissing(count);
    });
    connect(&m_access, &EventsAccess::gapFound, this, &EventsPane::takeGap);
    connect(&m_context.environment, &EnvironmentSelection::currentChanged, this, &EventsPane::takeEnvironment);
    const auto takeFormat = [this] {
        m_table->setTimeFormat(m_context.times.format());
        m_histogram->setTimeFormat(m_context.times.format());
        updateStrip();
    };
    connect(&m_context.times, &TimeSettings::formatChanged, this, takeFormat);
    takeFormat();
    makeRoom(m_state->state());
}

void EventsPane::connectMemory()
{
    UiMemory& memory = m_context.memory;
    m_views.load(memory.recall(u"events.views"_s).toByteArray());
    const QStringList columns = memory.recall(u"events.columns"_s).toStringList();
    if (!columns.isEmpty())
        m_table->setColumns(columns);
    const QVariant folded = memory.recall(u"events.folded"_s);
    if (folded.isValid())
        m_facets->setCollapsed(folded.toStringList());
    m_filterBar->setHistory(memory.recall(u"events.history"_s).toStringList());
    if (const QVariant shown = memory.recall(u"events.inspector"_s); shown.isValid())
        m_inspectorWanted = shown.toBool();
    const QByteArray sizes = memory.recall(u"events.splitter"_s).toByteArray();
    if (!sizes.isEmpty())
        m_splitter->restoreState(sizes);

    connect(m_table, &EventTable::columnsChanged, this,
            [this] { m_context.memory.remember(u"events.columns"_s, m_table->columns()); });
    connect(m_facets, &FacetPanel::collapsedChanged, this,
            [this](const QStringList& fields) { m_context.memory.remember(u"events.folded"_s, fields); });
    connect(m_filterBar, &FilterBar::historyChanged, this,
            [this](const QStringList& filters) { m_context.memory.remember(u"events.history"_s, filters); });
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_context.memory.remember(u"events.splitter"_s, m_splitter->saveState()); });
}

void EventsPane::focusFilter()
{
    m_filterBar->focusLine();
}

void EventsPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    if (!focusWidget())
        m_table->setFocus();
    if (m_source)
        m_source->setWatched(true);
    ask();
}

void EventsPane::hideEvent(QHideEvent* event)
{
    // A pane that nobody sees asks for nothing.
    m_askTimer.stop();
    m_histogramTimer.stop();
    m_retryTimer.stop();
    if (m_source)
        m_source->setWatched(false);
    Pane::hideEvent(event);
}

void EventsPane::resizeEvent(QResizeEvent* event)
{
    Pane::resizeEvent(event);
    m_facets->setVisible(width() >= 760);
}

void EventsPane::dragEnterEvent(QDragEnterEvent* event)
{
    // What is a bundle is the window's to open.
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() && !isBundleFile(urls.front().toLocalFile()))
        event->acceptProposedAction();
}

void EventsPane::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return;
    event->acceptProposedAction();
    openFile(urls.front().toLocalFile());
}

QVariantMap EventsPane::saveState() const
{
    return {{u"filter"_s, m_question.filter}, {u"range"_s, m_question.range.toText()}};
}

void EventsPane::restoreState(const QVariantMap& state)
{
    m_question.filter = state.value(u"filter"_s).toString();
    if (!FilterExpr::parse(m_question.filter))
        m_question.filter.clear();
    m_question.range = RangeChoice::fromText(state.value(u"range"_s).toString());
    m_question.brush.reset();
    m_filterBar->setFilter(m_question.filter);
    m_head->setRange(m_question.range);
    tellEnvironment();
    ask();
}

} // namespace md
