// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uploaded files: how far each is, who sent it, and the rows that were refused, to be saved, mended and sent again.
#pragma once

#include "client/intakeapi.h"
#include "ui/limits/intakecolumns.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

#include <QWidget>

namespace md {

class Button;
class CodeBlock;
class FieldList;
class LinkButton;
class RecordTable;
class SentenceLabel;
class SidePanel;
class StatePage;

class UploadsTab : public QWidget
{
    Q_OBJECT
public:
    UploadsTab(const PaneContext& context, ServerAccess& server, IntakeApi& api, QWidget* parent = nullptr);
    ~UploadsTab() override;

    IngestJobModel& jobs() { return *m_jobs; }
    RefusedRowModel& refused() { return *m_refused; }
    RecordTable& table() { return *m_table; }
    RecordTable& refusedTable() { return *m_refusedTable; }
    SidePanel& details() { return *m_details; }
    StatePage& statePage() { return *m_state; }
    QStringList facts() const;

    void select(const QString& jobId);
    void exportRefused();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildDetails();
    void connectParts();
    void showState();
    void showJob();
    void showFacts(const IngestJob& job);
    void askRefused(const IngestJob& job);
    void showRefusedRow();

    PaneContext m_context;
    ServerAccess& m_server;
    IntakeApi& m_api;
    std::unique_ptr<RecordList<RefusedRow>> m_rows; //!< of the upload that is shown
    IngestJobModel* m_jobs;
    RefusedRowModel* m_refused;
    RecordTable* m_table = nullptr;
    StatePage* m_state = nullptr;
    SidePanel* m_details = nullptr;
    SentenceLabel* m_summary = nullptr;
    FieldList* m_facts = nullptr;
    LinkButton* m_events = nullptr;
    QWidget* m_refusedSection = nullptr;
    SentenceLabel* m_refusedNote = nullptr;
    RecordTable* m_refusedTable = nullptr;
    CodeBlock* m_row = nullptr;
    Button* m_export = nullptr;
    QString m_wanted;
    QString m_shownId; //!< whose refused rows are here
    qint64 m_shownRefused = 0;
    bool m_asked = false;
};

} // namespace md
