// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector of an organization: how much it does and since when, its days, what it costs, and the ids that are
// meant to be the same, beside it.
#pragma once

#include "client/organizationsapi.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

#include <QTimer>

class QVBoxLayout;

namespace md {

class Button;
class DiffTable;
class FieldList;
class Sparkline;
class TextLabel;

class OrganizationDetails : public SidePanel
{
    Q_OBJECT
public:
    OrganizationDetails(const PaneContext& context, OrganizationsApi& api, QWidget* parent = nullptr);

    //! `range` in words: of the events that the list counts; empty: all there ever were.
    void setOrganization(const std::optional<Organization>& organization, const QString& range);
    const std::optional<Organization>& organization() const { return m_organization; }
    const std::optional<OrganizationDetail>& detail() const { return m_detail; }
    QStringList facts() const;
    //! What differs from its case twin, line by line.
    QStringList comparison() const;

signals:
    void eventsAsked(const QStringList& ids);
    void costAsked(const QString& id);
    void importAsked();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void ask();
    void showOrganization();
    void showFacts();
    void showCost();
    void showDetail();
    void showTwin();
    void copyId();

    PaneContext m_context;
    OrganizationsApi& m_api;
    std::optional<Organization> m_organization;
    std::optional<OrganizationDetail> m_detail; //!< of this organization
    QString m_range;
    QTimer m_settle; //!< who runs through the rows asks for none of them
    CallHandle m_call;

    Button* m_events;
    Button* m_cost;
    Button* m_copy;
    FieldList* m_facts = nullptr;
    Sparkline* m_days = nullptr;
    TextLabel* m_daysNote = nullptr;
    FieldList* m_top = nullptr;
    FieldList* m_money = nullptr;
    DiffTable* m_twin = nullptr;
    Button* m_twinEvents = nullptr;
    QWidget* m_factsSection = nullptr;
    QWidget* m_twinSection = nullptr;
    QWidget* m_daysSection = nullptr;
    QWidget* m_topSection = nullptr;
    QWidget* m_moneySection = nullptr;
};

} // namespace md
