// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// In place of a pane that this key or this server does not open: which scope, role or feature it takes, and the next
// step. The pane stays in the rail, so that nobody looks for it in vain.
#pragma once

#include "ui/panes/pane.h"

namespace md {

class StatePage;

struct PaneNeeds
{
    QStringList features; //!< of the server: one of them will do
    QString scope;        //!< of the key; empty: any key will do
};

//! Nothing is missing: the pane itself is shown.
bool isClosed(const SessionState& session, const PaneNeeds& needs);

class ClosedPane : public Pane
{
    Q_OBJECT
public:
    ClosedPane(const PaneContext& context, const QString& title, const PaneNeeds& needs, QWidget* parent = nullptr);

    StatePage& statePage() { return *m_state; }
    //! What an owner is asked for, as it is copied.
    QString question() const;

private:
    void show();
    void showScope();
    void showFeature();

    PaneContext m_context;
    QString m_title;
    PaneNeeds m_needs;
    StatePage* m_state;
};

} // namespace md
