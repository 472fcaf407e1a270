// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SourcesTab: what is written from it: new, edited, switched, with another secret, deleted.
#include "ui/limits/sourcestab.h"

#include "client/webhooksdecoder.h"
#include "ui/events/plaintext.h"
#include "ui/limits/sourceform.h"
#include "ui/webhooks/overlapform.h"
#include "ui/widgets/recordtable.h"
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

} // namespace

WriteDialog* SourcesTab::open(const WriteProposal& proposal, QWidget* form)
{
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal, window(), form,
                                   form ? WriteDialog::Form::Beside : WriteDialog::Form::Above);
    dialog->setObjectName(u"sourceDialog"_s);
    return dialog;
}

void SourcesTab::take(const QByteArray& answer, const QString& toast)
{
    if (const auto source = sourceOf(answer)) {
        m_sources->put(*source);
        m_table->setCurrentId(source->id);
    }
    if (!toast.isEmpty())
        emit m_context.navigator.toastRequested(toast);
}

void SourcesTab::create()
{
    auto* form = new SourceForm({}, true, m_api, m_context.times);
    const auto proposed = [form] {
        WriteProposal proposal = propose(tr("New inbound source"), createSource(form->settings()), tr("Create source"));
        proposal.blocked = form->fault();
        return proposal;
    };
    WriteDialog* dialog = open(proposed(), form);
    connect(form, &SourceForm::changed, dialog, [dialog, proposed] { dialog->panel().setProposal(proposed()); });
    connect(dialog, &WriteDialog::written, this, [this](const WriteAnswer& answer) {
        take(answer.data, {});
        showSecret(answer.data, tr("Source created: %1"));
    });
    dialog->open();
}

void SourcesTab::edit()
{
    const auto source = current();
    if (!source)
        return;
    auto* form = new SourceForm(source->settings, false, m_api, m_context.times);
    // Two operators at once: what the edit is put on may become another.
    auto base = std::make_shared<WebhookSource>(*source);
    const auto proposed = [form, base] {
        WriteProposal proposal = propose(tr("Edit %1").arg(visibleText(base->settings.name)),
                                         editSource(*base, form->settings()), tr("Save source"));
        proposal.before = base->json;
        proposal.blocked = form->fault();
        if (proposal.blocked.isEmpty() && form->settings() == base->settings)
            proposal.blocked = tr("Nothing changed");
        return proposal;
    };
    WriteDialog* dialog = open(proposed(), form);
    connect(form, &SourceForm::changed, dialog, [dialog, proposed] { dialog->panel().setProposal(proposed()); });
    connect(&dialog->panel(), &WritePanel::rebased, form, [form, base](const QByteArray& now) {
        const SourceSettings mine = form->settings();
        if (const auto theirs = sourceOf(now))
            *base = *theirs;
        form->setSettings(mine);
    });
    connect(dialog, &WriteDialog::written, this,
            [this](const WriteAnswer& answer) { take(answer.data, tr("Source saved")); });
    connect(dialog, &WriteDialog::theirsTaken, this, [this](const QByteArray& now) { take(now, {}); });
    dialog->open();
}

void SourcesTab::switchOnOrOff()
{
    const auto source = current();
    if (!source)
        return;
    const bool on = source->state == WebhookSource::State::Paused;
    const QString name = visibleText(source->settings.name);
    WriteProposal proposal = propose(on ? tr("Switch %1 on").arg(name) : tr("Switch %1 off").arg(name),
                                     setSourceActive(*source, on), on ? tr("Switch on") : tr("Switch off"));
    proposal.text = on ? sentence(tr("What it sends is taken again."))
                       : sentence(tr("What it sends is answered 404 until it is switched on again."));
    proposal.before = source->json;
    proposal.destructive = !on;
    WriteDialog* dialog = open(proposal);
    connect(dialog, &WriteDialog::written, this,
            [this](const WriteAnswer& answer) { take(answer.data, tr("Source saved")); });
    connect(dialog, &WriteDialog::theirsTaken, this, [this](const QByteArray& now) { take(now, {}); });
    dialog->open();
}

void SourcesTab::rotate()
{
    const auto source = current();
    if (!source)
        return;
    auto* form = new OverlapForm;
    const auto proposed = [source, form] {
        WriteProposal proposal = propose(tr("Rotate the secret of %1").arg(visibleText(source->settings.name)),
                                         rotateSourceSecret(*source, form->overlap()), tr("Rotate secret"));
        proposal.text =
            form->overlap().count() > 0
                ? sentence(tr("Both secrets fit until the old one ends: have the provider take the new one."))
                : sentence(tr("The old secret ends at once: what is signed with it is refused."));
        proposal.destructive = form->overlap().count() == 0;
        return proposal;
    };
    WriteDialog* dialog = open(proposed(), form);
    connect(form, &OverlapForm::changed, dialog, [dialog, proposed] { dialog->panel().setProposal(proposed()); });
    connect(dialog, &WriteDialog::written, this, [this](const WriteAnswer& answer) {
        take(answer.data, {});
        showSecret(answer.data, tr("New secret of %1"));
    });
    dialog->open();
}

void SourcesTab::remove()
{
    const auto source = current();
    if (!source)
        return;
    WriteProposal proposal =
        propose(tr("Delete %1").arg(visibleText(source->settings.name)), deleteSource(*source), tr("Delete source"));
    proposal.text =
        sentence(tr("What it sends is answered 404 from then on, and its secret is gone. Its events stay."));
    proposal.confirmName = source->settings.name;
    proposal.destructive = true;
    WriteDialog* dialog = open(proposal);
    connect(dialog, &WriteDialog::written, this, [this, id = source->id] {
        m_sources->remove(id);
        emit m_context.navigator.toastRequested(tr("Source deleted"));
    });
    dialog->open();
}

void SourcesTab::showSecret(const QByteArray& answer, const QString& title)
{
    const auto source = sourceOf(answer);
    const QString secret = secretOf(answer);
    if (!source || secret.isEmpty())
        return; // told before
    SecretNews news;
    news.title = title.arg(visibleText(source->settings.name));
    news.secret = secret;
    news.text = sentence(tr("This secret is shown %1. The provider signs its webhooks with it."),
                         {{tr("once"), Span::Style::Strong}});
    news.facts = {{tr("Posts to"), source->ingestUrl, true}, {tr("Signed in"), source->settings.signatureHeader, true}};
    auto* dialog = new SecretDialog(std::move(news), window());
    dialog->setObjectName(u"sourceSecret"_s);
    dialog->open();
}

} // namespace md
