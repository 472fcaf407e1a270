// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log: who changed what, newest first and as it happens, before and after at the side, with the way back.
#pragma once

#include "client/auditapi.h"
#include "client/usageeventsapi.h"
#include "core/filterwords.h"
#include "ui/audit/auditcolumns.h"
#include "ui/events/rangechoice.h"
#include "ui/panes/liststate.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

class QSplitter;

namespace md {

class AuditDetails;
class Button;
class ChainGuard;
class ChainLine;
class FilterBar;
class RangeButton;
class RecordStrip;
class RecordTable;
class StatePage;

class AuditPane : public Pane
{
    Q_OBJECT
public:
    AuditPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~AuditPane() override;

    QString badge() const override;
    void focusFilter() override;
    bool searchFor(const QString& text) override;
    bool findId(const QString& id) override;
    QVariantMap saveState() const override;
    //! "filter", "range" as RangeChoice writes it, "id" of the entry to select.
    void restoreState(const QVariantMap& state) override;

    AuditModel& entries() { return *m_model; }
    RecordTable& table() { return *m_table; }
    AuditDetails& details() { return *m_details; }
    ChainGuard& guard() { return *m_guard; }
    StatePage& statePage() { return *m_state; }
    void setFilter(const QString& filter);
    void setRange(const RangeChoice& range);

protected:
    void showEvent(QShowEvent* event) override;

private:
    // auditpane.cpp
    void build();
    QWidget* buildHead();
    QWidget* buildFilterRow();
    void connectParts();
    void ask();
    void showEntry(const QString& id);
    void noteValues();

    // auditpanestates.cpp
    void showState();
    void showStatePage();
    void selectWanted();
    void showEmpty();
    void showLive();
    void showDetails(bool wanted);

    // auditpaneactions.cpp
    void buildActions();
    void undo();
    void openUndo(const AuditEntry& entry, const CurrentRecord& current);
    void exportEntries();
    void verify();
    void toggleFollow();
    void toggleDetails();
    void showNewest();
    void clearFilter();
    void fillMenu(QMenu& menu, const QModelIndex& cell);

    PaneContext m_context;
    ServerAccess& m_server;
    AuditApi m_api;
    UsageEventsApi m_events;
    FilterWords m_words;
    AuditModel* m_model;
    ChainGuard* m_guard;
    CallHandle m_undoCall;
    QString m_wantedId; //!< to be selected when it is here
    ListState m_listState;
    bool m_asked = false;
    bool m_checked = false;      //!< the chain, when it was looked at first
    bool m_detailsWanted = true; //!< beside rows; an empty page has the pane for itself

    FilterBar* m_filterBar = nullptr;
    RangeButton* m_range = nullptr;
    Button* m_columns = nullptr;
    Button* m_export = nullptr;
    RecordTable* m_table = nullptr;
    StatePage* m_state = nullptr;
    RecordStrip* m_strip = nullptr;
    AuditDetails* m_details = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace md
