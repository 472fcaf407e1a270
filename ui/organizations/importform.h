// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form over an import of display names: the file, how it was read, and what the server says it would set and
// refuse. Nothing is set from here.
#pragma once

#include "client/organizationsapi.h"
#include "core/filetext.h"
#include "ui/organizations/organizationcolumns.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

#include <QWidget>

namespace md {

class Button;
class Card;
class RecordTable;
class SentenceLabel;
class TextLabel;

class ImportForm : public QWidget
{
    Q_OBJECT
public:
    //! What the server takes in one request.
    static constexpr qint64 mostBytes = 900 * 1024;

    ImportForm(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);

    //! Reads it and asks what it would do.
    void setFile(const QString& path);
    const QString& csv() const { return m_csv; }
    //! As the server answered on this file.
    const std::optional<OrganizationImport>& preview() const { return m_preview; }
    //! Why nothing can be set as it is; empty: it can.
    QString fault() const;

signals:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void choose();
    void ask();
    void answered(const Result<WriteAnswer>& answer);
    void refuse(const QString& why);
    void showState();
    Sentence resultText() const;
    QString slipText() const;

    PaneContext m_context;
    ServerAccess& m_server;
    QString m_file;
    QString m_csv;
    FileText::Encoding m_encoding = FileText::Encoding::Utf8;
    std::optional<OrganizationImport> m_preview;
    QString m_fault; //!< of the file
    CallHandle m_call;

    RefusalRowModel* m_model;
    Card* m_zone = nullptr;
    TextLabel* m_name = nullptr;
    TextLabel* m_note = nullptr;
    Button* m_choose = nullptr;
    SentenceLabel* m_result = nullptr;
    TextLabel* m_slips = nullptr;
    RecordTable* m_refused = nullptr;
};

} // namespace md
