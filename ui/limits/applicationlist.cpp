// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/limits/applicationlist.h"

#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

ApplicationList::ApplicationList(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"applicationList"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_add = new Button(tr("Add application"), Button::Kind::Secondary, this);
    m_add->setObjectName(u"addApplication"_s);
    m_add->setGlyph(Icon::Plus);
    m_reason = new SentenceLabel(this);
    m_reason->setObjectName(u"addApplicationReason"_s);
    m_upgrade = new LinkButton(tr("Request upgrade"), this);
    m_upgrade->setObjectName(u"addApplicationUpgrade"_s);
    head->addWidget(m_add);
    head->addWidget(m_reason, 1, Qt::AlignVCenter);
    head->addWidget(m_upgrade);
    column->addLayout(head);
    m_grid = new QGridLayout;
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(5);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(0, 140);
    m_grid->setColumnMinimumWidth(2, 72);
    m_grid->setColumnStretch(4, 1);
    column->addLayout(m_grid);
    column->addStretch(1);
    connect(m_add, &Button::clicked, this, &ApplicationList::addAsked);
    connect(m_upgrade, &LinkButton::clicked, this, &ApplicationList::upgradeAsked);
}

void ApplicationList::setApplications(std::vector<RegisteredApp> apps)
{
    const bool same = apps == m_apps && m_problem.isEmpty();
    m_apps = std::move(apps);
    m_problem.clear();
    if (!same)
        rebuild();
}

void ApplicationList::setCounts(const QHash<QString, qint64>& counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    rebuild();
}

void ApplicationList::setProblem(const QString& problem)
{
    m_problem = problem;
    rebuild();
}

void ApplicationList::setLimit(const PlanLimit& limit, const QString& planName)
{
    const bool full = limit.used >= limit.limit && limit.enforcement == Enforcement::Block;
    m_add->setEnabled(!full);
    m_upgrade->setVisible(full);
    const Span used{NumberFormat::count(limit.used), Span::Style::Strong};
    const Span most{NumberFormat::count(limit.limit), Span::Style::Strong};
    if (limit.exception)
        m_reason->setSentence(sentence(tr("%1 of %2 in use, as agreed."), {used, most}));
    else
        m_reason->setSentence(sentence(tr("%1 of %2 in use. %3 allows %2."), {used, most, {planName}}));
    m_reason->setAccessibleName(m_reason->text());
    m_add->setAccessibleDescription(full ? tr("Not possible: %1").arg(m_reason->text()) : QString());
}

void ApplicationList::rebuild()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (!m_problem.isEmpty()) {
        auto* problem = new TextLabel(m_problem, TextLabel::Ink::Bad, this);
        problem->setWordWrap(true);
        m_grid->addWidget(problem, 0, 0, 1, 6);
        return;
    }
    if (m_apps.empty())
        m_grid->addWidget(new TextLabel(tr("No application yet."), TextLabel::Ink::Second, this), 0, 0, 1, 6);
    int row = 0;
    for (const RegisteredApp& app : m_apps) {
        auto* name = new TextLabel(app.name, TextLabel::Ink::Text, this);
        name->setElided(true);
        name->setMaximumWidth(180);
        auto* mark = new SignMark(this);
        mark->show(app.active ? Sign::Ok : Sign::Silent, app.active ? Tone::Ok : Tone::Silent);
        auto* word = new TextLabel(app.active ? tr("Active") : tr("Inactive"),
                                   app.active ? TextLabel::Ink::Text : TextLabel::Ink::Second, this);
        auto* count = new FigureLabel(this);
        count->setAlignment(Qt::AlignRight);
        count->setText(m_counts.contains(app.name) ? NumberFormat::count(m_counts.value(app.name)) : QString());
        auto* what =
            new TextLabel(m_counts.contains(app.name) ? tr("this month") : QString(), TextLabel::Ink::Second, this);
        auto* more = new Button(Icon::More, tr("What can be done with %1").arg(app.name), Button::Kind::Quiet, this);
        more->setObjectName(u"applicationMenu-"_s + app.name);
        more->setSmall(true);
        connect(more, &Button::clicked, this, [this, app, more] { showMenu(app, more); });
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(mark, row, 1);
        m_grid->addWidget(word, row, 2);
        m_grid->addWidget(count, row, 3, Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(what, row, 4);
        m_grid->addWidget(more, row, 5);
        m_grid->setRowMinimumHeight(row, metrics::row);
        ++row;
    }
}

void ApplicationList::showMenu(const RegisteredApp& app, QWidget* at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"applicationActions"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(Icon::Refresh), tr("Rotate secret…"), this, [this, app] { emit rotateAsked(app); });
    menu->addAction(themedIcon(app.active ? Icon::Pause : Icon::Play), app.active ? tr("Deactivate…") : tr("Activate…"),
                    this, [this, app] { emit activeAsked(app, !app.active); });
    menu->addSeparator();
    menu->addAction(themedIcon(Icon::Copy), tr("Copy UUID"), this, [this, app] {
        QApplication::clipboard()->setText(app.uuid);
        emit copied(tr("UUID of %1").arg(app.name));
    });
    menu->popup(at->mapToGlobal(QPoint(0, at->height() + 2)));
}

} // namespace md
