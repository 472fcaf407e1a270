// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/auditdetails.h"

#include "core/filter.h"
#include "core/isotime.h"
#include "core/jsonscan.h"
#include "ui/audit/auditwords.h"
#include "ui/audit/chainguard.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tabstrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int panelWidth = 400;

//! Of an edit that gave a unit another name: the old one.
std::optional<QString> formerName(const AuditEntry& entry)
{
    if (entry.targetType != "metric"_L1)
        return std::nullopt;
    for (const AuditEntry::Change& change : entry.changes) {
        if (change.field == "name"_L1 && shownValue(change.after))
            return shownValue(change.before);
    }
    return std::nullopt;
}

} // namespace

AuditDetails::AuditDetails(const PaneContext& context, AuditApi& api, UsageEventsApi& events, ChainGuard& guard,
                           QWidget* parent)
    : SidePanel(tr("Audit entry"), panelWidth, parent)
    , m_context(context)
    , m_api(api)
    , m_events(events)
    , m_guard(guard)
    , m_undo(new Button(tr("Undo this…"), Button::Kind::Secondary, this))
    , m_related(new Button(tr("Same request"), Button::Kind::Secondary, this))
    , m_copy(new Button(tr("Copy"), Button::Kind::Secondary, this))
{
    setObjectName(u"auditDetails"_s);
    build();
    connect(m_undo, &Button::clicked, this, &AuditDetails::undoAsked);
    connect(m_related, &Button::clicked, this, [this] { emit correlationAsked(m_entry->correlationId); });
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(jsonPretty(m_entry->json)));
        emit copied(tr("Entry"));
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &AuditDetails::showView);
    connect(m_facts, &FieldList::copied, this, &SidePanel::copied);
    connect(m_chain, &FieldList::copied, this, &SidePanel::copied);
    connect(&m_guard, &ChainGuard::changed, this, &AuditDetails::showChain);
    connect(&m_context.times, &TimeSettings::formatChanged, this, &AuditDetails::showFacts);
    setEntry(std::nullopt);
}

void AuditDetails::build()
{
    m_undo->setObjectName(u"auditUndo"_s);
    m_undo->setGlyph(Icon::Undo);
    m_related->setObjectName(u"auditRelated"_s);
    m_related->setGlyph(Icon::Link);
    m_copy->setObjectName(u"auditCopy"_s);
    m_copy->setGlyph(Icon::Copy);
    for (Button* button : {m_undo, m_related, m_copy})
        addAction(button);
    m_facts = new FieldList(80);
    m_undoNote = new TextLabel({}, TextLabel::Ink::Second);
    m_undoNote->setWordWrap(true);
    QVBoxLayout* facts = addSection();
    facts->addWidget(m_undoNote);
    facts->addWidget(m_facts);

    m_tabs = new TabStrip(tr("Views of the entry"));
    m_tabs->addTab(tr("Changed fields"));
    m_tabs->addTab(tr("Raw"));
    m_changes = new DiffTable;
    m_changes->setObjectName(u"auditChanges"_s);
    m_raw = new CodeBlock(tr("Entry as JSON"));
    m_raw->setMaximumLines(40);
    QVBoxLayout* body = addSection();
    body->addWidget(m_tabs);
    body->addWidget(m_changes);
    body->addWidget(m_raw);
    m_raw->hide();

    m_since = new QWidget;
    auto* since = new QVBoxLayout(m_since);
    since->setContentsMargins(0, 0, 0, 0);
    since->setSpacing(4);
    auto* sinceHead = new TextLabel(tr("Since this change"));
    sinceHead->setFont(md::font(FontRole::Heading));
    m_sinceText = new SentenceLabel;
    m_sinceText->setObjectName(u"auditSince"_s);
    m_sinceLink = new LinkButton;
    m_sinceLink->setObjectName(u"auditSinceLink"_s);
    since->addWidget(sinceHead);
    since->addWidget(m_sinceText);
    since->addWidget(m_sinceLink);
    addSection()->addWidget(m_since);
    connect(m_sinceLink, &LinkButton::clicked, this, [this] {
        const QString filter = u"metric:%1 code:UNKNOWN_METRIC received>=%2"_s.arg(
            filterQuoted(formerName(*m_entry).value_or(QString())), isoTime(m_entry->at));
        emit m_context.navigator.paneRequested(u"events"_s, {{u"filter"_s, filter}, {u"range"_s, u"all"_s}});
    });

    m_chain = new FieldList(80);
    m_chain->setObjectName(u"auditChain"_s);
    addSection(tr("Chain"))->addWidget(m_chain);
}

void AuditDetails::setEntry(const std::optional<AuditEntry>& entry)
{
    m_entry = entry;
    m_neighbours.clear();
    m_chainCall.abandon();
    m_consequenceCall.abandon();
    m_since->hide();
    showEntry();
    if (!entry)
        return;
    askChain();
    askConsequence();
}

void AuditDetails::showView()
{
    m_changes->setVisible(m_entry && !m_entry->changes.empty() && m_tabs->currentIndex() == 0);
    m_raw->setVisible(m_entry && m_tabs->currentIndex() == 1);
}

void AuditDetails::showEntry()
{
    showView();
    for (QWidget* part : {static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_facts), m_chain->parentWidget(),
                          static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_related),
                          static_cast<QWidget*>(m_copy), static_cast<QWidget*>(m_undoNote)})
        part->setVisible(m_entry.has_value());
    if (!m_entry) {
        setHead(Sign::None, Tone::Second, {}, tr("No entry is selected"), {});
        setTitle({});
        setSubtitle({});
        return;
    }
    setHead(Sign::None, Tone::Second, m_entry->action, {}, m_entry->id);
    setTitle(auditTitle(*m_entry));
    setSubtitle(m_entry->reason.isEmpty() ? Sentence{{tr("No reason was given."), Span::Style::Second}}
                                          : Sentence{{tr("“%1”").arg(m_entry->reason), Span::Style::Normal}});
    const QString why = whyNotUndone(*m_entry);
    m_undo->setVisible(why.isEmpty());
    m_undoNote->setVisible(!why.isEmpty());
    m_undoNote->setText(tr("No undo: %1").arg(why));
    m_tabs->setTabText(0, tr("%n changed field(s)", nullptr, int(m_entry->changes.size())));
    m_changes->setChanges(m_entry->shownChanges());
    m_raw->setCode(QString::fromUtf8(jsonPretty(m_entry->json)));
    showFacts();
    showChain();
}

void AuditDetails::showFacts()
{
    if (!m_entry)
        return;
    const AuditEntry& entry = *m_entry;
    const TimeFormat& times = m_context.times.format();
    m_facts->clear();
    m_facts->addText(tr("Who"),
                     entry.role.isEmpty() ? auditActor(entry) : u"%1, %2"_s.arg(auditActor(entry), entry.role));
    const qint64 now = m_context.now();
    const QString day = times.sameDay(entry.at, now) ? QString() : times.date(entry.at) + u' ';
    m_facts->addText(tr("When"), u"%1%2 %3, %4"_s.arg(day, times.time(entry.at), times.zoneLabel(entry.at),
                                                      TimeFormat::age(entry.at, now)));
    QStringList from{entry.address, entry.client};
    from.removeAll(QString());
    if (!from.isEmpty())
        m_facts->addText(tr("From"), from.join(u", "_s));
    m_facts->addText(tr("Target"), u"%1 %2"_s.arg(entry.targetType, entry.targetName).trimmed());
    m_facts->addId(tr("Correlation"), entry.correlationId);
    if (!entry.request.isEmpty())
        m_facts->addCode(tr("Request"), entry.request);
    if (!entry.keyId.isEmpty())
        m_facts->addId(tr("Key"), entry.keyId);
}

void AuditDetails::askChain()
{
    m_chainCall = m_api.around(m_entry->sequence, this, [this](Result<std::vector<AuditEntry>> entries) {
        if (!entries)
            return; // the chain's own line says what does not go
        m_neighbours = std::move(*entries);
        showChain();
    });
}

void AuditDetails::showChain()
{
    if (!m_entry)
        return;
    m_chain->clear();
    const auto fits = m_guard.fits(m_entry->sequence);
    if (!fits)
        m_chain->addText(tr("State"), tr("not verified yet"), Tone::Second);
    else if (*fits)
        m_chain->addStatus(tr("State"), Sign::Ok, Tone::Ok, tr("fits both neighbours"));
    else
        m_chain->addStatus(tr("State"), Sign::Bad, Tone::Bad, tr("stands where the chain is broken"));
    const auto add = [this](const QString& label, qint64 sequence, const QString& hmac) {
        // One font for both: the numbers of neighbours stand under each other.
        m_chain->addSentence(label, {{NumberFormat::count(sequence) + u"  "_s + shortId(hmac), Span::Style::Mono}});
    };
    for (auto neighbour = m_neighbours.rbegin(); neighbour != m_neighbours.rend(); ++neighbour) {
        const qint64 distance = neighbour->sequence - m_entry->sequence;
        add(distance < 0 ? tr("before") : distance > 0 ? tr("next") : tr("this"), neighbour->sequence, neighbour->hmac);
    }
    if (m_neighbours.empty())
        add(tr("this"), m_entry->sequence, m_entry->hmac);
}

//! A unit that got another name: what still came under the old one was refused.
void AuditDetails::askConsequence()
{
    const auto former = formerName(*m_entry);
    if (!former || !m_context.session.offers(u"usage-events"_s))
        return;
    EventQuery query;
    query.filter = u"metric:%1 code:UNKNOWN_METRIC"_s.arg(filterQuoted(*former));
    query.range.from = m_entry->at;
    m_consequenceCall =
        m_events.facets(query, {u"status"_s}, 1, this, [this, name = *former](const Result<FacetResult>& facets) {
            if (!facets)
                return;
            const QString count = NumberFormat::count(facets->total);
            m_sinceText->setSentence(
                facets->total == 0
                    ? sentence(tr("No event came under the old name %1 since."), {{name, Span::Style::Mono}})
                    : sentence(tr("%1 events were refused as UNKNOWN_METRIC under the old name %2."),
                               {{count, Span::Style::Strong}, {name, Span::Style::Mono}}));
            m_sinceLink->setText(tr("Show the %1").arg(count));
            m_sinceLink->setVisible(facets->total > 0);
            m_since->show();
        });
}

QStringList AuditDetails::facts() const
{
    return m_facts->lines();
}

QString AuditDetails::consequence() const
{
    return m_since->isHidden() ? QString() : m_sinceText->text();
}

QString AuditDetails::chainText() const
{
    return m_chain->lines().join(u"; "_s);
}

} // namespace md
