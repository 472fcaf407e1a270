// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filtersteps.h"

#include "core/jsonscan.h"
#include "models/columnsteps.h"
#include "models/recordsteps.h"

namespace md {

namespace {

bool isEmpty(const ChunkWords& bits)
{
    return std::all_of(bits.begin(), bits.end(), [](quint64 word) { return word == 0; });
}

class GroupStep : public FilterStep
{
public:
    explicit GroupStep(std::vector<FilterStepPtr> steps)
        : m_steps(std::move(steps))
    {
        std::stable_sort(m_steps.begin(), m_steps.end(),
                         [](const auto& a, const auto& b) { return a->cost() < b->cost(); });
    }

    Cost cost() const override { return m_steps.back()->cost(); }

protected:
    std::vector<FilterStepPtr> learntSteps(const EventStore& store) const
    {
        std::vector<FilterStepPtr> steps;
        for (const FilterStepPtr& step : m_steps)
            steps.push_back(step->learnt(store));
        return steps;
    }

    std::vector<FilterStepPtr> m_steps;
};

class AndStep final : public GroupStep
{
public:
    using GroupStep::GroupStep;

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        for (const FilterStepPtr& step : m_steps) {
            step->narrow(rows, bits);
            if (isEmpty(bits))
                return;
        }
    }
    FilterStepPtr learnt(const EventStore& store) const override
    {
        return std::make_shared<AndStep>(learntSteps(store));
    }
};

class OrStep final : public GroupStep
{
public:
    using GroupStep::GroupStep;

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        ChunkWords found{};
        for (const FilterStepPtr& step : m_steps) {
            ChunkWords open;
            for (std::size_t i = 0; i < bits.size(); ++i)
                open[i] = bits[i] & ~found[i];
            if (isEmpty(open))
                break;
            step->narrow(rows, open);
            for (std::size_t i = 0; i < bits.size(); ++i)
                found[i] |= open[i];
        }
        bits = found;
    }
    FilterStepPtr learnt(const EventStore& store) const override
    {
        return std::make_shared<OrStep>(learntSteps(store));
    }
};

class NotStep final : public FilterStep
{
public:
    explicit NotStep(FilterStepPtr step)
        : m_step(std::move(step))
    {}

    void narrow(const ChunkRows& rows, ChunkWords& bits) const override
    {
        ChunkWords matching = bits;
        m_step->narrow(rows, matching);
        for (std::size_t i = 0; i < bits.size(); ++i)
            bits[i] &= ~matching[i];
    }
    Cost cost() const override { return m_step->cost(); }
    FilterStepPtr learnt(const EventStore& store) const override
    {
        return std::make_shared<NotStep>(m_step->learnt(store));
    }

private:
    FilterStepPtr m_step;
};

FilterStepPtr makeFieldStep(const FilterNode& node)
{
    switch (node.field) {
    case FilterField::Environment: return makeEnvironmentStep(node.values);
    case FilterField::App: return makeShapeStep(ShapeField::App, node);
    case FilterField::Event: return makeShapeStep(ShapeField::Event, node);
    case FilterField::Metric: return makeShapeStep(ShapeField::Metric, node);
    case FilterField::Feature: return makeShapeStep(ShapeField::Feature, node);
    case FilterField::Code: return makeShapeStep(ShapeField::Code, node);
    case FilterField::Source: return makeShapeStep(ShapeField::Source, node);
    case FilterField::Plan: return makeShapeStep(ShapeField::Plan, node);
    case FilterField::Provider: return makeShapeStep(ShapeField::Provider, node);
    case FilterField::Model: return makeShapeStep(ShapeField::Model, node);
    case FilterField::Customer: return makeCustomerStep(node.values);
    case FilterField::Status:
    case FilterField::Cost:
    case FilterField::Late: return makeFlagsStep(node);
    case FilterField::Quantity: return makeQuantityStep(node);
    case FilterField::Received:
    case FilterField::Occurred: return makeTimeStep(node);
    case FilterField::Id: return makeIdStep("id", node.values);
    case FilterField::Correlation: return makeIdStep("correlationId", node.values);
    case FilterField::Request: return makeIdStep("requestId", node.values);
    case FilterField::Key: return makeIdStep("idempotencyKey", node.values);
    case FilterField::User: return makeMemberStep("userHash", node.values);
    case FilterField::Session: return makeMemberStep("sessionId", node.values);
    case FilterField::Path: return makeMemberStep("path", node.values);
    case FilterField::Count: break;
    }
    return nullptr;
}

} // namespace

FilterStepPtr makeStep(const FilterNode& node)
{
    if (node.kind == FilterNode::Kind::Field)
        return makeFieldStep(node);
    if (node.kind == FilterNode::Kind::Text)
        return makeTextStep(node.values.front().text);
    std::vector<FilterStepPtr> steps;
    for (const FilterNode& child : node.children)
        steps.push_back(makeStep(child));
    switch (node.kind) {
    case FilterNode::Kind::And: return std::make_shared<AndStep>(std::move(steps));
    case FilterNode::Kind::Or: return std::make_shared<OrStep>(std::move(steps));
    default: return std::make_shared<NotStep>(std::move(steps.front()));
    }
}

FilterStepPtr makeAndStep(FilterStepPtr left, FilterStepPtr right)
{
    if (!left || !right)
        return left ? left : right;
    return std::make_shared<AndStep>(std::vector<FilterStepPtr>{std::move(left), std::move(right)});
}

} // namespace md
