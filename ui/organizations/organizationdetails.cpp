// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationdetails.h"

#include "ui/aicost/aiwords.h"
#include "ui/errortext.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/organizations/organizationwords.h"
#include "ui/sessionstate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sparkline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int panelWidth = 400;
constexpr std::chrono::milliseconds settleTime{150};
constexpr int topShown = 6;

QString countWords(qint64 count)
{
    return OrganizationDetails::tr("%Ln event(s)", nullptr, int(std::min<qint64>(count, 2'000'000'000)));
}

} // namespace

OrganizationDetails::OrganizationDetails(const PaneContext& context, OrganizationsApi& api, QWidget* parent)
    : SidePanel(tr("Organization"), panelWidth, parent)
    , m_context(context)
    , m_api(api)
    , m_events(new Button(tr("Show events"), Button::Kind::Secondary, this))
    , m_cost(new Button(tr("AI cost"), Button::Kind::Secondary, this))
    , m_copy(new Button(tr("Copy id"), Button::Kind::Secondary, this))
{
    setObjectName(u"organizationDetails"_s);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    build();
    connect(&m_settle, &QTimer::timeout, this, &OrganizationDetails::ask);
    connect(m_events, &Button::clicked, this, [this] { emit eventsAsked({m_organization->id}); });
    connect(m_cost, &Button::clicked, this, [this] { emit costAsked(m_organization->id); });
    connect(m_copy, &Button::clicked, this, &OrganizationDetails::copyId);
    connect(m_twinEvents, &Button::clicked, this,
            [this] { emit eventsAsked(QStringList{m_organization->id} + m_organization->caseTwins); });
    for (FieldList* list : {m_facts, m_top, m_money})
        connect(list, &FieldList::copied, this, &SidePanel::copied);
    connect(&m_context.times, &TimeSettings::formatChanged, this, &OrganizationDetails::showOrganization);
    setOrganization(std::nullopt, {});
}

void OrganizationDetails::build()
{
    m_events->setObjectName(u"organizationEvents"_s);
    m_events->setGlyph(Icon::Events);
    m_cost->setObjectName(u"organizationCost"_s);
    m_cost->setGlyph(Icon::AiCost);
    m_copy->setObjectName(u"organizationCopy"_s);
    m_copy->setGlyph(Icon::Copy);
    for (Button* button : {m_events, m_cost, m_copy})
        addAction(button);
    const auto section = [this](QWidget*& kept, const QString& heading = {}) {
        QVBoxLayout* column = addSection(heading);
        kept = column->parentWidget();
        return column;
    };
    QVBoxLayout* twin = section(m_twinSection, tr("Differs only by case"));
    m_twin = new DiffTable;
    m_twin->setObjectName(u"organizationTwin"_s);
    m_twin->setLabelWidth(76);
    m_twinEvents = new Button(tr("Show the events of both"), Button::Kind::Secondary);
    m_twinEvents->setObjectName(u"organizationTwinEvents"_s);
    twin->addWidget(m_twin);
    twin->addWidget(m_twinEvents, 0, Qt::AlignLeft);
    m_facts = new FieldList(100);
    m_facts->setObjectName(u"organizationFacts"_s);
    section(m_factsSection)->addWidget(m_facts);
    QVBoxLayout* days = section(m_daysSection, tr("Events a day, last 30 days"));
    m_days = new Sparkline;
    m_days->setObjectName(u"organizationDays"_s);
    m_daysNote = new TextLabel({}, TextLabel::Ink::Second);
    m_daysNote->setWordWrap(true);
    days->addWidget(m_days);
    days->addWidget(m_daysNote);
    m_money = new FieldList(140);
    m_money->setObjectName(u"organizationMoney"_s);
    section(m_moneySection, tr("AI cost"))->addWidget(m_money);
    m_top = new FieldList(180);
    m_top->setObjectName(u"organizationTop"_s);
    section(m_topSection, tr("Most frequent events, last 30 days"))->addWidget(m_top);
}

void OrganizationDetails::setOrganization(const std::optional<Organization>& organization, const QString& range)
{
    if (organization && organization == m_organization && range == m_range)
        return;
    const bool other = !organization || !m_organization || organization->id != m_organization->id;
    m_organization = organization;
    m_range = range;
    if (other) {
        m_call.abandon();
        m_detail.reset();
    }
    if (organization)
        m_settle.start();
    else
        m_settle.stop();
    showOrganization();
}

void OrganizationDetails::ask()
{
    if (!m_organization || !isVisible())
        return;
    m_call = m_api.detail(m_organization->id, this, [this](Result<OrganizationDetail> detail) {
        if (detail) {
            m_detail = std::move(*detail);
            showDetail();
            return;
        }
        if (m_detail)
            return;
        const ErrorText why = errorText(detail.error());
        m_daysSection->show();
        m_days->hide();
        m_daysNote->setText(why.title + u". "_s + why.sentence);
    });
}

void OrganizationDetails::showEvent(QShowEvent* event)
{
    SidePanel::showEvent(event);
    if (m_organization && !m_detail)
        m_settle.start();
}

void OrganizationDetails::showOrganization()
{
    const bool any = m_organization.has_value();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_events, m_copy, m_factsSection})
        widget->setVisible(any);
    m_cost->setVisible(any && m_organization->ai.calls > 0 && m_context.session.offers(u"ai-cost"_s));
    m_moneySection->setVisible(any && m_organization->ai.calls > 0);
    if (!any) {
        setHead(Sign::None, Tone::Second, {}, tr("No organization is selected"), {});
        setTitle({});
        setSubtitle({});
        showDetail();
        return;
    }
    const Organization& organization = *m_organization;
    const bool twin = !organization.caseTwins.isEmpty();
    if (twin)
        setHead(Sign::Warning, Tone::Warning, tr("Differs by case"), visibleText(organization.name), organization.id);
    else if (!organization.seen)
        setHead(Sign::Silent, Tone::Silent, tr("No events yet"), visibleText(organization.name), organization.id);
    else
        setHead(Sign::None, Tone::Text, {}, visibleText(organization.shownName()), organization.id);
    setTitle(organization.seen ? countWords(organization.events) : tr("Named, not heard of"));
    Sentence under;
    if (organization.seen && !m_range.isEmpty())
        under = {{m_range, Span::Style::Strong},
                 {u"  "_s + tr("%1 ever").arg(NumberFormat::count(organization.eventsEver)), Span::Style::Second}};
    else if (!organization.seen)
        under = {{tr("No event has borne this id. Ids are compared letter by letter."), Span::Style::Second}};
    setSubtitle(under);
    m_events->setEnabled(organization.seen);
    showFacts();
    showCost();
    showDetail();
}

void OrganizationDetails::showFacts()
{
    const Organization& organization = *m_organization;
    const TimeFormat& times = m_context.times.format();
    const qint64 now = m_context.now();
    const auto moment = [&](const std::optional<qint64>& at) {
        return at ? u"%1, %2"_s.arg(times.date(*at) + u' ' + times.hourMinute(*at), TimeFormat::age(*at, now))
                  : QString();
    };
    m_facts->clear();
    m_facts->addCode(tr("Id"), visibleText(organization.id));
    m_facts->addText(tr("Name"), visibleText(organization.name));
    m_facts->addText(tr("First seen"), moment(organization.firstSeen));
    m_facts->addText(tr("Last seen"), moment(organization.lastSeen));
    m_facts->addText(tr("Users"), organization.users == 0 ? QString() : usersText(organization));
    for (const Organization::Environment& environment : organization.environments)
        m_facts->addText(
            visibleText(environment.name),
            tr("%1, last %2").arg(countWords(environment.events), TimeFormat::age(environment.lastSeen, now)));
}

void OrganizationDetails::showCost()
{
    const AiSums& ai = m_organization->ai;
    m_money->clear();
    m_money->addText(tr("Known"), costText(ai), costTextTone(ai));
    for (const CostStatus status : AiSums::statuses) {
        if (ai.of(status) == 0)
            continue;
        QString word;
        switch (status) {
        case CostStatus::Resolved: word = tr("Priced"); break;
        case CostStatus::ExplicitZero: word = tr("Explicit zero"); break;
        case CostStatus::UnknownModel: word = tr("Unknown model"); break;
        case CostStatus::MissingPrice: word = tr("No price"); break;
        case CostStatus::MissingTokens: word = tr("No tokens"); break;
        default: continue;
        }
        const QString calls = tr("%Ln call(s)", nullptr, int(ai.of(status)));
        m_money->addText(word, isUnknownCost(status) ? tr("%1, cost unknown").arg(calls) : calls, costTone(status));
    }
}

void OrganizationDetails::showDetail()
{
    const bool here = m_organization && m_detail;
    m_daysSection->setVisible(here && m_organization->seen);
    m_topSection->setVisible(here && !m_detail->topEvents.empty());
    showTwin();
    if (!here)
        return;
    m_days->show();
    std::vector<Sparkline::Bar> bars;
    qint64 all = 0;
    for (const OrganizationDetail::Day& day : m_detail->days) {
        bars.push_back({day.events, 0});
        all += day.events;
    }
    m_days->setBars(std::move(bars));
    m_days->setAccessibleName(tr("Events a day, last 30 days"));
    QString note = countWords(all);
    if (m_detail->rejected > 0)
        note += u", "_s + tr("%1 more were refused").arg(NumberFormat::count(m_detail->rejected));
    m_daysNote->setText(note);
    m_top->clear();
    int shown = 0;
    for (const OrganizationDetail::EventCount& event : m_detail->topEvents) {
        if (shown++ < topShown)
            m_top->addText(visibleText(event.event), NumberFormat::count(event.count));
    }
}

//! The first of them; there is hardly ever a second.
void OrganizationDetails::showTwin()
{
    const bool twins = m_organization && !m_organization->caseTwins.isEmpty();
    m_twinSection->setVisible(twins);
    if (!twins)
        return;
    const Organization* twin = m_detail && !m_detail->twins.empty() ? &m_detail->twins.front() : nullptr;
    std::vector<FieldChange> rows{{tr("Id"), m_organization->id, m_organization->caseTwins.front()}};
    if (twin) {
        const qint64 now = m_context.now();
        const auto text = [](const QString& shown) { return shown.isEmpty() ? std::nullopt : std::optional(shown); };
        const auto age = [now](const std::optional<qint64>& at) {
            return at ? std::optional(TimeFormat::age(*at, now)) : std::nullopt;
        };
        rows.push_back({tr("Name"), text(m_organization->name), text(twin->name)});
        rows.push_back({tr("Events ever"), NumberFormat::count(m_organization->eventsEver),
                        NumberFormat::count(twin->eventsEver)});
        rows.push_back({tr("Users"), usersText(*m_organization), usersText(*twin)});
        rows.push_back({tr("First seen"), age(m_organization->firstSeen), age(twin->firstSeen)});
        rows.push_back({tr("Last seen"), age(m_organization->lastSeen), age(twin->lastSeen)});
    }
    m_twin->setHeads({tr("This one"), tr("The other")});
    m_twin->setChanges(std::move(rows));
}

void OrganizationDetails::copyId()
{
    QGuiApplication::clipboard()->setText(m_organization->id);
    emit copied(tr("Id"));
}

QStringList OrganizationDetails::facts() const
{
    return m_facts->lines();
}

QStringList OrganizationDetails::comparison() const
{
    return m_twin->isHidden() ? QStringList() : m_twin->lines();
}

} // namespace md
