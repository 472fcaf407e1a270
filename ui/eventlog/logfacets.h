// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The facets beside a list of the event log: asked for when the list is looked at and its question is another, or some
// time after records arrived.
#pragma once

#include "client/recordlist.h"
#include "core/facets.h"
#include "ui/events/facetpanel.h"

#include <QTimer>

namespace md {

class LogFacets : public FacetPanel
{
    Q_OBJECT
public:
    using Fetch = std::function<CallHandle(const RecordQuery&, int top, QObject*, Callback<FacetResult>)>;

    LogFacets(const QString& name, Fetch fetch, QWidget* parent = nullptr);

    void ask(const RecordQuery& query);
    //! There are others now.
    void recordsCame();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void askNow();

    Fetch m_fetch;
    RecordQuery m_query;
    int m_top = 8;
    bool m_wanted = false;
    QTimer m_again;
    CallHandle m_call;
};

} // namespace md
