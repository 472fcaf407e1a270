// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aicost/aiwrites.h"

#include "ui/aicost/aiwords.h"
#include "ui/aicost/aliasform.h"
#include "ui/aicost/priceform.h"
#include "ui/errortext.h"
#include "ui/events/eventdelegate.h"
#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"
#include "ui/writes/writedialog.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QString writeScope = u"ai:write"_s;

WriteProposal propose(const QString& title, const WriteRequest& request, const QString& action)
{
    WriteProposal proposal;
    proposal.title = title;
    proposal.request = request;
    proposal.action = action;
    proposal.scope = writeScope;
    return proposal;
}

std::vector<ModelPrice> without(std::vector<ModelPrice> prices, const std::optional<ModelPrice>& price)
{
    std::erase_if(prices, [&price](const ModelPrice& other) { return price && other.isSamePlace(*price); });
    return prices;
}

std::optional<ModelPrice> samePlace(const std::vector<ModelPrice>& prices, const ModelPrice& price)
{
    const auto found = std::find_if(prices.begin(), prices.end(),
                                    [&price](const ModelPrice& other) { return other.isSamePlace(price); });
    return found == prices.end() ? std::nullopt : std::optional(*found);
}

std::optional<QString> orNothing(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

AiWrites::AiWrites(const PaneContext& context, const ServerAccess& server, AiCostApi& api, QWidget* pane)
    : QObject(pane)
    , m_context(context)
    , m_server(server)
    , m_api(api)
    , m_pane(pane)
{}

//! A list is replaced as a whole: what is put on top of it has to be of now.
void AiWrites::withPrices(std::function<void(const PriceList&)> go)
{
    m_call = m_api.prices(this, [this, go = std::move(go)](const Result<PriceList>& list) {
        m_call.abandon();
        if (list)
            go(*list);
        else
            emit m_context.navigator.toastRequested(
                tr("The prices could not be loaded. %1").arg(errorText(list.error()).sentence));
    });
}

WriteDialog* AiWrites::open(const WriteProposal& proposal, QWidget* form, bool beside)
{
    auto* dialog = new WriteDialog(m_server.writeContext(m_context), proposal, m_pane->window(), form,
                                   beside ? WriteDialog::Form::Beside : WriteDialog::Form::Above);
    connect(dialog, &WriteDialog::theirsTaken, this, &AiWrites::outdated);
    dialog->open();
    return dialog;
}

void AiWrites::addAlias(const AiModelName& name, const std::vector<AiModelName>& suggestions,
                        const std::optional<AiModelName>& target)
{
    withPrices(
        [this, name, suggestions, target](const PriceList& prices) { openAlias(name, suggestions, target, prices); });
}

void AiWrites::openAlias(const AiModelName& name, const std::vector<AiModelName>& suggestions,
                         const std::optional<AiModelName>& target, const PriceList& prices)
{
    auto* form = new AliasForm(m_context, {name, suggestions, target}, prices);
    const auto proposed = [form] {
        const AiModelName to = form->target().value_or(AiModelName());
        WriteProposal proposal = propose(tr("Add an alias"), newAliasRequest(form->name(), to), tr("Add alias"));
        proposal.text =
            sentence(tr("From then on its calls cost what the other model costs. Calls of before wait until "
                        "they are resolved again."));
        proposal.changes = {{tr("counts as"), std::nullopt, orNothing(to.text())}};
        proposal.blocked = form->fault();
        return proposal;
    };
    WriteDialog* dialog = open(proposed(), form, true);
    dialog->setObjectName(u"aliasDialog"_s);
    connect(form, &LabelledForm::changed, dialog, [dialog, proposed] { dialog->panel().setProposal(proposed()); });
    connect(dialog, &WriteDialog::written, this, [this, form] {
        emit m_context.navigator.toastRequested(tr("The alias is added"));
        emit mended(form->name());
    });
}

void AiWrites::dropAlias(const ModelAlias& alias)
{
    WriteProposal proposal =
        propose(tr("Take away the alias of %1").arg(alias.name.text()), dropAliasRequest(alias), tr("Take away"));
    proposal.text = sentence(tr("Calls as %1 are of unknown cost from then on. What is resolved stays so until it is "
                                "resolved again."),
                             {{alias.name.text(), Span::Style::Mono}});
    proposal.changes = {{tr("counts as"), alias.target.text(), std::nullopt}};
    proposal.destructive = true;
    WriteDialog* dialog = open(proposal);
    dialog->setObjectName(u"dropAliasDialog"_s);
    connect(dialog, &WriteDialog::written, this, [this] {
        emit m_context.navigator.toastRequested(tr("The alias is taken away"));
        emit dropped();
    });
}

void AiWrites::setPrice(const ModelPrice& start, const std::optional<ModelPrice>& replaces)
{
    withPrices([this, start, replaces](const PriceList& prices) { openPrice(start, replaces, prices); });
}

void AiWrites::openPrice(const ModelPrice& start, const std::optional<ModelPrice>& replaces, const PriceList& prices)
{
    auto* form = new PriceForm(start);
    // Two operators at once: the list that this price is put into may become another.
    auto base = std::make_shared<PriceList>(prices);
    const auto proposed = [form, base, replaces] {
        const ModelPrice price = form->price();
        std::vector<ModelPrice> own = without(without(base->own, replaces), price);
        own.push_back(price);
        WriteProposal proposal = propose(tr("Set a price"), pricesRequest(*base, own), tr("Set price"));
        proposal.text = sentence(tr("Holds for what comes from then on. Calls of before wait until they are resolved "
                                    "again."));
        proposal.before = base->json;
        const auto old = samePlace(base->own, replaces.value_or(price));
        const auto line = [&](const QString& name, const QString& before, const QString& after) {
            if (before != after)
                proposal.changes.push_back({name, orNothing(before), orNothing(after)});
        };
        const ModelPrice before = old.value_or(ModelPrice());
        const auto money = [](const QString& amount, const ModelPrice& of) {
            return amount.isEmpty() ? QString() : amount + u' ' + of.currency;
        };
        if (old) {
            line(tr("model"), before.name.text(), price.name.text());
            line(tr("customer"), before.customerId, price.customerId);
        }
        line(tr("in, per million"), money(before.inputPerMillion, before), money(price.inputPerMillion, price));
        line(tr("out, per million"), money(before.outputPerMillion, before), money(price.outputPerMillion, price));
        line(tr("valid from"), before.validFrom ? utcMinute(*before.validFrom) : QString(),
             price.validFrom ? utcMinute(*price.validFrom) : QString());
        proposal.blocked = form->fault();
        if (proposal.blocked.isEmpty() && old && *old == price)
            proposal.blocked = tr("Nothing was changed");
        return proposal;
    };
    WriteDialog* dialog = open(proposed(), form, true);
    dialog->setObjectName(u"priceDialog"_s);
    connect(form, &LabelledForm::changed, dialog, [dialog, proposed] { dialog->panel().setProposal(proposed()); });
    connect(&dialog->panel(), &WritePanel::rebased, form, [base, dialog, proposed](const QByteArray& current) {
        if (const auto theirs = priceListOf(current))
            *base = *theirs;
        dialog->panel().setProposal(proposed());
    });
    connect(dialog, &WriteDialog::written, this, [this, form] {
        emit m_context.navigator.toastRequested(tr("The price is set"));
        emit mended(form->price().name);
    });
}

void AiWrites::dropPrice(const ModelPrice& price)
{
    withPrices([this, price](const PriceList& prices) { openDrop(price, prices); });
}

void AiWrites::openDrop(const ModelPrice& price, const PriceList& prices)
{
    auto base = std::make_shared<PriceList>(prices);
    const auto proposed = [price, base] {
        WriteProposal proposal = propose(tr("Take away the price of %1").arg(price.name.text()),
                                         pricesRequest(*base, without(base->own, price)), tr("Take away"));
        proposal.text = sentence(tr("What is resolved stays so until it is resolved again."));
        proposal.before = base->json;
        proposal.changes = {{tr("in, per million"), price.inputPerMillion + u' ' + price.currency, std::nullopt},
                            {tr("out, per million"), price.outputPerMillion + u' ' + price.currency, std::nullopt}};
        proposal.destructive = true;
        return proposal;
    };
    WriteDialog* dialog = open(proposed());
    dialog->setObjectName(u"dropPriceDialog"_s);
    connect(&dialog->panel(), &WritePanel::rebased, dialog, [base, dialog, proposed](const QByteArray& current) {
        if (const auto theirs = priceListOf(current))
            *base = *theirs;
        dialog->panel().setProposal(proposed());
    });
    connect(dialog, &WriteDialog::written, this, [this] {
        emit m_context.navigator.toastRequested(tr("The price is taken away"));
        emit dropped();
    });
}

void AiWrites::resolveAgain(const ResolveScope& scope, const std::optional<ResolveRun>& dryRun)
{
    WriteProposal proposal = propose(tr("Resolve the past again"), resolveRequest(scope, false), tr("Resolve again"));
    proposal.text = sentence(tr("What these calls cost is worked out anew with the prices and aliases of now. A cost "
                                "that a client sent stays."));
    if (dryRun)
        proposal.changes = resolveChanges(*dryRun);
    WriteDialog* dialog = open(proposal);
    dialog->setObjectName(u"resolveDialog"_s);
    connect(dialog, &WriteDialog::written, this, [this](const WriteAnswer& answer) {
        if (const auto run = resolveRunOf(answer.data))
            emit resolving(*run);
    });
}

std::vector<FieldChange> resolveChanges(const ResolveRun& run)
{
    std::vector<FieldChange> changes;
    for (const CostStatus status : AiSums::statuses) {
        if (run.before.of(status) != run.after.of(status))
            changes.push_back({costWord(status), NumberFormat::count(run.before.of(status)),
                               NumberFormat::count(run.after.of(status))});
    }
    QStringList currencies;
    for (const AiSums* sums : {&run.before, &run.after}) {
        for (const AiAmount& amount : sums->cost) {
            if (!currencies.contains(amount.currency))
                currencies.append(amount.currency);
        }
    }
    currencies.sort();
    for (const QString& currency : currencies) {
        const AiAmount* before = run.before.in(currency);
        const AiAmount* after = run.after.in(currency);
        if (before && after && before->amount == after->amount)
            continue;
        const auto text = [](const AiAmount* amount) {
            return amount ? std::optional(NumberFormat::decimal(amount->amount)) : std::nullopt;
        };
        changes.push_back({currency, text(before), text(after)});
    }
    return changes;
}

QString resolveSummary(const ResolveRun& run)
{
    QStringList parts;
    if (run.before.unknown() != run.after.unknown())
        parts.append(AiWrites::tr("of unknown cost %1 → %2")
                         .arg(NumberFormat::count(run.before.unknown()), NumberFormat::count(run.after.unknown())));
    for (const FieldChange& change : resolveChanges(run)) {
        const AiAmount* after = run.after.in(change.field);
        const AiAmount* before = run.before.in(change.field);
        if (after || before)
            parts.append(u"%1 %2 → %3"_s.arg(change.field, before ? centsText(before->amount) : u"–"_s,
                                             after ? centsText(after->amount) : u"–"_s));
    }
    return parts.join(u", "_s);
}

} // namespace md
