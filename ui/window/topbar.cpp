// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/topbar.h"

#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/window/actions.h"
#include "ui/window/topbarparts.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

TopBar::TopBar(SessionState& session, EnvironmentSelection& environment, WindowActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_environment(environment)
    , m_actions(actions)
    , m_menuButton(new Button(Icon::Menu, tr("Menu"), Button::Kind::Quiet, this))
    , m_chip(new ProfileChip(this))
    , m_profileMenu(new QMenu(this))
    , m_lock(new Button(tr("Writes locked"), Button::Kind::Quiet, this))
    , m_environmentButton(new DropDownButton(tr("Environment"), this))
    , m_environmentMenu(new QMenu(this))
    , m_search(new SearchBox(tr("Search any id, or filter…"),
                             actions.palette->shortcut().toString(QKeySequence::NativeText), this))
    , m_owner(new TextLabel({}, TextLabel::Ink::Second, this))
    , m_role(new TextLabel({}, TextLabel::Ink::Second, this))
    , m_bell(new Button(QString(), Button::Kind::Quiet, this))
{
    setFixedHeight(metrics::topBar);
    m_menuButton->setObjectName(u"menuButton"_s);
    m_menuButton->setSmall(true);
    m_chip->setObjectName(u"profileChip"_s);
    m_chip->setMenu(m_profileMenu);
    m_lock->setObjectName(u"writeLock"_s);
    m_environmentButton->setObjectName(u"environmentButton"_s);
    m_environmentButton->setMenu(m_environmentMenu);
    m_search->setObjectName(u"searchBox"_s);
    m_owner->setElided(true);
    m_role->setFont(md::font(FontRole::Label));
    m_bell->setObjectName(u"bell"_s);
    m_bell->setGlyph(Icon::Bell);
    setUnread(0);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_menuButton);
    layout->addSpacing(4);
    layout->addWidget(m_chip);
    layout->addWidget(m_lock);
    layout->addSpacing(4);
    layout->addWidget(m_environmentButton);
    layout->addStretch(1);
    layout->addWidget(m_search, 4);
    layout->addStretch(1);
    layout->addWidget(m_owner);
    layout->addWidget(m_role);
    layout->addSpacing(8);
    layout->addWidget(m_bell);

    connect(m_search, &QPushButton::clicked, actions.palette, &QAction::trigger);
    connect(m_lock, &Button::clicked, actions.lockWrites, &QAction::trigger);
    connect(m_bell, &Button::clicked, actions.notices, &QAction::trigger);
    connect(&session, &SessionState::whoAmIChanged, this, &TopBar::showSession);
    connect(&session, &SessionState::connectionChanged, this, &TopBar::showSession);
    connect(&session, &SessionState::writesLockedChanged, this, &TopBar::showSession);
    connect(&environment, &EnvironmentSelection::currentChanged, this, &TopBar::showEnvironment);
    connect(&environment, &EnvironmentSelection::knownChanged, this, &TopBar::showEnvironment);
    showSession();
    showEnvironment();
    rebuildProfileMenu();
}

void TopBar::setMenu(QMenu* menu)
{
    m_menuButton->setMenu(menu);
}

void TopBar::setProfiles(const std::vector<std::pair<QString, QString>>& idsAndNames, const QString& current)
{
    m_profiles = idsAndNames;
    m_currentProfile = current;
    rebuildProfileMenu();
}

void TopBar::setUnread(int unread)
{
    const QString words = unread > 0 ? tr("%1 new").arg(NumberFormat::count(unread)) : QString();
    m_bell->setText(words);
    m_bell->setAccessibleName(unread > 0 ? tr("Notices, %n new", nullptr, unread) : tr("Notices"));
    m_bell->setToolTip(m_bell->accessibleName());
}

void TopBar::openEnvironmentMenu()
{
    m_environmentButton->setFocus(Qt::ShortcutFocusReason);
    m_environmentMenu->popup(m_environmentButton->mapToGlobal(QPoint(0, m_environmentButton->height() + 2)));
}

QRect TopBar::searchBoxRect() const
{
    return m_search->geometry();
}

QWidget* TopBar::bell() const
{
    return m_bell;
}

void TopBar::showSession()
{
    const auto& who = m_session.whoAmI();
    const QString name = m_session.profileName().isEmpty() && who ? who->tenant.name : m_session.profileName();
    ProfileChip::Mode mode = ProfileChip::Mode::None;
    if (m_session.isLive())
        mode = ProfileChip::Mode::Live;
    else if (m_session.isSandbox())
        mode = ProfileChip::Mode::Sandbox;
    m_chip->show(mode, name);
    m_lock->setVisible(m_session.isLive());
    m_lock->setText(m_session.writesLocked() ? tr("Writes locked") : tr("Writes unlocked"));
    m_lock->setGlyph(m_session.writesLocked() ? Icon::Lock : Icon::Unlock);
    m_lock->setKind(m_session.writesLocked() ? Button::Kind::Quiet : Button::Kind::LiveOutline);
    m_owner->setText(who ? (who->owner.email.isEmpty() ? who->owner.name : who->owner.email) : QString());
    m_role->setText(who ? who->role : QString());
    m_actions.lockWrites->setEnabled(m_session.isLive());
    m_actions.lockWrites->setChecked(m_session.writesLocked());
    m_actions.disconnect->setEnabled(m_session.connection() != ConnectionState::Offline);
    rebuildProfileMenu();
}

void TopBar::showEnvironment()
{
    const QString current = m_environment.current();
    m_environmentButton->setValue(current.isEmpty() ? tr("All") : current);
    m_environmentMenu->clear();
    const auto add = [this, &current](const QString& words, const QString& environment) {
        QAction* action = m_environmentMenu->addAction(menuText(words));
        action->setCheckable(true);
        action->setChecked(environment == current);
        connect(action, &QAction::triggered, &m_environment,
                [this, environment] { m_environment.setCurrent(environment); });
    };
    add(tr("All environments"), {});
    m_environmentMenu->addSeparator();
    QStringList names = m_environment.known();
    if (!current.isEmpty() && !names.contains(current))
        names.append(current);
    for (const QString& name : names)
        add(name, name);
}

void TopBar::rebuildProfileMenu()
{
    m_profileMenu->clear();
    for (const auto& [id, name] : m_profiles) {
        QAction* action = m_profileMenu->addAction(menuText(name));
        action->setCheckable(true);
        action->setChecked(id == m_currentProfile);
        connect(action, &QAction::triggered, this, [this, id = id] { emit profileChosen(id); });
    }
    if (!m_profiles.empty())
        m_profileMenu->addSeparator();
    m_profileMenu->addAction(m_actions.connectToServer);
    m_profileMenu->addAction(m_actions.startSandbox);
    m_profileMenu->addSeparator();
    m_profileMenu->addAction(m_actions.disconnect);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens(this).surface);
}

} // namespace md
