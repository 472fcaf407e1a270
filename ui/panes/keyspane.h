// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// API keys: who may ask, with what, how each is used; made, edited, rotated and revoked here.
#pragma once

#include "client/keysapi.h"
#include "core/filterwords.h"
#include "ui/keys/keycolumns.h"
#include "ui/panes/liststate.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

class QSplitter;

namespace md {

class Button;
class FilterBar;
class KeyDetails;
class KeySummary;
class RecordStrip;
class RecordTable;
class StatePage;

class KeysPane : public Pane
{
    Q_OBJECT
public:
    KeysPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~KeysPane() override;

    QString badge() const override;
    void focusFilter() override;
    bool searchFor(const QString& text) override;
    //! A key's id, or the prefix of its secret.
    bool findId(const QString& id) override;
    QVariantMap saveState() const override;
    //! "filter", "id" of the key to select.
    void restoreState(const QVariantMap& state) override;

    KeyModel& keys() { return *m_model; }
    RecordTable& table() { return *m_table; }
    KeyDetails& details() { return *m_details; }
    KeySummary& summary() { return *m_summary; }
    StatePage& statePage() { return *m_state; }
    void setFilter(const QString& filter);

protected:
    void showEvent(QShowEvent* event) override;

private:
    // keyspane.cpp
    void build();
    QWidget* buildHead();
    QWidget* buildFilterRow();
    void connectParts();
    void ask();
    void showKey();
    void keysChanged();
    void reloadOne(const QString& id);
    //! What wants a look first: a refused key, one in rotation, one that ends soon; else the newest.
    QString mostUrgent() const;
    QString ownKeyId() const;

    // keyspanestates.cpp
    void showState();
    void showStatePage();
    void showDetails(bool wanted);
    void showEmpty();
    void showNoneForSending();
    void showLive();
    void showCreateButton();
    bool hasNoneForSending() const;
    void warnOfEnds(const std::vector<ApiKey>& keys);
    void takeOverview();

    // keyspaneactions.cpp
    void buildActions();
    void create();
    void edit();
    void editWith(const QString& scope);
    void rotate();
    void extendGrace();
    void endGrace();
    void revoke();
    void openKeyDialog(const std::optional<ApiKey>& key, const QString& scope);
    //! Of a written key: into the table, and its secret before the operator.
    void written(const WriteAnswer& answer, const QString& toast);
    void tellSecret(const WrittenKey& written, const QString& requestId);
    void theirsTaken(const QByteArray& current);
    std::optional<ApiKey> current() const;
    void clearFilter();
    void toggleDetails();
    void toggleFollow();
    void showRefused();
    void showEnding();
    void fillMenu(QMenu& menu, const QModelIndex& cell);

    PaneContext m_context;
    ServerAccess& m_server;
    KeysApi m_api;
    FilterWords m_words;
    KeyModel* m_model;
    CallHandle m_oneCall;
    QString m_wantedId; //!< to be selected when it is here
    bool m_detailsWanted = true;
    ListState m_listState;
    int m_all = 0;                 //!< when there was no filter
    int m_working = 0;             //!< of them
    bool m_operatorsShown = false; //!< although none is for sending yet

    KeySummary* m_summary = nullptr;
    Button* m_create = nullptr;
    FilterBar* m_filterBar = nullptr;
    Button* m_columns = nullptr;
    RecordTable* m_table = nullptr;
    StatePage* m_state = nullptr;
    RecordStrip* m_strip = nullptr;
    KeyDetails* m_details = nullptr;
    QSplitter* m_splitter = nullptr;
};

} // namespace md
