// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans and limits: what was bought, how far it is used and where it goes, what is agreed beyond it, and with
// customers.
#pragma once

#include "client/intakeapi.h"
#include "client/planapi.h"
#include "client/usageeventsapi.h"
#include "ui/limits/limitcolumns.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

class QScrollArea;
class QStackedWidget;
class QSplitter;
class QVBoxLayout;

namespace md {

class ApplicationList;
class Button;
class SourcesTab;
class TabStrip;
class UploadsTab;
class FeatureList;
class KeptSection;
class LinkButton;
class LimitDetails;
class OverageWatch;
class RecordTable;
class StatePage;
class TextLabel;
class UsageChart;

class LimitsPane : public Pane
{
    Q_OBJECT
public:
    LimitsPane(const PaneContext& context, ServerAccess& server, QWidget* parent = nullptr);
    ~LimitsPane() override;

    //! How many limits are reached or over.
    QString badge() const override;
    bool findId(const QString& id) override;
    QVariantMap saveState() const override;
    //! "limit": the key of the limit to select; "quota": the id of a quota; "view": limits, sources or uploads; "job":
    //! the id of an upload.
    void restoreState(const QVariantMap& state) override;

    LimitModel& limits() { return *m_limits; }
    QuotaModel& quotas() { return *m_quotas; }
    RecordTable& limitTable() { return *m_limitTable; }
    RecordTable& quotaTable() { return *m_quotaTable; }
    LimitDetails& details() { return *m_details; }
    ApplicationList& applications() { return *m_apps; }
    FeatureList& features() { return *m_features; }
    KeptSection& kept() { return *m_kept; }
    UsageChart& chart() { return *m_chart; }
    StatePage& statePage() { return *m_state; }
    enum View { LimitsView, SourcesView, UploadsView };
    SourcesTab& sources() { return *m_sources; }
    UploadsTab& uploads() { return *m_uploads; }
    TabStrip& tabs() { return *m_tabs; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    // limitspane.cpp
    void build();
    QWidget* buildContent();
    QWidget* buildTabs();
    void buildHead(QVBoxLayout* column);
    void buildLimits(QVBoxLayout* column);
    void buildColumns(QVBoxLayout* column);
    void buildQuotas(QVBoxLayout* column);
    void connectParts();
    const PlanLimit* limitOf(const QString& key) const;

    // limitspanestates.cpp
    void watchLimits();
    void load();
    void loadPlan();
    void loadApplications();
    void loadCounts();
    void loadKept();
    void showState();
    void showFailed();
    void showLimits();
    void showHeadline();
    void showPlan();
    void showQuotas();
    void showSelected();
    void goToQuotas();
    void fitTable(RecordTable* table, int rows);

    // limitspaneactions.cpp
    void buildActions();
    void editLimit();
    void endOverride();
    void requestUpgrade();
    void openUpgrade(const std::vector<PlanOffer>& offers);
    void addApplication();
    void rotateSecret(const RegisteredApp& app);
    void setActive(const RegisteredApp& app, bool active);
    void showSecret(const QByteArray& answer, const QString& title);
    void giveQuota();
    void editQuota();
    void dropQuota();
    void reload();
    void takeLimit(const QByteArray& json);
    void fillQuotaMenu(QMenu& menu, const QModelIndex& cell);
    const Quota* currentQuota() const;

    PaneContext m_context;
    ServerAccess& m_server;
    PlanApi m_api;
    UsageEventsApi m_events;
    LimitModel* m_limits;
    QuotaModel* m_quotas;
    OverageWatch* m_watch;
    std::optional<TenantPlan> m_plan;
    // Figures of quotas and applications follow those of limits, not so often.
    PoliteTimer m_quotaTimer{{std::chrono::seconds(5), std::chrono::seconds(10), std::chrono::seconds(60)}};
    PoliteTimer m_countTimer{{std::chrono::seconds(0), std::chrono::seconds(30), std::chrono::seconds(120)}};
    CallHandle m_planCall;
    CallHandle m_appsCall;
    CallHandle m_countsCall;
    CallHandle m_offersCall;
    qint64 m_failedAt = 0;
    QString m_wantedLimit;
    QString m_wantedQuota;

    TextLabel* m_planName = nullptr;
    TextLabel* m_planNote = nullptr;
    TextLabel* m_stale = nullptr;
    Button* m_upgrade = nullptr;
    TextLabel* m_figure = nullptr;
    SentenceLabel* m_headline = nullptr;
    UsageChart* m_chart = nullptr;
    SentenceLabel* m_limitsNote = nullptr;
    LinkButton* m_affected = nullptr;
    QScrollArea* m_area = nullptr;
    RecordTable* m_limitTable = nullptr;
    ApplicationList* m_apps = nullptr;
    FeatureList* m_features = nullptr;
    KeptSection* m_kept = nullptr;
    SentenceLabel* m_quotasNote = nullptr;
    Button* m_giveQuota = nullptr;
    Button* m_editQuota = nullptr;
    Button* m_dropQuota = nullptr;
    RecordTable* m_quotaTable = nullptr;
    StatePage* m_state = nullptr;
    LimitDetails* m_details = nullptr;
    QSplitter* m_splitter = nullptr;
    IntakeApi m_intake;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    SourcesTab* m_sources = nullptr;
    UploadsTab* m_uploads = nullptr;
};

} // namespace md
