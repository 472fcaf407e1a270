// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/meterdetails.h"

#include "ui/numberformat.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldlist.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int panelWidth = 400;
constexpr int labelWidth = 96;

} // namespace

MeterDetails::MeterDetails(const TimeSettings& times, TimeSource now, QWidget* parent)
    : SidePanel(tr("Meter"), panelWidth, parent)
    , m_times(times)
    , m_now(std::move(now))
    , m_events(new Button(tr("Events"), Button::Kind::Secondary, this))
    , m_snooze(new Button(tr("Snooze…"), Button::Kind::Secondary, this))
    , m_unit(new Button(tr("Edit unit…"), Button::Kind::Secondary, this))
{
    setObjectName(u"meterDetails"_s);
    m_events->setObjectName(u"meterEvents"_s);
    m_events->setGlyph(Icon::Events);
    m_snooze->setObjectName(u"meterSnooze"_s);
    m_snooze->setGlyph(Icon::Bell);
    m_unit->setObjectName(u"meterUnit"_s);
    m_unit->setGlyph(Icon::Edit);
    for (Button* button : {m_events, m_snooze, m_unit})
        addAction(button);
    connect(m_events, &Button::clicked, this, &MeterDetails::eventsAsked);
    connect(m_snooze, &Button::clicked, this, &MeterDetails::snoozeAsked);
    connect(m_unit, &Button::clicked, this, &MeterDetails::unitAsked);
    connect(&m_times, &TimeSettings::formatChanged, this, &MeterDetails::refresh);
    setMeter(std::nullopt);
}

void MeterDetails::setMeter(const std::optional<Meter>& meter)
{
    m_meter = meter;
    refresh();
}

void MeterDetails::refresh()
{
    for (Button* button : {m_events, m_snooze, m_unit})
        button->setEnabled(m_meter.has_value());
    if (!m_meter) {
        setHead(Sign::None, Tone::Second, {}, tr("Nothing is selected"));
        setTitle({});
        setSubtitle({});
        clearSections();
        return;
    }
    const MeterLook look = meterLook(*m_meter);
    const MeterHeadline headline = meterHeadline(*m_meter, m_now());
    setHead(look.sign, look.tone, look.word, m_meter->unit + u"  "_s + m_meter->environment);
    setTitle(headline.figure);
    setSubtitle(sentence(u"%1"_s, {{headline.note, Span::Style::Second}}));
    m_snooze->setText(m_meter->snoozedUntil ? tr("Snoozed…") : tr("Snooze…"));
    clearSections();
    showCauses();
    showFigures();
    showClients();
}

void MeterDetails::showCauses()
{
    if (m_meter->causes.empty()) {
        if (m_meter->isOk())
            return;
        auto* none = new SentenceLabel;
        none->setSentence(sentence(tr("No cause was found. The sender itself may have stopped.")));
        addSection(tr("Likely cause"))->addWidget(none);
        return;
    }
    QVBoxLayout* section = addSection(m_meter->causes.size() == 1 ? tr("Likely cause") : tr("Likely causes"));
    for (std::size_t i = 0; i < m_meter->causes.size(); ++i) {
        const MeterCause& cause = m_meter->causes[i];
        if (i > 0)
            section->addSpacing(8);
        auto* text = new SentenceLabel;
        text->setObjectName(u"detailCause%1"_s.arg(i));
        text->setSentence(causeSentence(cause, *m_meter, m_times.format(), m_now()));
        section->addWidget(text);
        const auto actions = causeActions(cause, *m_meter);
        for (std::size_t at = 0; at < actions.size(); ++at) {
            auto* link = new LinkButton(actions[at].text);
            link->setObjectName(u"detailAction%1_%2"_s.arg(i).arg(at));
            connect(link, &LinkButton::clicked, this, [this, action = actions[at]] { emit actionChosen(action); });
            auto* line = new QHBoxLayout;
            line->addWidget(link);
            line->addStretch(1);
            section->addLayout(line);
        }
    }
}

void MeterDetails::showFigures()
{
    const TimeFormat& times = m_times.format();
    const qint64 now = m_now();
    auto* list = new FieldList(labelWidth);
    list->setObjectName(u"meterFigures"_s);
    const auto count = [&](const QString& label, qint64 value, Tone tone) {
        list->addText(label, NumberFormat::count(value), value > 0 ? tone : Tone::Text);
    };
    list->addText(tr("Since"), times.dateTime(m_meter->since));
    list->addText(tr("Last event"), m_meter->lastEventAt
                                        ? tr("%1 (%2)").arg(times.dateTime(*m_meter->lastEventAt),
                                                            TimeFormat::age(*m_meter->lastEventAt, now))
                                        : tr("never"));
    const QString rhythm = rhythmText(*m_meter);
    list->addText(tr("Rhythm"), rhythm.isEmpty() ? tr("none is known yet") : rhythm);
    list->addLink(tr("Window"), tr("%1, change…").arg(spanText(qint64(m_meter->windowMinutes) * 60'000)),
                  [this] { emit windowAsked(); });
    const QString unit = m_meter->unitLabel.isEmpty() ? QString() : tr(", counted in %1").arg(m_meter->unitLabel);
    list->addText(tr("Accepted"), tr("%1 events%2").arg(NumberFormat::count(m_meter->accepted), unit));
    if (m_meter->usualAccepted)
        list->addText(tr("Usual"), tr("%1 events").arg(NumberFormat::count(*m_meter->usualAccepted)));
    list->addText(tr("Rejected"),
                  m_meter->rejected > 0
                      ? tr("%1, %2").arg(NumberFormat::count(m_meter->rejected), shareText(m_meter->rejectedShare))
                      : NumberFormat::count(0),
                  m_meter->rejected > 0 ? Tone::Bad : Tone::Text);
    count(tr("Late"), m_meter->late, Tone::Warning);
    count(tr("Duplicate"), m_meter->duplicate, Tone::Text);
    list->addText(tr("Lag"), m_meter->lagMs ? tr("%1, half come sooner").arg(spanText(*m_meter->lagMs)) : QString());
    if (m_meter->snoozedUntil)
        list->addText(tr("Snoozed"), tr("until %1").arg(times.dateTime(*m_meter->snoozedUntil)));
    connect(list, &FieldList::copied, this, &SidePanel::copied);
    addSection(tr("In the window"))->addWidget(list);
}

void MeterDetails::showClients()
{
    if (m_meter->clients.empty())
        return;
    const qint64 now = m_now();
    auto* list = new FieldList(labelWidth + 40);
    list->setObjectName(u"meterClients"_s);
    for (const MeterClient& client : m_meter->clients) {
        QStringList seen;
        if (client.lastEventAt)
            seen.append(tr("event %1").arg(TimeFormat::age(*client.lastEventAt, now)));
        else
            seen.append(tr("nothing sent"));
        if (client.lastHeartbeatAt)
            seen.append(tr("heartbeat %1").arg(TimeFormat::age(*client.lastHeartbeatAt, now)));
        list->addText(client.name, seen.join(u", "_s), client.lastEventAt ? Tone::Text : Tone::Warning);
    }
    addSection(tr("Clients"))->addWidget(list);
}

} // namespace md
