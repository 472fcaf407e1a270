// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be changed about AI cost, each through the one write panel: aliases, prices, the past resolved again.
#pragma once

#include "client/aicostapi.h"
#include "ui/panes/pane.h"
#include "ui/serveraccess.h"

namespace md {

class WriteDialog;

class AiWrites : public QObject
{
    Q_OBJECT
public:
    AiWrites(const PaneContext& context, const ServerAccess& server, AiCostApi& api, QWidget* pane);

    //! An empty name is typed by the operator.
    void addAlias(const AiModelName& name, const std::vector<AiModelName>& suggestions,
                  const std::optional<AiModelName>& target);
    void dropAlias(const ModelAlias& alias);
    //! Starts from what is given; `replaces` is the price whose place it takes.
    void setPrice(const ModelPrice& start, const std::optional<ModelPrice>& replaces = std::nullopt);
    void dropPrice(const ModelPrice& price);
    //! As the dry run found it.
    void resolveAgain(const ResolveScope& scope, const std::optional<ResolveRun>& dryRun);

signals:
    //! Calls of this name can be resolved otherwise from now on.
    void mended(const md::AiModelName& name);
    void dropped();
    //! Somebody else's state is there now.
    void outdated();
    void resolving(const md::ResolveRun& run);

private:
    void withPrices(std::function<void(const PriceList&)> go);
    WriteDialog* open(const WriteProposal& proposal, QWidget* form = nullptr, bool beside = false);
    void openAlias(const AiModelName& name, const std::vector<AiModelName>& suggestions,
                   const std::optional<AiModelName>& target, const PriceList& prices);
    void openPrice(const ModelPrice& start, const std::optional<ModelPrice>& replaces, const PriceList& prices);
    void openDrop(const ModelPrice& price, const PriceList& prices);

    PaneContext m_context;
    const ServerAccess& m_server;
    AiCostApi& m_api;
    QWidget* m_pane;
    CallHandle m_call;
};

//! Before and after, a line a status and a currency that changes.
std::vector<FieldChange> resolveChanges(const ResolveRun& run);
//! "unknown 600 → 188, USD 3.91 → 12.02".
QString resolveSummary(const ResolveRun& run);

} // namespace md
