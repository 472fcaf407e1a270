// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event pane: which source it looks at, what it asks of it, and what comes back.
#include "ui/panes/eventspane.h"

#include "models/markedevents.h"
#include "ui/events/eventtable.h"
#include "ui/events/facetpanel.h"
#include "ui/events/filterbar.h"
#include "ui/events/histogramhead.h"
#include "ui/events/inspector.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace md {

namespace {
//! How many values "n more" asks for.
constexpr int manyValues = 50;
//! Of which rows the refused metrics are learnt.
constexpr int rowsLookedAt = 300;
} // namespace

void EventsPane::chooseSource()
{
    EventSource* source = nullptr;
    if (m_file && m_file->source()) {
        source = m_file->source();
        m_counter.useStore(m_file->store());
        m_inspector->setServer(u"https://ingest.example"_s, {});
    } else if (m_marked) {
        source = m_marked->source();
        m_counter.useStore(m_marked->store());
        const auto& server = m_access.server();
        m_inspector->setServer(server ? server->url : u"https://ingest.example"_s, server ? server->tenant : QString());
    } else if (const auto& server = m_access.server()) {
        source = server->source;
        m_counter.useServer(server->fetchers);
        m_inspector->setServer(server->url, server->tenant);
    } else {
        m_counter.useNothing();
    }
    m_sourceContext.reset();
    m_source = source;
    m_gap = false;
    m_everAsked = false;
    m_failures = 0;
    m_keptRowsShown = false;
    m_moreValues = {};
    m_extent.reset();
    m_extentAsked = false;
    m_retryTimer.stop();
    m_inspector->setRecord({});
    m_table->setSource(source);
    if (source) {
        source->setWatched(isVisible());
        connectSource();
        takeRowsChange();
        if (source->kind() == EventSource::Kind::Server && !m_access.server()->follows)
            pauseFollow();
    }
    ask();
    showState();
    if (!source)
        takeCounts();
}

void EventsPane::connectSource()
{
    m_sourceContext = std::make_unique<QObject>();
    QObject* context = m_sourceContext.get();
    connect(m_source, &EventSource::stateChanged, context, [this] { showState(); });
    connect(m_source, &EventSource::countsChanged, context, [this] { takeCounts(); });
    connect(m_source, &EventSource::rowsInserted, context, [this] { takeRowsChange(); });
    connect(m_source, &EventSource::rowsRemoved, context, [this] { takeRowsChange(); });
    connect(m_source, &EventSource::newCountChanged, context, [this] { updateStrip(); });
    connect(m_source, &EventSource::missingChanged, context, [this] { updateStrip(); });
    connect(m_source, &EventSource::wasReset, context, [this] {
        m_keptRowsShown = false;
        m_gap = false;
        m_failures = 0;
        takeRowsChange();
        showState();
    });
    connect(m_source, &EventSource::elsewhereCounted, context, [this](const EventElsewhere& elsewhere) {
        m_findings.elsewhere = elsewhere;
        showEmpty();
    });
    connect(m_source, &EventSource::extentFound, context, [this](const EventExtent& extent) {
        m_extent = extent;
        updateEndNote();
    });
    connect(m_source, &EventSource::idFound, context,
            [this](const QString& id, const QByteArray& record, int row) { takeFoundId(id, record, row); });
    connect(m_source, &EventSource::idMissing, context, [this](const QString& id) {
        emit m_context.navigator.toastRequested(tr("No event bears the id %1").arg(id));
    });
}

void EventsPane::ask()
{
    if (isVisible() && m_source)
        m_askTimer.start();
}

void EventsPane::askNow()
{
    if (!m_source || !isVisible())
        return;
    m_histogramTimer.start();
    if (m_everAsked && m_question == m_asked)
        return;
    const qint64 now = m_context.now();
    const auto filter = FilterExpr::parse(m_question.filter);
    if (!filter)
        return;
    // What only grew is looked for among the rows that are shown.
    const bool grew = m_everAsked && !m_asked.filter.isEmpty() && isPlainList(m_asked.filter) &&
                      m_question.filter.startsWith(m_asked.filter + u' ') && m_question.range == m_asked.range &&
                      m_question.brush == m_asked.brush;
    const auto rest = grew ? FilterExpr::parse(m_question.filter.sliced(m_asked.filter.size()))
                           : Expected<FilterExpr, FilterError>(FilterExpr());
    const bool sameRange = m_everAsked && m_question.range == m_asked.range && m_question.brush == m_asked.brush &&
                           m_question.basis == m_asked.basis;
    const bool sameFilter = m_everAsked && m_question.filter == m_asked.filter;

    m_asked = m_question;
    m_everAsked = true;
    m_moreValues = {};
    m_extent.reset();
    m_extentAsked = false;
    m_askedHistogram = m_question.whole(now);
    m_source->setHistogram(EventQuestion::Buckets, m_askedHistogram);
    if (!sameRange)
        m_source->setRange(m_question.looked(now), m_question.basis);
    if (grew && rest)
        m_source->refine(*rest);
    else if (!sameFilter)
        m_source->setFilter(*filter);

    m_table->setShowsDate(m_question.range.kind != RangeChoice::Kind::Last ||
                          m_question.range.span > std::chrono::hours(24));
    m_facets->setFilter(m_question.filter);
    m_findings = {};
    showState();
}

void EventsPane::askHistogram()
{
    if (!m_source || !isVisible() || !m_everAsked || m_source->state() == EventSource::State::Failed)
        return;
    const TimeRange range = m_question.whole(m_context.now());
    if (range == m_askedHistogram)
        return;
    m_askedHistogram = range;
    m_source->setHistogram(EventQuestion::Buckets, range);
}

void EventsPane::takeCounts()
{
    if (!m_source) {
        m_histogram->setHistogram({});
        m_facets->setFacets({});
        updateHead();
        updateStrip();
        return;
    }
    Histogram histogram = m_source->histogram();
    if (histogram.bucketMs == 0) {
        // Not counted yet, or not to be had: the axis still says which time is meant.
        const TimeRange range = m_question.whole(m_context.now());
        histogram.from = range.from.value_or(0);
        histogram.to = range.from ? range.to.value_or(m_context.now()) : 0;
    }
    m_histogram->setHistogram(histogram);
    m_histogram->setBrush(m_question.brush);
    FacetResult facets = m_source->facets();
    for (Facet& facet : facets.fields) {
        if (const Facet* more = m_moreValues.find(facet.name))
            facet = *more;
    }
    m_facets->setFacets(facets);
    m_filterBar->setFacets(facets);

    QStringList known = m_context.environment.known();
    if (const Facet* environments = facets.find(u"environment")) {
        for (const FacetValue& value : environments->values) {
            if (value.value && !known.contains(*value.value))
                known.append(*value.value);
        }
    }
    if (known != m_context.environment.known())
        m_context.environment.setKnown(known);
    updateHead();
    updateStrip();
    updateEndNote();
    emit badgeChanged();
}

void EventsPane::takeRowsChange()
{
    m_loadedAt = m_context.now();
    QSet<QString> refused;
    for (int row = 0; row < std::min(rowsLookedAt, m_source->rowCount()); ++row) {
        const EventRow event = m_source->row({row});
        if (event.isLoaded() && event.code() == "UNKNOWN_METRIC"_L1)
            refused.insert(event.metric());
    }
    m_facets->setBadValues(u"metric"_s, refused);
    updateStrip();
    updateEndNote();
}

void EventsPane::setFilter(const QString& filter)
{
    // A click may make a filter longer than the language allows.
    if (const auto parsed = FilterExpr::parse(filter); !parsed) {
        m_filterBar->setServerFault(filterFaultText(parsed.error()));
        return;
    }
    m_question.filter = filter.trimmed();
    if (m_filterBar->filter() != m_question.filter)
        m_filterBar->setFilter(m_question.filter);
    m_facets->setFilter(m_question.filter);
    tellEnvironment();
    ask();
}

void EventsPane::setRange(const RangeChoice& range)
{
    m_question.range = range;
    m_question.brush.reset();
    m_histogram->setBrush(std::nullopt);
    m_head->setRange(range);
    updateHead();
    ask();
}

void EventsPane::setBrush(std::optional<TimeSpan> brush)
{
    m_question.brush = brush;
    m_histogram->setBrush(brush);
    updateHead();
    ask();
}

void EventsPane::pick(FilterField field, const std::optional<QString>& value, TermEdit edit)
{
    setFilter(editedFilter(m_question.filter, field, value, edit));
}

void EventsPane::takeEnvironment(const QString& environment)
{
    if (m_telling)
        return;
    const std::optional<QString> only = environment.isEmpty() ? std::nullopt : std::optional(environment);
    setFilter(withOnly(m_question.filter, FilterField::Environment, only));
}

void EventsPane::tellEnvironment()
{
    const QScopedValueRollback telling(m_telling, true);
    const QStringList asked = valuesInFilter(m_question.filter, FilterField::Environment, false);
    m_context.environment.setCurrent(asked.size() == 1 ? asked.front() : QString());
}

void EventsPane::countTyped(const QString& filter)
{
    EventQuery query = m_question.query(m_context.now());
    query.filter = filter;
    m_counter.count(u"typed"_s, query, [this, filter](qint64 count) {
        if (m_filterBar->typedFilter() == filter)
            m_filterBar->setMatchCount(count);
    });
}

void EventsPane::askMoreValues(const QString& field)
{
    m_counter.values(field, manyValues, m_question.query(m_context.now()), [this](const Facet& facet) {
        std::erase_if(m_moreValues.fields, [&facet](const Facet& old) { return old.name == facet.name; });
        m_moreValues.fields.push_back(facet);
        takeCounts();
    });
}

void EventsPane::openInspector(const QModelIndex& row)
{
    const EventRow event = m_source && row.isValid() ? m_source->row({row.row()}) : EventRow();
    if (event.isLoaded())
        m_inspector->setRecord(event.record());
    showMarkOfInspected();
}

QString EventsPane::badge() const
{
    if (!m_source || m_source->kind() != EventSource::Kind::Server)
        return {};
    // The last slice is still filling; the one before it is whole.
    const Histogram& histogram = m_source->histogram();
    if (histogram.buckets.size() < 2 || histogram.bucketMs <= 0)
        return {};
    const HistogramBucket& whole = histogram.buckets[histogram.buckets.size() - 2];
    return whole.total() == 0 ? QString()
                              : NumberFormat::rate(double(whole.total()) * 1000.0 / double(histogram.bucketMs));
}

} // namespace md
