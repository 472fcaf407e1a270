// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventlog/logfacets.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {
constexpr int manyValues = 50;
constexpr std::chrono::milliseconds againAfter{10s}; //!< while records arrive
} // namespace

LogFacets::LogFacets(const QString& name, Fetch fetch, QWidget* parent)
    : FacetPanel(parent)
    , m_fetch(std::move(fetch))
{
    setObjectName(name);
    setNamed();
    m_again.setSingleShot(true);
    m_again.setInterval(againAfter);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_wanted = true;
        askNow();
    });
    connect(this, &FacetPanel::moreAsked, this, [this] {
        m_top = manyValues;
        m_wanted = true;
        askNow();
    });
}

void LogFacets::ask(const RecordQuery& query)
{
    m_query = query;
    m_top = 8;
    m_wanted = true;
    setFilter(query.filter);
    askNow();
}

void LogFacets::recordsCame()
{
    if (!m_again.isActive() && isVisible())
        m_again.start();
}

void LogFacets::showEvent(QShowEvent* event)
{
    FacetPanel::showEvent(event);
    askNow();
}

void LogFacets::askNow()
{
    if (!isVisible() || !std::exchange(m_wanted, false))
        return;
    m_call = m_fetch(m_query, m_top, this, [this](Result<FacetResult> facets) {
        // Those from before are better than none; the rows say what is wrong.
        if (facets)
            setFacets(*facets);
    });
}

} // namespace md
