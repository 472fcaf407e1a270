// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector of the audit log: one entry as a sentence, before and after, what followed from it, its place in the
// chain.
#pragma once

#include "client/auditapi.h"
#include "client/usageeventsapi.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

namespace md {

class Button;
class ChainGuard;
class CodeBlock;
class DiffTable;
class FieldList;
class LinkButton;
class TabStrip;
class TextLabel;

class AuditDetails : public SidePanel
{
    Q_OBJECT
public:
    AuditDetails(const PaneContext& context, AuditApi& api, UsageEventsApi& events, ChainGuard& guard,
                 QWidget* parent = nullptr);

    //! Nothing: nothing is selected.
    void setEntry(const std::optional<AuditEntry>& entry);
    const std::optional<AuditEntry>& entry() const { return m_entry; }

    DiffTable& changes() { return *m_changes; }
    Button& undoButton() { return *m_undo; }
    //! "Who: dana@acme.example, OWNER", for tests.
    QStringList facts() const;
    QString consequence() const;
    QString chainText() const;

signals:
    void undoAsked();
    void correlationAsked(const QString& id);

private:
    void build();
    void showEntry();
    void showView();
    void showFacts();
    void showChain();
    void askChain();
    void askConsequence();

    PaneContext m_context;
    AuditApi& m_api;
    UsageEventsApi& m_events;
    ChainGuard& m_guard;
    std::optional<AuditEntry> m_entry;
    std::vector<AuditEntry> m_neighbours;
    CallHandle m_chainCall;
    CallHandle m_consequenceCall;

    Button* m_undo;
    Button* m_related;
    Button* m_copy;
    TextLabel* m_undoNote = nullptr;
    FieldList* m_facts = nullptr;
    TabStrip* m_tabs = nullptr;
    DiffTable* m_changes = nullptr;
    CodeBlock* m_raw = nullptr;
    QWidget* m_since = nullptr;
    SentenceLabel* m_sinceText = nullptr;
    LinkButton* m_sinceLink = nullptr;
    FieldList* m_chain = nullptr;
};

} // namespace md
