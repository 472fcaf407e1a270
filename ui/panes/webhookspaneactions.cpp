// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// WebhooksPane: what can be done.
#include "ui/panes/webhookspane.h"

#include "ui/events/filterbar.h"
#include "ui/events/plaintext.h"
#include "ui/webhooks/deliverydetails.h"
#include "ui/webhooks/endpointdetails.h"
#include "ui/webhooks/endpointwatch.h"
#include "ui/webhooks/replaybar.h"
#include "ui/webhooks/replayjob.h"
#include "ui/webhooks/webhookwrites.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rangebutton.h"
#include "ui/widgets/recordtable.h"

#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace md {

void WebhooksPane::buildActions()
{
    addPaneAction(u"webhooksActionNew"_s, tr("New endpoint…"), Qt::Key_N, &WebhooksPane::newEndpoint);
    addPaneAction(u"webhooksActionEdit"_s, tr("Edit the endpoint…"), Qt::Key_E, &WebhooksPane::editEndpoint);
    addPaneAction(u"webhooksActionTest"_s, tr("Send a test to the endpoint…"), Qt::Key_T, &WebhooksPane::testEndpoint);
    addPaneAction(u"webhooksActionPause"_s, tr("Pause or resume the endpoint…"), Qt::Key_P,
                  &WebhooksPane::pauseEndpoint);
    addPaneAction(u"webhooksActionRotate"_s, tr("Rotate the endpoint's secret…"), {}, &WebhooksPane::rotateSecret);
    addPaneAction(u"webhooksActionDelete"_s, tr("Delete the endpoint…"), {}, &WebhooksPane::deleteEndpoint);
    addPaneAction(u"webhooksActionResend"_s, tr("Send the delivery again…"), Qt::Key_S, &WebhooksPane::resend);
    addPaneAction(u"webhooksActionDryRun"_s, tr("Count what a replay would send"), Qt::Key_D, &WebhooksPane::dryRun);
    addPaneAction(u"webhooksActionReplay"_s, tr("Replay what is shown…"), Qt::Key_R, &WebhooksPane::replay);
    addPaneAction(u"webhooksActionFollow"_s, tr("Follow or pause"), Qt::Key_F, &WebhooksPane::toggleFollow);
    addPaneAction(u"webhooksActionDetails"_s, tr("Show or hide the side panel"), Qt::Key_I,
                  &WebhooksPane::toggleDetails);
    addPaneAction(u"webhooksActionClear"_s, tr("Clear the filter"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                  &WebhooksPane::clearFilter);
    addPaneAction(u"webhooksActionNewest"_s, tr("Go to the newest"), Qt::Key_Home, &WebhooksPane::showNewest);
}

void WebhooksPane::connectWrites()
{
    connect(m_writes, &WebhookWrites::endpointWritten, this, [this](const WebhookEndpoint& endpoint) {
        m_watch->put(endpoint);
        m_endpointTable->setCurrentId(endpoint.id);
        showEndpoint(endpoint.id);
    });
    connect(m_writes, &WebhookWrites::endpointDeleted, this, [this](const QString& id) {
        m_watch->remove(id);
        m_endpointDetails->setEndpoint(std::nullopt);
        m_endpointTable->clearCurrent();
    });
    connect(m_writes, &WebhookWrites::deliveryMade, this, [this](const std::optional<WebhookDelivery>& delivery) {
        if (!delivery)
            return;
        m_wantedDelivery = delivery->id;
        if (m_deliveries->query().filter.isEmpty())
            m_deliveries->put(*delivery);
        if (m_deliveryTable->setCurrentId(delivery->id))
            m_wantedDelivery.clear();
        else
            m_deliveries->reload();
    });
    connect(m_writes, &WebhookWrites::replayStarted, this, &WebhooksPane::followReplay);
}

void WebhooksPane::toast(const QString& text)
{
    emit m_context.navigator.toastRequested(text);
}

void WebhooksPane::newEndpoint()
{
    m_writes->create();
}

// Of the endpoint at the side.
void WebhooksPane::editEndpoint()
{
    if (const auto& endpoint = m_endpointDetails->endpoint(); endpoint && m_endpointShown)
        m_writes->edit(*endpoint);
}

void WebhooksPane::testEndpoint()
{
    if (const auto& endpoint = m_endpointDetails->endpoint(); endpoint && m_endpointShown)
        m_writes->sendTest(*endpoint);
}

void WebhooksPane::pauseEndpoint()
{
    if (const auto& endpoint = m_endpointDetails->endpoint(); endpoint && m_endpointShown)
        m_writes->pauseOrResume(*endpoint);
}

void WebhooksPane::rotateSecret()
{
    if (const auto& endpoint = m_endpointDetails->endpoint(); endpoint && m_endpointShown)
        m_writes->rotate(*endpoint);
}

void WebhooksPane::deleteEndpoint()
{
    if (const auto& endpoint = m_endpointDetails->endpoint(); endpoint && m_endpointShown)
        m_writes->remove(*endpoint);
}

void WebhooksPane::resend()
{
    if (const auto& delivery = m_deliveryDetails->delivery(); delivery && !m_endpointShown)
        m_writes->resend(*delivery);
}

void WebhooksPane::dryRun()
{
    m_replayBar->dryRun();
}

void WebhooksPane::replay()
{
    if (const auto matched = m_replayBar->matched(); matched.value_or(0) > 0) {
        const QString filter = m_replayBar->query().filter;
        const QString words = filter.isEmpty() ? rangeWords() : filter + u", "_s + rangeWords();
        m_writes->replay(m_replayBar->query(), words, *matched, m_replayBar->rate());
    } else {
        m_replayBar->dryRun();
    }
}

void WebhooksPane::followReplay(const WebhookReplay& replay, const QString& resultFile)
{
    m_replayBar->setRunning(replay);
    auto* job = new ReplayJob({replay, resultFile}, m_api, m_server.send, m_context.jobs, this);
    connect(job, &ReplayJob::progressed, m_replayBar,
            [this](const WebhookReplay& now) { m_replayBar->setRunning(now); });
    connect(job, &ReplayJob::ended, m_replayBar, [this] { m_replayBar->setRunning(std::nullopt); });
}

void WebhooksPane::toggleFollow()
{
    m_deliveries->setFollowing(!m_deliveries->isFollowing());
    if (m_deliveries->isFollowing())
        m_deliveryTable->scrollToTop();
}

void WebhooksPane::toggleDetails()
{
    m_side->setVisible(m_side->isHidden());
}

void WebhooksPane::showNewest()
{
    m_deliveryTable->scrollToTop();
    m_deliveries->setFollowing(true);
    if (m_deliveries->recordCount() > 0)
        m_deliveryTable->setCurrentId(m_deliveries->idAt(m_deliveries->isHead(0) ? 1 : 0));
}

void WebhooksPane::clearFilter()
{
    setFilter({});
}

void WebhooksPane::fillDeliveryMenu(QMenu& menu, const QModelIndex& cell)
{
    const WebhookDelivery* delivery = m_deliveries->recordAt(cell.row());
    if (!delivery)
        return;
    const QString column = m_deliveries->columns()[std::size_t(cell.column())].id;
    const QString name = deliveryFilterName(column);
    const QString value = deliveryFilterValue(*delivery, column);
    if (!name.isEmpty() && !value.isEmpty()) {
        const QString shown = column == "endpoint"_L1 ? delivery->shortUrl() : value;
        for (const bool negated : {false, true}) {
            const QString text = negated ? tr("Leave out %1") : tr("Only %1");
            menu.addAction(text.arg(menuText(shown)), this, [this, name, value, negated] {
                setFilter(withNamedTerm(m_filterBar->filter(), name, value, negated));
            });
        }
        menu.addSeparator();
    }
    menu.addAction(themedIcon(Icon::Send), tr("Send again…"), this, &WebhooksPane::resend);
}

void WebhooksPane::fillEndpointMenu(QMenu& menu, const QModelIndex& cell)
{
    const WebhookEndpoint* endpoint = m_endpoints->recordAt(cell.row());
    if (!endpoint)
        return;
    menu.addAction(themedIcon(Icon::Filter), tr("Its deliveries"), this,
                   [this, id = endpoint->id] { setFilter(u"endpoint:"_s + filterQuoted(id)); });
    menu.addSeparator();
    menu.addAction(themedIcon(Icon::Edit), tr("Edit…"), this, &WebhooksPane::editEndpoint);
    menu.addAction(themedIcon(Icon::Send), tr("Send a test…"), this, &WebhooksPane::testEndpoint);
    menu.addAction(tr("Pause or resume…"), this, &WebhooksPane::pauseEndpoint);
    menu.addAction(themedIcon(Icon::Refresh), tr("Rotate secret…"), this, &WebhooksPane::rotateSecret);
    menu.addAction(themedIcon(Icon::Trash), tr("Delete…"), this, &WebhooksPane::deleteEndpoint);
}

} // namespace md
