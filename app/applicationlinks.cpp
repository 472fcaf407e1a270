// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Application: a link to a trace. It is somebody else's text: it names an id and a server, the operator decides.
#include "app/application.h"

#include "ui/dialogs/dialog.h"

using namespace Qt::StringLiterals;

namespace md {

void Application::openLink(const QString& text)
{
    m_window->showWelcome();
    const auto link = readTraceLink(text);
    if (!link)
        return;
    const auto& profiles = m_profiles.profiles();
    const Profile* last = m_profiles.find(m_profiles.lastUsed());
    const auto fits = [&link](const Profile& profile) {
        return profile.kind != Profile::Kind::LocalSandbox && serverOrigin(profile.url) == link->server;
    };
    const auto known = std::find_if(profiles.begin(), profiles.end(), fits);
    if (!link->server.isEmpty() && known != profiles.end())
        askAboutLink(*link, *known);
    else if (link->server.isEmpty() && last)
        askAboutLink(*link, *last);
    else
        // No connection is made from a link: its address may be anybody's.
        m_connections.open(
            m_window.get(), {},
            ConnectExplanation{
                tr("No saved connection leads to %1").arg(link->server.isEmpty() ? tr("a server") : link->server),
                tr("The link asks for the trace of %1. If you know this server, connect to "
                   "it and look for the id there.")
                    .arg(link->id),
                ConnectField::None,
                {}});
}

void Application::askAboutLink(const TraceLink& link, const Profile& profile)
{
    auto* ask =
        new ConfirmDialog({tr("Open this trace?"),
                           tr("A link asks for everything about %1 on the connection %2 (%3). Looking changes nothing.")
                               .arg(link.id, profile.name, profile.url.toString(QUrl::RemoveUserInfo)),
                           tr("Connect to %1 and look").arg(profile.name),
                           {},
                           Button::Kind::Primary},
                          m_window.get());
    ask->setObjectName(u"linkQuestion"_s);
    connect(ask, &QDialog::accepted, this, [this, id = link.id, profile] {
        m_waitingTrace = id;
        connectToSaved(profile);
    });
    ask->open();
}

void Application::showWaitingTrace()
{
    if (const QString id = std::exchange(m_waitingTrace, {}); !id.isEmpty())
        m_window->showPane(u"trace"_s, {{u"id"_s, id}});
}

} // namespace md
