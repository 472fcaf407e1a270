// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The billable units as a table: declare, from templates, edit, delete what may be deleted.
#pragma once

#include "client/unitsapi.h"
#include "models/pagedmodel.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

namespace md {

class Button;
class RecordTable;
class StatePage;

class UnitList : public QWidget
{
    Q_OBJECT
public:
    UnitList(const PaneContext& context, ServerAccess& server, UnitsApi& api, QWidget* parent = nullptr);

    //! Asks when it has not, or asks again.
    void load();
    //! Under that name, when there is one.
    void declare(const QString& name = {});
    void declareFromTemplates();
    void edit();
    void remove();
    //! Another unit than the selected one.
    void edit(const QString& id);
    void addAlias(const QString& id, const QString& alias);
    void addAliasTo(const QString& unitName, const QString& alias);

    PagedModel<BillableUnit>& units() { return *m_model; }
    RecordTable& table() { return *m_table; }
    StatePage& statePage() { return *m_state; }

signals:
    //! Meters are others now.
    void changed();

private:
    QWidget* buildHead();
    void showState();
    void openForm(const std::optional<BillableUnit>& before, const QString& name = {});
    void withUnit(const QString& id, std::function<void(const BillableUnit&)> what);
    void openDeletion(const BillableUnit& unit, const DeletionCheck& check);
    void done(const QString& words);

    PaneContext m_context;
    ServerAccess& m_server;
    UnitsApi& m_api;
    PagedModel<BillableUnit>* m_model;
    CallHandle m_call;
    CallHandle m_checkCall;
    RecordTable* m_table;
    StatePage* m_state;
    Button* m_edit;
    Button* m_delete;
    qint64 m_failedAt = 0;
};

} // namespace md
