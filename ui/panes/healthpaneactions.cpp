// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HealthPane: what can be done.
#include "ui/panes/healthpane.h"

#include "ui/events/filterbar.h"
#include "ui/health/meterdetails.h"
#include "ui/health/metergrid.h"
#include "ui/health/meterproposals.h"
#include "ui/health/unitlist.h"
#include "ui/sessionstate.h"
#include "ui/widgets/tabstrip.h"
#include "ui/writes/writedialog.h"

#include <QComboBox>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::array windows{5, 15, 30, 60, 120, 360, 720, 1440};
constexpr std::array<qint64, 4> snoozeHours{1, 4, 24, 7 * 24};
constexpr qint64 hourMs = 3'600'000;

} // namespace

void HealthPane::buildActions()
{
    addPaneAction(u"healthActionEvents"_s, tr("Show the meter's events"), Qt::Key_O, &HealthPane::showEvents);
    addPaneAction(u"healthActionSnooze"_s, tr("Snooze the meter…"), Qt::Key_S, &HealthPane::snooze);
    addPaneAction(u"healthActionWindow"_s, tr("Change the window…"), Qt::Key_W, &HealthPane::changeWindow);
    addPaneAction(u"healthActionUnit"_s, tr("Edit the unit…"), Qt::Key_E, &HealthPane::editUnit);
    addPaneAction(u"healthActionDeclare"_s, tr("Declare a unit…"), Qt::Key_N, &HealthPane::declareUnit);
    addPaneAction(u"healthActionDetails"_s, tr("Show or hide the meter at the side"), Qt::Key_I,
                  &HealthPane::toggleDetails);
    addPaneAction(u"healthActionView"_s, tr("Meters or billable units"), Qt::Key_U, &HealthPane::toggleView);
    addPaneAction(u"healthActionClear"_s, tr("Clear the filter"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                  &HealthPane::clearFilter);
}

void HealthPane::take(const QString& id, const CauseAction& action)
{
    if (action.kind == CauseAction::Kind::Alias) {
        if (const Meter* meter = m_model->recordById(id))
            m_units->addAlias(meter->unitId, action.alias);
        return;
    }
    emit m_context.navigator.paneRequested(action.pane, {{u"filter"_s, action.filter}, {u"range"_s, u"all"_s}});
}

void HealthPane::showEvents()
{
    if (const auto& meter = m_details->meter())
        emit m_context.navigator.paneRequested(u"events"_s,
                                               {{u"filter"_s, meter->eventsFilter}, {u"range"_s, u"all"_s}});
}

void HealthPane::snooze()
{
    if (!m_details->meter())
        return;
    const Meter meter = *m_details->meter();
    auto* menu = new QMenu(this);
    menu->setObjectName(u"snoozeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const qint64 hours : snoozeHours) {
        menu->addAction(tr("For %1").arg(spanText(hours * hourMs)), this,
                        [this, meter, hours] { openSnooze(meter, m_context.now() + hours * hourMs); });
    }
    if (meter.snoozedUntil) {
        menu->addSeparator();
        menu->addAction(tr("End the snooze"), this, [this, meter] { openSnooze(meter, std::nullopt); });
    }
    auto* button = m_details->findChild<QWidget*>(u"meterSnooze"_s);
    menu->popup(button->isVisible() ? button->mapToGlobal(QPoint(0, button->height() + 2)) : QCursor::pos());
}

void HealthPane::openSnooze(const Meter& meter, std::optional<qint64> until)
{
    auto* dialog = new WriteDialog(m_server.writeContext(m_context),
                                   snoozeProposal(meter, until, m_context.times.format()), window());
    connect(dialog, &WriteDialog::written, this, [this, meter, until] {
        settingsWritten(until ? tr("%1 is snoozed").arg(meter.unit) : tr("%1 is not snoozed any more").arg(meter.unit));
    });
    connect(dialog, &WriteDialog::theirsTaken, this, [this] { m_model->reload(); });
    dialog->open();
}

void HealthPane::changeWindow()
{
    if (!m_details->meter())
        return;
    const Meter meter = *m_details->meter();
    auto* choice = new QComboBox;
    choice->setObjectName(u"meterWindow"_s);
    choice->setAccessibleName(tr("Window"));
    for (const int minutes : windows)
        choice->addItem(spanText(qint64(minutes) * 60'000), minutes);
    choice->setCurrentIndex(std::max(0, choice->findData(meter.windowMinutes)));
    const auto proposal = [choice, meter] { return windowProposal(meter, choice->currentData().toInt()); };
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal(), window(), choice);
    connect(choice, &QComboBox::currentIndexChanged, dialog,
            [dialog, proposal] { dialog->panel().setProposal(proposal()); });
    connect(dialog, &WriteDialog::written, this,
            [this, meter] { settingsWritten(tr("The window of %1 is changed").arg(meter.unit)); });
    connect(dialog, &WriteDialog::theirsTaken, this, [this] { m_model->reload(); });
    dialog->open();
}

void HealthPane::settingsWritten(const QString& said)
{
    emit m_context.navigator.toastRequested(said);
    m_model->reload();
}

void HealthPane::editUnit()
{
    if (m_views->currentIndex() != 0)
        m_units->edit();
    else if (const auto& meter = m_details->meter())
        m_units->edit(meter->unitId);
}

void HealthPane::declareUnit()
{
    m_units->declare();
}

void HealthPane::toggleDetails()
{
    m_details->setVisible(m_details->isHidden());
}

void HealthPane::toggleView()
{
    m_tabs->setCurrentIndex(1 - m_tabs->currentIndex());
}

void HealthPane::clearFilter()
{
    setFilter({});
}

} // namespace md
