// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Organizations: the customers that events speak of, in figures; what is wrong with their ids; names for them.
#pragma once

#include "client/organizationsapi.h"
#include "core/filterwords.h"
#include "ui/events/rangechoice.h"
#include "ui/organizations/organizationcolumns.h"
#include "ui/panes/liststate.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

#include <QTimer>

class QSplitter;

namespace md {

class Button;
class FilterBar;
class ImportForm;
class OrganizationDetails;
class OrganizationNotices;
class RangeButton;
class RecordTable;
class SentenceLabel;
class StatePage;
class WriteDialog;

class OrganizationsPane : public Pane
{
    Q_OBJECT
public:
    OrganizationsPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~OrganizationsPane() override;

    QString badge() const override;
    void focusFilter() override;
    bool searchFor(const QString& text) override;
    bool findId(const QString& id) override;
    QVariantMap saveState() const override;
    //! "filter", "range" as RangeChoice writes it, "id" of the organization to select.
    void restoreState(const QVariantMap& state) override;

    OrganizationModel& organizations() { return *m_model; }
    RecordTable& table() { return *m_table; }
    OrganizationDetails& details() { return *m_details; }
    OrganizationNotices& notices() { return *m_notices; }
    StatePage& statePage() { return *m_state; }
    void setFilter(const QString& filter);
    void setRange(const RangeChoice& range);
    void reload();
    //! The dialog of an import; `file` is looked at as if it had been chosen there.
    WriteDialog* openImport(const QString& file = {});

protected:
    void showEvent(QShowEvent* event) override;

private:
    // organizationspane.cpp
    void build();
    QWidget* buildHead();
    QWidget* buildFilterRow();
    void connectParts();
    void connectDetails();
    OrganizationModel::Fetch fetch();
    void ask();
    void takeSummary(const OrganizationSummary& summary);
    void showOrganization();
    void noteValues();

    // organizationspanestates.cpp
    void showState();
    void showStatePage();
    void showSummary();
    void showEmpty();
    void showDetails(bool wanted);
    void showImportButton();
    void selectWanted();

    // organizationspaneactions.cpp
    void buildActions();
    void exportList();
    void import();
    void imported(const WriteAnswer& answer);
    void showEvents();
    void showCost();
    void showTwins();
    void openEvents(const QString& filter);
    void clearFilter();
    void toggleDetails();
    void fillMenu(QMenu& menu, const QModelIndex& cell);
    const Organization* current() const;

    PaneContext m_context;
    ServerAccess& m_server;
    OrganizationsApi m_api;
    FilterWords m_words;
    OrganizationModel* m_model;
    std::optional<OrganizationSummary> m_summary;
    QTimer m_refresh;
    QString m_wantedId; //!< to be selected when it is here
    bool m_asked = false;
    bool m_detailsWanted = true;
    ListState m_listState;

    SentenceLabel* m_head = nullptr;
    OrganizationNotices* m_notices = nullptr;
    RangeButton* m_range = nullptr;
    Button* m_export = nullptr;
    Button* m_import = nullptr;
    FilterBar* m_filterBar = nullptr;
    Button* m_columns = nullptr;
    RecordTable* m_table = nullptr;
    StatePage* m_state = nullptr;
    OrganizationDetails* m_details = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace md
