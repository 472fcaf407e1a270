// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/organizationspane.h"

#include "ui/events/filterbar.h"
#include "ui/organizations/organizationdetails.h"
#include "ui/organizations/organizationnotices.h"
#include "ui/organizations/organizationwords.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

// Most tenants have fewer: all in one go, so that they can be sorted by any column.
constexpr int pageSize = 1000;
constexpr std::chrono::seconds refreshEvery{60};

struct Hold final : PendingRequest
{
    explicit Hold(CallHandle handle)
        : call(std::move(handle))
    {}
    CallHandle call;
};

QStringList standardColumns()
{
    return {u"name"_s, u"id"_s, u"note"_s, u"events"_s, u"users"_s, u"ai"_s, u"last"_s};
}

} // namespace

OrganizationsPane::OrganizationsPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_api(server.transport)
    , m_words(organizationFilterWords())
    , m_model(new OrganizationModel(
          organizationColumns(), [](const Organization& organization) { return organization.id; }, fetch(), this))
{
    setObjectName(u"organizationsPane"_s);
    m_refresh.setInterval(refreshEvery);
    build();
    buildActions();
    connectParts();
    connectDetails();
    showState();
    showImportButton();
}

OrganizationsPane::~OrganizationsPane() = default;

//! What holds for all of them comes with each page.
OrganizationModel::Fetch OrganizationsPane::fetch()
{
    return [this](const RecordQuery& query, const QString& cursor, OrganizationModel::Done done) -> PendingRequestPtr {
        return std::make_unique<Hold>(
            m_api.page(query, cursor, pageSize, this, [this, done = std::move(done)](Result<OrganizationPage> answer) {
                if (!answer) {
                    done(Unexpected{std::move(answer).error()});
                    return;
                }
                takeSummary(answer->summary);
                done(std::move(answer->page));
            }));
    };
}

void OrganizationsPane::build()
{
    m_table = new RecordTable(tr("Organizations"), *m_model, m_context.times, m_context.now, this);
    m_table->setObjectName(u"organizationsTable"_s);
    m_table->setColumnState(standardColumns());
    m_table->setColumnState(m_context.memory.recall(u"organizations.columns"_s).toStringList());
    m_state = new StatePage(m_table, m_context.times, this);
    m_notices = new OrganizationNotices(this);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildFilterRow());
    column->addWidget(m_notices);
    column->addWidget(m_state, 1);
    m_details = new OrganizationDetails(m_context, m_api, this);
    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({950, m_details->sizeHint().width()});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    setFocusProxy(m_table);
}

QWidget* OrganizationsPane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(8);
    m_head = new SentenceLabel(head);
    m_head->setObjectName(u"organizationsSummary"_s);
    m_export = new Button(tr("Export…"), Button::Kind::Secondary, head);
    m_export->setObjectName(u"organizationsExport"_s);
    m_export->setGlyph(Icon::Export);
    m_import = new Button(tr("Import names…"), Button::Kind::Primary, head);
    m_import->setObjectName(u"organizationsImport"_s);
    row->addWidget(m_head, 1, Qt::AlignVCenter);
    row->addWidget(m_export);
    row->addWidget(m_import);
    return head;
}

QWidget* OrganizationsPane::buildFilterRow()
{
    auto* line = new QWidget(this);
    line->setFixedHeight(metrics::filterBar);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 8);
    row->setSpacing(8);
    m_filterBar = new FilterBar(line);
    m_filterBar->setWords(m_words, tr("id, name, environment, events, lastSeen…"));
    m_filterBar->setHistory(m_context.memory.recall(u"organizations.history"_s).toStringList());
    m_range = new RangeButton(m_context.times, m_context.now, line);
    m_range->setRange(RangeChoice::all());
    m_columns = new Button(tr("Columns"), Button::Kind::Secondary, line);
    m_columns->setObjectName(u"organizationsColumns"_s);
    m_columns->setGlyph(Icon::Columns);
    row->addWidget(m_filterBar, 1);
    row->addWidget(m_range);
    row->addWidget(m_columns);
    return line;
}

void OrganizationsPane::connectParts()
{
    connect(m_filterBar, &FilterBar::filterChanged, this, &OrganizationsPane::ask);
    connect(m_filterBar, &FilterBar::left, m_table, [this] { m_table->setFocus(); });
    connect(m_filterBar, &FilterBar::historyChanged, this,
            [this](const QStringList& filters) { m_context.memory.remember(u"organizations.history"_s, filters); });
    connect(m_range, &RangeButton::rangeChosen, this, &OrganizationsPane::ask);
    connect(m_export, &Button::clicked, this, &OrganizationsPane::exportList);
    connect(m_import, &Button::clicked, this, &OrganizationsPane::import);
    connect(m_columns, &Button::clicked, this, [this] {
        QMenu* menu = m_table->makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2)));
    });
    connect(m_notices, &OrganizationNotices::twinsAsked, this, &OrganizationsPane::showTwins);
    connect(m_notices, &OrganizationNotices::twinEventsAsked, this,
            [this](const QStringList& ids) { openEvents(eventsOfFilter(ids)); });
    connect(m_notices, &OrganizationNotices::withoutAsked, this, [this] { openEvents(eventsWithoutFilter()); });
    connect(m_table, &RecordTable::columnsChanged, this,
            [this] { m_context.memory.remember(u"organizations.columns"_s, m_table->columnState()); });
    connect(m_table, &RecordTable::currentIdChanged, this, &OrganizationsPane::showOrganization);
    connect(m_table, &RecordTable::rowOpened, this, [this] { showDetails(true); });
    m_table->setMenuFiller([this](QMenu& menu, const QModelIndex& cell) { fillMenu(menu, cell); });
    connect(m_model, &RecordTableModel::stateChanged, this, &OrganizationsPane::showState);
    connect(m_model, &RecordTableModel::countsChanged, this, [this] {
        noteValues();
        showOrganization();
        if (m_model->state() == RecordTableModel::State::Loaded)
            showState();
        emit badgeChanged();
    });
    // A pane that nobody sees asks for nothing.
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (isVisible() && m_range->range().kind != RangeChoice::Kind::Custom)
            reload();
    });
    connect(&m_context.session, &SessionState::writesLockedChanged, this, &OrganizationsPane::showImportButton);
    connect(&m_context.session, &SessionState::whoAmIChanged, this, &OrganizationsPane::showImportButton);
}

void OrganizationsPane::connectDetails()
{
    const auto toast = [this](const QString& what) {
        emit m_context.navigator.toastRequested(tr("%1 copied").arg(what));
    };
    connect(m_table, &RecordTable::copied, this, toast);
    connect(m_details, &SidePanel::copied, this, toast);
    connect(m_details, &SidePanel::closed, this, [this] {
        showDetails(false);
        m_table->setFocus();
    });
    connect(m_details, &OrganizationDetails::eventsAsked, this,
            [this](const QStringList& ids) { openEvents(eventsOfFilter(ids)); });
    connect(m_details, &OrganizationDetails::costAsked, this, &OrganizationsPane::showCost);
}

void OrganizationsPane::ask()
{
    if (!m_context.session.offers(u"organizations"_s))
        return;
    m_asked = true;
    m_refresh.start();
    m_model->setQuery({m_filterBar->filter(), m_range->at(m_context.now())});
}

void OrganizationsPane::reload()
{
    const RecordQuery query{m_filterBar->filter(), m_range->at(m_context.now())};
    if (query == m_model->query())
        m_model->reload();
    else
        m_model->setQuery(query);
}

void OrganizationsPane::setFilter(const QString& filter)
{
    m_filterBar->setFilter(filter);
    ask();
}

void OrganizationsPane::setRange(const RangeChoice& range)
{
    m_range->setRange(range);
    ask();
}

void OrganizationsPane::takeSummary(const OrganizationSummary& summary)
{
    m_summary = summary;
    showSummary();
}

void OrganizationsPane::showOrganization()
{
    const Organization* organization = current();
    const bool ranged = m_range->range() != RangeChoice::all();
    m_details->setOrganization(organization ? std::optional(*organization) : std::nullopt,
                               ranged ? m_range->value() : QString());
}

const Organization* OrganizationsPane::current() const
{
    return m_model->recordById(m_table->currentId());
}

//! What has been seen completes what is typed.
void OrganizationsPane::noteValues()
{
    const auto& records = m_model->records();
    for (std::size_t i = std::min<std::size_t>(records.size(), 200); i-- > 0;) {
        m_words.noteValue(u"id"_s, records[i].id);
        if (!records[i].name.isEmpty())
            m_words.noteValue(u"name"_s, records[i].name);
        for (const Organization::Environment& environment : records[i].environments)
            m_words.noteValue(u"environment"_s, environment.name);
    }
}

QString OrganizationsPane::badge() const
{
    return m_summary && m_summary->caseIds > 0 ? QString::number(m_summary->caseIds) : QString();
}

void OrganizationsPane::focusFilter()
{
    m_filterBar->focusLine();
}

bool OrganizationsPane::searchFor(const QString& text)
{
    if (m_words.fault(text))
        return false;
    setFilter(text);
    return true;
}

bool OrganizationsPane::findId(const QString& id)
{
    if (!m_model->recordById(id))
        return false;
    m_table->setCurrentId(id);
    showDetails(true);
    return true;
}

QVariantMap OrganizationsPane::saveState() const
{
    return {{u"filter"_s, m_filterBar->filter()}, {u"range"_s, m_range->range().toText()}};
}

void OrganizationsPane::restoreState(const QVariantMap& state)
{
    const QString filter = state.value(u"filter"_s).toString();
    m_filterBar->setFilter(m_words.fault(filter) ? QString() : filter);
    m_range->setRange(state.contains(u"range"_s) ? RangeChoice::fromText(state.value(u"range"_s).toString())
                                                 : RangeChoice::all());
    m_wantedId = state.value(u"id"_s).toString();
    if (m_asked)
        ask();
}

void OrganizationsPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    if (!m_asked)
        ask();
    else if (m_model->state() == RecordTableModel::State::Loaded)
        reload();
}

} // namespace md
