// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/keyspane.h"

#include "ui/events/filterbar.h"
#include "ui/keys/keydetails.h"
#include "ui/keys/keysummary.h"
#include "ui/keys/keywords.h"
#include "ui/recordsource.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

// Keys are few: all of them in one go, so that they can be sorted and counted.
constexpr int pageSize = 1000;

QStringList standardColumns()
{
    return {u"state"_s, u"name"_s, u"prefix"_s, u"environment"_s, u"role"_s, u"used"_s, u"expires"_s, u"requests"_s};
}

} // namespace

KeysPane::KeysPane(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_server(server)
    , m_api(server.transport)
    , m_words(keyFilterWords())
    , m_model(new KeyModel(
          keyColumns(context.times, context.now, [this] { return ownKeyId(); }),
          [](const ApiKey& key) { return key.id; }, recordFetch(m_api.list(), this, pageSize), this))
{
    setObjectName(u"keysPane"_s);
    build();
    buildActions();
    connectParts();
    if (context.session.offers(u"keys"_s)) {
        followRecords(m_api.list(), server.live, u"keys"_s, *m_model);
        ask();
        if (server.overview) {
            connect(server.overview, &OverviewFeed::wholeChanged, this, &KeysPane::takeOverview);
            takeOverview();
        }
    }
    showState();
    showLive();
    showCreateButton();
}

KeysPane::~KeysPane() = default;

void KeysPane::build()
{
    m_table = new RecordTable(tr("API keys"), *m_model, m_context.times, m_context.now, this);
    m_table->setObjectName(u"keysTable"_s);
    m_table->setColumnState(standardColumns());
    m_table->setColumnState(m_context.memory.recall(u"keys.columns"_s).toStringList());
    m_state = new StatePage(m_table, m_context.times, this);
    m_strip = new RecordStrip(*m_model, tr("keys"), this);
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildFilterRow());
    column->addWidget(m_state, 1);
    column->addWidget(m_strip);
    m_details = new KeyDetails(m_context, this);
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

QWidget* KeysPane::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::paneHead);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(12);
    m_summary = new KeySummary(head);
    m_create = new Button(tr("Create key…"), Button::Kind::Primary, head);
    m_create->setObjectName(u"keysCreate"_s);
    m_create->setGlyph(Icon::Plus);
    row->addWidget(m_summary, 1);
    row->addWidget(m_create);
    return head;
}

QWidget* KeysPane::buildFilterRow()
{
    auto* line = new QWidget(this);
    line->setFixedHeight(metrics::filterBar);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 8);
    row->setSpacing(8);
    m_filterBar = new FilterBar(line);
    m_filterBar->setWords(m_words, tr("name, state, scope, owner, prefix…"));
    m_filterBar->setHistory(m_context.memory.recall(u"keys.history"_s).toStringList());
    m_columns = new Button(tr("Columns"), Button::Kind::Secondary, line);
    m_columns->setObjectName(u"keysColumns"_s);
    m_columns->setGlyph(Icon::Columns);
    row->addWidget(m_filterBar, 1);
    row->addWidget(m_columns);
    return line;
}

void KeysPane::connectParts()
{
    connect(m_filterBar, &FilterBar::filterChanged, this, &KeysPane::ask);
    connect(m_filterBar, &FilterBar::left, m_table, [this] { m_table->setFocus(); });
    connect(m_filterBar, &FilterBar::historyChanged, this,
            [this](const QStringList& filters) { m_context.memory.remember(u"keys.history"_s, filters); });
    connect(m_create, &Button::clicked, this, &KeysPane::create);
    connect(m_columns, &Button::clicked, this, [this] {
        QMenu* menu = m_table->makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2)));
    });
    connect(m_summary, &KeySummary::refusedAsked, this, &KeysPane::showRefused);
    connect(m_summary, &KeySummary::endingAsked, this, &KeysPane::showEnding);
    connect(m_table, &RecordTable::columnsChanged, this,
            [this] { m_context.memory.remember(u"keys.columns"_s, m_table->columnState()); });
    connect(m_table, &RecordTable::currentIdChanged, this, [this](const QString& id) {
        showKey();
        if (!id.isEmpty())
            showDetails(true);
    });
    connect(m_table, &RecordTable::rowOpened, this, [this] { showDetails(true); });
    const auto toast = [this](const QString& what) {
        emit m_context.navigator.toastRequested(tr("%1 copied").arg(what));
    };
    connect(m_table, &RecordTable::copied, this, toast);
    connect(m_details, &SidePanel::copied, this, toast);
    m_table->setMenuFiller([this](QMenu& menu, const QModelIndex& cell) { fillMenu(menu, cell); });
    connect(m_details, &SidePanel::closed, this, [this] {
        showDetails(false);
        m_table->setFocus();
    });
    connect(m_details, &KeyDetails::editAsked, this, &KeysPane::edit);
    connect(m_details, &KeyDetails::scopeAsked, this, &KeysPane::editWith);
    connect(m_details, &KeyDetails::rotateAsked, this, &KeysPane::rotate);
    connect(m_details, &KeyDetails::extendAsked, this, &KeysPane::extendGrace);
    connect(m_details, &KeyDetails::endGraceAsked, this, &KeysPane::endGrace);
    connect(m_details, &KeyDetails::revokeAsked, this, &KeysPane::revoke);
    connect(m_details, &KeyDetails::outdated, this, &KeysPane::reloadOne);
    connect(m_details, &KeyDetails::eventsAsked, this, [this] {
        emit m_context.navigator.paneRequested(u"events"_s,
                                               {{u"filter"_s, m_details->key()->prefix}, {u"range"_s, u"all"_s}});
    });
    connect(m_details, &KeyDetails::historyAsked, this, [this] {
        emit m_context.navigator.paneRequested(
            u"audit"_s, {{u"filter"_s, u"target:"_s + filterQuoted(m_details->key()->id)}, {u"range"_s, u"all"_s}});
    });
    connect(m_model, &RecordTableModel::stateChanged, this, &KeysPane::showState);
    connect(m_model, &RecordTableModel::countsChanged, this, &KeysPane::keysChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &KeysPane::keysChanged);
    connect(&m_server.live, &LiveStream::stateChanged, this, &KeysPane::showLive);
    connect(&m_context.session, &SessionState::writesLockedChanged, this, &KeysPane::showCreateButton);
    connect(&m_context.session, &SessionState::whoAmIChanged, this, &KeysPane::showCreateButton);
}

void KeysPane::ask()
{
    m_model->setQuery({m_filterBar->filter(), {}});
}

void KeysPane::setFilter(const QString& filter)
{
    m_filterBar->setFilter(filter);
    ask();
}

void KeysPane::showKey()
{
    const ApiKey* key = m_model->recordById(m_table->currentId());
    m_details->setKey(key ? std::optional(*key) : std::nullopt);
}

//! By a page, a write, or the live stream.
void KeysPane::keysChanged()
{
    if (m_model->query().filter.isEmpty() && m_model->recordCount() > 0) {
        const std::vector<ApiKey>& keys = m_model->records();
        m_all = m_model->recordCount();
        m_working = int(std::count_if(keys.begin(), keys.end(), [](const ApiKey& key) { return key.works(); }));
    }
    m_summary->setCounts(countKeys(m_model->records(), m_context.now()), !m_model->isWhole());
    for (const ApiKey& key : m_model->records()) {
        m_words.noteValue(u"name"_s, key.name);
        m_words.noteValue(u"owner"_s, key.ownerEmail);
        m_words.noteValue(u"prefix"_s, key.prefix);
        if (!key.environment.isEmpty())
            m_words.noteValue(u"environment"_s, key.environment);
    }
    showKey();
    emit badgeChanged();
    if (m_model->state() == RecordTableModel::State::Loaded) {
        showState();
        warnOfEnds(m_model->records());
    }
}

//! Until the keys are here themselves: how many work, and which of them end soon.
void KeysPane::takeOverview()
{
    const auto& overview = m_server.overview->whole();
    if (!overview || !overview->keys || m_model->state() == RecordTableModel::State::Loaded)
        return;
    m_working = int(overview->keys->working);
    warnOfEnds(overview->keys->ending);
    emit badgeChanged();
}

void KeysPane::reloadOne(const QString& id)
{
    m_oneCall = m_api.list().one(id, this, [this](Result<ApiKey> key) {
        if (key)
            m_model->put(std::move(*key));
    });
}

QString KeysPane::mostUrgent() const
{
    const qint64 now = m_context.now();
    const auto urgency = [now](const ApiKey& key) {
        return wasRefused(key, now) ? 3 : key.rotation ? 2 : endsSoon(key, now) ? 1 : 0;
    };
    const std::vector<ApiKey>& keys = m_model->records();
    const auto first = std::max_element(keys.begin(), keys.end(), [&](const ApiKey& one, const ApiKey& other) {
        return urgency(one) < urgency(other);
    });
    return first == keys.end() ? QString() : first->id;
}

QString KeysPane::ownKeyId() const
{
    const auto& who = m_context.session.whoAmI();
    return who ? who->key.id : QString();
}

QString KeysPane::badge() const
{
    return m_working > 0 ? QString::number(m_working) : QString();
}

void KeysPane::focusFilter()
{
    m_filterBar->focusLine();
}

bool KeysPane::searchFor(const QString& text)
{
    if (m_words.fault(text))
        return false;
    setFilter(text);
    return true;
}

bool KeysPane::findId(const QString& id)
{
    const bool isPrefix = id.startsWith("sk_live_"_L1) || id.startsWith("sk_test_"_L1);
    if (!isPrefix && !id.startsWith("key_"_L1))
        return false;
    // Of a whole secret only what may be shown is ever sent: its first twelve characters.
    constexpr qsizetype shown = 12;
    setFilter(isPrefix ? u"prefix:"_s + id.left(shown) : u"id:"_s + filterQuoted(id));
    return true;
}

QVariantMap KeysPane::saveState() const
{
    return {{u"filter"_s, m_filterBar->filter()}};
}

void KeysPane::restoreState(const QVariantMap& state)
{
    const QString filter = state.value(u"filter"_s).toString();
    m_wantedId = state.value(u"id"_s).toString();
    setFilter(m_words.fault(filter) ? QString() : filter);
    if (!m_wantedId.isEmpty() && m_model->state() == RecordTableModel::State::Loaded)
        showState();
}

void KeysPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    if (!m_detailsWanted || m_table->currentIndex().isValid())
        return;
    if (m_model->rowCount() > 0)
        m_table->setCurrentId(mostUrgent());
}

} // namespace md
