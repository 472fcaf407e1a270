// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: every action, pane and saved view by a few letters; and what is no command is searched for.
#pragma once

#include "ui/icons.h"

#include <QAbstractListModel>
#include <QFrame>

#include <functional>
#include <vector>

class QListView;

namespace md {

class SearchField;

struct Command
{
    QString title;
    QString category; //!< "Go to", "Saved view", "Action": in second text at the right
    QString shortcut;
    Icon icon = Icon::Command;
    std::function<void()> run;
};

//! Filters and ranks; what was typed can itself become commands ("Search events for …"), which stand last.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CategoryRole = Qt::UserRole, ShortcutRole, IconRole, PositionsRole };
    using FromText = std::function<std::vector<Command>(const QString& typed)>;

    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<Command> commands, FromText fromText);
    void setTyped(const QString& typed);
    const Command& command(int row) const { return m_shown[size_t(row)].command; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Shown
    {
        Command command;
        int score = 0;
        std::vector<int> positions;
    };
    std::vector<Command> m_commands;
    FromText m_fromText;
    std::vector<Shown> m_shown;
};

class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    void open(std::vector<Command> commands, CommandModel::FromText fromText, const QRect& searchBox);
    CommandModel& model() { return *m_model; }

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void close();
    void step(int rows);
    void runCurrent();
    void fitHeight();

    SearchField* m_field;
    QListView* m_list;
    CommandModel* m_model;
    QWidget* m_focusBefore = nullptr;
};

} // namespace md
