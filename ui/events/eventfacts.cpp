// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventfacts.h"

#include "core/filter.h"
#include "core/isotime.h"
#include "ui/events/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("md::EventFacts", text);
}

QString memberOf(const JsonTree& record, const QString& path)
{
    const QModelIndex node = record.indexOfPath(path);
    if (!node.isValid() || JsonTree::Type(node.data(JsonTree::TypeRole).toInt()) == JsonTree::Type::Null)
        return {};
    return node.data(JsonTree::ValueRole).toString();
}

} // namespace

EventFacts EventFacts::of(const JsonTree& record)
{
    EventFacts facts;
    facts.id = memberOf(record, u"id"_s);
    facts.status = memberOf(record, u"status"_s);
    facts.code = memberOf(record, u"code"_s);
    facts.reason = memberOf(record, u"reason"_s);
    facts.nearName = memberOf(record, u"nearName"_s);
    facts.metric = memberOf(record, u"metric"_s);
    facts.correlationId = memberOf(record, u"correlationId"_s);
    facts.requestId = memberOf(record, u"requestId"_s);
    facts.source = memberOf(record, u"source"_s);
    facts.client = memberOf(record, u"client"_s);
    facts.keyPrefix = memberOf(record, u"keyPrefix"_s);
    facts.address = memberOf(record, u"address"_s);
    facts.session = memberOf(record, u"sessionId"_s);
    facts.late = memberOf(record, u"late"_s) == "true"_L1;
    facts.occurred = parseIsoTime(memberOf(record, u"occurredAt"_s));
    facts.received = parseIsoTime(memberOf(record, u"receivedAt"_s));
    return facts;
}

Sentence EventFacts::cause() const
{
    using Style = Span::Style;
    if (code == "UNKNOWN_METRIC"_L1 && !metric.isEmpty()) {
        const Span name{visibleText(metric), Style::Mono};
        if (!nearName.isEmpty())
            return sentence(say(QT_TRANSLATE_NOOP("md::EventFacts", "Metric %1 is not declared. Did you mean %2?")),
                            {name, {visibleText(nearName), Style::Mono}});
        return sentence(say(QT_TRANSLATE_NOOP("md::EventFacts", "Metric %1 is not declared. Declare it, or send a "
                                                                "declared name.")),
                        {name});
    }
    if (!reason.isEmpty())
        return {{visibleText(reason), Style::Normal}};
    if (status == "REJECTED"_L1)
        return {{say(QT_TRANSLATE_NOOP("md::EventFacts", "The server gives no reason.")), Style::Second}};
    if (status == "DUPLICATE"_L1)
        return {{say(QT_TRANSLATE_NOOP("md::EventFacts", "An event with the same idempotency key was taken within 72 "
                                                         "hours. This one is kept, not metered.")),
                 Style::Normal}};
    if (late)
        return {{say(QT_TRANSLATE_NOOP("md::EventFacts", "Accepted, and flagged late.")), Style::Normal}};
    return {};
}

std::vector<EventStep> EventFacts::steps() const
{
    if (code != "UNKNOWN_METRIC"_L1 || metric.isEmpty())
        return {};
    std::vector<EventStep> steps;
    const QString name = menuText(metric);
    if (!nearName.isEmpty()) {
        const QString near = menuText(nearName);
        const QString filter = u"unit:"_s + filterQuoted(nearName);
        steps.push_back({u"aliasStep"_s,
                         say(QT_TRANSLATE_NOOP("md::EventFacts", "Count %1 for %2…")).arg(name, near),
                         u"health"_s,
                         {{u"filter"_s, filter}, {u"unit"_s, nearName}, {u"alias"_s, metric}}});
        steps.push_back({u"healthStep"_s,
                         say(QT_TRANSLATE_NOOP("md::EventFacts", "Health of %1")).arg(near),
                         u"health"_s,
                         {{u"filter"_s, filter}}});
    }
    steps.push_back({u"declareStep"_s,
                     say(QT_TRANSLATE_NOOP("md::EventFacts", "Declare %1…")).arg(name),
                     u"health"_s,
                     {{u"declare"_s, metric}}});
    return steps;
}

QString EventFacts::offendingPath() const
{
    if (status != "REJECTED"_L1)
        return {};
    return code == "UNKNOWN_METRIC"_L1 ? u"metric"_s : QString();
}

QString EventFacts::delay() const
{
    if (!occurred || !received)
        return {};
    const qint64 after = *received - *occurred;
    if (after < 0)
        return say(QT_TRANSLATE_NOOP("md::EventFacts", "%1 before the event says that it happened: the sender's clock "
                                                       "is ahead"))
            .arg(TimeFormat::duration(-after));
    const QString text =
        say(QT_TRANSLATE_NOOP("md::EventFacts", "%1 after the event")).arg(TimeFormat::duration(after));
    return late ? text + say(QT_TRANSLATE_NOOP("md::EventFacts", ", flagged late")) : text;
}

QString EventFacts::shortDelay() const
{
    if (!occurred || !received)
        return {};
    const qint64 after = *received - *occurred;
    return (after < 0 ? u"−"_s : u"+"_s) + TimeFormat::duration(std::abs(after));
}

QString EventFacts::door() const
{
    static const QHash<QString, const char*> names{
        {u"aforo-batch"_s, QT_TRANSLATE_NOOP("md::EventFacts", "Aforo, batch")},
        {u"aforo-single"_s, QT_TRANSLATE_NOOP("md::EventFacts", "Aforo, one event")},
        {u"aforo-event"_s, QT_TRANSLATE_NOOP("md::EventFacts", "Aforo, gateway event")},
        {u"aforo-async"_s, QT_TRANSLATE_NOOP("md::EventFacts", "Aforo, asynchronous batch")},
        {u"aforo-compound"_s, QT_TRANSLATE_NOOP("md::EventFacts", "Aforo, compound event")},
        {u"aforo-meter"_s, QT_TRANSLATE_NOOP("md::EventFacts", "Aforo, meter")},
        {u"aforo-upload"_s, QT_TRANSLATE_NOOP("md::EventFacts", "Aforo, file upload")},
        {u"saastracker"_s, QT_TRANSLATE_NOOP("md::EventFacts", "SaaS Tracker")},
        {u"aforo-webhook"_s, QT_TRANSLATE_NOOP("md::EventFacts", "Webhook of a provider")},
        {u"openmonetize"_s, QT_TRANSLATE_NOOP("md::EventFacts", "OpenMonetize")},
    };
    const auto known = names.constFind(source);
    return known == names.cend() ? visibleText(source) : say(*known);
}

} // namespace md
