// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/dialogs/shortcutsdialog.h"
#include "ui/jobs.h"
#include "ui/sessionstate.h"
#include "ui/widgets/access.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/toast.h"
#include "ui/window/actions.h"
#include "ui/window/alerts.h"
#include "ui/window/bannerhost.h"
#include "ui/window/commandpalette.h"
#include "ui/window/modestrip.h"
#include "ui/window/noticepopup.h"
#include "ui/window/rail.h"
#include "ui/window/statusbar.h"
#include "ui/window/topbar.h"
#include "ui/writes/writelock.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

MainWindow::MainWindow(const PaneContext& context, QWidget* parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_actions(new WindowActions(this))
{
    installAccessibility();
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/meterdesk.svg"_s));
    setMinimumSize(720, 480);
    setAcceptDrops(true);
    resize(1440, 900);
    build();
    buildMenus();
    connectParts();
    showMode();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
}

void MainWindow::build()
{
    auto* center = new QWidget(this);
    m_strip = new ModeStrip(m_context.session, center);
    m_topBar = new TopBar(m_context.session, m_context.environment, *m_actions, center);
    m_banner = new Banner(center);
    m_rail = new Rail(center);
    m_paneStack = new QStackedWidget(center);
    m_stage = new StatePage(m_paneStack, m_context.times, center);
    m_stage->setObjectName(u"stage"_s);
    m_statusBar = new StatusBar(m_context, *m_actions, center);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_topBar);
    column->addWidget(m_banner);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stage, 1);
    column->addLayout(row, 1);
    column->addWidget(m_statusBar);
    setCentralWidget(center);
    m_palette = new CommandPalette(center);
    m_toast = new Toast(center);
    m_bannerHost = new BannerHost(*m_banner, m_context.navigator, m_context.memory, this);
    m_alerts = new Alerts(m_context.navigator, m_notices, m_context.memory, m_context.now, this);
    m_writeLock = new WriteLock(m_context.session, m_context.now, this);
}

void MainWindow::buildMenus()
{
    auto* all = new QMenu(this);
    for (const WindowActions::Group& group : m_actions->groups()) {
        QMenu* menu = menuBar()->addMenu(group.title);
        for (QAction* action : group.actions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
        if (!m_paneMenu) {
            // Panes stand after File.
            m_paneMenu = menuBar()->addMenu(tr("&Go to"));
            all->addMenu(menu);
            all->addMenu(m_paneMenu);
            continue;
        }
        all->addMenu(menu);
    }
    m_topBar->setMenu(all);
#ifndef Q_OS_MACOS
    menuBar()->hide();
#endif
}

void MainWindow::connectParts()
{
    connect(m_rail, &Rail::paneChosen, this, [this](const QString& id) { showPane(id); });
    connect(m_rail, &Rail::savedViewChosen, this, [this](const QString& id, const QString& name) {
        showPane(id);
        if (Pane* shown = pane(id))
            shown->openSavedView(name);
    });
    connect(m_rail, &Rail::savedViewRemoved, this, [this](const QString& id, const QString& name) {
        if (Pane* shown = pane(id))
            shown->removeSavedView(name);
    });
    connect(m_palette, &CommandPalette::closed, this, [this] {
        if (Pane* shown = pane(m_currentPane); shown && !focusWidget())
            shown->setFocus(Qt::OtherFocusReason);
    });
    connect(m_actions->palette, &QAction::triggered, this, [this] { openPalette(); });
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::openShortcuts);
    connect(m_actions->about, &QAction::triggered, this, [this] {
        const auto& who = m_context.session.whoAmI();
        (new AboutDialog(who ? u"%1 %2"_s.arg(who->server.name, who->server.version) : QString(), this))->open();
    });
    connect(m_actions->filter, &QAction::triggered, this, [this] {
        if (Pane* shown = pane(m_currentPane))
            shown->focusFilter();
    });
    connect(m_actions->chooseEnvironment, &QAction::triggered, m_topBar, &TopBar::openEnvironmentMenu);
    connect(m_actions->lockWrites, &QAction::triggered, this, &MainWindow::toggleWriteLock);
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(m_actions->menuBar, &QAction::toggled, menuBar(), &QWidget::setVisible);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->notices, &QAction::triggered, this,
            [this] { (new NoticePopup(m_notices, *m_alerts, m_context.now, this))->openBelow(m_topBar->bell()); });
    connect(&m_notices, &Notices::unreadChanged, m_topBar, &TopBar::setUnread);
    connect(&m_context.session, &SessionState::whoAmIChanged, this, &MainWindow::showMode);
    connect(&m_context.session, &SessionState::connectionChanged, this, &MainWindow::noticeConnection);
    connect(&m_context.jobs, &JobList::jobEnded, this, &MainWindow::noticeJob);
    Navigator& navigator = m_context.navigator;
    connect(&navigator, &Navigator::paneRequested, this, &MainWindow::showPane);
    connect(&navigator, &Navigator::toastRequested, m_toast, [this](const QString& text) { m_toast->show(text); });
    connect(&navigator, &Navigator::connectionDialogRequested, m_actions->connectToServer, &QAction::trigger);
    connect(&navigator, &Navigator::settingsRequested, m_actions->settings, &QAction::trigger);
    connect(&navigator, &Navigator::unlockRequested, this, [this] {
        if (m_context.session.writesLocked())
            toggleWriteLock();
    });
}

void MainWindow::setPanes(const std::vector<PaneEntry>& entries)
{
    for (Shown& shown : m_panes) {
        m_context.memory.remember(u"Pane/"_s + shown.entry.id, shown.pane->saveState());
        delete shown.action;
        delete shown.pane;
    }
    m_panes.clear();
    m_bannerHost->clear();
    m_paneMenu->clear();
    int number = 1;
    for (PaneEntry entry : entries) {
        // As the keys stand in a row: 1 to 9, and 0 for the tenth.
        if (entry.shortcut.isEmpty() && number <= 10)
            entry.shortcut = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number % 10));
        ++number;
        Shown shown{entry, entry.create(m_context, m_paneStack),
                    new QAction(themedIcon(entry.icon), entry.title, this)};
        shown.pane->setObjectName(u"pane-"_s + entry.id);
        setAccessibleRole(shown.pane, QAccessible::Pane);
        shown.pane->setAccessibleName(entry.title);
        shown.action->setObjectName(u"actionPane-"_s + entry.id);
        shown.action->setShortcut(entry.shortcut);
        connect(shown.action, &QAction::triggered, this, [this, id = entry.id] { showPane(id); });
        addAction(shown.action);
        m_paneMenu->addAction(shown.action);
        m_paneStack->addWidget(shown.pane);
        connect(shown.pane, &Pane::badgeChanged, this,
                [this, id = entry.id, made = shown.pane] { m_rail->setBadge(id, made->badge()); });
        connect(shown.pane, &Pane::savedViewsChanged, this, &MainWindow::showSavedViews);
        m_panes.push_back(std::move(shown));
    }
    std::vector<PaneEntry> shownEntries;
    for (const Shown& shown : m_panes)
        shownEntries.push_back(shown.entry);
    m_rail->setPanes(shownEntries);
    showSavedViews();
    if (m_panes.empty()) {
        m_currentPane.clear();
        return;
    }
    for (Shown& shown : m_panes) {
        m_rail->setBadge(shown.entry.id, shown.pane->badge());
        shown.pane->restoreState(m_context.memory.recall(u"Pane/"_s + shown.entry.id).toMap());
    }
    const QString last = m_context.memory.recall(u"Pane"_s).toString();
    m_stage->showFilled();
    showPane(find(last) ? last : m_panes.front().entry.id);
}

MainWindow::Shown* MainWindow::find(const QString& id)
{
    const auto at =
        std::find_if(m_panes.begin(), m_panes.end(), [&id](const Shown& shown) { return shown.entry.id == id; });
    return at == m_panes.end() ? nullptr : &*at;
}

Pane* MainWindow::pane(const QString& id) const
{
    const auto at =
        std::find_if(m_panes.begin(), m_panes.end(), [&id](const Shown& shown) { return shown.entry.id == id; });
    return at == m_panes.end() ? nullptr : at->pane;
}

QStringList MainWindow::paneIds() const
{
    QStringList ids;
    for (const Shown& shown : m_panes)
        ids.append(shown.entry.id);
    return ids;
}

void MainWindow::showPane(const QString& id, const QVariantMap& state)
{
    Shown* shown = find(id);
    if (!shown)
        return;
    m_currentPane = id;
    m_rail->setCurrent(id);
    m_paneStack->setCurrentWidget(shown->pane);
    if (!state.isEmpty())
        shown->pane->restoreState(state);
    if (!m_palette->isVisible())
        shown->pane->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showWelcome()
{
    clearPanes();
    m_stage->showEmpty(
        {tr("Where are the events?"),
         sentence(tr("Connect to a metering server, start a sandbox on this machine, or open a file of events.")),
         StateAction{tr("Start local sandbox"), {}, [this] { m_actions->startSandbox->trigger(); }},
         {{tr("Connect to a server…"), tr("with its address, a tenant and a key"),
           [this] { m_actions->connectToServer->trigger(); }},
          {tr("Open event file…"), tr("NDJSON, as exported; no server is needed"),
           [this] { m_actions->openFile->trigger(); }}},
         Icon::Plug});
}

void MainWindow::showMode()
{
    const SessionState& session = m_context.session;
    QString title = u"Meterdesk"_s;
    if (const auto& who = session.whoAmI()) {
        const QString name = session.profileName().isEmpty() ? who->tenant.name : session.profileName();
        title = u"%1 · %2 — Meterdesk"_s.arg(name, session.isLive() ? tr("LIVE") : tr("SANDBOX"));
    }
    setWindowTitle(title);
}

void MainWindow::showSavedViews()
{
    std::vector<std::pair<QString, QString>> views;
    for (const Shown& shown : m_panes) {
        for (const QString& name : shown.pane->savedViews())
            views.emplace_back(shown.entry.id, name);
    }
    m_rail->setSavedViews(views);
}

void MainWindow::toggleWriteLock()
{
    SessionState& session = m_context.session;
    m_actions->lockWrites->setChecked(session.writesLocked());
    if (!session.writesLocked() || !session.isLive()) {
        session.setWritesLocked(session.isLive());
        return;
    }
    if (m_unlockQuestion) {
        m_unlockQuestion->raise();
        m_unlockQuestion->activateWindow();
        return;
    }
    const QString tenant = session.whoAmI()->tenant.name;
    auto* ask = new ConfirmDialog(
        {tr("Unlock writes for this window?"),
         tr("Changes that you confirm then reach the LIVE tenant %1. They lock again when you say so, when the window "
            "closes, and by themselves 10 minutes after the last one.")
             .arg(tenant),
         tr("Unlock writes to LIVE %1").arg(tenant),
         {},
         Button::Kind::Live},
        this);
    connect(ask, &QDialog::accepted, &session, [&session] { session.setWritesLocked(false); });
    // The answer is about this tenant, and no other.
    connect(&session, &SessionState::whoAmIChanged, ask, &QDialog::reject);
    m_unlockQuestion = ask;
    ask->open();
}

void MainWindow::noticeJob(Job* job)
{
    if (job->state() == Job::State::Cancelled)
        return;
    const bool failed = job->state() == Job::State::Failed;
    m_notices.add({m_context.now(), failed ? Notice::Tone::Bad : Notice::Tone::Ok, job->title(), job->sentence()});
    m_toast->show(u"%1: %2"_s.arg(job->title(), job->sentence()));
}

void MainWindow::noticeConnection()
{
    const SessionState& session = m_context.session;
    const ConnectionState state = session.connection();
    if (state == ConnectionState::Interrupted && m_wasConnected) {
        m_notices.add({m_context.now(), Notice::Tone::Warning, tr("The connection broke"),
                       tr("It is being tried again. Nothing is skipped silently.")});
    } else if (state == ConnectionState::Connected && !m_wasConnected && !m_notices.rowCount()) {
        m_wasConnected = true;
        return;
    } else if (state == ConnectionState::Connected && !m_wasConnected) {
        m_notices.add({m_context.now(), Notice::Tone::Ok, tr("Connected again"), session.profileName()});
    }
    if (state != ConnectionState::Connecting)
        m_wasConnected = state == ConnectionState::Connected;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    remember();
    emit closing();
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // Alt pressed and let go alone shows the menu bar, which is not drawn otherwise.
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease ||
        event->type() == QEvent::MouseButtonPress) {
        const bool alt =
            event->type() != QEvent::MouseButtonPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt;
        if (event->type() == QEvent::KeyPress)
            m_altAlone = alt && !QApplication::activeModalWidget();
        else if (event->type() == QEvent::KeyRelease && alt && m_altAlone && isActiveWindow() &&
                 watched->isWindowType()) {
            m_altAlone = false;
            m_actions->menuBar->toggle();
        } else if (event->type() == QEvent::MouseButtonPress) {
            m_altAlone = false;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace md
