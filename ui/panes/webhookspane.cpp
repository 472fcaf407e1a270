// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/webhookspane.h"

#include "ui/events/filterbar.h"
#include "ui/recordsource.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/webhooks/deliverydetails.h"
#include "ui/webhooks/endpointdetails.h"
#include "ui/webhooks/endpointwatch.h"
#include "ui/webhooks/replaybar.h"
#include "ui/webhooks/webhookwords.h"
#include "ui/webhooks/webhookwrites.h"
#include "ui/whilevisible.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QStringList usualEndpointColumns{u"state"_s,  u"endpoint"_s,   u"types"_s,
                                       u"failed"_s, u"deliveries"_s, u"success"_s};
const QStringList usualDeliveryColumns{u"time"_s,     u"type"_s,  u"endpoint"_s, u"state"_s, u"code"_s,
                                       u"duration"_s, u"tries"_s, u"next"_s,     u"id"_s};

TextLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new TextLabel(text, TextLabel::Ink::Text, parent);
    label->setFont(md::font(FontRole::Heading));
    return label;
}

} // namespace

WebhooksPane::WebhooksPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_api(server.transport)
    , m_words(deliveryFilterWords())
    , m_endpoints(new EndpointModel(
          endpointColumns(context.times, context.now), [](const WebhookEndpoint& endpoint) { return endpoint.id; },
          recordFetch(m_api.endpoints(), this, 500), this))
    , m_deliveries(new DeliveryModel(
          deliveryColumns(), [](const WebhookDelivery& delivery) { return delivery.id; },
          recordFetch(m_api.deliveries(), this), this))
    , m_watch(new EndpointWatch(m_api, server.live, *m_endpoints, context, this))
    , m_writes(new WebhookWrites(context, server, this))
{
    setObjectName(u"webhooksPane"_s);
    m_deliveries->setGrouping([this](const WebhookDelivery& delivery) {
        return m_context.times.format().dayHead(delivery.createdAt, m_context.now());
    });
    build();
    buildActions();
    connectParts();
    if (context.session.offers(u"webhooks"_s)) {
        followRecords<WebhookDelivery>(m_api.deliveries(), server.live, u"deliveries"_s, *m_deliveries,
                                       [this](const WebhookDelivery& delivery) { return belongsHere(delivery); });
        m_watch->start();
        new VisibleWatch(*this, [this](bool visible) { m_watch->setWatched(visible); });
        ask();
        if (server.overview)
            connect(server.overview, &OverviewFeed::wholeChanged, this, &Pane::badgeChanged);
    }
    showState();
    showLive();
}

WebhooksPane::~WebhooksPane() = default;

void WebhooksPane::build()
{
    m_endpointTable = new RecordTable(tr("Endpoints"), *m_endpoints, m_context.times, m_context.now, this);
    m_endpointTable->setObjectName(u"endpointTable"_s);
    m_endpointTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_endpointTable->setColumnState(usualEndpointColumns);
    m_endpointTable->setColumnState(m_context.memory.recall(u"webhooks.endpointColumns"_s).toStringList());
    // What wants an operator stands on top.
    m_endpoints->sort(m_endpoints->columnOf(u"state"_s));
    m_deliveryTable = new RecordTable(tr("Deliveries"), *m_deliveries, m_context.times, m_context.now, this);
    m_deliveryTable->setObjectName(u"deliveryTable"_s);
    m_deliveryTable->setOrderedBy(u"time"_s);
    m_deliveryTable->setColumnState(usualDeliveryColumns);
    m_deliveryTable->setColumnState(m_context.memory.recall(u"webhooks.columns"_s).toStringList());
    m_state = new StatePage(m_deliveryTable, m_context.times, this);
    m_strip = new RecordStrip(*m_deliveries, tr("deliveries"), this);
    m_replayBar = new ReplayBar(m_context, m_server, this);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_endpointTable);
    column->addSpacing(8);
    column->addWidget(buildFilterRow());
    column->addWidget(m_state, 1);
    column->addWidget(m_strip);
    column->addWidget(m_replayBar);
    m_side = new QStackedWidget(this);
    m_endpointDetails = new EndpointDetails(m_context, this);
    m_deliveryDetails = new DeliveryDetails(m_context, m_api, this);
    m_side->addWidget(m_endpointDetails);
    m_side->addWidget(m_deliveryDetails);
    m_side->setCurrentWidget(m_deliveryDetails);
    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({936, m_deliveryDetails->sizeHint().width()});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    setFocusProxy(m_deliveryTable);
}

QWidget* WebhooksPane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::control + 16);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(12);
    m_summary = new SentenceLabel(head);
    m_summary->setObjectName(u"endpointSummary"_s);
    m_retryEndpoints = new LinkButton(tr("Try again"), head);
    m_retryEndpoints->setObjectName(u"endpointRetry"_s);
    m_new = new Button(tr("New endpoint…"), Button::Kind::Secondary, head);
    m_new->setObjectName(u"endpointNew"_s);
    m_new->setGlyph(Icon::Plus);
    row->addWidget(heading(tr("Endpoints"), head));
    row->addWidget(m_summary, 1, Qt::AlignVCenter);
    row->addWidget(m_retryEndpoints);
    row->addWidget(m_new);
    return head;
}

QWidget* WebhooksPane::buildFilterRow()
{
    m_filterRow = new QWidget(this);
    m_filterRow->setFixedHeight(metrics::filterBar);
    auto* row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 8);
    row->setSpacing(8);
    m_filterBar = new FilterBar(m_filterRow);
    m_filterBar->setWords(m_words, tr("endpoint, type, state, status, id…"));
    m_filterBar->setHistory(m_context.memory.recall(u"webhooks.history"_s).toStringList());
    m_range = new RangeButton(m_context.times, m_context.now, m_filterRow);
    m_columns = new Button(tr("Columns"), Button::Kind::Secondary, m_filterRow);
    m_columns->setObjectName(u"deliveryColumns"_s);
    m_columns->setGlyph(Icon::Columns);
    row->addWidget(heading(tr("Deliveries"), m_filterRow));
    row->addSpacing(4);
    row->addWidget(m_filterBar, 1);
    row->addWidget(m_range);
    row->addWidget(m_columns);
    return m_filterRow;
}

void WebhooksPane::connectParts()
{
    connect(m_filterBar, &FilterBar::filterChanged, this, &WebhooksPane::ask);
    connect(m_filterBar, &FilterBar::left, m_deliveryTable, [this] { m_deliveryTable->setFocus(); });
    connect(m_filterBar, &FilterBar::historyChanged, this,
            [this](const QStringList& filters) { m_context.memory.remember(u"webhooks.history"_s, filters); });
    connect(m_range, &RangeButton::rangeChosen, this, &WebhooksPane::ask);
    connect(m_new, &Button::clicked, this, &WebhooksPane::newEndpoint);
    connect(m_retryEndpoints, &LinkButton::clicked, m_watch, &EndpointWatch::refresh);
    connect(m_columns, &Button::clicked, this, [this] {
        QMenu* menu = m_deliveryTable->makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2)));
    });
    connect(m_watch, &EndpointWatch::changed, this, &WebhooksPane::showEndpoints);
    connect(m_replayBar, &ReplayBar::replayAsked, this, &WebhooksPane::replay);
    connect(m_deliveries, &RecordTableModel::stateChanged, this, &WebhooksPane::showState);
    connect(m_deliveries, &RecordTableModel::countsChanged, this, [this] {
        noteValues();
        if (m_deliveries->state() == RecordTableModel::State::Loaded)
            showState();
    });
    connect(&m_context.times, &TimeSettings::formatChanged, this, [this] {
        m_deliveries->setGrouping([this](const WebhookDelivery& delivery) {
            return m_context.times.format().dayHead(delivery.createdAt, m_context.now());
        });
    });
    connect(&m_server.live, &LiveStream::stateChanged, this, &WebhooksPane::showLive);
    connectTables();
    connectDetails();
    connectWrites();
}

void WebhooksPane::connectTables()
{
    for (RecordTable* table : {m_endpointTable, m_deliveryTable})
        connect(table, &RecordTable::copied, this, [this](const QString& what) { toast(tr("%1 copied").arg(what)); });
    connect(m_endpointTable, &RecordTable::columnsChanged, this,
            [this] { m_context.memory.remember(u"webhooks.endpointColumns"_s, m_endpointTable->columnState()); });
    connect(m_deliveryTable, &RecordTable::columnsChanged, this,
            [this] { m_context.memory.remember(u"webhooks.columns"_s, m_deliveryTable->columnState()); });
    connect(m_endpointTable, &RecordTable::currentIdChanged, this, &WebhooksPane::showEndpoint);
    connect(m_deliveryTable, &RecordTable::currentIdChanged, this, &WebhooksPane::showDelivery);
    // A click on the row that is current already brings its side back.
    connect(m_endpointTable, &QTableView::clicked, this, [this] { showEndpoint(m_endpointTable->currentId()); });
    connect(m_deliveryTable, &QTableView::clicked, this, [this] { showDelivery(m_deliveryTable->currentId()); });
    connect(m_endpointTable, &RecordTable::rowOpened, this,
            [this] { setFilter(u"endpoint:"_s + filterQuoted(m_endpointTable->currentId())); });
    connect(m_deliveryTable, &RecordTable::rowOpened, this, [this] { m_side->show(); });
    // Rows that are read must not move away under the eye.
    connect(m_deliveryTable, &RecordTable::atTopChanged, this, [this](bool atTop) {
        if (!atTop)
            m_deliveries->setFollowing(false);
    });
    m_endpointTable->setMenuFiller([this](QMenu& menu, const QModelIndex& cell) { fillEndpointMenu(menu, cell); });
    m_deliveryTable->setMenuFiller([this](QMenu& menu, const QModelIndex& cell) { fillDeliveryMenu(menu, cell); });
    // The record at the side goes with its row.
    connect(m_deliveries, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_endpointShown && m_deliveryDetails->delivery())
            showDelivery(m_deliveryDetails->delivery()->id);
    });
}

void WebhooksPane::connectDetails()
{
    for (SidePanel* panel : {static_cast<SidePanel*>(m_endpointDetails), static_cast<SidePanel*>(m_deliveryDetails)}) {
        connect(panel, &SidePanel::closed, this, [this] {
            m_side->hide();
            (m_endpointShown ? m_endpointTable : m_deliveryTable)->setFocus();
        });
        connect(panel, &SidePanel::copied, this, [this](const QString& what) { toast(tr("%1 copied").arg(what)); });
    }
    connect(m_endpointDetails, &EndpointDetails::editAsked, this, &WebhooksPane::editEndpoint);
    connect(m_endpointDetails, &EndpointDetails::testAsked, this, &WebhooksPane::testEndpoint);
    connect(m_endpointDetails, &EndpointDetails::pauseAsked, this, &WebhooksPane::pauseEndpoint);
    connect(m_endpointDetails, &EndpointDetails::rotateAsked, this, &WebhooksPane::rotateSecret);
    connect(m_endpointDetails, &EndpointDetails::deleteAsked, this, &WebhooksPane::deleteEndpoint);
    connect(m_endpointDetails, &EndpointDetails::filterAsked, this, &WebhooksPane::setFilter);
    connect(m_deliveryDetails, &DeliveryDetails::resendAsked, this, &WebhooksPane::resend);
    connect(m_deliveryDetails, &DeliveryDetails::filterAsked, this, [this](const QString& filter) {
        setRange(RangeChoice::all());
        setFilter(filter);
    });
    connect(m_deliveryDetails, &DeliveryDetails::endpointAsked, this, [this](const QString& id) {
        m_endpointTable->setCurrentId(id);
        showEndpoint(id);
    });
}

void WebhooksPane::ask()
{
    m_asked = true;
    m_deliveries->setQuery({m_filterBar->filter(), m_range->at(m_context.now())});
    m_replayBar->setQuery(m_deliveries->query(), rangeWords());
}

//! A retry of what lies further back than the pages that are here is no new row.
bool WebhooksPane::belongsHere(const WebhookDelivery& delivery) const
{
    const auto& here = m_deliveries->records();
    return here.empty() || !m_deliveries->query().filter.isEmpty() || delivery.sequence > here.front().sequence ||
           m_deliveries->recordById(delivery.id);
}

void WebhooksPane::askEventTypes()
{
    if (!m_context.session.offers(u"platform-events"_s))
        return;
    m_typesCall = m_api.eventTypes(this, [this](const Result<QStringList>& types) {
        if (!types)
            return; // the form takes them typed
        m_writes->setEventTypes(*types);
        for (auto type = types->rbegin(); type != types->rend(); ++type)
            m_words.noteValue(u"type"_s, *type);
    });
}

void WebhooksPane::setFilter(const QString& filter)
{
    m_filterBar->setFilter(filter);
    ask();
}

void WebhooksPane::setRange(const RangeChoice& range)
{
    m_range->setRange(range);
    ask();
}

std::optional<WebhookEndpoint> WebhooksPane::endpointById(const QString& id) const
{
    const WebhookEndpoint* endpoint = m_endpoints->recordById(id);
    return endpoint ? std::optional(*endpoint) : std::nullopt;
}

void WebhooksPane::showEndpoint(const QString& id)
{
    const auto endpoint = endpointById(id);
    if (!endpoint)
        return;
    m_endpointShown = true;
    m_endpointDetails->setEndpoint(endpoint);
    m_side->setCurrentWidget(m_endpointDetails);
    m_side->show();
    m_deliveryTable->clearCurrent();
}

void WebhooksPane::showDelivery(const QString& id)
{
    const WebhookDelivery* delivery = m_deliveries->recordById(id);
    if (!delivery) {
        if (!m_endpointShown)
            m_deliveryDetails->setDelivery(std::nullopt, std::nullopt);
        return;
    }
    m_endpointShown = false;
    m_deliveryDetails->setDelivery(*delivery, endpointById(delivery->endpointId));
    m_side->setCurrentWidget(m_deliveryDetails);
    m_side->show();
    m_endpointTable->clearCurrent();
}

void WebhooksPane::selectFirst()
{
    if (m_side->isHidden() || m_endpointShown || m_deliveryTable->currentIndex().isValid())
        return;
    if (m_deliveries->recordCount() > 0)
        m_deliveryTable->setCurrentId(m_deliveries->idAt(m_deliveries->isHead(0) ? 1 : 0));
}

void WebhooksPane::focusFilter()
{
    m_filterBar->focusLine();
}

bool WebhooksPane::searchFor(const QString& text)
{
    if (m_words.fault(text))
        return false;
    setFilter(text);
    return true;
}

bool WebhooksPane::findId(const QString& id)
{
    if (id.startsWith("whe_"_L1)) {
        m_wantedEndpoint = id;
        showEndpoints();
        return true;
    }
    if (!id.startsWith("whd_"_L1))
        return false;
    m_wantedDelivery = id;
    setRange(RangeChoice::all());
    setFilter(u"id:"_s + filterQuoted(id));
    return true;
}

QVariantMap WebhooksPane::saveState() const
{
    return {{u"filter"_s, m_filterBar->filter()}, {u"range"_s, m_range->range().toText()}};
}

void WebhooksPane::restoreState(const QVariantMap& state)
{
    const QString filter = state.value(u"filter"_s).toString();
    m_filterBar->setFilter(m_words.fault(filter) ? QString() : filter);
    m_range->setRange(state.contains(u"range"_s) ? RangeChoice::fromText(state.value(u"range"_s).toString())
                                                 : RangeChoice::last(std::chrono::hours(24 * 7)));
    m_wantedEndpoint = state.value(u"endpoint"_s).toString();
    if (m_asked) {
        ask();
        showEndpoints();
    }
}

void WebhooksPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    if (!std::exchange(m_typesAsked, true))
        askEventTypes();
    selectFirst();
}

} // namespace md
