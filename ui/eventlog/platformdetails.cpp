// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventlog/platformdetails.h"

#include "core/jsonscan.h"
#include "ui/eventlog/requestwords.h"
#include "ui/sessionstate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/fieldlist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int panelWidth = 400;

} // namespace

PlatformDetails::PlatformDetails(const PaneContext& context, QWidget* parent)
    : SidePanel(tr("Platform event"), panelWidth, parent)
    , m_context(context)
    , m_related(new Button(tr("Same correlation"), Button::Kind::Secondary, this))
    , m_requests(new Button(tr("Its request"), Button::Kind::Secondary, this))
    , m_facts(new FieldList(80))
    , m_payload(new CodeBlock(tr("Payload")))
{
    setObjectName(u"platformDetails"_s);
    m_related->setObjectName(u"platformRelated"_s);
    m_related->setGlyph(Icon::Link);
    m_requests->setObjectName(u"platformRequests"_s);
    m_requests->setGlyph(Icon::EventLog);
    addAction(m_related);
    addAction(m_requests);
    m_facts->setObjectName(u"platformFacts"_s);
    addSection()->addWidget(m_facts);
    m_payload->setObjectName(u"platformPayload"_s);
    m_payload->setMaximumLines(24);
    addSection(tr("Payload"))->addWidget(m_payload);
    connect(m_related, &Button::clicked, this, [this] { emit correlationAsked(m_event->correlationId); });
    connect(m_requests, &Button::clicked, this, [this] { emit requestsAsked(m_event->correlationId); });
    connect(m_facts, &FieldList::copied, this, &SidePanel::copied);
    connect(&m_context.times, &TimeSettings::formatChanged, this, &PlatformDetails::showFacts);
    setEvent(std::nullopt);
}

void PlatformDetails::setEvent(const std::optional<PlatformEvent>& event)
{
    m_event = event;
    for (QWidget* part : {static_cast<QWidget*>(m_related), m_facts->parentWidget(), m_payload->parentWidget()})
        part->setVisible(event.has_value());
    m_requests->setVisible(event && m_context.session.offers(u"requests"_s));
    setSubtitle({});
    if (!event) {
        setHead(Sign::None, Tone::Second, {}, tr("No event is selected"), {});
        setTitle({});
        return;
    }
    setHead(severitySign(event->severity), severityTone(event->severity), severityWord(event->severity), {}, event->id);
    setTitle(event->type);
    m_payload->setCode(QString::fromUtf8(jsonPretty(event->payload)));
    showFacts();
}

void PlatformDetails::showFacts()
{
    m_facts->clear();
    if (!m_event)
        return;
    const PlatformEvent& event = *m_event;
    const TimeFormat& times = m_context.times.format();
    const qint64 now = m_context.now();
    const QString day = times.sameDay(event.createdAt, now) ? QString() : times.date(event.createdAt) + u' ';
    m_facts->addText(tr("When"),
                     u"%1%2 %3, %4"_s.arg(day, times.time(event.createdAt), times.zoneLabel(event.createdAt),
                                          TimeFormat::age(event.createdAt, now)));
    m_facts->addText(tr("Source"), event.source);
    m_facts->addText(tr("Actor"),
                     event.actorId.isEmpty() ? tr("system") : u"%1, %2"_s.arg(event.actorId, event.actorType));
    m_facts->addText(tr("Target"), event.targetType);
    if (!event.targetId.isEmpty())
        m_facts->addId(tr("Target id"), event.targetId);
    m_facts->addId(tr("Correlation"), event.correlationId);
}

QStringList PlatformDetails::facts() const
{
    return m_facts->lines();
}

QString PlatformDetails::payload() const
{
    return m_payload->code();
}

} // namespace md
