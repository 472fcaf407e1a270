// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/webhooks/webhookwrites.h"

#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/webhooks/endpointform.h"
#include "ui/webhooks/overlapform.h"
#include "ui/webhooks/replayform.h"
#include "ui/webhooks/webhookwords.h"
#include "ui/widgets/secretonce.h"
#include "ui/writes/writedialog.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QString writeScope = u"webhooks:write"_s;

WriteProposal propose(const QString& title, const WriteRequest& request, const QString& action)
{
    WriteProposal proposal;
    proposal.title = title;
    proposal.request = request;
    proposal.action = action;
    proposal.scope = writeScope;
    return proposal;
}

bool isStopped(const WebhookEndpoint& endpoint)
{
    return endpoint.state == WebhookEndpoint::State::Paused || endpoint.state == WebhookEndpoint::State::Disabled;
}

} // namespace

WebhookWrites::WebhookWrites(const PaneContext& context, const ServerAccess& server, QWidget* pane)
    : QObject(pane)
    , m_context(context)
    , m_server(server)
    , m_pane(pane)
{}

WriteDialog* WebhookWrites::open(const WriteProposal& proposal, QWidget* form)
{
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal, m_pane->window(), form);
    dialog->open();
    return dialog;
}

WriteDialog* WebhookWrites::openForm(EndpointForm* form, std::function<WriteProposal()> propose)
{
    auto* dialog =
        new WriteDialog(m_server.writeContext(m_context), propose(), m_pane->window(), form, WriteDialog::Form::Beside);
    dialog->open();
    connect(form, &EndpointForm::changed, dialog, [dialog, propose] { dialog->panel().setProposal(propose()); });
    return dialog;
}

void WebhookWrites::take(const WriteAnswer& answer, const QString& toast)
{
    if (const auto endpoint = endpointOf(answer.data))
        emit endpointWritten(*endpoint);
    if (!toast.isEmpty())
        emit m_context.navigator.toastRequested(toast);
}

void WebhookWrites::create()
{
    auto* form = new EndpointForm({{}, {}, {u"*"_s}, EndpointForm::usualConcurrency}, m_eventTypes);
    WriteDialog* dialog = openForm(form, [form] {
        WriteProposal proposal = propose(tr("New endpoint"), createEndpoint(form->settings()), tr("Create endpoint"));
        proposal.blocked = form->fault();
        return proposal;
    });
    connect(dialog, &WriteDialog::written, this, [this](const WriteAnswer& answer) {
        take(answer, {});
        showSecret(tr("Endpoint created"), answer);
    });
}

void WebhookWrites::edit(const WebhookEndpoint& endpoint)
{
    auto* form = new EndpointForm(settingsOf(endpoint), m_eventTypes);
    // Two operators at once: what the edit is put on may become another.
    auto base = std::make_shared<WebhookEndpoint>(endpoint);
    WriteDialog* dialog = openForm(form, [form, base] {
        WriteProposal proposal = propose(tr("Edit %1").arg(visibleText(base->shortUrl())),
                                         editEndpoint(*base, form->settings()), tr("Save endpoint"));
        proposal.before = base->json;
        proposal.blocked = form->fault();
        if (proposal.blocked.isEmpty() && form->settings() == settingsOf(*base))
            proposal.blocked = tr("Nothing changed");
        return proposal;
    });
    connect(&dialog->panel(), &WritePanel::rebased, form, [form, base, dialog](const QByteArray& current) {
        const EndpointSettings mine = settingsIn(dialog->panel().proposal().request.body);
        if (const auto theirs = endpointOf(current))
            *base = *theirs;
        form->setSettings(mine);
    });
    connect(dialog, &WriteDialog::written, this,
            [this](const WriteAnswer& answer) { take(answer, tr("Endpoint saved")); });
    connect(dialog, &WriteDialog::theirsTaken, this, [this](const QByteArray& current) {
        if (const auto theirs = endpointOf(current))
            emit endpointWritten(*theirs);
    });
}

void WebhookWrites::sendTest(const WebhookEndpoint& endpoint)
{
    WriteProposal proposal =
        propose(tr("Send a test to %1").arg(visibleText(endpoint.shortUrl())), testEndpoint(endpoint), tr("Send test"));
    proposal.text =
        sentence(tr("A signed message of the type %1, told to be a test. What comes back stands in the log."),
                 {{u"webhook.test"_s, Span::Style::Mono}});
    connect(open(proposal), &WriteDialog::written, this, [this](const WriteAnswer& answer) {
        const auto delivery = deliveryOf(answer.data);
        emit deliveryMade(delivery ? std::optional(*delivery) : std::nullopt);
        emit m_context.navigator.toastRequested(tr("Test sent"));
    });
}

void WebhookWrites::pauseOrResume(const WebhookEndpoint& endpoint)
{
    const QString name = visibleText(endpoint.shortUrl());
    const bool resumes = isStopped(endpoint);
    WriteProposal proposal = resumes ? propose(tr("Resume %1").arg(name), resumeEndpoint(endpoint), tr("Resume"))
                                     : propose(tr("Pause %1").arg(name), pauseEndpoint(endpoint), tr("Pause"));
    proposal.text = resumes ? sentence(tr("What happens from now on is sent again. What was skipped stays skipped: a "
                                          "replay sends it."))
                            : sentence(tr("Nothing is sent there until it is resumed. What happens meanwhile is kept "
                                          "in the log as skipped."));
    connect(open(proposal), &WriteDialog::written, this, [this, resumes](const WriteAnswer& answer) {
        take(answer, resumes ? tr("Endpoint resumed") : tr("Endpoint paused"));
    });
}

void WebhookWrites::rotate(const WebhookEndpoint& endpoint)
{
    auto* form = new OverlapForm;
    const auto proposed = [endpoint, form] {
        WriteProposal proposal = propose(tr("Rotate the secret of %1").arg(visibleText(endpoint.shortUrl())),
                                         rotateSecret(endpoint, form->overlap()), tr("Rotate secret"));
        proposal.text = form->overlap().count() > 0
                            ? sentence(tr("Each message is signed with both secrets until the old one ends."))
                            : sentence(tr("The old secret ends at once: a receiver that has it refuses what comes."));
        proposal.destructive = form->overlap().count() == 0;
        return proposal;
    };
    WriteDialog* dialog = open(proposed(), form);
    connect(form, &OverlapForm::changed, dialog, [dialog, proposed] { dialog->panel().setProposal(proposed()); });
    connect(dialog, &WriteDialog::written, this, [this](const WriteAnswer& answer) {
        take(answer, {});
        showSecret(tr("Secret rotated"), answer);
    });
}

void WebhookWrites::remove(const WebhookEndpoint& endpoint)
{
    const QString name = endpoint.shortUrl();
    WriteProposal proposal =
        propose(tr("Delete %1").arg(visibleText(name)), deleteEndpoint(endpoint), tr("Delete endpoint"));
    proposal.text =
        sentence(tr("Nothing is sent there any more, and its secret is gone. Its deliveries stay in the log."));
    proposal.confirmName = name;
    proposal.destructive = true;
    connect(open(proposal), &WriteDialog::written, this, [this, id = endpoint.id] {
        emit endpointDeleted(id);
        emit m_context.navigator.toastRequested(tr("Endpoint deleted"));
    });
}

void WebhookWrites::resend(const WebhookDelivery& delivery)
{
    WriteProposal proposal = propose(tr("Send %1 again").arg(visibleText(delivery.eventType)),
                                     resendDelivery(delivery.id), tr("Send again"));
    proposal.text = sentence(tr("To %1, with the same message id: a receiver that has it already can tell."),
                             {{visibleText(delivery.shortUrl()), Span::Style::Strong}});
    connect(open(proposal), &WriteDialog::written, this, [this](const WriteAnswer& answer) {
        const auto made = deliveryOf(answer.data);
        emit deliveryMade(made ? std::optional(*made) : std::nullopt);
        emit m_context.navigator.toastRequested(tr("Sent again"));
    });
}

void WebhookWrites::replay(const RecordQuery& query, const QString& words, qint64 matched, int perSecond)
{
    auto* form = new ReplayForm(m_context.now());
    const auto proposed = [=] {
        WriteProposal proposal = propose(tr("Replay %n deliveries", nullptr, int(matched)),
                                         startReplay(query, perSecond, false), tr("Start replay"));
        proposal.text = sentence(tr("%1: sends each of them again, %2 a second, with the same message ids."),
                                 {{words, Span::Style::Strong}, {QString::number(perSecond), Span::Style::Strong}});
        proposal.blocked = form->fault();
        return proposal;
    };
    WriteDialog* dialog = open(proposed(), form);
    connect(form, &ReplayForm::changed, dialog, [dialog, proposed] { dialog->panel().setProposal(proposed()); });
    connect(dialog, &WriteDialog::written, this, [this, form = QPointer(form)](const WriteAnswer& answer) {
        const auto replay = replayOf(answer.data);
        if (replay)
            emit replayStarted(*replay, form ? form->resultFile() : QString());
    });
}

void WebhookWrites::showSecret(const QString& title, const WriteAnswer& answer)
{
    const auto endpoint = endpointOf(answer.data);
    const QString secret = secretOf(answer.data);
    if (secret.isEmpty()) {
        emit m_context.navigator.toastRequested(tr("%1. Its secret was shown before").arg(title));
        return;
    }
    SecretNews news;
    news.title = title;
    news.secret = secret;
    news.text = sentence(tr("This secret is shown %1. The server keeps it encrypted, to sign with."),
                         {{tr("once"), Span::Style::Strong}});
    if (endpoint) {
        news.facts.push_back({tr("Endpoint"), visibleText(endpoint->shortUrl())});
        news.facts.push_back({tr("Event types"), subscriptionText(*endpoint)});
        if (endpoint->oldSecretUntil)
            news.facts.push_back({tr("Old secret"), tr("ends %1").arg(TimeFormat::countdown(*endpoint->oldSecretUntil,
                                                                                            m_context.now()))});
    }
    (new SecretDialog(std::move(news), m_pane->window()))->open();
}

} // namespace md
