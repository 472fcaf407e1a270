// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventlog/loglist.h"

#include "models/recordtablemodel.h"
#include "ui/events/filterbar.h"
#include "ui/events/plaintext.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

LogList::LogList(Parts parts, const FilterWords& words, RecordTableModel& model, const PaneContext& context,
                 ServerAccess& server, QWidget* parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_words(words)
    , m_model(model)
    , m_context(context)
    , m_server(server)
    , m_views([this](const QByteArray& saved) { m_context.memory.remember(m_parts.id + u".views"_s, saved); })
{
    m_views.load(m_context.memory.recall(m_parts.id + u".views"_s).toByteArray());
    build();
    connect(m_filterBar, &FilterBar::filterChanged, this, &LogList::filterChosen);
    connect(m_filterBar, &FilterBar::left, m_table, [this] { m_table->setFocus(); });
    connect(m_filterBar, &FilterBar::historyChanged, this,
            [this](const QStringList& filters) { m_context.memory.remember(m_parts.id + u".history"_s, filters); });
    connect(m_presets, &Button::clicked, this, &LogList::openPresets);
    connect(m_columns, &Button::clicked, this, [this] {
        QMenu* menu = m_table->makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2)));
    });
    connect(m_table, &RecordTable::columnsChanged, this,
            [this] { m_context.memory.remember(m_parts.id + u".columns"_s, m_table->columnState()); });
    connect(m_table, &RecordTable::currentIdChanged, this, &LogList::currentIdChanged);
    connect(m_table, &RecordTable::rowOpened, this, &LogList::rowOpened);
    connect(m_table, &RecordTable::copied, this,
            [this](const QString& what) { emit m_context.navigator.toastRequested(tr("%1 copied").arg(what)); });
    // Rows that are read must not move away under the eye.
    connect(m_table, &RecordTable::atTopChanged, this, [this](bool atTop) {
        if (!atTop)
            m_model.setFollowing(false);
    });
    connect(&m_model, &RecordTableModel::stateChanged, this, &LogList::showState);
    connect(&m_model, &RecordTableModel::countsChanged, this, [this] {
        if (m_model.state() == RecordTableModel::State::Loaded)
            showState();
    });
    connect(&m_server.live, &LiveStream::stateChanged, this, &LogList::showLive);
    showState();
    showLive();
}

void LogList::build()
{
    m_table = new RecordTable(m_parts.title, m_model, m_context.times, m_context.now, this);
    m_table->setObjectName(m_parts.id + u"Table"_s);
    m_table->setOrderedBy(u"time"_s);
    m_table->setColumnState(m_parts.columns);
    m_table->setColumnState(m_context.memory.recall(m_parts.id + u".columns"_s).toStringList());
    auto* body = new QWidget;
    auto* beside = new QHBoxLayout(body);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    if (m_parts.facets) {
        m_facets = new LogFacets(m_parts.id + u"Facets"_s, m_parts.facets, body);
        connect(m_facets, &FacetPanel::namedPicked, this, &LogList::pickFacet);
        connect(&m_model, &RecordTableModel::countsChanged, m_facets, &LogFacets::recordsCame);
        beside->addWidget(m_facets);
    }
    beside->addWidget(m_table, 1);
    m_state = new StatePage(body, m_context.times, this);
    m_strip = new RecordStrip(m_model, m_parts.records, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildFilterRow());
    column->addWidget(m_state, 1);
    column->addWidget(m_strip);
    leadFocus(this, m_table);
}

QWidget* LogList::buildFilterRow()
{
    auto* line = new QWidget(this);
    line->setFixedHeight(metrics::filterBar);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 8);
    row->setSpacing(8);
    m_filterBar = new FilterBar(line);
    m_filterBar->setWords(m_words, m_parts.placeholder);
    m_filterBar->setHistory(m_context.memory.recall(m_parts.id + u".history"_s).toStringList());
    m_presets = new Button(tr("Presets"), Button::Kind::Secondary, line);
    m_presets->setObjectName(m_parts.id + u"Presets"_s);
    m_presets->setGlyph(Icon::Bookmark);
    m_columns = new Button(tr("Columns"), Button::Kind::Secondary, line);
    m_columns->setObjectName(m_parts.id + u"Columns"_s);
    m_columns->setGlyph(Icon::Columns);
    row->addWidget(m_filterBar, 1);
    row->addWidget(m_presets);
    row->addWidget(m_columns);
    return line;
}

void LogList::openPresets()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(m_parts.id + u"PresetMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const LogPreset& preset : m_parts.presets) {
        QAction* action =
            menu->addAction(preset.name, this, [this, filter = preset.filter] { emit filterChosen(filter); });
        action->setCheckable(true);
        action->setChecked(preset.filter == filter());
    }
    menu->addSeparator();
    for (const SavedView& view : m_views.views())
        menu->addAction(menuText(view.name), this, [this, name = view.name] { emit viewAsked(name); });
    menu->addAction(tr("Save this view …\tCtrl+S"), this, &LogList::viewNameAsked);
    if (!m_views.views().empty()) {
        QMenu* remove = menu->addMenu(tr("Remove"));
        for (const SavedView& view : m_views.views())
            remove->addAction(menuText(view.name), this, [this, name = view.name] { emit viewRemovalAsked(name); });
    }
    menu->popup(m_presets->mapToGlobal(QPoint(0, m_presets->height() + 2)));
}

void LogList::pickFacet(const QString& field, const std::optional<QString>& value, bool negated)
{
    emit filterChosen(withNamedTerm(filter(), field, value, negated));
}

void LogList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Where there is little room it belongs to the rows.
    constexpr int least = 760;
    if (m_facets)
        m_facets->setVisible(width() >= least);
}

void LogList::ask(const QString& filter, const TimeRange& range, bool ranged)
{
    m_filterBar->setFilter(filter);
    m_ranged = ranged;
    if (!m_context.session.offers(m_parts.feature)) {
        showState();
        return;
    }
    m_model.setQuery({filter, range});
    if (m_facets)
        m_facets->ask({filter, range});
}

QString LogList::filter() const
{
    return m_filterBar->filter();
}

void LogList::want(const QString& id)
{
    m_wantedId = id;
    showState();
}

void LogList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    selectSome();
}

//! The panel beside a list that is looked at is never empty without need.
void LogList::selectSome()
{
    if (!m_wantedId.isEmpty()) {
        if (m_table->setCurrentId(m_wantedId))
            m_wantedId.clear();
    } else if (!m_table->currentIndex().isValid() && isVisible() && m_model.recordCount() > 0) {
        m_table->setCurrentId(m_model.idAt(m_model.isHead(0) ? 1 : 0));
    }
}

void LogList::showState()
{
    using Standing = ListState::Standing;
    switch (m_listState.show({m_context, m_server, m_model, *m_state, *m_filterBar},
                             {m_parts.feature, m_parts.title, tr("Loading the %1").arg(m_parts.records),
                              tr("The %1 could not be loaded").arg(m_parts.records)})) {
    case Standing::Unoffered:
    case Standing::Waiting: return;
    case Standing::Failed: emit currentIdChanged({}); return;
    case Standing::Empty: showEmpty(); return;
    case Standing::Rows: break;
    }
    m_state->showFilled();
    selectSome();
}

void LogList::showEmpty()
{
    emit currentIdChanged({});
    EmptyState state;
    state.icon = Icon::EventLog;
    const QString filter = this->filter();
    state.title = m_parts.nothing;
    if (filter.isEmpty() && !m_ranged)
        state.text = sentence(tr("As soon as there is one it stands here."));
    else if (filter.isEmpty())
        state.text = sentence(tr("There is none in this time. Older ones may be kept."));
    else
        state.text = sentence(tr("There is none for %1."), {{filter, Span::Style::Mono}});
    if (m_ranged)
        state.primary = StateAction{tr("Look at all time"), {}, [this] { emit allTimeAsked(); }};
    if (!filter.isEmpty())
        state.lines.push_back(
            {tr("Without the filter"), m_parts.records, [this] { emit filterChosen({}); }, StateLine::Value::Words});
    m_state->showEmpty(state);
}

void LogList::showLive()
{
    m_strip->setLive(m_server.live.state() == LiveStream::State::Live ||
                     m_server.live.state() == LiveStream::State::Connecting);
}

} // namespace md
