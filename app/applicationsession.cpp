// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Application: from a profile or a sandbox to a session, and what the window is told of it.
#include "app/application.h"

#include "app/connectwords.h"
#include "app/eventfeed.h"
#include "app/eventfetchers.h"
#include "app/markfile.h"
#include "app/paneregistry.h"
#include "ui/widgets/statepage.h"
#include "ui/window/actions.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace md {

void Application::connectToSaved(const Profile& profile)
{
    if (profile.kind == Profile::Kind::LocalSandbox) {
        startSandbox();
        return;
    }
    m_window->clearPanes();
    m_window->stage().showLoading(tr("Connecting to %1").arg(profile.name), [this] { disconnectFromServer(); });
    m_connections.readKey(profile.id, this, [this, profile](const QByteArray& key) {
        if (key.isEmpty()) {
            m_window->showWelcome();
            m_connections.open(
                m_window.get(), profile.id,
                ConnectExplanation{tr("The key is not here any more"),
                                   tr("It was kept in memory only, or the keychain was emptied. Enter it again."),
                                   ConnectField::Key,
                                   {}});
            return;
        }
        connectTo(profile, key);
    });
}

bool Application::makeTail()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    QDir().mkpath(cache);
    auto spool = RecordSpool::makeTail(cache);
    if (!spool)
        spool = RecordSpool::makeTail(QDir::tempPath());
    if (!spool) {
        ApiError error;
        error.kind = ApiError::Kind::Storage;
        error.detail = spool.error();
        m_sessionState.setConnection(ConnectionState::Failed, error);
        m_window->stage().showFailed({error, tr("No room for the live events"), systemClock()(), {}, {}, {}});
        return false;
    }
    m_tail = std::make_unique<EventStore>(*spool, quint32(m_settings.number(Settings::Key::TailRows)));
    return true;
}

void Application::connectTo(const Profile& profile, const QByteArray& key)
{
    if (m_sandbox && profile.kind != Profile::Kind::LocalSandbox)
        m_sandbox->stop();
    dropSession();
    if (!makeTail())
        return;
    m_sessionState.setProfileName(profile.name);
    m_sessionState.setConnection(ConnectionState::Connecting);
    m_window->stage().showLoading(tr("Connecting to %1").arg(profile.name), [this] { disconnectFromServer(); });
    m_doctor.setConnection(profile, key);
    m_session = std::make_unique<Session>(profile, key, *m_tail);
    watch(*m_session);
    m_session->connectToServer();
    showProfiles();
}

void Application::watch(Session& session)
{
    connect(&session, &Session::connected, this, &Application::signedIn);
    connect(&session, &Session::connectFailed, this, &Application::signInFailed);
    // Queued: the session that says so is let go in answer.
    connect(&session, &Session::signedOutByServer, this, &Application::signedOut, Qt::QueuedConnection);
    connect(&session, &Session::latencyChanged, &m_sessionState, &SessionState::setLatency);
    connect(&session.transport(), &Transport::rateBudgetChanged, &m_sessionState, &SessionState::setBudget);
    m_sessionState.requests().watch(session.transport());
    connect(&session.live(), &LiveStream::stateChanged, this, &Application::liveChanged);
}

void Application::signedIn(const WhoAmI& who)
{
    m_sessionState.setWhoAmI(who);
    for (const RateBudget& budget : who.limits) {
        if (budget.category == "admin"_L1 || !m_sessionState.budget())
            m_sessionState.setBudget(budget);
    }
    m_sessionState.setConnection(ConnectionState::Connected);
    m_profiles.setLastUsed(m_session->profile().id);
    giveEventsTheServer();
    givePanesTheServer(who);
    m_doctor.setServer(m_server.get(), &m_session->feed());
    m_window->setPanes(paneRegistry({m_events, m_server.get(), &m_doctor.access()}));
    m_session->startLive();
    askEnvironments();
    showWaitingTrace();
}

void Application::giveEventsTheServer()
{
    UsageEventsApi& api = m_session->usageEvents();
    const EventFetchers fetchers = eventFetchers(api, m_sessionState.offers(u"event-extent"_s), m_session.get());
    m_serverEvents = std::make_unique<ServerEventSource>(fetchers, *m_tail, m_queries);
    m_serverEvents->setOffered(m_sessionState.offers(u"usage-events"_s));
    openMarks(m_session->profile().id, m_session->profile().tenant);
    m_events.setServer(EventsAccess::Server{m_serverEvents.get(), fetchers, exportFetcher(api, m_session.get()),
                                            m_session->profile().name, m_session->profile().url.toString(),
                                            m_session->profile().tenant,
                                            m_settings.flag(Settings::Key::FollowAtStart)});
    m_events.watch(m_session->live());
}

//! Those of one server and tenant; without a server, those of files.
void Application::openMarks(const QString& profileId, const QString& tenant)
{
    const QString name = MarkFile::nameFor(profileId, tenant);
    const QString standard = MarkFile::defaultFolder() + u'/' + name;
    m_events.marks().open(std::make_unique<MarkFile>(ownFile(standard, name)));
}

void Application::givePanesTheServer(const WhoAmI& who)
{
    const Profile& profile = m_session->profile();
    m_writes = std::make_unique<WriteApi>(m_session->transport());
    const WriteSender send = [this](const WriteRequest& write, QObject* context, Callback<WriteAnswer> callback) {
        return m_writes->send(write, context, std::move(callback));
    };
    const QString server = profile.url.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
    if (who.offers(u"overview"_s)) {
        m_overview = std::make_unique<OverviewFeed>(m_session->transport(), m_session->live());
        connect(&m_session->feed(), &EventFeed::appended, m_overview.get(), &OverviewFeed::noteChange);
        m_overview->start();
    }
    m_server = std::make_unique<ServerAccess>(ServerAccess{m_session->transport(), m_session->live(), send,
                                                           WriteTarget{server, profile.tenant, who.key.prefix},
                                                           profile.id, m_overview.get()});
}

void Application::askEnvironments()
{
    if (!m_sessionState.offers(u"usage-events"_s))
        return;
    m_environmentCall =
        m_session->usageEvents().facets({}, {u"environment"_s}, 50, this, [this](const Result<FacetResult>& result) {
            const Facet* facet = result ? result->find(u"environment") : nullptr;
            if (!facet)
                return;
            QStringList names;
            for (const FacetValue& value : facet->values) {
                if (value.value && !value.value->isEmpty())
                    names.append(*value.value);
            }
            names.sort();
            m_environment.setKnown(names);
        });
}

void Application::signInFailed(ConnectProblem problem, const ApiError& error)
{
    m_sessionState.setConnection(ConnectionState::Failed, error);
    const Profile profile = m_session->profile();
    // A server that refuses was reached: the words are those of the connect dialog.
    const ConnectExplanation words = explain(problem, error);
    const bool reached = error.httpStatus > 0;
    m_window->stage().showFailed(
        {error,
         (reached ? tr("Not signed in to %1") : tr("%1 could not be reached")).arg(profile.name),
         systemClock()(),
         [this] {
             m_sessionState.setConnection(ConnectionState::Connecting);
             m_window->stage().showLoading(tr("Connecting to %1").arg(m_session->profile().name),
                                           [this] { disconnectFromServer(); });
             m_session->connectToServer();
         },
         [this, words, id = profile.id] { m_connections.open(m_window.get(), id, words); },
         {{tr("Run the first checks"), tr("key, tenant, address: which of them it is"),
           // Not from inside the click: the page that holds the link goes.
           [this] { QMetaObject::invokeMethod(this, &Application::openDoctor, Qt::QueuedConnection); }}},
         {{words.title + u". "_s, Span::Style::Strong}, {words.next, Span::Style::Normal}}});
}

//! With a session the Doctor is one of its panes; without one it is the only pane.
void Application::openDoctor()
{
    if (!m_window->pane(u"doctor"_s))
        m_window->setPanes(doctorAlone(m_doctor.access()));
    m_window->showPane(u"doctor"_s, {{u"run"_s, true}});
}

void Application::examine(const Profile& profile, const QByteArray& key)
{
    dropSession();
    m_doctor.setConnection(profile, key);
    m_sessionState.setProfileName(profile.name);
    m_sessionState.setConnection(ConnectionState::Offline);
    openDoctor();
}

void Application::signedOut(ConnectProblem problem, const ApiError& error)
{
    const Profile profile = m_session ? m_session->profile() : Profile{};
    dropSession();
    m_sessionState.setConnection(ConnectionState::Failed, error);
    m_window->showWelcome();
    m_connections.open(m_window.get(), profile.id, explain(problem, error));
}

void Application::liveChanged(LiveStream::State state)
{
    if (!m_session || m_session->state() != Session::State::Connected)
        return;
    switch (state) {
    case LiveStream::State::Live: m_sessionState.setConnection(ConnectionState::Connected); break;
    case LiveStream::State::Reconnecting:
        m_sessionState.setConnection(ConnectionState::Interrupted, m_session->live().lastError());
        break;
    case LiveStream::State::Stopped:
    case LiveStream::State::Connecting: break;
    }
}

void Application::dropSession()
{
    m_window->clearPanes();
    m_doctor.setServer(nullptr, nullptr);
    m_environmentCall.abandon();
    m_events.setServer(std::nullopt);
    openMarks(u"files"_s, {});
    m_serverEvents.reset();
    m_server.reset();
    m_overview.reset();
    m_writes.reset();
    m_session.reset();
    m_tail.reset();
    m_environment.setKnown({});
    m_environment.setCurrent({});
    m_sessionState.setWhoAmI(std::nullopt);
    m_sessionState.setProfileName({});
    m_sessionState.setNotice({});
    m_sessionState.setBudget(std::nullopt);
    m_sessionState.requests().clear();
    m_sessionState.setLatency(std::chrono::milliseconds(-1));
}

void Application::disconnectFromServer()
{
    dropSession();
    m_doctor.clearConnection();
    if (m_sandbox)
        m_sandbox->stop();
    m_sessionState.setConnection(ConnectionState::Offline);
    m_window->showWelcome();
    showProfiles();
}

void Application::stopSandboxServer()
{
    if (m_sandbox)
        m_sandbox->stop();
}

Profile Application::sandboxProfile()
{
    for (const Profile& profile : m_profiles.profiles()) {
        if (profile.kind == Profile::Kind::LocalSandbox)
            return profile;
    }
    Profile fresh;
    fresh.id = ProfileStore::newId();
    fresh.name = tr("Local sandbox");
    fresh.kind = Profile::Kind::LocalSandbox;
    return fresh;
}

void Application::startSandbox()
{
    if (m_sandbox && m_sandbox->state() == SandboxLauncher::State::Running && m_session)
        return;
    dropSession();
    SandboxLauncher::Options options;
    options.demoRate = m_options.empty ? 0 : m_settings.value(Settings::Key::SandboxRate).toDouble();
    if (m_scratch)
        options.dataFolder = m_scratch->filePath(u"sandbox"_s);
    else if (m_options.empty)
        options.dataFolder = SandboxLauncher::defaultDataFolder() + u"-empty"_s;
    m_sandbox = std::make_unique<SandboxLauncher>(options);
    connect(m_sandbox.get(), &SandboxLauncher::stateChanged, this, &Application::sandboxChanged);
    connect(m_sandbox.get(), &SandboxLauncher::ready, this, &Application::sandboxReady);
    m_sessionState.setConnection(ConnectionState::Connecting);
    m_window->stage().showLoading(tr("Starting the local sandbox"), [this] { disconnectFromServer(); });
    m_sandbox->start();
}

void Application::sandboxReady(const SandboxHello& hello)
{
    Profile profile = sandboxProfile();
    if (const auto error = m_profiles.save(profile))
        m_sessionState.setNotice(tr("Connections cannot be saved"));
    // Address, tenant and key are new after each start: they are of this run only.
    profile.url = hello.url;
    profile.tenant = hello.tenant;
    connectTo(profile, hello.key);
}

void Application::sandboxChanged(SandboxLauncher::State state)
{
    using State = SandboxLauncher::State;
    switch (state) {
    case State::Restarting:
        m_sessionState.setConnection(ConnectionState::Interrupted);
        m_window->notices().add(
            {systemClock()(), Notice::Tone::Warning, tr("The sandbox stopped by itself"), tr("It is started again.")});
        break;
    case State::Unwell: m_sessionState.setConnection(ConnectionState::Interrupted); break;
    case State::Failed: showSandboxFailure(); break;
    case State::Running:
        if (m_session && m_session->state() == Session::State::Connected)
            m_sessionState.setConnection(ConnectionState::Connected);
        break;
    case State::Stopped:
    case State::Starting:
    case State::Stopping: break;
    }
}

void Application::showSandboxFailure()
{
    ApiError error;
    error.kind = ApiError::Kind::Storage;
    error.detail = m_sandbox->problem();
    dropSession();
    m_sessionState.setConnection(ConnectionState::Failed);
    const bool found = !SandboxLauncher::findMeterd().isEmpty();
    FailedState failed{
        error, tr("The local sandbox could not be started"), systemClock()(), [this] { startSandbox(); }, {}};
    failed.text = {{found ? tr("meterd, the program behind it, ended. What it said last stands below.")
                          : tr("The program meterd was not found, neither beside this one nor in the PATH."),
                    Span::Style::Normal}};
    failed.lines.push_back({tr("Why"), m_sandbox->problem(), {}, StateLine::Value::Words});
    const QStringList said = m_sandbox->lastErrorLines();
    for (const QString& line : said.last(std::min<qsizetype>(3, said.size())))
        failed.lines.push_back({tr("It said"), line, {}, StateLine::Value::Words});
    m_window->stage().showFailed(failed);
}

} // namespace md
