// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// --shots DIR: each pane and the connect dialog in their states, light and dark, as pictures of the real window on a
// sandbox of its own; then once more in German, at one and a half times the size, and in a sandbox without anything.
#pragma once

#include "ui/theme.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

namespace md {

class Application;
class Pane;

class Shots : public QObject
{
    Q_OBJECT
public:
    enum class Extent { Everything, PanesOnly, WhatIsEmpty };

    Shots(Application& application, const QString& folder, Extent extent);

    void start();

private:
    struct Step
    {
        QString what;
        std::function<void()> begin;
        std::function<bool()> ready;
        std::function<void()> then;
        int settle = 300; //!< ms that it must have been ready for
    };

    void planPanes();
    void planPane(const QString& id);
    void planViews(const QString& id);
    void planEventStates();
    void planEmpty(const QString& id);
    void planUnused(const QString& id);
    void planFailed(const QString& id);
    void planDialog();
    void add(Step step) { m_steps.push_back(std::move(step)); }
    void look();
    void next();
    void finish();
    void fail(const QString& why);
    void childEnded(int exitCode);

    Pane* pane(const QString& id) const;
    bool isShowing(const QString& id, int state) const;
    bool isEmptyByNature(const QString& id) const;
    void selectTelling(const QString& id);
    QString tellingRequest() const;
    void seek(const QString& id, const QString& text);
    void inBothThemes(const std::function<void(const QString& suffix)>& draw);
    void write(const QString& name);
    void write(const QString& name, QWidget& dialog);
    QString path(const QString& name) const;

    Application& m_application;
    QString m_folder;
    Extent m_extent;
    QString m_suffix; //!< "-de", "-1.5x": what this run differs in
    std::vector<Step> m_steps;
    size_t m_step = 0;
    QTimer m_timer;
    QElapsedTimer m_sinceBegin;
    QElapsedTimer m_sinceReady;
    QProcess m_child;
    int m_children = 0;
};

} // namespace md
