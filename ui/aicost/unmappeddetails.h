// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One model name that no price is known for: whose calls they are, which names of the catalogue are near, what to do.
#pragma once

#include "core/aicost.h"
#include "ui/panes/pane.h"
#include "ui/widgets/sidepanel.h"

namespace md {

class FieldList;

class UnmappedDetails : public SidePanel
{
    Q_OBJECT
public:
    explicit UnmappedDetails(const PaneContext& context, QWidget* parent = nullptr);

    void setModel(const UnmappedModel* model);

signals:
    void aliasAsked(const md::UnmappedModel& model, const std::optional<md::AiModelName>& target);
    void priceAsked(const md::AiModelName& model, const QString& customer);
    void resolveAsked(const md::AiModelName& model);
    void eventsAsked(const QString& filter);

private:
    void showFacts();
    void showNames(FieldList* list, const QStringList& names, const QString& field);

    PaneContext m_context;
    std::optional<UnmappedModel> m_model;
    Button* m_alias;
    Button* m_resolve;
    Button* m_price;
    Button* m_events;
    FieldList* m_near;
    FieldList* m_facts;
};

} // namespace md
