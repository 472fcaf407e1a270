// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/closedpane.h"

#include "core/keyscopes.h"
#include "ui/sessionstate.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/statepage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {

bool lacksFeature(const SessionState& session, const PaneNeeds& needs)
{
    return !needs.features.isEmpty() &&
           std::none_of(needs.features.begin(), needs.features.end(),
                        [&session](const QString& feature) { return session.offers(feature); });
}

bool lacksScope(const SessionState& session, const PaneNeeds& needs)
{
    return !needs.scope.isEmpty() && session.whoAmI() && !session.whoAmI()->hasScope(needs.scope);
}

QStringList rolesWith(const QString& scope)
{
    QStringList roles;
    for (const QString& role : keyRoles()) {
        if (roleHolds(role, scope))
            roles.append(role);
    }
    return roles;
}

} // namespace

bool isClosed(const SessionState& session, const PaneNeeds& needs)
{
    return lacksFeature(session, needs) || lacksScope(session, needs);
}

ClosedPane::ClosedPane(const PaneContext& context, const QString& title, const PaneNeeds& needs, QWidget* parent)
    : Pane(parent)
    , m_context(context)
    , m_title(title)
    , m_needs(needs)
    , m_state(new StatePage(new QWidget(this), context.times, this))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_state);
    leadFocus(this, m_state);
    connect(&context.session, &SessionState::whoAmIChanged, this, &ClosedPane::show);
    show();
}

void ClosedPane::show()
{
    if (!m_context.session.whoAmI())
        return;
    if (lacksFeature(m_context.session, m_needs))
        showFeature();
    else
        showScope();
}

void ClosedPane::showFeature()
{
    const WhoAmI& who = *m_context.session.whoAmI();
    EmptyState state;
    state.icon = Icon::InfoCircle;
    state.title = tr("%1: not offered by this server").arg(m_title);
    state.text =
        sentence(tr("The server does not have the feature %1. Nothing is wrong; a newer or larger installation "
                    "may have it."),
                 {{m_needs.features.front(), Span::Style::Mono}});
    state.primary = StateAction{
        tr("Connect to another server…"), {}, [this] { emit m_context.navigator.connectionDialogRequested(); }};
    state.lines.push_back({tr("Feature"), m_needs.features.join(tr(" or ")), {}});
    state.lines.push_back({tr("Server"), u"%1 %2"_s.arg(who.server.name, who.server.version), {}});
    m_state->showEmpty(state);
}

void ClosedPane::showScope()
{
    const WhoAmI& who = *m_context.session.whoAmI();
    const bool roleIsEnough = roleHolds(who.role, m_needs.scope);
    EmptyState state;
    state.icon = Icon::Lock;
    state.title = tr("%1: your key lacks the scope %2").arg(m_title, m_needs.scope);
    const Span role{who.role, Span::Style::Strong};
    const Span scope{m_needs.scope, Span::Style::Mono};
    state.text =
        roleIsEnough
            ? sentence(tr("Its role %1 may have it, but it was not given. An owner or admin can add %2 to the key."),
                       {role, scope})
            : sentence(tr("Its role %1 can never have it: that takes one of %2. An owner or admin can give the key "
                          "another role."),
                       {role, {rolesWith(m_needs.scope).join(u", "_s), Span::Style::Strong}});
    state.primary = StateAction{
        tr("Connect with another key…"), {}, [this] { emit m_context.navigator.connectionDialogRequested(); }};
    state.lines.push_back({tr("Copy what to ask for"), tr("for a message to an owner"), [this] {
                               QGuiApplication::clipboard()->setText(question());
                               emit m_context.navigator.toastRequested(tr("%1 copied").arg(tr("The question")));
                           }});
    state.lines.push_back({tr("Scope"), m_needs.scope, {}});
    state.lines.push_back({tr("Roles that can have it"), rolesWith(m_needs.scope).join(u", "_s), {}});
    state.lines.push_back({tr("Your key"), u"%1, %2, %3"_s.arg(who.key.name, who.key.prefix, who.role), {}});
    m_state->showEmpty(state);
}

QString ClosedPane::question() const
{
    const WhoAmI& who = *m_context.session.whoAmI();
    const QString role = leastRoleFor({m_needs.scope}, who.role);
    const QString key = u"%1 (%2, %3)"_s.arg(who.key.name, who.key.prefix, who.key.id);
    if (role == who.role || role.isNull())
        return tr("Please give the API key %1 of the tenant %2 the scope %3: the console's pane “%4” needs it.")
            .arg(key, who.tenant.name, m_needs.scope, m_title);
    return tr("Please give the API key %1 of the tenant %2 the role %5 and the scope %3: the console's pane “%4” needs "
              "them.")
        .arg(key, who.tenant.name, m_needs.scope, m_title, role);
}

} // namespace md
