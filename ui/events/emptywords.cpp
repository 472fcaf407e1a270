// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/emptywords.h"

#include "ui/events/filteredit.h"
#include "ui/events/histogramhead.h"
#include "ui/events/plaintext.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

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
    const RangeChoice range = rangeReaching(*elsewhere.newest, findings.now);
    const QString count = NumberFormat::count(elsewhere.anyTime);
    const QString latest = times.day(*elsewhere.newest) + u' ' + times.hourMinute(*elsewhere.newest);
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

EmptyState Words::make(const EmptyFindings& findings, const TimeFormat& times, const EmptyActions& actions)
{
    EmptyState state;
    state.title = title(findings);
    if (!findings.elsewhere) {
        state.text = {{tr("Looking where else there are some."), Span::Style::Second}};
        return state;
    }
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

} // namespace md
