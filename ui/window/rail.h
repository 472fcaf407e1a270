// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rail at the left: one row a pane, groups apart, saved views at the bottom.
#pragma once

#include "ui/panes/pane.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace md {

class RailRow;

class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    void setPanes(const std::vector<PaneEntry>& entries);
    void setCurrent(const QString& id);
    void setBadge(const QString& id, const QString& badge);
    void setSavedViews(const std::vector<std::pair<QString, QString>>& paneIdsAndNames);

signals:
    void paneChosen(const QString& id);
    void savedViewChosen(const QString& pane, const QString& name);
    void savedViewRemoved(const QString& pane, const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QVBoxLayout* m_paneColumn;
    QWidget* m_viewBox;
    QScrollArea* m_viewScroll = nullptr;
    QWidget* m_viewList = nullptr;
    QVBoxLayout* m_viewColumn = nullptr;
    std::vector<RailRow*> m_rows;
    std::vector<RailRow*> m_views;
};

} // namespace md
