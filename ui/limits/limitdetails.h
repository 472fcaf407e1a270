// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The limit that is selected: its facts, and the override that is going to be agreed, with what it changes.
#pragma once

#include "client/planapi.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"
#include "ui/widgets/sidepanel.h"

namespace md {

class Button;
class OverrideForm;
class WritePanel;

class LimitDetails : public SidePanel
{
    Q_OBJECT
public:
    LimitDetails(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);

    //! What is typed stays while the figures of the same limit move.
    void setLimit(const std::optional<PlanLimit>& limit);
    const std::optional<PlanLimit>& limit() const { return m_limit; }
    bool isEditing() const { return m_panel != nullptr; }

    void edit();
    //! Proposes to go back to the plan's limit.
    void endOverride();
    void stopEditing();
    //! For a test, and for the chart: nothing while nothing is edited.
    WritePanel* panel() { return m_panel; }

signals:
    void draftChanged(std::optional<qint64> limit);
    void written(const QByteArray& limit);

private:
    void rebuild();
    void showFacts();
    void openPanel(const QString& heading);
    void propose();
    void proposeEnd();
    WriteProposal proposalFor(const WriteRequest& request, qint64 limit, bool excepted,
                              std::optional<qint64> until) const;

    PaneContext m_context;
    ServerAccess& m_server;
    std::optional<PlanLimit> m_limit;
    std::optional<PlanLimit> m_base; //!< as it was when editing began
    OverrideForm* m_form = nullptr;
    WritePanel* m_panel = nullptr;
};

} // namespace md
