// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every error code with its cause and what helps: looked up without a server.
#pragma once

#include "core/errorcodes.h"
#include "models/pagedmodel.h"
#include "ui/panes/pane.h"

namespace md {

class FieldList;
class RecordTable;
class SearchField;
class StatePage;
class TextLabel;

using CodeModel = PagedModel<ErrorCode>;

class CodeView : public QWidget
{
    Q_OBJECT
public:
    explicit CodeView(const PaneContext& context, QWidget* parent = nullptr);

    //! As if it had been typed; the best one is current.
    void lookUp(const QString& text);
    void focusField();
    RecordTable& table() { return *m_table; }
    StatePage& statePage() { return *m_state; }
    QStringList facts() const;

private:
    void search();
    void showCode();

    CodeModel* m_model;
    SearchField* m_field;
    RecordTable* m_table;
    StatePage* m_state;
    TextLabel* m_title;
    FieldList* m_facts;
};

} // namespace md
