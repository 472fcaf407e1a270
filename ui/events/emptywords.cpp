// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/emptywords.h"

#include "ui/events/endwords.h"
#include "ui/events/filteredit.h"
#include "ui/events/histogramhead.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(md::EmptyWords)

public:
    static EmptyState make(const EmptyFindings& findings, const TimeFormat& times, const EmptyActions& actions);

private:
    static QString title(const EmptyFindings& findings);
    static void offerEnvironment(EmptyState& state, const EmptyFindings& findings, const EmptyActions& actions);
    static void sayUnknownApp(EmptyState& state, const EmptyFindings& findings, const EmptyActions& actions);
    static void sayWhyNot(EmptyState& state, const EmptyFindings& findings, const TimeFormat& times,
                          const EmptyActions& actions);
    static void offerTime(EmptyState& state, const EmptyFindings& findings, const TimeFormat& times,
                          const EmptyActions& actions);
};

//! The environment that has most of what the other terms ask for, if it is another one.
const FacetValue* otherEnvironment(const EmptyFindings& findings)
{
    if (!findings.elsewhere)
        return nullptr;
    const QStringList asked = valuesInFilter(findings.question.filter, FilterField::Environment, false);
    for (const FacetValue& value : findings.elsewhere->environments.values) {
        if (value.value && value.count > 0 && !asked.contains(*value.value))
            return &value;
    }
    return nullptr;
}

QString Words::title(const EmptyFindings& findings)
{
    const QStringList environments = valuesInFilter(findings.question.filter, FilterField::Environment, false);
    if (environments.size() == 1)
        return tr("No events in %1").arg(visibleText(environments.front()));
    if (!findings.question.filter.isEmpty())
        return tr("No events match");
    return findings.question.range.kind == RangeChoice::Kind::All ? tr("No events yet") : tr("No events in this range");
}

void Words::offerEnvironment(EmptyState& state, const EmptyFindings& findings, const EmptyActions& actions)
{
    const FacetValue* other = otherEnvironment(findings);
    if (!other)
        return;
    const QString name = *other->value;
    const QString count = NumberFormat::count(other->count);
    state.text = sentence(termCount(findings.question.filter) > 1 ? tr("%1 events in %2 match the other filters.")
                                                                  : tr("%1 events in %2."),
                          {{count, Span::Style::Normal}, {visibleText(name), Span::Style::Strong}});
    state.primary = StateAction{tr("Show the %1 in %2").arg(count, menuText(name)), tr("Enter"),
                                [actions, name] { actions.showEnvironment(name); }};
}

void Words::offerTime(EmptyState& state, const EmptyFindings& findings, const TimeFormat& times,
                      const EmptyActions& actions)
{
    if (findings.question.range.kind == RangeChoice::Kind::All && !findings.question.brush)
        return;
    const EventElsewhere& elsewhere = *findings.elsewhere;
    if (elsewhere.anyTime == 0 || !elsewhere.newest) {
        state.lines.push_back({tr("At any time"), tr("none"), {}, StateLine::Value::Words});
        return;
    }
    RangeChoice range = rangeReaching(*elsewhere.newest, findings.now);
    const QString count = NumberFormat::count(elsewhere.anyTime);
    const QString latest = times.day(*elsewhere.newest) + u' ' + times.hourMinute(*elsewhere.newest);
    const TimeRange asked = findings.question.looked(findings.now);
    const auto near = elsewhere.extent && asked.to ? nearestRange(*elsewhere.extent, asked) : std::nullopt;
    if (near)
        range = *near;
    if (!state.primary && near) {
        state.text =
            sentence(tr("%1 events match at other times, the nearest in %2."),
                     {{count, Span::Style::Normal}, {HistogramHead::rangeText(range, times), Span::Style::Strong}});
        state.primary =
            StateAction{tr("Show the nearest"), tr("Enter"), [actions, range] { actions.showRange(range); }};
        state.lines.push_back({tr("At any time"), tr("%1 events, the latest at %2").arg(count, latest),
                               [actions] { actions.showRange(RangeChoice::all()); }, StateLine::Value::Words});
        return;
    }
    if (!state.primary) {
        state.text = sentence(tr("%1 events match at other times, the latest at %2."),
                              {{count, Span::Style::Normal}, {latest, Span::Style::Strong}});
        state.primary = StateAction{tr("Show %1").arg(HistogramHead::rangeText(range, times)), tr("Enter"),
                                    [actions, range] { actions.showRange(range); }};
        return;
    }
    state.lines.push_back({tr("At any time"), tr("%1 events, the latest at %2").arg(count, latest),
                           [actions, range] { actions.showRange(range); }, StateLine::Value::Words});
}

//! An application that nobody made sends nothing.
void Words::sayUnknownApp(EmptyState& state, const EmptyFindings& findings, const EmptyActions& actions)
{
    const auto& extent = findings.elsewhere->extent;
    if (!extent || extent->apps.size() != 1)
        return;
    const AskedApp& app = extent->apps.front();
    const bool isUuid = app.isKnown() && app.name != app.asked;
    if (app.isKnown() && !isUuid)
        return;
    const QString other = isUuid ? app.name : app.nearName;
    const Span asked{visibleText(app.asked), Span::Style::Mono};
    if (isUuid)
        state.text = sentence(tr("%1 is the application %2. Events bear its name."),
                              {asked, {visibleText(other), Span::Style::Strong}});
    else if (other.isEmpty())
        state.text = sentence(tr("There is no application %1."), {asked});
    else
        state.text = sentence(tr("There is no application %1. Near name: %2."),
                              {asked, {visibleText(other), Span::Style::Strong}});
    if (other.isEmpty()) {
        state.primary = StateAction{tr("Show the applications"), tr("Enter"), actions.showApplications};
        return;
    }
    const QString filter = withOnly(findings.question.filter, FilterField::App, other);
    state.primary =
        StateAction{tr("Show %1").arg(menuText(other)), tr("Enter"), [actions, filter] { actions.showFilter(filter); }};
    state.lines.push_back({tr("Applications"), tr("those that there are"), actions.showApplications});
}

//! What there cannot be at the time that was asked for.
void Words::sayWhyNot(EmptyState& state, const EmptyFindings& findings, const TimeFormat& times,
                      const EmptyActions& actions)
{
    const auto& extent = findings.elsewhere->extent;
    const std::optional<qint64> end = findings.question.looked(findings.now).to;
    if (!extent || !end)
        return;
    if (extent->kept.cut && *end <= extent->kept.since) {
        state.lines.push_back(
            {tr("Events of that time"), tr("are gone: %1").arg(keptText(extent->kept, times)), actions.showRetention});
        return;
    }
    if (*end <= extent->tenantSince) {
        state.lines.push_back({tr("The workspace"), tr("was made on %1").arg(times.date(extent->tenantSince)), {}});
        return;
    }
    for (const AskedApp& app : extent->apps) {
        if (app.since && *end <= *app.since)
            state.lines.push_back({tr("Application %1").arg(visibleText(app.name)),
                                   tr("did not exist before %1").arg(times.date(*app.since)),
                                   actions.showApplications});
    }
}

EmptyState Words::make(const EmptyFindings& findings, const TimeFormat& times, const EmptyActions& actions)
{
    EmptyState state;
    state.title = title(findings);
    if (!findings.elsewhere) {
        state.text = {{tr("Looking where else there are some."), Span::Style::Second}};
        return state;
    }
    sayUnknownApp(state, findings, actions);
    if (!state.primary)
        offerEnvironment(state, findings, actions);
    for (const WithoutTerm& term : findings.without) {
        if (!term.count)
            continue;
        const auto show = [actions, filter = term.filter] { actions.showFilter(filter); };
        StateLine line{tr("Without the %1 filter").arg(term.name),
                       *term.count > 0 ? tr("%1 events").arg(NumberFormat::count(*term.count)) : tr("none either"),
                       {},
                       StateLine::Value::Words};
        if (*term.count > 0)
            line.run = show;
        state.lines.push_back(line);
    }
    offerTime(state, findings, times, actions);
    sayWhyNot(state, findings, times, actions);
    if (!state.primary) {
        const auto helps = std::find_if(findings.without.begin(), findings.without.end(),
                                        [](const WithoutTerm& term) { return term.count.value_or(0) > 0; });
        if (helps != findings.without.end())
            state.primary = StateAction{tr("Drop the %1 filter").arg(helps->name), tr("Enter"),
                                        [actions, filter = helps->filter] { actions.showFilter(filter); }};
    }
    if (state.text.empty())
        state.text = {{findings.question.filter.isEmpty() ? tr("What your applications send appears here by itself.")
                                                          : tr("Nothing that is kept matches this filter."),
                       Span::Style::Normal}};
    return state;
}

} // namespace

EmptyState emptyState(const EmptyFindings& findings, const TimeFormat& times, const EmptyActions& actions)
{
    return Words::make(findings, times, actions);
}

std::vector<WithoutTerm> removableTerms(const QString& filter)
{
    constexpr std::size_t most = 3;
    std::vector<WithoutTerm> terms;
    if (!isPlainList(filter))
        return terms;
    const std::vector<FilterToken> tokens = filterTokens(filter);
    for (std::size_t i = 0; i < tokens.size() && terms.size() < most; ++i) {
        const FilterToken& token = tokens[i];
        if (token.kind == FilterToken::Kind::Term && token.field && token.field != FilterField::Environment)
            terms.push_back({filterFieldName(*token.field), withoutToken(filter, i), std::nullopt});
    }
    return terms;
}

RangeChoice rangeReaching(qint64 newest, qint64 now)
{
    for (const std::chrono::milliseconds span :
         {std::chrono::milliseconds(15min), std::chrono::milliseconds(1h), std::chrono::milliseconds(6h),
          std::chrono::milliseconds(24h), std::chrono::milliseconds(7 * 24h)}) {
        if (newest >= now - span.count() && newest <= now)
            return RangeChoice::last(span);
    }
    return RangeChoice::all();
}

std::optional<RangeChoice> nearestRange(const EventExtent& extent, const TimeRange& asked)
{
    constexpr qint64 usual = 3'600'000;
    const qint64 length = asked.from && asked.to ? std::max<qint64>(1, *asked.to - *asked.from) : usual;
    constexpr qint64 far = std::numeric_limits<qint64>::max();
    const qint64 before = asked.from && extent.before ? *asked.from - *extent.before : far;
    const qint64 after = asked.to && extent.after ? *extent.after - *asked.to : far;
    if (before == far && after == far)
        return std::nullopt;
    // The end of a range is not part of it.
    if (before <= after)
        return RangeChoice::between(*extent.before + 1 - length, *extent.before + 1);
    return RangeChoice::between(*extent.after, *extent.after + length);
}

} // namespace md
