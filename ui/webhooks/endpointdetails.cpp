// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/endpointdetails.h"

#include "core/filter.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/webhooks/webhookcolumns.h"
#include "ui/webhooks/webhookwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int panelWidth = 360;
using State = WebhookEndpoint::State;

LinkButton* makeLink(const char* name, const QString& text)
{
    auto* link = new LinkButton(text);
    link->setObjectName(QLatin1StringView(name));
    return link;
}

} // namespace

EndpointDetails::EndpointDetails(const PaneContext& context, QWidget* parent)
    : SidePanel(tr("Endpoint"), panelWidth, parent)
    , m_context(context)
    , m_edit(new Button(tr("Edit…"), Button::Kind::Secondary, this))
    , m_test(new Button(tr("Send a test…"), Button::Kind::Secondary, this))
    , m_pause(new Button(tr("Pause…"), Button::Kind::Secondary, this))
{
    setObjectName(u"endpointDetails"_s);
    build();
    connect(m_edit, &Button::clicked, this, &EndpointDetails::editAsked);
    connect(m_test, &Button::clicked, this, &EndpointDetails::testAsked);
    connect(m_pause, &Button::clicked, this, &EndpointDetails::pauseAsked);
    connect(m_rotate, &Button::clicked, this, &EndpointDetails::rotateAsked);
    connect(m_delete, &Button::clicked, this, &EndpointDetails::deleteAsked);
    const auto ask = [this](LinkButton* link, const QString& further) {
        connect(link, &LinkButton::clicked, this,
                [this, further] { emit filterAsked(u"endpoint:"_s + filterQuoted(m_endpoint->id) + further); });
    };
    ask(m_all, {});
    ask(m_failed, u" state:FAILED,RETRYING"_s);
    ask(m_skipped, u" state:SKIPPED"_s);
    connect(m_facts, &FieldList::copied, this, &SidePanel::copied);
    connect(&m_context.times, &TimeSettings::formatChanged, this, &EndpointDetails::showEndpoint);
    connect(&m_tick, &QTimer::timeout, this, &EndpointDetails::showOverlap);
    setEndpoint(std::nullopt);
}

void EndpointDetails::build()
{
    m_edit->setObjectName(u"endpointEdit"_s);
    m_edit->setGlyph(Icon::Edit);
    m_test->setObjectName(u"endpointTest"_s);
    m_test->setGlyph(Icon::Send);
    m_pause->setObjectName(u"endpointPause"_s);
    for (Button* button : {m_edit, m_test, m_pause})
        addAction(button);
    m_facts = new FieldList(100);
    m_facts->setObjectName(u"endpointFacts"_s);
    QVBoxLayout* facts = addSection();
    facts->addWidget(m_facts);
    QVBoxLayout* links = addSection(tr("Its deliveries"));
    m_all = makeLink("endpointAll", tr("All of them"));
    m_failed = makeLink("endpointFailed", tr("Those that failed or are tried again"));
    m_skipped = makeLink("endpointSkipped", tr("Those that were not sent"));
    for (LinkButton* link : {m_all, m_failed, m_skipped})
        links->addWidget(link, 0, Qt::AlignLeft);
    auto* grave = new QHBoxLayout;
    grave->setSpacing(8);
    m_rotate = new Button(tr("Rotate secret…"), Button::Kind::Secondary);
    m_rotate->setObjectName(u"endpointRotate"_s);
    m_rotate->setGlyph(Icon::Refresh);
    m_delete = new Button(tr("Delete…"), Button::Kind::Danger);
    m_delete->setObjectName(u"endpointDelete"_s);
    m_delete->setGlyph(Icon::Trash);
    grave->addWidget(m_rotate);
    grave->addWidget(m_delete);
    grave->addStretch(1);
    QVBoxLayout* foot = addSection();
    foot->addLayout(grave);
    for (QVBoxLayout* section : {facts, links, foot})
        m_sections.push_back(section->parentWidget());
}

void EndpointDetails::setEndpoint(const std::optional<WebhookEndpoint>& endpoint)
{
    if (endpoint && m_endpoint == endpoint)
        return;
    m_endpoint = endpoint;
    showEndpoint();
}

QString EndpointDetails::titleText() const
{
    const WebhookEndpoint& endpoint = *m_endpoint;
    const TimeFormat& times = m_context.times.format();
    switch (endpoint.state) {
    case State::Active:
        return endpoint.deliveries24h > 0
                   ? tr("%n deliveries in 24 h", nullptr, int(std::min<qint64>(endpoint.deliveries24h, 2'000'000'000)))
                   : tr("Nothing to send in 24 h");
    case State::Failing: return tr("%1 fail").arg(failureText(endpoint.failureRate));
    case State::Paused:
        return tr("Paused since %1").arg(times.day(endpoint.stateSince) + u' ' + times.hourMinute(endpoint.stateSince));
    case State::Disabled:
        return tr("Disabled since %1")
            .arg(times.day(endpoint.stateSince) + u' ' + times.hourMinute(endpoint.stateSince));
    }
    Q_UNREACHABLE();
}

void EndpointDetails::showEndpoint()
{
    for (Button* button : {m_edit, m_test, m_pause})
        button->setVisible(m_endpoint.has_value());
    for (QWidget* section : m_sections)
        section->setVisible(m_endpoint.has_value());
    m_tick.stop();
    if (!m_endpoint) {
        setHead(Sign::None, Tone::Second, {}, tr("No endpoint is selected"), {});
        setTitle({});
        setSubtitle({});
        return;
    }
    const StateLook look = endpointLook(m_endpoint->state);
    setHead(look.sign, look.tone, look.word, visibleText(m_endpoint->description), m_endpoint->id);
    setTitle(titleText());
    Sentence under{{visibleText(m_endpoint->shortUrl()), Span::Style::Second}};
    if (m_endpoint->state == State::Disabled && !disabledText(*m_endpoint).isEmpty())
        under.push_back({u"  "_s + disabledText(*m_endpoint), Span::Style::Normal});
    setSubtitle(under);
    const bool stopped = m_endpoint->state == State::Paused || m_endpoint->state == State::Disabled;
    m_pause->setText(stopped ? tr("Resume…") : tr("Pause…"));
    m_pause->setGlyph(stopped ? Icon::Play : Icon::Pause);
    if (m_endpoint->oldSecretUntil)
        m_tick.start(std::chrono::seconds(1));
    showFacts();
}

void EndpointDetails::showFacts()
{
    if (!m_endpoint)
        return;
    const WebhookEndpoint& endpoint = *m_endpoint;
    const TimeFormat& times = m_context.times.format();
    const qint64 now = m_context.now();
    m_facts->clear();
    m_facts->addText(tr("Address"), visibleText(endpoint.url));
    m_facts->addText(tr("Subscribed to"),
                     endpoint.takesAll() ? tr("all types") : visibleText(endpoint.eventTypes.join(u", "_s)));
    m_facts->addText(tr("Since"),
                     u"%1 %2, %3"_s.arg(times.date(endpoint.stateSince), times.hourMinute(endpoint.stateSince),
                                        TimeFormat::age(endpoint.stateSince, now)));
    m_facts->addText(
        tr("Failed, 24 h"),
        endpoint.deliveries24h == 0
            ? QString()
            : tr("%1 of %2").arg(failureText(endpoint.failureRate), NumberFormat::count(endpoint.deliveries24h)),
        endpoint.state == State::Failing ? Tone::Bad : Tone::Text);
    if (endpoint.lastSuccessAt)
        m_facts->addText(tr("Last success"), u"%1, %2"_s.arg(times.timeOfDay(*endpoint.lastSuccessAt),
                                                             TimeFormat::age(*endpoint.lastSuccessAt, now)));
    m_facts->addText(tr("At once"), tr("%n request(s)", nullptr, int(endpoint.concurrency)));
    m_facts->addCode(tr("Secret"), endpoint.secretPrefix + u'…');
    if (endpoint.oldSecretUntil && *endpoint.oldSecretUntil > now) {
        m_overlap = new TextLabel({}, TextLabel::Ink::Warning);
        showOverlap();
        m_facts->addWidget(tr("Old secret"), m_overlap);
    }
    m_facts->addText(tr("Created"), times.dateTime(endpoint.createdAt));
}

void EndpointDetails::showOverlap()
{
    if (!m_overlap || !m_endpoint || !m_endpoint->oldSecretUntil)
        return;
    const qint64 now = m_context.now();
    const bool over = *m_endpoint->oldSecretUntil <= now;
    m_overlap->setText(over ? tr("signs no more")
                            : tr("signs too, ends %1").arg(TimeFormat::countdown(*m_endpoint->oldSecretUntil, now)));
    m_overlap->setAccessibleName(m_overlap->text());
    if (over)
        m_tick.stop();
}

QStringList EndpointDetails::facts() const
{
    return m_facts->lines();
}

} // namespace md
