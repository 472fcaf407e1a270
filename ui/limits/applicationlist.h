// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The applications of a tenant, how many more there may be, and why not.
#pragma once

#include "core/plan.h"
#include "ui/widgets/sentence.h"

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace md {

class Button;
class LinkButton;

class ApplicationList : public QWidget
{
    Q_OBJECT
public:
    explicit ApplicationList(QWidget* parent = nullptr);

    void setApplications(std::vector<RegisteredApp> apps);
    //! Accepted events of this month by application name.
    void setCounts(const QHash<QString, qint64>& counts);
    //! The limit of applications and the plan's name, for the reason beside the button.
    void setLimit(const PlanLimit& limit, const QString& planName);
    //! In place of the list: why it is not there.
    void setProblem(const QString& problem);

    const std::vector<RegisteredApp>& applications() const { return m_apps; }
    Button& addButton() { return *m_add; }
    QString reason() const { return m_reason->text(); }

signals:
    void addAsked();
    void upgradeAsked();
    void rotateAsked(const md::RegisteredApp& app);
    void activeAsked(const md::RegisteredApp& app, bool active);
    void copied(const QString& what);

private:
    void rebuild();
    void showMenu(const RegisteredApp& app, QWidget* at);

    std::vector<RegisteredApp> m_apps;
    QHash<QString, qint64> m_counts;
    QString m_problem;
    Button* m_add;
    SentenceLabel* m_reason;
    LinkButton* m_upgrade;
    QGridLayout* m_grid;
};

} // namespace md
