// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/keychainstore.h"
#include "app/notifier.h"
#include "app/paneregistry.h"
#include "app/shots.h"
#include "client/eventdecoder.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/widgets/statepage.h"
#include "ui/window/actions.h"
#include "ui/window/topbar.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace md {

namespace {

ThemeMode themeMode(const QString& word)
{
    if (word == "light"_L1)
        return ThemeMode::Light;
    return word == "dark"_L1 ? ThemeMode::Dark : ThemeMode::System;
}

QString themeWord(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System: return u"system"_s;
    case ThemeMode::Light: return u"light"_s;
    case ThemeMode::Dark: return u"dark"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Application::Application(QApplication& application, const Options& options)
    : m_options(options)
    , m_scratch(options.shots.isEmpty() ? nullptr : std::make_unique<QTemporaryDir>())
    , m_settings(ownFile(Settings::defaultPath(), u"meterdesk.conf"_s))
    , m_memory(m_settings)
    , m_translation(options.language.isEmpty() ? m_settings.text(Settings::Key::Language) : options.language)
    , m_theme(application)
    , m_focusInSight(application)
    , m_profiles(ownFile(ProfileStore::defaultPath(), u"profiles.json"_s))
    , m_keychain(std::make_unique<KeychainStore>(u"meterdesk"_s))
    , m_connections(m_profiles, *m_keychain, m_memoryKeys)
    , m_doctor(m_log, m_profiles, m_connections)
    , m_events(m_queries, decodeFileLines)
{
    m_times.setFormat(TimeFormat::fromSetting(m_settings.text(Settings::Key::TimeZone)));
    connect(&m_desktopTheme, &DesktopTheme::darkChanged, &m_theme, &Theme::setDesktopDark);
    applyLook();
    m_window = std::make_unique<MainWindow>(
        PaneContext{m_sessionState, m_environment, m_times, m_jobs, m_navigator, m_memory, systemClock()});
    m_notifier = std::make_unique<Notifier>(m_window->alerts(), m_navigator, *m_window);
    connectActions();
    openMarks(u"files"_s, {});
    showProfiles();
}

Application::~Application()
{
    // Panes ask the sources, and those the session: they go in that order.
    m_notifier.reset();
    m_window.reset();
    m_events.setServer(std::nullopt);
    m_serverEvents.reset();
    m_server.reset();
    m_writes.reset();
    m_session.reset();
}

QString Application::ownFile(const QString& standard, const QString& name) const
{
    return m_scratch ? m_scratch->filePath(name) : standard;
}

void Application::connectActions()
{
    WindowActions& actions = m_window->actions();
    connect(actions.connectToServer, &QAction::triggered, this, [this] {
        // What failed is what is to be mended.
        const bool failed = m_session && m_session->state() == Session::State::Failed;
        m_connections.open(m_window.get(), failed ? m_session->profile().id : QString());
    });
    connect(actions.startSandbox, &QAction::triggered, this, &Application::startSandbox);
    connect(actions.disconnect, &QAction::triggered, this, &Application::disconnectFromServer);
    connect(actions.openFile, &QAction::triggered, this, &Application::chooseFile);
    connect(actions.doctor, &QAction::triggered, this, &Application::openDoctor);
    connect(actions.settings, &QAction::triggered, this, &Application::openSettings);
    connect(actions.timeZone, &QAction::triggered, this, &Application::openSettings);
    for (const auto& [action, mode] : {std::pair{actions.themeSystem, ThemeMode::System},
                                       {actions.themeLight, ThemeMode::Light},
                                       {actions.themeDark, ThemeMode::Dark}}) {
        connect(action, &QAction::triggered, this, [this, mode = mode] {
            m_options.theme.clear();
            m_settings.set(Settings::Key::Theme, themeWord(mode));
            applyLook();
        });
    }
    const auto setTimes = [this](const QString& word) {
        m_settings.set(Settings::Key::TimeZone, word);
        m_times.setFormat(TimeFormat::fromSetting(word));
    };
    connect(actions.timeUtc, &QAction::triggered, this, [setTimes] { setTimes(u"utc"_s); });
    connect(actions.timeLocal, &QAction::triggered, this, [setTimes] { setTimes(u"local"_s); });
    const auto showTimes = [this] {
        WindowActions& of = m_window->actions();
        switch (m_times.format().kind()) {
        case TimeFormat::Kind::Utc: of.timeUtc->setChecked(true); break;
        case TimeFormat::Kind::Local: of.timeLocal->setChecked(true); break;
        case TimeFormat::Kind::Chosen: of.timeZone->setChecked(true); break;
        }
    };
    connect(&m_times, &TimeSettings::formatChanged, this, showTimes);
    showTimes();
    connect(&m_connections, &ConnectController::connectRequested, this, &Application::connectTo);
    connect(&m_connections, &ConnectController::examineRequested, this, &Application::examine);
    connect(&m_connections, &ConnectController::sandboxRequested, this, &Application::startSandbox);
    connect(&m_connections, &ConnectController::keyNotKept, this,
            [this] { m_sessionState.setNotice(tr("Key kept in memory only")); });
    connect(&m_profiles, &ProfileStore::profilesChanged, this, &Application::showProfiles);
    connect(m_window.get(), &MainWindow::fileDropped, this, &Application::openFile);
    connect(&m_window->topBar(), &TopBar::profileChosen, this, [this](const QString& id) {
        if (const Profile* profile = m_profiles.find(id))
            connectToSaved(*profile);
    });
    applyLook();
}

void Application::applyLook()
{
    const QString word = m_options.theme.isEmpty() ? m_settings.text(Settings::Key::Theme) : m_options.theme;
    const ThemeMode mode = themeMode(word);
    m_theme.apply({mode, m_settings.text(Settings::Key::UiFont), m_settings.text(Settings::Key::FixedFont),
                   m_settings.number(Settings::Key::TextSize)});
    if (!m_window)
        return;
    WindowActions& actions = m_window->actions();
    (mode == ThemeMode::Light  ? actions.themeLight
     : mode == ThemeMode::Dark ? actions.themeDark
                               : actions.themeSystem)
        ->setChecked(true);
}

void Application::setThemeForNow(ThemeMode mode)
{
    m_options.theme = themeWord(mode);
    applyLook();
}

void Application::showProfiles()
{
    std::vector<std::pair<QString, QString>> names;
    for (const Profile& profile : m_profiles.profiles())
        names.emplace_back(profile.id, profile.name);
    m_window->topBar().setProfiles(names, m_session ? m_session->profile().id : QString());
}

void Application::start()
{
    m_window->restore();
    if (!m_options.shots.isEmpty()) {
        m_shots = std::make_unique<Shots>(*this, m_options.shots,
                                          m_options.empty       ? Shots::Extent::WhatIsEmpty
                                          : m_options.panesOnly ? Shots::Extent::PanesOnly
                                                                : Shots::Extent::Everything);
        m_shots->start();
        return;
    }
    m_window->show();
    if (m_options.sandbox) {
        startSandbox();
        return;
    }
    if (!m_options.file.isEmpty()) {
        openFile(m_options.file);
        return;
    }
    if (!m_options.link.isEmpty()) {
        openLink(m_options.link);
        return;
    }
    const auto& profiles = m_profiles.profiles();
    const auto named = std::find_if(profiles.begin(), profiles.end(),
                                    [this](const Profile& profile) { return profile.name == m_options.profile; });
    if (!m_options.profile.isEmpty() && named == profiles.end()) {
        m_window->showWelcome();
        m_connections.open(m_window.get(), {},
                           ConnectExplanation{tr("No saved connection is called %1").arg(m_options.profile),
                                              tr("Choose one of the list, or make a new one."),
                                              ConnectField::None,
                                              {}});
        return;
    }
    const Profile* last = m_profiles.find(m_profiles.lastUsed());
    if (named != profiles.end())
        connectToSaved(*named);
    else if (last && m_settings.flag(Settings::Key::ReconnectAtStart))
        connectToSaved(*last);
    else
        m_window->showWelcome();
}

SettingsValues Application::settingsValues() const
{
    using Key = Settings::Key;
    return {{themeMode(m_settings.text(Key::Theme)), m_settings.text(Key::UiFont), m_settings.text(Key::FixedFont),
             m_settings.number(Key::TextSize)},
            m_settings.text(Key::Language),
            m_settings.text(Key::TimeZone),
            m_settings.flag(Key::ReconnectAtStart),
            m_settings.flag(Key::FollowAtStart),
            m_settings.number(Key::TailRows),
            m_settings.value(Key::SandboxRate).toDouble()};
}

void Application::openSettings()
{
    const auto bound = [](Settings::Key key) { return Settings::table()[size_t(key)]; };
    const Settings::Entry tail = bound(Settings::Key::TailRows);
    auto* dialog = new SettingsDialog(settingsValues(), {tail.least.toInt(), tail.most.toInt()}, m_window.get());
    connect(dialog, &SettingsDialog::saved, this, &Application::applySettings);
    dialog->open();
    // The menu marks "chosen zone" by the click: back to what holds until it is saved.
    emit m_times.formatChanged();
}

void Application::applySettings(const SettingsValues& values)
{
    using Key = Settings::Key;
    m_options.theme.clear();
    m_settings.set(Key::Theme, themeWord(values.look.mode));
    m_settings.set(Key::UiFont, values.look.uiFamily);
    m_settings.set(Key::FixedFont, values.look.monoFamily);
    m_settings.set(Key::TextSize, values.look.bodyPixels);
    m_settings.set(Key::Language, values.language);
    m_settings.set(Key::TimeZone, values.timeZone);
    m_settings.set(Key::ReconnectAtStart, values.reconnectAtStart);
    m_settings.set(Key::TailRows, values.tailRows);
    m_settings.set(Key::FollowAtStart, values.followAtStart);
    m_settings.set(Key::SandboxRate, values.sandboxRate);
    m_times.setFormat(TimeFormat::fromSetting(values.timeZone));
    applyLook();
}

void Application::openFile(const QString& path)
{
    // A file needs no server: the panes come without one, and the first that opens files takes it.
    const std::vector<PaneEntry> entries = paneRegistry({m_events, m_server.get(), &m_doctor.access()});
    if (m_window->currentPane().isEmpty())
        m_window->setPanes(entries);
    // A bundle says in its first line that it is one; of the rest the event stream takes everything.
    QStringList ids{u"trace"_s};
    for (const PaneEntry& entry : entries)
        ids.append(entry.id);
    for (const QString& id : ids) {
        Pane* pane = m_window->pane(id);
        if (pane && pane->openFile(path)) {
            m_window->showPane(id);
            return;
        }
    }
}

void Application::chooseFile()
{
    auto* dialog =
        new QFileDialog(m_window.get(), tr("Open event file or bundle"), m_settings.text(Settings::Key::FileFolder),
                        tr("Events and bundles (*.ndjson *.jsonl *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_settings.set(Settings::Key::FileFolder, QFileInfo(path).absolutePath());
        openFile(path);
    });
    dialog->open();
}

} // namespace md
