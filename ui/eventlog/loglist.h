// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One list of the event log: filter, presets, columns, table, states and the strip below. What its records are, its
// model knows.
#pragma once

#include "core/filterwords.h"
#include "models/savedviews.h"
#include "ui/errortext.h"
#include "ui/eventlog/logfacets.h"
#include "ui/eventlog/requestwords.h"
#include "ui/events/rangechoice.h"
#include "ui/panes/liststate.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

namespace md {

class Button;
class FilterBar;
class RecordStrip;
class RecordTable;
class RecordTableModel;
class StatePage;

class LogList : public QWidget
{
    Q_OBJECT
public:
    struct Parts
    {
        QString id;      //!< "requests": for object names and what is remembered
        QString title;   //!< "Request log"
        QString feature; //!< of the server
        QString records; //!< plural, for the counts
        QString nothing; //!< "No request fits"
        QString placeholder;
        QStringList columns; //!< shown unless chosen otherwise
        std::vector<LogPreset> presets;
        LogFacets::Fetch facets = {}; //!< none: this list has none
    };

    //! Model and words outlive the list.
    LogList(Parts parts, const FilterWords& words, RecordTableModel& model, const PaneContext& context,
            ServerAccess& server, QWidget* parent = nullptr);

    //! Asks, when this server offers it.
    void ask(const QString& filter, const TimeRange& range, bool ranged);
    QString filter() const;
    RecordTable& table() { return *m_table; }
    StatePage& statePage() { return *m_state; }
    FilterBar& filterBar() { return *m_filterBar; }
    LogFacets* facets() { return m_facets; }
    SavedViews& views() { return m_views; }
    const SavedViews& views() const { return m_views; }
    //! To be selected as soon as it is here.
    void want(const QString& id);

signals:
    void filterChosen(const QString& filter);
    void allTimeAsked();
    void currentIdChanged(const QString& id);
    void rowOpened();
    void viewAsked(const QString& name);
    void viewNameAsked();
    void viewRemovalAsked(const QString& name);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildFilterRow();
    void showState();
    void selectSome();
    void showEmpty();
    void showLive();
    void openPresets();
    void pickFacet(const QString& field, const std::optional<QString>& value, bool negated);

    const Parts m_parts;
    const FilterWords& m_words;
    RecordTableModel& m_model;
    PaneContext m_context;
    ServerAccess& m_server;
    QString m_wantedId;
    ListState m_listState;
    bool m_ranged = false;

    SavedViews m_views;

    FilterBar* m_filterBar = nullptr;
    LogFacets* m_facets = nullptr;
    Button* m_presets = nullptr;
    Button* m_columns = nullptr;
    RecordTable* m_table = nullptr;
    StatePage* m_state = nullptr;
    RecordStrip* m_strip = nullptr;
};

} // namespace md
