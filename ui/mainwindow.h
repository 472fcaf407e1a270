// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: mode strip, top bar, banner, rail, panes, status bar; menu, palette, shortcuts; what is remembered of it.
#pragma once

#include "ui/panes/pane.h"
#include "ui/window/notices.h"

#include <QMainWindow>
#include <QPointer>

class QDialog;
class QStackedWidget;

namespace md {

class Alerts;
class Banner;
class BannerHost;
class CommandPalette;
class Job;
class ModeStrip;
class Rail;
class StatePage;
class StatusBar;
class Toast;
class TopBar;
class WindowActions;
class WriteLock;
struct Command;
struct Pasted;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const PaneContext& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    //! Replaces all panes: what they show belongs to one session, or to one file.
    void setPanes(const std::vector<PaneEntry>& entries);
    void clearPanes() { setPanes({}); }
    Pane* pane(const QString& id) const;
    QStringList paneIds() const;
    QString currentPane() const { return m_currentPane; }
    void showPane(const QString& id, const QVariantMap& state = {});

    //! In place of the panes: connecting, failed, the first start.
    StatePage& stage() { return *m_stage; }
    //! Before anything was chosen: three ways to begin.
    void showWelcome();

    WindowActions& actions() { return *m_actions; }
    TopBar& topBar() { return *m_topBar; }
    Banner& banner() { return *m_banner; }
    Toast& toast() { return *m_toast; }
    Notices& notices() { return m_notices; }
    Alerts& alerts() { return *m_alerts; }

    void openPalette(const QString& typed = {});
    void openShortcuts();
    //! Asks first when the connection is LIVE.
    void toggleWriteLock();

    //! Size, place, pane and what each pane remembers; for this arrangement of screens.
    void restore();
    void remember();

signals:
    void closing();
    void fileDropped(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Shown
    {
        PaneEntry entry;
        Pane* pane = nullptr;
        QAction* action = nullptr;
    };

    void build();
    void buildMenus();
    void connectParts();
    void showMode();
    void showSavedViews();
    void findOrFilter(const QString& typed, bool asId);
    std::vector<Command> commands();
    std::vector<Command> commandsFor(const QString& typed);
    std::vector<Command> traceCommands(const QString& typed, const Pasted& pasted);
    Shown* find(const QString& id);
    void noticeJob(Job* job);
    void noticeConnection();

    PaneContext m_context;
    WindowActions* m_actions;
    Notices m_notices;
    ModeStrip* m_strip = nullptr;
    TopBar* m_topBar = nullptr;
    Banner* m_banner = nullptr;
    Rail* m_rail = nullptr;
    QStackedWidget* m_paneStack = nullptr;
    StatePage* m_stage = nullptr;
    StatusBar* m_statusBar = nullptr;
    CommandPalette* m_palette = nullptr;
    Toast* m_toast = nullptr;
    WriteLock* m_writeLock = nullptr;
    QPointer<QDialog> m_unlockQuestion;
    BannerHost* m_bannerHost = nullptr;
    Alerts* m_alerts = nullptr;
    QMenu* m_paneMenu = nullptr;
    std::vector<Shown> m_panes;
    QString m_currentPane;
    bool m_wasConnected = false;
    bool m_altAlone = false;
};

//! Names the arrangement of screens, so that each keeps its own window place.
QString screenArrangement();

} // namespace md
