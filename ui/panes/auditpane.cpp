// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/auditpane.h"

#include "ui/audit/auditdetails.h"
#include "ui/audit/auditwords.h"
#include "ui/audit/chainguard.h"
#include "ui/audit/chainline.h"
#include "ui/events/filterbar.h"
#include "ui/recordsource.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

AuditPane::AuditPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_api(server.transport)
    , m_events(server.transport)
    , m_words(auditFilterWords())
    , m_model(new AuditModel(
          auditColumns(), [](const AuditEntry& entry) { return entry.id; }, recordFetch(m_api.list(), this), this))
    , m_guard(new ChainGuard(m_api, server.target.tenant, context.memory, context.now, this))
{
    setObjectName(u"auditPane"_s);
    m_model->setGrouping(
        [this](const AuditEntry& entry) { return m_context.times.format().dayHead(entry.at, m_context.now()); });
    build();
    buildActions();
    connectParts();
    if (context.session.offers(u"audit-log"_s)) {
        followRecords(m_api.list(), server.live, u"audit"_s, *m_model);
        ask();
    }
    showState();
    showLive();
}

AuditPane::~AuditPane() = default;

void AuditPane::build()
{
    m_table = new RecordTable(tr("Audit log"), *m_model, m_context.times, m_context.now, this);
    m_table->setObjectName(u"auditTable"_s);
    m_table->setOrderedBy(u"time"_s);
    m_table->setColumnState({u"time"_s, u"actor"_s, u"role"_s, u"action"_s, u"target"_s, u"changed"_s});
    m_table->setColumnState(m_context.memory.recall(u"audit.columns"_s).toStringList());
    m_state = new StatePage(m_table, m_context.times, this);
    m_strip = new RecordStrip(*m_model, tr("entries"), this);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildFilterRow());
    column->addWidget(m_state, 1);
    column->addWidget(m_strip);
    m_details = new AuditDetails(m_context, m_api, m_events, *m_guard, this);
    m_splitter = new HairlineSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({900, m_details->sizeHint().width()});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    setFocusProxy(m_table);
}

QWidget* AuditPane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(12);
    m_export = new Button(tr("Export with before and after…"), Button::Kind::Secondary, head);
    m_export->setObjectName(u"auditExport"_s);
    m_export->setGlyph(Icon::Export);
    row->addWidget(new ChainLine(*m_guard, m_context.times, m_context.now, head), 1);
    row->addWidget(m_export);
    return head;
}

QWidget* AuditPane::buildFilterRow()
{
    auto* line = new QWidget(this);
    line->setFixedHeight(metrics::filterBar);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 8);
    row->setSpacing(8);
    m_filterBar = new FilterBar(line);
    m_filterBar->setWords(m_words, tr("actor, action, target, field, reason…"));
    m_filterBar->setHistory(m_context.memory.recall(u"audit.history"_s).toStringList());
    m_range = new RangeButton(m_context.times, m_context.now, line);
    m_columns = new Button(tr("Columns"), Button::Kind::Secondary, line);
    m_columns->setObjectName(u"auditColumns"_s);
    m_columns->setGlyph(Icon::Columns);
    row->addWidget(m_filterBar, 1);
    row->addWidget(m_range);
    row->addWidget(m_columns);
    return line;
}

void AuditPane::connectParts()
{
    connect(m_filterBar, &FilterBar::filterChanged, this, &AuditPane::ask);
    connect(m_filterBar, &FilterBar::left, m_table, [this] { m_table->setFocus(); });
    connect(m_filterBar, &FilterBar::historyChanged, this,
            [this](const QStringList& filters) { m_context.memory.remember(u"audit.history"_s, filters); });
    connect(m_range, &RangeButton::rangeChosen, this, &AuditPane::ask);
    connect(m_export, &Button::clicked, this, &AuditPane::exportEntries);
    connect(m_columns, &Button::clicked, this, [this] {
        QMenu* menu = m_table->makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2)));
    });
    connect(m_table, &RecordTable::columnsChanged, this,
            [this] { m_context.memory.remember(u"audit.columns"_s, m_table->columnState()); });
    connect(m_table, &RecordTable::currentIdChanged, this, &AuditPane::showEntry);
    connect(m_table, &RecordTable::rowOpened, this, [this] { showDetails(true); });
    connect(m_table, &RecordTable::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    // Rows that are read must not move away under the eye.
    connect(m_table, &RecordTable::atTopChanged, this, [this](bool atTop) {
        if (!atTop)
            m_model->setFollowing(false);
    });
    m_table->setMenuFiller([this](QMenu& menu, const QModelIndex& cell) { fillMenu(menu, cell); });
    connect(m_details, &SidePanel::closed, this, [this] {
        showDetails(false);
        m_table->setFocus();
    });
    connect(m_details, &SidePanel::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    connect(m_details, &AuditDetails::undoAsked, this, &AuditPane::undo);
    connect(m_details, &AuditDetails::correlationAsked, this, [this](const QString& id) {
        setRange(RangeChoice::all());
        setFilter(u"correlation:"_s + filterQuoted(id));
    });
    connect(m_model, &RecordTableModel::stateChanged, this, &AuditPane::showState);
    connect(m_model, &RecordTableModel::countsChanged, this, [this] {
        noteValues();
        emit badgeChanged();
        if (m_model->state() == RecordTableModel::State::Loaded)
            showState();
    });
    connect(&m_context.times, &TimeSettings::formatChanged, this, [this] {
        m_model->setGrouping(
            [this](const AuditEntry& entry) { return m_context.times.format().dayHead(entry.at, m_context.now()); });
    });
    connect(&m_server.live, &LiveStream::stateChanged, this, &AuditPane::showLive);
}

void AuditPane::ask()
{
    m_asked = true;
    m_model->setQuery({m_filterBar->filter(), m_range->at(m_context.now())});
}

void AuditPane::setFilter(const QString& filter)
{
    m_filterBar->setFilter(filter);
    ask();
}

void AuditPane::setRange(const RangeChoice& range)
{
    m_range->setRange(range);
    ask();
}

void AuditPane::showEntry(const QString& id)
{
    const AuditEntry* entry = m_model->recordById(id);
    m_details->setEntry(entry ? std::optional(*entry) : std::nullopt);
}

//! What has been seen completes what is typed.
void AuditPane::noteValues()
{
    const auto& records = m_model->records();
    const std::size_t some = std::min<std::size_t>(records.size(), 200);
    for (std::size_t i = some; i-- > 0;) {
        m_words.noteValue(u"actor"_s, records[i].actor());
        m_words.noteValue(u"action"_s, records[i].action);
        m_words.noteValue(u"type"_s, records[i].targetType);
        m_words.noteValue(u"target"_s, records[i].targetName);
        for (const AuditEntry::Change& change : records[i].changes)
            m_words.noteValue(u"field"_s, change.field);
    }
}

QString AuditPane::badge() const
{
    const qint64 now = m_context.now();
    const auto today =
        std::count_if(m_model->records().begin(), m_model->records().end(),
                      [&](const AuditEntry& entry) { return m_context.times.format().sameDay(entry.at, now); });
    return today > 0 ? QString::number(today) : QString();
}

void AuditPane::focusFilter()
{
    m_filterBar->focusLine();
}

bool AuditPane::searchFor(const QString& text)
{
    if (m_words.fault(text))
        return false;
    setFilter(text);
    return true;
}

bool AuditPane::findId(const QString& id)
{
    if (!id.startsWith("audit_"_L1))
        return false;
    m_wantedId = id;
    setRange(RangeChoice::all());
    setFilter(u"id:"_s + filterQuoted(id));
    return true;
}

QVariantMap AuditPane::saveState() const
{
    return {{u"filter"_s, m_filterBar->filter()}, {u"range"_s, m_range->range().toText()}};
}

void AuditPane::restoreState(const QVariantMap& state)
{
    const QString filter = state.value(u"filter"_s).toString();
    m_filterBar->setFilter(m_words.fault(filter) ? QString() : filter);
    m_range->setRange(state.contains(u"range"_s) ? RangeChoice::fromText(state.value(u"range"_s).toString())
                                                 : RangeChoice::last(std::chrono::hours(24 * 7)));
    m_wantedId = state.value(u"id"_s).toString();
    if (m_asked)
        ask();
}

void AuditPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    if (m_context.session.offers(u"audit-log"_s) && !std::exchange(m_checked, true))
        m_guard->check();
    if (m_details->isHidden() || m_table->currentIndex().isValid())
        return;
    if (m_model->rowCount() > 0)
        m_table->setCurrentId(m_model->idAt(m_model->isHead(0) ? 1 : 0));
}

} // namespace md
