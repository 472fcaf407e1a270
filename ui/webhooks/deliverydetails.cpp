// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/deliverydetails.h"

#include "core/filter.h"
#include "core/jsonscan.h"
#include "ui/errortext.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/webhooks/attemptlist.h"
#include "ui/webhooks/webhookwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tabstrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int panelWidth = 360;
enum Tab { RequestTab, ResponseTab, EventTab };
using State = WebhookDelivery::State;

} // namespace

DeliveryDetails::DeliveryDetails(const PaneContext& context, WebhooksApi& api, QWidget* parent)
    : SidePanel(tr("Delivery"), panelWidth, parent)
    , m_context(context)
    , m_api(api)
    , m_resend(new Button(tr("Send again…"), Button::Kind::Secondary, this))
    , m_curl(new Button(tr("Copy as cURL"), Button::Kind::Secondary, this))
    , m_related(new Button(Icon::Link, tr("Every delivery of this event"), Button::Kind::Secondary, this))
{
    setObjectName(u"deliveryDetails"_s);
    build();
    connect(m_resend, &Button::clicked, this, &DeliveryDetails::resendAsked);
    connect(m_curl, &Button::clicked, this, &DeliveryDetails::copyCurl);
    connect(m_related, &Button::clicked, this,
            [this] { emit filterAsked(u"event:"_s + filterQuoted(m_delivery->eventId)); });
    connect(m_toEndpoint, &LinkButton::clicked, this, [this] { emit endpointAsked(m_delivery->endpointId); });
    connect(m_attempts, &AttemptList::currentChanged, this, &DeliveryDetails::showAttempt);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        // What was never sent has one view only: that is no choice.
        if (m_record && !m_record->attempts.empty())
            m_chosenTab = tab;
        showAttempt();
    });
    connect(m_facts, &FieldList::copied, this, &SidePanel::copied);
    connect(&m_context.times, &TimeSettings::formatChanged, this, &DeliveryDetails::showDelivery);
    connect(&m_tick, &QTimer::timeout, this, &DeliveryDetails::showTitle);
    setDelivery(std::nullopt, std::nullopt);
}

void DeliveryDetails::build()
{
    m_resend->setObjectName(u"deliveryResend"_s);
    m_resend->setGlyph(Icon::Send);
    m_curl->setObjectName(u"deliveryCurl"_s);
    m_curl->setGlyph(Icon::Terminal);
    m_related->setObjectName(u"deliveryRelated"_s);
    for (Button* button : {m_resend, m_curl, m_related})
        addAction(button);
    m_toEndpoint = new LinkButton;
    m_toEndpoint->setObjectName(u"deliveryEndpoint"_s);
    m_attempts = new AttemptList(m_context.times);
    m_failure = new QWidget;
    auto* failure = new QVBoxLayout(m_failure);
    failure->setContentsMargins(0, 0, 0, 0);
    failure->setSpacing(4);
    m_failureText = new SentenceLabel;
    m_failureText->setObjectName(u"deliveryFailure"_s);
    auto* retry = new LinkButton(tr("Try again"));
    retry->setObjectName(u"deliveryRetry"_s);
    connect(retry, &LinkButton::clicked, this, &DeliveryDetails::ask);
    failure->addWidget(m_failureText);
    failure->addWidget(retry, 0, Qt::AlignLeft);
    QVBoxLayout* top = addSection();
    top->addWidget(m_toEndpoint, 0, Qt::AlignLeft);
    top->addWidget(m_attempts);
    top->addWidget(m_failure);

    m_tabs = new TabStrip(tr("Views of the attempt"));
    m_tabs->setObjectName(u"deliveryTabs"_s);
    m_tabs->addTab(tr("Request"));
    m_tabs->addTab(tr("Response"));
    m_tabs->addTab(tr("Event"));
    m_tabs->setCurrentIndex(m_chosenTab);
    m_code = new CodeBlock(tr("Attempt"));
    m_code->setObjectName(u"deliveryCode"_s);
    m_code->setMaximumLines(24);
    QVBoxLayout* body = addSection();
    body->setSpacing(12);
    body->addWidget(m_tabs);
    body->addWidget(m_code);
    m_facts = new FieldList(92);
    m_facts->setObjectName(u"deliveryFacts"_s);
    addSection()->addWidget(m_facts);
}

void DeliveryDetails::setDelivery(const std::optional<WebhookDelivery>& delivery,
                                  const std::optional<WebhookEndpoint>& endpoint)
{
    const bool same = delivery && m_delivery && delivery->id == m_delivery->id;
    const bool changed = !same || *delivery != *m_delivery;
    m_delivery = delivery;
    m_endpoint = endpoint;
    if (!same) {
        m_record.reset();
        m_attempts->clear();
        m_failure->hide();
    }
    showDelivery();
    if (!delivery)
        m_call.abandon();
    else if (changed)
        ask();
}

void DeliveryDetails::showEvent(QShowEvent* event)
{
    SidePanel::showEvent(event);
    if (std::exchange(m_isDue, false) && m_delivery)
        ask();
}

void DeliveryDetails::ask()
{
    // An attempt of what nobody looks at is looked up when somebody does.
    m_isDue = !isVisible();
    if (m_isDue)
        return;
    m_failure->hide();
    m_call = m_api.delivery(m_delivery->id, this, [this](Result<DeliveryRecord> record) {
        if (record) {
            m_record = std::move(*record);
            m_delivery = m_record->delivery;
            showDelivery();
            return;
        }
        const ErrorText why = errorText(record.error());
        m_failureText->setSentence({{tr("The attempts could not be loaded.") + u' ', Span::Style::Bad},
                                    {why.title + u". "_s + why.sentence, Span::Style::Normal}});
        m_failure->show();
    });
}

void DeliveryDetails::showDelivery()
{
    for (QWidget* part : {static_cast<QWidget*>(m_resend), static_cast<QWidget*>(m_curl),
                          static_cast<QWidget*>(m_related), static_cast<QWidget*>(m_facts)})
        part->setVisible(m_delivery.has_value());
    showTitle();
    showRecord();
    if (!m_delivery) {
        setHead(Sign::None, Tone::Second, {}, tr("No delivery is selected"), {});
        m_toEndpoint->hide();
        return;
    }
    const StateLook look = deliveryLook(m_delivery->state);
    setHead(look.sign, look.tone, look.word, visibleText(m_delivery->eventType), m_delivery->id);
    const bool waits = m_delivery->state == State::Retrying;
    m_resend->setText(waits ? tr("Send now…") : tr("Send again…"));
    m_related->setVisible(!m_delivery->eventId.isEmpty());
    m_toEndpoint->setText(m_delivery->reason == reasoncode::notSubscribed ? tr("Look at what it is subscribed to")
                                                                          : tr("Look at the endpoint"));
    m_toEndpoint->setVisible(m_endpoint && m_delivery->state == State::Skipped);
    showFacts();
}

QString DeliveryDetails::titleText() const
{
    const WebhookDelivery& delivery = *m_delivery;
    const qint64 now = m_context.now();
    switch (delivery.state) {
    case State::Retrying:
        return delivery.nextAttemptAt ? TimeFormat::countdown(*delivery.nextAttemptAt, now) : tr("Is tried again");
    case State::Pending: return tr("Waits to be sent");
    case State::Delivered:
        return delivery.lastDurationMs ? tr("In %1").arg(TimeFormat::duration(*delivery.lastDurationMs))
                                       : tr("Arrived");
    case State::Failed:
        if (delivery.reason.isEmpty())
            return tr("Given up after %n tries", nullptr, int(delivery.attempts));
        [[fallthrough]];
    case State::Skipped: return reasonText(delivery, m_endpoint, m_context.times.format());
    }
    Q_UNREACHABLE();
}

Sentence DeliveryDetails::subtitleText() const
{
    const WebhookDelivery& delivery = *m_delivery;
    const QString url = visibleText(delivery.shortUrl());
    if (delivery.state == State::Retrying && delivery.nextAttemptAt)
        return sentence(tr("Try %1 of %2, at %3. %4"), {{QString::number(delivery.attempts + 1)},
                                                        {QString::number(retrySteps().size() + 1)},
                                                        {m_context.times.format().timeOfDay(*delivery.nextAttemptAt)},
                                                        {url, Span::Style::Second}});
    if (delivery.reason == reasoncode::notSubscribed && m_endpoint)
        return sentence(tr("%1 takes %2."), {{url, Span::Style::Strong}, {subscriptionText(*m_endpoint)}});
    if (delivery.state == State::Skipped && m_endpoint && m_endpoint->state == WebhookEndpoint::State::Disabled)
        return sentence(tr("%1 %2"), {{url, Span::Style::Strong}, {disabledText(*m_endpoint)}});
    return {{url, Span::Style::Second}};
}

void DeliveryDetails::showTitle()
{
    if (!m_delivery) {
        setTitle({});
        setSubtitle({});
        m_tick.stop();
        return;
    }
    setTitle(titleText());
    setSubtitle(subtitleText());
    if (m_delivery->nextAttemptAt && !m_tick.isActive())
        m_tick.start(std::chrono::seconds(1));
    else if (!m_delivery->nextAttemptAt)
        m_tick.stop();
}

void DeliveryDetails::showRecord()
{
    const bool there = m_delivery && m_record;
    m_tabs->setVisible(there);
    m_code->setVisible(there);
    m_attempts->setVisible(there && !m_record->attempts.empty());
    if (!there)
        return;
    m_attempts->setRecord(*m_record);
    const bool sent = !m_record->attempts.empty();
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setTabVisible(RequestTab, sent);
        m_tabs->setTabVisible(ResponseTab, sent);
        m_tabs->setCurrentIndex(sent ? m_chosenTab : int(EventTab));
    }
    m_curl->setEnabled(sent);
    showAttempt();
}

const DeliveryAttempt* DeliveryDetails::attempt() const
{
    const int at = m_attempts->current();
    return m_record && at >= 0 && at < int(m_record->attempts.size()) ? &m_record->attempts[std::size_t(at)] : nullptr;
}

void DeliveryDetails::showAttempt()
{
    if (!m_record)
        return;
    const DeliveryAttempt* shown = attempt();
    const int tab = shown ? m_tabs->currentIndex() : int(EventTab);
    if (tab == EventTab)
        m_code->setCode(QString::fromUtf8(jsonPretty(m_record->payload)));
    else if (tab == RequestTab)
        m_code->setCode(shown->requestText(m_record->payload));
    else
        m_code->setCode(shown->status || !shown->error.isEmpty() ? shown->responseText() : attemptText(*shown));
    showFacts();
}

void DeliveryDetails::showFacts()
{
    m_facts->clear();
    if (!m_delivery)
        return;
    if (const DeliveryAttempt* shown = attempt()) {
        m_facts->addText(tr("Try"), tr("%1 of %2").arg(shown->number).arg(m_record->attempts.size()));
        if (shown->status) {
            const QString kept = NumberFormat::bytes(shown->responseBody.toUtf8().size());
            m_facts->addText(tr("Body"),
                             shown->truncated ? tr("the first %1 are kept").arg(kept) : tr("%1, whole").arg(kept));
        }
        m_facts->addText(tr("Address"), visibleText(shown->address));
    }
    const TimeFormat& times = m_context.times.format();
    m_facts->addText(tr("Made"), times.dateTime(m_delivery->createdAt));
    if (m_delivery->completedAt)
        m_facts->addText(tr("Ended"), times.dateTime(*m_delivery->completedAt));
    m_facts->addId(tr("Message"), m_delivery->messageId);
    m_facts->addId(tr("Event"), m_delivery->eventId);
    m_facts->addId(tr("Correlation"), m_delivery->correlationId);
}

void DeliveryDetails::copyCurl()
{
    const DeliveryAttempt* shown = attempt();
    if (!shown)
        return;
    QGuiApplication::clipboard()->setText(shown->asCurl(m_record->payload));
    emit copied(tr("cURL"));
}

QStringList DeliveryDetails::facts() const
{
    return m_facts->lines();
}

} // namespace md
