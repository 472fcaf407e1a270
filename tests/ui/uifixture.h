// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the window share: everything a pane is given, in memory, at a fixed time; and a pane that notes
// what it is told.
#pragma once

#include "ui/jobs.h"
#include "ui/mainwindow.h"
#include "ui/sessionstate.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace md::test {

constexpr qint64 fixedNow = 1795186247000; // 20 Nov 2026 14:50:47 UTC

class MapMemory final : public UiMemory
{
public:
    QVariant recall(const QString& name) const override { return values.value(name); }
    void remember(const QString& name, const QVariant& value) override { values.insert(name, value); }
    QVariantMap values;
};

class NotingPane : public Pane
{
public:
    explicit NotingPane(QWidget* parent)
        : Pane(parent)
        , filter(new QLineEdit(this))
        , refresh(new QAction(QStringLiteral("&Refresh events"), this))
    {
        filter->setAccessibleName(QStringLiteral("Filter"));
        (new QVBoxLayout(this))->addWidget(filter);
        refresh->setShortcut(QKeySequence(Qt::Key_F5));
    }

    QString badge() const override { return badgeText; }
    void focusFilter() override { filter->setFocus(); }
    std::vector<QAction*> paneActions() const override { return {refresh}; }
    QStringList savedViews() const override { return views; }
    void openSavedView(const QString& name) override { told.append(QStringLiteral("view ") + name); }
    void removeSavedView(const QString& name) override
    {
        views.removeAll(name);
        emit savedViewsChanged();
    }
    bool searchFor(const QString& text) override
    {
        told.append(QStringLiteral("search ") + text);
        return true;
    }
    bool findId(const QString& id) override
    {
        told.append(QStringLiteral("id ") + id);
        return true;
    }
    QVariantMap saveState() const override { return {{QStringLiteral("filter"), filter->text()}}; }
    void restoreState(const QVariantMap& state) override
    {
        filter->setText(state.value(QStringLiteral("filter")).toString());
    }

    QLineEdit* filter;
    QAction* refresh;
    QString badgeText = QStringLiteral("79/min");
    QStringList views{QStringLiteral("Rejected, prod")};
    QStringList told;
};

struct Fixture
{
    Theme theme{*qApp};
    SessionState session;
    EnvironmentSelection environment;
    TimeSettings times;
    JobList jobs;
    Navigator navigator;
    MapMemory memory;
    std::unique_ptr<MainWindow> window;

    Fixture() { theme.apply({ThemeMode::Light, {}, {}, 13}); }

    PaneContext context()
    {
        return {session, environment, times, jobs, navigator, memory, [] { return fixedNow; }};
    }

    void makeWindow()
    {
        window = std::make_unique<MainWindow>(context());
        window->restore();
        window->show();
    }

    static PaneEntry entry(const QString& id, const QString& title, int group = 0)
    {
        return {id, title, Icon::Events,
                {}, group, [](const PaneContext&, QWidget* parent) -> Pane* { return new NotingPane(parent); }};
    }

    void makePanes()
    {
        window->setPanes({entry(QStringLiteral("events"), QStringLiteral("Events")),
                          entry(QStringLiteral("health"), QStringLiteral("Health"), 1)});
    }

    NotingPane* pane(const QString& id) const { return static_cast<NotingPane*>(window->pane(id)); }

    static WhoAmI who(ServerMode mode)
    {
        WhoAmI who;
        who.tenant = {QStringLiteral("ten_1"), QStringLiteral("acme"), false};
        who.owner = {QStringLiteral("person"), QStringLiteral("Dana"), QStringLiteral("dana@acme.example")};
        who.role = QStringLiteral("OWNER");
        who.mode = mode;
        who.server = {QStringLiteral("meterd"), QStringLiteral("0.1.0"), {}};
        return who;
    }

    void connectAs(ServerMode mode)
    {
        session.setWhoAmI(who(mode));
        session.setConnection(ConnectionState::Connected);
    }

    template <class T>
    T* child(const char* name) const
    {
        return window->findChild<T*>(QLatin1StringView(name));
    }
};

} // namespace md::test
