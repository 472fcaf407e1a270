// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inbound webhook sources: how each fares, what it takes, and what can be done with it.
#pragma once

#include "client/intakeapi.h"
#include "ui/limits/intakecolumns.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

#include <QTimer>
#include <QWidget>

namespace md {

class Button;
class FieldList;
class LinkButton;
class RecordTable;
class SentenceLabel;
class SidePanel;
class StatePage;
class WriteDialog;
struct WriteProposal;

class SourcesTab : public QWidget
{
    Q_OBJECT
public:
    SourcesTab(const PaneContext& context, ServerAccess& server, IntakeApi& api, QWidget* parent = nullptr);

    SourceModel& sources() { return *m_sources; }
    RecordTable& table() { return *m_table; }
    SidePanel& details() { return *m_details; }
    StatePage& statePage() { return *m_state; }
    QStringList facts() const;

    void create();
    void edit();
    void switchOnOrOff();
    void rotate();
    void remove();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    void buildDetails();
    void connectParts();
    void showState();
    void showSource();
    void showFacts(const WebhookSource& source);
    std::optional<WebhookSource> current() const;

    // sourcestabwrites.cpp
    WriteDialog* open(const WriteProposal& proposal, QWidget* form = nullptr);
    void take(const QByteArray& answer, const QString& toast);
    void showSecret(const QByteArray& answer, const QString& title);

    PaneContext m_context;
    ServerAccess& m_server;
    IntakeApi& m_api;
    SourceModel* m_sources;
    QTimer m_refresh; //!< counts change with every webhook: they are asked for now and then
    RecordTable* m_table = nullptr;
    StatePage* m_state = nullptr;
    SidePanel* m_details = nullptr;
    SentenceLabel* m_summary = nullptr;
    Button* m_new = nullptr;
    Button* m_edit = nullptr;
    Button* m_switch = nullptr;
    Button* m_rotate = nullptr;
    Button* m_delete = nullptr;
    LinkButton* m_events = nullptr;
    LinkButton* m_requests = nullptr;
    FieldList* m_facts = nullptr;
    FieldList* m_paths = nullptr;
    bool m_asked = false;
    qint64 m_failedAt = 0;
};

} // namespace md
