// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the event stream beyond its usual states: events that are marked, and two beside each other.
#include "app/application.h"
#include "app/shots.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tableview.h"

#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace md {

namespace {

void trigger(Pane* pane, const QString& name)
{
    if (auto* action = pane->findChild<QAction*>(name))
        action->trigger();
}

} // namespace

void Shots::planEventStates()
{
    const auto table = [this] { return pane(u"events"_s)->findChild<TableView*>(u"eventTable"_s); };
    const auto filled = [this] { return isShowing(u"events"_s, int(StatePage::State::Filled)); };
    add({u"events, marked"_s, [this] { m_application.window().showPane(u"events"_s); }, filled,
         [this, table] {
             const int refused = table()->currentIndex().row();
             for (const int row : {refused + 6, refused + 2, refused}) {
                 table()->setCurrentIndex(table()->model()->index(row, 0));
                 trigger(pane(u"events"_s), u"eventsMark"_s);
             }
             trigger(pane(u"events"_s), u"eventsNote"_s);
             if (auto* text = pane(u"events"_s)->findChild<QPlainTextEdit*>(u"noteText"_s))
                 text->setPlainText(u"Old SDK at kestrel-air. Dana asks them to update; alias until then."_s);
             if (auto* keep = pane(u"events"_s)->findChild<QPushButton*>(u"noteKeep"_s))
                 keep->click();
         },
         500});
    add({u"events with their marks"_s, [] {}, filled,
         [this] { inBothThemes([this](const QString& theme) { write(u"events-marks"_s + theme); }); }, 3'500});
    add({u"events, compared"_s,
         [table] {
             const int row = table()->currentIndex().row();
             QItemSelectionModel& selection = *table()->selectionModel();
             selection.select(table()->model()->index(row + 3, 0),
                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
         },
         filled, [] {}, 500});
    add({u"two events beside each other"_s, [] {}, filled,
         [this] { inBothThemes([this](const QString& theme) { write(u"events-diff"_s + theme); }); }, 500});
}

} // namespace md
