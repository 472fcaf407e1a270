// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an event fits a filter. The record is printed at most once an event, and only when a bare text asks for it.
#include "service/domain/asciicase.h"
#include "service/domain/filter.h"

#include <algorithm>

namespace meterd {

namespace {

using Kind = FilterNode::Kind;
using Comparison = FilterNode::Comparison;

template <class T>
bool compares(Comparison comparison, const T& a, const T& b)
{
    switch (comparison) {
    case Comparison::Less: return a < b;
    case Comparison::LessEqual: return a <= b;
    case Comparison::Greater: return a > b;
    case Comparison::GreaterEqual: return a >= b;
    }
    return false;
}

class Matcher
{
public:
    explicit Matcher(const UsageEvent& event)
        : m_event(event)
    {}

    bool fits(const FilterNode& node)
    {
        const auto each = [this](const FilterNode& child) { return fits(child); };
        switch (node.kind) {
        case Kind::All: return true;
        case Kind::And: return std::all_of(node.children.begin(), node.children.end(), each);
        case Kind::Or: return std::any_of(node.children.begin(), node.children.end(), each);
        case Kind::Not: return !fits(node.children.front());
        case Kind::Text: return containsAnyCase(record(), node.values.front().text);
        case Kind::Any: return isAny(node);
        case Kind::Present: return isPresent(node.field);
        case Kind::Compare: return stands(node);
        }
        return false;
    }

private:
    bool isAny(const FilterNode& node) const
    {
        const auto fitsOne = [&](const FilterValue& value) {
            if (node.field == EventField::Quantity)
                return m_event.quantity == value.number;
            if (node.field == EventField::Late)
                return (value.text == "true") == m_event.late;
            return fitsValue(node.field, value, fieldText(m_event, node.field));
        };
        return std::any_of(node.values.begin(), node.values.end(), fitsOne);
    }

    bool isPresent(EventField field) const
    {
        switch (field) {
        case EventField::Quantity:
        case EventField::Late:
        case EventField::Received:
        case EventField::Occurred: return true;
        default: return !fieldText(m_event, field).empty();
        }
    }

    bool stands(const FilterNode& node) const
    {
        if (node.field == EventField::Quantity)
            return compares(node.comparison, m_event.quantity, node.values.front().number);
        return compares(node.comparison, node.field == EventField::Received ? m_event.receivedAt : m_event.occurredAt,
                        node.time);
    }

    const std::string& record()
    {
        if (m_record.empty())
            appendJson(m_record, m_event);
        return m_record;
    }

    const UsageEvent& m_event;
    std::string m_record;
};

} // namespace

std::string_view fieldText(const UsageEvent& event, EventField field)
{
    switch (field) {
    case EventField::Environment: return event.environment;
    case EventField::App: return event.app;
    case EventField::Event: return event.event;
    case EventField::Metric: return event.metric;
    case EventField::Customer: return event.customerId;
    case EventField::User: return event.userHash;
    case EventField::Feature: return event.feature;
    case EventField::Status: return toText(event.status);
    case EventField::Code: return event.code;
    case EventField::Source: return event.origin ? toText(event.origin->source) : std::string_view();
    case EventField::Cost: return event.ai ? toText(event.ai->costStatus) : std::string_view();
    case EventField::Correlation: return event.origin ? event.origin->correlationId : std::string_view();
    case EventField::Request: return event.origin ? event.origin->requestId : std::string_view();
    case EventField::Id: return event.id;
    case EventField::Key: return event.idempotencyKey;
    case EventField::Session: return event.sessionId;
    case EventField::Path: return event.path;
    case EventField::Plan: return event.plan;
    case EventField::Provider: return event.ai ? event.ai->provider : std::string_view();
    case EventField::Model: return event.ai ? event.ai->model : std::string_view();
    case EventField::Quantity:
    case EventField::Late:
    case EventField::Received:
    case EventField::Occurred: break;
    }
    return {};
}

bool comparesAnyCase(EventField field)
{
    return field == EventField::Status || field == EventField::Cost || field == EventField::Source;
}

bool fitsValue(EventField field, const FilterValue& value, std::string_view text)
{
    if (text.empty())
        return false;
    if (value.prefix)
        text = text.substr(0, value.text.size());
    return comparesAnyCase(field) ? equalAnyCase(text, value.text) : text == value.text;
}

bool matches(const FilterNode& filter, const UsageEvent& event)
{
    return Matcher(event).fits(filter);
}

bool needsRecord(const FilterNode& filter)
{
    return filter.kind == Kind::Text || std::any_of(filter.children.begin(), filter.children.end(), needsRecord);
}

} // namespace meterd
