// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/sourcestab.h"

#include "core/filter.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/recordsource.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/hairlinesplitter.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/statepage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::chrono::seconds refreshEach{30};
constexpr int panelWidth = 360;

} // namespace

SourcesTab::SourcesTab(const PaneContext& context, ServerAccess& server, IntakeApi& api, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_server(server)
    , m_api(api)
    , m_sources(new SourceModel(
          sourceColumns(), [](const WebhookSource& source) { return source.id; }, recordFetch(api.sources(), this, 500),
          this))
{
    setObjectName(u"sourcesTab"_s);
    m_refresh.setInterval(refreshEach);
    build();
    connectParts();
    showState();
}

void SourcesTab::build()
{
    m_table = new RecordTable(tr("Inbound sources"), *m_sources, m_context.times, m_context.now, this);
    m_table->setObjectName(u"sourceTable"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_state = new StatePage(m_table, m_context.times, this);
    m_details = new SidePanel(tr("Inbound source"), panelWidth, this);
    m_details->setObjectName(u"sourceDetails"_s);
    buildDetails();
    m_details->hide();
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_state, 1);
    auto* splitter = new HairlineSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({900, panelWidth});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);
    leadFocus(this, m_table);
}

QWidget* SourcesTab::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metrics::control + 16);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
    row->setSpacing(12);
    m_summary = new SentenceLabel(head);
    m_summary->setObjectName(u"sourceSummary"_s);
    m_new = new Button(tr("New source…"), Button::Kind::Secondary, head);
    m_new->setObjectName(u"sourceNew"_s);
    m_new->setGlyph(Icon::Plus);
    row->addWidget(m_summary, 1, Qt::AlignVCenter);
    row->addWidget(m_new);
    return head;
}

void SourcesTab::buildDetails()
{
    const auto button = [this](const QString& text, const QString& name, Icon glyph, Button::Kind kind) {
        auto* made = new Button(text, kind, m_details);
        made->setObjectName(name);
        made->setGlyph(glyph);
        return made;
    };
    m_edit = button(tr("Edit…"), u"sourceEdit"_s, Icon::Edit, Button::Kind::Secondary);
    m_switch = button(tr("Switch off…"), u"sourceSwitch"_s, Icon::Pause, Button::Kind::Secondary);
    m_details->addAction(m_edit);
    m_details->addAction(m_switch);
    m_facts = new FieldList(112);
    m_facts->setObjectName(u"sourceFacts"_s);
    QVBoxLayout* facts = m_details->addSection();
    facts->addWidget(m_facts);
    m_paths = new FieldList(112);
    m_paths->setObjectName(u"sourcePaths"_s);
    QVBoxLayout* paths = m_details->addSection(tr("Where its fields stand"));
    paths->addWidget(m_paths);
    QVBoxLayout* links = m_details->addSection(tr("What it sends"));
    m_events = new LinkButton(tr("Its events"));
    m_events->setObjectName(u"sourceEvents"_s);
    m_requests = new LinkButton(tr("Its refused requests"));
    m_requests->setObjectName(u"sourceRequests"_s);
    links->addWidget(m_events, 0, Qt::AlignLeft);
    links->addWidget(m_requests, 0, Qt::AlignLeft);
    m_rotate = button(tr("Rotate secret…"), u"sourceRotate"_s, Icon::Refresh, Button::Kind::Secondary);
    m_delete = button(tr("Delete…"), u"sourceDelete"_s, Icon::Trash, Button::Kind::Danger);
    auto* grave = new QHBoxLayout;
    grave->setSpacing(8);
    grave->addWidget(m_rotate);
    grave->addWidget(m_delete);
    grave->addStretch(1);
    QVBoxLayout* foot = m_details->addSection();
    foot->addLayout(grave);
}

void SourcesTab::connectParts()
{
    connect(m_sources, &RecordTableModel::stateChanged, this, &SourcesTab::showState);
    connect(m_sources, &RecordTableModel::countsChanged, this, &SourcesTab::showState);
    connect(m_sources, &QAbstractItemModel::dataChanged, this, &SourcesTab::showSource);
    connect(m_sources, &QAbstractItemModel::modelReset, this, &SourcesTab::showSource);
    connect(m_table, &RecordTable::currentIdChanged, this, &SourcesTab::showSource);
    connect(m_table, &QTableView::clicked, this, &SourcesTab::showSource);
    connect(m_table, &RecordTable::rowOpened, this, &SourcesTab::edit);
    connect(m_new, &Button::clicked, this, &SourcesTab::create);
    connect(m_edit, &Button::clicked, this, &SourcesTab::edit);
    connect(m_switch, &Button::clicked, this, &SourcesTab::switchOnOrOff);
    connect(m_rotate, &Button::clicked, this, &SourcesTab::rotate);
    connect(m_delete, &Button::clicked, this, &SourcesTab::remove);
    connect(m_details, &SidePanel::closed, this, [this] {
        m_details->hide();
        m_table->setFocus();
    });
    const auto toast = [this](const QString& what) {
        emit m_context.navigator.toastRequested(tr("%1 copied").arg(what));
    };
    connect(m_table, &RecordTable::copied, this, toast);
    connect(m_details, &SidePanel::copied, this, toast);
    connect(m_facts, &FieldList::copied, this, toast);
    connect(m_events, &LinkButton::clicked, this, [this] {
        if (const auto source = current()) {
            emit m_context.navigator.paneRequested(
                u"events"_s, {{u"filter"_s, u"source:aforo-webhook app:"_s + filterQuoted(source->settings.name)}});
        }
    });
    connect(m_requests, &LinkButton::clicked, this, [this] {
        if (const auto source = current()) {
            emit m_context.navigator.paneRequested(
                u"eventlog"_s, {{u"view"_s, u"requests"_s}, {u"filter"_s, u"app:"_s + filterQuoted(source->id)}});
        }
    });
    connect(&m_refresh, &QTimer::timeout, m_sources, &RecordTableModel::reload);
    connect(&m_context.times, &TimeSettings::formatChanged, this, &SourcesTab::showSource);
}

void SourcesTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_context.session.offers(u"webhook-sources"_s))
        return;
    if (m_asked)
        m_sources->reload();
    else
        m_sources->setQuery({});
    m_asked = true;
    m_refresh.start();
}

void SourcesTab::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_refresh.stop();
}

void SourcesTab::showState()
{
    m_new->setVisible(m_context.session.offers(u"webhook-sources"_s));
    m_summary->setSentence({});
    if (!m_context.session.offers(u"webhook-sources"_s)) {
        m_state->showNotOffered(tr("Inbound sources"), m_server.target.server);
        return;
    }
    switch (m_sources->state()) {
    case RecordTableModel::State::Idle:
    case RecordTableModel::State::Loading: m_state->showLoading(tr("Loading inbound sources…")); return;
    case RecordTableModel::State::Failed: {
        m_failedAt = m_context.now();
        FailedState failed;
        failed.error = *m_sources->error();
        failed.at = m_failedAt;
        failed.retry = [this] { m_sources->reload(); };
        m_state->showFailed(failed);
        return;
    }
    case RecordTableModel::State::Loaded: break;
    }
    if (m_sources->records().empty()) {
        EmptyState empty;
        empty.title = tr("No inbound sources");
        empty.text = sentence(tr("A source takes another platform's webhooks in as usage: it verifies their signature "
                                 "and reads customer, unit and quantity from their bodies."));
        empty.primary = StateAction{tr("New source…"), {}, [this] { create(); }};
        m_state->showEmpty(empty);
        m_details->hide();
        return;
    }
    const auto failing =
        std::count_if(m_sources->records().begin(), m_sources->records().end(),
                      [](const WebhookSource& source) { return source.state == WebhookSource::State::Failing; });
    m_summary->setSentence(
        failing > 0 ? sentence(u"%1"_s, {{tr("%n source(s) fail", nullptr, int(failing)), Span::Style::Bad}})
                    : sentence(u"%1"_s, {{tr("Webhooks of other platforms, taken in as usage"), Span::Style::Second}}));
    m_state->showFilled();
    showSource();
}

std::optional<WebhookSource> SourcesTab::current() const
{
    const WebhookSource* source = m_sources->recordById(m_table->currentId());
    return source ? std::optional(*source) : std::nullopt;
}

void SourcesTab::showSource()
{
    const auto source = current();
    m_details->setVisible(source.has_value());
    if (!source)
        return;
    const RecordCell state = stateCell(source->state);
    m_details->setHead(state.sign, state.tone, state.text, visibleText(source->settings.provider), source->id);
    m_details->setTitle(visibleText(source->settings.name));
    Sentence under;
    if (source->state == WebhookSource::State::Failing && source->lastRefusal)
        under = {{visibleText(source->lastRefusal->reason), Span::Style::Bad}};
    else if (source->state == WebhookSource::State::Silent)
        under = {{tr("Nothing has come yet. Have its webhooks sent to the address below."), Span::Style::Second}};
    m_details->setSubtitle(under);
    const bool off = source->state == WebhookSource::State::Paused;
    m_switch->setText(off ? tr("Switch on…") : tr("Switch off…"));
    m_switch->setGlyph(off ? Icon::Play : Icon::Pause);
    showFacts(*source);
}

void SourcesTab::showFacts(const WebhookSource& source)
{
    const qint64 now = m_context.now();
    const TimeFormat& times = m_context.times.format();
    const auto moment = [&](qint64 at) { return u"%1, %2"_s.arg(times.dateTime(at), TimeFormat::age(at, now)); };
    m_facts->clear();
    m_facts->addCode(tr("Posts to"), visibleText(source.ingestUrl));
    m_facts->addText(tr("Last received"), source.lastReceivedAt ? moment(*source.lastReceivedAt) : QString());
    m_facts->addText(tr("Received, 24 h"), NumberFormat::count(source.received24h));
    if (source.ignored24h > 0)
        m_facts->addText(tr("Ignored, 24 h"), NumberFormat::count(source.ignored24h));
    m_facts->addText(tr("Refused, 24 h"), NumberFormat::count(source.refused24h),
                     source.refused24h > 0 ? Tone::Bad : Tone::Text);
    if (source.lastRefusal)
        m_facts->addText(tr("Last refusal"),
                         moment(source.lastRefusal->at) + u"\n"_s + visibleText(source.lastRefusal->reason));
    m_facts->addCode(tr("Secret"), visibleText(source.secretPrefix) + u'…');
    if (source.oldSecretUntil && *source.oldSecretUntil > now)
        m_facts->addText(tr("Old secret"),
                         tr("fits too, ends %1").arg(TimeFormat::countdown(*source.oldSecretUntil, now)),
                         Tone::Warning);
    m_facts->addText(tr("Created"), times.dateTime(source.createdAt));
    const SourceSettings& settings = source.settings;
    m_paths->clear();
    m_paths->addCode(tr("Customer"), visibleText(settings.customerIdPath));
    if (settings.metricKeyPath.isEmpty())
        m_paths->addText(tr("Unit"), tr("always %1").arg(visibleText(settings.metric)));
    else
        m_paths->addCode(tr("Unit"), visibleText(settings.metricKeyPath));
    const auto path = [this](const QString& label, const QString& value, const QString& otherwise) {
        if (value.isEmpty())
            m_paths->addText(label, otherwise, Tone::Second);
        else
            m_paths->addCode(label, visibleText(value));
    };
    path(tr("Quantity"), settings.quantityPath, tr("each counts 1"));
    path(tr("Time"), settings.timestampPath, tr("when it is received"));
    path(tr("Id"), settings.idPath, tr("the member id, where there is one"));
    path(tr("Type"), settings.eventTypePath, tr("not looked at"));
    if (!settings.eventTypes.isEmpty())
        m_paths->addText(tr("Only types"), visibleText(settings.eventTypes.join(u", "_s)));
    m_paths->addCode(tr("Signed in"), visibleText(settings.signatureHeader));
    m_paths->addText(tr("Environment"),
                     settings.environment.isEmpty() ? u"production"_s : visibleText(settings.environment));
}

QStringList SourcesTab::facts() const
{
    return m_facts->lines() + m_paths->lines();
}

} // namespace md
