// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Composition root: makes every part once, joins them, and lets them go in order.
#pragma once

#include "app/commandline.h"
#include "app/connectcontroller.h"
#include "app/desktoptheme.h"
#include "app/doctordesk.h"
#include "app/profilestore.h"
#include "app/sandboxlauncher.h"
#include "app/secretstore.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/settingsmemory.h"
#include "app/translation.h"
#include "core/tracelink.h"
#include "models/consolelog.h"
#include "models/eventstore.h"
#include "models/querythread.h"
#include "ui/events/eventsaccess.h"
#include "ui/jobs.h"
#include "ui/mainwindow.h"
#include "ui/serveraccess.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/focus.h"

class QApplication;
class QTemporaryDir;

namespace md {

class Notifier;
class Shots;
struct SettingsValues;

class Application : public QObject
{
    Q_OBJECT
public:
    Application(QApplication& application, const Options& options);
    ~Application() override;

    //! Shows the window and begins with what the options or the last run say.
    void start();

    MainWindow& window() { return *m_window; }
    Session* session() { return m_session.get(); }

    void startSandbox();
    void connectTo(const Profile& profile, const QByteArray& key);
    void connectToSaved(const Profile& profile);
    void disconnectFromServer();
    void openFile(const QString& path);
    void chooseFile();
    //! meterdesk://trace/…: chooses among the saved connections and asks; it makes none, and sends nothing by itself.
    void openLink(const QString& link);
    //! The server goes, the session stays: what an operator sees when it breaks.
    void stopSandboxServer();
    void setThemeForNow(ThemeMode mode);
    QString language() const { return m_translation.language(); }
    ConnectController& connections() { return m_connections; }
    ConsoleLog& log() { return m_log; }
    //! The first checks of the connection in question, or without one.
    void openDoctor();

private:
    QString ownFile(const QString& standard, const QString& name) const;
    void connectActions();
    void connectSandbox();
    void applyLook();
    void applySettings(const SettingsValues& values);
    SettingsValues settingsValues() const;
    void openSettings();
    void showProfiles();

    void sandboxChanged(SandboxLauncher::State state);
    void sandboxReady(const SandboxHello& hello);
    void showSandboxFailure();
    Profile sandboxProfile();
    void watch(Session& session);
    void examine(const Profile& profile, const QByteArray& key);
    void signedIn(const WhoAmI& who);
    void signInFailed(ConnectProblem problem, const ApiError& error);
    void signedOut(ConnectProblem problem, const ApiError& error);
    void liveChanged(LiveStream::State state);
    void giveEventsTheServer();
    void openMarks(const QString& profileId, const QString& tenant);
    void givePanesTheServer(const WhoAmI& who);
    void askEnvironments();
    void dropSession();
    bool makeTail();
    void askAboutLink(const TraceLink& link, const Profile& profile);
    void showWaitingTrace();

    Options m_options;
    std::unique_ptr<QTemporaryDir> m_scratch; //!< instead of the operator's own files, while pictures are made
    Settings m_settings;
    SettingsMemory m_memory;
    Translation m_translation;
    Theme m_theme;
    FocusInSight m_focusInSight;
    DesktopTheme m_desktopTheme;
    ProfileStore m_profiles;
    std::unique_ptr<SecretStore> m_keychain;
    MemoryStore m_memoryKeys;
    ConnectController m_connections;
    ConsoleLog m_log;
    DoctorDesk m_doctor;
    std::unique_ptr<SandboxLauncher> m_sandbox;

    SessionState m_sessionState;
    EnvironmentSelection m_environment;
    TimeSettings m_times;
    JobList m_jobs;
    Navigator m_navigator;

    QueryThread m_queries;
    EventsAccess m_events;
    std::unique_ptr<EventStore> m_tail;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ServerEventSource> m_serverEvents;
    std::unique_ptr<WriteApi> m_writes;
    std::unique_ptr<OverviewFeed> m_overview;
    std::unique_ptr<ServerAccess> m_server;
    CallHandle m_environmentCall;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<Shots> m_shots;
    QString m_waitingTrace; //!< of a link that was agreed to: shown as soon as there is a server
};

} // namespace md
