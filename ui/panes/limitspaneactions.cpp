// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// LimitsPane: what can be done. Everything goes through the write panel.
#include "ui/panes/limitspane.h"

#include "core/filter.h"
#include "ui/errortext.h"
#include "ui/limits/applicationlist.h"
#include "ui/limits/limitdetails.h"
#include "ui/limits/limitforms.h"
#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/secretonce.h"
#include "ui/writes/writedialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace md {

void LimitsPane::buildActions()
{
    addPaneAction(u"limitsActionEdit"_s, tr("Override the limit…"), Qt::Key_E, &LimitsPane::editLimit);
    addPaneAction(u"limitsActionEnd"_s, tr("Back to the plan's limit…"), Qt::Key_B, &LimitsPane::endOverride);
    addPaneAction(u"limitsActionUpgrade"_s, tr("Request upgrade…"), Qt::Key_U, &LimitsPane::requestUpgrade);
    addPaneAction(u"limitsActionApplication"_s, tr("Add application…"), Qt::Key_A, &LimitsPane::addApplication);
    addPaneAction(u"limitsActionQuota"_s, tr("Give a quota…"), Qt::Key_Q, &LimitsPane::giveQuota);
    addPaneAction(u"limitsActionReload"_s, tr("Load plan and limits again"), Qt::Key_F5, &LimitsPane::reload);
}

void LimitsPane::reload()
{
    load();
}

void LimitsPane::editLimit()
{
    if (!m_details->limit())
        return;
    m_details->show();
    m_details->edit();
}

void LimitsPane::endOverride()
{
    if (!m_details->limit() || !m_details->limit()->exception) {
        emit m_context.navigator.toastRequested(tr("There is no override of this limit"));
        return;
    }
    m_details->show();
    m_details->endOverride();
}

void LimitsPane::takeLimit(const QByteArray&)
{
    // The stream brings it as well; this is for a server whose stream has broken.
    m_limits->reload();
    loadKept();
    emit m_context.navigator.toastRequested(tr("The limit is set"));
    m_limitTable->setFocus();
}

void LimitsPane::requestUpgrade()
{
    if (!m_plan)
        return;
    m_offersCall = m_api.plans().page({}, {}, 100, this, [this](Result<RecordPage<PlanOffer>> page) {
        if (!page) {
            emit m_context.navigator.toastRequested(
                tr("The plans could not be loaded. %1").arg(errorText(page.error()).sentence));
            return;
        }
        // The list goes from the smallest plan to the largest.
        auto own = std::find_if(page->records.begin(), page->records.end(),
                                [this](const PlanOffer& offer) { return offer.key == m_plan->key; });
        const std::vector<PlanOffer> larger(own == page->records.end() ? page->records.begin() : own + 1,
                                            page->records.end());
        if (larger.empty())
            emit m_context.navigator.toastRequested(tr("%1 is the largest plan").arg(m_plan->name));
        else
            openUpgrade(larger);
    });
}

void LimitsPane::openUpgrade(const std::vector<PlanOffer>& offers)
{
    auto* form = new UpgradeForm(offers);
    const auto propose = [this, form] {
        const PlanOffer& offer = form->chosen();
        WriteProposal proposal;
        proposal.title = tr("Request an upgrade");
        proposal.text = sentence(tr("Asks for a larger plan. Nothing changes until it is granted."));
        proposal.request = upgradeRequest(offer.key);
        proposal.action = tr("Request %1").arg(offer.name);
        proposal.scope = u"limits:write"_s;
        proposal.changes.push_back({tr("plan"), m_plan->name, offer.name});
        for (const PlanLimit& limit : m_limits->records()) {
            if (const auto most = offer.limitOf(limit.key))
                proposal.changes.push_back(
                    {limit.key, NumberFormat::count(limit.planLimit), NumberFormat::count(*most)});
        }
        for (const PlanFeature& feature : offer.features) {
            const auto own = std::find_if(m_plan->features.begin(), m_plan->features.end(),
                                          [&](const PlanFeature& other) { return other.key == feature.key; });
            if (feature.included && own != m_plan->features.end() && !own->included)
                proposal.changes.push_back({feature.key, tr("not in plan"), tr("in plan")});
        }
        return proposal;
    };
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), propose(), window(), form);
    dialog->setObjectName(u"upgradeDialog"_s);
    connect(form, &LabelledForm::changed, dialog, [dialog, propose] { dialog->panel().setProposal(propose()); });
    connect(dialog, &WriteDialog::written, this, [this] {
        emit m_context.navigator.toastRequested(tr("The upgrade is requested"));
        loadPlan();
    });
    dialog->open();
}

void LimitsPane::addApplication()
{
    if (!m_apps->addButton().isEnabled()) {
        emit m_context.navigator.toastRequested(m_apps->reason());
        return;
    }
    auto* form = new ApplicationForm;
    const auto propose = [form] {
        WriteProposal proposal;
        proposal.title = tr("Add an application");
        proposal.text = sentence(tr("It signs what it sends with a secret that is shown once."));
        proposal.request = newAppRequest(form->name(), form->environment());
        proposal.action = tr("Add");
        proposal.scope = u"apps:write"_s;
        proposal.blocked = form->problem();
        return proposal;
    };
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), propose(), window(), form);
    dialog->setObjectName(u"applicationDialog"_s);
    connect(form, &LabelledForm::changed, dialog, [dialog, propose] { dialog->panel().setProposal(propose()); });
    connect(dialog, &WriteDialog::written, this, [this](const WriteAnswer& answer) {
        loadApplications();
        showSecret(answer.data, tr("Application added: %1"));
    });
    dialog->open();
}

void LimitsPane::rotateSecret(const RegisteredApp& app)
{
    WriteProposal proposal;
    proposal.title = tr("Rotate the secret of %1").arg(app.name);
    proposal.text =
        sentence(tr("%1 gets a new secret at once. What it signs with the old one is refused from then on."),
                 {{app.name, Span::Style::Strong}});
    proposal.request = rotateAppRequest(app);
    proposal.action = tr("Rotate");
    proposal.scope = u"apps:write"_s;
    proposal.changes = {{tr("secret"), app.secretPrefix + u"…"_s, tr("a new one, shown once")}};
    proposal.confirmName = app.name;
    proposal.destructive = true;
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal, window());
    dialog->setObjectName(u"rotateDialog"_s);
    connect(dialog, &WriteDialog::written, this, [this](const WriteAnswer& answer) {
        loadApplications();
        showSecret(answer.data, tr("New secret of %1"));
    });
    connect(dialog, &WriteDialog::theirsTaken, this, &LimitsPane::loadApplications);
    dialog->open();
}

void LimitsPane::showSecret(const QByteArray& answer, const QString& title)
{
    const auto made = decodeAppSecret(answer);
    if (!made)
        return; // told before
    SecretNews news;
    news.title = title.arg(made->first.name);
    news.secret = made->second;
    news.text = sentence(tr("This secret is shown once. The application signs each event with it."));
    news.variable = u"METERD_APP_SECRET"_s;
    news.facts = {{tr("UUID, x-app-uuid"), made->first.uuid, true}, {tr("Sends to"), made->first.ingestUrl, true}};
    auto* dialog = new SecretDialog(std::move(news), window());
    dialog->setObjectName(u"applicationSecret"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LimitsPane::setActive(const RegisteredApp& app, bool active)
{
    WriteProposal proposal;
    proposal.title = active ? tr("Activate %1").arg(app.name) : tr("Deactivate %1").arg(app.name);
    proposal.text = active ? sentence(tr("What it sends is taken again."))
                           : sentence(tr("What it sends is answered 404 until it is active again."));
    proposal.request = appStateRequest(app, active);
    proposal.before = app.json;
    proposal.action = active ? tr("Activate") : tr("Deactivate");
    proposal.scope = u"apps:write"_s;
    proposal.destructive = !active;
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal, window());
    connect(dialog, &WriteDialog::written, this, &LimitsPane::loadApplications);
    connect(dialog, &WriteDialog::theirsTaken, this, &LimitsPane::loadApplications);
    dialog->open();
}

const Quota* LimitsPane::currentQuota() const
{
    return m_quotas->recordById(m_quotaTable->currentId());
}

void LimitsPane::giveQuota()
{
    auto* form = new QuotaForm({});
    const auto propose = [form] {
        WriteProposal proposal;
        proposal.title = tr("Give a customer a quota");
        proposal.text = sentence(tr("Counts what was accepted since the period began. Ingest is never refused by it."));
        proposal.request = newQuotaRequest(form->terms());
        proposal.action = tr("Give");
        proposal.scope = u"limits:write"_s;
        proposal.blocked = form->problem();
        return proposal;
    };
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), propose(), window(), form);
    dialog->setObjectName(u"quotaDialog"_s);
    connect(form, &LabelledForm::changed, dialog, [dialog, propose] { dialog->panel().setProposal(propose()); });
    connect(dialog, &WriteDialog::written, m_quotas, &RecordTableModel::reload);
    dialog->open();
}

void LimitsPane::editQuota()
{
    if (!currentQuota())
        return;
    const Quota quota = *currentQuota();
    const QuotaTerms before{quota.customerId, quota.metric, quota.limit, quota.period, quota.enforcement};
    auto* form = new QuotaForm(before);
    const auto propose = [form, quota, before] {
        WriteProposal proposal;
        proposal.title = tr("Change the quota of %1").arg(quota.customerId);
        proposal.request = quotaRequest(quota, form->terms());
        proposal.before = quota.json;
        proposal.action = tr("Change");
        proposal.scope = u"limits:write"_s;
        proposal.blocked = form->terms() == before ? tr("Nothing was changed") : form->problem();
        return proposal;
    };
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), propose(), window(), form);
    dialog->setObjectName(u"quotaDialog"_s);
    connect(form, &LabelledForm::changed, dialog, [dialog, propose] { dialog->panel().setProposal(propose()); });
    connect(dialog, &WriteDialog::written, m_quotas, &RecordTableModel::reload);
    connect(dialog, &WriteDialog::theirsTaken, m_quotas, &RecordTableModel::reload);
    dialog->open();
}

void LimitsPane::dropQuota()
{
    if (!currentQuota())
        return;
    const Quota quota = *currentQuota();
    WriteProposal proposal;
    proposal.title = tr("Take away the quota of %1").arg(quota.customerId);
    proposal.text = sentence(tr("%1 may use as much of %2 as it likes from then on."),
                             {{quota.customerId, Span::Style::Strong}, {quota.metric, Span::Style::Mono}});
    proposal.request = dropQuotaRequest(quota);
    proposal.action = tr("Take away");
    proposal.scope = u"limits:write"_s;
    proposal.confirmName = quota.customerId;
    proposal.destructive = true;
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal, window());
    dialog->setObjectName(u"dropQuotaDialog"_s);
    connect(dialog, &WriteDialog::written, this, [this, id = quota.id] { m_quotas->remove(id); });
    connect(dialog, &WriteDialog::theirsTaken, m_quotas, &RecordTableModel::reload);
    dialog->open();
}

void LimitsPane::fillQuotaMenu(QMenu& menu, const QModelIndex& cell)
{
    const Quota* quota = m_quotas->recordAt(cell.row());
    if (!quota)
        return;
    const QString filter = u"customer:%1 metric:%2"_s.arg(filterQuoted(quota->customerId), filterQuoted(quota->metric));
    menu.addAction(themedIcon(Icon::Edit), tr("Change…"), this, &LimitsPane::editQuota);
    menu.addAction(themedIcon(Icon::Trash), tr("Take away…"), this, &LimitsPane::dropQuota);
    menu.addSeparator();
    menu.addAction(themedIcon(Icon::Events), tr("Show its events"), this, [this, filter] {
        emit m_context.navigator.paneRequested(u"events"_s, {{u"filter"_s, filter}});
    });
}

} // namespace md
