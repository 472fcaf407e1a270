// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/overviewpane.h"

#include "core/filter.h"
#include "ui/errortext.h"
#include "ui/events/rangechoice.h"
#include "ui/overview/overviewgrid.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/whilevisible.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

AuditModel::Fetch nobody()
{
    // The entries come with the rest.
    return [](const RecordQuery&, const QString&, const AuditModel::Done&) -> PendingRequestPtr { return {}; };
}

} // namespace

OverviewPane::OverviewPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_model(new AuditModel(
          auditColumns(), [](const AuditEntry& entry) { return entry.id; }, nobody(), this))
{
    setObjectName(u"overviewPane"_s);
    const auto group = [this] {
        m_model->setGrouping(
            [this](const AuditEntry& entry) { return m_context.times.format().dayHead(entry.at, m_context.now()); });
    };
    group();
    connect(&m_context.times, &TimeSettings::formatChanged, this, group);
    build();
    connectParts();
    addPaneAction(u"overviewActionReload"_s, tr("Ask again how everything stands"), Qt::Key_F5, &OverviewPane::reload);
    showOverview();
}

OverviewPane::~OverviewPane()
{
    if (m_server.overview)
        m_server.overview->setWatched(false);
}

void OverviewPane::build()
{
    m_grid = new OverviewGrid(buildChanges(), this);
    m_state = new StatePage(m_grid, m_context.times, this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(buildHead());
    whole->addWidget(m_state, 1);
}

QWidget* OverviewPane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(12);
    m_headline = new TextLabel({}, TextLabel::Ink::Text, head);
    m_headline->setObjectName(u"overviewHeadline"_s);
    m_headline->setFont(md::font(FontRole::Figure));
    m_when = new TextLabel({}, TextLabel::Ink::Second, head);
    m_when->setObjectName(u"overviewWhen"_s);
    m_when->setElided(true);
    m_refresh = new Button(Icon::Refresh, tr("Ask again"), Button::Kind::Secondary, head);
    m_refresh->setObjectName(u"overviewRefresh"_s);
    row->addWidget(m_headline);
    row->addWidget(m_when);
    row->addStretch(1);
    row->addWidget(m_refresh);
    return head;
}

QWidget* OverviewPane::buildChanges()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_changesHead = new QHBoxLayout;
    m_changesHead->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    m_changesHead->setSpacing(8);
    auto* title = new TextLabel(tr("Last changes"), TextLabel::Ink::Text, part);
    title->setFont(md::font(FontRole::Heading));
    m_changesNote = new TextLabel({}, TextLabel::Ink::Second, part);
    m_changesNote->setObjectName(u"overviewChangesNote"_s);
    m_allChanges = new LinkButton(tr("All changes"), part);
    m_allChanges->setObjectName(u"overviewAllChanges"_s);
    m_changesHead->addWidget(title);
    m_changesHead->addWidget(m_changesNote);
    m_changesHead->addStretch(1);
    m_changesHead->addWidget(m_allChanges);
    m_changes = new RecordTable(tr("Last changes"), *m_model, m_context.times, m_context.now, part);
    m_changes->setObjectName(u"overviewChanges"_s);
    m_changes->setColumnState({u"time"_s, u"actor"_s, u"role"_s, u"action"_s, u"target"_s, u"changed"_s});
    m_changes->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addLayout(m_changesHead);
    column->addWidget(m_changes);
    return part;
}

void OverviewPane::connectParts()
{
    connect(m_grid, &OverviewGrid::placeChosen, this, &OverviewPane::goTo);
    connect(m_grid, &OverviewGrid::rightPaddingChanged, this,
            [this](int right) { m_changesHead->setContentsMargins(metrics::panePadding, 0, right, 0); });
    connect(m_refresh, &Button::clicked, this, &OverviewPane::reload);
    connect(m_changes, &RecordTable::rowOpened, this, &OverviewPane::openChange);
    connect(m_changes, &RecordTable::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    connect(m_allChanges, &LinkButton::clicked, this, [this] {
        goTo({u"audit"_s, {{u"range"_s, RangeChoice::last(24h * 7).toText()}}});
    });
    connect(&m_context.times, &TimeSettings::formatChanged, this, &OverviewPane::showOverview);
    OverviewFeed* feed = m_server.overview;
    if (!feed)
        return;
    connect(feed, &OverviewFeed::shownChanged, this, &OverviewPane::showOverview);
    connect(&m_context.environment, &EnvironmentSelection::currentChanged, feed, &OverviewFeed::setEnvironment);
    feed->setEnvironment(m_context.environment.current());
    connect(&m_server.live, &LiveStream::stateChanged, this, &OverviewPane::showAge);
    connect(&m_clock, &QTimer::timeout, this, &OverviewPane::showAge);
    new VisibleWatch(*this, [this](bool visible) {
        m_server.overview->setWatched(visible);
        if (visible)
            m_clock.start(1s);
        else
            m_clock.stop();
    });
}

void OverviewPane::showOverview()
{
    if (!m_server.overview) {
        m_state->showNotOffered(tr("The overview"), m_server.target.server);
        m_refresh->hide();
        return;
    }
    const auto& overview = m_server.overview->shown();
    if (!overview) {
        m_headline->setText({});
        if (const auto& error = m_server.overview->error())
            showFailed(*error);
        else
            m_state->showLoading(tr("Looking at everything"));
    } else if (isUntouched(*overview)) {
        m_headline->setText({});
        showEmpty();
    } else {
        showHead(*overview);
        m_grid->setTiles(overviewTiles(*overview, m_context.times.format(), m_context.now()), overview->environment);
        showChanges(*overview);
        m_state->showFilled();
    }
    showAge();
}

void OverviewPane::showHead(const Overview& overview)
{
    const auto tiles = overviewTiles(overview, m_context.times.format(), m_context.now());
    const auto wanting =
        std::count_if(tiles.begin(), tiles.end(), [](const OverviewTile& tile) { return tile.wantsAttention(); });
    const bool bad = !tiles.empty() && tiles.front().tone == Tone::Bad;
    m_headline->setText(wanting == 0 ? tr("All is well") : tr("%n thing(s) to look at", nullptr, int(wanting)));
    m_headline->setInk(wanting == 0 ? TextLabel::Ink::Ok : bad ? TextLabel::Ink::Bad : TextLabel::Ink::Warning);
}

void OverviewPane::showChanges(const Overview& overview)
{
    const bool there = overview.audit && !overview.audit->newest.empty();
    m_changes->setVisible(there);
    m_allChanges->setVisible(overview.audit.has_value());
    const QString scope = overview.withheld.value(u"audit"_s);
    m_changesNote->setText(overview.audit    ? (there ? QString() : tr("nothing was changed yet"))
                           : scope.isEmpty() ? tr("this server does not say")
                                             : tr("needs the scope %1").arg(scope));
    if (!there)
        return;
    if (m_model->records() != overview.audit->newest) {
        const QString current = m_changes->currentId();
        m_model->setRecords(overview.audit->newest);
        m_changes->setCurrentId(current);
    }
    m_changes->setFixedHeight(metrics::tableHead + m_model->rowCount() * metrics::row + 4);
}

void OverviewPane::showEmpty()
{
    EmptyState state;
    state.icon = Icon::Overview;
    state.title = tr("Nothing has happened here yet");
    state.text = sentence(tr("No event came, no unit is declared, nothing is set up. Begin with a key that a client "
                             "sends with, and with what is to be counted."));
    state.primary = StateAction{tr("Create a key…"), {}, [this] { goTo({u"keys"_s, {}}); }};
    state.lines.push_back({tr("Declare a unit"), tr("what is counted"),
                           [this] {
                               goTo({u"health"_s, {{u"view"_s, u"units"_s}}});
                           },
                           StateLine::Value::Words});
    state.lines.push_back({tr("Watch events come in"), tr("as they are received"),
                           [this] {
                               goTo({u"events"_s, {}});
                           },
                           StateLine::Value::Words});
    m_state->showEmpty(state);
}

void OverviewPane::showFailed(const ApiError& error)
{
    if (m_state->state() != StatePage::State::Failed)
        m_failedAt = m_context.now();
    FailedState state;
    state.error = error;
    state.title = tr("The overview could not be loaded");
    state.at = m_failedAt;
    state.retry = [this] { reload(); };
    state.fix = [this] { emit m_context.navigator.connectionDialogRequested(); };
    m_state->showFailed(state);
}

//! Of which time the tiles are, and whether that is now.
void OverviewPane::showAge()
{
    const bool filled = m_state->state() == StatePage::State::Filled;
    m_when->setVisible(filled);
    if (!filled)
        return;
    const Overview& overview = *m_server.overview->shown();
    const QString at = m_context.times.format().timeOfDay(overview.at);
    const auto& error = m_server.overview->error();
    const bool live = m_server.live.state() == LiveStream::State::Live;
    if (error)
        m_when->setText(tr("not up to date, of %1: %2").arg(at, errorText(*error).title));
    else
        m_when->setText((live ? tr("last hour, as of %1") : tr("last hour, as of %1, not live")).arg(at));
    m_when->setInk(error || !live ? TextLabel::Ink::Warning : TextLabel::Ink::Second);
}

QString OverviewPane::headline() const
{
    return m_headline->text();
}

void OverviewPane::goTo(const PanePlace& place)
{
    emit m_context.navigator.paneRequested(place.pane, place.state);
}

void OverviewPane::openChange()
{
    if (const AuditEntry* entry = m_model->recordById(m_changes->currentId()))
        goTo({u"audit"_s,
              {{u"filter"_s, u"id:"_s + filterQuoted(entry->id)},
               {u"range"_s, RangeChoice::all().toText()},
               {u"id"_s, entry->id}}});
}

void OverviewPane::reload()
{
    if (m_server.overview)
        m_server.overview->reload();
}

void OverviewPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    if (!focusWidget() && !m_grid->cards().empty())
        m_grid->cards().front()->setFocus();
}

} // namespace md
