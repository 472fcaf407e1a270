// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a pane is to the window, and what the window gives to a pane. A new pane is a subclass and one line in
// app/paneregistry.cpp.
#pragma once

#include "models/recordcell.h"
#include "ui/icons.h"
#include "ui/timeformat.h"

#include <QAction>
#include <QKeySequence>
#include <QVariant>
#include <QWidget>

#include <functional>
#include <vector>

namespace md {

class EnvironmentSelection;
class JobList;
class SessionState;

//! What is kept between two runs, by name. The application puts the settings file behind it, tests a map.
class UiMemory
{
public:
    virtual ~UiMemory() = default;
    virtual QVariant recall(const QString& name) const = 0;
    virtual void remember(const QString& name, const QVariant& value) = 0;
};

//! What holds for all panes and stands over them until it is over: the overage of a month.
struct BannerContent
{
    QString id;      //!< "overage": one banner each
    QString episode; //!< "2026-11": put away once, it stays away until there is another
    Tone tone = Tone::Warning;
    QString title;
    QString text;
    QString action;         //!< empty: none
    QString pane;           //!< where the action leads
    QVariantMap state = {}; //!< what that pane shows then

    bool operator==(const BannerContent&) const = default;
};

//! Something that wants an operator who looks elsewhere: goes to the bell, and to the desktop unless that is off.
struct Alert
{
    QString group; //!< "health": told together when several come at once
    QString key;   //!< "storage-gb-h/production": the same one is not told again while nothing changed
    Tone tone = Tone::Warning;
    QString title;
    QString text;
    QString pane = {};
    QVariantMap state = {};

    bool operator==(const Alert&) const = default;
};

//! Where a pane sends the operator and what it has to say; the window answers.
class Navigator : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

signals:
    void paneRequested(const QString& id, const QVariantMap& state);
    void toastRequested(const QString& text);
    void connectionDialogRequested();
    void settingsRequested();
    void unlockRequested(); //!< a locked write was tried
    //! Shown, or exchanged for the one of the same id.
    void bannerOffered(const md::BannerContent& banner);
    void bannerWithdrawn(const QString& id);
    void alertRaised(const md::Alert& alert);
};

//! References outlive every pane that is given them.
struct PaneContext
{
    SessionState& session;
    EnvironmentSelection& environment;
    TimeSettings& times;
    JobList& jobs;
    Navigator& navigator;
    UiMemory& memory;
    TimeSource now;
};

class Pane : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    //! Beside the name in the rail: "79/min", "4"; empty: nothing.
    virtual QString badge() const { return {}; }
    //! What "/" goes to.
    virtual void focusFilter() {}
    //! Actions for the menu and the palette; they live as long as the pane.
    virtual std::vector<QAction*> paneActions() const { return m_actions; }
    //! Saved views by name, for the rail and the palette.
    virtual QStringList savedViews() const { return {}; }
    virtual void openSavedView(const QString&) {}
    virtual void removeSavedView(const QString&) {}
    //! Typed into the search box: as a filter, or as an id of any kind. False: this pane does not search.
    virtual bool searchFor(const QString&) { return false; }
    virtual bool findId(const QString&) { return false; }
    //! A local file to look at without a server. False: this pane does not open files.
    virtual bool openFile(const QString&) { return false; }
    //! What the next start shows again: filter, range, splitters.
    virtual QVariantMap saveState() const { return {}; }
    virtual void restoreState(const QVariantMap&) {}

signals:
    void badgeChanged();
    void savedViewsChanged();

protected:
    //! Alive while this pane has the focus; panes may share a letter.
    template <class P>
    QAction* addPaneAction(const QString& name, const QString& text, const QKeySequence& key, void (P::*run)())
    {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, static_cast<P*>(this), run);
        addAction(action);
        m_actions.push_back(action);
        return action;
    }

private:
    std::vector<QAction*> m_actions;
};

struct PaneEntry
{
    QString id;    //!< "events": stays the same for ever, kept in settings
    QString title; //!< translated
    Icon icon = Icon::Events;
    QKeySequence shortcut;
    int group = 0; //!< the rail leaves a gap between groups
    std::function<Pane*(const PaneContext& context, QWidget* parent)> create;
};

} // namespace md
