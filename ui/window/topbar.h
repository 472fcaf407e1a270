// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bar over everything: which server and in which mode, whether writes are locked, which environment, the search
// box, who we are.
#pragma once

#include <QWidget>

class QMenu;

namespace md {

class Button;
class DropDownButton;
class EnvironmentSelection;
class ProfileChip;
class SearchBox;
class SessionState;
class TextLabel;
class WindowActions;

class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(SessionState& session, EnvironmentSelection& environment, WindowActions& actions, QWidget* parent = nullptr);

    void setMenu(QMenu* menu);
    //! Names of the saved profiles, with their ids, for the chip's menu.
    void setProfiles(const std::vector<std::pair<QString, QString>>& idsAndNames, const QString& current);
    void setUnread(int unread);
    void openEnvironmentMenu();
    QRect searchBoxRect() const;
    QWidget* bell() const;

signals:
    void profileChosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showSession();
    void showEnvironment();
    void rebuildProfileMenu();

    SessionState& m_session;
    EnvironmentSelection& m_environment;
    WindowActions& m_actions;
    std::vector<std::pair<QString, QString>> m_profiles;
    QString m_currentProfile;
    Button* m_menuButton;
    ProfileChip* m_chip;
    QMenu* m_profileMenu;
    Button* m_lock;
    DropDownButton* m_environmentButton;
    QMenu* m_environmentMenu;
    SearchBox* m_search;
    TextLabel* m_owner;
    TextLabel* m_role;
    Button* m_bell;
};

} // namespace md
