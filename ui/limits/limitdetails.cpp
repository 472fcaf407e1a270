// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/limitdetails.h"

#include "ui/limits/limitforms.h"
#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldlist.h"
#include "ui/writes/writepanel.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int panelWidth = 400;

} // namespace

LimitDetails::LimitDetails(const PaneContext& context, ServerAccess& server, QWidget* parent)
    : SidePanel(u"limitDetails"_s, panelWidth, parent)
    , m_context(context)
    , m_server(server)
{
    connect(&context.times, &TimeSettings::formatChanged, this, [this] {
        if (!isEditing())
            rebuild();
    });
}

void LimitDetails::setLimit(const std::optional<PlanLimit>& limit)
{
    const bool other = !limit || !m_limit || limit->key != m_limit->key;
    if (!other && *limit == *m_limit)
        return;
    m_limit = limit;
    if (other)
        stopEditing();
    else if (!isEditing())
        rebuild();
}

void LimitDetails::rebuild()
{
    clearActions();
    clearSections();
    m_form = nullptr;
    m_panel = nullptr;
    if (!m_limit)
        return;
    const PlanLimit& limit = *m_limit;
    setHead(levelSign(limit.level()), levelTone(limit.level()), levelWord(limit.level()), limit.label, limit.key);
    setTitle(limit.isRule() ? tr("%1 days kept").arg(NumberFormat::count(limit.limit))
                            : tr("%1 of %2").arg(NumberFormat::count(limit.used), NumberFormat::count(limit.limit)));
    setSubtitle(sentence(consequence(limit)));
    auto* change =
        new Button(limit.exception ? tr("Change override…") : tr("Override…"), Button::Kind::Secondary, this);
    change->setObjectName(u"limitEdit"_s);
    change->setGlyph(Icon::Edit);
    change->setShortcutHint(u"E"_s);
    connect(change, &Button::clicked, this, &LimitDetails::edit);
    addAction(change);
    if (limit.exception) {
        auto* end = new Button(tr("Back to the plan…"), Button::Kind::Secondary, this);
        end->setObjectName(u"limitEndOverride"_s);
        connect(end, &Button::clicked, this, &LimitDetails::endOverride);
        addAction(end);
    }
    showFacts();
}

void LimitDetails::showFacts()
{
    const PlanLimit& limit = *m_limit;
    const TimeFormat& format = m_context.times.format();
    auto* facts = new FieldList(108, this);
    connect(facts, &FieldList::copied, this, &SidePanel::copied);
    facts->addStatus(tr("Kind"), kindSign(limit.enforcement), Tone::Text,
                     kindWord(limit.enforcement) + u", "_s + atLimitWord(limit.enforcement).toLower());
    facts->addText(tr("Used"),
                   tr("%1 %2, %3").arg(NumberFormat::count(limit.used), limit.unit, exactPercent(limit.share())));
    facts->addText(tr("Plan's limit"), NumberFormat::count(limit.planLimit));
    if (limit.exception) {
        facts->addText(tr("Override"), NumberFormat::count(limit.exception->limit));
        facts->addText(tr("Valid until"),
                       limit.exception->validUntil ? format.dateTime(*limit.exception->validUntil) : tr("for good"));
        facts->addText(tr("Reason"), limit.exception->reason);
    }
    if (limit.over() > 0) {
        facts->addText(tr("Over by"), NumberFormat::count(limit.over()), Tone::Bad);
        if (limit.overSince)
            facts->addText(tr("Over since"), tr("%1, %2").arg(format.dateTime(*limit.overSince),
                                                              TimeFormat::age(*limit.overSince, m_context.now())));
    }
    if (limit.resetsAt) {
        facts->addText(tr("Resets"), format.dateTime(*limit.resetsAt));
        if (limit.forecast) {
            facts->addText(tr("Forecast"), tr("%1, between %2 and %3")
                                               .arg(NumberFormat::count(limit.forecast->atReset),
                                                    NumberFormat::count(limit.forecast->low),
                                                    NumberFormat::count(limit.forecast->high)));
            facts->addText(tr("Reached"), limit.forecast->exhaustedAt ? format.dateTime(*limit.forecast->exhaustedAt)
                                          : limit.over() > 0          ? tr("already")
                                                                      : tr("not before the reset"));
        } else {
            facts->addText(tr("Forecast"), tr("not before two whole days were counted"));
        }
    }
    addSection()->addWidget(facts);
}

void LimitDetails::openPanel(const QString& heading)
{
    clearActions();
    clearSections();
    m_form = nullptr;
    m_base = m_limit;
    setHead(Sign::None, Tone::Text, heading, {}, m_limit->key);
    setTitle({});
    setSubtitle({});
    m_panel = new WritePanel(m_server.writeContext(m_context), this);
    m_panel->setObjectName(u"limitWrite"_s);
    connect(m_panel, &WritePanel::written, this, [this](const WriteAnswer& answer) {
        const QByteArray record = answer.data;
        stopEditing();
        emit written(record);
    });
    connect(m_panel, &WritePanel::theirsTaken, this, [this](const QByteArray& current) {
        stopEditing();
        emit written(current);
    });
    connect(m_panel, &WritePanel::cancelled, this, &LimitDetails::stopEditing);
    connect(m_panel, &WritePanel::sessionEnded, this, &LimitDetails::stopEditing);
}

void LimitDetails::edit()
{
    if (!m_limit)
        return;
    openPanel(tr("Override"));
    m_form = new OverrideForm(*m_base, this);
    QVBoxLayout* section = addSection();
    section->addWidget(m_form);
    section->addWidget(m_panel);
    connect(m_form, &LabelledForm::changed, this, &LimitDetails::propose);
    propose();
    m_form->limitField().setFocus();
    m_form->limitField().selectAll();
}

void LimitDetails::endOverride()
{
    if (!m_limit || !m_limit->exception)
        return;
    openPanel(tr("Back to the plan"));
    addSection()->addWidget(m_panel);
    proposeEnd();
    m_panel->reasonField().setFocus();
}

void LimitDetails::stopEditing()
{
    m_base.reset();
    // From a signal of the panel itself: it goes later.
    if (m_panel)
        m_panel->disconnect(this);
    rebuild();
    emit draftChanged(std::nullopt);
}

WriteProposal LimitDetails::proposalFor(const WriteRequest& request, qint64 limit, bool excepted,
                                        std::optional<qint64> until) const
{
    const PlanLimit& base = *m_base;
    const auto overText = [&](qint64 most) {
        return base.used > most && !base.isRule() ? NumberFormat::count(base.used - most) : tr("none");
    };
    const auto untilText = [](std::optional<qint64> time) { return time ? utcMinute(*time) : tr("for good"); };
    WriteProposal proposal;
    proposal.title = tr("Limit %1").arg(base.key);
    proposal.request = request;
    proposal.before = base.json;
    proposal.scope = u"limits:write"_s;
    proposal.action = tr("Set limit");
    const auto add = [&](const QString& field, const QString& before, const QString& after) {
        if (before != after)
            proposal.changes.push_back({field, before, after});
    };
    add(tr("limit"), NumberFormat::count(base.limit), NumberFormat::count(limit));
    add(tr("source"), base.exception ? tr("override") : tr("plan"), excepted ? tr("override") : tr("plan"));
    add(tr("valid until"), base.exception ? untilText(base.exception->validUntil) : tr("for good"), untilText(until));
    add(tr("overage"), overText(base.limit), overText(limit));
    if (base.key == "events_per_month"_L1)
        add(tr("banner"), base.used > base.limit ? tr("shown") : tr("hidden"),
            base.used > limit ? tr("shown") : tr("hidden"));
    return proposal;
}

void LimitDetails::propose()
{
    const auto wanted = m_form->agreement();
    const LimitAgreement agreement = wanted.value_or(LimitAgreement{m_base->limit, {}, {}});
    WriteProposal proposal =
        proposalFor(overrideRequest(*m_base, agreement), agreement.limit, true, agreement.validUntil);
    if (agreement.enforcement)
        proposal.changes.push_back({tr("kind"), kindWord(m_base->enforcement), kindWord(*agreement.enforcement)});
    proposal.blocked = m_form->problem(m_context.now());
    m_panel->setProposal(proposal);
    const bool drawn = wanted && wanted->limit != m_base->limit;
    emit draftChanged(drawn ? std::optional(wanted->limit) : std::nullopt);
}

void LimitDetails::proposeEnd()
{
    WriteProposal proposal = proposalFor(endOverrideRequest(*m_base), m_base->planLimit, false, {});
    proposal.title = tr("Limit %1 as the plan says").arg(m_base->key);
    proposal.action = tr("End override");
    m_panel->setProposal(proposal);
    emit draftChanged(m_base->planLimit);
}

} // namespace md
